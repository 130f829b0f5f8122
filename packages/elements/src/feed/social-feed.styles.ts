import { css, type CSSResultGroup } from 'lit';

export const feedStyles: CSSResultGroup = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .stack,
  .items {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }
  social-composer {
    display: block;
    padding-block: calc(3 * var(--_space));
  }
  .room {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    padding-block: calc(3 * var(--_space));
  }
  .pill-shape {
    flex: 1;
    block-size: max(36px, var(--_avatar));
    border-radius: var(--_radius-pill);
  }
  .prompt {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    inline-size: 100%;
    color: var(--_muted);
  }
  .prompt > :last-child {
    flex: 1;
    min-inline-size: 0;
    padding: calc((max(36px, var(--_avatar)) - 1.5em) / 2 - 1px) 15px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-pill);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space) calc(3 * var(--_space));
    padding-inline: calc(1 * var(--_space));
  }
  .filter-end {
    margin-inline-start: auto;
  }
  .news {
    display: flex;
    justify-content: center;
    position: sticky;
    inset-block-start: 8px;
    z-index: 1;
  }
  .pill {
    display: inline-flex;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    min-block-size: var(--_button);
    padding-inline: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: var(--_radius-pill);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 550;
    font-size: 0.9333em;
    animation: appear var(--_quick) ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(-6px);
    }
  }
  /* Room of items that are not drawn: it moves and grows, so nobody's place is kept by it. */
  .gap {
    overflow-anchor: none;
  }
  .linked {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(2 * var(--_space));
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) + 2 * var(--_space));
  }
  .linked > header {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    justify-content: space-between;
    padding-inline: calc(2 * var(--_space)) 0;
    font-weight: 550;
  }
  .keys {
    inline-size: min(26em, calc(100vw - 32px));
    padding: calc(5 * var(--_space));
    font-size: var(--_page-font);
  }
  .keys::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .keys header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .keys h2 {
    margin: 0;
    font-size: 1.15em;
  }
  .keys dl {
    display: grid;
    gap: calc(2 * var(--_space));
    margin: calc(3 * var(--_space)) 0 0;
  }
  .keys dl > div {
    display: grid;
    grid-template-columns: minmax(8em, auto) 1fr;
    gap: calc(3 * var(--_space));
    align-items: baseline;
  }
  .keys dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.9em;
    padding: 1px calc(1.5 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    font: inherit;
    font-size: 0.9em;
    text-align: center;
  }
  .end {
    display: block;
    block-size: 0;
  }
  .more {
    justify-self: center;
  }
  .skeleton {
    display: grid;
    gap: calc(2.5 * var(--_space));
  }
  .skeleton .row {
    display: flex;
    gap: calc(2.5 * var(--_space));
  }
  .skeleton .row > span:last-child {
    flex: 1;
    display: grid;
    gap: calc(2 * var(--_space));
    align-content: center;
  }
  .skip {
    position: absolute;
    inset-inline-start: 8px;
    z-index: 2;
    padding: calc(1.5 * var(--_space)) calc(3 * var(--_space));
    background: var(--_accent);
    color: var(--_on-accent);
    border-radius: var(--_radius-control);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
