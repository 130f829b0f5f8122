import { css, type CSSResultGroup } from 'lit';

export const peopleStyles: CSSResultGroup = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
    max-inline-size: 100%;
  }
  .pile {
    display: inline-flex;
    align-items: center;
    min-block-size: 28px;
    padding: 2px;
    border-radius: var(--_radius-pill);
    cursor: default;
  }
  .pile .facepile {
    flex-wrap: wrap;
    row-gap: var(--_space);
  }
  .pile:hover .more {
    background: var(--_hover);
    color: var(--_text);
  }
  .facepile .bone {
    background: color-mix(in oklab, var(--_text) 8%, var(--_surface));
  }
  .words-only {
    display: inline-flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    color: var(--_muted);
  }
  .layer {
    inset: auto;
    margin: 0;
    padding: calc(3 * var(--_space));
    inline-size: max-content;
    min-inline-size: min(220px, calc(100vw - 16px));
    max-inline-size: min(320px, calc(100vw - 16px));
    max-block-size: min(360px, calc(100dvh - 16px));
    overflow: auto;
    overscroll-behavior: contain;
    font-size: var(--social-font-size, var(--_page-font, 1em));
    font-weight: 400;
    font-style: normal;
    white-space: normal;
    line-height: 1.5;
    text-align: start;
  }
  .layer > ul {
    display: grid;
    gap: calc(2.5 * var(--_space));
  }
  .layer > .meta {
    margin-block-start: calc(2.5 * var(--_space));
  }
`;
