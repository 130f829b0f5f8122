import type { Drafts } from '@maillon/sdk';

const between = '\n\n';

/** Words on their way. */
interface Sent {
  /** Names their write and the copy that is kept until it has ended; undefined where the client keeps none. */
  readonly id: string | undefined;
  readonly words: string;
}

/**
 * Words in the field, and on their way from it. All of them are kept on this device until the backend has them, so a
 * crash, a reload or a failure gives them back: what is in the field as its draft, what was sent as a copy of its write.
 */
export class Unsent {
  readonly #changed: () => void;
  #drafts: Partial<Drafts> | undefined;
  #key: string | undefined;
  #sent: readonly Sent[] = [];
  /** What is in the field. */
  words = '';

  /** `changed` is called when words come back by themselves. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** From now on drafts are kept here: the field takes what was kept, else `otherwise`. */
  keepIn(drafts: Partial<Drafts> | undefined, key: string | undefined, otherwise: string): void {
    // Whoever wrote before it was known where, keeps what they wrote.
    const typed = this.#key === undefined && this.words !== otherwise ? this.words : '';
    const kept = key === undefined ? undefined : drafts?.get?.(key);
    this.#drafts = drafts;
    this.#key = key;
    this.#sent = [];
    if (typed !== '') this.type(kept ? kept + between + typed : typed);
    else this.words = kept ?? otherwise;
    void this.#recover();
  }

  /** Whether something waits for its acknowledgement. */
  get sending(): boolean {
    return this.#sent.length > 0;
  }

  type(words: string): void {
    this.words = words;
    this.#save();
  }

  /** The words leave the field; a copy of them stays. */
  send(): Sent {
    const { words } = this;
    const id = this.#key === undefined ? undefined : this.#drafts?.send?.(this.#key, words);
    const sent = { id, words };
    this.#sent = [...this.#sent, sent];
    this.type('');
    return sent;
  }

  /** The backend has them. */
  acknowledge(sent: Sent): void {
    this.handOver(sent);
    if (sent.id !== undefined) this.#drafts?.takeBack?.(sent.id);
  }

  /** The outbox has them, and says on screen what becomes of them. */
  handOver(sent: Sent): void {
    this.#sent = this.#sent.filter((other) => other !== sent);
    this.#save();
  }

  /** They come back into the field, before what was typed since. */
  giveBack(sent: Sent): void {
    this.#sent = this.#sent.filter((other) => other !== sent);
    this.type(this.words.trim() === '' ? sent.words : sent.words + between + this.words);
    if (sent.id !== undefined) this.#drafts?.takeBack?.(sent.id);
  }

  /** Nobody waits any more; they come back only if the outbox does not have them. */
  giveUp(sent: Sent): void {
    if (sent.id === undefined) return this.giveBack(sent);
    this.handOver(sent);
    void this.#recover();
  }

  /** Drops the draft: the writer said so. */
  discard(): void {
    this.words = '';
    this.#save();
  }

  async #recover(): Promise<void> {
    const drafts = this.#drafts;
    const key = this.#key;
    if (key === undefined || !drafts?.recover) return;
    const words = await drafts.recover(key);
    if (words === undefined || this.#key !== key || this.#drafts !== drafts) return;
    this.words = this.words.trim() === '' ? words : words + between + this.words;
    this.#save();
    this.#changed();
  }

  #save(): void {
    if (this.#key === undefined) return;
    // A client that keeps no copies of what is on its way has it in the draft.
    const uncopied = this.#sent.filter(({ id }) => id === undefined).map(({ words }) => words);
    const all = [...uncopied, this.words].filter((words) => words.trim() !== '').join(between);
    if (all === '') this.#drafts?.delete?.(this.#key);
    else this.#drafts?.set?.(this.#key, all);
  }
}
