import { css, type CSSResultGroup } from 'lit';

export const profileCardStyles: CSSResultGroup = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: calc(3 * var(--_space));
    block-size: 100%;
  }
  .top {
    display: flex;
    gap: calc(3.5 * var(--_space));
    align-items: center;
  }
  .top > div {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .name {
    font-size: 1.1333em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .presence.text {
    text-wrap: balance;
    margin-block-start: calc(0.75 * var(--_space));
  }
  .you {
    display: inline-block;
    vertical-align: 0.1em;
    margin-inline-start: calc(1.5 * var(--_space));
    padding: 0 calc(1.75 * var(--_space));
    border-radius: var(--_radius-pill);
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.7059em;
    font-weight: 550;
    line-height: 1.5;
  }

  .facts {
    display: grid;
    gap: calc(1.25 * var(--_space));
    font-size: 0.9333em;
    line-height: 1.4;
  }
  .facts li {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: flex-start;
  }
  .facts li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* A manager's name breaks before it, hardly ever in it. */
  .facts .whole {
    display: inline-block;
    max-inline-size: 100%;
  }
  .facts .icon {
    color: var(--_muted);
    inline-size: 1.3333em;
    block-size: 1.3333em;
    padding: 0.09em;
    margin-block-start: 0.03em;
  }
  .facts .kudos .icon {
    color: var(--_kudos);
  }
  /* Who leads whom, from the top: each a step further in. */
  .managers {
    display: grid;
    gap: calc(1.5 * var(--_space));
    font-size: 0.9333em;
    line-height: 1.35;
  }
  .managers li {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    position: relative;
  }
  .managers li > span:last-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .managers li + li::before {
    content: '';
    position: absolute;
    inset-block-end: 100%;
    block-size: calc(1.5 * var(--_space));
    inset-inline-start: calc(var(--_avatar) * 0.3 - 0.5px);
    border-inline-start: 1px solid var(--_control);
  }
  /* Two lists of facts read as one. */
  .card:not(.full) > .facts + .facts {
    margin-block-start: calc(-1.75 * var(--_space));
  }
  .skills {
    display: grid;
    gap: 2px;
    font-size: 0.9333em;
    line-height: 1.3;
  }
  .skills li {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_button-compact);
  }
  .skill {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .skills .count {
    min-inline-size: 2ch;
    text-align: end;
    font-size: 1em;
  }
  .more-skills {
    align-self: start;
    justify-self: start;
    margin-block-start: calc(-2 * var(--_space));
  }
  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
  }
  .groups li {
    padding: 2px calc(2.5 * var(--_space));
    border-radius: var(--_radius-pill);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_border);
    font-size: 0.8667em;
    line-height: 1.5;
  }
  .clamped {
    font-size: 0.9333em;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .clamped p + p {
    margin-block-start: var(--_space);
  }

  .full {
    gap: calc(5 * var(--_space));
  }
  .full .name {
    font-size: 1.3333em;
  }
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(1.5 * var(--_space));
  }
  .section-title {
    font-size: 0.9333em;
    line-height: 1.4;
    font-weight: 650;
  }
  .full .more-skills {
    margin-block-start: 0;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
    align-items: center;
    min-block-size: var(--_button-compact);
    /* In a row of cards of one height, the buttons stand on one line. */
    margin-block-start: auto;
  }
  .actions social-kudos-button {
    margin-inline-start: auto;
  }
  .actions :is(a.button:hover) {
    text-decoration: none;
  }
  .following .icon {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2.1;
    margin-inline-start: -2px;
  }

  /* Bones as high as the lines that come. */
  .lines {
    display: grid;
    gap: calc(1.25 * var(--_space));
  }
  .lines + .lines {
    margin-block-start: calc(-1.75 * var(--_space));
  }
  .lines .bone {
    margin-block: 0.3067em;
    block-size: 0.6933em;
  }
  .rows {
    display: grid;
    gap: 2px;
  }
  .rows .bone {
    margin-block: calc(2.25 * var(--_space));
    block-size: 10px;
  }
  .top .lines {
    gap: 0;
  }
  .top .lines .bone {
    margin-block: 0.2667em;
    block-size: 0.68em;
  }
  .top .lines .bone:first-child {
    margin-block: 0.3em;
    block-size: 0.8733em;
  }
  .top .lines .bone:nth-child(3) {
    margin-block-start: calc(0.2667em + 3px);
  }
  .actions .bone {
    inline-size: 76px;
    block-size: 28px;
    border-radius: var(--_radius-control);
  }

  @container (max-width: 330px) {
    .actions {
      gap: calc(1.5 * var(--_space));
    }
    .actions .button,
    .actions social-kudos-button::part(button) {
      padding-inline: calc(2 * var(--_space));
    }
    .actions social-kudos-button {
      margin-inline-start: 0;
    }
  }
  @container (min-width: 560px) {
    .full {
      display: grid;
      grid-template-columns: 1fr 1fr;
      align-content: start;
      column-gap: calc(8 * var(--_space));
    }
    .full > * {
      grid-column: 1 / -1;
    }
    .full > .section.half {
      grid-column: auto;
    }
    .full .top {
      gap: calc(5 * var(--_space));
    }
  }
`;
