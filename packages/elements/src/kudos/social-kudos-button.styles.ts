import { css, type CSSResultGroup } from 'lit';

export const kudosButtonStyles: CSSResultGroup = css`
  :host {
    display: inline-flex;
    position: relative;
  }
  :host(:state(absent)) {
    display: none;
  }
  .button .icon {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2.1;
    color: var(--_kudos);
    margin-inline-start: -2px;
  }
  .button.quiet .icon {
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 1.8;
    color: inherit;
    margin: 0;
  }
  .button.pill {
    border-radius: var(--_radius-pill);
    padding-inline: calc(3 * var(--_space)) calc(3.5 * var(--_space));
  }
  .button.pill.compact {
    padding-inline: calc(2.5 * var(--_space)) calc(3 * var(--_space));
  }
  .button.icon-only .icon {
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 1.8;
    margin: 0;
  }
  .button.icon-only.compact {
    inline-size: 28px;
  }
  .button.icon-only.compact .icon {
    inline-size: 18px;
    block-size: 18px;
  }
  .button.given {
    color: var(--_kudos-deep);
    font-weight: 650;
  }
  .button.outline.given {
    border-color: color-mix(in oklab, var(--_kudos) 45%, var(--_border));
    background: var(--_kudos-tint);
  }
  .button.outline.given:hover {
    background: color-mix(in oklab, var(--_kudos) 8%, var(--_kudos-tint));
  }
  .button .count {
    color: var(--_muted);
    font-weight: 550;
  }
  .button.given .count {
    color: inherit;
  }
  .glyph {
    position: relative;
    display: grid;
  }
  .unreachable {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
  }

  /* In a row of actions, names become icons; the whole name stays on the button. */
  @container (max-width: 430px) {
    .quiet .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .button.quiet {
      min-inline-size: 40px;
    }
  }
`;
