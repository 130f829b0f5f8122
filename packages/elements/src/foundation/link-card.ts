import type { LinkPreview } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { safeHref, safeImage } from './links.ts';

/** What stands behind a link: picture, title, a line about it, and whose page it is, by its whole host. */
export function linkCard(page: LinkPreview | null | undefined): TemplateResult | typeof nothing {
  const href = safeHref(page?.url);
  if (!page || !href) return nothing;
  return html`<a class="link-card" part="link" href=${href} rel="noopener noreferrer">
    ${linkCardBody(page, href)}
  </a>`;
}

/** The same without its frame, where it leads nowhere yet. */
export function linkCardBody(
  { title, description, imageUrl, site }: LinkPreview,
  href: string,
): TemplateResult {
  const image = safeImage(imageUrl);
  return html`${
      image
        ? html`<span class="link-picture"
            ><img src=${image} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"
          /></span>`
        : nothing
    }
    <span class="link-words">
      <b class="cut"><bdi>${title}</bdi></b>
      ${description ? html`<span class="meta cut"><bdi>${description}</bdi></span>` : nothing}
      <span class="meta link-host"
        >${site ? html`<bdi>${site}</bdi> · ` : nothing}<bdi>${new URL(href).host}</bdi></span
      >
    </span>`;
}

export const linkCardStyles: CSSResultGroup = css`
  .link-card {
    display: flex;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-inner);
    overflow: hidden;
    color: inherit;
    text-decoration: none;
  }
  a.link-card:hover {
    background: var(--_hover);
  }
  /* The card is as high as its words; the picture fills what is beside them. */
  .link-picture {
    position: relative;
    flex: none;
    inline-size: 112px;
    background: var(--_raised);
  }
  .link-picture img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .link-words {
    display: grid;
    align-content: center;
    gap: calc(0.5 * var(--_space));
    flex: 1;
    min-inline-size: 0;
    padding: calc(2.5 * var(--_space)) calc(3.5 * var(--_space));
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .link-words b {
    font-weight: 550;
  }
  /* Where little fits in a line, and less with spaced texts (WCAG 1.4.12), nothing is cut. */
  @container (min-width: 431px) {
    .link-words .cut {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
  }
  @container (max-width: 430px) {
    .link-picture {
      inline-size: 80px;
    }
    .link-words {
      padding-inline: calc(3 * var(--_space));
    }
  }
`;
