import { css, type CSSResultGroup } from 'lit';

export const commentThreadStyles: CSSResultGroup = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .thread,
  .list {
    --_gap: calc(4 * var(--_space));
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }
  :host([embedded]) :is(.thread, .list) {
    --_gap: calc(3 * var(--_space));
  }
  section:focus-visible {
    outline-offset: 4px;
    border-radius: var(--_radius-small);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px calc(3 * var(--_space));
  }
  .title {
    flex: 1;
    font-size: 1.1333em;
    line-height: 1.35;
    font-weight: 650;
  }
  .title .count {
    color: var(--_muted);
    font-weight: 400;
  }
  .more {
    align-self: start;
    margin-inline-start: calc(0.8 * var(--_avatar) + 2.5 * var(--_space));
  }
  .gap {
    margin-block-end: calc(4 * var(--_space));
  }
  .deeds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(4 * var(--_space));
    margin-block-start: calc(-2.5 * var(--_space));
  }
  .fold {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px calc(2.5 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: var(--_radius-inner);
    background: var(--_raised);
    line-height: 1.4;
  }
  .fold > .icon {
    color: var(--_success);
  }
  .fold-text {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .divider {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
    font-size: 0.8667em;
    line-height: 1.4;
    font-weight: 550;
    color: var(--_accent-deep);
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid color-mix(in oklab, var(--_accent) 45%, transparent);
  }
  .skeleton {
    display: grid;
    grid-template-columns: calc(0.8 * var(--_avatar)) minmax(0, 1fr);
    gap: 0 calc(2.5 * var(--_space));
  }
  .skeleton .bone.round {
    --_bone: calc(0.8 * var(--_avatar));
  }
  .skeleton > span:last-child {
    display: grid;
    gap: calc(2.25 * var(--_space));
    padding-block: var(--_space);
  }
  @container (max-width: 460px) {
    .title {
      flex: 1 0 100%;
    }
    .more {
      margin-inline-start: 0;
    }
  }
`;
