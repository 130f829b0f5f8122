import type { Id, Person } from '@maillon/contract';
import type { PersonHandle } from '@maillon/sdk';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { SocialElement } from '../foundation/social-element.ts';
import { bone, errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialExampleChooseEvent } from './events.ts';
import { socialExampleStyles } from './social-example.styles.ts';

/**
 * One sentence: what it shows, and what people do with it. This block is the public manual.
 *
 * @tag social-example
 * @fires {SocialExampleChooseEvent} social-example-choose - Somebody chooses it; cancelable.
 * @csspart button - What is pressed.
 * @csspart status - A message about what went wrong.
 * @csspart retry - The button that tries again.
 * @cssstate loading - Nothing is there to show yet.
 * @cssstate failed - It could not be loaded.
 */
export class SocialExample extends SocialElement {
  static override readonly styles: CSSResultGroup = [tokens, base, statesStyles, socialExampleStyles];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-example', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to show. */
  @property({ attribute: 'person-id' }) personId: Id | undefined;

  readonly #person = new Watch<Person, PersonHandle>(this, (client) =>
    this.personId === undefined ? undefined : client.people.get(this.personId),
  );

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this.#person;
    const error = state.status === 'failed' ? state.error : undefined;
    this.announceView(viewState(state, this.online), error, () => void this.#person.handle?.refresh());
  }

  protected override render(): TemplateResult {
    const { state } = this.#person;
    switch (state.status) {
      case 'loading':
        return html`<div aria-hidden="true">${bone(60)}</div>`;
      case 'failed':
        return statusBar({
          kind: 'failed',
          message: errorText(state.error, this.localizer),
          action: { label: this.localizer.t('common.retry'), run: this.#onRetry },
        });
      case 'ready':
        return this.#renderPerson(state.value);
    }
  }

  #renderPerson(person: Person): TemplateResult {
    return html`<button class="button" part="button" type="button" @click=${this.#onChoose}>
      <bdi>${person.displayName}</bdi>
    </button>`;
  }

  readonly #onRetry = (): void => void this.#person.handle?.refresh();

  #onChoose(): void {
    const person = this.#person.value;
    if (person) this.dispatchEvent(new SocialExampleChooseEvent(person.id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-example': SocialExample;
  }
}
