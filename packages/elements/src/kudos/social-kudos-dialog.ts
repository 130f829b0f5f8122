import type {
  Audience,
  GroupRef,
  Id,
  KudosAllowance,
  KudosValue,
  Person,
  SubjectRef,
  Team,
  Viewer,
} from '@maillon/contract';
import type { Drafts, KudosDraft } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { avatarStyles } from '../foundation/avatar.ts';
import { announce } from '../foundation/announce.ts';
import { closeIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { menuStyles } from '../foundation/menu.ts';
import { outboxOf } from '../foundation/outbox.ts';
import { openModal } from '../foundation/overlay.ts';
import { richTextStyles } from '../foundation/rich-text.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { errorText, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialKudosCloseEvent } from './events.ts';
import {
  allowanceText,
  audienceField,
  messageField,
  missingNote,
  valueField,
  type Form,
  type Missing,
} from './kudos-fields.ts';
import { kudosPanelStyles } from './kudos-panel.ts';
import { kudosPreview, kudosPreviewStyles } from './kudos-preview.ts';
import { peoplePickerStyles } from './people-picker.styles.ts';
import { PeoplePicker } from './people-picker.ts';
import { kudosDialogStyles } from './social-kudos-dialog.styles.ts';
import { findTeams, giftOf, MOST_RECIPIENTS, type TeamGift } from './teams.ts';

/**
 * The dialog in which kudos are written. `<social-kudos-button>` opens it; it is loaded with the first one opened.
 *
 * @tag social-kudos-dialog
 * @fires {SocialKudosCloseEvent} social-kudos-close - It was closed, sent or not.
 * @fires {SocialTrackEvent} social-track - Something was done or seen; names no person and no words.
 * @csspart dialog - The dialog itself.
 * @csspart header - Title and the button that closes.
 * @csspart form - What is filled in.
 * @csspart value - The tile of a company value.
 * @csspart textarea - The message.
 * @csspart preview - What the recipients will see.
 * @csspart consent - That those thanked are asked first.
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
  protected static override readonly saysAll = true;

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
    kudosPreviewStyles,
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

  /** Who will see it at first; `ask` leaves that to the giver. */
  @property({ attribute: false }) audience: 'everyone' | 'team' | 'recipient' | 'ask' = 'everyone';

  /** Whether those thanked are asked before others see it. */
  @property({ attribute: false }) consent: 'recipient-chooses' | 'none' = 'none';

  /** Ids of the values on offer; all of the company's without. */
  @property({ attribute: false }) values: readonly Id[] | undefined;

  /** The team to begin with. */
  @property({ attribute: false }) team: Team | undefined;

  /** Sends. Resolves to false where the page took the draft over; rejects with what went wrong. */
  @property({ attribute: false }) give: (draft: KudosDraft) => Promise<boolean> = () =>
    Promise.resolve(false);

  @state() private added: readonly Person[] = [];
  @state() private removed: ReadonlySet<Id> = new Set();
  @state() private whole: { readonly team: GroupRef; readonly size: number } | undefined;
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
    teams: {
      chosen: () => this.whole?.team,
      find: async (words, signal) => {
        if (!this.can('teams.search')) return [];
        const teams = await findTeams(this.client, words, signal);
        return teams.filter((team) => this.#giftOf(team) !== undefined);
      },
      take: (team) => this.#takeTeam(team),
      remove: () => (this.whole = undefined),
    },
  });

  #giftOf(team: Team): TeamGift | undefined {
    const gift = giftOf(team, this.#viewer.value?.person.id, this.can('kudos.team'));
    // With those chosen already they may be too many: then it is for the team alone.
    return gift && 'people' in gift && this.#joined(gift.people).length > MOST_RECIPIENTS ? undefined : gift;
  }

  #joined(people: readonly Person[]): readonly Person[] {
    const here = this.#recipients;
    return [...here, ...people.filter(({ id }) => !here.some((one) => one.id === id))];
  }

  #takeTeam(team: Team): void {
    const gift = this.#giftOf(team);
    if (!gift) return;
    if (this.missing === 'recipients') this.missing = undefined;
    const { localizer } = this;
    if ('team' in gift) {
      this.whole = gift;
      announce(localizer.t('kudos.team.whole', { count: gift.size }));
      return;
    }
    const ids = gift.people.map(({ id }) => id);
    this.removed = new Set([...this.removed].filter((id) => !ids.includes(id)));
    const added = this.#joined(gift.people).slice(this.#recipients.length);
    this.added = [...this.added, ...added];
    announce(localizer.t('kudos.team.asPeople', { name: team.name }));
  }

  get #recipients(): readonly Person[] {
    if (this.whole) return [];
    const begun = this.people.filter(({ id }) => !this.removed.has(id));
    return [...begun, ...this.added.filter(({ id }) => !begun.some((one) => one.id === id))];
  }

  /** Those on offer, in the company's order. */
  get #offered(): readonly KudosValue[] {
    const { values } = this;
    return this.#values.value?.filter(({ id }) => values?.includes(id) ?? true) ?? [];
  }

  get #value(): KudosValue | undefined {
    return this.#offered.find(({ id }) => id === this.valueId);
  }

  /** Whom one may write to, and, where the backend has that, nobody but those thanked. */
  get #choices(): readonly Audience[] {
    const audiences = this.#viewer.value?.audiences ?? [];
    if (!this.can('kudos.private') || audiences.some(({ kind }) => kind === 'people')) return audiences;
    return [...audiences, { kind: 'people', label: { value: this.localizer.t('kudos.audience.thanked') } }];
  }

  /** Chosen, or what the page asked for, as far as the viewer may. What is said on a post stays where the post is. */
  get #audience(): Audience | undefined {
    if (this.chosenAudience) return this.chosenAudience;
    const { audience } = this;
    if (audience === 'ask') return undefined;
    if (this.subject !== undefined && audience === 'everyone') return undefined;
    const kind = ({ everyone: 'everyone', team: 'group', recipient: 'people' } as const)[audience];
    const audiences = this.#choices;
    return audiences.find((one) => one.kind === kind) ?? audiences[0];
  }

  /** Whether those thanked are asked before others see it: not where nobody else will. */
  get #asksFirst(): boolean {
    const asks = this.consent === 'recipient-chooses' && this.can('kudosConsent.set');
    return asks && this.#audience?.kind !== 'people';
  }

  get #form(): Form {
    return { localizer: this.localizer, missing: this.missing, messageMax: this.messageMax };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.hasUpdated) return;
    this.message = this.client?.drafts.get(this.draftKey) ?? '';
    void (this.client?.drafts as Partial<Drafts> | undefined)
      ?.recover?.(this.draftKey)
      .then((words) => (this.message ||= words ?? ''));
  }

  // Not willUpdate: it says something, in a language that is known after it.
  protected override update(changed: PropertyValues<this>): void {
    if (this.team && !this.hasUpdated) this.#takeTeam(this.team);
    super.update(changed);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    openModal(this.dialog);
    // Not the message at once: on a phone the keyboard would cover what comes first.
    if (this.#recipients.length === 0 && !this.whole) this.#picker.focus();
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
          <header part="header" role="none">
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
          ${this.#renderRecipients()}
          ${valueField({
            ...this.#form,
            values: this.#offered,
            chosen: this.#value,
            required: this.requireValue,
            choose: this.#chooseValue,
          })}
          ${messageField({
            ...this.#form,
            message: this.message,
            prompt: this.#value?.prompt,
            onInput: this.#onMessage,
          })}
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
        ${kudosPreview({
          localizer,
          from: this.#viewer.value?.person,
          audience: this.#audience,
          recipients: this.#recipients,
          team: this.whole?.team,
          value: this.#value ?? null,
          words: this.message.trim(),
          undoes: outboxOf(this.client) !== undefined || this.can('kudos.withdraw'),
        })}
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
      ${
        this.whole
          ? html`<p class="meta">${localizer.t('kudos.team.whole', { count: this.whole.size })}</p>`
          : nothing
      }
      ${missingNote('recipients', this.#form)}
    </div>`;
  }

  #renderAudience(): unknown {
    const chosen = this.#audience;
    const asks = this.audience === 'ask';
    if (!chosen && this.subject === undefined && !asks) return nothing;
    return [
      audienceField({
        ...this.#form,
        chosen,
        asks,
        choices: this.subject === undefined || asks ? this.#choices : [],
        choose: (audience) => {
          this.chosenAudience = audience;
          if (this.missing === 'audience') this.missing = undefined;
        },
      }),
      this.#asksFirst
        ? html`<p class="meta" part="consent">${this.localizer.t('kudos.consent.willAsk')}</p>`
        : nothing,
    ];
  }

  #renderFooter(): TemplateResult {
    const { localizer } = this;
    const spent = this.#allowance.value?.remaining === 0;
    return html`<footer role="none">
      <span class="meta grow">${allowanceText(this.#allowance.value, localizer)}</span>
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

  get #firstValue(): HTMLInputElement | null {
    return this.renderRoot.querySelector('.tile input');
  }

  /** What keeps it from being sent, the first thing from the top. */
  #findMissing(): Missing | undefined {
    if (this.#recipients.length === 0 && !this.whole) return 'recipients';
    if (this.requireValue && !this.#value && this.#offered.length > 0) return 'value';
    if (this.message.trim().length > this.messageMax) return 'message';
    return this.audience === 'ask' && !this.chosenAudience ? 'audience' : undefined;
  }

  async #send(): Promise<void> {
    if (this.sending || this.#allowance.value?.remaining === 0) return;
    this.missing = this.#findMissing();
    if (this.missing === 'recipients') return this.#picker.focus();
    if (this.missing === 'audience')
      return this.renderRoot.querySelector<HTMLElement>('.audience button')?.focus();
    if (this.missing) return (this.missing === 'value' ? this.#firstValue : this.textarea)?.focus();
    this.sending = true;
    const { client, draftKey, message } = this;
    // A copy stays until the backend has them; the draft would give them twice after a reload.
    const drafts = client?.drafts as Partial<Drafts> | undefined;
    const id = message ? drafts?.send?.(draftKey, message) : undefined;
    if (id !== undefined) client?.drafts.delete(draftKey);
    const keep = (): void => {
      if (id === undefined) return;
      client?.drafts.set(draftKey, message);
      client?.drafts.takeBack(id);
    };
    try {
      const sent = await this.give({ ...this.#draft(), ...(id === undefined ? {} : { id }) });
      if (sent) {
        client?.drafts.delete(draftKey);
        this.message = '';
      } else keep();
      this.#close();
    } catch (error) {
      keep();
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
      ...(this.whole ? { team: this.whole.team } : {}),
      ...(this.#value ? { value: this.#value.id } : {}),
      ...(words ? { message: { format: 'text', value: words } } : {}),
      ...(this.subject === undefined ? {} : { subject: this.subject }),
      ...(audience ? { audience: { kind: audience.kind, ...(audience.id ? { id: audience.id } : {}) } } : {}),
      ...(this.#asksFirst ? { consent: 'recipient-chooses' as const } : {}),
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

  readonly #chooseValue = (value: KudosValue | undefined): void => {
    this.valueId = value?.id;
    if (value && this.missing === 'value') this.missing = undefined;
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
