import { css, type CSSResultGroup } from 'lit';

/** With `kudosPanelStyles`, whose badge it shows. */
export const kudosCardStyles: CSSResultGroup = css`
  :host {
    --_edge: var(--_card-padding);
    display: flex;
    flex-direction: column;
    gap: calc(3 * var(--_space));
    min-inline-size: 0;
    border-radius: var(--_radius);
  }
  .waits {
    block-size: 120px;
  }
  /* The card's warm side: to whom, and for what. It reaches to the card's edges. */
  .head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    align-items: center;
    margin: calc(-1 * var(--_edge)) calc(-1 * var(--_edge)) 0;
    padding: calc(3.5 * var(--_space)) var(--_edge);
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
    background: var(--_kudos-tint);
  }
  .head:has(.menu-button) {
    padding-inline-end: calc(12 * var(--_space));
  }
  .whom {
    flex: 1 1 10em;
    min-inline-size: 0;
    line-height: 1.35;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .facepile {
    --_ring: var(--_kudos-tint);
  }
  .facepile .avatar + .avatar {
    margin-inline-start: calc(-2.5 * var(--_space));
  }
  .kudos-value {
    margin-block-start: calc(1.5 * var(--_space));
  }
  .menu-button {
    position: absolute;
    inset-block-start: calc(2.5 * var(--_space));
    inset-inline-end: calc(2.5 * var(--_space));
  }
  .body {
    flex: 1;
    line-height: 1.5;
  }
  .clip {
    min-inline-size: 0;
    overflow-x: clip;
  }
  .clamp:not(.open) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    overflow: hidden;
  }
  .show-more {
    margin-block-start: var(--_space);
  }
  .from {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-3.5 * var(--_space));
  }
  .facts > * {
    position: relative;
    padding-inline-start: calc(3.5 * var(--_space));
  }
  .facts > *::before {
    content: '·';
    position: absolute;
    inset-inline-start: calc(1.25 * var(--_space));
  }
  .facts > *:first-child::before {
    content: none;
  }
  .giver .name {
    color: var(--_text);
    font-weight: 550;
  }
  .problem {
    color: var(--_danger);
  }
  /* In a side column cards are rows of one list: no ground of their own. */
  :host([density='compact']) .head {
    margin: 0;
    padding-block: 0;
    padding-inline-start: 0;
    background: none;
  }
  :host([density='compact']) .kudos-value {
    background: var(--_kudos-tint);
  }
  :host([density='compact']) .body {
    font-size: 0.9333em;
  }
  :host([density='compact']) .clamp:not(.open) {
    -webkit-line-clamp: 3;
  }
  @media (forced-colors: active) {
    .head {
      border-block-end: 1px solid;
    }
  }
  :host([density='compact']) .audience,
  :host([density='compact']) social-reaction-bar {
    display: none;
  }
`;
