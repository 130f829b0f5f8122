import { css, type CSSResultGroup } from 'lit';

/**
 * The documented tokens, each read through a fallback, so that an element looks right with no theme; private variables
 * derive the rest. Light and dark follow the host's `color-scheme`, which is inherited, never set here.
 */
export const tokens: CSSResultGroup = css`
  :host {
    --_accent: var(--social-color-accent, light-dark(#4650d8, #949dff));
    --_on-accent: var(--social-color-on-accent, light-dark(#ffffff, #14162b));
    --_surface: var(--social-color-surface, light-dark(#ffffff, #15171c));
    --_raised: var(--social-color-surface-raised, light-dark(#f7f8fa, #1c1f26));
    --_text: var(--social-color-text, light-dark(#1b1e23, #e8eaef));
    --_muted: var(--social-color-text-muted, light-dark(#59616d, #a3abb8));
    --_border: var(--social-color-border, light-dark(#e2e5ea, #2c313a));
    --_control: var(--social-color-control, light-dark(#868e9a, #6b7482));
    --_kudos: var(--social-color-kudos, light-dark(#b4540a, #f0a95c));
    --_danger: var(--social-color-danger, light-dark(#c2292e, #ff8a85));
    --_success: var(--social-color-success, light-dark(#17794a, #5cc796));
    --_focus: var(--social-color-focus, var(--_accent));
    /* Inherited: what stands in a compact element is compact too. */
    --_space: calc(var(--social-space, 4px) * var(--_density, 1));
    --_radius: var(--social-radius, 12px);
    --_radius-inner: calc(var(--_radius) * 0.84);
    --_radius-control: calc(var(--_radius) * 0.67);
    --_radius-small: calc(var(--_radius) * 0.34);
    --_radius-pill: calc(var(--_radius) * 1.7);
    --_avatar: calc(var(--social-avatar-size, 40px) * (0.2 + 0.8 * var(--_density, 1)));
    --_button: calc(24px + 2 * var(--_space));
    --_button-primary: calc(24px + 3 * var(--_space));
    --_button-compact: calc(24px + var(--_space));
    --_motion: var(--social-motion, 1);
    --_quick: calc(140ms * var(--_motion));
    --_hover: color-mix(in oklab, var(--_text) 6%, transparent);
    --_line: color-mix(in oklab, var(--_control) 55%, var(--_border));
    --_accent-tint: color-mix(in oklab, var(--_accent) 12%, var(--_surface));
    --_kudos-tint: color-mix(in oklab, var(--_kudos) 12%, var(--_surface));
    /* Words on their own tint: the tint takes a part of the contrast away. */
    --_accent-deep: color-mix(in oklab, var(--_accent) 80%, var(--_text));
    --_kudos-deep: color-mix(in oklab, var(--_kudos) 80%, var(--_text));
    /* Around a picture that fills the window, and upon one: dark in every theme. */
    --_night: #0c0d10;
    --_on-night: #ffffff;
    --_card-padding: calc(4 * var(--_space));
    color: var(--_text);
    font-family: var(--social-font-family, inherit);
    font-size: var(--social-font-size, 1em);
    line-height: 1.5;
    text-align: start;
  }
  :host([density='compact']) {
    --_density: 0.75;
  }
  :host(:lang(ar)),
  :host(:lang(ja)) {
    line-height: 1.75;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0;
    }
  }
`;

/** Plain elements, buttons, icons and small text as all our elements draw them. */
export const base: CSSResultGroup = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  p,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    list-style: none;
    font-size: inherit;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  button:disabled,
  button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.55;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .icon {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .small .icon,
  .icon.small {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 2.1;
  }
  .flip:dir(rtl) .icon {
    transform: scaleX(-1);
  }
  .hidden-text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .meta {
    font-size: 0.8667em;
    line-height: 1.4;
    color: var(--_muted);
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .card {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: var(--_card-padding);
  }
  .name {
    font-weight: 650;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: var(--_button);
    padding-inline: calc(3 * var(--_space));
    border-radius: var(--_radius-control);
    font-weight: 550;
    font-size: 0.9333em;
    line-height: 1.25;
    white-space: nowrap;
    transition: background-color var(--_quick) ease-out;
  }
  .button:hover:not(:disabled, [aria-disabled='true']) {
    background: var(--_hover);
  }
  .button.outline {
    border: 1px solid var(--_line);
  }
  .button.primary {
    min-block-size: var(--_button-primary);
    padding-inline: calc(4 * var(--_space));
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .button.quiet {
    color: var(--_muted);
    padding-inline: calc(2 * var(--_space));
  }
  .button.danger {
    color: var(--_danger);
  }
  .button.compact {
    min-block-size: var(--_button-compact);
    padding-inline: calc(2.5 * var(--_space));
    font-size: 0.8667em;
  }
  .button.icon-only {
    inline-size: var(--_button);
    padding: 0;
    color: var(--_muted);
    flex: none;
  }
  .text-button {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: 24px;
    min-inline-size: 24px;
    /* With a width of at least so much, a row would squeeze it below its words. */
    flex-shrink: 0;
    max-inline-size: 100%;
    font-weight: 550;
    font-size: 0.8667em;
    color: var(--_muted);
    border-radius: var(--_radius-small);
  }
  .text-button:hover {
    color: var(--_text);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .text-button.accent {
    color: var(--_accent);
  }
  .floating {
    --_float: light-dark(var(--_surface), var(--_raised));
    background: var(--_float);
    color: var(--_text);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.1),
      0 8px 28px light-dark(rgb(0 0 0 / 0.16), rgb(0 0 0 / 0.55));
  }
  @media (forced-colors: active) {
    .card,
    .floating,
    .button {
      border: 1px solid;
    }
    .button[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
    .text-button[aria-pressed='true'] {
      outline: 1px solid Highlight;
      outline-offset: 2px;
    }
  }
`;
