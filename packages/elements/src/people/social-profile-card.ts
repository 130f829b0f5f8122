import type { Capability, Id, Person, Viewer } from '@maillon/contract';
import type { PersonHandle } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { SocialAuthRequiredEvent } from '../foundation/events.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { richTextStyles } from '../foundation/rich-text.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { blank, errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { Following } from './following.ts';
import { presenceMark, presenceStyles, type PresenceView } from './presence.ts';
import { profileAction } from './profile-actions.ts';
import type { ProfileLatest, Wanted } from './profile-latest.ts';
import {
  personName,
  profileSection,
  sectionNames,
  type SectionName,
  type SectionRenderer,
} from './profile-sections.ts';
import { profileAbsence, profileBones } from './profile-states.ts';
import { profileCardStyles } from './social-profile-card.styles.ts';

const words = (list: string): readonly string[] => list.split(/[\s,]+/).filter(Boolean);
const isSection = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name);

/** Sections that stand beside each other where there is room. */
const halves: ReadonlySet<string> = new Set(['contact', 'organisation', 'skills', 'kudos']);

/**
 * A colleague on a card: who, where, how to reach them, what they are good at, and three things to do about it.
 *
 * What a person has not told, or this viewer may not see, is left out without a trace. A page of a hundred cards asks
 * for all people at once.
 *
 * @tag social-profile-card
 * @fires {SocialLoadEvent} social-load - The person is on screen for the first time.
 * @fires {SocialErrorEvent} social-error - Reading or following failed; the event can retry.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody asked to sign in.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name; cancelable.
 * @fires {SocialMessageEvent} social-message - Somebody wants to write to them or call them; cancelable.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @slot - What readers without JavaScript see.
 * @slot header - Above the portrait.
 * @slot footer - Below the actions.
 * @slot loading - Instead of the skeleton.
 * @slot failed - Instead of the message about a failure.
 * @slot offline - Instead of the message about a missing network.
 * @slot signed-out - Instead of the invitation to sign in.
 * @slot forbidden - Instead of the message that this is not open to the reader.
 * @slot not-found - Instead of the message that nobody is known here.
 * @slot section-… - A section that the page fills: `sections="skills badges"` has a slot `section-badges`.
 * @csspart card - The card.
 * @csspart header - Portrait, name and line.
 * @csspart avatar - The portrait or initials.
 * @csspart name - The name.
 * @csspart headline - The line under the name.
 * @csspart presence - Whether they can be reached.
 * @csspart section - One section of the full view.
 * @csspart section-title - Its title.
 * @csspart more - The button that shows all skills.
 * @csspart mention - A person named in the words about somebody.
 * @csspart actions - The row of buttons.
 * @csspart button - A button of that row.
 * @csspart kudos-button - The button to give kudos.
 * @csspart skeleton - The shape of what is coming.
 * @csspart status - A message about what went wrong.
 * @csspart retry - The button that tries again.
 * @csspart sign-in - The button to sign in.
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
export class SocialProfileCard extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    richTextStyles,
    presenceStyles,
    profileCardStyles,
  ];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-profile-card', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to show. */
  @property({ attribute: 'person-id' }) personId: Id | undefined;

  /** Whom to show, by mail address or login. */
  @property() query: string | undefined;

  /** The person, where the page has them already: then nothing is asked of the backend. */
  @property({ attribute: false }) person: Person | undefined;

  /** Shown where the backend does not know the person or cannot be read. */
  @property({ attribute: false }) fallbackPerson: Person | undefined;

  /** `card`, or `full` with titles, words about the person, and everything there is. */
  @property() view: 'card' | 'full' = 'card';

  /**
   * What to show, in this order: `about contact organisation skills kudos groups posts`. Other names are drawn by
   * `sectionRenderers`, or become slots: `badges` is `section-badges`. By default a card shows
   * `organisation contact skills`, the full view all but posts.
   */
  @property() sections: string | undefined;

  /** Draws sections by name, those of the page or instead of ours: gets the person, gives a Lit template or text. */
  @property({ attribute: false }) sectionRenderers: Readonly<Record<string, SectionRenderer>> = {};

  /** What can be done: `follow message kudos`, each where backend and data allow it; empty for none. */
  @property() actions = 'follow message kudos';

  /** `text`, `dot` (with words for screen readers) or `off`. */
  @property() presence: PresenceView = 'text';

  /** Skills shown before "N more". */
  @property({ type: Number, attribute: 'skills-max' }) skillsMax = 3;

  /** Level of the heading that the name is. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'eager';

  @state() private allSkills = false;
  /** What was said and thanked for last comes once a card that shows it nears the window. */
  @state() private latest: ProfileLatest | undefined;

  @query('a[href], button') private readonly firstControl!: HTMLElement | null;

  readonly #inView = new InView(this);
  readonly #person = new Watch<Person, PersonHandle>(this, (client) => {
    const id = this.personId ?? this.person?.id;
    if ((this.person && !this.#following.asked) || !this.#inView.mayLoad(this.loading)) return undefined;
    if (id !== undefined) return client.people.get(id);
    return this.query ? client.people.find(this.query) : undefined;
  });
  readonly #following = new Following(this, () => this.#person.handle);
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);

  /** Reads the person again. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await Promise.all([this.#person.handle?.refresh(), this.latest?.refresh()]);
  }

  override focus(options?: FocusOptions): void {
    this.firstControl?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('personId') || changed.has('query') || changed.has('person')) {
      this.allSkills = false;
      this.#following.forget();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.latest && Object.values(this.#wanted).some((id) => id !== undefined)) void this.#loadLatest();
    const { state } = this.#person;
    this.announceView(
      this.#view,
      state.status === 'failed' ? state.error : undefined,
      () => void this.refresh(),
    );
  }

  get #shown(): Person | undefined {
    return (
      this.#person.value ??
      this.person ??
      (this.#person.state.status === 'failed' ? this.fallbackPerson : undefined)
    );
  }

  get #view(): ViewState {
    if (this.person && !this.#person.value) return 'ready';
    const view = viewState(this.#person.state, this.online);
    return this.#shown && !this.#person.value ? 'partial' : view;
  }

  /** Of whom the latest posts and thank-yous are shown. */
  get #wanted(): Wanted {
    const names = this.#sectionNames.filter((name) => !this.#rendererOf(name));
    const shown = (name: SectionName, capability: Capability): Id | undefined =>
      names.includes(name) && this.can(capability) && this.#person.value && this.#inView.mayLoad('lazy')
        ? this.#person.value.id
        : undefined;
    return {
      posts: shown('posts', 'feed.read'),
      thanks: this.view === 'full' ? shown('kudos', 'kudos.read') : undefined,
    };
  }

  async #loadLatest(): Promise<void> {
    try {
      const { ProfileLatest } = await import('./profile-latest.ts');
      this.latest ??= new ProfileLatest(this, () => this.#wanted);
    } catch {
      // The card is whole without; the next change tries again.
    }
  }

  #rendererOf(name: string): SectionRenderer | undefined {
    return Object.hasOwn(this.sectionRenderers, name) ? this.sectionRenderers[name] : undefined;
  }

  get #sectionNames(): readonly string[] {
    if (this.sections !== undefined) return words(this.sections);
    return this.view === 'full'
      ? ['about', 'organisation', 'contact', 'skills', 'kudos', 'groups']
      : ['organisation', 'contact', 'skills'];
  }

  protected override render(): TemplateResult {
    return html`<article
      class="card ${this.view === 'full' ? 'full' : ''}"
      part="card"
      aria-labelledby=${this.#shown ? 'name' : nothing}
      aria-busy=${this.#view === 'loading' && !this.unconnected ? 'true' : nothing}
    >
      <slot name="header"></slot>
      ${this.#renderContent()}
      <slot name="footer"></slot>
    </article>`;
  }

  #renderContent(): unknown {
    const { localizer } = this;
    const person = this.#shown;
    if (person) return this.#renderPerson(person);
    if (this.unconnected) return blank({ figure: 'people', message: localizer.t('common.unconnected') });
    const { state } = this.#person;
    return profileAbsence(this.#view, {
      localizer,
      failure: state.status === 'failed' ? state.error : undefined,
      retry: this.#retry,
      signIn: () => this.dispatchEvent(new SocialAuthRequiredEvent()),
      bones: profileBones({
        localizer,
        sections: this.#sectionNames.filter(isSection),
        skillsMax: this.skillsMax,
        withPresence: this.presence === 'text',
        withActions: words(this.actions).length > 0,
      }),
    });
  }

  #renderPerson(person: Person): unknown {
    return [
      this.#renderHeader(person),
      this.#sectionNames.map((name) => this.#renderSection(name, person)),
      this.#renderActions(person),
      this.#renderStatus(),
    ];
  }

  #renderHeader(person: Person): TemplateResult {
    const { localizer } = this;
    const { jobTitle, headline, presence } = person;
    // Where the site stands below, the line need not say it again.
    const line = this.#sectionNames.includes('organisation')
      ? (jobTitle ?? headline)
      : (headline ?? jobTitle);
    const portrait = avatar(person, 64);
    return html`<header class="top" part="header">
      ${
        this.presence === 'dot'
          ? html`<span class="with-dot">${portrait}${presenceMark(presence, 'dot', localizer)}</span>`
          : portrait
      }
      <div>
        <p class="name" id="name" part="name" role="heading" aria-level=${this.headingLevel}>
          ${personName(person)}${
            this.#isViewer(person) ? html`<span class="you">${localizer.t('common.you')}</span>` : nothing
          }
        </p>
        ${line ? html`<p class="meta" part="headline"><bdi>${line}</bdi></p>` : nothing}
        ${this.presence === 'text' ? presenceMark(presence, 'text', localizer) : nothing}
      </div>
    </header>`;
  }

  #renderSection(name: string, person: Person): unknown {
    const own = this.#rendererOf(name);
    if (own) return html`<div class="section" part="section">${own(person)}</div>`;
    // The page decides which slots there are, not the data.
    if (!isSection(name)) return html`<slot name=${`section-${name}`}></slot>`;
    const { localizer } = this;
    const full = this.view === 'full';
    const content = profileSection(name, person, {
      localizer,
      full,
      skillsMax: this.allSkills ? Infinity : this.skillsMax,
      showAllSkills: this.#showAllSkills,
      showCounts: this.counts !== 'hide',
      latest: (of) =>
        (of === 'posts' ? this.latest?.renderPosts(localizer) : this.latest?.renderThanks(localizer)) ??
        nothing,
    });
    if (!full || content === nothing) return content;
    return html`<section class="section ${halves.has(name) ? 'half' : ''}" part="section">
      <p class="section-title" part="section-title" role="heading" aria-level=${this.headingLevel + 1}>
        ${localizer.t(`people.section.${name}`)}
      </p>
      ${content}
    </section>`;
  }

  #isViewer(person: Person): boolean {
    return person.isViewer === true || person.id === this.#viewer.value?.person.id;
  }

  #renderActions(person: Person): unknown {
    const asked = words(this.actions);
    // Whether there will be buttons is known with the viewer; their place is kept so that nothing moves.
    if (asked.length > 0 && this.client && this.#viewer.state.status === 'loading') {
      return html`<div class="actions" aria-hidden="true"></div>`;
    }
    const buttons =
      this.#isViewer(person) || this.#view === 'partial'
        ? []
        : asked.map((name) =>
            profileAction(name, person, {
              localizer: this.localizer,
              client: this.client,
              strings: this.strings,
              mayFollow: this.can('people.follow'),
              mayThank: this.can('kudos.give'),
              isBusy: this.#following.isBusy,
              follow: (on) => void this.#following.set(on),
            }),
          );
    return buttons.some((button) => button !== nothing)
      ? html`<div class="actions" part="actions">${buttons}</div>`
      : nothing;
  }

  #renderStatus(): unknown {
    const { localizer } = this;
    const { problem } = this.#following;
    if (problem) {
      return statusBar({
        kind: 'failed',
        message: errorText(problem.error, localizer),
        ...(problem.error.retryable
          ? { action: { label: localizer.t('common.retry'), run: problem.retry } }
          : {}),
      });
    }
    const { state } = this.#person;
    if (state.status !== 'ready') return nothing;
    const time = localizer.date(new Date(state.at).toISOString(), { hour: 'numeric', minute: '2-digit' });
    if (!this.online)
      return statusBar({ kind: 'offline', message: localizer.t('common.offlineSince', { time }) });
    return state.freshness === 'stale'
      ? statusBar({
          kind: 'stale',
          message: localizer.t('common.staleSince', { time }),
          action: { label: localizer.t('common.retry'), run: this.#retry },
        })
      : nothing;
  }

  readonly #retry = (): void => void this.refresh();

  readonly #showAllSkills = (): void => {
    this.allSkills = true;
    // The button is gone: the focus goes to what it showed.
    void this.updateComplete.then(() => {
      const added = this.renderRoot.querySelectorAll<HTMLElement>('.skills li')[this.skillsMax];
      if (!added) return;
      added.tabIndex = -1;
      added.focus();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-profile-card': SocialProfileCard;
  }
}
