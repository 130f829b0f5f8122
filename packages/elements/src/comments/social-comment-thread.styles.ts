import { css, type CSSResultGroup } from 'lit';

export const commentThreadStyles: CSSResultGroup = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .thread,
  .list {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space));
  }
  :host([embedded]) :is(.thread, .list) {
    gap: calc(3 * var(--_space));
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
    justify-self: start;
    margin-inline-start: calc(0.8 * var(--_avatar) + 2.5 * var(--_space));
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
