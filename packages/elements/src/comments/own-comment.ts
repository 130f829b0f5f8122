import type { Comment, Id } from '@maillon/contract';
import type { CommentHandle } from '@maillon/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ComposerDraft } from '../composer/events.ts';
import { announce } from '../foundation/announce.ts';
import { editableWords } from '../foundation/html-words.ts';
import type { Localizer } from '../foundation/localize.ts';
import { sentOrKept } from '../foundation/outbox.ts';
import { SocialCommentEditedEvent, SocialCommentEditEvent } from './events.ts';
import type { SocialComment } from './social-comment.ts';

/** Milliseconds between two looks at how long one may still edit. */
const lookEvery = 20_000;

/** What its author does to a comment: change the words in place. Loaded with the first change. */
export class OwnComment implements ReactiveController {
  readonly #host: SocialComment;
  readonly #handle: () => CommentHandle | undefined;
  readonly #done: () => void;
  #editing = false;
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
  edit(): void {
    clearInterval(this.#clock);
    this.#editing = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.said social-composer')?.focus(),
    );
    this.#clock = setInterval(() => this.#host.requestUpdate(), lookEvery);
  }

  /** In the place of the words, while `editing`. */
  renderEditor(comment: Comment, localizer: Localizer): TemplateResult {
    const { settings, client, strings } = this.#host;
    return html`<social-composer
      part="composer"
      editing
      avatar-size="0"
      subject=${comment.subject}
      draft-key=${`edit:${comment.id}`}
      body-max=${settings?.bodyMax ?? nothing}
      submit-on=${settings?.submitOn ?? nothing}
      .format=${comment.body?.format === 'markdown' ? 'markdown' : 'text'}
      .value=${editableWords(comment.body)}
      .note=${timeLeft(comment, localizer)}
      .client=${client}
      .strings=${strings}
      .submit=${(draft: ComposerDraft) => this.#save(comment.id, draft, localizer)}
      @social-compose-cancel=${() => void this.#end()}
    ></social-composer>`;
  }

  async #save(id: Id, draft: ComposerDraft, localizer: Localizer): Promise<void> {
    const event = new SocialCommentEditEvent(id, draft);
    if (!this.#host.dispatchEvent(event)) {
      throw new DOMException('the page kept the change back', 'AbortError');
    }
    const saving = Promise.resolve(this.#handle()?.edit(event.draft));
    const saved = (): void => {
      announce(localizer.t('comments.saved'));
      this.#host.dispatchEvent(new SocialCommentEditedEvent(id));
    };
    if ((await sentOrKept(this.#host.client, event.draft.id, saving)) === 'kept') {
      void saving.then(saved).catch(() => undefined);
    } else saved();
    await this.#end();
  }

  async #end(): Promise<void> {
    clearInterval(this.#clock);
    this.#editing = false;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#done();
  }
}

/** How long one may still change it, where there is a limit. */
function timeLeft({ editableUntil }: Comment, localizer: Localizer): string | undefined {
  if (!editableUntil) return undefined;
  const count = Math.ceil((Date.parse(editableUntil) - Date.now()) / 60_000);
  return count > 0 ? localizer.t('comments.editable', { count }) : localizer.t('comments.editable.over');
}
