import type { Activity } from '@maillon/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { safeHref, safeImage } from '../foundation/links.ts';

/** What stands behind a link: title, a line about it, and whose page it is. */
export function linkPreview({ linkPreview: page }: Activity): TemplateResult | typeof nothing {
  const href = safeHref(page?.url);
  if (!page || !href) return nothing;
  const image = safeImage(page.imageUrl);
  return html`<a class="preview" href=${href} rel="noopener noreferrer">
    ${image ? html`<img src=${image} alt="" loading="lazy" referrerpolicy="no-referrer" />` : nothing}
    <div>
      <b><bdi>${page.title}</bdi></b>
      ${
        page.description
          ? html`<span class="meta"><bdi>${page.description}</bdi></span
              ><br />`
          : nothing
      }
      <span class="meta">${new URL(href).host}</span>
    </div>
  </a>`;
}
