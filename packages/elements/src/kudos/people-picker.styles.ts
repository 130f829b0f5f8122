import { css, type CSSResultGroup } from 'lit';

export const peoplePickerStyles: CSSResultGroup = css`
  .picker {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    padding: 6px;
    min-block-size: 44px;
    cursor: text;
  }
  .chips {
    display: contents;
  }
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    max-inline-size: 100%;
    padding-block: 3px;
    padding-inline: 4px 4px;
    border-radius: 16px;
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_border);
    font-size: 0.9333em;
    line-height: 24px;
  }
  .chip bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .chip button {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    color: var(--_muted);
    flex: none;
  }
  .chip button:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .picker input {
    flex: 1;
    min-inline-size: 110px;
    min-block-size: 30px;
    padding: 0 6px;
    border: 0;
    background: none;
    outline: none;
  }
  .picker input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .hits {
    inset: auto;
    margin: 0;
    padding: 6px;
    inline-size: min(340px, calc(100vw - 16px));
    max-block-size: 46vh;
    overflow: auto;
  }
  .hit {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 6px 10px;
    border-radius: var(--_radius-control);
    line-height: 1.35;
    cursor: pointer;
  }
  .hit > span:last-child {
    min-inline-size: 0;
  }
  .hit .meta {
    display: block;
  }
  .hit.active {
    background: var(--_accent-tint);
  }
  .hits p {
    padding: 6px 10px;
  }
  @media (forced-colors: active) {
    .hit.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
