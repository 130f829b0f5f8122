import type { Comment } from '@maillon/contract';
import type { CommentsHandle } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { ComposerDraft } from '../composer/events.ts';
import type { SocialComposer } from '../composer/social-composer.ts';
import type { Localizer } from '../foundation/localize.ts';
import { composerParts } from '../foundation/parts.ts';
import { afterPress } from '../foundation/press.ts';
import { authorName } from './comment-head.ts';
import type { SocialCommentReplies } from './social-comment-replies.ts';
import { sendComment } from './thread-settings.ts';

/** Where one answers a comment, below its replies. Loaded with the first answer. */
export class ReplyWriting {
  readonly #host: SocialCommentReplies;
  readonly #list: () => CommentsHandle | undefined;
  readonly #closed: () => void;
  #isOpen = false;

  /** `closed` is called when the composer goes. */
  constructor(host: SocialCommentReplies, list: () => CommentsHandle | undefined, closed: () => void) {
    this.#host = host;
    this.#list = list;
    this.#closed = closed;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens the composer, whose element has to be registered; `name` is whom the answer is for. */
  async begin(name: string | undefined): Promise<void> {
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const composer = this.#composer;
    await composer?.updateComplete;
    if (name) composer?.begin(`@${name} `);
    await composer?.updateComplete;
    composer?.focus();
  }

  render(comment: Comment, localizer: Localizer): unknown {
    return this.#isOpen ? this.#renderComposer(comment, localizer) : nothing;
  }

  #renderComposer(comment: Comment, localizer: Localizer): TemplateResult {
    const { settings, client, strings } = this.#host;
    return html`<social-composer
      part="composer"
      exportparts=${composerParts}
      dismissible
      avatar-size="24"
      subject=${comment.subject}
      draft-key=${`reply:${comment.id}`}
      drafts=${settings?.drafts ?? nothing}
      body-max=${settings?.bodyMax ?? nothing}
      submit-on=${settings?.submitOn ?? nothing}
      .format=${settings?.format ?? 'text'}
      .placeholder=${localizer.t('composer.reply', { name: authorName(comment, localizer) })}
      .sendLabel=${localizer.t('composer.send.reply')}
      .client=${client}
      .strings=${strings}
      .submit=${(draft: ComposerDraft) => this.#send(comment, draft)}
      @social-compose-cancel=${this.#onCancel}
      @focusout=${this.#onFocusOut}
    ></social-composer>`;
  }

  async #send(comment: Comment, { body, attachments, id }: ComposerDraft): Promise<unknown> {
    const handle = this.#list();
    const draft = {
      ...{ body, parent: comment.id },
      ...(attachments ? { attachments } : {}),
      ...(id === undefined ? {} : { id }),
    };
    return handle && sendComment(this.#host, handle, comment.subject, draft);
  }

  get #composer(): SocialComposer | null {
    return this.#host.renderRoot.querySelector('social-composer');
  }

  #close(): void {
    this.#isOpen = false;
    this.#closed();
    this.#host.requestUpdate();
  }

  readonly #onCancel = (event: Event): void => {
    event.stopPropagation();
    this.#close();
    this.#host.whenLeft?.();
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!relatedTarget || relatedTarget === this.#composer) return;
    afterPress(() => {
      // An empty reply closes behind its writer, who is somewhere else by now.
      if (this.#composer?.empty && !this.#composer.matches(':focus-within')) this.#close();
    });
  };
}
