import type { Attachment } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup } from 'lit';
import { fileIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import { safeHref, safeImage } from './links.ts';

/** Images in a grid of at most four, files as links. What has no safe address is left out. */
export function attachments(all: readonly Attachment[] | null | undefined): unknown {
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
      ({ url, name }) =>
        html`<a class="file small" href=${safeHref(url) ?? nothing} rel="noopener noreferrer"
          >${icon(fileIcon)}<bdi>${name}</bdi></a
        >`,
    ),
  ];
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
