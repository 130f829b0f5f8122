import type { Attachment } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import { fileIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import { safeHref, safeImage } from './links.ts';
import type { Localizer } from './localize.ts';

/** Images in a grid of at most four, files as links. What has no safe address is left out. */
export function attachments(
  { attachments: all }: { readonly attachments?: readonly Attachment[] | null },
  localizer: Localizer,
): unknown {
  if (!all || all.length === 0) return nothing;
  const images = all.filter(({ kind, url }) => kind === 'image' && safeImage(url));
  const files = all.filter(({ kind, url }) => kind === 'file' && safeHref(url));
  return [
    images.length > 0
      ? html`<div class="media ${images.length > 1 ? 'several' : ''}">
          ${images
            .slice(0, 4)
            .map(
              ({ url, description, width, height }) =>
                html`<img
                  src=${safeImage(url) ?? nothing}
                  alt=${description ?? ''}
                  width=${width ?? nothing}
                  height=${height ?? nothing}
                  loading="lazy"
                  decoding="async"
                  referrerpolicy="no-referrer"
                />`,
            )}
        </div>`
      : nothing,
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

/** "PDF": the ending of the name, as people know it, else what the backend calls it. */
function typeOf(name: string, mediaType: string | null | undefined): string {
  const ending = /\.(\w{1,5})$/.exec(name)?.[1] ?? mediaType?.split('/')[1] ?? '';
  return ending.toUpperCase();
}

/** "1.2 MB", as the language writes it. */
function sizeOf(size: number | null | undefined, { language }: Localizer): string {
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
  return new Intl.NumberFormat(language, style).format(value);
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
  /* The room is there before the picture is: in a grid by the cells, alone by its own size or a usual one. */
  .media.several img {
    aspect-ratio: 4 / 3;
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
  .file {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    color: var(--_accent);
  }
`;
