import type { Drafts } from '@maillon/sdk';

const between = '\n\n';

/**
 * Words on their way: in the field, or sent and not yet acknowledged. All of them are in the draft on this device until
 * the backend has them, so a crash, a reload or a failure gives them back.
 */
export class Unsent {
  #drafts: Drafts | undefined;
  #key: string | undefined;
  #sent: readonly string[] = [];
  /** What is in the field. */
  words = '';

  /** From now on drafts are kept here: the field takes what was kept, else `otherwise`. */
  keepIn(drafts: Drafts | undefined, key: string | undefined, otherwise: string): void {
    // Whoever wrote before it was known where, keeps what they wrote.
    const typed = this.#key === undefined && this.words !== otherwise ? this.words : '';
    const kept = key === undefined ? undefined : drafts?.get(key);
    this.#drafts = drafts;
    this.#key = key;
    this.#sent = [];
    if (typed !== '') this.type(kept ? kept + between + typed : typed);
    else this.words = kept ?? otherwise;
  }

  /** Whether something waits for its acknowledgement. */
  get sending(): boolean {
    return this.#sent.length > 0;
  }

  type(words: string): void {
    this.words = words;
    this.#save();
  }

  /** The words leave the field; they stay in the draft. */
  send(): string {
    const { words } = this;
    this.#sent = [...this.#sent, words];
    this.type('');
    return words;
  }

  /** The backend has them. */
  acknowledge(words: string): void {
    this.#forget(words);
    this.#save();
  }

  /** They come back into the field, before what was typed since. */
  giveBack(words: string): void {
    this.#forget(words);
    this.type(this.words.trim() === '' ? words : words + between + this.words);
  }

  /** Drops the draft: the writer said so. */
  discard(): void {
    this.words = '';
    this.#save();
  }

  #forget(words: string): void {
    const at = this.#sent.indexOf(words);
    this.#sent = this.#sent.filter((_, index) => index !== at);
  }

  #save(): void {
    if (this.#key === undefined) return;
    const all = [...this.#sent, this.words].filter((words) => words.trim() !== '').join(between);
    if (all === '') this.#drafts?.delete(this.#key);
    else this.#drafts?.set(this.#key, all);
  }
}
