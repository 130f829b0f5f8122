import type { Id, Kudos, KudosSummary, Person, SubjectRef, Team } from '@maillon/contract';
import type { Handle, KudosDraft, OutboxEntry } from '@maillon/sdk';
import {
  adoptStyles,
  html,
  nothing,
  type CSSResult,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { dialogParts } from '../foundation/parts.ts';
import { announce } from '../foundation/announce.ts';
import { SocialErrorEvent } from '../foundation/events.ts';
import { alertIcon, checkIcon, closeIcon, waitingIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { openBeside, usePageFont } from '../foundation/overlay.ts';
import { undoMs } from '../foundation/open-write.ts';
import { outboxOf, sentOrKept } from '../foundation/outbox.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText, statesStyles } from '../foundation/states.ts';
import { UndoHold } from '../foundation/undo-hold.ts';
import { valueOf } from '../foundation/view-state.ts';
import { SocialKudosGivenEvent, SocialKudosGiveEvent, SocialKudosWithdrawnEvent } from './events.ts';
import { noticeStyles } from './kudos-giving.styles.ts';
import type { SocialKudosButton } from './social-kudos-button.ts';
import type { TeamGift } from './teams.ts';

/** What the button knows: whom to thank, for what, and in which words. */
export interface Occasion {
  readonly ids: readonly Id[];
  readonly people: readonly Person[];
  readonly subject: SubjectRef | undefined;
  /** The team to thank. */
  readonly team: Team | undefined;
  /** The same as who or what is sent: its members by name, or the team as a whole. */
  readonly gift: TeamGift | undefined;
  readonly summary: Handle<KudosSummary> | undefined;
  readonly localizer: Localizer;
  readonly mayWithdraw: boolean;
  /** "Malo, Aminata and 2 others". */
  readonly names: (people: readonly Person[]) => string;
}

/** Thanks that are not sent yet: as long as the outbox says so, nobody has heard of them. */
interface Waiting {
  readonly kind: 'waits';
  readonly write: string;
  readonly draft: KudosDraft;
}

/** What the small notice beside the button says. */
type Notice =
  | Waiting
  | { readonly kind: 'given'; readonly kudos: Kudos | null; readonly draft: KudosDraft }
  | { readonly kind: 'kept'; readonly message: string }
  | { readonly kind: 'left'; readonly message: string; readonly entry: OutboxEntry }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: (() => void) | undefined };

/**
 * What a kudos button does once it is pressed: gives at once or shows the dialog, says how it went, offers to undo.
 * Loaded with the first press; the button then renders `giving.render()`.
 */
export class KudosGiving implements ReactiveController {
  readonly #host: SocialKudosButton;
  readonly #occasion: () => Occasion;
  readonly #time = new UndoHold();
  #isGiven = false;
  #notice: Notice | undefined;
  #dialogOpen = false;
  #busy = false;
  #celebrating = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #close: (() => void) | undefined;
  #unwatch: (() => void) | undefined;

  /** @param occasion asked whenever something is given or shown */
  constructor(host: SocialKudosButton, occasion: () => Occasion) {
    this.#host = host;
    this.#occasion = occasion;
    const { elementStyles } = host.constructor as typeof SocialKudosButton;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, statesStyles as CSSResult, noticeStyles]);
    host.addController(this);
    host.addEventListener('keydown', this.#onKey);
  }

  /** Given with this button and not taken back. */
  get isGiven(): boolean {
    return this.#isGiven;
  }

  get isBusy(): boolean {
    return this.#busy;
  }

  get celebrates(): boolean {
    return this.#celebrating;
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    const layer = renderRoot.querySelector<HTMLElement>('.notice');
    const button = renderRoot.querySelector('.button');
    if (this.#notice && layer && button && !this.#close) {
      usePageFont(layer);
      this.#close = openBeside(button, layer, { side: 'above', gap: 8 });
    } else if (!this.#notice) {
      this.#close?.();
      this.#close = undefined;
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#time.stop();
    this.#unwatch?.();
    this.#close?.();
    this.#close = undefined;
    this.#notice = undefined;
    this.#dialogOpen = false;
  }

  /** Shows the dialog. Its element has to be registered. */
  openDialog(): void {
    this.#notice = undefined;
    this.#dialogOpen = true;
    this.#host.requestUpdate();
  }

  /** Says of thanks given before that they were refused, or that nobody knows, and asks what to do with them. */
  recall(entry: OutboxEntry): void {
    const { localizer } = this.#occasion();
    const reason = entry.error ? errorText(entry.error, localizer) : '';
    const message =
      entry.state === 'doubtful' ? localizer.t('outbox.doubtful') : localizer.t('outbox.unsent', { reason });
    clearTimeout(this.#timer);
    this.#notice = { kind: 'left', message, entry };
    this.#host.requestUpdate();
  }

  async giveAtOnce(): Promise<void> {
    const { ids, subject, gift } = this.#occasion();
    this.#notice = undefined;
    const draft: KudosDraft = {
      recipients: gift && 'people' in gift ? gift.people.map(({ id }) => id) : gift ? [] : ids,
      ...(gift && 'team' in gift ? { team: gift.team } : {}),
      ...(subject === undefined ? {} : { subject }),
      ...this.#shown(),
    };
    await this.#attempt(
      () => this.#give(draft),
      () => void this.giveAtOnce(),
    );
  }

  /** To whom thanks without a dialog are shown, as far as the page says and the backend can. */
  #shown(): Pick<KudosDraft, 'audience' | 'consent'> {
    const { audience, consent, client } = this.#host;
    const can = client?.capabilities ?? {};
    if (audience === 'recipient' && can['kudos.private']) return { audience: { kind: 'people' } };
    const asks = consent === 'recipient-chooses' && can['kudosConsent.set'];
    return asks ? { consent: 'recipient-chooses' } : {};
  }

  /** The notice, and the dialog while it is open. */
  render(): unknown {
    return [this.#renderNotice(), this.#dialogOpen ? this.#renderDialog() : nothing];
  }

  #renderNotice(): TemplateResult {
    return html`<div
      class="notice floating"
      part="status"
      popover="manual"
      @pointerenter=${this.#hold}
      @pointerleave=${this.#release}
      @focusin=${this.#hold}
      @focusout=${this.#release}
    >
      ${this.#notice ? this.#renderBar(this.#notice) : nothing}
    </div>`;
  }

  #renderBar(notice: Notice): TemplateResult {
    const { localizer, mayWithdraw } = this.#occasion();
    const failed = notice.kind === 'failed' || notice.kind === 'left';
    const kudos = notice.kind === 'given' ? notice.kudos : null;
    const undoes = notice.kind === 'given' && mayWithdraw && kudos && kudos.permissions?.remove !== false;
    return html`<div class="bar ${failed ? 'failed' : notice.kind}" role=${failed ? 'alert' : nothing}>
      ${icon(failed ? alertIcon : notice.kind === 'kept' ? waitingIcon : checkIcon)}
      <span class="bar-text">${this.#textOf(notice)}</span>
      ${notice.kind === 'waits' ? this.#renderUndo(() => void this.#undo(notice)) : nothing}
      ${undoes ? this.#renderUndo(() => void this.#withdraw(kudos, notice.draft)) : nothing}
      ${notice.kind === 'left' ? this.#renderChoice(notice.entry, localizer) : nothing}
      ${
        notice.kind === 'failed' && notice.retry
          ? html`<button class="text-button accent" part="retry" type="button" @click=${notice.retry}>
              ${localizer.t('common.retry')}
            </button>`
          : nothing
      }
      <button
        class="button icon-only compact"
        part="close"
        type="button"
        aria-label=${localizer.t('common.close')}
        @click=${this.#dismiss}
      >
        ${icon(closeIcon)}
      </button>
    </div>`;
  }

  #renderUndo(undo: () => void): TemplateResult {
    return html`<button
      class="text-button accent"
      part="undo"
      type="button"
      aria-busy=${this.#busy ? 'true' : nothing}
      @click=${undo}
    >
      ${this.#occasion().localizer.t('kudos.undo')}
    </button>`;
  }

  #renderChoice({ id }: OutboxEntry, localizer: Localizer): unknown {
    const outbox = outboxOf(this.#host.client);
    const button = (label: string, run: () => unknown): TemplateResult =>
      html`<button class="text-button accent" part="retry" type="button" @click=${run}>${label}</button>`;
    const again = (): void => {
      void outbox?.retry(id);
      this.#dismiss();
    };
    const discard = (): void => {
      void outbox?.discard(id);
      announce(localizer.t('outbox.discarded'));
      this.#dismiss();
    };
    return [button(localizer.t('outbox.again'), again), button(localizer.t('outbox.discard'), discard)];
  }

  #renderDialog(): TemplateResult {
    const { client, strings, requireValue, messageMax, audience, consent, values } = this.#host;
    const { people, subject, team } = this.#occasion();
    return html`<social-kudos-dialog
      exportparts=${dialogParts}
      .client=${client}
      .strings=${strings}
      .people=${people}
      .subject=${subject}
      .draftKey=${this.#draftKey}
      .requireValue=${requireValue}
      .messageMax=${messageMax}
      .audience=${audience}
      .consent=${consent}
      .values=${values}
      .team=${team}
      .give=${(draft: KudosDraft) => this.#give(draft)}
      @social-kudos-close=${this.#onDialogClose}
    ></social-kudos-dialog>`;
  }

  get #draftKey(): string {
    const { subject, ids, team } = this.#occasion();
    return `kudos:${subject ?? team?.id ?? ids.join(' ')}`;
  }

  /** Resolves to false where the page took it over. Rejects with what went wrong. */
  async #give(draft: KudosDraft): Promise<boolean> {
    const host = this.#host;
    const intent = new SocialKudosGiveEvent(draft);
    if (!host.dispatchEvent(intent)) return false;
    const { client } = host;
    if (!client) return false;
    const id = intent.draft.id ?? outboxOf(client)?.newId();
    const gift = { undoMs, ...intent.draft, ...(id === undefined ? {} : { id }) };
    const giving = client.kudos.give(gift);
    const outcome = await sentOrKept(client, id, giving);
    if (outcome === 'kept')
      return this.#keep(giving, { kind: 'waits', write: id ?? '', draft: intent.draft });
    this.#celebrate({ kind: 'given', kudos: outcome.sent, draft: intent.draft });
    host.dispatchEvent(new SocialKudosGivenEvent(outcome.sent));
    return true;
  }

  #celebrate(notice: Notice): void {
    this.#isGiven = true;
    this.#celebrating = true;
    this.#say(notice);
  }

  #say(notice: Notice): void {
    this.#notice = notice;
    this.#release();
    this.#host.requestUpdate();
    announce(this.#textOf(notice));
  }

  /** It is in the outbox, to be undone for a while or for longer. The page hears of it once it is sent. */
  #keep(giving: Promise<Kudos | null>, waiting: Waiting): true {
    const outbox = outboxOf(this.#host.client);
    const entry = this.#entryOf(waiting);
    this.#time.begin();
    // Where nobody knows whether they were sent, the notice is there already, and asks.
    if (this.#notice?.kind !== 'left') {
      if (entry?.undoUntil === undefined) this.#sayQueued(entry);
      else if (entry.state === 'queued') this.#say(waiting);
      else this.#celebrate(waiting);
    }
    this.#unwatch?.();
    this.#unwatch = outbox?.subscribe(this.#onOutbox);
    void giving.then(
      (kudos) => this.#onSent(kudos, waiting.draft),
      (error: unknown) => this.#onRefused(error, waiting.write),
    );
    return true;
  }

  #sayQueued(entry: OutboxEntry | undefined): void {
    const isSignedOut = entry?.error?.kind === 'auth-required';
    const message = this.#occasion().localizer.t(isSignedOut ? 'outbox.signIn' : 'kudos.queued');
    this.#say({ kind: 'kept', message });
  }

  #entryOf({ write }: Waiting): OutboxEntry | undefined {
    return outboxOf(this.#host.client)?.state.find(({ id }) => id === write);
  }

  readonly #onOutbox = (): void => {
    const notice = this.#notice;
    if (notice?.kind !== 'waits') return this.#unwatch?.();
    const entry = this.#entryOf(notice);
    if (entry?.undoUntil !== undefined) return this.#host.requestUpdate();
    this.#unwatch?.();
    this.#time.stop();
    // Undo goes with the notice, and with it the focus that was on it.
    const isReached = this.#host.renderRoot.querySelector('.notice:focus-within') !== null;
    if (entry?.state === 'queued') this.#sayQueued(entry);
    else this.#forget();
    if (isReached) this.#host.focus();
  };

  #onSent(kudos: Kudos | null, draft: KudosDraft): void {
    const isMore = kudos === null || (this.#host.points && typeof kudos.points === 'number');
    if (isMore && this.#host.isConnected) this.#say({ kind: 'given', kudos, draft });
    this.#host.dispatchEvent(new SocialKudosGivenEvent(kudos));
  }

  /** The outbox keeps what was refused, and its words: what to do with it is asked there. */
  #onRefused(error: unknown, write: string): void {
    this.#isGiven = false;
    this.#host.requestUpdate();
    if (!isSocialError(error) || error.kind === 'aborted') return;
    const retry = (): void => void outboxOf(this.#host.client)?.retry(write);
    this.#host.dispatchEvent(new SocialErrorEvent(error, retry));
  }

  #textOf(notice: Notice): string {
    if (notice.kind === 'given') return this.#givenText(notice.kudos);
    if (notice.kind !== 'waits') return notice.message;
    const { localizer, people, team, names } = this.#occasion();
    const entry = this.#entryOf(notice);
    if (entry?.state === 'queued') return localizer.t('kudos.queued');
    const shown = entry && valueOf(this.#host.client?.kudos.get(entry.item).state);
    if (shown) return this.#givenText(shown);
    return localizer.t('kudos.given', { names: notice.draft.team && team ? team.name : names(people) });
  }

  #givenText(kudos: Kudos | null): string {
    const { localizer, names } = this.#occasion();
    if (!kudos) return localizer.t('kudos.pending');
    const given = localizer.t('kudos.given', {
      names: kudos.team ? kudos.team.name : names(kudos.recipients),
    });
    const { points } = kudos;
    return this.#host.points && typeof points === 'number'
      ? `${given} ${localizer.t('kudos.points', { count: points })}.`
      : given;
  }

  /** Nothing was sent, so nobody heard of it. */
  async #undo(waiting: Waiting): Promise<void> {
    if (this.#busy) return;
    this.#time.stop();
    const { client } = this.#host;
    const undo = async (): Promise<void> => {
      if (await outboxOf(client)?.undo(waiting.write)) this.#takenBack(waiting.draft);
      else this.#say({ kind: 'kept', message: this.#occasion().localizer.t('outbox.undoOver') });
    };
    await this.#attempt(undo, () => void this.#undo(waiting));
  }

  /** The backend had it: where the outbox could not be loaded. */
  async #withdraw(kudos: Kudos, draft: KudosDraft): Promise<void> {
    if (this.#busy) return;
    this.#hold();
    const withdraw = async (): Promise<void> => {
      await this.#host.client?.kudos.withdraw(kudos.id);
      void this.#occasion().summary?.refresh();
      this.#takenBack(draft);
      this.#host.dispatchEvent(new SocialKudosWithdrawnEvent(kudos.id));
    };
    await this.#attempt(withdraw, () => void this.#withdraw(kudos, draft));
  }

  /** The words come back with the next dialog: taken back is not thrown away. */
  #takenBack({ message }: KudosDraft): void {
    if (message) this.#host.client?.drafts.set(this.#draftKey, message.value);
    this.#isGiven = false;
    announce(this.#occasion().localizer.t('kudos.withdrawn'));
    this.#dismiss();
  }

  /** Is busy while it acts, and says in the notice what went wrong. A failure stays until somebody has read it. */
  async #attempt(act: () => Promise<unknown>, retry: () => void): Promise<void> {
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      await act();
    } catch (error) {
      if (!isSocialError(error)) throw error;
      clearTimeout(this.#timer);
      const message = errorText(error, this.#occasion().localizer);
      this.#notice = { kind: 'failed', message, retry: error.retryable ? retry : undefined };
      this.#host.dispatchEvent(new SocialErrorEvent(error, retry));
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  readonly #hold = (): void => {
    clearTimeout(this.#timer);
    const { client, renderRoot } = this.#host;
    if (this.#notice?.kind === 'waits')
      this.#time.hold({ client, write: this.#notice.write, bar: () => renderRoot.querySelector('.notice') });
  };

  /** Lets the time of the notice run, from the start; that of what waits is kept by the outbox. */
  readonly #release = (): void => {
    clearTimeout(this.#timer);
    if (this.#notice?.kind === 'given' || this.#notice?.kind === 'kept')
      this.#timer = setTimeout(this.#forget, undoMs);
  };

  readonly #forget = (): void => {
    clearTimeout(this.#timer);
    this.#notice = undefined;
    this.#celebrating = false;
    this.#host.requestUpdate();
  };

  readonly #dismiss = (): void => {
    this.#forget();
    this.#host.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // From the button too, which has the focus once something was given.
    if (event.key !== 'Escape' || !this.#notice || this.#dialogOpen) return;
    event.preventDefault();
    event.stopPropagation();
    this.#dismiss();
  };

  readonly #onDialogClose = (): void => {
    this.#dialogOpen = false;
    this.#host.requestUpdate();
    this.#host.focus();
  };
}
