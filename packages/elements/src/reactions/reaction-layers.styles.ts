import { css, type CSSResultGroup } from 'lit';

export const reactionLayersStyles: CSSResultGroup = css`
  .picker {
    padding: calc(1.5 * var(--_space));
    max-inline-size: calc(100vw - 16px);
  }
  .picker:popover-open {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }
  .choice {
    display: grid;
    justify-items: center;
    gap: calc(1.25 * var(--_space));
    min-inline-size: 60px;
    padding: calc(2 * var(--_space)) calc(1.5 * var(--_space)) calc(1.5 * var(--_space));
    border-radius: var(--_radius-control);
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 550;
    line-height: 1.3;
    text-align: center;
    flex: 1 0 auto;
  }
  .choice .glyph {
    inline-size: 32px;
    block-size: 32px;
    box-shadow: none;
    transition: scale var(--_quick) ease-out;
  }
  .choice .glyph .icon {
    inline-size: 18px;
    block-size: 18px;
    stroke-width: 1.9;
  }
  .choice:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .choice:hover .glyph {
    scale: 1.12;
  }
  .choice[aria-pressed='true'] {
    background: var(--_accent-tint);
    color: var(--_accent-deep);
  }
  .choice[aria-pressed='true'] .icon {
    fill: none;
  }

  .who {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: var(--_space) calc(2 * var(--_space));
    align-items: start;
  }
  .who .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 0.2em;
  }
  .who b {
    font-weight: 650;
  }
`;
