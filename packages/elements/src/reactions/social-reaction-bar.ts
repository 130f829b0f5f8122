import type { ReactionGroup, ReactionKind, ReactionSummary, SubjectRef, Viewer } from '@maillon/contract';
import type { ReactionsHandle } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { announce } from '../foundation/announce.ts';
import { setStyle } from '../foundation/directives.ts';
import { SocialErrorEvent } from '../foundation/events.ts';
import { downIcon, smileIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { openBeside } from '../foundation/overlay.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Tip, tipStyles } from '../foundation/tip.ts';
import { viewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialReactedEvent, SocialReactEvent } from './events.ts';
import { defaultKinds, reactionHue, reactionIcon, reactionName, whoReacted } from './kinds.ts';
import { reactionBarStyles } from './social-reaction-bar.styles.ts';

/** Milliseconds a mouse rests on the button before it offers the other reactions unasked. */
const longHover = 600;

/**
 * Lets people react to a subject in one of the ways the organisation chose, and says who did.
 *
 * Numbers change at once and are taken back, with words, if the backend refuses.
 *
 * @tag social-reaction-bar
 * @fires {SocialReactEvent} social-react - Before a reaction is set or taken back; cancelable.
 * @fires {SocialReactedEvent} social-reacted - The backend has it.
 * @fires {SocialErrorEvent} social-error - It could not be read or set.
 * @csspart chip - A reaction that somebody gave, with its number.
 * @csspart summary - The line with glyphs and number.
 * @csspart button - A button that reacts or offers reactions.
 * @csspart picker - The floating set of reactions.
 * @csspart choice - One reaction of that set.
 * @csspart tooltip - Who reacted.
 * @csspart retry - The button that reads again.
 */
export class SocialReactionBar extends SocialElement {
  static override readonly styles: CSSResultGroup = [tokens, base, tipStyles, reactionBarStyles];

  static override define(tag = 'social-reaction-bar', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** What is reacted to: an activity or comment id, a URN, or a URL. */
  @property() subject: SubjectRef | undefined;

  /** `bar` chips, `summary` a line that only tells, `button` one quiet action with the others beside it. */
  @property({ reflect: true }) variant: 'bar' | 'summary' | 'button' = 'bar';

  /** What a parent knows already; then nothing is asked for, and the parent passes each change. */
  @property({ attribute: false }) reactions: ReactionSummary | null | undefined;

  @state() private popped: ReactionKind | undefined;
  @state() private problem: string | undefined;

  @query('.picker') private readonly picker!: HTMLElement | null;
  @query('.opener') private readonly opener!: HTMLButtonElement | null;

  readonly #watch = new Watch<ReactionSummary, ReactionsHandle>(this, (client) =>
    this.subject === undefined || this.reactions !== undefined || !this.can('reactions.read')
      ? undefined
      : client.reactions(this.subject),
  );
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  readonly #tip = new Tip(this);
  #asked: SubjectRef | undefined;
  #hover: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#hover);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state: watched } = this.#watch;
    this.#askWho();
    if (!this.#watch.handle) return;
    const error = watched.status === 'failed' ? watched.error : undefined;
    this.announceView(viewState(watched, this.online), error, () => void this.refresh());
  }

  /** Reads the reactions again. */
  async refresh(): Promise<void> {
    await this.#watch.handle?.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }

  protected override render(): unknown {
    if (!this.can('reactions.read') && this.reactions === undefined) return nothing;
    if (this.#watch.handle && this.#watch.state.status === 'failed') return this.#renderFailed();
    const offers = this.can('reactions.set');
    if (this.variant === 'button') {
      return offers ? [this.#renderButton(), this.#renderPicker(), this.#renderTip()] : nothing;
    }
    // Without a right to react the chips would be dead buttons.
    if (this.variant === 'summary' || !offers) return [this.#renderSummary(), this.#renderTip()];
    return [this.#renderBar(), this.#renderPicker(), this.#renderTip()];
  }

  get #groups(): readonly ReactionGroup[] {
    const summary = this.reactions === undefined ? this.#watch.value : this.reactions;
    return (summary?.groups ?? []).filter(({ count }) => count > 0);
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

  #group(kind: ReactionKind): ReactionGroup | undefined {
    return this.#groups.find((group) => group.kind === kind);
  }

  #isOn(kind: ReactionKind): boolean {
    return this.#group(kind)?.viewerHasReacted === true;
  }

  #renderFailed(): TemplateResult {
    return html`<span class="summary" role="status"
      >${this.localizer.t('reactions.unread')}
      <button class="text-button accent" part="retry" type="button" @click=${() => void this.refresh()}>
        ${this.localizer.t('common.retry')}
      </button></span
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
        aria-haspopup="true"
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
    return html`<span
      class=${this.popped === kind ? 'pop' : ''}
      @animationend=${() => (this.popped = undefined)}
      >${icon(reactionIcon(kind))}</span
    >`;
  }

  #renderGlyph(kind: ReactionKind): TemplateResult {
    return html`<span class="glyph" aria-hidden="true" ${setStyle({ '--_hue': reactionHue(kind) })}
      >${icon(reactionIcon(kind))}</span
    >`;
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
        @click=${(event: Event) => this.#tip.show(event.currentTarget as HTMLElement)}
      >
        <span class="glyphs">${groups.slice(0, 3).map(({ kind }) => this.#renderGlyph(kind))}</span>
        <span class="count">${localizer.number(count)}</span></button
      ><span id="who" hidden
        >${groups.map((group) => `${reactionName(group.kind, localizer)}: ${this.#who(group)}. `)}</span
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
    return html`<span class="pair" @pointerenter=${this.#onEnter} @pointerleave=${this.#onLeave}
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
              aria-haspopup="true"
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

  #renderPicker(): TemplateResult {
    return html`<div
      class="picker floating"
      part="picker"
      role="group"
      aria-label=${this.localizer.t('reactions.label')}
      popover
      @toggle=${this.#onPickerToggle}
      @keydown=${this.#onPickerKey}
      @pointerenter=${() => clearTimeout(this.#hover)}
      @pointerleave=${this.#onLeave}
    >
      ${this.#kinds.map(
        (kind) =>
          html`<button
            class="choice"
            part="choice"
            type="button"
            aria-pressed=${this.#isOn(kind)}
            @click=${() => this.#onChoice(kind)}
          >
            ${this.#renderGlyph(kind)}<span>${reactionName(kind, this.localizer)}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderTip(): TemplateResult {
    const { about } = this.#tip;
    if (this.problem !== undefined && about) return this.#tip.render(this.problem);
    if (!about || about === '!' || !this.#tells) return this.#tip.render(nothing);
    const groups = about === '*' ? this.#ordered : this.#groups.filter(({ kind }) => kind === about);
    const rows = groups.map(
      (group) =>
        html`<span>${icon(reactionIcon(group.kind))}</span
          ><span><b>${reactionName(group.kind, this.localizer)}</b> ${this.#who(group)}</span>`,
    );
    return this.#tip.render(rows.length > 0 ? html`<span class="who">${rows}</span>` : nothing);
  }

  /** Pages bring numbers without names: those are asked for when somebody wants to know. */
  #askWho(): void {
    const { about } = this.#tip;
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
    if (!this.dispatchEvent(new SocialReactEvent(subject, kind, on))) return;
    if (on) this.popped = kind;
    try {
      await client.reactions(subject).set(kind, on);
      this.dispatchEvent(new SocialReactedEvent(subject, kind, on));
    } catch (error) {
      if (!isSocialError(error)) throw error;
      if (error.kind === 'aborted') return;
      this.problem = `${localizer.t('reactions.unset')} ${errorText(error, localizer)}`;
      announce(this.problem);
      this.#tip.show(this.renderRoot.querySelector<HTMLElement>('[data-tip]') ?? undefined);
      this.dispatchEvent(new SocialErrorEvent(error, () => void this.#toggle(kind)));
    }
  }

  #onChoice(kind: ReactionKind): void {
    this.picker?.hidePopover();
    this.opener?.focus();
    void this.#toggle(kind);
  }

  readonly #onOpen = (event: Event): void => {
    const { picker, opener } = this;
    if (!picker || !opener) return;
    event.preventDefault();
    clearTimeout(this.#hover);
    // The invoker's own press must not dismiss the popover first.
    opener.popoverTargetElement = picker;
    if (picker.matches(':popover-open')) return picker.hidePopover();
    this.#offer();
    (picker.querySelector<HTMLElement>('[aria-pressed=true]') ?? picker.querySelector('button'))?.focus();
  };

  #offer(): void {
    const { picker, opener } = this;
    if (picker && opener?.parentElement) openBeside(opener.parentElement, picker, { side: 'above' });
  }

  readonly #onPickerToggle = (event: Event): void => {
    this.opener?.setAttribute('aria-expanded', String((event as ToggleEvent).newState === 'open'));
  };

  readonly #onPickerKey = (event: KeyboardEvent): void => {
    const choices = [...(this.picker?.querySelectorAll<HTMLElement>('button') ?? [])];
    const at = choices.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'Escape') {
      this.picker?.hidePopover();
      this.opener?.focus();
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      choices[(at + (event.key === forward ? 1 : -1) + choices.length) % choices.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onEnter = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || this.picker?.matches(':popover-open')) return;
    clearTimeout(this.#hover);
    this.#hover = setTimeout(() => this.#offer(), longHover);
  };

  readonly #onLeave = (): void => {
    clearTimeout(this.#hover);
    this.#hover = setTimeout(() => {
      // Whoever reached into the set by keyboard keeps it.
      const { picker } = this;
      if (picker?.matches(':popover-open') && !picker.matches(':focus-within')) picker.hidePopover();
    }, 300);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-reaction-bar': SocialReactionBar;
  }
}
