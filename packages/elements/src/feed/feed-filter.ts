import type { FeedSort } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { downIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { menuButton } from '../foundation/menu.ts';
import type { StringKey } from '../locales/index.ts';

const kinds = ['post', 'article', 'poll', 'event', 'kudos', 'question', 'idea', 'job', 'membership'] as const;
const sorts = ['recent', 'active', 'top'] as const;

export interface FeedFilter {
  readonly localizer: Localizer;
  /** The kinds to choose from; undefined where readers cannot choose. Empty: all that have a card. */
  readonly kinds: readonly string[] | undefined;
  /** The one that is shown; undefined: all of them. */
  readonly kind: string | undefined;
  readonly onKind: (kind: string | undefined) => void;
  /** Undefined where readers cannot choose an order. */
  readonly sort: FeedSort | undefined;
  readonly onSort: (sort: FeedSort) => void;
}

/** The choice of kinds, and the order to read in. */
export function feedFilter({
  localizer,
  kinds: some,
  kind,
  onKind,
  sort,
  onSort,
}: FeedFilter): TemplateResult | typeof nothing {
  if (!some && !sort) return nothing;
  const name = (one: string | undefined): string =>
    one === undefined ? localizer.t('feed.filter.all') : nameOf(one, localizer);
  const choices = [undefined, ...(some && some.length > 0 ? some : kinds)];
  return html`<div class="filter" part="header filter">
    ${
      some && choices.length > 2
        ? html`<span
            >${menuButton({
              className: 'text-button filter-kind',
              align: 'start',
              content: html`<span class="hidden-text">${`${localizer.t('feed.filter')} `}</span
                >${name(kind)}${icon(downIcon)}`,
              items: () =>
                choices.map((one) => ({ label: name(one), checked: one === kind, run: () => onKind(one) })),
            })}</span
          >`
        : nothing
    }
    ${
      sort
        ? html`<span class="filter-end"
            >${menuButton({
              className: 'text-button filter-sort',
              content: html`<span class="hidden-text">${`${localizer.t('feed.sort')} `}</span>${localizer.t(
                  `feed.sort.${sort}`,
                )}${icon(downIcon)}`,
              items: () =>
                sorts.map((one) => ({
                  label: localizer.t(`feed.sort.${one}`),
                  checked: one === sort,
                  run: () => onSort(one),
                })),
            })}</span
          >`
        : nothing
    }
  </div>`;
}

/** A kind nobody knows has its own name. */
function nameOf(kind: string, localizer: Localizer): string {
  const known: readonly string[] = kinds;
  return known.includes(kind) ? localizer.t(`feed.kind.${kind}` as StringKey) : kind;
}
