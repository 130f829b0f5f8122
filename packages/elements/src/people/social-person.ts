import type { Id, Person } from '@maillon/contract';
import type { PersonHandle } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { dialogParts, noticeParts, passedOn, renamed } from '../foundation/parts.ts';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { SocialAuthRequiredEvent, SocialNavigateEvent } from '../foundation/events.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { safeHref } from '../foundation/links.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { statesStyles } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { HoverCard } from './hover-card.ts';
import { personAbsence, portraits } from './person-states.ts';
import { presenceMark, presenceStyles, presenceWords, type PresenceView } from './presence.ts';
import { personStyles } from './social-person.styles.ts';
import type { SocialProfileCard } from './social-profile-card.ts';

/**
 * A colleague in a line of text or a list: portrait, name, and on demand a card with the rest. Several as a row of
 * portraits: `<social-people>`.
 *
 * @tag social-person
 * @fires {SocialLoadEvent} social-load - The person is on screen for the first time.
 * @fires {SocialErrorEvent} social-error - Reading failed; the event can retry.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows the name; cancelable.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody asked to sign in.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot - What readers without JavaScript see.
 * @slot loading - Instead of the skeleton.
 * @slot failed - Instead of the words that the person could not be loaded.
 * @slot offline - Instead of the words that there is no network.
 * @slot signed-out - Instead of the button to sign in.
 * @slot forbidden - Instead of the words that this is not open to the reader.
 * @slot not-found - Instead of the words that nobody is known here.
 * @csspart person - Portrait and name: a link, a button or plain.
 * @csspart avatar - The portrait or initials.
 * @csspart name - The name.
 * @csspart headline - The second line.
 * @csspart presence - Whether they can be reached.
 * @csspart hover-card - The floating card.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The button to sign in.
 * @csspart card - The card’s frame.
 * @csspart card-header - Portrait, name and line in the card.
 * @csspart card-section - A section of the card.
 * @csspart card-section-title - Its title.
 * @csspart card-more - The button that shows all skills.
 * @csspart card-mention - A person named in the card.
 * @csspart card-actions - The row of buttons of the card.
 * @csspart card-button - A button of that row.
 * @csspart kudos-button - The button to give kudos.
 * @csspart card-skeleton - The shape of the card that is coming.
 * @csspart card-status - A message of the card.
 * @csspart card-retry - The button of the card that tries again.
 * @csspart card-sign-in - The button of the card to sign in.
 * @csspart kudos-count - How many kudos the target has received.
 * @csspart kudos-status - The notice with Undo, or about a failure.
 * @csspart kudos-undo - The button that takes the kudos back.
 * @csspart kudos-retry - The button of the notice that tries again.
 * @csspart kudos-close - The button that closes the notice.
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
 * @cssstate loading - Nothing to show yet.
 * @cssstate ready - The person is there.
 * @cssstate stale - The person could not be brought up to date.
 * @cssstate partial - A part could not be read, or `fallbackPerson` is shown.
 * @cssstate failed - Reading failed.
 * @cssstate offline - No network.
 * @cssstate signed-out - Nobody is signed in.
 * @cssstate forbidden - Not open to the reader.
 * @cssstate not-found - Nobody is known under this id or query.
 */
export class SocialPerson extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    presenceStyles,
    personStyles,
  ];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-person', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to show. */
  @property({ attribute: 'person-id' }) personId: Id | undefined;

  /** Whom to show, by mail address or login. */
  @property() query: string | undefined;

  /** The person, where the page has them already: then nothing is asked of the backend until the card opens. */
  @property({ attribute: false }) person: Person | undefined;

  /** Shown where the backend does not know the person or cannot be read. */
  @property({ attribute: false }) fallbackPerson: Person | undefined;

  /** `avatar`, `one-line` or `two-lines`. */
  @property() view: 'avatar' | 'one-line' | 'two-lines' = 'one-line';

  /** When a card with the rest opens: `none`, `hover` (and on focus, and on a tap) or `click`. */
  @property() card: 'none' | 'hover' | 'click' = 'none';

  /** `off`, `dot` (with words for screen readers) or `text`. */
  @property() presence: PresenceView = 'off';

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'eager';

  @query('.person') private readonly anchor!: HTMLElement | null;
  @query('.layer') private readonly layer!: HTMLElement | null;
  @query('social-profile-card') private readonly profile!: SocialProfileCard | null;

  readonly #inView = new InView(this);
  readonly #person = new Watch<Person, PersonHandle>(this, (client) => {
    if (this.person || !this.#inView.mayLoad(this.loading)) return undefined;
    if (this.personId !== undefined) return client.people.get(this.personId);
    return this.query ? client.people.find(this.query) : undefined;
  });
  readonly #card = new HoverCard(this, {
    anchor: () => this.anchor,
    layer: () => this.layer,
    opensOnHover: () => this.card === 'hover',
    enter: () => {
      this.profile?.focus();
      // A card without links and buttons is read all the same.
      if (!this.layer?.matches(':focus-within')) this.layer?.focus();
    },
  });

  /** Reads the person again. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#person.handle?.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.anchor?.focus(options);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this.#person;
    this.announceView(
      this.#view,
      state.status === 'failed' ? state.error : undefined,
      () => void this.refresh(),
    );
  }

  get #shown(): Person | undefined {
    return (
      this.person ??
      this.#person.value ??
      (this.#person.state.status === 'failed' ? this.fallbackPerson : undefined)
    );
  }

  get #view(): ViewState {
    if (this.person) return 'ready';
    const view = viewState(this.#person.state, this.online);
    return this.#shown && !this.#person.value ? 'partial' : view;
  }

  protected override render(): unknown {
    const person = this.#shown;
    if (person)
      return [this.#renderAnchor(person), this.card === 'none' ? nothing : this.#renderLayer(person)];
    if (this.unconnected) return html`<span class="meta">${this.localizer.t('common.unconnected')}</span>`;
    return personAbsence(this.#view, {
      localizer: this.localizer,
      view: this.view,
      retry: () => void this.refresh(),
      signIn: () => this.dispatchEvent(new SocialAuthRequiredEvent()),
    });
  }

  #renderAnchor(person: Person): TemplateResult {
    const content = this.#renderPerson(person);
    const shape = `person ${this.view === 'avatar' ? 'avatar-only' : this.view}`;
    const href = safeHref(person.url);
    const opens = this.card !== 'none';
    if (href && this.card !== 'click') {
      return html`<a
        class=${shape}
        part="person"
        href=${href}
        aria-haspopup=${opens ? 'dialog' : nothing}
        aria-expanded=${opens ? this.#card.isOpen : nothing}
        @click=${(event: MouseEvent) => this.#onLink(event, person, href)}
        >${content}</a
      >`;
    }
    if (opens) {
      return html`<button
        class=${shape}
        part="person"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.#card.isOpen}
        @click=${this.#card.onPress}
      >
        ${content}
      </button>`;
    }
    return html`<span class=${shape} part="person">${content}</span>`;
  }

  #renderPerson(person: Person): unknown {
    const { localizer, view } = this;
    const portrait = avatar(person, portraits[view]);
    const marked =
      this.presence === 'dot' && view !== 'one-line'
        ? html`<span class="with-dot" aria-hidden=${view === 'avatar' ? nothing : 'true'}
            >${portrait}${presenceMark(person.presence, 'dot', localizer)}</span
          >`
        : portrait;
    if (view === 'avatar') return [html`<span class="hidden-text">${person.displayName}</span>`, marked];
    const name = html`<span class="name" part="name"><bdi>${person.displayName}</bdi></span>`;
    const said = this.presence === 'text' ? presenceMark(person.presence, 'text', localizer) : nothing;
    if (view === 'one-line') {
      return [
        marked,
        name,
        this.presence === 'dot' ? presenceMark(person.presence, 'text', localizer) : said,
      ];
    }
    const line = person.headline ?? person.jobTitle;
    return [
      marked,
      html`<span
        >${name}${line ? html`<span class="meta" part="headline"><bdi>${line}</bdi></span>` : nothing}${said}</span
      >`,
      // Seen on the portrait, said after the name.
      this.presence === 'dot'
        ? html`<span class="hidden-text">${presenceWords(person.presence, localizer)}</span>`
        : nothing,
    ];
  }

  #renderLayer(person: Person): TemplateResult {
    return html`<div
      class="layer floating"
      part="hover-card"
      popover="manual"
      role="dialog"
      tabindex="-1"
      aria-label=${person.displayName}
    >
      ${
        this.#card.isOpen
          ? html`<social-profile-card
              exportparts="card,avatar,name,headline,presence,kudos-button,${renamed('card', 'header section section-title more mention actions button skeleton status retry sign-in')}${passedOn(noticeParts)}${passedOn(dialogParts)}"
              sections="organisation contact"
              person-id=${person.id}
              .fallbackPerson=${person}
              .client=${this.client}
              .strings=${this.strings}
              .readonly=${this.readonly}
              .counts=${this.counts}
            ></social-profile-card>`
          : nothing
      }
    </div>`;
  }

  #onLink(event: MouseEvent, person: Person, href: string): void {
    // A finger opens the card first; the card's name, or a second tap, leads on.
    if (this.card === 'hover' && this.#card.takesTap(event)) return;
    if (!this.dispatchEvent(new SocialNavigateEvent('person', person.id, href))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-person': SocialPerson;
  }
}
