import { css, type CSSResultGroup } from 'lit';

export const commentStyles: CSSResultGroup = css`
  :host {
    display: block;
  }
  article,
  .gone {
    --_column: 32px;
    display: grid;
    grid-template-columns: var(--_column) minmax(0, 1fr);
    column-gap: calc(2.5 * var(--_space));
    border-radius: 8px;
    scroll-margin-block: 80px;
  }
  :host([level='2']) article,
  :host([level='2']) .gone {
    --_column: 24px;
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
    gap: 0 6px;
    line-height: 1.4;
    padding-inline-end: 34px;
    position: relative;
    overflow-wrap: anywhere;
  }
  .head > .menu-at {
    position: absolute;
    inset-block-start: -5px;
    inset-inline-end: -6px;
  }
  .tag {
    padding: 0 8px;
    border-radius: 999px;
    font-size: 0.8em;
    line-height: 1.6;
    font-weight: 650;
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  .words {
    gap: 6px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    margin-block-start: 2px;
    min-block-size: 24px;
  }
  .actions:empty {
    display: none;
  }
  .pair-gap {
    margin-inline-end: -6px;
  }
  .state {
    display: inline-flex;
    gap: 5px;
    align-items: center;
    margin-block-start: 2px;
    min-block-size: 24px;
  }
  .confirm {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-block-start: 6px;
    padding: 8px 12px;
    border-radius: var(--_radius-inner);
    background: var(--_raised);
    font-size: 0.9333em;
    line-height: 1.4;
  }
  .confirm > button {
    scroll-margin-block: 24px;
  }
  .confirm > span {
    flex: 1 1 10em;
  }
  social-composer {
    margin-block-start: 6px;
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
