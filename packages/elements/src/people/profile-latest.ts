import type { Activity, Id, Kudos } from '@maillon/contract';
import type { Handle, ListHandle, ListValue, Shown } from '@maillon/sdk';
import { adoptStyles, css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { timeAgo } from '../foundation/directives.ts';
import { SocialNavigateEvent } from '../foundation/events.ts';
import { safeHref } from '../foundation/links.ts';
import type { Localizer } from '../foundation/localize.ts';
import { richText } from '../foundation/rich-text.ts';
import { bone } from '../foundation/states.ts';
import { Watch, type ClientHost } from '../foundation/watch.ts';

/** How many of each: enough to know what somebody is busy with. */
const MOST = 3;

type Host = LitElement & ClientHost;

/** What the card wants to know; undefined where it does not. */
export interface Wanted {
  readonly posts: Id | undefined;
  readonly thanks: Id | undefined;
}

/**
 * What a person said last, and what they were thanked for last. Loaded once a card that shows it nears the window: most
 * cards do not.
 */
export class ProfileLatest {
  readonly #posts: Latest<Activity>;
  readonly #thanks: Latest<Kudos>;

  /** @param wanted asked before each render */
  constructor(host: Host, wanted: () => Wanted) {
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, latestStyles]);
    this.#posts = new Latest(
      host,
      (client) => {
        const id = wanted().posts;
        return id === undefined
          ? undefined
          : client.feed({ scope: { name: 'person', id }, commentsPreview: 0 }, { pageSize: MOST });
      },
      (client, id) => client.activity(id),
      ({ title, body }) => Boolean(title) || (body?.value ?? '') !== '',
    );
    this.#thanks = new Latest(
      host,
      (client) => {
        const recipient = wanted().thanks;
        return recipient === undefined ? undefined : client.kudos.list({ recipient }, { pageSize: MOST });
      },
      (client, id) => client.kudos.get(id),
    );
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#posts.refresh(), this.#thanks.refresh()]);
  }

  /** `nothing` where there are none, or none that this reader may see. */
  renderPosts(localizer: Localizer): unknown {
    if (this.#posts.isLoading) return html`<div class="lines">${bone(90)}${bone(60)}</div>`;
    return this.#posts.render(localizer.t('people.section.posts'), (post) => renderPost(post, localizer));
  }

  renderThanks(localizer: Localizer): unknown {
    // Their number stands there already: nothing more is promised.
    return this.#thanks.render(localizer.t('people.section.kudos'), (kudos) => renderKudos(kudos, localizer));
  }
}

type Client = NonNullable<ClientHost['client']>;

/** The first few of a list, each kept up to date. */
class Latest<T> {
  readonly #list: Watch<ListValue, ListHandle>;
  readonly #items: readonly Watch<Shown<T>>[];
  readonly #hasWords: (item: T) => boolean;

  constructor(
    host: Host,
    find: (client: Client) => ListHandle | undefined,
    one: (client: Client, id: Id) => Handle<Shown<T>>,
    hasWords: (item: T) => boolean = () => true,
  ) {
    this.#hasWords = hasWords;
    this.#list = new Watch<ListValue, ListHandle>(host, find);
    this.#items = Array.from(
      { length: MOST },
      (_, place) =>
        new Watch<Shown<T>>(host, (client) => {
          const id = this.#list.value?.ids[place];
          return id === undefined ? undefined : one(client, id);
        }),
    );
  }

  async refresh(): Promise<void> {
    await this.#list.handle?.refresh();
  }

  get isLoading(): boolean {
    return this.#list.handle?.state.status === 'loading';
  }

  render(label: string, draw: (item: T) => TemplateResult): unknown {
    const known = this.#items.map(({ value }) => value).filter((value) => value !== undefined);
    const items = known.filter((item) => this.#hasWords(item));
    return items.length > 0
      ? html`<ul class="latest" role="list" aria-label=${label}>
          ${items.map((item) => html`<li>${draw(item)}</li>`)}
        </ul>`
      : nothing;
  }
}

function renderPost({ id, title, body, createdAt, url }: Activity, localizer: Localizer): TemplateResult {
  return html`<div class="said">
    ${title ? html`<p class="latest-title" dir="auto">${title}</p>` : nothing}
    ${body && body.value !== '' ? html`<div class="words cut">${richText(body)}</div>` : nothing}
    <p class="meta">${dated(createdAt, localizer, id, url)}</p>
  </div>`;
}

function renderKudos({ from, value, message, createdAt }: Kudos, localizer: Localizer): TemplateResult {
  return html`${avatar(from, 24)}
    <div class="said">
      ${message && message.value !== '' ? html`<div class="words cut">${richText(message)}</div>` : nothing}
      <p class="meta facts-line">
        <span><bdi>${from?.displayName ?? localizer.t('common.unknownPerson')}</bdi></span
        >${
          value ? html`<span class="tone-kudos"><bdi>${localizer.label(value.label)}</bdi></span>` : nothing
        }<span>${time(createdAt, localizer)}</span>
      </p>
    </div>`;
}

const time = (instant: string, localizer: Localizer): TemplateResult =>
  html`<time datetime=${instant} title=${localizer.dateTime(instant)}>${timeAgo(instant, localizer)}</time>`;

/** When it was said; leads there where it has an address. */
function dated(
  instant: string,
  localizer: Localizer,
  id: Id,
  address: string | null | undefined,
): TemplateResult {
  const href = safeHref(address);
  if (!href) return time(instant, localizer);
  const onClick = (event: Event): void => {
    const follow = event.currentTarget?.dispatchEvent(new SocialNavigateEvent('activity', id, href));
    if (!follow) event.preventDefault();
  };
  return html`<a href=${href} @click=${onClick}>${time(instant, localizer)}</a>`;
}

const latestStyles = css`
  .latest {
    display: grid;
    gap: calc(3 * var(--_space));
    font-size: 0.9333em;
    line-height: 1.45;
  }
  .latest li {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: flex-start;
  }
  .said {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .latest-title {
    font-weight: 600;
  }
  .latest .cut {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .facts-line {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(2 * var(--_space));
  }
  .tone-kudos {
    color: var(--_kudos);
    font-weight: 600;
  }
`;
