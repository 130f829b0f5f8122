import type { Kudos, KudosConsent, Person, Viewer } from '@maillon/contract';
import type { Shown } from '@maillon/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { announce } from '../foundation/announce.ts';
import { SocialErrorEvent } from '../foundation/events.ts';
import { membersIcon, waitingIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { dialogParts, noticeParts, passedOn } from '../foundation/parts.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import type { StringKey } from '../locales/index.ts';
import { SocialKudosConsentedEvent, SocialKudosConsentEvent } from './events.ts';

/**
 * Below a thank-you, what concerns only its giver and those thanked: whether others may see it, and a way to say thanks
 * back. `<social-kudos-wall>` and `<social-feed>` use it; there is nothing in it for anybody else.
 *
 * @tag social-kudos-answer
 * @fires {SocialKudosConsentEvent} social-kudos-consent - Before an answer is sent; cancelable.
 * @fires {SocialKudosConsentedEvent} social-kudos-consented - The backend has the answer.
 * @fires {SocialErrorEvent} social-error - The answer was refused; the event can retry.
 * @csspart consent - The question, or what was answered.
 * @csspart button - A button.
 * @csspart status - Why an answer was refused.
 * @csspart kudos-status - The notice after saying thanks back: with Undo, or about a failure.
 * @csspart kudos-undo - Its button that takes the kudos back.
 * @csspart kudos-retry - Its button that tries again.
 * @csspart kudos-close - Its button that closes it.
 * @csspart kudos-count - How many kudos the target has received.
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
 * @cssstate absent - There is nothing to say; the element takes no room.
 */
export class SocialKudosAnswer extends SocialElement {
  protected static override readonly saysAll = true;

  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    css`
      :host {
        display: grid;
        gap: calc(2 * var(--_space));
        justify-items: start;
      }
      :host(:state(absent)) {
        display: none;
      }
      .consent {
        inline-size: 100%;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: calc(2 * var(--_space));
        line-height: 1.4;
      }
      .consent > .icon {
        margin-block-start: 1px;
        color: var(--_muted);
      }
      .consent.asks {
        padding: calc(3 * var(--_space));
        border: 1px solid var(--_line);
        border-radius: var(--_radius-inner);
        background: var(--_surface);
      }
      .choice {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: var(--_space) calc(2 * var(--_space));
      }
      .problem {
        color: var(--_danger);
      }
    `,
  ];

  static override define(tag = 'social-kudos-answer', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** The thank-you. */
  @property({ attribute: false }) kudos: Shown<Kudos> | undefined;

  @state() private sending: boolean | undefined;
  @state() private problem: string | undefined;

  @query('.consent') private readonly consent!: HTMLElement | null;

  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);

  protected override updated(): void {
    this.setState('absent', this.renderRoot.childElementCount === 0);
  }

  protected override render(): unknown {
    const { kudos } = this;
    const me = this.#viewer.value?.person.id;
    if (!kudos || kudos.undoUntil || me === undefined) return nothing;
    return [this.#renderConsent(kudos, me), this.#renderBack(kudos, me)];
  }

  #renderConsent({ consent, from, id }: Shown<Kudos>, me: string): unknown {
    if (!consent) return nothing;
    if (consent.viewerMayAnswer && this.can('kudosConsent.set')) return this.#renderQuestion(id, consent);
    const isMine = from?.id === me;
    if (!isMine || consent.state === 'given') return nothing;
    const isOpen = consent.state === 'pending';
    const said: StringKey = isOpen ? 'kudos.consent.waiting' : 'kudos.consent.between';
    return html`<div class="consent small meta" part="consent">
      ${icon(isOpen ? waitingIcon : membersIcon)}<span>${this.localizer.t(said)}</span>
    </div>`;
  }

  #renderQuestion(id: string, { state, audience }: KudosConsent): TemplateResult {
    const { localizer } = this;
    const asks = state === 'pending';
    const text = asks
      ? audience
        ? localizer.rich('kudos.consent.ask', {
            audience: html`<b><bdi>${localizer.label(audience.label)}</bdi></b>`,
          })
        : localizer.t('kudos.consent.askPlain')
      : localizer.t(state === 'given' ? 'kudos.consent.given' : 'kudos.consent.between');
    return html`<div class="consent small ${asks ? 'asks' : 'meta'}" part="consent" tabindex="-1">
      ${icon(membersIcon)}<span>${text}</span>
      <span class="choice">
        ${asks || state === 'declined' ? this.#renderChoice(id, true, asks) : nothing}
        ${asks || state === 'given' ? this.#renderChoice(id, false, asks) : nothing}
      </span>
      ${
        this.problem === undefined
          ? nothing
          : html`<span class="choice problem" part="status" role="alert">${this.problem}</span>`
      }
    </div>`;
  }

  #renderChoice(id: string, on: boolean, asks: boolean): TemplateResult {
    return html`<button
      class=${asks ? 'button compact outline' : 'text-button accent'}
      part="button"
      type="button"
      aria-busy=${this.sending === on ? 'true' : nothing}
      @click=${() => void this.#answer(id, on)}
    >
      ${this.localizer.t(on ? 'kudos.consent.agree' : 'kudos.consent.refuse')}
    </button>`;
  }

  #renderBack({ from, recipients, consent, local }: Shown<Kudos>, me: string): unknown {
    const isThanked = consent?.viewerMayAnswer || recipients.some((person) => person.id === me);
    if (!isThanked || !from || from.id === me || local || !this.can('kudos.give')) return nothing;
    const people: readonly Person[] = [from];
    return html`<social-kudos-button
      back
      size="small"
      exportparts="button, ${noticeParts}${passedOn(dialogParts)}"
      .people=${people}
      .client=${this.client}
      .strings=${this.strings}
    ></social-kudos-button>`;
  }

  async #answer(id: string, on: boolean): Promise<void> {
    const { client, localizer } = this;
    if (!client || this.sending !== undefined) return;
    if (!this.dispatchEvent(new SocialKudosConsentEvent(id, on))) return;
    this.problem = undefined;
    this.sending = on;
    try {
      const answered = client.write('kudosConsent.set', { id, on });
      announce(localizer.t(on ? 'kudos.consent.given' : 'kudos.consent.between'));
      // The button that was pressed is gone with the question: what was answered stands there now.
      void this.updateComplete.then(() => this.consent?.focus({ preventScroll: true }));
      await answered;
      this.dispatchEvent(new SocialKudosConsentedEvent(id, on));
    } catch (error) {
      if (!isSocialError(error)) throw error;
      if (error.kind === 'aborted') return;
      this.problem = localizer.t('kudos.consent.failed', { reason: errorText(error, localizer) });
      this.dispatchEvent(new SocialErrorEvent(error, () => void this.#answer(id, on)));
    } finally {
      this.sending = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'social-kudos-answer': SocialKudosAnswer;
  }
}
