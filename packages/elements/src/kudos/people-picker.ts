import type { GroupRef, Id, Person, Team } from '@maillon/contract';
import type { SocialClient } from '@maillon/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../foundation/announce.ts';
import { avatar } from '../foundation/avatar.ts';
import { closeIcon, membersIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { openBeside } from '../foundation/overlay.ts';
import type { ClientHost } from '../foundation/watch.ts';
import type { StringKey } from '../locales/index.ts';

/** Milliseconds without a key before people are looked for. */
const PAUSE = 180;
const MOST_HITS = 6;
const MOST_TEAMS = 2;

interface PickerHost extends ClientHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface PickerOptions {
  /** Those chosen so far; asked before each render. */
  readonly chosen: () => readonly Person[];
  /** Never offered, the viewer for one. */
  readonly without: () => Id | undefined;
  readonly add: (person: Person) => void;
  readonly remove: (person: Person) => void;
  /** How many may be chosen. */
  readonly most: number;
  /** Where whole teams may be chosen. */
  readonly teams?: TeamOptions;
}

interface TeamOptions {
  /** The one chosen as a whole: then there is nobody else. */
  readonly chosen: () => GroupRef | undefined;
  readonly find: (words: string, signal: AbortSignal) => Promise<readonly Team[]>;
  /** Takes a team, by its members or as a whole. */
  readonly take: (team: Team) => void;
  /** No longer the team. */
  readonly remove: () => void;
}

/** Somebody, or a team, that was found. */
type Hit = { readonly person: Person } | { readonly team: Team };

interface Shown {
  readonly localizer: Localizer;
  /** Whether people can be looked for; if not, chosen ones can only be removed. */
  readonly searchable: boolean;
  readonly invalid: boolean;
}

/**
 * Chosen people as chips, and a field to find more: the ARIA combobox with a list box. The focus stays in the field;
 * arrows move through the list, Enter takes, Esc closes the list, Backspace in an empty field takes the last chip away.
 */
export class PeoplePicker implements ReactiveController {
  readonly #host: PickerHost;
  readonly #options: PickerOptions;
  #hits: readonly Hit[] = [];
  #active = 0;
  /** What was looked for and not found, or could not be looked for. */
  #message: 'none' | 'failed' | undefined;
  #search: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #close: (() => void) | undefined;
  #localizer: Localizer | undefined;

  constructor(host: PickerHost, options: PickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get input(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector('.picker input');
  }

  /** Moves the focus to the field, or to the last chip where there is none. */
  focus(): void {
    (this.input ?? this.#removers.at(-1))?.focus();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.hits');
    const { input } = this;
    const field = input?.closest('.picker');
    if (list && field && this.#isOpen) this.#close ??= openBeside(field, list);
    else {
      this.#close?.();
      this.#close = undefined;
    }
    this.#host.renderRoot.querySelector('.hit.active')?.scrollIntoView({ block: 'nearest' });
  }

  render({ localizer, searchable, invalid }: Shown): TemplateResult {
    this.#localizer = localizer;
    const chosen = this.#options.chosen();
    const team = this.#options.teams?.chosen();
    const room = !team && chosen.length < this.#options.most;
    // A press beside the field reaches it all the same; the keyboard is in it anyway.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div class="picker field-box ${invalid ? 'invalid' : ''}" @click=${this.#onBoxClick}>
        ${
          team || chosen.length > 0
            ? html`<ul class="chips" role="list">
                ${
                  team
                    ? this.#renderChip(
                        html`<span class="team-mark small">${icon(membersIcon)}</span>`,
                        team.name,
                        () => this.#removeTeam(team),
                      )
                    : chosen.map((person) =>
                        this.#renderChip(avatar(person, 24), person.displayName, () => this.#remove(person)),
                      )
                }
              </ul>`
            : nothing
        }
        ${
          searchable && room
            ? html`<input
                id="who"
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="hits"
                aria-expanded=${this.#isOpen}
                aria-activedescendant=${this.#isOpen && this.#hits.length > 0 ? `hit-${this.#active}` : nothing}
                aria-invalid=${invalid ? 'true' : nothing}
                aria-describedby=${invalid ? 'recipients-problem' : nothing}
                aria-label=${localizer.t('kudos.who')}
                placeholder=${localizer.t('kudos.addPerson')}
                @input=${this.#onInput}
                @keydown=${this.#onKey}
                @blur=${() => this.#forget()}
              />`
            : nothing
        }
      </div>
      ${this.#renderHits(localizer)}`;
  }

  #renderChip(mark: TemplateResult, name: string, remove: () => void): TemplateResult {
    return html`<li class="chip">
      ${mark}<bdi>${name}</bdi
      ><button
        type="button"
        class="small"
        aria-label=${this.#localizer?.t('kudos.removePerson', { name }) ?? nothing}
        @click=${remove}
      >
        ${icon(closeIcon)}
      </button>
    </li>`;
  }

  #renderHits(localizer: Localizer): TemplateResult {
    return html`<div
      class="hits floating"
      popover="manual"
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      <ul id="hits" role="listbox" aria-label=${localizer.t('kudos.found.label')}>
        ${this.#hits.map(
          (hit, index) =>
            // The keyboard acts through the field (aria-activedescendant); options only take the pointer.
            // eslint-disable-next-line lit-a11y/click-events-have-key-events
            html`<li
              id=${`hit-${index}`}
              class="hit ${index === this.#active ? 'active' : ''}"
              role="option"
              aria-selected=${index === this.#active}
              @click=${() => this.#take(hit)}
              @pointermove=${() => this.#activate(index)}
            >
              ${this.#renderHit(hit, localizer)}
            </li>`,
        )}
      </ul>
      ${this.#message ? html`<p class="meta">${localizer.t(`kudos.found.${this.#message}`)}</p>` : nothing}
    </div>`;
  }

  #renderHit(hit: Hit, localizer: Localizer): TemplateResult {
    if ('team' in hit) {
      const { name, memberCount } = hit.team;
      return html`<span class="team-mark">${icon(membersIcon)}</span>
        <span
          ><bdi>${name}</bdi
          ><span class="meta">${localizer.t('kudos.team.members', { count: memberCount })}</span></span
        >`;
    }
    const { person } = hit;
    return html`${avatar(person, 32)}
      <span
        ><bdi>${person.displayName}</bdi>${
          person.headline ? html`<span class="meta"><bdi>${person.headline}</bdi></span>` : nothing
        }</span
      >`;
  }

  get #isOpen(): boolean {
    return this.#hits.length > 0 || this.#message !== undefined;
  }

  get #removers(): readonly HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.chip button')];
  }

  readonly #onBoxClick = (event: Event): void => {
    if (event.target === event.currentTarget) this.input?.focus();
  };

  readonly #onInput = (): void => {
    clearTimeout(this.#timer);
    this.#search?.abort();
    const words = this.input?.value.trim() ?? '';
    if (words === '') return this.#forget();
    this.#timer = setTimeout(() => void this.#find(words), PAUSE);
  };

  async #find(words: string): Promise<void> {
    const client: SocialClient | undefined = this.#host.client;
    const search = (this.#search = new AbortController());
    try {
      const taken = new Set(this.#options.chosen().map(({ id }) => id));
      const without = this.#options.without();
      // Some of those found may be chosen already.
      const first = MOST_HITS + taken.size + 1;
      const page = await client?.people.search(words, { first, signal: search.signal });
      if (search.signal.aborted) return;
      const found = page?.items.filter(({ id }) => !taken.has(id) && id !== without) ?? [];
      const people = found.slice(0, MOST_HITS).map((person) => ({ person }));
      this.#show(people, people.length === 0 ? 'none' : undefined);
      await this.#addTeams(words, people, search.signal);
    } catch {
      if (!search.signal.aborted) this.#show([], 'failed');
    }
  }

  /** Below the people, who do not wait for them; without teams people are found all the same. */
  async #addTeams(words: string, people: readonly Hit[], signal: AbortSignal): Promise<void> {
    const teams = (await this.#options.teams?.find(words, signal).catch(() => [])) ?? [];
    if (signal.aborted || teams.length === 0) return;
    const active = this.#active;
    this.#show([...people, ...teams.slice(0, MOST_TEAMS).map((team) => ({ team }))], undefined);
    this.#active = active;
  }

  #show(hits: readonly Hit[], message: 'none' | 'failed' | undefined): void {
    this.#hits = hits;
    this.#active = 0;
    this.#message = message;
    this.#say(message ? `kudos.found.${message}` : 'kudos.found.count', { count: hits.length });
    this.#host.requestUpdate();
  }

  #say(key: StringKey, values: Readonly<Record<string, string | number>>): void {
    if (this.#localizer) announce(this.#localizer.t(key, values));
  }

  /** Closes the list and drops what is under way. */
  #forget(): void {
    clearTimeout(this.#timer);
    this.#search?.abort();
    // Nothing to draw anew: the field may be losing the focus because it was just taken away.
    if (!this.#isOpen) return;
    this.#hits = [];
    this.#message = undefined;
    this.#host.requestUpdate();
  }

  #activate(index: number): void {
    if (index === this.#active) return;
    this.#active = index;
    this.#host.requestUpdate();
  }

  #take(hit: Hit): void {
    if (this.input) this.input.value = '';
    this.#forget();
    if ('team' in hit) this.#options.teams?.take(hit.team);
    else {
      this.#options.add(hit.person);
      this.#say('kudos.personAdded', { name: hit.person.displayName });
    }
    // With the last place the field is gone: the focus stays near.
    void this.#host.updateComplete.then(() => this.focus());
  }

  #removeTeam({ name }: GroupRef): void {
    this.#options.teams?.remove();
    this.#say('kudos.personRemoved', { name });
    void this.#host.updateComplete.then(() => this.focus());
  }

  #remove(person: Person): void {
    const at = this.#options.chosen().indexOf(person);
    this.#options.remove(person);
    this.#say('kudos.personRemoved', { name: person.displayName });
    void this.#host.updateComplete.then(() =>
      (this.#removers[at] ?? this.input ?? this.#removers.at(-1))?.focus(),
    );
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#onListKey(event) && !this.#onFieldKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #onListKey({ key, isComposing }: KeyboardEvent): boolean {
    const { length } = this.#hits;
    const hit = this.#hits[this.#active];
    if (!this.#isOpen || isComposing) return false;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (length > 0) this.#activate((this.#active + (key === 'ArrowDown' ? 1 : length - 1)) % length);
    } else if (key === 'Enter' && hit) this.#take(hit);
    else if (key === 'Escape') this.#forget();
    else return false;
    return true;
  }

  #onFieldKey({ key, isComposing }: KeyboardEvent): boolean {
    // Enter here never sends the whole: it takes a person.
    if (key === 'Enter') return !isComposing;
    const last = this.#options.chosen().at(-1);
    if (key !== 'Backspace' || this.input?.value !== '' || !last) return false;
    this.#options.remove(last);
    this.#say('kudos.personRemoved', { name: last.displayName });
    return true;
  }
}
