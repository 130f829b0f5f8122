import { css, type CSSResultGroup } from 'lit';

export const composerToolsStyles: CSSResultGroup = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(1.5 * var(--_space));
    padding-inline: calc(1.5 * var(--_space));
  }
  .editing .tools {
    padding-inline: 0;
  }
  .tools .group {
    display: inline-flex;
    flex-wrap: wrap;
  }
  .tools .group + .group {
    padding-inline-start: calc(1.5 * var(--_space));
    border-inline-start: 1px solid var(--_border);
  }
  .button.tool {
    inline-size: var(--_button-compact);
    min-block-size: var(--_button-compact);
    border-radius: var(--_radius-small);
  }
  .button.tool .icon {
    inline-size: 17px;
    block-size: 17px;
    stroke-width: 2;
  }
  .button.tool[aria-pressed='true'] {
    background: var(--_accent-tint);
    color: var(--_accent-deep);
  }

  /* The words up to the cursor, in the place of the field's own. */
  .twin {
    grid-area: 1 / 1 / 2 / 2;
    visibility: hidden;
    overflow: hidden;
    block-size: 0;
    min-block-size: 100%;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    pointer-events: none;
  }
  .twin > div {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    block-size: 100%;
    overflow: hidden;
  }
  .cursor::before {
    content: '\\200b';
  }
  .suggestions {
    inset: auto;
    margin: 0;
    padding: calc(1.5 * var(--_space));
    inline-size: min(320px, calc(100vw - 16px));
    max-block-size: min(46vh, 360px);
    overflow: auto;
  }
  .suggestion {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    min-block-size: var(--_button-primary);
    padding: calc(1.25 * var(--_space)) calc(2.5 * var(--_space));
    border-radius: var(--_radius-control);
    line-height: 1.35;
    cursor: pointer;
  }
  .suggestion > span {
    min-inline-size: 0;
  }
  .suggestion > span > .meta {
    display: flex;
    gap: var(--_space);
    align-items: center;
  }
  .suggestion > .meta {
    margin-inline-start: auto;
    flex: none;
  }
  .suggestion .sign {
    font-size: 1.2em;
    flex: none;
  }
  .suggestion.active {
    background: var(--_accent-tint);
  }
  .suggestions p {
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
  }
  .suggestions ul:empty {
    display: none;
  }
  .outside .icon,
  .meta.outside .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .meta.outside {
    color: var(--_text);
  }
  p.outside {
    display: flex;
    gap: calc(1.5 * var(--_space));
    align-items: baseline;
    padding: 0 calc(3 * var(--_space)) calc(1.5 * var(--_space));
  }
  p.outside .icon {
    translate: 0 2px;
  }

  .emoji-picker {
    inset: auto;
    margin: 0;
    padding: calc(1.5 * var(--_space));
    max-block-size: min(50vh, 264px);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .emoji-picker:popover-open {
    display: grid;
    grid-template-columns: repeat(8, 34px);
  }
  .emoji {
    inline-size: 34px;
    block-size: 34px;
    border-radius: var(--_radius-control);
    font-size: 1.3333em;
    line-height: 34px;
    text-align: center;
  }
  .emoji:hover,
  .emoji:focus-visible {
    background: var(--_hover);
    outline-offset: -2px;
  }

  .preview {
    margin: 0 calc(3 * var(--_space)) calc(2 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_border);
    display: grid;
    gap: var(--_space);
    max-block-size: 40vh;
    overflow: auto;
  }
  .editing .preview {
    margin-inline: 0;
  }
  @media (forced-colors: active) {
    .suggestion.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .button.tool {
      border-color: transparent;
    }
    .button.tool[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
  }
`;
