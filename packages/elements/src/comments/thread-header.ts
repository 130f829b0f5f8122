import type { CommentSort } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { downIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { menuButton } from '../foundation/menu.ts';

const sorts = ['oldest', 'newest', 'top'] as const;

export interface ThreadHeader {
  readonly localizer: Localizer;
  readonly title: string;
  readonly level: number;
  /** Shown where there are some. */
  readonly count: number | undefined;
  /** Undefined where readers cannot choose an order. */
  readonly sort: CommentSort | undefined;
  readonly onSort: (sort: CommentSort) => void;
}

/** Title, number, and the order to read in. */
export function threadHeader({ localizer, title, level, count, sort, onSort }: ThreadHeader): TemplateResult {
  const number = count ? html`<span class="count">${` ${localizer.number(count)}`}</span>` : nothing;
  return html`<header class="top" part="header">
    <div class="title" part="title" role="heading" aria-level=${level}>${title}${number}</div>
    ${sort ? sortMenu(localizer, sort, onSort) : nothing}
  </header>`;
}

function sortMenu(
  localizer: Localizer,
  now: CommentSort,
  onSort: (sort: CommentSort) => void,
): TemplateResult {
  return menuButton({
    className: 'text-button small',
    content: html`<span class="hidden-text">${`${localizer.t('comments.sort')} `}</span>${localizer.t(
        `comments.sort.${now}`,
      )}${icon(downIcon)}`,
    items: () =>
      sorts.map((sort) => ({
        label: localizer.t(`comments.sort.${sort}`),
        checked: sort === now,
        run: () => onSort(sort),
      })),
  });
}
