import type { ReactionGroup, ReactionKind, ReactionSummary, SubjectRef, Viewer } from '@maillon/contract';
import type { ReactionsHandle, Shown, SocialError } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../foundation/announce.ts';
import { SocialAuthRequiredEvent, SocialErrorEvent } from '../foundation/events.ts';
import { downIcon, smileIcon, waitingIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialReactedEvent, SocialReactEvent } from './events.ts';
import { defaultKinds, reactionGlyph, reactionIcon, reactionName, whoReacted } from './kinds.ts';
import type { ReactionLayers, ReactionsShown } from './reaction-layers.ts';
import { reactionBarStyles } from './social-reaction-bar.styles.ts';

/**
 * Lets people react to a subject in one of the ways the organisation chose, and says who did.
 *
 * Numbers change at once and are taken back, with words, if the backend refuses.
 *
 * @tag social-reaction-bar
 * @fires {SocialReactEvent} social-react - Before a reaction is set or taken back; cancelable.
 * @fires {SocialReactedEvent} social-reacted - The backend has it.
 * @fires {SocialLoadEvent} social-load - The reactions are on screen for the first time.
 * @fires {SocialErrorEvent} social-error - It could not be read or set.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody who is not signed in wants to react, or to sign in.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @csspart chip - A reaction that somebody gave, with its number.
 * @csspart summary - The line with glyphs and number.
 * @csspart button - A button that reacts, offers reactions, or signs in.
 * @csspart picker - The floating set of reactions.
 * @csspart choice - One reaction of that set.
 * @csspart tooltip - Who reacted.
 * @csspart retry - The button that reads again.
 * @cssstate ready - The reactions are there.
 * @cssstate failed - They could not be read.
 * @cssstate queued - A choice waits for the network.
 */
export class SocialReactionBar extends SocialElement {
  static override readonly styles: CSSResultGroup = [tokens, base, reactionBarStyles];

  static override define(tag = 'social-reaction-bar', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What is reacted to: an activity or comment id, a URN, or a URL. */
  @property() subject: SubjectRef | undefined;

  /** `bar` chips, `summary` a line that only tells, `button` one quiet action with the others beside it. */
  @property({ reflect: true }) variant: 'bar' | 'summary' | 'button' = 'bar';

  /** What a parent knows already; then nothing is asked for, and the parent passes each change. */
  @property({ attribute: false }) reactions: ReactionSummary | null | undefined;

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'eager';

  @state() private problem: string | undefined;
  /** What floats beside the bar comes with the first pointer or focus that comes near. */
  @state() private layers: ReactionLayers | undefined;

  readonly #inView = new InView(this);
  readonly #watch = new Watch<Shown<ReactionSummary>, ReactionsHandle>(this, (client) =>
    this.subject !== undefined &&
    this.reactions === undefined &&
    this.can('reactions.read') &&
    this.#inView.mayLoad(this.loading)
      ? client.reactions(this.subject)
      : undefined,
  );
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  #asked: SubjectRef | undefined;
  #near: { readonly anchor: HTMLElement; readonly by: 'pointer' | 'focus' } | undefined;

  protected override firstUpdated(): void {
    for (const type of ['pointerover', 'pointerout', 'focusin', 'focusout']) {
      this.renderRoot.addEventListener(type, this.#onNear);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state: watched } = this.#watch;
    this.#askWho();
    this.setState('queued', this.#isQueued);
    if (!this.#watch.handle) return this.setState('ready', this.reactions != null);
    const error = watched.status === 'failed' ? watched.error : undefined;
    this.announceView(viewState(watched, this.online), error, () => void this.refresh());
  }

  /** Reads the reactions again; with `loading="manual"`, for the first time. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#watch.handle?.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }

  protected override render(): unknown {
    if (!this.can('reactions.read') && this.reactions === undefined) return nothing;
    const { state: watched } = this.#watch;
    if (this.#watch.handle && watched.status === 'failed') return this.#renderFailed(watched.error);
    const offers = this.can('reactions.set');
    const floating = [this.layers?.render(this.#shown), this.#renderProblem()];
    if (this.variant === 'button')
      return offers ? [this.#renderButton(), this.#renderQueued(), ...floating] : nothing;
    // Without a right to react the chips would be dead buttons.
    if (this.variant === 'summary' || !offers) return [this.#renderSummary(), ...floating];
    return [this.#renderBar(), this.#renderQueued(), ...floating];
  }

  get #summary(): Shown<ReactionSummary> | null | undefined {
    return this.reactions === undefined ? this.#watch.value : this.reactions;
  }

  /** A choice that waits for the network stays as it was chosen, with a quiet mark. */
  get #isQueued(): boolean {
    return this.#summary?.local === 'queued';
  }

  #renderQueued(): unknown {
    if (!this.#isQueued) return nothing;
    const words = this.localizer.t('outbox.reaction');
    return html`<span class="queued" role="img" aria-label=${words}>${icon(waitingIcon)}</span>`;
  }

  get #groups(): readonly ReactionGroup[] {
    return (this.#summary?.groups ?? []).filter(({ count }) => count > 0);
  }

  /** The set on offer, in the organisation's order. */
  get #kinds(): readonly ReactionKind[] {
    const kinds = this.#viewer.value?.reactionKinds;
    return kinds && kinds.length > 0 ? kinds : defaultKinds;
  }

  /** Groups in the order of the set, so that nothing jumps when numbers change; others after them. */
  get #ordered(): readonly ReactionGroup[] {
    const place = (kind: ReactionKind): number => this.#kinds.indexOf(kind) + 1 || 99;
    return [...this.#groups].sort((one, other) => place(one.kind) - place(other.kind));
  }

  /** Numbers and names: `own` shows them to authors only, and it is the parent who knows the author. */
  get #tells(): boolean {
    return this.counts === 'show';
  }

  get #shown(): ReactionsShown {
    return {
      offers: this.variant !== 'summary' && this.can('reactions.set'),
      kinds: this.#kinds,
      groups: this.#tells ? this.#ordered : [],
      problem: this.problem,
      localizer: this.localizer,
      isOn: (kind) => this.#isOn(kind),
      choose: (kind) => void this.#toggle(kind),
      who: (group) => this.#who(group),
    };
  }

  #group(kind: ReactionKind): ReactionGroup | undefined {
    return this.#groups.find((group) => group.kind === kind);
  }

  #isOn(kind: ReactionKind): boolean {
    return this.#group(kind)?.viewerHasReacted === true;
  }

  /** No dead button: what is not open to the reader, or gone, has none. */
  #renderFailed({ kind, retryable }: SocialError): unknown {
    if (kind === 'forbidden' || kind === 'not-found') return nothing;
    const { localizer } = this;
    if (kind === 'auth-required') {
      return html`<button class="text-button accent" part="button" type="button" @click=${this.#onSignIn}>
        ${localizer.t('common.signIn')}
      </button>`;
    }
    return html`<span class="summary" role="status"
      >${localizer.t('reactions.unread')}
      ${
        retryable
          ? html`<button
              class="text-button accent"
              part="retry"
              type="button"
              @click=${() => void this.refresh()}
            >
              ${localizer.t('common.retry')}
            </button>`
          : nothing
      }</span
    >`;
  }

  #renderBar(): TemplateResult {
    const { localizer } = this;
    const groups = this.#ordered;
    return html`<div class="bar-row" role="group" aria-label=${localizer.t('reactions.label')}>
      ${groups.map(({ kind }) => this.#renderChip(kind))}
      ${groups.length === 0 ? this.#renderChip(this.#kinds[0] ?? 'like', true) : nothing}
      <button
        class="chip alone opener small"
        part="button"
        type="button"
        data-tip="!"
        aria-expanded="false"
        aria-label=${localizer.t('reactions.add')}
        @click=${this.#onOpen}
      >
        ${icon(smileIcon)}
      </button>
    </div>`;
  }

  #renderChip(kind: ReactionKind, words = false): TemplateResult {
    const { localizer } = this;
    const group = this.#group(kind);
    const told = group && this.#tells;
    return html`<button
        class="chip small"
        part="chip"
        type="button"
        data-tip=${kind}
        aria-pressed=${this.#isOn(kind)}
        aria-describedby=${told ? `who-${kind}` : nothing}
        @click=${() => void this.#toggle(kind)}
      >
        ${this.#renderIcon(kind)}<span class=${words ? '' : 'hidden-text'}
          >${reactionName(kind, localizer)}</span
        >${
          told
            ? html`<span class="count" aria-hidden="true">${localizer.number(group.count)}</span>`
            : nothing
        }</button
      >${told ? html`<span id=${`who-${kind}`} hidden>${this.#who(group)}</span>` : nothing}`;
  }

  #renderIcon(kind: ReactionKind): TemplateResult {
    return html`<span class="shape" data-kind=${kind}>${icon(reactionIcon(kind))}</span>`;
  }

  /** Not by a class: that would render twice more, for a moment's joy. As long as the style sheet says. */
  async #pop(kind: ReactionKind): Promise<void> {
    await this.updateComplete;
    const shape = this.renderRoot.querySelector(`[data-kind="${CSS.escape(kind)}"]`);
    if (!shape) return;
    const duration = parseFloat(getComputedStyle(shape).animationDuration) * 1000;
    const high = { offset: 0.4, scale: '1.35', rotate: '-8deg' };
    shape.animate([{}, high, {}], { duration, easing: 'ease-out' });
  }

  #renderSummary(): unknown {
    const groups = [...this.#groups].sort((one, other) => other.count - one.count);
    if (groups.length === 0 || !this.#tells) return nothing;
    const { localizer } = this;
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    return html`<button
        class="summary"
        part="summary"
        type="button"
        data-tip="*"
        aria-label=${localizer.t('reactions.summary', { count })}
        aria-describedby="who"
        @click=${this.#onTell}
      >
        <span class="glyphs">${groups.slice(0, 3).map(({ kind }) => reactionGlyph(kind))}</span>
        <span class="count">${localizer.number(count)}</span></button
      ><span id="who" hidden
        >${groups.map((group) => `${localizer.t('reactions.who', { reaction: reactionName(group.kind, localizer), names: this.#who(group) })} `)}</span
      >`;
  }

  #renderButton(): TemplateResult {
    const { localizer } = this;
    // Where a person has one reaction, the button is theirs; else it is the first of the set.
    const own =
      this.#viewer.value?.reactionMode === 'many' ? undefined : this.#groups.find((g) => g.viewerHasReacted);
    const kind = own?.kind ?? this.#kinds[0] ?? 'like';
    const compact = this.density === 'compact';
    const on = this.#isOn(kind);
    return html`<span
      class="pair"
      @pointerenter=${this.#onEnter}
      @pointerleave=${() => this.layers?.picker.leave()}
      ><button
        class="main ${compact ? 'text-button small' : 'button quiet'}"
        part="button"
        type="button"
        data-tip="!"
        aria-pressed=${on}
        aria-label=${reactionName(kind, localizer)}
        @click=${() => void this.#toggle(kind)}
      >
        ${!compact || on ? this.#renderIcon(kind) : nothing}<span class=${compact ? '' : 'label-optional'}
          >${reactionName(kind, localizer)}</span
        ></button
      >${
        this.#kinds.length > 1
          ? html`<button
              class="others opener"
              part="button"
              type="button"
              data-tip="!"
              aria-expanded="false"
              aria-label=${localizer.t('reactions.offer')}
              @click=${this.#onOpen}
            >
              ${icon(downIcon)}
            </button>`
          : nothing
      }</span
    >`;
  }

  /** Where what floats could not be loaded, in the line. */
  #renderProblem(): unknown {
    if (this.problem === undefined || this.layers) return nothing;
    return html`<span class="summary" role="alert">${this.problem}</span>`;
  }

  /** Pages bring numbers without names: those are asked for when somebody wants to know. */
  #askWho(): void {
    const about = this.layers?.tip.about;
    const { subject } = this;
    if (!about || about === '!' || subject === undefined || this.#asked === subject || !this.#tells) return;
    if (!this.#groups.some(({ people }) => !people)) return;
    this.#asked = subject;
    void this.client?.reactions(subject).refresh();
  }

  #who(group: ReactionGroup): string {
    return whoReacted(group, this.localizer, this.#viewer.value?.person.id);
  }

  async #toggle(kind: ReactionKind): Promise<void> {
    const { client, subject, localizer } = this;
    const on = !this.#isOn(kind);
    this.problem = undefined;
    if (!client || subject === undefined) return;
    const { state: viewer } = this.#viewer;
    if (viewer.status === 'ready' && viewer.value === null) return this.#onSignIn();
    if (!this.dispatchEvent(new SocialReactEvent(subject, kind, on))) return;
    try {
      const sent = client.reactions(subject).set(kind, on);
      if (on) void this.#pop(kind);
      await sent;
      this.dispatchEvent(new SocialReactedEvent(subject, kind, on));
    } catch (error) {
      if (!isSocialError(error)) throw error;
      if (error.kind === 'aborted') return;
      this.problem = `${localizer.t('reactions.unset')} ${errorText(error, localizer)}`;
      announce(this.problem);
      void this.#load().then((layers) => layers?.tip.show(this.#firstAnchor));
      this.dispatchEvent(new SocialErrorEvent(error, () => void this.#toggle(kind)));
      if (error.kind === 'auth-required') this.#onSignIn();
    }
  }

  readonly #onSignIn = (): void => void this.dispatchEvent(new SocialAuthRequiredEvent());

  get #firstAnchor(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('[data-tip]') ?? undefined;
  }

  /** Resolves once what floats is there, closed; to nothing where it cannot be loaded. */
  async #load(): Promise<ReactionLayers | undefined> {
    try {
      const { ReactionLayers } = await import('./reaction-layers.ts');
      this.layers ??= new ReactionLayers(this);
    } catch {
      return undefined;
    }
    await this.updateComplete;
    return this.layers;
  }

  /** From then on the layers listen themselves. */
  readonly #onNear = (event: Event): void => {
    if (this.layers) return;
    const anchor = (event.target as Element).closest<HTMLElement>('[data-tip]');
    const by = event.type.startsWith('focus') ? 'focus' : 'pointer';
    const comes = event.type === 'focusin' || event.type === 'pointerover';
    // A finger does not hover; what it presses gets the focus.
    const rests = by === 'focus' || (event as PointerEvent).pointerType !== 'touch';
    this.#near = comes && anchor && rests ? { anchor, by } : undefined;
    if (!comes || !anchor) return;
    void this.#load().then((layers) => {
      if (this.#near) layers?.meet(this.#near.anchor, this.#near.by);
      this.#near = undefined;
    });
  };

  readonly #onEnter = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.layers?.picker.linger();
  };

  readonly #onTell = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    (this.layers ?? (await this.#load()))?.tip.show(button);
  };

  readonly #onOpen = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.problem = undefined;
    const layers = this.layers ?? (await this.#load());
    if (layers) layers.picker.toggle();
    else this.problem = this.localizer.t('error.network');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-reaction-bar': SocialReactionBar;
  }
}
