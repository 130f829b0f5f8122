import type { Comment, Id } from '@maillon/contract';
import type { CommentHandle } from '@maillon/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { composerParts } from '../foundation/parts.ts';
import type { ComposerDraft } from '../composer/events.ts';
import { draftsOf } from '../composer/draft-keys.ts';
import type { SocialComposer } from '../composer/social-composer.ts';
import { announce } from '../foundation/announce.ts';
import { editableWords } from '../foundation/html-words.ts';
import type { Localizer } from '../foundation/localize.ts';
import { outboxOf, sentOrKept } from '../foundation/outbox.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText } from '../foundation/states.ts';
import { valueOf } from '../foundation/view-state.ts';
import { editConflict } from './edit-conflict.ts';
import { SocialCommentEditedEvent, SocialCommentEditEvent } from './events.ts';
import type { SocialComment } from './social-comment.ts';

/** Milliseconds between two looks at how long one may still edit. */
const lookEvery = 20_000;

/** What a writer wanted to say who met other words. */
interface Conflict {
  readonly draft: ComposerDraft;
  /** Being saved over theirs. */
  readonly busy?: boolean;
  readonly problem?: string;
}

/** What its author does to a comment: change the words in place. Loaded with the first change. */
export class OwnComment implements ReactiveController {
  readonly #host: SocialComment;
  readonly #handle: () => CommentHandle | undefined;
  readonly #done: () => void;
  #editing = false;
  /** Of the words that are being changed. */
  #version: string | undefined;
  #conflict: Conflict | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  /**
   * @param handle that of the host's comment, for its verbs
   * @param done gives the focus back to where it all began
   */
  constructor(host: SocialComment, handle: () => CommentHandle | undefined, done: () => void) {
    this.#host = host;
    this.#handle = handle;
    this.#done = done;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#clock);
  }

  get editing(): boolean {
    return this.#editing;
  }

  /** Opens the words in a composer, whose element has to be registered. */
  edit(comment: Comment): void {
    clearInterval(this.#clock);
    this.#editing = true;
    this.#version = comment.version ?? undefined;
    this.#host.requestUpdate();
    this.#focus('.said social-composer');
    this.#clock = setInterval(() => this.#host.requestUpdate(), lookEvery);
  }

  /** Puts words that could not be saved beside those that they met. */
  async compare(unsaved: string): Promise<void> {
    const handle = this.#handle();
    await handle?.refresh();
    const theirs = valueOf(handle?.state);
    if (!theirs) return;
    draftsOf(this.#host.client, this.#host.settings?.drafts ?? 'local')?.set?.(draftKey(theirs.id), unsaved);
    this.edit(theirs);
    const format = theirs.body?.format === 'markdown' ? 'markdown' : 'text';
    this.#turn({ draft: { body: { format, value: unsaved } } }, '.conflict');
  }

  /** In the place of the words, while `editing`. */
  renderEditor(comment: Comment, localizer: Localizer): TemplateResult {
    const { settings, client, strings } = this.#host;
    return html`<social-composer
        part="composer"
        exportparts=${composerParts}
        editing
        avatar-size="0"
        ?hidden=${this.#conflict !== undefined}
        subject=${comment.subject}
        draft-key=${draftKey(comment.id)}
        drafts=${settings?.drafts ?? nothing}
        body-max=${settings?.bodyMax ?? nothing}
        submit-on=${settings?.submitOn ?? nothing}
        .format=${comment.body?.format === 'markdown' ? 'markdown' : 'auto'}
        .value=${editableWords(comment.body)}
        .note=${timeLeft(comment, localizer)}
        .client=${client}
        .strings=${strings}
        .submit=${(draft: ComposerDraft) => this.#save(comment.id, draft, localizer)}
        @social-compose-cancel=${() => void this.#end()}
      ></social-composer>
      ${this.#renderConflict(comment, localizer)}`;
  }

  #renderConflict(theirs: Comment, localizer: Localizer): unknown {
    const conflict = this.#conflict;
    if (!conflict) return nothing;
    const { draft, problem, busy } = conflict;
    return editConflict(
      {
        theirs,
        mine: draft.body,
        problem,
        busy,
        keepMine: () => void this.#saveOver(theirs, draft, localizer),
        editAgain: () => {
          this.#version = theirs.version ?? undefined;
          this.#turn(undefined, '.said social-composer');
        },
        takeTheirs: () => {
          this.#composer?.clear();
          void this.#end();
        },
      },
      localizer,
    );
  }

  async #save(id: Id, draft: ComposerDraft, localizer: Localizer): Promise<void> {
    const event = new SocialCommentEditEvent(id, draft);
    if (!this.#host.dispatchEvent(event)) {
      throw new DOMException('the page kept the change back', 'AbortError');
    }
    await this.#send(id, event.draft, localizer).catch(async (error: unknown) => {
      if (!(await this.#meet(error, event.draft))) throw error;
      // The words stay in the field, and what to do with them is asked beside it.
      throw new DOMException('somebody was faster', 'AbortError');
    });
    await this.#end();
  }

  async #send(id: Id, draft: ComposerDraft, localizer: Localizer): Promise<void> {
    const version = this.#version;
    const saving = Promise.resolve(
      this.#handle()?.edit({ ...draft, ...(version === undefined ? {} : { version }) }),
    );
    const saved = (): void => {
      announce(localizer.t('comments.saved'));
      this.#host.dispatchEvent(new SocialCommentEditedEvent(id));
    };
    if ((await sentOrKept(this.#host.client, draft.id, saving)) === 'kept') {
      void saving.then(saved).catch(() => undefined);
    } else saved();
  }

  /** Whether what was refused meets other words, which are known now: then the writer chooses. */
  async #meet(error: unknown, draft: ComposerDraft): Promise<boolean> {
    if (!isSocialError(error) || error.kind !== 'conflict') return false;
    const handle = this.#handle();
    await handle?.refresh();
    const theirs = valueOf(handle?.state);
    if (!theirs?.body || theirs.version === this.#version) return false;
    this.#turn({ draft }, '.conflict');
    return true;
  }

  /** The writer has read both. */
  async #saveOver(theirs: Comment, { body }: ComposerDraft, localizer: Localizer): Promise<void> {
    if (this.#conflict?.busy) return;
    this.#version = theirs.version ?? undefined;
    const id = outboxOf(this.#host.client)?.newId();
    const draft = { body, ...(id === undefined ? {} : { id }) };
    this.#turn({ draft, busy: true });
    try {
      await this.#send(theirs.id, draft, localizer);
    } catch (error) {
      // Once more somebody was faster; anything else is said below both texts.
      if (!(await this.#meet(error, draft)) && isSocialError(error)) {
        this.#turn({ draft, problem: errorText(error, localizer) });
      }
      return;
    }
    this.#composer?.clear();
    await this.#end();
  }

  get #composer(): SocialComposer | null {
    return this.#host.renderRoot.querySelector('.said social-composer');
  }

  #turn(conflict: Conflict | undefined, focus?: string): void {
    this.#conflict = conflict;
    this.#host.requestUpdate();
    if (focus) this.#focus(focus);
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  async #end(): Promise<void> {
    clearInterval(this.#clock);
    this.#editing = false;
    this.#conflict = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#done();
  }
}

const draftKey = (id: Id): string => `edit:${id}`;

/** How long one may still change it, where there is a limit. */
function timeLeft({ editableUntil }: Comment, localizer: Localizer): string | undefined {
  if (!editableUntil) return undefined;
  const count = Math.ceil((Date.parse(editableUntil) - Date.now()) / 60_000);
  return count > 0 ? localizer.t('comments.editable', { count }) : localizer.t('comments.editable.over');
}
