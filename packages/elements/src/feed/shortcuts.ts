import { html, type TemplateResult } from 'lit';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { openModal } from '../foundation/overlay.ts';

/** What the single keys of a feed do. */
export interface ShortcutActions {
  /** The feed, in which keys count wherever the focus is. */
  readonly feed: HTMLElement & { readonly renderRoot: ParentNode };
  /** Goes so many items on, or back. */
  readonly move: (by: 1 | -1) => void;
  readonly react: () => void;
  readonly discuss: () => void;
  readonly write: () => void;
}

/** Fields and layers have their own use for letters. */
const ownKeys = 'input, textarea, select, [contenteditable], dialog, [popover]';

/**
 * Single-key shortcuts, only where a page asks for them (WCAG 2.1.4): j and k go on and back, l reacts, r comments, n
 * writes, ? lists them. They count while the focus is in the feed, or nowhere.
 */
export class Shortcuts {
  readonly #actions: ShortcutActions;
  readonly #keys: Readonly<Record<string, () => void>>;

  constructor(actions: ShortcutActions) {
    this.#actions = actions;
    const { move, react, discuss, write } = actions;
    this.#keys = {
      j: () => move(1),
      k: () => move(-1),
      l: react,
      r: discuss,
      n: write,
      '?': () => this.#open(),
    };
    document.addEventListener('keydown', this.#onKey);
  }

  stop(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** The list of them, closed. */
  render(localizer: Localizer): TemplateResult {
    const rows: readonly (readonly [keys: readonly string[], what: string])[] = [
      [['j', 'Page Down'], localizer.t('feed.keys.next')],
      [['k', 'Page Up'], localizer.t('feed.keys.previous')],
      [['l'], localizer.t('feed.keys.react')],
      [['r'], localizer.t('feed.item.comment')],
      [['n'], localizer.t('feed.write')],
      [['?'], localizer.t('feed.keys')],
    ];
    return html`<dialog class="floating keys" part="dialog" aria-labelledby="keys-title">
      <header role="none">
        <h2 id="keys-title">${localizer.t('feed.keys')}</h2>
        <form method="dialog">
          <button class="button icon-only" part="button" aria-label=${localizer.t('common.close')}>
            ${icon(closeIcon)}
          </button>
        </form>
      </header>
      <dl>
        ${rows.map(
          ([keys, what]) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${what}</dd>
            </div>`,
        )}
      </dl>
    </dialog>`;
  }

  #open(): void {
    const dialog = this.#actions.feed.renderRoot.querySelector<HTMLDialogElement>('dialog.keys');
    if (!dialog) return;
    // Closing gives the focus back to where it was.
    openModal(dialog);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const [target] = path;
    const isBusy = path.some((one) => one instanceof Element && one.matches(ownKeys));
    const isHere = path.includes(this.#actions.feed) || target === document.body;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy || !isHere) return;
    const act = Object.hasOwn(this.#keys, event.key) ? this.#keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
}
