import { css, type CSSResult } from 'lit';

/** The notice beside a kudos button and the celebration in it; with `statesStyles`. */
export const noticeStyles: CSSResult = css`
  /* The smallest celebration: the mark grows once, a ring leaves it. */
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
    padding-inline: calc(3.5 * var(--_space)) calc(2 * var(--_space));
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
    padding-inline: calc(2 * var(--_space));
    min-block-size: var(--_button-compact);
    font-size: 1em;
  }
`;
