import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../foundation/announce.ts';
import { openBeside } from '../foundation/overlay.ts';
import type { ComposerHost } from './composer-host.ts';
import { sourcesOf, type Source, type Suggestion } from './sources.ts';
import { typeInto } from './typing.ts';

/** Milliseconds without a key before anybody is asked. */
const PAUSE = 150;

/** A sign before the cursor, and what was typed after it. */
interface Trigger {
  readonly source: Source;
  /** Where the sign stands. */
  readonly at: number;
  readonly query: string;
}

/**
 * What may be meant by what is typed after `@`, `#` or `:`, in a list at the cursor. The focus stays in the field, which
 * says by `aria-activedescendant` which one is chosen; arrows move, Enter and Tab take, Esc closes.
 *
 * The field is no `role=combobox`: ARIA in HTML allows a `textarea` no other role, and a combobox has one line. It says
 * the rest itself, and how many there are is announced.
 */
export class Suggestions implements ReactiveController {
  readonly #host: ComposerHost;
  #trigger: Trigger | undefined;
  /** Where the sign stands whose list was closed by hand: it stays closed. */
  #dismissed: number | undefined;
  /** Where the blank ends that was added to what was chosen last. */
  #blankTo: number | undefined;
  #found: readonly Suggestion[] = [];
  #failed = false;
  #active = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search: AbortController | undefined;
  #close: (() => void) | undefined;

  constructor(host: ComposerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#trigger !== undefined && (this.#found.length > 0 || this.#failed);
  }

  /** The id of the chosen option, for the field. */
  get activeId(): string | undefined {
    return this.isOpen && this.#found.length > 0 ? `suggestion-${this.#active}` : undefined;
  }

  hostDisconnected(): void {
    this.close();
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector<HTMLElement>('.suggestions');
    const cursor = this.#host.renderRoot.querySelector('.cursor');
    if (list && cursor && this.isOpen) this.#close ??= openBeside(cursor, list, { gap: 4 });
    else {
      this.#close?.();
      this.#close = undefined;
    }
    this.#host.renderRoot.querySelector('.suggestion.active')?.scrollIntoView({ block: 'nearest' });
  }

  /** The cursor moved, or something was typed. */
  follow(): void {
    const trigger = this.#look();
    const now = this.#trigger;
    if (trigger?.at !== this.#dismissed) this.#dismissed = undefined;
    if (!trigger || this.#dismissed !== undefined) return this.close();
    if (now?.at === trigger.at && now.query === trigger.query && now.source.sign === trigger.source.sign)
      return;
    clearTimeout(this.#timer);
    this.#search?.abort();
    this.#trigger = trigger;
    this.#timer = setTimeout(() => void this.#find(trigger), PAUSE);
  }

  /** Drops the list and what is under way. */
  close(): void {
    clearTimeout(this.#timer);
    this.#search?.abort();
    if (!this.#trigger) return;
    this.#trigger = undefined;
    this.#found = [];
    this.#failed = false;
    this.#host.requestUpdate();
  }

  /** Whether the key was for the list. */
  onKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey) return false;
    if (this.#closesUp(key)) return true;
    if (!this.isOpen) return false;
    const { length } = this.#found;
    const chosen = this.#found[this.#active];
    if ((key === 'ArrowDown' || key === 'ArrowUp') && length > 0) {
      this.#activate((this.#active + (key === 'ArrowDown' ? 1 : length - 1)) % length);
    } else if ((key === 'Enter' || key === 'Tab') && chosen && !shiftKey) this.#take(chosen);
    else if (key === 'Escape') {
      this.#dismissed = this.#trigger?.at;
      this.close();
    } else return false;
    return true;
  }

  /** Whether the sign took the place of the blank that came with what was chosen: "@Aminata Sow," */
  #closesUp(key: string): boolean {
    const { field } = this.#host;
    const at = this.#blankTo;
    if (key !== 'Shift') this.#blankTo = undefined;
    if (!field || at === undefined || !',.)'.includes(key)) return false;
    if (field.selectionStart !== at || field.selectionEnd !== at || field.value[at - 1] !== ' ') return false;
    typeInto(field, { from: at - 1, to: at, words: key, start: at, end: at });
    return true;
  }

  /** An invisible twin of the words up to the sign: the list opens at its end. */
  renderCursor(): unknown {
    const { field } = this.#host;
    if (!this.isOpen || !field || !this.#trigger) return nothing;
    return html`<div class="twin" dir="auto" aria-hidden="true">
      <div .scrollTop=${field.scrollTop}>
        ${field.value.slice(0, this.#trigger.at)}<span class="cursor"></span>
      </div>
    </div>`;
  }

  render(): TemplateResult {
    const { localizer } = this.#host;
    const label = this.#trigger ? localizer.t(this.#trigger.source.label) : nothing;
    return html`<div
      class="suggestions floating"
      part="suggestions"
      popover="manual"
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      <ul id="suggestions" role="listbox" aria-label=${label}>
        ${this.#found.map(
          (suggestion, index) =>
            // The keyboard acts through the field (aria-activedescendant); options only take the pointer.
            // eslint-disable-next-line lit-a11y/click-events-have-key-events
            html`<li
              id=${`suggestion-${index}`}
              class="suggestion ${index === this.#active ? 'active' : ''}"
              part="suggestion"
              role="option"
              aria-selected=${index === this.#active}
              @click=${() => this.#take(suggestion)}
              @pointermove=${() => this.#activate(index)}
            >
              ${suggestion.row()}
            </li>`,
        )}
      </ul>
      ${this.#failed ? html`<p class="meta">${localizer.t('composer.found.failed')}</p>` : nothing}
    </div>`;
  }

  #look(): Trigger | undefined {
    const { field } = this.#host;
    if (!field || field.selectionStart !== field.selectionEnd) return undefined;
    const before = field.value.slice(Math.max(0, field.selectionStart - 80), field.selectionStart);
    for (const source of sourcesOf(this.#host)) {
      const at = before.lastIndexOf(source.sign);
      if (at < 0 || /[\p{L}\p{N}/:@#&]/u.test(before[at - 1] ?? '')) continue;
      const query = before.slice(at + 1);
      if (source.typed.test(query)) return { source, at: field.selectionStart - query.length - 1, query };
    }
    return undefined;
  }

  async #find(trigger: Trigger): Promise<void> {
    const search = (this.#search = new AbortController());
    let found: readonly Suggestion[] = [];
    let failed = false;
    try {
      found = await trigger.source.find(trigger.query, search.signal);
    } catch {
      failed = true;
    }
    if (search.signal.aborted || this.#trigger !== trigger) return;
    this.#found = found;
    this.#failed = failed;
    this.#active = 0;
    const { localizer } = this.#host;
    if (failed) announce(localizer.t('composer.found.failed'));
    else if (found.length > 0) announce(localizer.t('composer.found', { count: found.length }));
    this.#host.requestUpdate();
  }

  #activate(index: number): void {
    if (index === this.#active) return;
    this.#active = index;
    this.#host.requestUpdate();
  }

  #take({ words }: Suggestion): void {
    const { field } = this.#host;
    const trigger = this.#trigger;
    if (!field || !trigger) return;
    const to = field.selectionStart;
    const blank = field.value[to] === ' ' ? '' : ' ';
    const end = trigger.at + words.length + 1;
    this.close();
    typeInto(field, { from: trigger.at, to, words: words + blank, start: end, end });
    this.#blankTo = blank ? end : undefined;
    this.close();
  }
}
