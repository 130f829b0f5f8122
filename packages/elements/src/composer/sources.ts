import type { Id, Person, Topic } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../foundation/avatar.ts';
import { alertIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { ComposerHost } from './composer-host.ts';
import { emojiLike } from './emoji.ts';
import { answerOf, outsiders } from './outsiders.ts';

/** Something that may take the place of what was typed. */
export interface Suggestion {
  /** What stands in the field once it is taken; a blank follows. */
  readonly words: string;
  /** Asked at each render: more may be known by then. */
  readonly row: () => TemplateResult;
}

/** Where suggestions come from: for what is typed after a sign. */
export interface Source {
  readonly sign: '@' | '#' | ':';
  readonly label: 'composer.people' | 'composer.topics' | 'composer.emoji';
  /** What may stand between the sign and the cursor. */
  readonly typed: RegExp;
  find(query: string, signal: AbortSignal): Promise<readonly Suggestion[]>;
}

const MOST = 6;

/** Those that the backend has. */
export function sourcesOf(host: ComposerHost): Source[] {
  const people: Source = {
    sign: '@',
    label: 'composer.people',
    // A name may have a blank in it, and goes on behind it.
    typed: /^[\p{L}\p{N}][\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]{1,30}){0,2}$/u,
    find: (query, signal) => findPeople(host, query, signal),
  };
  const topics: Source = {
    sign: '#',
    label: 'composer.topics',
    typed: /^(?:[\p{L}\p{N}][\p{L}\p{N}_-]*)?$/u,
    find: (query, signal) => findTopics(host, query, signal),
  };
  const emoji: Source = {
    sign: ':',
    label: 'composer.emoji',
    typed: /^[\p{L}\p{N}_+-]{2,}$/u,
    find: async (query) => {
      const found = await emojiLike(query, host.localizer.language);
      return found.slice(0, MOST).map(({ emoji: words, name }) => ({
        words,
        row: () => html`<span class="sign" aria-hidden="true">${words}</span><span>${name}</span>`,
      }));
    },
  };
  return [
    ...(host.formats && host.offers('people.search') ? [people] : []),
    ...(host.offers('topics.search') ? [topics] : []),
    emoji,
  ];
}

async function findPeople(
  host: ComposerHost,
  query: string,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const page = await host.client?.people.search(query, { first: MOST + 1, signal });
  const people = page?.items.filter(({ id }) => id !== host.viewerId).slice(0, MOST) ?? [];
  // Whoever is found is shown at once; who could not read it is said as soon as that is known.
  let outside: ReadonlySet<Id> = new Set();
  void idsOutside(host, people, signal).then((ids) => {
    outside = ids;
    if (ids.size > 0) host.requestUpdate();
  });
  return people.map((person) => ({
    get words() {
      return `@${host.mentions.add(person)}`;
    },
    row: () => personRow(host, person, outside.has(person.id)),
  }));
}

async function idsOutside(
  host: ComposerHost,
  people: readonly Person[],
  signal: AbortSignal,
): Promise<ReadonlySet<Id>> {
  const { client, readers } = host;
  if (!client || !readers || people.length === 0 || !host.offers('audiences.outside')) return new Set();
  const ids = people.map(({ id }) => id);
  const outside = await answerOf(outsiders(client, ids, readers), signal);
  return new Set(outside.map(({ id }) => id));
}

function personRow(host: ComposerHost, person: Person, isOutside: boolean): TemplateResult {
  return html`${avatar(person, 32)}<span
      ><bdi>${person.displayName}</bdi>${
        isOutside
          ? html`<span class="meta outside">${icon(alertIcon)}${host.localizer.t('composer.outside')}</span>`
          : person.headline
            ? html`<span class="meta"><bdi>${person.headline}</bdi></span>`
            : nothing
      }</span
    >`;
}

async function findTopics(
  host: ComposerHost,
  query: string,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  if (!host.client) return [];
  const topics = await answerOf<Topic>(host.client.ask('topics.search', { search: query }), signal);
  return topics.slice(0, MOST).map(({ name, count }) => ({
    words: `#${name}`,
    row: () =>
      html`<span><bdi>#${name}</bdi></span
        >${count == null ? nothing : html`<span class="meta">${host.localizer.t('composer.topic.posts', { count })}</span>`}`,
  }));
}
