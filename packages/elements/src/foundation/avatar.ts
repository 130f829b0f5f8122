import type { Person } from '@maillon/contract';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { setStyle } from './directives.ts';
import { safeImage } from './links.ts';

/** Up to two letters: first and last word of the name, whole characters of any script. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s.]+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  // Arabic letters would join, kana and Han say enough alone.
  if (first && /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) {
    return firstLetter(first);
  }
  return (firstLetter(first) + firstLetter(last)).toLocaleUpperCase();
}

function firstLetter(word: string | undefined): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(word ?? '')?.[0] ?? '';
}

/** A hue that stays the same for the same person on every page: multiples of 30 degrees. */
function hue(id: string): number {
  let hash = 0;
  for (let index = 0; index < id.length; index++) hash = (Math.imul(hash, 31) + id.charCodeAt(index)) >>> 0;
  return (hash % 12) * 30;
}

/** All portraits keep their proportion when the token changes. */
export const scaled = (size: number): string => `calc(var(--_avatar) * ${size / 40})`;

function onImageError(event: Event): void {
  // The initials are underneath, in the same box: nothing moves.
  (event.target as HTMLElement).hidden = true;
}

/**
 * A round portrait, or initials in a colour of the person's own. Hidden from screen readers: the name stands beside it.
 * @param size pixels where `--social-avatar-size` is its 40, or a CSS length
 */
export function avatar(person: Person | null | undefined, size?: number | string): TemplateResult {
  const image = safeImage(person?.avatarUrl);
  const length = typeof size === 'number' ? scaled(size) : (size ?? null);
  return html`<span
    class="avatar"
    part="avatar"
    aria-hidden="true"
    ${setStyle({ '--_size': length, '--_hue': String(hue(person?.id ?? '')) })}
    >${person ? initials(person.displayName) : '·'}${
      image
        ? html`<img
            src=${image}
            alt=""
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            @error=${onImageError}
          />`
        : nothing
    }</span
  >`;
}

/** Several portraits that overlap a little, then "+N". */
export function facepile(
  people: readonly Person[],
  { size = 24, more = 0 }: { size?: number; more?: number } = {},
): TemplateResult {
  return html`<span class="facepile" part="facepile" aria-hidden="true"
    >${people.map((person) => avatar(person, size))}${
      more > 0
        ? html`<span class="avatar more" ${setStyle({ '--_size': scaled(size) })}>+${more}</span>`
        : nothing
    }</span
  >`;
}

export const avatarStyles: CSSResultGroup = css`
  .avatar {
    --_box: var(--_size, var(--_avatar));
    position: relative;
    inline-size: var(--_box);
    block-size: var(--_box);
    flex: none;
    display: grid;
    place-items: center;
    overflow: hidden;
    border-radius: 50%;
    --_dye: oklch(0.62 0.15 var(--_hue));
    background: color-mix(in oklab, var(--_dye) 24%, var(--_surface));
    color: color-mix(in oklab, var(--_dye) 36%, var(--_text));
    font-size: calc(var(--_box) * 0.375);
    font-weight: 600;
    line-height: 1;
    user-select: none;
    forced-color-adjust: none;
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* Portraits are dimmed on a dark page, as the eye is. */
  .avatar:has(img:not([hidden]))::after {
    content: '';
    position: absolute;
    inset: 0;
    background: light-dark(transparent, rgb(0 0 0 / 0.14));
  }
  .facepile {
    display: inline-flex;
    align-items: center;
  }
  .facepile .avatar {
    box-shadow: 0 0 0 2px var(--_ring, var(--_surface));
    letter-spacing: -0.02em;
  }
  .facepile .avatar + .avatar {
    margin-inline-start: calc(-1.5 * var(--_space));
  }
  /* Grows with its number, as it must where a reader spaces letters out. */
  .facepile .more {
    inline-size: auto;
    min-inline-size: var(--_box);
    padding-inline: 0.25em;
    border-radius: calc(var(--_box) / 2);
    background: var(--_raised);
    color: var(--_muted);
    font-size: max(10.5px, var(--_box) * 0.36);
    box-shadow:
      0 0 0 2px var(--_ring, var(--_surface)),
      inset 0 0 0 1px var(--_border);
  }
`;
