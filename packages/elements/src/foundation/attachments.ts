import type { Attachment } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import { fileIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import { safeHref, safeImage } from './links.ts';
import type { Localizer } from './localize.ts';
import { loadLaterStrings } from '../locales/index.ts';

interface Attached {
  readonly attachments?: readonly Attachment[] | null;
}

const MOST_SHOWN = 4;

/** The first picture alone, as it stands above an article; the others are for `attachments` with `from` 1. */
export function cover(item: Attached, localizer: Localizer): unknown {
  return media(picturesOf(item), 0, 1, localizer);
}

/**
 * Pictures in a grid of at most four, of which the last says how many more there are, and files as links. A picture opens
 * all of them, large. What has no safe address is left out.
 * @param from the first picture to show
 */
export function attachments(item: Attached, localizer: Localizer, from = 0): unknown {
  const files = item.attachments?.filter(({ kind, url }) => kind === 'file' && safeHref(url)) ?? [];
  return [
    media(picturesOf(item), from, MOST_SHOWN, localizer),
    files.map(
      ({ url, name, mediaType, size }) =>
        html`<a class="file small" href=${safeHref(url) ?? nothing} rel="noopener noreferrer"
          >${icon(fileIcon)}<bdi>${name}</bdi
          ><span class="meta"
            >${[typeOf(name, mediaType), sizeOf(size, localizer)].filter(Boolean).join(' · ')}</span
          ></a
        >`,
    ),
  ];
}

function picturesOf({ attachments: all }: Attached): readonly Attachment[] {
  return all?.filter(({ kind, url }) => kind === 'image' && safeImage(url)) ?? [];
}

function media(all: readonly Attachment[], from: number, most: number, localizer: Localizer): unknown {
  const shown = all.slice(from, from + most);
  if (shown.length === 0) return nothing;
  const left = most === 1 ? 0 : all.length - from - shown.length;
  const name = (number: number): string => localizer.t('common.picture', { number, count: all.length });
  const layout = most === 1 ? 'cover' : shown.length === 3 ? 'three' : shown.length > 1 ? 'several' : '';
  return html`<div class="media ${layout}">
    ${shown.map(
      ({ url, description, width, height }, at) =>
        html`<button
          class="picture"
          type="button"
          aria-haspopup="dialog"
          @click=${(event: Event) => void openViewer(event, all, from + at, localizer)}
        >
          <img
            src=${safeImage(url) ?? nothing}
            alt=${description ?? ''}
            width=${width ?? nothing}
            height=${height ?? nothing}
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
          /><span class="hidden-text">${name(from + at + 1)}</span>${
            left > 0 && at === most - 1
              ? html`<span class="left">+${new Intl.NumberFormat(localizer.language).format(left)}</span>`
              : nothing
          }
        </button>`,
    )}
  </div>`;
}

/** Its code comes with the first picture that is opened; where it does not come, the picture alone is shown. */
async function openViewer(
  { currentTarget }: Event,
  all: readonly Attachment[],
  at: number,
  localizer: Localizer,
): Promise<void> {
  const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  try {
    const { showPictures } = await loadViewer();
    showPictures(root, all, at, localizer);
  } catch {
    open(safeImage(all[at]?.url), '_blank', 'noopener');
  }
}

const loadViewer = async () => {
  const [module] = await Promise.all([import('./picture-viewer.ts'), loadLaterStrings()]);
  return module;
};

/** "PDF": the ending of the name, as people know it, else what the backend calls it. */
function typeOf(name: string, mediaType: string | null | undefined): string {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1] ?? mediaType?.split('/')[1] ?? '';
  return ending.toUpperCase();
}

/** "1.2 MB", as the language writes it. */
function sizeOf(size: number | null | undefined, localizer: Localizer): string {
  if (size == null) return '';
  const [unit, value] =
    size < 1_000_000
      ? (['kilobyte', Math.max(1, size / 1_000)] as const)
      : (['megabyte', size / 1_000_000] as const);
  const style = {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  } as const;
  return localizer.quantity(value, style);
}

export const attachmentStyles: CSSResultGroup = css`
  .media {
    display: grid;
    gap: var(--_space);
    border-radius: var(--_radius-inner);
    overflow: hidden;
  }
  .media.several {
    grid-template-columns: 1fr 1fr;
  }
  .media.three {
    grid-template-columns: 1fr 1fr 1fr;
  }
  .picture {
    display: block;
    position: relative;
    padding: 0;
    border: 0;
    background: var(--_raised);
    cursor: zoom-in;
    overflow: hidden;
  }
  /* Over the picture, which would hide an outline of the button; in two colours, whatever the picture. */
  .picture:focus-visible {
    outline: none;
  }
  .picture:focus-visible::after {
    content: '';
    position: absolute;
    inset: 2px;
    border-radius: calc(var(--_radius-inner) - 2px);
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
    box-shadow: inset 0 0 0 5px var(--_surface);
  }
  /* The room is there before the picture is: in a grid by the cells, alone by its own size or a usual one. */
  .media.several img {
    aspect-ratio: 4 / 3;
  }
  .media.three img {
    aspect-ratio: 1;
  }
  .media.cover img {
    aspect-ratio: 2;
  }
  .media img:not([width]) {
    aspect-ratio: 16 / 9;
  }
  .media img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 420px;
    object-fit: cover;
  }
  .left {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: rgb(0 0 0 / 0.58);
    color: var(--_on-night);
    font-size: 1.6em;
    font-weight: 550;
    font-variant-numeric: tabular-nums;
  }
  .file {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    color: var(--_accent);
  }
`;
