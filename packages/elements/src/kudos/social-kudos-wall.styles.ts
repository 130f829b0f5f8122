import { css, type CSSResultGroup } from 'lit';

/** From a side column of 280 px to a whole page. */
export const kudosWallStyles: CSSResultGroup = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host(:state(absent)) {
    display: none;
  }
  .wall {
    display: grid;
    gap: calc(4 * var(--_space));
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    align-items: center;
    justify-content: space-between;
  }
  .heading {
    font-size: 1.1333em;
    font-weight: 650;
    line-height: 1.35;
  }
  .columns,
  .main,
  .aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
    align-content: start;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }
  .filter {
    position: relative;
    display: inline-flex;
    max-inline-size: 100%;
  }
  .filter select {
    appearance: none;
    max-inline-size: 100%;
    min-block-size: var(--_button);
    padding-inline: calc(3 * var(--_space)) calc(8 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius-pill);
    background: var(--_surface);
    font-size: 0.9333em;
    text-overflow: ellipsis;
    cursor: pointer;
    field-sizing: content;
  }
  .filter select:hover {
    background: color-mix(in oklab, var(--_text) 4%, var(--_surface));
  }
  .filter.chosen select {
    border-color: color-mix(in oklab, var(--_kudos) 55%, var(--_border));
    background: var(--_kudos-tint);
    color: var(--_kudos-deep);
    font-weight: 550;
  }
  .filter .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(2.5 * var(--_space));
    margin-block: auto;
    inline-size: 16px;
    block-size: 16px;
    pointer-events: none;
    color: var(--_muted);
  }
  .news {
    display: flex;
    justify-content: center;
  }
  .pill {
    display: inline-flex;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    min-block-size: var(--_button);
    padding-inline: calc(4 * var(--_space));
    border-radius: var(--_radius-pill);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 550;
    font-size: 0.9333em;
  }
  .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: calc(3 * var(--_space));
  }
  .item {
    background: var(--_surface);
    border: 1px solid var(--_border);
    padding: var(--_card-padding);
  }
  .items li {
    display: grid;
  }
  .skeleton {
    display: grid;
    gap: calc(3 * var(--_space));
  }
  .row {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    min-inline-size: 0;
  }
  .more {
    justify-self: center;
  }

  .side {
    display: grid;
    gap: calc(2 * var(--_space));
    container-type: inline-size;
  }
  .side ul,
  .side ol {
    display: grid;
    gap: calc(3 * var(--_space));
    margin-block-start: var(--_space);
  }
  .side-title {
    font-weight: 650;
    line-height: 1.35;
  }
  .side-who {
    flex: 1 1 8em;
    min-inline-size: 0;
    display: grid;
    line-height: 1.35;
  }
  .side-name {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .side .row > .count {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .side .icon-only {
    margin-inline: calc(-1 * var(--_space)) calc(-1.5 * var(--_space));
  }

  /* In a side column the thank-yous are one card, as the list beside a feed is. */
  :host([density='compact']) .items {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding-inline: calc(4 * 4px);
  }
  :host([density='compact']) .item {
    border: 0;
    border-radius: 0;
    background: none;
    padding: calc(4 * var(--_space)) 0;
  }
  :host([density='compact']) .items > * + * {
    border-block-start: 1px solid var(--_border);
  }

  @container (min-width: 820px) {
    .columns.two {
      grid-template-columns: minmax(0, 1fr) 300px;
      gap: calc(4 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    .item,
    .filter select,
    .pill {
      border: 1px solid;
    }
  }
`;
