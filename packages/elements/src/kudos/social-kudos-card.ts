import type { Kudos } from '@maillon/contract';
import type { Shown, SocialClient } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dialogParts, noticeParts, passedOn, reactionParts } from '../foundation/parts.ts';
import { CutWords } from '../feed/cut-words.ts';
import { avatar, avatarStyles } from '../foundation/avatar.ts';
import { timeAgo } from '../foundation/directives.ts';
import { SocialErrorEvent, SocialNavigateEvent } from '../foundation/events.ts';
import { checkIcon, menuIcon, trashIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import { safeHref } from '../foundation/links.ts';
import { menuButton, menuStyles } from '../foundation/menu.ts';
import { loadNotes, localStates, OpenWrite, openWriteStyles, undoMs } from '../foundation/open-write.ts';
import { outboxOf } from '../foundation/outbox.ts';
import { richTextStyles } from '../foundation/rich-text.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { isSocialError } from '../foundation/social-error.ts';
import { errorText } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { Watch } from '../foundation/watch.ts';
import { SocialKudosWithdrawnEvent } from './events.ts';
import { kudosPanelStyles, kudosPile, kudosTitle, valueBadge } from './kudos-panel.ts';
import { kudosCardStyles } from './social-kudos-card.styles.ts';

/**
 * One thank-you on a wall: to whom, for which value, in which words, from whom, and what colleagues made of it. Used by
 * `<social-kudos-wall>`; it renders again only when its own thank-you changes.
 *
 * @tag social-kudos-card
 * @fires {SocialKudosWithdrawnEvent} social-kudos-withdrawn - The kudos were taken back.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name; cancelable.
 * @fires {SocialErrorEvent} social-error - Taking back failed; the event can retry.
 * @csspart facepile - Portraits of those thanked.
 * @csspart avatar - A portrait or initials.
 * @csspart title - Whom it is to.
 * @csspart name - The giver's name.
 * @csspart timestamp - When it was said.
 * @csspart audience - Who can see it, in words.
 * @csspart body - The words.
 * @csspart mention - A person named in the words.
 * @csspart points - Points that came with it, where a page shows them.
 * @csspart consent - Whether others may see it: the question, or what was answered.
 * @csspart button - A button.
 * @csspart menu - What can be done with it.
 * @csspart status - That it is not sent yet, or was taken back, and what went wrong.
 * @csspart reaction-chip - A reaction that somebody gave, with its number.
 * @csspart reaction-summary - The line with glyphs and number.
 * @csspart reaction-button - A button that reacts or offers reactions.
 * @csspart reaction-picker - The floating set of reactions.
 * @csspart reaction-choice - One reaction of that set.
 * @csspart reaction-tooltip - Who reacted.
 * @csspart reaction-retry - The button that reads reactions again.
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
 * @cssstate saving - The backend has not answered yet.
 * @cssstate queued - Will be sent later.
 * @cssstate failed - Was refused.
 * @cssstate doubtful - Nobody knows whether it was sent.
 */
export class SocialKudosCard extends SocialElement {
  protected static override readonly saysAll = true;

  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    menuStyles,
    avatarStyles,
    richTextStyles,
    kudosPanelStyles,
    openWriteStyles,
    kudosCardStyles,
  ];

  static override define(tag = 'social-kudos-card', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** The thank-you to show. */
  @property({ attribute: 'kudos-id' }) kudosId: string | undefined;

  /** Shows points, where the backend counts them. */
  @property({ type: Boolean }) points = false;

  @state() private problem: string | undefined;

  readonly #kudos = new Watch<Shown<Kudos>>(this, (client) =>
    this.kudosId === undefined ? undefined : client.kudos.get(this.kudosId),
  );
  readonly #words = new CutWords(this);
  readonly #open = new OpenWrite(this, () => {
    const place = this.closest('li');
    const next = (place?.nextElementSibling ?? place?.previousElementSibling)?.firstElementChild;
    return () => (next as HTMLElement | undefined)?.focus();
  });

  /** Whose thank-you it is; undefined while it is not known. */
  get giver(): string | undefined {
    return this.#kudos.value?.from?.id;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const kudos = this.#kudos.value;
    if (kudos) {
      const label = this.#name(kudos);
      if (this.ariaLabel !== label) this.ariaLabel = label;
    }
    for (const name of localStates) this.setState(name, kudos?.local === name);
    this.#open.tell(kudos, this.localizer);
  }

  protected override render(): unknown {
    const kudos = this.#kudos.value;
    if (!kudos) return html`<span class="waits" aria-hidden="true"></span>`;
    const { localizer } = this;
    if (kudos.undoUntil && !isGift(kudos, this.client))
      return this.#open.renderUndo(kudos, localizer.t('kudos.takenBack'), localizer);
    return html`<div class="head">
        ${kudosPile(kudos, 40)}
        <div class="whom">
          <p class="name" part="title">${kudosTitle(kudos, localizer)}</p>
          ${valueBadge(kudos.value, localizer)}
        </div>
        ${kudos.local ? nothing : this.#renderMenu(kudos)}
      </div>
      ${
        kudos.message
          ? html`<div class="body" part="body">${this.#words.render(kudos.message, localizer)}</div>`
          : nothing
      }
      ${this.#renderFrom(kudos)}
      ${
        !kudos.local
          ? this.#renderEchoes(kudos)
          : kudos.undoUntil
            ? this.#renderGiven(kudos)
            : this.#open.render(kudos, localizer)
      }
      ${this.problem === undefined ? nothing : html`<p class="problem small" part="status" role="alert">${this.problem}</p>`}`;
  }

  #name({ from, recipients, team, createdAt }: Kudos): string {
    const { localizer } = this;
    const names = team ? [team.name] : recipients.map(({ displayName }) => displayName);
    const values = { names: localizer.list(names), time: localizer.timeAgo(createdAt) };
    return from
      ? localizer.t('kudos.card.label', { ...values, name: from.displayName })
      : localizer.t('kudos.card.labelPlain', values);
  }

  #renderFrom({ from, createdAt, audience, points }: Kudos): TemplateResult {
    const { localizer } = this;
    return html`<div class="from meta">
      ${avatar(from, 24)}
      <div class="clip">
        <p class="facts">
          <span class="giver"
            >${localizer.rich('kudos.card.from', {
              name: from ? this.#renderGiver(from) : localizer.t('common.unknownPerson'),
            })}</span
          ><time part="timestamp" datetime=${createdAt} title=${localizer.dateTime(createdAt)}
            >${timeAgo(createdAt, localizer)}</time
          >${
            audience
              ? html`<span class="audience" part="audience"
                  ><bdi>${localizer.label(audience.label)}</bdi></span
                >`
              : nothing
          }${
            this.points && typeof points === 'number'
              ? html`<span part="points">${localizer.t('kudos.points', { count: points })}</span>`
              : nothing
          }
        </p>
      </div>
    </div>`;
  }

  #renderGiver({ id, url, displayName }: NonNullable<Kudos['from']>): TemplateResult {
    const href = safeHref(url);
    const name = html`<bdi>${displayName}</bdi>`;
    if (!href) return html`<span class="name" part="name">${name}</span>`;
    const onClick = (event: Event): void => {
      if (!event.currentTarget?.dispatchEvent(new SocialNavigateEvent('person', id, href)))
        event.preventDefault();
    };
    return html`<a class="name" part="name" href=${href} @click=${onClick}>${name}</a>`;
  }

  /** As given, though nobody else sees it before it can no longer be undone. */
  #renderGiven(kudos: Shown<Kudos>): unknown {
    const { localizer, client } = this;
    const { message, recipients, team } = kudos;
    const names = team ? team.name : localizer.list(recipients.map(({ displayName }) => displayName));
    const key = `kudos:${kudos.subject ?? team?.id ?? recipients.map(({ id }) => id).join(' ')}`;
    // The words come back with the next dialog for the same people.
    const undone = (): void => {
      if (message && client?.drafts.get(key) === undefined) client?.drafts.set(key, message.value);
    };
    const text = localizer.t('kudos.given', { names });
    return this.#open.renderUndo(kudos, text, localizer, { icon: checkIcon, undone });
  }

  #renderEchoes(kudos: Shown<Kudos>): unknown {
    const { client, strings, counts, readonly } = this;
    const about = kudos.activityId;
    return html`${
        about && this.can('reactions.read')
          ? html`<social-reaction-bar
              exportparts=${reactionParts}
              subject=${about}
              .client=${client}
              .strings=${strings}
              .counts=${counts}
              .readonly=${readonly}
            ></social-reaction-bar>`
          : nothing
      }
      <social-kudos-answer
        exportparts="consent, button, status, ${passedOn(noticeParts)}${passedOn(dialogParts)}"
        .kudos=${kudos}
        .client=${client}
        .strings=${strings}
        .readonly=${readonly}
      ></social-kudos-answer>`;
  }

  #renderMenu(kudos: Kudos): unknown {
    if (!kudos.permissions?.remove || !this.can('kudos.withdraw')) return nothing;
    const { localizer } = this;
    return menuButton({
      className: 'button icon-only menu-button',
      label: localizer.t('common.more'),
      content: icon(menuIcon),
      items: () => [
        {
          label: localizer.t('kudos.takeBack'),
          icon: trashIcon,
          danger: true,
          run: () => void this.#takeBack(kudos),
        },
      ],
    });
  }

  async #takeBack(kudos: Kudos): Promise<void> {
    const { client, localizer } = this;
    this.problem = undefined;
    await loadNotes();
    const id = outboxOf(client)?.newId();
    try {
      await client?.kudos.withdraw(kudos.id, { undoMs, ...(id === undefined ? {} : { id }) });
      this.dispatchEvent(new SocialKudosWithdrawnEvent(kudos.id));
    } catch (error) {
      if (!isSocialError(error)) throw error;
      if (error.kind === 'aborted') return;
      this.problem = localizer.t('kudos.notTakenBack', { reason: errorText(error, localizer) });
      this.dispatchEvent(new SocialErrorEvent(error, () => void this.#takeBack(kudos)));
    }
  }
}

/** Whether what can be undone is that it was given; else it is on its way out. */
function isGift({ write }: Shown<Kudos>, client: SocialClient | undefined): boolean {
  return outboxOf(client)?.state.find(({ id }) => id === write)?.verb === 'kudos.give';
}

declare global {
  interface HTMLElementTagNameMap {
    'social-kudos-card': SocialKudosCard;
  }
}
