import type { Id, Kudos, KudosSummary, Person, SubjectRef, Viewer } from '@maillon/contract';
import type { KudosDraft, SocialError } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { announce } from '../foundation/announce.ts';
import { SocialErrorEvent } from '../foundation/events.ts';
import { alertIcon, checkIcon, closeIcon, kudosIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { openBeside, usePageFont } from '../foundation/overlay.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText, statesStyles } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialKudosGivenEvent, SocialKudosGiveEvent, SocialKudosWithdrawnEvent } from './events.ts';
import { kudosButtonStyles } from './social-kudos-button.styles.ts';
import { WatchPeople } from './watch-people.ts';

/** How long Undo is offered, in milliseconds; longer while a pointer or the focus is on it. */
const UNDO_TIME = 10_000;

/** What the small notice beside the button says. */
type Notice =
  | { readonly kind: 'given'; readonly kudos: Kudos | null; readonly draft: KudosDraft }
  | { readonly kind: 'failed'; readonly message: string; readonly retry: (() => void) | undefined };

const ids = {
  fromAttribute: (value: string | null): readonly Id[] | undefined =>
    value === null ? undefined : value.split(/[\s,]+/).filter(Boolean),
};

/**
 * Says thanks to colleagues: opens a dialog in which to choose a value and write, or thanks at once.
 *
 * Absent where the backend or the viewer cannot give kudos, and where the viewer would thank only themselves.
 *
 * @tag social-kudos-button
 * @fires {SocialKudosGiveEvent} social-kudos-give - Before kudos are sent; cancelable, the draft may be altered.
 * @fires {SocialKudosGivenEvent} social-kudos-given - The backend has the kudos.
 * @fires {SocialKudosWithdrawnEvent} social-kudos-withdrawn - Kudos were taken back.
 * @fires {SocialErrorEvent} social-error - Giving or taking back failed; the event can retry.
 * @slot - What readers without JavaScript see.
 * @csspart button - The button.
 * @csspart count - How many kudos the target has received.
 * @csspart status - The notice with Undo, or about a failure.
 * @csspart undo - The button that takes the kudos back.
 * @csspart retry - The button that tries again.
 * @csspart close - The button that closes the notice.
 * @cssstate given - The viewer has thanked for the target.
 * @cssstate absent - There is nothing to offer; the element takes no room.
 */
export class SocialKudosButton extends SocialElement {
  static override readonly styles: CSSResultGroup = [tokens, base, statesStyles, kudosButtonStyles];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-kudos-button', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to thank; with `recipients`, the activity, comment or other subject they are thanked for. */
  @property() target: SubjectRef | undefined;

  /** Ids of the people to thank, separated by spaces in the attribute. */
  @property({ converter: ids }) recipients: readonly Id[] | undefined;

  /** The same, where the page has the people already: then nothing is asked of the backend. */
  @property({ attribute: false }) people: readonly Person[] | undefined;

  /** `compose` opens the dialog; `one-click` thanks at once, where whom to thank is known and no value is required. */
  @property() mode: 'compose' | 'one-click' = 'compose';

  /** One of the company's values must be chosen. */
  @property({ type: Boolean, attribute: 'require-value' }) requireValue = false;

  /** Characters a message may have. */
  @property({ type: Number, attribute: 'message-max' }) messageMax = 1000;

  /** Who will see it at first: `everyone`, `team` (the viewer's first group) or `recipient`, as far as the viewer may. */
  @property() audience: 'everyone' | 'team' | 'recipient' = 'everyone';

  /** `button`, `icon`, `pill`, or `quiet` as in the row of actions of a feed item. */
  @property() variant: 'button' | 'icon' | 'pill' | 'quiet' = 'button';

  /** `medium` or `small`. */
  @property() size: 'medium' | 'small' = 'medium';

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'eager';

  @state() private given: Kudos | null | undefined;
  @state() private notice: Notice | undefined;
  @state() private open = false;
  @state() private busy = false;
  @state() private celebrating = false;

  @query('.button') private readonly button!: HTMLButtonElement | null;
  @query('.notice') private readonly layer!: HTMLElement | null;

  readonly #inView = new InView(this);
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  readonly #summary = new Watch<KudosSummary>(this, (client) =>
    this.#subject !== undefined && this.can('kudos.summaries') && this.#inView.mayLoad(this.loading)
      ? client.kudos.summary(this.#subject)
      : undefined,
  );
  readonly #known = new WatchPeople(this, () =>
    this.people === undefined && this.can('people.read') && this.#inView.mayLoad(this.loading)
      ? this.#ids
      : [],
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closeNotice: (() => void) | undefined;

  /** Whom to thank, without the viewer. */
  get #ids(): readonly Id[] {
    const viewer = this.#viewer.value?.person.id;
    return this.#asked.filter((id) => id !== viewer);
  }

  get #asked(): readonly Id[] {
    return this.people?.map(({ id }) => id) ?? this.recipients ?? (this.target ? [this.target] : []);
  }

  /** What is thanked for; undefined where the target is the person thanked. */
  get #subject(): SubjectRef | undefined {
    const named = this.people?.map(({ id }) => id) ?? this.recipients;
    return named !== undefined && this.target !== undefined && !named.includes(this.target)
      ? this.target
      : undefined;
  }

  get #people(): readonly Person[] {
    const ids = this.#ids;
    return this.people
      ? this.people.filter(({ id }) => ids.includes(id))
      : ids.map((id) => this.#known.person(id)).filter((person) => person !== undefined);
  }

  get #absent(): boolean {
    if (!this.can('kudos.give')) return true;
    if (this.#ids.length === 0) return this.#asked.length > 0 || !this.can('people.search');
    return this.people === undefined && this.#ids.every((id) => this.#known.isGone(id));
  }

  get #isGiven(): boolean {
    return this.given !== undefined || this.#summary.value?.viewerHasGiven === true;
  }

  get #draftKey(): string {
    return `kudos:${this.#subject ?? this.#ids.join(' ')}`;
  }

  /** Reads again whom the button is about, and how often they were thanked. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await Promise.all([this.#known.refresh(), this.#summary.handle?.refresh()]);
  }

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#closeNotice?.();
    this.#closeNotice = undefined;
    this.notice = undefined;
    this.open = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.setState('absent', this.#absent && !this.unconnected);
    this.setState('given', this.#isGiven);
    if (this.notice && this.layer && this.button && !this.#closeNotice) {
      usePageFont(this.layer);
      this.#closeNotice = openBeside(this.button, this.layer, { side: 'above', gap: 8 });
    } else if (!this.notice) {
      this.#closeNotice?.();
      this.#closeNotice = undefined;
    }
  }

  protected override render(): unknown {
    if (this.unconnected) return html`<span class="meta">${this.localizer.t('common.unconnected')}</span>`;
    if (this.#absent) return nothing;
    return [this.#renderButton(), this.#renderNotice(), this.open ? this.#renderDialog() : nothing];
  }

  #renderButton(): TemplateResult {
    const { variant, localizer } = this;
    const given = this.#isGiven;
    const shape =
      { button: 'outline', pill: 'outline pill', icon: 'icon-only', quiet: 'quiet' }[variant] ?? 'outline';
    const size = this.size === 'small' ? 'compact' : '';
    const count = this.counts === 'show' ? (this.#summary.value?.count ?? 0) : 0;
    return html`<button
      class="button ${shape} ${size} ${given ? 'given' : ''} ${this.celebrating ? 'celebrate' : ''}"
      part="button"
      type="button"
      aria-label=${this.#name(given)}
      aria-haspopup=${this.#isQuick ? nothing : 'dialog'}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-describedby=${count > 0 ? 'count' : nothing}
      @click=${this.#onClick}
    >
      <span class="glyph">${icon(given ? checkIcon : kudosIcon)}</span>
      ${
        variant === 'icon'
          ? nothing
          : html`<span class="label">${localizer.t(given ? 'kudos.thanked' : 'kudos.give')}</span>`
      }
      ${
        count > 0
          ? html`<span class="count" part="count" aria-hidden="true">${localizer.number(count)}</span>
              <span id="count" class="hidden-text">${localizer.t('kudos.count', { count })}</span>`
          : nothing
      }
    </button>`;
  }

  /** Always whole: "Give kudos to Aminata Sow". Begins with the label on screen, for those who speak to their computer. */
  #name(given: boolean): string {
    const people = this.#people;
    const names = this.#names(people);
    const whole = people.length > 0 && people.length === this.#ids.length;
    if (!whole) return this.localizer.t(given ? 'kudos.againPlain' : 'kudos.give');
    return this.localizer.t(given ? 'kudos.again' : 'kudos.giveTo', { names });
  }

  #names(people: readonly Person[]): string {
    const { localizer } = this;
    const names = people.map(({ displayName }) => displayName);
    const items =
      names.length <= 3
        ? names
        : [...names.slice(0, 2), localizer.t('kudos.others', { count: names.length - 2 })];
    return localizer.list(items);
  }

  #renderNotice(): TemplateResult {
    const { notice, localizer } = this;
    const undo = notice?.kind === 'given' && notice.kudos && this.#mayWithdraw(notice.kudos);
    const retry = notice?.kind === 'failed' ? notice.retry : undefined;
    return html`<div
      class="notice floating"
      part="status"
      popover="manual"
      @pointerenter=${this.#hold}
      @pointerleave=${this.#release}
      @focusin=${this.#hold}
      @focusout=${this.#release}
      @keydown=${this.#onNoticeKey}
    >
      ${
        notice
          ? html`<div class="bar ${notice.kind}" role=${notice.kind === 'failed' ? 'alert' : nothing}>
              ${icon(notice.kind === 'failed' ? alertIcon : checkIcon)}
              <span class="bar-text"
                >${notice.kind === 'failed' ? notice.message : this.#givenText(notice)}</span
              >
              ${
                undo
                  ? html`<button
                      class="text-button accent"
                      part="undo"
                      type="button"
                      aria-busy=${this.busy ? 'true' : nothing}
                      @click=${() => void this.#undo(notice.kudos as Kudos, notice.draft)}
                    >
                      ${localizer.t('kudos.undo')}
                    </button>`
                  : nothing
              }
              ${
                retry
                  ? html`<button class="text-button accent" part="retry" type="button" @click=${retry}>
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
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderDialog(): TemplateResult {
    return html`<social-kudos-dialog
      .client=${this.client}
      .strings=${this.strings}
      .people=${this.#people}
      .subject=${this.#subject}
      .draftKey=${this.#draftKey}
      .requireValue=${this.requireValue}
      .messageMax=${this.messageMax}
      .audience=${this.audience}
      .give=${(draft: KudosDraft) => this.#give(draft)}
      @social-kudos-close=${this.#onDialogClose}
    ></social-kudos-dialog>`;
  }

  get #isQuick(): boolean {
    return this.mode === 'one-click' && !this.requireValue && this.#ids.length > 0;
  }

  readonly #onClick = (): void => {
    if (this.busy) return;
    if (this.#isQuick) void this.#giveAtOnce();
    else void this.#openDialog();
  };

  async #openDialog(): Promise<void> {
    this.busy = true;
    this.notice = undefined;
    try {
      const { SocialKudosDialog } = await import('./social-kudos-dialog.ts');
      SocialKudosDialog.define();
      this.open = true;
    } catch {
      this.#fail(this.localizer.t('error.network'), () => void this.#openDialog());
    } finally {
      this.busy = false;
    }
  }

  async #giveAtOnce(): Promise<void> {
    this.busy = true;
    this.notice = undefined;
    const subject = this.#subject;
    try {
      await this.#give({ recipients: this.#ids, ...(subject === undefined ? {} : { subject }) });
    } catch (error) {
      this.#report(error, () => void this.#giveAtOnce());
    } finally {
      this.busy = false;
    }
  }

  /** Resolves to false where the page took it over. Rejects with what went wrong. */
  async #give(draft: KudosDraft): Promise<boolean> {
    const intent = new SocialKudosGiveEvent(draft);
    if (!this.dispatchEvent(intent)) return false;
    const { client } = this;
    if (!client) return false;
    const kudos = await client.kudos.give(intent.draft);
    this.given = kudos;
    this.celebrating = true;
    this.notice = { kind: 'given', kudos, draft: intent.draft };
    this.#release();
    announce(this.#givenText(this.notice));
    this.dispatchEvent(new SocialKudosGivenEvent(kudos));
    return true;
  }

  #givenText({ kudos }: Extract<Notice, { kind: 'given' }>): string {
    const { localizer } = this;
    return kudos
      ? localizer.t('kudos.given', { names: this.#names(kudos.recipients) })
      : localizer.t('kudos.pending');
  }

  #mayWithdraw(kudos: Kudos): boolean {
    return this.can('kudos.withdraw') && kudos.permissions?.remove !== false;
  }

  async #undo(kudos: Kudos, draft: KudosDraft): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#hold();
    const { client, localizer } = this;
    try {
      await client?.kudos.withdraw(kudos.id);
      // The words come back with the next dialog: taken back is not thrown away.
      if (draft.message) client?.drafts.set(this.#draftKey, draft.message.value);
      this.given = undefined;
      void this.#summary.handle?.refresh();
      announce(localizer.t('kudos.withdrawn'));
      this.#dismiss();
      this.dispatchEvent(new SocialKudosWithdrawnEvent(kudos.id));
    } catch (error) {
      this.#report(error, () => void this.#undo(kudos, draft));
    } finally {
      this.busy = false;
    }
  }

  #report(error: unknown, retry: () => void): void {
    if (!isSocialError(error)) throw error;
    this.#fail(errorText(error, this.localizer), error.retryable ? retry : undefined);
    this.dispatchEvent(new SocialErrorEvent(error satisfies SocialError, retry));
  }

  #fail(message: string, retry: (() => void) | undefined): void {
    clearTimeout(this.#timer);
    this.notice = { kind: 'failed', message, retry };
  }

  readonly #hold = (): void => clearTimeout(this.#timer);

  /** Lets the time for Undo run, from the start. A failure stays until somebody has read it. */
  readonly #release = (): void => {
    clearTimeout(this.#timer);
    if (this.notice?.kind !== 'given') return;
    this.#timer = setTimeout(() => {
      this.notice = undefined;
      this.celebrating = false;
    }, UNDO_TIME);
  };

  readonly #dismiss = (): void => {
    clearTimeout(this.#timer);
    this.notice = undefined;
    this.celebrating = false;
    this.focus();
  };

  readonly #onNoticeKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#dismiss();
  };

  readonly #onDialogClose = (): void => {
    this.open = false;
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-kudos-button': SocialKudosButton;
  }
}
