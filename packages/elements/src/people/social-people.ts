import type { Id, Person } from '@maillon/contract';
import type { SocialError } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { avatarStyles, facepile, scaled } from '../foundation/avatar.ts';
import { setStyle } from '../foundation/directives.ts';
import { SocialAuthRequiredEvent } from '../foundation/events.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { openBeside, usePageFont } from '../foundation/overlay.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { statesStyles } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { WatchPeople } from '../kudos/watch-people.ts';
import { personAbsence } from './person-states.ts';
import { peopleStyles } from './social-people.styles.ts';

/** Pixels of each portrait. */
const SIZE = 28;

const ids = {
  fromAttribute: (value: string | null): readonly Id[] => (value ?? '').split(/[\s,]+/).filter(Boolean),
};

/**
 * Several colleagues as a row of portraits that overlap, then "+N": one button, which opens a list of all.
 *
 * Only those who are shown are asked for, all in one request; the others when somebody opens the list.
 *
 * @tag social-people
 * @fires {SocialLoadEvent} social-load - The people are on screen for the first time.
 * @fires {SocialErrorEvent} social-error - Reading failed; the event can retry.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name in the list; cancelable.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody asked to sign in.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot - What readers without JavaScript see.
 * @slot loading - Instead of the skeleton.
 * @slot failed - Instead of the words that the people could not be loaded.
 * @slot offline - Instead of the words that there is no network.
 * @slot signed-out - Instead of the button to sign in.
 * @slot forbidden - Instead of the words that this is not open to the reader.
 * @slot not-found - Instead of the words that nobody is known here.
 * @csspart button - The portraits, which open the list.
 * @csspart facepile - The row of portraits.
 * @csspart avatar - A portrait or initials.
 * @csspart list - The floating list of all.
 * @csspart person - Portrait and name in that list: a link or plain.
 * @csspart name - A name in that list.
 * @csspart headline - The line under it.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The button to sign in.
 * @cssstate loading - Nothing to show yet.
 * @cssstate ready - The people are there.
 * @cssstate failed - Reading failed.
 * @cssstate offline - No network.
 * @cssstate signed-out - Nobody is signed in.
 * @cssstate forbidden - Not open to the reader.
 * @cssstate not-found - None of them is known.
 */
export class SocialPeople extends SocialElement {
  static override readonly styles: CSSResultGroup = [tokens, base, statesStyles, avatarStyles, peopleStyles];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-people', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to show: their ids, separated by spaces in the attribute. */
  @property({ attribute: 'person-ids', converter: ids }) personIds: readonly Id[] = [];

  /** The people, where the page has them already: then nothing is asked of the backend. */
  @property({ attribute: false }) people: readonly Person[] | undefined;

  /** How many there are in all, where these are only the first. */
  @property({ type: Number }) total: number | undefined;

  /** Portraits in the row, "+N" among them. */
  @property({ type: Number }) max = 5;

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'eager';

  @state() private open = false;

  @query('.pile') private readonly button!: HTMLElement | null;
  @query('.layer') private readonly layer!: HTMLElement | null;

  readonly #inView = new InView(this);
  readonly #known = new WatchPeople(this, () => {
    if (this.people || !this.#inView.mayLoad(this.loading)) return [];
    return this.open ? this.personIds : this.personIds.slice(0, this.max);
  });

  /** Reads the people again. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#known.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.#view;
    const error = view === 'ready' || view === 'loading' ? undefined : this.#error;
    this.announceView(view, error, () => void this.refresh());
  }

  get #shown(): readonly Person[] {
    if (this.people) return this.people;
    return this.personIds.map((id) => this.#known.person(id)).filter((person) => person !== undefined);
  }

  /** Why the first of those who are shown could not be read. */
  get #error(): SocialError | undefined {
    return this.personIds.map((id) => this.#known.error(id)).find((error) => error !== undefined);
  }

  /** Those who cannot be read are left out, as long as somebody is there. */
  get #view(): ViewState {
    if (this.people) return 'ready';
    const asked = this.personIds.slice(0, this.max);
    const isPending = (id: Id): boolean => !this.#known.person(id) && !this.#known.error(id);
    if (asked.some(isPending)) return asked.length > 0 ? 'loading' : 'ready';
    const error = this.#error;
    return error && this.#shown.length === 0 ? viewState({ status: 'failed', error }, this.online) : 'ready';
  }

  protected override render(): unknown {
    if (this.unconnected && !this.people)
      return html`<span class="meta">${this.localizer.t('common.unconnected')}</span>`;
    const view = this.#view;
    if (view === 'ready') return this.#shown.length > 0 ? this.#renderPile() : nothing;
    if (view === 'loading') return html`<slot name="loading">${this.#renderBones()}</slot>`;
    return personAbsence(view, {
      localizer: this.localizer,
      view: 'avatar',
      retry: () => void this.refresh(),
      signIn: () => this.dispatchEvent(new SocialAuthRequiredEvent()),
    });
  }

  #renderBones(): TemplateResult {
    const bones = this.personIds.slice(0, this.max);
    return html`<span class="facepile" aria-busy="true"
      >${bones.map(() => html`<span class="bone round avatar" ${setStyle({ '--_bone': scaled(SIZE), '--_size': scaled(SIZE) })}></span>`)}<span
        class="hidden-text"
        >${this.localizer.t('common.loading')}</span
      ></span
    >`;
  }

  /** How many there are, as far as anybody says; who turned out not to be there does not count. */
  get #count(): number {
    if (this.total !== undefined) return Math.max(this.total, this.#shown.length);
    const gone = this.personIds.filter((id) => this.#known.error(id)).length;
    return this.people?.length ?? this.personIds.length - gone;
  }

  #renderPile(): unknown {
    const { localizer } = this;
    const count = this.#count;
    const first = this.#shown.slice(0, count > this.max ? Math.max(1, this.max - 1) : this.max);
    const more = count - first.length;
    const names = first.map(({ displayName }) => displayName);
    if (more > 0) names.push(localizer.t('people.others', { count: more }));
    return [
      html`<button
        class="pile"
        part="button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        @click=${this.#onPress}
      >
        ${facepile(first, { size: SIZE, more })}<span class="hidden-text">${localizer.list(names)}</span>
      </button>`,
      this.#renderLayer(count),
    ];
  }

  #renderLayer(count: number): TemplateResult {
    const { localizer } = this;
    const people = this.#shown;
    const more = count - people.length;
    return html`<div
      class="layer floating"
      part="list"
      popover
      role="dialog"
      tabindex="0"
      aria-label=${localizer.t('people.all', { count })}
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
    >
      ${
        this.open
          ? html`<ul role="list">
                ${people.map(
                  (person) =>
                    html`<li>
                      <social-person
                        exportparts="person, avatar, name, headline"
                        view="two-lines"
                        .person=${person}
                        .client=${this.client}
                        .strings=${this.strings}
                      ></social-person>
                    </li>`,
                )}
              </ul>
              ${more > 0 ? html`<p class="meta">${localizer.t('people.others', { count: more })}</p>` : nothing}`
          : nothing
      }
    </div>`;
  }

  readonly #onPress = (event: Event): void => {
    const { layer } = this;
    const button = event.currentTarget as HTMLButtonElement;
    if (!layer) return;
    // The button's own press must not dismiss the list first.
    button.popoverTargetElement = layer;
    event.preventDefault();
    if (layer.matches(':popover-open')) return layer.hidePopover();
    usePageFont(layer);
    openBeside(button, layer, { gap: 8 });
    layer.focus();
  };

  /** Chromium gives the focus back to the host, which takes none. */
  readonly #onBeforeToggle = (event: Event): void => {
    const { newState } = event as ToggleEvent;
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (newState === 'closed' && activeElement && this.layer?.contains(activeElement)) this.button?.focus();
  };

  readonly #onToggle = (event: Event): void => {
    this.open = (event as ToggleEvent).newState === 'open';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-people': SocialPeople;
  }
}
