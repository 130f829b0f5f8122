import type { Id, Person, Viewer } from '@maillon/contract';
import type { PersonHandle } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { setStyle } from '../foundation/directives.ts';
import { SocialAuthRequiredEvent, SocialErrorEvent } from '../foundation/events.ts';
import { checkIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { safeHref } from '../foundation/links.ts';
import { richTextStyles } from '../foundation/rich-text.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { blank, bone, errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { presenceMark, presenceStyles, type PresenceView } from './presence.ts';
import { personName, profileSection, sectionNames, type SectionName } from './profile-sections.ts';
import { profileCardStyles } from './social-profile-card.styles.ts';

const words = (list: string): readonly string[] => list.split(/[\s,]+/).filter(Boolean);
const isSection = (name: string): name is SectionName => (sectionNames as readonly string[]).includes(name);

/** Sections that stand beside each other where there is room. */
const halves: ReadonlySet<string> = new Set(['contact', 'organisation', 'skills', 'kudos']);

/** What a skeleton shows for a section: so many lines, or rows. */
const expected: Readonly<Record<string, number>> = {
  about: 3,
  contact: 2,
  organisation: 2,
  kudos: 1,
  groups: 1,
};

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
 * @slot - What readers without JavaScript see.
 * @slot header - Above the portrait.
 * @slot footer - Below the actions.
 * @slot loading - Instead of the skeleton.
 * @slot failed - Instead of the message about a failure.
 * @slot offline - Instead of the message about a missing network.
 * @slot signed-out - Instead of the invitation to sign in.
 * @slot forbidden - Instead of the message that this is not open to the reader.
 * @slot not-found - Instead of the message that nobody is known here.
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
   * What to show, in this order: `about contact organisation skills kudos groups`. Other names become slots. By default
   * a card shows `organisation contact skills`, the full view all.
   */
  @property() sections: string | undefined;

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
  /** Somebody acts on a person whom the page gave: from here on the backend's word counts. */
  @state() private asked = false;
  @state() private following = false;
  @state() private problem: { readonly error: unknown; readonly retry: () => void } | undefined;

  @query('a[href], button') private readonly firstControl!: HTMLElement | null;

  readonly #inView = new InView(this);
  readonly #person = new Watch<Person, PersonHandle>(this, (client) => {
    const id = this.personId ?? this.person?.id;
    if ((this.person && !this.asked) || !this.#inView.mayLoad(this.loading)) return undefined;
    if (id !== undefined) return client.people.get(id);
    return this.query ? client.people.find(this.query) : undefined;
  });
  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);

  /** Reads the person again. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#person.handle?.refresh();
  }

  override focus(options?: FocusOptions): void {
    this.firstControl?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('personId') || changed.has('query') || changed.has('person')) {
      this.asked = false;
      this.allSkills = false;
      this.problem = undefined;
    }
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
    switch (this.#view) {
      case 'signed-out':
        return html`<slot name="signed-out"
          >${blank({
            figure: 'door',
            message: localizer.t('people.signedOut'),
            action: html`<button
              class="button primary"
              part="sign-in"
              type="button"
              @click=${() => this.dispatchEvent(new SocialAuthRequiredEvent())}
            >
              ${localizer.t('common.signIn')}
            </button>`,
          })}</slot
        >`;
      case 'forbidden':
        return html`<slot name="forbidden"
          >${blank({ figure: 'door', message: localizer.t('people.forbidden') })}</slot
        >`;
      case 'not-found':
        return html`<slot name="not-found"
          >${blank({ figure: 'people', message: localizer.t('people.notFound') })}</slot
        >`;
      case 'offline':
        return html`<slot name="offline"
          >${statusBar({ kind: 'offline', message: localizer.t('common.offline') })}</slot
        >`;
      case 'failed':
        return html`<slot name="failed">${this.#renderFailure()}</slot>`;
      default:
        return html`<slot name="loading">${this.#renderBones()}</slot>`;
    }
  }

  #renderFailure(): unknown {
    const { state } = this.#person;
    if (state.status !== 'failed') return nothing;
    return statusBar({
      kind: 'failed',
      message: `${this.localizer.t('people.failed')} ${errorText(state.error, this.localizer)}`,
      ...(state.error.retryable ? { action: this.#retryAction } : {}),
    });
  }

  get #retryAction(): { label: string; run: () => void } {
    return { label: this.localizer.t('common.retry'), run: () => void this.refresh() };
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
        <p class="name" part="name" role="heading" aria-level=${this.headingLevel}>
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
    // The page decides which slots there are, not the data.
    if (!isSection(name)) return html`<slot name=${name}></slot>`;
    const { localizer } = this;
    const full = this.view === 'full';
    const content = profileSection(name, person, {
      localizer,
      full,
      skillsMax: this.allSkills ? Infinity : this.skillsMax,
      showAllSkills: this.#showAllSkills,
      showCounts: this.counts !== 'hide',
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
        : asked.map((name) => this.#renderAction(name, person));
    return buttons.some((button) => button !== nothing)
      ? html`<div class="actions" part="actions">${buttons}</div>`
      : nothing;
  }

  #renderAction(name: string, person: Person): unknown {
    const { localizer } = this;
    const whom = html`<span class="hidden-text">${person.displayName}</span>`;
    switch (name) {
      case 'follow': {
        if (!this.can('people.follow') || person.viewerFollows == null) return nothing;
        const on = person.viewerFollows;
        return html`<button
          class="button outline compact ${on ? 'following' : ''}"
          part="button"
          type="button"
          aria-pressed=${on}
          aria-busy=${this.following ? 'true' : nothing}
          @click=${() => void this.#follow(!on)}
        >
          ${on ? icon(checkIcon) : nothing}${localizer.t(on ? 'people.following' : 'people.follow')} ${whom}
        </button>`;
      }
      case 'message': {
        const href = safeHref(person.email ? `mailto:${person.email}` : null);
        return href
          ? html`<a class="button outline compact" part="button" href=${href}
              >${localizer.t('people.message')} ${whom}</a
            >`
          : nothing;
      }
      case 'kudos':
        return this.can('kudos.give')
          ? html`<social-kudos-button
              part="kudos-button"
              exportparts="button"
              size="small"
              .people=${[person]}
              .client=${this.client}
              .strings=${this.strings}
            ></social-kudos-button>`
          : nothing;
      default:
        return nothing;
    }
  }

  #renderStatus(): unknown {
    const { localizer, problem } = this;
    if (problem && isSocialError(problem.error)) {
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
          action: this.#retryAction,
        })
      : nothing;
  }

  #renderBones(): TemplateResult {
    return html`<div class="top" part="skeleton">
        <span class="bone round" ${setStyle({ '--_bone': '64px' })}></span>
        <div class="lines">
          <span class="bone w60"></span><span class="bone w50"></span>${
            this.presence === 'text' ? bone(40) : nothing
          }
        </div>
      </div>
      ${this.#sectionNames
        .filter(isSection)
        .map((name) =>
          name === 'skills'
            ? html`<div class="rows">${Array.from({ length: this.skillsMax }, () => bone(90))}</div>`
            : html`<div class="lines">${Array.from({ length: expected[name] ?? 1 }, () => bone(60))}</div>`,
        )}
      ${words(this.actions).length > 0 ? html`<div class="actions">${bone(20)}${bone(20)}</div>` : nothing}
      <span class="hidden-text" role="status">${this.localizer.t('common.loading')}</span>`;
  }

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

  async #follow(on: boolean): Promise<void> {
    if (this.following) return;
    this.following = true;
    this.problem = undefined;
    try {
      const handle = await this.#ownHandle();
      await handle?.setFollow(on);
    } catch (error) {
      const retry = (): void => void this.#follow(on);
      this.problem = { error, retry };
      if (!isSocialError(error)) throw error;
      this.dispatchEvent(new SocialErrorEvent(error, retry));
    } finally {
      this.following = false;
    }
  }

  /** The backend's handle, once it knows the person; of a person whom the page gave there is none before. */
  async #ownHandle(): Promise<PersonHandle | undefined> {
    this.asked = true;
    await this.updateComplete;
    const { handle } = this.#person;
    if (handle?.state.status === 'loading') {
      await new Promise<void>((resolve) => {
        const stop = handle.subscribe(() => {
          if (handle.state.status === 'loading') return;
          stop();
          resolve();
        });
      });
    }
    return handle;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-profile-card': SocialProfileCard;
  }
}
