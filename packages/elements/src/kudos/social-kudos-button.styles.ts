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
    border-radius: 999px;
    padding-inline: 12px 14px;
  }
  .button.pill.compact {
    padding-inline: 10px 12px;
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
    color: var(--_kudos);
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

  /* The smallest celebration: the mark grows once, a ring leaves it. */
  .glyph {
    position: relative;
    display: grid;
  }
  .celebrate .icon {
    animation: pop calc(420ms * var(--_motion)) cubic-bezier(0.2, 1.6, 0.4, 1);
  }
  .celebrate .glyph::after {
    content: '';
    position: absolute;
    inset: -4px;
    border-radius: 50%;
    border: 2px solid var(--_kudos);
    opacity: 0;
    animation: ring calc(640ms * var(--_motion)) ease-out;
    pointer-events: none;
  }
  @keyframes pop {
    from {
      transform: scale(0.4);
    }
  }
  @keyframes ring {
    from {
      opacity: 0.7;
      transform: scale(0.4);
    }
    to {
      opacity: 0;
      transform: scale(1.7);
    }
  }

  .notice {
    inset: auto;
    margin: 0;
    padding: 0;
    inline-size: max-content;
    max-inline-size: min(380px, calc(100vw - 16px));
    font-size: var(--social-font-size, var(--_page-font, 1em));
    font-weight: 400;
    white-space: normal;
  }
  .notice:popover-open {
    animation: rise var(--_quick) ease-out;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  .notice .bar {
    background: none;
    padding-inline: 14px 8px;
    min-block-size: 44px;
  }
  .notice .bar > .icon {
    color: var(--_kudos);
  }
  .notice .bar.failed > .icon {
    color: var(--_danger);
  }
  .notice .button .icon {
    color: inherit;
  }
  .notice .text-button {
    padding-inline: 8px;
    min-block-size: 28px;
    font-size: 1em;
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
