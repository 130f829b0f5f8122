import { css, html, nothing, render, type CSSResultGroup, type TemplateResult } from 'lit';
import { checkIcon } from './icon-set.ts';
import { icon } from './icons.ts';
import { openBeside } from './overlay.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: string;
  /** Given: one of a choice, chosen or not. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  /** Runs when the menu is closed and the focus is back on its button. */
  readonly run: () => void;
}

interface MenuButton {
  /** What the button shows. */
  readonly content: unknown;
  /** Its name, where the content is only an icon. */
  readonly label?: string;
  readonly className: string;
  readonly align?: 'start' | 'end';
  /** Asked each time the menu opens; so the menu costs nothing until then, and says what is true by then. */
  readonly items: () => readonly MenuItem[] | Promise<readonly MenuItem[]>;
}

/** A button and the list of actions it opens: arrow keys, Home, End and first letters move, Esc gives the focus back. */
export function menuButton({ content, label, className, align = 'end', items }: MenuButton): TemplateResult {
  return html`<button
      class=${className}
      part="button"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${label ?? nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        void toggle(event.currentTarget as HTMLButtonElement, items, align);
      }}
      @keydown=${onButtonKey}
    >
      ${content}
    </button>
    <div
      class="menu floating"
      part="menu"
      role="menu"
      aria-label=${label ?? nothing}
      popover
      @keydown=${onMenuKey}
      @toggle=${onToggle}
    ></div>`;
}

const menuOf = (button: Element): HTMLElement => button.nextElementSibling as HTMLElement;
/** Null when the two have left the page together. */
const buttonOf = (menu: Element): HTMLElement | null => menu.previousElementSibling as HTMLElement | null;
const itemsIn = (menu: Element): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];

async function toggle(
  button: HTMLButtonElement,
  ask: MenuButton['items'],
  align: 'start' | 'end',
): Promise<void> {
  const menu = menuOf(button);
  // Only a press on its own invoker does not dismiss a popover; without, the press would close it and the click reopen.
  button.popoverTargetElement = menu;
  if (menu.matches(':popover-open')) return menu.hidePopover();
  const asked = ask();
  // Awaited only where there is something to wait for: else the menu is open before the click is over.
  const items = 'then' in asked ? await asked : asked;
  if (items.length === 0 || !button.isConnected) return;
  render(
    items.map((item) => renderItem(item, menu)),
    menu,
  );
  openBeside(button, menu, { align });
  (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? itemsIn(menu)[0])?.focus();
}

function renderItem(
  { label, icon: path, checked, danger, run }: MenuItem,
  menu: HTMLElement,
): TemplateResult {
  const onClick = (): void => {
    menu.hidePopover();
    buttonOf(menu)?.focus();
    run();
  };
  return html`<button
    class="menu-item small ${danger ? 'danger' : ''}"
    type="button"
    role=${checked === undefined ? 'menuitem' : 'menuitemradio'}
    aria-checked=${checked === undefined ? nothing : checked}
    tabindex="-1"
    @click=${onClick}
  >
    ${checked === undefined ? icon(path) : html`<span class="tick">${checked ? icon(checkIcon) : nothing}</span>`}
    <span>${label}</span>
  </button>`;
}

function onToggle(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  const open = (event as ToggleEvent).newState === 'open';
  buttonOf(menu)?.setAttribute('aria-expanded', String(open));
}

function onButtonKey(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown') return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

function onMenuKey(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = itemsIn(menu);
  const at = items.indexOf(event.target as HTMLElement);
  const target = aim(event.key, at, items);
  if (target) target.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') {
    menu.hidePopover();
    buttonOf(menu)?.focus();
    // Tab goes on from the button, as if the menu had not been there.
    if (event.key === 'Tab') return;
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function aim(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  const { length } = items;
  if (key === 'ArrowDown') return items[(at + 1) % length];
  if (key === 'ArrowUp') return items[(at - 1 + length) % length];
  if (key === 'Home') return items[0];
  if (key === 'End') return items[length - 1];
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
  );
}

export const menuStyles: CSSResultGroup = css`
  .menu {
    padding: calc(1.5 * var(--_space));
    min-inline-size: 180px;
    max-inline-size: min(320px, calc(100vw - 16px));
    max-block-size: 60vh;
    overflow: auto;
  }
  .menu-item {
    display: flex;
    gap: calc(2.5 * var(--_space));
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_button-primary);
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    border-radius: var(--_radius-control);
    font-size: 0.9333em;
    line-height: 1.35;
  }
  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--_hover);
    outline-offset: -2px;
  }
  .menu-item .icon {
    color: var(--_muted);
  }
  .menu-item.danger,
  .menu-item.danger .icon {
    color: var(--_danger);
  }
  .menu-item[aria-checked='true'] {
    font-weight: 550;
  }
  .tick {
    inline-size: 16px;
    flex: none;
  }
  .tick .icon {
    color: var(--_accent);
  }
`;
