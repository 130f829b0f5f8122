import { css, type CSSResultGroup } from 'lit';

export const kudosDialogStyles: CSSResultGroup = css`
  :host {
    display: contents;
    /* The button it stands in may be small and bold and kept on one line. */
    font-weight: 400;
    font-style: normal;
    white-space: normal;
    letter-spacing: normal;
    cursor: auto;
  }
  dialog {
    inline-size: min(900px, calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 32px);
    padding: 0;
    overflow: hidden;
    container-type: inline-size;
    font-size: var(--social-font-size, var(--_page-font, 1em));
    line-height: 1.5;
    text-align: start;
  }
  dialog[open] {
    display: flex;
    animation: arrive calc(160ms * var(--_motion)) ease-out;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  .frame {
    flex: 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 340px;
    min-inline-size: 0;
    overscroll-behavior: contain;
    overflow: auto;
  }
  .form {
    --_pad: calc(6 * var(--_space));
    display: grid;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space));
    padding: var(--_pad) var(--_pad) 0;
    background: var(--_float);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
  }
  /* It takes the focus only until the values are there. */
  h2:focus-visible {
    outline: none;
  }
  h2 {
    font-size: 1.3333em;
    line-height: 1.3;
    font-weight: 650;
  }
  header .button {
    margin-block: calc(-1.5 * var(--_space));
    margin-inline-end: calc(-2 * var(--_space));
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
  }
  .field-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(2 * var(--_space));
    inline-size: 100%;
    padding: 0;
    font-size: 0.9333em;
    line-height: 1.4;
    color: var(--_muted);
  }
  legend.field-head {
    margin-block-end: calc(1.5 * var(--_space));
  }
  .field-label {
    font-weight: 550;
    color: var(--_text);
  }
  .field-box {
    border: 1px solid var(--_control);
    border-radius: var(--_radius-inner);
    background: var(--_float);
  }
  .field-box:focus-visible,
  .field-box:has(input:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .field-box.invalid {
    border-color: var(--_danger);
  }
  .problem,
  .over {
    font-size: 0.8667em;
    line-height: 1.4;
    color: var(--_danger);
  }
  textarea {
    inline-size: 100%;
    min-block-size: 104px;
    max-block-size: 40dvh;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    line-height: inherit;
    resize: vertical;
    field-sizing: content;
  }
  #message-count {
    text-align: end;
  }

  .tiles {
    display: grid;
    gap: calc(2 * var(--_space));
    grid-template-columns: repeat(var(--_columns, 4), minmax(0, 1fr));
  }
  .tiles.of-1 {
    --_columns: 1;
  }
  .tiles.of-2 {
    --_columns: 2;
  }
  .tiles.of-3 {
    --_columns: 3;
  }
  .tile {
    position: relative;
    display: grid;
    justify-items: center;
    gap: calc(1.5 * var(--_space));
    padding: calc(3.5 * var(--_space)) calc(1.5 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid color-mix(in oklab, var(--_control) 50%, var(--_border));
    border-radius: var(--_radius-inner);
    font-size: 0.9333em;
    font-weight: 550;
    line-height: 1.25;
    text-align: center;
    cursor: pointer;
    transition: background-color var(--_quick) ease-out;
  }
  .tile:hover {
    background: var(--_hover);
  }
  .tile input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: inherit;
  }
  .tile:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .tile .icon {
    color: var(--_muted);
  }
  .tile.chosen {
    border-color: var(--_kudos);
    box-shadow: inset 0 0 0 1px var(--_kudos);
    background: var(--_kudos-tint);
    color: var(--_kudos-deep);
  }
  .tile.chosen .icon {
    color: inherit;
  }
  .tile .tick {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
  }
  .audience {
    display: flex;
    gap: calc(2 * var(--_space));
    align-items: center;
    font-size: 0.9333em;
    line-height: 1.4;
  }
  .audience > .icon {
    color: var(--_muted);
  }
  .audience > span {
    flex: 1;
    min-inline-size: 0;
  }
  footer {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: flex;
    gap: calc(3 * var(--_space));
    align-items: center;
    margin-inline: calc(-1 * var(--_pad));
    padding: calc(3.5 * var(--_space)) var(--_pad);
    border-block-start: 1px solid var(--_border);
    background: var(--_float);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
    text-wrap: balance;
    font-variant-numeric: tabular-nums;
  }

  @container (max-width: 720px) {
    .frame {
      grid-template: auto 1fr / minmax(0, 1fr);
    }
  }
  @container (max-width: 460px) {
    .form {
      --_pad: calc(4 * var(--_space));
    }
    .tiles[class] {
      --_columns: 2;
    }
    footer {
      flex-wrap: wrap;
    }
    .grow:not(:empty) {
      flex: 1 0 100%;
    }
    .grow:empty {
      display: none;
    }
    footer .primary {
      flex: 1;
    }
  }
  /* The dialog stands in the window, so the window decides whether it is a sheet. */
  @media (max-width: 460px) {
    dialog.floating {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      border: 0;
      border-radius: 0;
    }
  }
  @media (forced-colors: active) {
    .tile.chosen {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
