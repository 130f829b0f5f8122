import type { Id, Person } from '@maillon/contract';
import type { SocialClient } from '@maillon/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../foundation/announce.ts';
import { avatar } from '../foundation/avatar.ts';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { openBeside } from '../foundation/overlay.ts';
import type { ClientHost } from '../foundation/watch.ts';
import type { StringKey } from '../locales/index.ts';

/** Milliseconds without a key before people are looked for. */
const PAUSE = 180;
const MOST_HITS = 6;

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
}

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
  #hits: readonly Person[] = [];
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
    const room = chosen.length < this.#options.most;
    // A press beside the field reaches it all the same; the keyboard is in it anyway.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events
    return html`<div class="picker field-box ${invalid ? 'invalid' : ''}" @click=${this.#onBoxClick}>
        ${
          chosen.length > 0
            ? html`<ul class="chips" role="list">
                ${chosen.map((person) => this.#renderChip(person, localizer))}
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

  #renderChip(person: Person, localizer: Localizer): TemplateResult {
    return html`<li class="chip">
      ${avatar(person, 24)}<bdi>${person.displayName}</bdi
      ><button
        type="button"
        class="small"
        aria-label=${localizer.t('kudos.removePerson', { name: person.displayName })}
        @click=${() => this.#remove(person)}
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
          (person, index) =>
            // The keyboard acts through the field (aria-activedescendant); options only take the pointer.
            // eslint-disable-next-line lit-a11y/click-events-have-key-events
            html`<li
              id=${`hit-${index}`}
              class="hit ${index === this.#active ? 'active' : ''}"
              role="option"
              aria-selected=${index === this.#active}
              @click=${() => this.#take(person)}
              @pointermove=${() => this.#activate(index)}
            >
              ${avatar(person, 32)}
              <span
                ><bdi>${person.displayName}</bdi>${
                  person.headline ? html`<span class="meta"><bdi>${person.headline}</bdi></span>` : nothing
                }</span
              >
            </li>`,
        )}
      </ul>
      ${this.#message ? html`<p class="meta">${localizer.t(`kudos.found.${this.#message}`)}</p>` : nothing}
    </div>`;
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
      const hits = page?.items.filter(({ id }) => !taken.has(id) && id !== without) ?? [];
      this.#show(hits.slice(0, MOST_HITS), hits.length === 0 ? 'none' : undefined);
    } catch {
      if (!search.signal.aborted) this.#show([], 'failed');
    }
  }

  #show(hits: readonly Person[], message: 'none' | 'failed' | undefined): void {
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
    this.#hits = [];
    this.#message = undefined;
    this.#host.requestUpdate();
  }

  #activate(index: number): void {
    if (index === this.#active) return;
    this.#active = index;
    this.#host.requestUpdate();
  }

  #take(person: Person): void {
    if (this.input) this.input.value = '';
    this.#forget();
    this.#options.add(person);
    this.#say('kudos.personAdded', { name: person.displayName });
    // With the last place the field is gone: the focus stays near.
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
