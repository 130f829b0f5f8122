import type { Attachment } from '@maillon/contract';
import { css, html, nothing, render, type CSSResult } from 'lit';
import { closeIcon, downIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import { safeImage } from './links.ts';
import type { Localizer } from './localize.ts';
import { usePageFont } from './overlay.ts';

/**
 * Shows pictures one at a time, as large as the window, above everything. Arrows, Home and End move among them; Esc closes,
 * and the focus is back where it was.
 *
 * @param root a shadow root with the styles of `base`
 */
export function showPictures(
  root: ShadowRoot,
  pictures: readonly Attachment[],
  first: number,
  localizer: Localizer,
): void {
  const { styleSheet } = viewerStyles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  const box = document.createElement('div');
  root.append(box);
  const count = pictures.length;
  let at = first;
  const move = (to: number): void => {
    at = (to + count) % count;
    draw();
  };
  const onKey = (event: KeyboardEvent): void => {
    // Keys pressed in here are not for the page around, a feed for one.
    event.stopPropagation();
    const { key, currentTarget } = event;
    const forward = (currentTarget as Element).matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    if (key === forward) move(at + 1);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') move(at - 1);
    else if (key === 'Home') move(0);
    else if (key === 'End') move(count - 1);
    else return;
    event.preventDefault();
  };
  const draw = (): void => {
    const { url, description, width, height } = pictures[at]!;
    const name = localizer.t('common.picture', { number: at + 1, count });
    const way = (className: string, label: string, to: number) =>
      html`<button
        class="button icon-only ${className} flip"
        part="button"
        type="button"
        aria-label=${label}
        @click=${() => move(to)}
      >
        ${icon(downIcon)}
      </button>`;
    render(
      html`<dialog
        class="viewer"
        part="dialog"
        aria-label=${name}
        @keydown=${onKey}
        @click=${(event: Event) => event.target === event.currentTarget && dialog().close()}
        @close=${() => box.remove()}
      >
        <header role="none">
          <p class="count">${name}</p>
          <button
            class="button icon-only"
            part="button"
            type="button"
            aria-label=${localizer.t('common.close')}
            @click=${() => dialog().close()}
          >
            ${icon(closeIcon)}
          </button>
        </header>
        <img
          src=${safeImage(url) ?? nothing}
          alt=${description ?? ''}
          width=${width ?? nothing}
          height=${height ?? nothing}
          decoding="async"
          referrerpolicy="no-referrer"
        />
        <p class="caption" aria-live="polite">
          <span class="hidden-text">${name}</span>${description ? html`<bdi>${description}</bdi>` : nothing}
        </p>
        ${
          count > 1
            ? [
                way('previous', localizer.t('common.picture.previous'), at - 1),
                way('next', localizer.t('common.picture.next'), at + 1),
              ]
            : nothing
        }
      </dialog>`,
      box,
    );
  };
  const dialog = (): HTMLDialogElement => box.querySelector('dialog')!;
  draw();
  usePageFont(dialog());
  dialog().showModal();
}

const viewerStyles: CSSResult = css`
  /* A dark room in every theme: what counts is the picture. */
  dialog.viewer {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 0;
    background: var(--_night);
    color: var(--_on-night);
    font-size: var(--social-font-size, var(--_page-font, 1em));
    line-height: 1.5;
    text-align: center;
  }
  dialog.viewer[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / 44px minmax(0, 1fr) 44px;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
  .viewer::backdrop {
    background: none;
  }
  .viewer header {
    grid-area: 1 / 1 / 2 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .viewer .button {
    --_focus: var(--_on-night);
    color: var(--_on-night);
    inline-size: 44px;
    min-block-size: 44px;
    background: none;
  }
  .viewer .button:hover:not(:disabled) {
    background: color-mix(in oklab, var(--_on-night) 16%, transparent);
    color: var(--_on-night);
  }
  .viewer img {
    grid-area: 2 / 2 / 3 / 3;
    justify-self: center;
    display: block;
    max-inline-size: 100%;
    max-block-size: 100%;
    inline-size: auto;
    block-size: auto;
    object-fit: contain;
    border-radius: var(--_radius-small);
  }
  .viewer .caption {
    grid-area: 3 / 1 / 4 / -1;
    justify-self: center;
    min-block-size: 1.5em;
    max-inline-size: 68ch;
    max-block-size: 30dvh;
    overflow: auto;
  }
  .viewer .previous {
    grid-area: 2 / 1 / 3 / 2;
  }
  .viewer .next {
    grid-area: 2 / 3 / 3 / 4;
  }
  .viewer .previous .icon {
    rotate: 90deg;
  }
  .viewer .next .icon {
    rotate: -90deg;
  }
  .viewer .flip:dir(rtl) .icon {
    transform: scaleY(-1);
  }
  @media (max-width: 480px) {
    dialog.viewer {
      padding-inline: var(--_space);
    }
    dialog.viewer[open] {
      grid-template: auto minmax(0, 1fr) auto auto / 1fr 1fr;
    }
    .viewer img {
      grid-area: 2 / 1 / 3 / -1;
    }
    .viewer .previous {
      grid-area: 4 / 1 / 5 / 2;
      justify-self: start;
    }
    .viewer .next {
      grid-area: 4 / 2 / 5 / 3;
      justify-self: end;
    }
  }
  @media (forced-colors: active) {
    dialog.viewer {
      background: Canvas;
    }
  }
`;
