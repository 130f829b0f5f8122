import type { Id, KudosSummary, Person, SubjectRef, Team, Viewer } from '@maillon/contract';
import type { OutboxEntry, SocialError } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SocialAuthRequiredEvent } from '../foundation/events.ts';
import { checkIcon, kudosIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { base, tokens } from '../foundation/styles.ts';
import type { ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { loadLaterStrings } from '../locales/index.ts';
import type { KudosGiving, Occasion } from './kudos-giving.ts';
import { LeftThanks } from './left-thanks.ts';
import { kudosButtonStyles } from './social-kudos-button.styles.ts';
import { giftOf, type TeamGift } from './teams.ts';
import { WatchPeople } from './watch-people.ts';

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
 * @fires {SocialKudosGivenEvent} social-kudos-given - The backend has the kudos: once they can no longer be undone.
 * @fires {SocialKudosWithdrawnEvent} social-kudos-withdrawn - Kudos were taken back that the backend had.
 * @fires {SocialLoadEvent} social-load - It is known whom to thank.
 * @fires {SocialErrorEvent} social-error - Reading, giving or taking back failed; the event can retry.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody who is not signed in wants to say thanks.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot - What readers without JavaScript see.
 * @csspart button - The button.
 * @csspart count - How many kudos the target has received.
 * @csspart status - The notice with Undo, or about a failure.
 * @csspart undo - The button that takes the kudos back.
 * @csspart retry - The button that tries again.
 * @csspart close - The button that closes the notice.
 * @csspart dialog - The dialog to give kudos.
 * @csspart dialog-header - Title and the button that closes.
 * @csspart dialog-form - What is filled in.
 * @csspart dialog-value - The tile of a company value.
 * @csspart dialog-textarea - The message.
 * @csspart dialog-preview - What the recipients will see.
 * @csspart dialog-kudos - The panel in the preview.
 * @csspart dialog-avatar - A portrait or initials.
 * @csspart dialog-facepile - Portraits of the recipients.
 * @csspart dialog-mention - A person named in the words.
 * @csspart dialog-button - A button of the dialog.
 * @csspart dialog-menu - The choice of who will see it.
 * @csspart dialog-consent - That those thanked are asked first.
 * @csspart dialog-status - Why it could not be sent.
 * @csspart dialog-retry - The button that tries again.
 * @cssstate loading - Whom to thank is not known yet.
 * @cssstate ready - Whom to thank is known, or chosen after the press.
 * @cssstate failed - Whom to thank could not be read.
 * @cssstate given - The viewer has thanked for the target, or has just thanked here.
 * @cssstate absent - There is nothing to offer; the element takes no room.
 */
export class SocialKudosButton extends SocialElement {
  static override readonly styles: CSSResultGroup = [tokens, base, kudosButtonStyles];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-kudos-button', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to thank; with `recipients`, or by `target-kind`, the activity, comment or other subject they are thanked for. */
  @property() target: SubjectRef | undefined;

  /**
   * What `target` is: a `person` (or, with `recipients`, any subject), an `activity` or a `comment`, whose author is
   * thanked for it, or a `group`.
   */
  @property({ attribute: 'target-kind' }) targetKind: 'person' | 'activity' | 'comment' | 'group' = 'person';

  /** Ids of the people to thank, separated by spaces in the attribute. */
  @property({ converter: ids }) recipients: readonly Id[] | undefined;

  /** The same, where the page has the people already: then nothing is asked of the backend. */
  @property({ attribute: false }) people: readonly Person[] | undefined;

  /** `compose` opens the dialog; `one-click` thanks at once, where whom to thank is known and no value is required. */
  @property() mode: 'compose' | 'one-click' = 'compose';

  /** Ids of the company values on offer, separated by spaces in the attribute; all by default. */
  @property({ converter: ids }) values: readonly Id[] | undefined;

  /** One of the company's values must be chosen. */
  @property({ type: Boolean, attribute: 'require-value' }) requireValue = false;

  /** Characters a message may have. */
  @property({ type: Number, attribute: 'message-max' }) messageMax = 1000;

  /**
   * Who will see it at first: `everyone`, `team` (the viewer's first group) or `recipient` (only those thanked), as far as
   * viewer and backend can; `ask` leaves the choice to the giver.
   */
  @property() audience: 'everyone' | 'team' | 'recipient' | 'ask' = 'everyone';

  /** `recipient-chooses` asks those thanked before others see it, where the backend can ask. */
  @property() consent: 'recipient-chooses' | 'none' = 'none';

  /** Tells how many points were given, where the backend counts them. */
  @property({ type: Boolean }) points = false;

  /** Says thanks in return for thanks, and is named so. */
  @property({ type: Boolean }) back = false;

  /** `button`, `icon`, `pill`, or `quiet` as in the row of actions of a feed item. */
  @property() variant: 'button' | 'icon' | 'pill' | 'quiet' = 'button';

  /** `medium` or `small`. */
  @property() size: 'medium' | 'small' = 'medium';

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'eager';

  /** The code of what comes with the first press is on its way. */
  @state() private preparing = false;
  /** It could not be loaded. */
  @state() private unreachable = false;
  @state() private giving: KudosGiving | undefined;

  @query('.button') private readonly button!: HTMLButtonElement | null;
  @query('.unreachable:not(:popover-open)') private readonly problem!: HTMLElement | null;

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

  readonly #team = new Watch<readonly Team[]>(this, (client) =>
    this.targetKind === 'group' &&
    this.target &&
    this.can('teams.search') &&
    this.#inView.mayLoad(this.loading)
      ? client.ask('teams.search', { id: this.target })
      : undefined,
  );
  readonly #about = new Watch<{ readonly author: Person | null }>(this, (client) => {
    if (!this.target || !this.#isAbout || !this.#inView.mayLoad(this.loading)) return undefined;
    return this.targetKind === 'activity' ? client.activity(this.target) : client.comment(this.target);
  });

  constructor() {
    super();
    new LeftThanks(
      this,
      () => this.#team.value?.[0]?.id ?? this.#ids.join(' '),
      (entry) => void this.#recall(entry),
    );
  }

  /** Whom to thank, without the viewer. */
  get #ids(): readonly Id[] {
    const viewer = this.#viewer.value?.person.id;
    return this.#asked.filter((id) => id !== viewer);
  }

  get #asked(): readonly Id[] {
    const named = this.people?.map(({ id }) => id) ?? this.recipients;
    if (named || !this.target) return named ?? [];
    if (this.targetKind === 'person') return [this.target];
    const author = this.#about.value?.author;
    return author ? [author.id] : [];
  }

  /** What `target` is an id of, where that is told by `target-kind`. */
  get #isAbout(): boolean {
    return this.targetKind === 'activity' || this.targetKind === 'comment';
  }

  /** What is thanked for; undefined where the target is the person thanked. */
  get #subject(): SubjectRef | undefined {
    if (this.#isAbout) return this.target;
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

  get #gift(): TeamGift | undefined {
    const team = this.#team.value?.[0];
    return team && giftOf(team, this.#viewer.value?.person.id, this.can('kudos.team'));
  }

  get #absent(): boolean {
    if (!this.can('kudos.give')) return true;
    if (this.targetKind === 'group') return !this.can('teams.search') || this.#team.value?.length === 0;
    // Its author is the viewer.
    if (this.#isAbout && this.#ids.length === 0) return this.#asked.length > 0 || !this.#about.value;
    if (this.#ids.length === 0) return this.#asked.length > 0 || !this.can('people.search');
    return this.people === undefined && this.#ids.every((id) => this.#known.isGone(id));
  }

  get #isGiven(): boolean {
    return this.giving?.isGiven === true || this.#summary.value?.viewerHasGiven === true;
  }

  get #isQuick(): boolean {
    const quick = this.mode === 'one-click' && !this.requireValue && this.audience !== 'ask';
    return quick && (this.#ids.length > 0 || this.#gift !== undefined);
  }

  get #occasion(): Occasion {
    return {
      ids: this.#ids,
      people: this.#people,
      team: this.#team.value?.[0],
      gift: this.#gift,
      subject: this.#subject,
      summary: this.#summary.handle,
      localizer: this.localizer,
      mayWithdraw: this.can('kudos.withdraw'),
      names: (people) => this.#names(people),
    };
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

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.setState('absent', this.#absent && !this.unconnected);
    this.setState('given', this.#isGiven);
    this.problem?.showPopover();
    if (!this.client || this.#absent) return;
    // What a parent knows, or a person chooses later, is not read: no page waits for it.
    if (this.people !== undefined || this.#ids.length === 0) this.setState('ready', true);
    else this.announceView(this.#view, this.#unread, () => void this.refresh());
  }

  /** Why none of those to be thanked could be read. */
  get #unread(): SocialError | undefined {
    if (this.#people.length > 0) return undefined;
    return this.#ids.map((id) => this.#known.error(id)).find((error) => error !== undefined);
  }

  get #view(): ViewState {
    if (this.#unread) return 'failed';
    const isAnswered = (id: Id): boolean => Boolean(this.#known.person(id) ?? this.#known.error(id));
    return this.#ids.every(isAnswered) ? 'ready' : 'loading';
  }

  protected override render(): unknown {
    if (this.unconnected) return html`<span class="meta">${this.localizer.t('common.unconnected')}</span>`;
    if (this.#absent) return nothing;
    return [
      this.#renderButton(),
      this.giving?.render(),
      this.unreachable ? this.#renderUnreachable() : nothing,
    ];
  }

  #renderButton(): TemplateResult {
    const { variant, localizer } = this;
    const given = this.#isGiven;
    const shape =
      { button: 'outline', pill: 'outline pill', icon: 'icon-only', quiet: 'quiet' }[variant] ?? 'outline';
    const size = this.size === 'small' ? 'compact' : '';
    const count = this.counts === 'show' ? (this.#summary.value?.count ?? 0) : 0;
    const label =
      variant === 'icon'
        ? ''
        : localizer.t(given ? 'kudos.thanked' : this.back ? 'kudos.back' : 'kudos.give');
    return html`<button
      class="button ${shape} ${size} ${given ? 'given' : ''} ${this.giving?.celebrates ? 'celebrate' : ''}"
      part="button"
      type="button"
      aria-label=${this.#name(given, label, count)}
      aria-haspopup=${this.#isQuick ? nothing : 'dialog'}
      aria-busy=${this.preparing || this.giving?.isBusy ? 'true' : nothing}
      aria-describedby=${count > 0 ? 'count' : nothing}
      @pointerenter=${this.#onApproach}
      @focus=${this.#onApproach}
      @click=${this.#onClick}
    >
      <span class="glyph">${icon(given ? checkIcon : kudosIcon)}</span>
      ${label ? html`<span class="label">${label}</span>` : nothing}
      ${
        count > 0
          ? html`<span class="count" part="count" aria-hidden="true">${localizer.number(count)}</span>
              <span id="count" class="hidden-text">${localizer.t('kudos.count', { count })}</span>`
          : nothing
      }
    </button>`;
  }

  /**
   * Always whole: "Give kudos to Aminata Sow". Begins with what is read on the button, its number too, for those who speak
   * to their computer.
   */
  #name(given: boolean, label: string, count: number): string {
    const { localizer } = this;
    const people = this.#people;
    const team = this.#team.value?.[0];
    const names = team ? team.name : this.#names(people);
    const whole = team !== undefined || (people.length > 0 && people.length === this.#ids.length);
    const read = count > 0 ? `${label} ${localizer.number(count)}`.trim() : '';
    if (read) return `${read}. ${whole ? localizer.t('kudos.giveTo', { names }) : localizer.t('kudos.give')}`;
    if (!whole) return localizer.t(given ? 'kudos.againPlain' : 'kudos.give');
    return localizer.t(given ? 'kudos.again' : this.back ? 'kudos.backTo' : 'kudos.giveTo', { names });
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

  /** In the middle of the window: what would put it beside the button could not be loaded. */
  #renderUnreachable(): TemplateResult {
    const { localizer } = this;
    return html`<div
      class="unreachable floating"
      part="status"
      role="alert"
      popover="auto"
      @toggle=${(event: ToggleEvent) => (this.unreachable = event.newState === 'open')}
    >
      ${localizer.t('error.network')}
      <button class="text-button accent" part="retry" type="button" @click=${this.#onClick}>
        ${localizer.t('common.retry')}
      </button>
    </div>`;
  }

  /** Giving, and the dialog where one will be needed: nobody needs them before the first press. */
  #load(): Promise<[typeof import('./kudos-giving.ts'), ...unknown[]]> {
    return Promise.all([
      import('./kudos-giving.ts'),
      this.#isQuick
        ? undefined
        : import('./social-kudos-dialog.ts').then(({ SocialKudosDialog }) => SocialKudosDialog.define()),
      loadLaterStrings(),
    ]);
  }

  async #recall(entry: OutboxEntry): Promise<void> {
    const [{ KudosGiving }] = await this.#load();
    if (!this.isConnected) return;
    this.giving ??= new KudosGiving(this, () => this.#occasion);
    this.giving.recall(entry);
  }

  /** Whoever comes near may press. What fails here is loaded again, and told about, when they do. */
  readonly #onApproach = (): void => {
    this.#load().catch(() => undefined);
  };

  readonly #onClick = async (): Promise<void> => {
    if (this.preparing || this.giving?.isBusy) return;
    const { state: viewer } = this.#viewer;
    if (viewer.status === 'ready' && viewer.value === null) {
      this.dispatchEvent(new SocialAuthRequiredEvent());
      return;
    }
    this.preparing = true;
    this.unreachable = false;
    const quick = this.#isQuick;
    try {
      const [{ KudosGiving }] = await this.#load();
      this.giving ??= new KudosGiving(this, () => this.#occasion);
    } catch {
      this.unreachable = true;
      return;
    } finally {
      this.preparing = false;
    }
    if (!this.isConnected) return;
    if (quick) void this.giving.giveAtOnce();
    else this.giving.openDialog();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-kudos-button': SocialKudosButton;
  }
}
