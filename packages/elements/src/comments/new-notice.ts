import { adoptStyles, css, html, type LitElement, type TemplateResult } from 'lit';
import { downIcon, upIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';

/**
 * How many came in, and the button that shows them. It takes no room: nothing moves when it comes or goes. Loaded with the
 * first that come in.
 */
export function newNotice(
  host: LitElement,
  words: string,
  at: 'top' | 'end',
  show: () => void,
): TemplateResult {
  dress(host);
  return html`<div class="news ${at}">
    <button class="small" part="new-items" type="button" @click=${show}>
      ${icon(at === 'top' ? upIcon : downIcon)}${words}
    </button>
  </div>`;
}

/** In the middle of the gap between two things, whose height is `--_gap`. */
const styles = css`
  .news {
    display: flex;
    justify-content: center;
    align-items: center;
    block-size: 0;
    margin-block: calc(-0.5 * var(--_gap));
    z-index: 1;
  }
  .news.top {
    position: sticky;
    inset-block-start: 24px;
  }
  .news.end {
    position: sticky;
    inset-block-end: 24px;
  }
  .news > button {
    display: inline-flex;
    flex: none;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding-inline: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-pill);
    background: var(--_surface);
    box-shadow: 0 1px 4px rgb(0 0 0 / 12%);
    color: var(--_accent-deep);
    font-weight: 550;
    font-size: 0.8667em;
    line-height: 1.2;
  }
  .news > button:hover {
    background: color-mix(in oklab, var(--_accent) 8%, var(--_surface));
  }
`;

const dressed = new WeakSet<LitElement>();

function dress(host: LitElement): void {
  if (dressed.has(host)) return;
  dressed.add(host);
  const { elementStyles } = host.constructor as typeof LitElement;
  // Before the element's own, which may place it otherwise.
  adoptStyles(host.renderRoot as ShadowRoot, [styles, ...elementStyles]);
}
