import { html, nothing, type TemplateResult } from 'lit';
import { linkIcon } from '../foundation/icon-set.ts';
import { icon } from '../foundation/icons.ts';
import type { Localizer } from '../foundation/localize.ts';
import { linkOver, toggleMark, togglePrefix, type Change, type Writing } from './marks.ts';
import {
  boldIcon,
  codeIcon,
  italicIcon,
  listIcon,
  numbersIcon,
  quoteIcon,
  strikeIcon,
} from './tool-icons.ts';

export interface Tool {
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  /** Given: a switch, on or off. */
  readonly pressed?: boolean;
  readonly opens?: boolean;
  readonly keys?: string;
  /** Mirrored in text that runs from right to left. */
  readonly flip?: boolean;
  readonly run: (button: HTMLButtonElement) => void;
}

type Format = 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'list' | 'numbers' | 'quote';

export const changes: Readonly<Record<Format, (writing: Writing) => Change>> = {
  bold: (writing) => toggleMark(writing, '**'),
  italic: (writing) => toggleMark(writing, '_'),
  strike: (writing) => toggleMark(writing, '~~'),
  code: (writing) => toggleMark(writing, '`'),
  link: (writing) => linkOver(writing),
  list: (writing) => togglePrefix(writing, '- '),
  numbers: (writing) => togglePrefix(writing, '1. '),
  quote: (writing) => togglePrefix(writing, '> '),
};

const formats: readonly (readonly [Format, string, key?: string])[] = [
  ['bold', boldIcon, 'B'],
  ['italic', italicIcon, 'I'],
  ['strike', strikeIcon],
  ['code', codeIcon],
  ['link', linkIcon, 'K'],
  ['list', listIcon],
  ['numbers', numbersIcon],
  ['quote', quoteIcon],
];

/** What Ctrl or Command with this key does. */
export function formatOfKey(key: string): Format | undefined {
  return formats.find(([, , own]) => own !== undefined && own.toLowerCase() === key.toLowerCase())?.[0];
}

export function formatTools(localizer: Localizer, apply: (format: Format) => void): Tool[] {
  return formats.map(([name, path, key]) => ({
    name,
    label: localizer.t(`composer.format.${name}`),
    icon: path,
    flip: name === 'list' || name === 'numbers' || name === 'quote',
    ...(key === undefined ? {} : { keys: `Control+${key} Meta+${key}` }),
    run: () => apply(name),
  }));
}

/** Buttons in a row that are one stop of the Tab key: arrows, Home and End move among them. */
export function toolbar(
  groups: readonly (readonly Tool[])[],
  label: string,
  now: string | undefined,
  onReach: (name: string) => void,
): TemplateResult {
  const all = groups.flat();
  const stop = all.some(({ name }) => name === now) ? now : all[0]?.name;
  return html`<div class="tools" part="toolbar" role="toolbar" aria-label=${label} @keydown=${onToolKey}>
    ${groups
      .filter((group) => group.length > 0)
      .map(
        (group) =>
          html`<span class="group"
            >${group.map((tool) => renderTool(tool, tool.name === stop, onReach))}</span
          >`,
      )}
  </div>`;
}

function renderTool(tool: Tool, isStop: boolean, onReach: (name: string) => void): TemplateResult {
  const { name, label, icon: path, pressed, opens, keys, flip, run } = tool;
  return html`<button
    type="button"
    class="button icon-only compact tool small ${flip ? 'flip' : ''}"
    part="tool"
    data-tool=${name}
    title=${label}
    aria-pressed=${pressed ?? nothing}
    aria-haspopup=${opens ? 'dialog' : nothing}
    aria-keyshortcuts=${keys ?? nothing}
    tabindex=${isStop ? 0 : -1}
    @focus=${() => onReach(name)}
    @click=${(event: Event) => {
      // The browser would open, or close, what the button has opened before.
      event.preventDefault();
      run(event.currentTarget as HTMLButtonElement);
    }}
  >
    ${icon(path)}
  </button>`;
}

function onToolKey(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const tools = [...bar.querySelectorAll<HTMLElement>('.tool')];
  const at = tools.indexOf(event.target as HTMLElement);
  const onwards = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const { length } = tools;
  let next: number | undefined;
  if (event.key === onwards) next = (at + 1) % length;
  else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') next = (at - 1 + length) % length;
  else if (event.key === 'Home') next = 0;
  else if (event.key === 'End') next = length - 1;
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  tools[next]?.focus();
}
