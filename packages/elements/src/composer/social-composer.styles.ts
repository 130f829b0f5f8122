import { css, type CSSResultGroup } from 'lit';

export const composerStyles: CSSResultGroup = css`
  :host {
    display: block;
    scroll-margin-block: 16px;
  }
  .composer {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: flex-start;
  }
  form {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
  }
  .box {
    --_low: 36px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-inner);
    background: var(--_surface);
    transition: border-radius var(--_quick) ease-out;
  }
  .post .box {
    --_low: max(36px, var(--_avatar));
  }
  .collapsed .box {
    border-radius: var(--_radius-pill);
  }
  .box:focus-within {
    border-color: var(--_focus);
    box-shadow: inset 0 0 0 1px var(--_focus);
  }
  .box.refused {
    border-color: var(--_danger);
  }
  .box.refused:focus-within {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  /* The hidden twin takes the height of the words, and the field fills it: no measuring by script. */
  .grow {
    display: grid;
    max-block-size: min(50vh, 24em);
    overflow: hidden;
  }
  .grow::after {
    content: attr(data-words) ' ';
    visibility: hidden;
    white-space: pre-wrap;
    overflow: hidden;
  }
  .grow::after,
  textarea {
    grid-area: 1 / 1 / 2 / 2;
    min-inline-size: 0;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    min-block-size: 60px;
    max-block-size: min(50vh, 24em);
    border: 0;
    line-height: inherit;
    overflow-wrap: anywhere;
  }
  .collapsed .grow::after,
  .collapsed textarea {
    min-block-size: calc(var(--_low) - 2px);
    max-block-size: calc(var(--_low) - 2px);
    padding-block: calc((var(--_low) - 2px - 1lh) / 2);
    padding-inline: calc(3.75 * var(--_space));
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  textarea {
    display: block;
    background: none;
    resize: none;
    overflow: auto;
    border-radius: inherit;
    outline: 0;
  }
  textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .collapsed textarea::placeholder {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space);
    padding: 0 calc(1.5 * var(--_space)) calc(1.5 * var(--_space));
  }
  .foot .end {
    margin-inline-start: auto;
    display: flex;
    align-items: center;
    gap: var(--_space);
  }
  .foot .note {
    padding-inline: calc(1.5 * var(--_space));
  }
  .editing .foot {
    padding: 0;
  }
  .editing .foot .note {
    padding-inline: 0;
  }
  .audience {
    font-size: 0.8667em;
    gap: calc(1.25 * var(--_space));
    min-inline-size: 0;
    white-space: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
  span.audience {
    display: inline-flex;
    align-items: center;
    padding-inline: calc(1.5 * var(--_space));
    color: var(--_muted);
  }
  button.audience {
    max-inline-size: 100%;
  }
  .counter {
    font-size: 0.8667em;
    color: var(--_muted);
    padding-inline: calc(1.5 * var(--_space));
  }
  .counter.over {
    color: var(--_danger);
    font-weight: 550;
  }
  .bar {
    flex-wrap: wrap;
  }
  @container (max-width: 460px) {
    .foot {
      justify-content: flex-end;
    }
    .foot .note {
      flex: 1 0 100%;
    }
  }
  @media (forced-colors: active) {
    /* Shadows are not drawn there, and the field has no outline of its own. */
    .box:focus-within {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
  }
`;
