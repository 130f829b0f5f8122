import { css, type CSSResultGroup } from 'lit';

export const commentStyles: CSSResultGroup = css`
  :host {
    display: block;
  }
  .said :is(.media, .file) {
    margin-block-start: calc(1.5 * var(--_space));
    max-inline-size: 420px;
  }
  article {
    --_column: calc(0.8 * var(--_avatar));
    display: grid;
    grid-template-columns: var(--_column) minmax(0, 1fr);
    column-gap: calc(2.5 * var(--_space));
    border-radius: var(--_radius-control);
    scroll-margin-block: 80px;
  }
  :host([level='2']) article {
    --_column: calc(0.6 * var(--_avatar));
  }
  article:focus-visible {
    outline-offset: 6px;
  }
  :host(:state(target)) article > .content > .said {
    animation: arrive calc(2400ms * var(--_motion)) ease-out;
  }
  @keyframes arrive {
    0%,
    50% {
      background: var(--_accent-tint);
      box-shadow: 0 0 0 6px var(--_accent-tint);
    }
  }
  .said {
    border-radius: 2px;
  }
  .head {
    display: flex;
    align-items: baseline;
    flex-wrap: wrap;
    gap: 0 calc(1.5 * var(--_space));
    line-height: 1.4;
    padding-inline-end: calc(8.5 * var(--_space));
    position: relative;
    overflow-wrap: anywhere;
  }
  .head > .menu-at {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-end: -6px;
  }
  .tag {
    padding: 0 calc(2 * var(--_space));
    border-radius: var(--_radius-pill);
    font-size: 0.8em;
    line-height: 1.6;
    font-weight: 650;
    background: var(--_accent-tint);
    color: var(--_accent-deep);
  }
  .tag.best {
    display: inline-flex;
    gap: var(--_space);
    align-items: center;
    background: color-mix(in oklab, var(--_success) 12%, var(--_surface));
    color: color-mix(in oklab, var(--_success) 75%, var(--_text));
  }
  .words {
    gap: calc(1.5 * var(--_space));
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(3 * var(--_space));
    margin-block-start: 2px;
    min-block-size: 24px;
  }
  /* Nothing may be done and nobody reacted: no room for it either. */
  .actions:not(:has(> .text-button, > .pair-gap)) {
    min-block-size: 0;
  }
  .pair-gap {
    margin-inline-end: calc(-1.5 * var(--_space));
  }
  .state {
    display: inline-flex;
    gap: calc(1.25 * var(--_space));
    align-items: center;
    margin-block-start: 2px;
    min-block-size: 24px;
  }
  .edited {
    padding-block: calc(0.75 * var(--_space));
    margin-block: calc(-0.75 * var(--_space));
    min-inline-size: 24px;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
    border-radius: var(--_radius-small);
  }
  .edited:hover {
    color: var(--_text);
    text-decoration-style: solid;
  }
  .conflict {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
    margin-block-start: calc(1.5 * var(--_space));
    padding: calc(3 * var(--_space));
    border-radius: var(--_radius-inner);
    background: var(--_raised);
  }
  .conflict-title {
    font-weight: 550;
  }
  .conflict-version {
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 2px solid var(--_control);
    overflow-wrap: anywhere;
  }
  .conflict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .problem {
    margin-block-start: calc(1.5 * var(--_space));
    font-size: 0.9333em;
    line-height: 1.4;
  }
  .gone > .undo {
    align-self: center;
  }
  social-composer {
    margin-block-start: calc(1.5 * var(--_space));
  }
  .hole {
    inline-size: var(--_column);
    block-size: var(--_column);
    border-radius: 50%;
    border: 1.5px dashed color-mix(in oklab, var(--_control) 60%, var(--_border));
  }
  .gone-text {
    color: var(--_muted);
    font-size: 0.9333em;
    line-height: 1.4;
    align-self: center;
  }
  social-comment-replies {
    grid-column: 2;
  }
`;
