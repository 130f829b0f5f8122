import type {
  Audience,
  Id,
  Kudos,
  KudosAllowance,
  KudosValue,
  Person,
  SubjectRef,
  Viewer,
} from '@maillon/contract';
import type { KudosDraft } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { checkIcon, closeIcon, kudosIcon, membersIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { menuButton, menuStyles } from '../foundation/menu.ts';
import { usePageFont } from '../foundation/overlay.ts';
import { richTextStyles } from '../foundation/rich-text.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialKudosCloseEvent } from './events.ts';
import { kudosPanel, kudosPanelStyles } from './kudos-panel.ts';
import { PeoplePicker, peoplePickerStyles } from './people-picker.ts';
import { kudosDialogStyles } from './social-kudos-dialog.styles.ts';
import { valueIcon } from './values.ts';

/** People one thank-you may name. */
const MOST_RECIPIENTS = 10;
/** Share of the allowed length from which the count is shown. */
const COUNT_FROM = 0.8;
const WEEK = 7 * 86_400_000;

type Missing = 'recipients' | 'value' | 'message';

/**
 * The dialog in which kudos are written. `<social-kudos-button>` opens it; it is loaded with the first one opened.
 *
 * @tag social-kudos-dialog
 * @fires {SocialKudosCloseEvent} social-kudos-close - It was closed, sent or not.
 * @csspart dialog - The dialog itself.
 * @csspart header - Title and the button that closes.
 * @csspart form - What is filled in.
 * @csspart value - The tile of a company value.
 * @csspart textarea - The message.
 * @csspart preview - What the recipients will see.
 * @csspart kudos - The panel in the preview.
 * @csspart avatar - A portrait or initials.
 * @csspart facepile - Portraits of the recipients.
 * @csspart mention - A person named in the words.
 * @csspart button - A button.
 * @csspart menu - The choice of who will see it.
 * @csspart status - Why it could not be sent.
 * @csspart retry - The button that tries again.
 */
export class SocialKudosDialog extends SocialElement {
  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    richTextStyles,
    menuStyles,
    peoplePickerStyles,
    kudosPanelStyles,
    kudosDialogStyles,
  ];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-kudos-dialog', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Whom to thank, to begin with. */
  @property({ attribute: false }) people: readonly Person[] = [];

  /** What they are thanked for. */
  @property({ attribute: false }) subject: SubjectRef | undefined;

  /** Under which name unsent words are kept. */
  @property({ attribute: false }) draftKey = 'kudos:';

  /** One of the company's values must be chosen. */
  @property({ attribute: false }) requireValue = false;

  /** Characters a message may have. */
  @property({ attribute: false }) messageMax = 1000;

  /** Who will see it at first. */
  @property({ attribute: false }) audience: 'everyone' | 'team' | 'recipient' = 'everyone';

  /** Sends. Resolves to false where the page took the draft over; rejects with what went wrong. */
  @property({ attribute: false }) give: (draft: KudosDraft) => Promise<boolean> = () =>
    Promise.resolve(false);

  @state() private added: readonly Person[] = [];
  @state() private removed: ReadonlySet<Id> = new Set();
  @state() private valueId: Id | undefined;
  @state() private message = '';
  @state() private chosenAudience: Audience | undefined;
  @state() private missing: Missing | undefined;
  @state() private sending = false;
  @state() private problem: unknown;

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('h2') private readonly heading!: HTMLElement;
  @query('textarea') private readonly textarea!: HTMLTextAreaElement;

  readonly #viewer = new Watch<Viewer | null>(this, (client) => client.viewer);
  readonly #values = new Watch<readonly KudosValue[]>(this, (client) =>
    this.can('kudos.values') ? client.kudos.values() : undefined,
  );
  readonly #allowance = new Watch<KudosAllowance | null>(this, (client) =>
    this.can('kudos.allowance') ? client.kudos.allowance() : undefined,
  );
  readonly #picker = new PeoplePicker(this, {
    chosen: () => this.#recipients,
    without: () => this.#viewer.value?.person.id,
    most: MOST_RECIPIENTS,
    add: (person) => {
      this.added = [...this.added, person];
      if (this.missing === 'recipients') this.missing = undefined;
    },
    remove: ({ id }) => {
      this.added = this.added.filter((one) => one.id !== id);
      this.removed = new Set([...this.removed, id]);
    },
  });

  get #recipients(): readonly Person[] {
    const begun = this.people.filter(({ id }) => !this.removed.has(id));
    return [...begun, ...this.added.filter(({ id }) => !begun.some((one) => one.id === id))];
  }

  get #value(): KudosValue | undefined {
    return this.#values.value?.find(({ id }) => id === this.valueId);
  }

  /** Chosen, or what the page asked for, as far as the viewer may. What is said on a post stays where the post is. */
  get #audience(): Audience | undefined {
    if (this.chosenAudience) return this.chosenAudience;
    if (this.subject !== undefined && this.audience === 'everyone') return undefined;
    const kind = ({ everyone: 'everyone', team: 'group', recipient: 'people' } as const)[this.audience];
    const audiences = this.#viewer.value?.audiences ?? [];
    return audiences.find((one) => one.kind === kind) ?? audiences[0];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) this.message = this.client?.drafts.get(this.draftKey) ?? '';
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    usePageFont(this.dialog);
    this.dialog.showModal();
    // Not the message at once: on a phone the keyboard would cover what comes first.
    if (this.#recipients.length === 0) this.#picker.focus();
    else if (this.message) this.textarea.focus();
    else (this.#firstValue ?? this.heading).focus();
  }

  protected override render(): TemplateResult {
    const { localizer } = this;
    // Keys pressed in here are not for the page around, a feed for one.
    return html`<dialog
      class="floating"
      part="dialog"
      aria-labelledby="title"
      @keydown=${this.#onKey}
      @close=${this.#onClose}
    >
      <div class="frame">
        <form class="form" part="form" novalidate @submit=${this.#onSubmit}>
          <header part="header">
            <h2 id="title" tabindex="-1">${localizer.t('kudos.title')}</h2>
            <button
              class="button icon-only"
              part="button"
              type="button"
              aria-label=${localizer.t('common.close')}
              @click=${this.#close}
            >
              ${icon(closeIcon)}
            </button>
          </header>
          ${this.#renderRecipients()} ${this.#renderValues()} ${this.#renderMessage()}
          ${this.#renderAudience()}
          ${
            isSocialError(this.problem)
              ? statusBar({
                  kind: 'failed',
                  message: `${errorText(this.problem, localizer)} ${localizer.t('kudos.kept')}`,
                  action: {
                    label: localizer.t('common.retry'),
                    run: () => void this.#send(),
                    busy: this.sending,
                  },
                })
              : nothing
          }
          ${this.#renderFooter()}
        </form>
        ${this.#renderPreview()}
      </div>
    </dialog>`;
  }

  #renderRecipients(): TemplateResult {
    const { localizer } = this;
    const count = this.#recipients.length;
    return html`<div class="field">
      <p class="field-head">
        <span class="field-label">${localizer.t('kudos.who')}</span>
        ${
          count > 1
            ? html`<span class="count"
                >${localizer.t('kudos.whoCount', { count, most: MOST_RECIPIENTS })}</span
              >`
            : nothing
        }
      </p>
      ${this.#picker.render({
        localizer,
        searchable: this.can('people.search'),
        invalid: this.missing === 'recipients',
      })}
      ${this.#renderMissing('recipients', 'who-problem')}
    </div>`;
  }

  #renderValues(): unknown {
    const values = this.#values.value ?? [];
    if (values.length === 0) return nothing;
    const columns = values.length <= 4 ? values.length : values.length <= 6 ? 3 : 4;
    return html`<fieldset class="field" aria-describedby="value-problem">
      <legend class="field-head">
        <span class="field-label">${this.localizer.t('kudos.value')}</span>
        ${this.requireValue ? nothing : html`<span>${this.localizer.t('kudos.optional')}</span>`}
      </legend>
      <div class="tiles of-${columns}">${values.map((value) => this.#renderValue(value))}</div>
      ${this.#renderMissing('value', 'value-problem')}
    </fieldset>`;
  }

  #renderValue({ id, label, icon: name }: KudosValue): TemplateResult {
    const chosen = id === this.valueId;
    return html`<label class="tile ${chosen ? 'chosen' : ''}" part="value">
      <input
        type="radio"
        name="value"
        .checked=${chosen}
        @change=${() => {
          this.valueId = id;
          if (this.missing === 'value') this.missing = undefined;
        }}
        @click=${() => {
          // A radio button cannot be unpressed; a value that is not required can.
          if (chosen && !this.requireValue) this.valueId = undefined;
        }}
      />
      ${icon(valueIcon(name))}<bdi>${this.localizer.label(label)}</bdi>
      <span class="tick small">${chosen ? icon(checkIcon) : nothing}</span>
    </label>`;
  }

  #renderMessage(): TemplateResult {
    const { localizer, messageMax } = this;
    const { length } = this.message;
    const prompt = this.#value?.prompt;
    return html`<div class="field">
      <p class="field-head">
        <label class="field-label" for="message">${localizer.t('kudos.message')}</label>
        <span id="prompt"><bdi>${prompt ? localizer.label(prompt) : localizer.t('kudos.prompt')}</bdi></span>
      </p>
      <textarea
        id="message"
        class="field-box ${this.missing === 'message' ? 'invalid' : ''}"
        part="textarea"
        rows="4"
        dir="auto"
        aria-describedby="prompt message-count message-problem"
        aria-invalid=${length > messageMax ? 'true' : nothing}
        .value=${this.message}
        @input=${this.#onMessage}
      ></textarea>
      <p
        id="message-count"
        class="meta count ${length > messageMax ? 'over' : ''}"
        ?hidden=${length < messageMax * COUNT_FROM}
      >
        ${
          length > messageMax
            ? localizer.t('kudos.over', { count: length - messageMax })
            : localizer.t('kudos.left', { count: messageMax - length })
        }
      </p>
      ${this.#renderMissing('message', 'message-problem')}
    </div>`;
  }

  #renderMissing(what: Missing, id: string): unknown {
    return this.missing === what
      ? html`<p id=${id} class="problem" role="alert">
          ${this.localizer.t(`kudos.missing.${what}`, { limit: this.messageMax })}
        </p>`
      : nothing;
  }

  #renderAudience(): unknown {
    const { localizer } = this;
    const chosen = this.#audience;
    const choices = this.subject === undefined ? (this.#viewer.value?.audiences ?? []) : [];
    if (!chosen && this.subject === undefined) return nothing;
    return html`<div class="audience">
      ${icon(membersIcon)}
      <span
        >${
          chosen
            ? localizer.rich('kudos.seenBy', { audience: html`<bdi>${localizer.label(chosen.label)}</bdi>` })
            : localizer.t('kudos.seenWithSubject')
        }</span
      >
      ${
        choices.length > 1
          ? menuButton({
              content: localizer.t('kudos.change'),
              label: localizer.t('kudos.changeAudience'),
              className: 'text-button accent',
              items: () =>
                choices.map((one) => ({
                  label: localizer.label(one.label),
                  checked: one.kind === chosen?.kind && one.id === chosen.id,
                  run: () => (this.chosenAudience = one),
                })),
            })
          : nothing
      }
    </div>`;
  }

  #renderFooter(): TemplateResult {
    const { localizer } = this;
    const spent = this.#allowance.value?.remaining === 0;
    return html`<footer>
      <span class="meta grow">${this.#allowanceText()}</span>
      <button class="button quiet" part="button" type="button" @click=${this.#close}>
        ${localizer.t('common.cancel')}
      </button>
      <button
        class="button primary"
        part="button"
        type="submit"
        aria-disabled=${spent ? 'true' : nothing}
        aria-busy=${this.sending ? 'true' : nothing}
      >
        ${localizer.t(this.sending ? 'kudos.sending' : 'kudos.send')}
      </button>
    </footer>`;
  }

  #allowanceText(): string {
    const allowance = this.#allowance.value;
    if (!allowance) return '';
    const { localizer } = this;
    const { remaining, refillsAt } = allowance;
    const near = Date.parse(refillsAt) - Date.now() < WEEK;
    const refill = localizer.t(near ? 'kudos.refill.day' : 'kudos.refill.date', {
      day: localizer.date(refillsAt, near ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
    });
    const left =
      remaining === 0 ? localizer.t('kudos.spent') : localizer.t('kudos.remaining', { count: remaining });
    return `${left} ${refill}`;
  }

  #renderPreview(): TemplateResult {
    const { localizer } = this;
    const person = this.#viewer.value?.person;
    const audience = this.#audience;
    const words = this.message.trim();
    const draft: Pick<Kudos, 'recipients' | 'value' | 'message'> = {
      recipients: this.#recipients,
      value: this.#value ?? null,
      message: words ? { format: 'text', value: words } : null,
    };
    return html`<section class="side" part="preview" aria-labelledby="preview-title">
      <p id="preview-title" class="meta">${localizer.t('kudos.preview')}</p>
      <div class="card">
        <div class="preview-head">
          ${avatar(person)}
          <div>
            <p class="name"><bdi>${person?.displayName ?? ''}</bdi></p>
            <p class="facts meta">
              <span class="kind small">${icon(kudosIcon)}${localizer.t('feed.kind.kudos')}</span
              ><span>${localizer.timeAgo(new Date().toISOString())}</span>${
                audience ? html`<span><bdi>${localizer.label(audience.label)}</bdi></span>` : nothing
              }
            </p>
          </div>
        </div>
        ${kudosPanel(draft, localizer, html`<p class="still-empty">${localizer.t('kudos.previewEmpty')}</p>`)}
      </div>
      ${this.can('kudos.withdraw') ? html`<p class="meta note">${localizer.t('kudos.undoNote')}</p>` : nothing}
    </section>`;
  }

  get #firstValue(): HTMLInputElement | null {
    return this.renderRoot.querySelector('.tile input');
  }

  /** What keeps it from being sent, the first thing from the top. */
  #findMissing(): Missing | undefined {
    if (this.#recipients.length === 0) return 'recipients';
    if (this.requireValue && !this.#value && (this.#values.value?.length ?? 0) > 0) return 'value';
    return this.message.trim().length > this.messageMax ? 'message' : undefined;
  }

  async #send(): Promise<void> {
    if (this.sending || this.#allowance.value?.remaining === 0) return;
    this.missing = this.#findMissing();
    if (this.missing === 'recipients') return this.#picker.focus();
    if (this.missing) return (this.missing === 'value' ? this.#firstValue : this.textarea)?.focus();
    this.sending = true;
    try {
      const sent = await this.give(this.#draft());
      if (sent) {
        this.client?.drafts.delete(this.draftKey);
        this.message = '';
      }
      this.#close();
    } catch (error) {
      this.problem = error;
      // Of an error without a name the words are just as safe: the dialog stays open with them.
      if (!isSocialError(error)) throw error;
    } finally {
      this.sending = false;
    }
  }

  #draft(): KudosDraft {
    const words = this.message.trim();
    const audience = this.#audience;
    return {
      recipients: this.#recipients.map(({ id }) => id),
      ...(this.#value ? { value: this.#value.id } : {}),
      ...(words ? { message: { format: 'text', value: words } } : {}),
      ...(this.subject === undefined ? {} : { subject: this.subject }),
      ...(audience ? { audience: { kind: audience.kind, ...(audience.id ? { id: audience.id } : {}) } } : {}),
    };
  }

  readonly #close = (): void => this.dialog.close();

  readonly #onClose = (): void => {
    this.dispatchEvent(new SocialKudosCloseEvent());
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #onMessage = (): void => {
    this.message = this.textarea.value;
    if (this.missing === 'message') this.missing = undefined;
    if (this.message === '') this.client?.drafts.delete(this.draftKey);
    else this.client?.drafts.set(this.draftKey, this.message);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'social-kudos-dialog': SocialKudosDialog;
  }
}
