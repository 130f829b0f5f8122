import type { Capability, KudosValue, Thanked, Unthanked, Viewer } from '@maillon/contract';
import type { ListHandle, ListValue } from '@maillon/sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dialogParts, noticeParts, passedOn, reactionParts, renamed } from '../foundation/parts.ts';
import { defineReactions } from '../reactions/define-reactions.ts';
import { announce } from '../foundation/announce.ts';
import { SocialAuthRequiredEvent } from '../foundation/events.ts';
import { upIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { statusBar, statusLine, type StatusAction } from '../foundation/states.ts';
import type { ViewState } from '../foundation/view-state.ts';
import { Watch } from '../foundation/watch.ts';
import { defineKudos } from './define-kudos.ts';
import { filterRow } from './kudos-wall-filters.ts';
import { NewThanks } from './new-thanks.ts';
import { SocialKudosAnswer } from './social-kudos-answer.ts';
import { SocialKudosCard } from './social-kudos-card.ts';
import type { SocialKudosWall } from './social-kudos-wall.ts';
import { rankingList } from './kudos-wall-ranking.ts';
import { Suggestions } from './suggestions.ts';
import { instead } from './kudos-wall-states.ts';

/** What the wall knows of backend and network. */
interface Access {
  readonly can: (capability: Capability) => boolean;
  readonly online: () => boolean;
}

/** What a wall of kudos shows once there is something to show. Loaded with the first list. */
export class KudosWallBody implements ReactiveController {
  readonly #host: SocialKudosWall;
  readonly #list: Watch<ListValue, ListHandle>;
  readonly #access: Access;
  readonly #viewer: Watch<Viewer | null>;
  readonly #values: Watch<readonly KudosValue[]>;
  readonly #unthanked: Watch<readonly Unthanked[]>;
  readonly #ranking: Watch<readonly Thanked[]>;
  readonly #new: NewThanks;
  readonly #suggestions: Suggestions;
  #retrying = false;

  constructor(host: SocialKudosWall, list: Watch<ListValue, ListHandle>, access: Access) {
    SocialKudosCard.define();
    SocialKudosAnswer.define();
    defineReactions();
    defineKudos();
    this.#host = host;
    this.#list = list;
    this.#access = access;
    const { can } = access;
    this.#viewer = new Watch(host, (client) => client.viewer);
    this.#values = new Watch(host, (client) =>
      can('kudos.values') && host.filters === 'show' ? client.kudos.values() : undefined,
    );
    this.#unthanked = new Watch(host, (client) =>
      can('kudos.unthanked') && can('kudos.give') && host.suggestions === 'show' && !host.recipient
        ? client.ask('kudos.unthanked', { weeks: host.suggestionWeeks })
        : undefined,
    );
    this.#ranking = new Watch(host, (client) => {
      if (!host.ranking || !can('kudos.ranking') || host.recipient) return undefined;
      const { value, group, department, since } = host.scope;
      const given = Object.entries({ value, group, department, since }).filter(([, part]) => part);
      return client.ask('kudos.ranking', Object.fromEntries(given));
    });
    this.#new = new NewThanks(host, () => this.#viewer.value?.person.id);
    this.#suggestions = new Suggestions(host);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#new.look(this.#list.handle, this.#list.value?.ids);
  }

  focus(): void {
    this.#cards[0]?.focus();
  }

  async loadMore(): Promise<void> {
    const before = this.#cards.length;
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    await this.#list.handle?.loadMore();
    await this.#host.updateComplete;
    const added = this.#cards.length - before;
    if (added <= 0) return;
    announce(this.#localizer.t('kudos.wall.added', { count: added }));
    // The button may be gone with the last page: the first new card takes the focus.
    if (focused?.classList.contains('more') && !focused.isConnected) this.#cards[before]?.focus();
  }

  render(view: ViewState, localizer: Localizer): TemplateResult {
    this.#shownLocalizer = localizer;
    const { state: list } = this.#list;
    const aside = [this.#renderSuggestions(localizer), this.#renderRanking(localizer)].filter(
      (part) => part !== nothing,
    );
    return html`<section class="wall" aria-label=${this.#label}>
      <slot name="header">${this.#renderHeader()}</slot>
      <div class="columns ${aside.length > 0 ? 'two' : ''}">
        <div class="main">
          ${this.#renderFilters(view, localizer)}
          ${statusLine(list, this.#access.online(), localizer, this.#retry)} ${this.#renderNews(localizer)}
          ${
            list.status === 'ready' && view !== 'empty'
              ? this.#renderItems(list.value, list.more, localizer)
              : instead(view, list, localizer, {
                  retry: this.#retry,
                  signIn: () => this.#host.dispatchEvent(new SocialAuthRequiredEvent()),
                  showAll: this.#isFiltered ? this.#showAll : undefined,
                  invites: this.#access.can('kudos.give'),
                })
          }
        </div>
        ${aside.length > 0 ? html`<div class="aside">${aside}</div>` : nothing}
      </div>
      <slot name="footer"></slot>
    </section>`;
  }

  #shownLocalizer: Localizer | undefined;
  get #localizer(): Localizer {
    if (!this.#shownLocalizer) throw new Error('the wall was asked for words before it was drawn');
    return this.#shownLocalizer;
  }

  get #label(): string {
    return this.#host.label ?? this.#localizer.t('kudos.wall.title');
  }

  get #cards(): SocialKudosCard[] {
    return [...this.#host.renderRoot.querySelectorAll('social-kudos-card')];
  }

  #renderHeader(): TemplateResult {
    const { client, strings, headingLevel } = this.#host;
    return html`<div class="header" part="header">
      <p class="heading" role="heading" aria-level=${headingLevel}>${this.#label}</p>
      ${
        this.#access.can('kudos.give') && this.#access.can('people.search')
          ? html`<social-kudos-button
              variant="button"
              exportparts="button, ${noticeParts}${passedOn(dialogParts)}"
              .client=${client}
              .strings=${strings}
            ></social-kudos-button>`
          : nothing
      }
    </div>`;
  }

  #renderFilters(view: ViewState, localizer: Localizer): unknown {
    // There is nothing to choose from where nothing may be seen.
    if (this.#host.filters === 'none' || /^(forbidden|not-found|signed-out)$/.test(view)) return nothing;
    return filterRow({
      wall: this.#host,
      localizer,
      values: this.#values.value ?? [],
      viewer: this.#viewer.value?.person,
      canFilter: this.#access.can('kudos.filter'),
    });
  }

  #renderNews(localizer: Localizer): unknown {
    const { waiting } = this.#new;
    if (waiting === 0) return nothing;
    const show = (): void => {
      const fresh = this.#new.show();
      void this.#host.updateComplete.then(() =>
        this.#cards.find(({ kudosId }) => kudosId !== undefined && fresh.has(kudosId))?.focus(),
      );
    };
    return html`<div class="news">
      <button class="pill small" part="new-items" type="button" @click=${show}>
        ${icon(upIcon)}${localizer.t('kudos.wall.new', { count: waiting })}
      </button>
    </div>`;
  }

  #renderItems(
    { ids, hasMore }: ListValue,
    more: 'idle' | 'loading' | 'failed',
    localizer: Localizer,
  ): unknown {
    const { client, strings, counts, readonly, density, points } = this.#host;
    const next = (): void => void this.loadMore();
    return html`<ul class="items" part="items" role="list" aria-busy=${more === 'loading'}>
        ${repeat(
          ids.filter((id) => !this.#new.isHeld(id)),
          (id) => id,
          (id) =>
            html`<li>
              <social-kudos-card
                class="item"
                part="item"
                exportparts="${renamed('item', 'facepile avatar title name timestamp audience body mention points consent button menu status')}${passedOn(reactionParts)}${passedOn(noticeParts)}${passedOn(dialogParts)}"
                role="article"
                tabindex="-1"
                kudos-id=${id}
                ?points=${points}
                .density=${density}
                .counts=${counts}
                .readonly=${readonly}
                .strings=${strings}
                .client=${client}
              ></social-kudos-card>
            </li>`,
        )}
      </ul>
      ${
        more === 'failed'
          ? statusBar({
              kind: 'failed',
              message: localizer.t('kudos.wall.moreFailed'),
              action: { label: localizer.t('common.retry'), run: next },
            })
          : nothing
      }
      ${
        hasMore && more !== 'failed'
          ? html`<button
              class="button outline more"
              part="more"
              type="button"
              aria-busy=${more === 'loading'}
              @click=${next}
            >
              ${localizer.t(more === 'loading' ? 'common.loading' : 'kudos.wall.more')}
            </button>`
          : nothing
      }`;
  }

  #renderSuggestions(localizer: Localizer): unknown {
    return this.#suggestions.render(this.#unthanked.value ?? [], localizer);
  }

  #renderRanking(localizer: Localizer): unknown {
    const { headingLevel } = this.#host;
    return rankingList(this.#ranking.value ?? [], headingLevel, localizer);
  }

  get #isFiltered(): boolean {
    const { value, group, department, period } = this.#host;
    return Boolean(value ?? group ?? department) || period !== 'all';
  }

  readonly #showAll = (): void => {
    Object.assign(this.#host, { value: undefined, group: undefined, department: undefined, period: 'all' });
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.filter select')?.focus(),
    );
  };

  get #retry(): StatusAction {
    return {
      label: this.#localizer.t('common.retry'),
      busy: this.#retrying,
      run: () => void this.#again(),
    };
  }

  async #again(): Promise<void> {
    this.#retrying = true;
    this.#host.requestUpdate();
    await this.#host.refresh();
    this.#retrying = false;
    this.#host.requestUpdate();
  }
}
