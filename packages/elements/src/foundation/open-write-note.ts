import type { OutboxEntry, Shown, SocialClient } from '@maillon/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from './announce.ts';
import { SocialAuthRequiredEvent } from './events.ts';
import { alertIcon, offlineIcon, waitingIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import type { Localizer } from './localize.ts';
import { outboxOf } from './outbox.ts';
import { errorText } from './states.ts';

export { UndoBar } from './undo-bar.ts';

type Local = Pick<Shown<object>, 'local' | 'kept' | 'write'>;

const entryOf = ({ write }: Local, client: SocialClient | undefined): OutboxEntry | undefined =>
  outboxOf(client)?.state.find(({ id }) => id === write);

/** What is said of a write that has not got through. */
export function openWriteText(item: Local, client: SocialClient | undefined, localizer: Localizer): string {
  const entry = entryOf(item, client);
  const here = item.kept === 'tab' ? ` ${localizer.t('outbox.tab')}` : '';
  return `${textOf(item, entry, localizer)}${here}`;
}

function textOf({ local }: Local, entry: OutboxEntry | undefined, localizer: Localizer): string {
  const { error } = entry ?? {};
  if (local === 'doubtful') return localizer.t('outbox.doubtful');
  if (local === 'failed') {
    const expired = error?.fields[0]?.code === 'expired' && entry?.verb !== 'comments.edit';
    const reason = !error ? '' : expired ? localizer.t('outbox.expired') : errorText(error, localizer);
    if (entry?.verb === 'reports.add') return localizer.t('outbox.unreported', { reason });
    const what = /edit$/.test(entry?.verb ?? '')
      ? 'unsaved'
      : /remove$/.test(entry?.verb ?? '')
        ? 'undeleted'
        : 'unsent';
    return localizer.t(`outbox.${what}`, { reason });
  }
  if (error?.kind === 'offline') return localizer.t('outbox.offline');
  return localizer.t(error?.kind === 'auth-required' ? 'outbox.signIn' : 'outbox.later');
}

interface Note {
  readonly item: Local;
  readonly client: SocialClient | undefined;
  readonly host: HTMLElement;
  readonly localizer: Localizer;
  readonly leave: () => () => void;
  readonly compare: ((words: string) => void) | undefined;
}

/** One quiet line below what is not sent yet: what is the matter, and what the person can do. */
export function openWriteNote(note: Note): TemplateResult {
  const { item, client, host, localizer, leave, compare } = note;
  const outbox = outboxOf(client);
  const id = item.write ?? '';
  const entry = entryOf(item, client);
  const isOver = item.local === 'failed' || item.local === 'doubtful';
  const again = (): void => {
    // The button goes with the note.
    host.focus();
    void outbox?.retry(id);
  };
  const discard = async (): Promise<void> => {
    const go = leave();
    await outbox?.discard(id);
    announce(localizer.t('outbox.discarded'));
    go();
  };
  const check = async (): Promise<void> => {
    const found = await outbox?.check(id);
    if (found) host.focus();
    const said = found ? 'there' : found === false ? 'absent' : 'unclear';
    announce(localizer.t(`outbox.${said}`));
  };
  const meet = async (): Promise<void> => {
    const words = await outbox?.discard(id);
    if (words !== undefined) compare?.(words);
  };
  const isMet = compare && item.local === 'failed' && entry?.error?.kind === 'conflict';
  const button = (label: string, run: () => unknown): TemplateResult =>
    html`<button class="text-button" part="button" type="button" @click=${run}>${label}</button>`;
  return html`<div class="open-write ${isOver ? 'over' : ''} small" part="status">
    ${icon(isOver ? alertIcon : entry?.error?.kind === 'offline' ? offlineIcon : waitingIcon)}
    <span class="meta">${openWriteText(item, client, localizer)}</span>
    <span class="open-write-actions">
      ${item.local === 'doubtful' ? button(localizer.t('outbox.check'), () => void check()) : nothing}
      ${
        isMet
          ? button(localizer.t('outbox.compare'), () => void meet())
          : entry?.error?.kind === 'auth-required'
            ? button(localizer.t('common.signIn'), () => host.dispatchEvent(new SocialAuthRequiredEvent()))
            : isOver || entry?.error?.kind !== 'offline'
              ? button(localizer.t(item.local === 'doubtful' ? 'outbox.again' : 'common.retry'), again)
              : nothing
      }
      ${button(localizer.t('outbox.discard'), () => void discard())}
    </span>
  </div>`;
}
