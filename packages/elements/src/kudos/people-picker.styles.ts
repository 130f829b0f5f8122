import { css, type CSSResultGroup } from 'lit';

export const peoplePickerStyles: CSSResultGroup = css`
  .picker {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    padding: calc(1.5 * var(--_space));
    min-block-size: 44px;
    cursor: text;
  }
  .chips {
    display: contents;
  }
  .chip {
    display: inline-flex;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    max-inline-size: 100%;
    padding-block: calc(0.75 * var(--_space));
    padding-inline: var(--_space) var(--_space);
    border-radius: var(--_radius-pill);
    background: var(--_raised);
    box-shadow: inset 0 0 0 1px var(--_border);
    font-size: 0.9333em;
    line-height: 24px;
  }
  .team-mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: calc(var(--_avatar) * 0.8);
    block-size: calc(var(--_avatar) * 0.8);
    border-radius: 50%;
    background: var(--_kudos-tint);
    color: var(--_kudos-deep);
  }
  .chip .team-mark {
    inline-size: 24px;
    block-size: 24px;
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
    padding: 0 calc(1.5 * var(--_space));
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
    padding: calc(1.5 * var(--_space));
    inline-size: min(340px, calc(100vw - 16px));
    max-block-size: 46vh;
    overflow: auto;
  }
  .hit {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
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
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
  }
  @media (forced-colors: active) {
    .hit.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
