import type { Shown, SocialClient } from '@maillon/sdk';
import { css, html, nothing, type CSSResultGroup, type ReactiveControllerHost } from 'lit';
import { loadLaterStrings } from '../locales/index.ts';
import { announce } from './announce.ts';
import { waitingIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import type { Localizer } from './localize.ts';
import type { UndoBar, UndoNew } from './undo-bar.ts';

export const localStates = ['saving', 'queued', 'failed', 'doubtful'] as const;

type Local = Pick<Shown<object>, 'local' | 'kept' | 'write' | 'undoUntil'>;

/** So long after deleting something one may undo it. */
export const undoMs = 10_000;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly client: SocialClient | undefined;
}

type Notes = typeof import('./open-write-note.ts');
let loading: Promise<Notes> | undefined;
let notes: Notes | undefined;

/** Fetches what is said of writes that do not get through: with what writes, so that it is there when the network breaks. */
export async function loadNotes(): Promise<void> {
  loading ??= Promise.all([import('./open-write-note.ts'), loadLaterStrings()]).then(([module]) => module);
  try {
    notes = await loading;
  } catch {
    loading = undefined;
  }
}

/** What an item says while a write to it is open. */
export class OpenWrite {
  readonly #host: Host;
  /** Finds where the focus goes once the item is gone. */
  readonly #leave: () => () => void;
  #said: Local['local'];
  #undo: UndoBar | undefined;

  constructor(host: Host, leave: () => () => void) {
    this.#host = host;
    this.#leave = leave;
  }

  /** `compare` is offered where other words were met: it gets those that could not be saved. */
  render(item: Local, localizer: Localizer, compare?: (words: string) => void): unknown {
    if (item.local !== 'saving' && notes) {
      const host = this.#host;
      return notes.openWriteNote({ item, client: host.client, host, localizer, leave: this.#leave, compare });
    }
    this.#load();
    return html`<span class="open-write meta small" part="status"
      >${icon(waitingIcon)}${localizer.t('common.saving')}</span
    >`;
  }

  /** What happened, as `text` says it, and Undo: in the place of an item that is going, or below one that is `made`. */
  renderUndo(item: Local, text: string, localizer: Localizer, made?: Omit<UndoNew, 'leave'>): unknown {
    this.#load();
    if (!notes) return nothing;
    this.#undo ??= new notes.UndoBar(this.#host);
    return this.#undo.render(item, text, localizer, made && { ...made, leave: this.#leave });
  }

  #load(): void {
    if (!notes) void loadNotes().then(() => notes && this.#host.requestUpdate());
  }

  /** Says a change for the worse to those who do not see it. To be called after each render. */
  tell(item: Local | undefined, localizer: Localizer): void {
    const local = item?.undoUntil ? undefined : item?.local;
    if (local === this.#said || (local && local !== 'saving' && !notes)) return;
    this.#said = local;
    if (!item || !local || local === 'saving' || !notes) return;
    announce(notes.openWriteText(item, this.#host.client, localizer));
  }
}

export const openWriteStyles: CSSResultGroup = css`
  .open-write {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(1.5 * var(--_space));
    align-items: center;
    margin-block-start: 2px;
    min-block-size: 24px;
    line-height: 1.4;
  }
  .open-write > .icon {
    color: var(--_muted);
  }
  /* The words fold beside their sign, not below it. */
  .open-write > .meta,
  .undo-text {
    max-inline-size: calc(100% - 34px);
  }
  .open-write.over > .icon {
    color: var(--_danger);
  }
  .undo {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(2.5 * var(--_space));
    align-items: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border-radius: var(--_radius-inner);
    background: var(--_raised);
    color: var(--_muted);
    line-height: 1.4;
  }
  .undo-button {
    margin-inline-start: var(--_space);
  }
  .open-write-actions {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px calc(3 * var(--_space));
    margin-inline-start: var(--_space);
  }
`;
