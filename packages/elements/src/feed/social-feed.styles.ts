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
  :host([density='compact']) :is(.stack, .items) {
    gap: calc(2 * var(--_space));
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
    block-size: 40px;
    border-radius: 20px;
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
    padding: calc((40px - 1.5em) / 2 - 1px) 15px;
    border: 1px solid var(--_control);
    border-radius: 20px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
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
    gap: 6px;
    align-items: center;
    min-block-size: 32px;
    padding-inline: 12px 16px;
    border-radius: 16px;
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
  .more {
    justify-self: center;
  }
  .skeleton {
    display: grid;
    gap: 10px;
  }
  .skeleton .row {
    display: flex;
    gap: 10px;
  }
  .skeleton .row > span:last-child {
    flex: 1;
    display: grid;
    gap: 8px;
    align-content: center;
  }
  .skip {
    position: absolute;
    inset-inline-start: 8px;
    z-index: 2;
    padding: 6px 12px;
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
