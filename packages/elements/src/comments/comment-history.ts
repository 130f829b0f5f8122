import type { Comment, Revision } from '@maillon/contract';
import type { State } from '@maillon/sdk';
import { adoptStyles, css, html, type CSSResult, type TemplateResult } from 'lit';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { openModal } from '../foundation/overlay.ts';
import { richText } from '../foundation/rich-text.ts';
import { bone, errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { Watch } from '../foundation/watch.ts';
import type { SocialComment } from './social-comment.ts';

/** What a comment said before, in a dialog: the oldest words first, the present ones last. Loaded with the first look. */
export class CommentHistory {
  readonly #host: SocialComment;
  readonly #revisions: Watch<readonly Revision[]>;
  #open = false;

  constructor(host: SocialComment) {
    this.#host = host;
    const { elementStyles } = host.constructor as typeof SocialComment;
    adoptStyles(host.renderRoot as ShadowRoot, [
      ...elementStyles,
      statesStyles as CSSResult,
      commentHistoryStyles,
    ]);
    this.#revisions = new Watch<readonly Revision[]>(host, (client) =>
      this.#open ? client.ask('comments.history', { id: host.commentId ?? '' }) : undefined,
    );
  }

  async open(): Promise<void> {
    this.#open = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // What was read at an earlier look may lack the last change.
    if (this.#revisions.state.status !== 'loading') void this.#revisions.handle?.refresh();
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    openModal(dialog);
  }

  render(comment: Comment, localizer: Localizer): unknown {
    if (!this.#open) return undefined;
    return html`<dialog
      class="floating history"
      part="dialog"
      aria-labelledby="history-title"
      @click=${this.#onClick}
      @keydown=${(event: Event) => event.stopPropagation()}
      @close=${this.#onClose}
    >
      <div class="history-frame">
        <header class="history-head" role="none">
          <h2 id="history-title">${localizer.t('comments.history.title')}</h2>
          <button
            class="button icon-only"
            part="button"
            type="button"
            aria-label=${localizer.t('common.close')}
            @click=${() => this.#dialog?.close()}
          >
            ${icon(closeIcon)}
          </button>
        </header>
        ${this.#renderVersions(comment, this.#revisions.state, localizer)}
      </div>
    </dialog>`;
  }

  #renderVersions(comment: Comment, state: State<readonly Revision[]>, localizer: Localizer): TemplateResult {
    if (state.status === 'loading') {
      return html`<div role="status" aria-busy="true" aria-label=${localizer.t('common.loading')}>
        ${bone(40)}<br />${bone(90)}
      </div>`;
    }
    if (state.status === 'failed') {
      const run = (): void => void this.#revisions.handle?.refresh();
      const action = { label: localizer.t('common.retry'), run };
      return statusBar({ kind: 'failed', message: errorText(state.error, localizer), action });
    }
    const now = { body: comment.body, createdAt: comment.editedAt ?? comment.createdAt };
    const versions = [...state.value, now];
    return html`<ol class="versions" role="list">
      ${versions.map(({ body, createdAt }, index) => {
        const isNow = index === versions.length - 1;
        const key = isNow ? 'now' : index === 0 ? 'first' : 'then';
        return html`<li class="version" part="version" aria-current=${isNow ? 'true' : 'false'}>
          <time class="meta" part="timestamp" datetime=${createdAt}
            >${localizer.t(`comments.history.${key}`, { time: localizer.dateTime(createdAt) })}</time
          >
          <div class="words" part="body">${richText(body)}</div>
        </li>`;
      })}
    </ol>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.history');
  }

  /** A press beside the dialog closes it, as Esc does. */
  readonly #onClick = (event: Event): void => {
    if (event.target === event.currentTarget) this.#dialog?.close();
  };

  readonly #onClose = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };
}

const commentHistoryStyles = css`
  .history {
    inline-size: min(560px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    overflow: hidden;
    font-size: var(--social-font-size, var(--_page-font, 1em));
    line-height: 1.5;
    text-align: start;
  }
  .history[open] {
    display: flex;
    animation: history-in calc(160ms * var(--_motion)) ease-out;
  }
  .history::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  @keyframes history-in {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  .history-frame {
    flex: 1;
    min-inline-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: calc(5 * var(--_space)) calc(6 * var(--_space)) calc(6 * var(--_space));
  }
  .history-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    margin-block-end: calc(3 * var(--_space));
  }
  .history-head .button {
    margin-inline-end: calc(-2 * var(--_space));
  }
  .history h2 {
    font-size: 1.2em;
    line-height: 1.3;
    font-weight: 650;
  }
  .versions {
    display: grid;
    gap: calc(5 * var(--_space));
  }
  .version {
    display: grid;
    gap: calc(1 * var(--_space));
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 2px solid var(--_border);
    overflow-wrap: anywhere;
  }
  .version[aria-current='true'] {
    border-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .version[aria-current='true'] {
      border-color: Highlight;
    }
  }
`;
