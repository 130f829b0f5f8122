import type { Id, KudosScope } from '@maillon/contract';
import type { ListHandle, ListValue } from '@maillon/sdk';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { avatarStyles } from '../foundation/avatar.ts';
import { InView, type Loading } from '../foundation/in-view.ts';
import { KeepLive } from '../foundation/keep-live.ts';
import { SocialElement } from '../foundation/social-element.ts';
import { blank, statesStyles, statusBar } from '../foundation/states.ts';
import { base, tokens } from '../foundation/styles.ts';
import { viewState, type ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { loadLaterStrings } from '../locales/index.ts';
import type { KudosWallBody } from './kudos-wall-body.ts';
import { startOf, type Period } from './periods.ts';
import { kudosWallStyles } from './social-kudos-wall.styles.ts';

/**
 * Shows who thanked whom, and for what: as cards, the latest first, by value, team and period.
 *
 * Absent where the backend has no list of thank-yous. People are never compared, unless both the organisation (the
 * backend's capability) and the page (`ranking`) want it.
 *
 * @tag social-kudos-wall
 * @fires {SocialLoadEvent} social-load - Data is on screen for the first time.
 * @fires {SocialErrorEvent} social-error - Reading or taking back failed; the event can retry.
 * @fires {SocialAuthRequiredEvent} social-auth-required - Somebody asked to sign in.
 * @fires {SocialNavigateEvent} social-navigate - Somebody follows a name; cancelable.
 * @fires {SocialKudosGiveEvent} social-kudos-give - Before kudos are sent; cancelable, the draft may be altered.
 * @fires {SocialKudosGivenEvent} social-kudos-given - The backend has the kudos.
 * @fires {SocialKudosWithdrawnEvent} social-kudos-withdrawn - Kudos were taken back.
 * @fires {SocialKudosConsentEvent} social-kudos-consent - Somebody thanked says whether others may see it; cancelable.
 * @fires {SocialKudosConsentedEvent} social-kudos-consented - The backend has that answer.
 * @slot - What readers without JavaScript see.
 * @slot header - Instead of the heading and the button to give kudos.
 * @slot footer - Below the last card.
 * @slot loading - Instead of the skeleton.
 * @slot empty - Instead of the invitation to say thanks first.
 * @slot failed - Instead of the message about a failure.
 * @slot offline - Instead of the message about a missing network.
 * @slot signed-out - Instead of the invitation to sign in.
 * @slot forbidden - Instead of the message that this is not open to the reader.
 * @csspart header - Heading and the button to give kudos.
 * @csspart filters - The choice of value, team and period.
 * @csspart filter - One of these choices.
 * @csspart new-items - The button that shows what came in meanwhile.
 * @csspart items - The list of cards.
 * @csspart item - One card.
 * @csspart item-avatar - A portrait in a card.
 * @csspart item-title - Whom a thank-you is to.
 * @csspart item-name - The giver's name.
 * @csspart item-timestamp - When it was said.
 * @csspart item-body - The words.
 * @csspart more - The button that reads on.
 * @csspart suggestions - Colleagues whom the reader has not thanked lately.
 * @csspart ranking - Who was thanked most.
 * @csspart avatar - A portrait beside the cards.
 * @csspart button - A button.
 * @csspart status - A message about the state of the wall.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The shape of what is coming.
 * @csspart sign-in - The button to sign in.
 * @csspart item-facepile - Portraits of those thanked.
 * @csspart item-audience - Who can see it, in words.
 * @csspart item-mention - A person named in the words.
 * @csspart item-points - Points that came with it.
 * @csspart item-consent - Whether others may see it.
 * @csspart item-button - A button of a card.
 * @csspart item-menu - What can be done with a card.
 * @csspart item-status - That a card is not sent yet, or was taken back.
 * @csspart reaction-chip - A reaction that somebody gave, with its number.
 * @csspart reaction-summary - The line with glyphs and number.
 * @csspart reaction-button - A button that reacts or offers reactions.
 * @csspart reaction-picker - The floating set of reactions.
 * @csspart reaction-choice - One reaction of that set.
 * @csspart reaction-tooltip - Who reacted.
 * @csspart reaction-retry - The button that reads reactions again.
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
 * @cssstate absent - The backend has no list of thank-yous; the element takes no room.
 * @cssstate loading - Nothing to show yet.
 * @cssstate loading-more - The next page is on its way.
 * @cssstate ready - Thank-yous are there and up to date.
 * @cssstate empty - There are none.
 * @cssstate stale - They are there but could not be brought up to date.
 * @cssstate partial - A part could not be read.
 * @cssstate failed - Reading failed.
 * @cssstate offline - No network.
 * @cssstate signed-out - Nobody is signed in.
 * @cssstate forbidden - Not open to the reader.
 * @cssstate not-found - The person is no longer there.
 * @cssprop [--social-color-kudos=light-dark(#b4540a, #f0a95c)] - Marks and tint of thank-yous.
 * @cssprop [--social-color-surface=light-dark(#ffffff, #15171c)] - Ground of cards.
 * @cssprop [--social-color-text=light-dark(#1b1e23, #e8eaef)] - Words.
 * @cssprop [--social-space=4px] - Unit of distance.
 * @cssprop [--social-radius=12px] - Corners of cards; smaller things derive from it.
 */
export class SocialKudosWall extends SocialElement {
  protected static override readonly saysAll = true;

  static override readonly styles: CSSResultGroup = [
    tokens,
    base,
    statesStyles,
    avatarStyles,
    kudosWallStyles,
  ];

  /** Registers the element under `tag` unless the name is taken. */
  static override define(tag = 'social-kudos-wall', registry?: CustomElementRegistry): void {
    super.define(tag, registry);
  }

  /** Only what this person received. */
  @property() recipient: Id | undefined;

  /** Only what names this company value. Readers may choose another. */
  @property() value: Id | undefined;

  /** Only what was said to members of this group, or to it as a whole. Readers may choose another team. */
  @property() group: Id | undefined;

  /** Only what was said to people of this department, by its name. Readers may choose another team. */
  @property() department: string | undefined;

  /** `week`, `month`, `quarter`, `year` (the present ones) or `all`. Readers may choose another. */
  @property() period: Period = 'all';

  /** `none` leaves the choice of value, team and period out. */
  @property() filters: 'show' | 'none' = 'show';

  /** `none` does not mention colleagues whom the reader has not thanked lately. */
  @property() suggestions: 'show' | 'none' = 'show';

  /** Weeks after which a colleague counts as not thanked lately. */
  @property({ type: Number, attribute: 'suggestion-weeks' }) suggestionWeeks = 8;

  /** Tells who was thanked most, where the organisation switched that on in the backend too. */
  @property({ type: Boolean }) ranking = false;

  /** Shows points, where the backend counts them. */
  @property({ type: Boolean }) points = false;

  /** Thank-yous per page. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;

  /** Level of the wall's heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Heading of the wall, and its name for screen readers. */
  @property() label: string | undefined;

  /** `eager`, `lazy` (when it nears the window) or `manual` (on `refresh()`). */
  @property() loading: Loading = 'lazy';

  /** What shows thank-yous comes with the first of them. */
  @state() private body: KudosWallBody | undefined;
  @state() private unreachable = false;

  readonly #inView = new InView(this);
  readonly #list = new Watch<ListValue, ListHandle>(this, (client) =>
    this.can('kudos.read') && this.#inView.mayLoad(this.loading)
      ? client.kudos.list(this.scope, { pageSize: this.pageSize })
      : undefined,
  );
  #preparing = false;

  constructor() {
    super();
    new KeepLive(this, () => (this.live === 'auto' ? this.#list.handle : undefined));
  }

  /** Which thank-yous are shown. */
  get scope(): KudosScope {
    const { recipient, value, group, department } = this;
    const since = this.can('kudos.filter') ? startOf(this.period) : undefined;
    return {
      ...(recipient ? { recipient } : {}),
      ...(value ? { value } : {}),
      ...(group ? { group } : {}),
      ...(department ? { department } : {}),
      ...(since ? { since } : {}),
    };
  }

  /** Reads the wall again. */
  async refresh(): Promise<void> {
    this.#inView.reach();
    await this.updateComplete;
    await this.#list.handle?.refresh();
  }

  /** Reads the next page and keeps the focus where reading goes on. */
  async loadMore(): Promise<void> {
    await this.body?.loadMore();
  }

  override focus(): void {
    this.body?.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state: list } = this.#list;
    this.setState('absent', this.#absent);
    this.setState('loading-more', list.status === 'ready' && list.more === 'loading');
    if (this.#absent) return;
    if (this.#list.handle) void this.#prepare();
    this.announceView(
      this.#view,
      list.status === 'failed' ? list.error : undefined,
      () => void this.refresh(),
    );
  }

  protected override render(): unknown {
    const { localizer } = this;
    if (this.unconnected)
      return html`<div class="card">
        ${blank({ figure: 'kudos', message: localizer.t('common.unconnected') })}
      </div>`;
    if (this.#absent) return nothing;
    if (this.unreachable)
      return html`<div class="card">
        ${statusBar({
          kind: 'failed',
          message: localizer.t('error.network'),
          action: { label: localizer.t('common.retry'), run: () => void this.#prepare() },
        })}
      </div>`;
    return this.body?.render(this.#view, localizer) ?? skeleton(localizer.t('common.loading'));
  }

  get #absent(): boolean {
    return this.client !== undefined && !this.can('kudos.read');
  }

  get #view(): ViewState {
    return viewState(this.#list.state, this.online, ({ ids }) => ids.length === 0);
  }

  async #prepare(): Promise<void> {
    if (this.body || this.#preparing) return;
    this.#preparing = true;
    try {
      const [{ KudosWallBody }] = await Promise.all([import('./kudos-wall-body.ts'), loadLaterStrings()]);
      this.body = new KudosWallBody(this, this.#list, {
        can: (capability) => this.can(capability),
        online: () => this.online,
      });
      this.unreachable = false;
    } catch {
      this.unreachable = true;
    } finally {
      this.#preparing = false;
    }
  }
}

/** The shape of three cards. */
function skeleton(label: string): TemplateResult {
  const card = html`<div class="card item skeleton">
    <span class="row"><span class="bone round"></span><span class="bone w50"></span></span>
    <span class="bone w100"></span><span class="bone w90"></span><span class="bone w40"></span>
  </div>`;
  return html`<slot name="loading"
    ><div class="items" part="skeleton" role="status" aria-busy="true" aria-label=${label}>
      ${card}${card}${card}
    </div></slot
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'social-kudos-wall': SocialKudosWall;
  }
}
