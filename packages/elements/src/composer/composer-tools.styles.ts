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
  /* In a narrow column all of them fill the rows, without lines between. */
  @container (max-width: 460px) {
    .tools {
      gap: 0;
    }
    .tools .group {
      display: contents;
    }
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

  .box.dropping {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .files,
  .poll-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    padding: 0 calc(3 * var(--_space)) calc(2 * var(--_space));
  }
  .file-row {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    padding: calc(1.5 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: var(--_raised);
  }
  .file-row img,
  .file-sign {
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius-small);
    object-fit: cover;
    flex: none;
  }
  .file-sign {
    display: grid;
    place-items: center;
    color: var(--_muted);
  }
  .file-words {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(2 * var(--_space));
    align-items: center;
    font-size: 0.9333em;
    line-height: 1.35;
  }
  .file-name {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .file-problem {
    flex: 1 0 100%;
    color: var(--_danger);
  }
  .file-words progress {
    flex: 1 1 80px;
    max-inline-size: 180px;
    block-size: 6px;
    accent-color: var(--_accent);
  }
  .field-box {
    min-block-size: var(--_button-compact);
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: inherit;
  }
  .field-box::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .description {
    flex: 1 0 100%;
    min-inline-size: 0;
    font-size: 0.9333em;
  }
  .poll-fields legend {
    padding-block-end: calc(1.5 * var(--_space));
  }
  .poll-option,
  .poll-foot,
  .poll-foot label {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
  }
  .poll-option input {
    flex: 1;
    min-inline-size: 0;
  }
  .poll-foot {
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    font-size: 0.9333em;
  }
  .poll-foot label {
    flex-wrap: wrap;
    min-block-size: 28px;
  }
  .poll-foot input {
    inline-size: 16px;
    block-size: 16px;
    accent-color: var(--_accent);
  }
  .editing :is(.files, .poll-fields) {
    padding-inline: 0;
  }

  .link-found {
    position: relative;
    margin: 0 calc(3 * var(--_space)) calc(2 * var(--_space));
  }
  .link-found .cut {
    padding-inline-end: calc(8 * var(--_space));
  }
  .link-found > .button {
    position: absolute;
    inset-block-start: calc(1.5 * var(--_space));
    inset-inline-end: calc(1.5 * var(--_space));
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
