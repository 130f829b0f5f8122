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
    margin-inline-start: var(--_space);
    font-size: 0.8667em;
    color: var(--_muted);
  }
  .bar-row {
    display: flex;
    gap: calc(1.5 * var(--_space));
    flex-wrap: wrap;
    align-items: center;
    min-block-size: var(--_button-compact);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_button-compact);
    padding-inline: calc(2.25 * var(--_space)) calc(2.5 * var(--_space));
    border-radius: var(--_radius-pill);
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
    padding-inline: calc(2 * var(--_space));
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-tint);
    color: var(--_accent-deep);
  }
  [aria-pressed='true'] .icon {
    fill: color-mix(in oklab, var(--_accent) 24%, transparent);
  }

  .summary {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 24px;
    font-size: 0.8667em;
    line-height: 1.4;
    color: var(--_muted);
    border-radius: var(--_radius);
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
    --_dye: oklch(0.62 0.18 var(--_hue));
    background: color-mix(in oklab, var(--_dye) 22%, var(--_surface));
    color: color-mix(in oklab, var(--_dye) 45%, var(--_text));
  }
  .glyph + .glyph {
    margin-inline-start: calc(-1.25 * var(--_space));
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
    padding-inline-end: var(--_space);
  }
  .others .icon {
    inline-size: 14px;
    block-size: 14px;
    stroke-width: 2.2;
    opacity: 0.75;
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

  .shape {
    animation-duration: calc(260ms * var(--_motion));
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
