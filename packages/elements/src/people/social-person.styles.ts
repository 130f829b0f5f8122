import { css, type CSSResultGroup } from 'lit';

export const personStyles: CSSResultGroup = css`
  :host {
    display: inline-flex;
    vertical-align: bottom;
    max-inline-size: 100%;
  }
  .person {
    display: inline-flex;
    gap: calc(1.5 * var(--_space));
    align-items: center;
    min-inline-size: 0;
    min-block-size: 24px;
    border-radius: var(--_radius-small);
  }
  button.person {
    cursor: default;
  }
  :is(a, button).person:hover .name {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  a.person:hover {
    text-decoration: none;
  }
  .person .name {
    font-weight: 550;
  }
  :is(a, button).one-line .name {
    color: var(--_accent);
  }
  .person > span:last-child:not(.avatar, .with-dot) {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .person.avatar-only {
    border-radius: 50%;
  }
  .person.two-lines {
    gap: calc(2.5 * var(--_space));
    line-height: 1.4;
  }
  .two-lines .name {
    font-weight: 650;
  }
  .two-lines .meta {
    display: block;
  }
  .words-only {
    flex-wrap: wrap;
    color: var(--_muted);
  }
  .person .bone {
    inline-size: 8em;
  }
  .person .bone.round {
    inline-size: var(--_bone);
  }
  .two-lines .bone + .bone {
    inline-size: 6em;
    margin-block-start: calc(2 * var(--_space));
  }
  .layer {
    inset: auto;
    margin: 0;
    padding: 0;
    inline-size: min(320px, calc(100vw - 16px));
    max-block-size: calc(100dvh - 16px);
    overflow: auto;
    font-size: var(--social-font-size, var(--_page-font, 1em));
    font-weight: 400;
    font-style: normal;
    white-space: normal;
    line-height: 1.5;
    text-align: start;
    cursor: auto;
  }
  .layer:popover-open {
    animation: appear var(--_quick) ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .layer:focus {
    outline: none;
  }
  .layer > social-profile-card {
    --social-color-surface: var(--_float);
  }
  .layer > social-profile-card::part(card) {
    border: 0;
    background: none;
  }
`;
