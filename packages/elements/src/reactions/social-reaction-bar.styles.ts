import { css, type CSSResultGroup } from 'lit';

export const reactionBarStyles: CSSResultGroup = css`
  :host {
    display: block;
  }
  :host([variant='summary']),
  :host([variant='button']) {
    display: inline-flex;
  }
  .queued {
    display: inline-flex;
    align-self: center;
    margin-inline-start: 4px;
    font-size: 0.8667em;
    color: var(--_muted);
  }
  .bar-row {
    display: flex;
    gap: 6px;
    flex-wrap: wrap;
    align-items: center;
    min-block-size: 28px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    padding-inline: 9px 10px;
    border-radius: 14px;
    border: 1px solid var(--_border);
    font-size: 0.8667em;
    line-height: 1;
    color: var(--_muted);
    font-weight: 550;
    transition:
      background-color var(--_quick) ease-out,
      border-color var(--_quick) ease-out;
  }
  .chip:hover {
    background: var(--_hover);
  }
  .chip.alone {
    padding-inline: 8px;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent);
  }
  [aria-pressed='true'] .icon {
    fill: color-mix(in oklab, var(--_accent) 24%, transparent);
  }

  .summary {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    font-size: 0.8667em;
    line-height: 1.4;
    color: var(--_muted);
    border-radius: 12px;
  }
  .glyphs {
    display: inline-flex;
  }
  .glyph {
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    box-shadow: 0 0 0 2px var(--_surface);
    background: light-dark(oklch(0.93 0.045 var(--_hue)), oklch(0.36 0.07 var(--_hue)));
    color: light-dark(oklch(0.42 0.12 var(--_hue)), oklch(0.9 0.06 var(--_hue)));
  }
  .glyph + .glyph {
    margin-inline-start: -5px;
  }
  .glyph .icon {
    inline-size: 13px;
    block-size: 13px;
    stroke-width: 2.2;
  }

  .pair {
    display: inline-flex;
    align-items: center;
  }
  .pair [aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 650;
  }
  .main.text-button {
    min-inline-size: 0;
  }
  .others {
    display: grid;
    place-items: center;
    inline-size: 24px;
    min-block-size: 24px;
    color: var(--_muted);
    border-radius: var(--_radius-control);
  }
  .button.main {
    padding-inline-end: 4px;
  }
  .others .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.2;
    opacity: 0.6;
  }
  .pair:hover .others .icon,
  .others:focus-visible .icon {
    opacity: 1;
  }
  .others:hover,
  .others[aria-expanded='true'] {
    background: var(--_hover);
    color: var(--_text);
  }

  .pop {
    animation: pop calc(260ms * var(--_motion)) ease-out;
  }
  @keyframes pop {
    40% {
      scale: 1.35;
      rotate: -8deg;
    }
  }
  @container (max-width: 460px) {
    .label-optional {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (forced-colors: active) {
    .chip,
    .glyph {
      border: 1px solid;
    }
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
  }
`;
