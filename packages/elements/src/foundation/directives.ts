import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { Localizer } from './localize.ts';

/** Properties to set; null removes. Names of custom properties, or plain CSS names. */
type Properties = Readonly<Record<string, string | null>>;

class SetStyle extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT)
      throw new Error('setStyle() stands on an element: <p ${setStyle({…})}>');
  }
  render(_properties: Properties): typeof noChange {
    return noChange;
  }
  override update(part: ElementPart, [properties]: [Properties]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) {
      if (value === null) style.removeProperty(name);
      else if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    }
    return noChange;
  }
}

/** Sets style properties through the CSSOM; a style attribute (and so Lit's styleMap) breaks a strict CSP. */
export const setStyle = directive(SetStyle);

/** Relative times on the page, told about the passing of time by one timer, every 30 s while there are any. */
const tickers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

class TimeAgo extends AsyncDirective {
  #instant = '';
  #localizer: Localizer | undefined;
  readonly #tick = (): void => this.setValue(this.#text());

  render(instant: string, localizer: Localizer): string {
    this.#instant = instant;
    this.#localizer = localizer;
    if (this.isConnected) this.#start();
    return this.#text();
  }
  override disconnected(): void {
    tickers.delete(this.#tick);
    if (tickers.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
  override reconnected(): void {
    this.#start();
  }
  #start(): void {
    tickers.add(this.#tick);
    timer ??= setInterval(() => tickers.forEach((tick) => tick()), 30_000);
  }
  #text(): string {
    return this.#localizer?.timeAgo(this.#instant) ?? '';
  }
}

/** "3 min ago", kept true without rendering the element again. Relative under a week, then a date. */
export const timeAgo = directive(TimeAgo);
