import type { Id } from '@maillon/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A row that is drawn, or the room of those that are not. */
export type Segment =
  { readonly id: Id; readonly index: number } | { readonly gap: number; readonly key: string };

/** An element that shows one item of the list. */
export interface Row extends HTMLElement {
  readonly activityId?: Id | undefined;
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<unknown>;
}

export interface LongListOptions {
  /** What holds the rows; null before the first render. */
  readonly list: () => HTMLElement | null;
  /** The drawn rows, each with the id it shows. */
  readonly rows: () => readonly Row[];
  /** Whether a row must stay wherever the reader has gone: something in it is open, unsent, or has the focus. */
  readonly isHeld: (row: HTMLElement) => boolean;
}

interface Anchor {
  readonly row: HTMLElement;
  readonly top: number;
}

/** Pixels beyond the window within which rows are always drawn, and as far as which they are drawn when that ends. */
const always = 500;
const ahead = 1100;
/** Rows drawn before anything is known of their heights, and the height they are taken for. */
const firstRows = 8;
const usualHeight = 320;

const anchors = CSS.supports('overflow-anchor', 'auto');

/**
 * Draws of a long list what is near the window, and room for the rest. Rows far away leave the page whole; their heights
 * are remembered, so that nothing moves when they come back.
 */
export class LongList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LongListOptions;
  readonly #heights = new Map<Id, number>();
  /** Taken for the height of what was never drawn; it does not change any more, so that nothing moves by it. */
  #estimate: number | undefined;
  #ids: readonly Id[] = [];
  /** Where each is among all. */
  #places: ReadonlyMap<Id, number> = new Map();
  /** Where each row begins, in pixels from the top of the list, and where the last ends; undefined: to be added up anew. */
  #tops: Float64Array | undefined;
  /** Between two rows. */
  #space = 0;
  #windowed = false;
  #from = 0;
  #to = firstRows;
  #revealed: Id | undefined;
  #frame = 0;
  #anchor: Anchor | undefined;
  readonly #observed = new Set<Element>();
  readonly #sizes = new ResizeObserver((entries) => this.#measure(entries));
  /** Tells what no scroll event tells: a list that is shown, or scrolls inside another shadow root. */
  readonly #gaps = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#look();
    },
    { rootMargin: `${always}px` },
  );

  constructor(host: ReactiveControllerHost, options: LongListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Of any box that scrolls; the same frame shows what comes.
    addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    addEventListener('resize', this.#onScroll);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#onScroll, { capture: true });
    removeEventListener('resize', this.#onScroll);
    this.#sizes.disconnect();
    this.#gaps.disconnect();
    this.#observed.clear();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** What to draw of these; everything up to `most`. */
  plan(ids: readonly Id[], most: number): readonly Segment[] {
    const wasWindowed = this.#windowed;
    this.#windowed = ids.length > most;
    if (ids !== this.#ids) this.#follow(ids);
    if (!this.#windowed) return ids.map((id, index) => ({ id, index }));
    if (!wasWindowed) this.#begin();
    const segments: Segment[] = [];
    const tops = this.#added;
    let drawn = 0;
    const leave = (before: number): void => {
      if (before === drawn) return;
      const gap = (tops[before] ?? 0) - (tops[drawn] ?? 0) - this.#space;
      segments.push({ gap, key: `gap before ${before}` });
    };
    for (const index of this.#drawn()) {
      leave(index);
      segments.push({ id: ids[index] as Id, index });
      drawn = index + 1;
    }
    leave(ids.length);
    return segments;
  }

  /** The places of all rows to draw, in order. */
  #drawn(): readonly number[] {
    const places = this.#kept();
    for (let index = this.#from; index < Math.min(this.#to, this.#ids.length); index++) places.add(index);
    return [...places].filter((index) => index >= 0 && index < this.#ids.length).sort((a, b) => a - b);
  }

  /** Draws a row wherever it is; undefined where it is none of these. */
  async reveal(id: Id): Promise<HTMLElement | undefined> {
    if (this.#windowed && this.#ids.includes(id)) {
      this.#revealed = id;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    }
    return this.rowOf(id);
  }

  hostUpdate(): void {
    // Where the browser keeps the reader's place itself, it does it better.
    if (this.#windowed && !anchors) this.#takeAnchor();
  }

  hostUpdated(): void {
    if (this.#anchor) void this.#keepPlace(this.#anchor);
    this.#anchor = undefined;
    if (this.#windowed || this.#observed.size > 0) this.#observe();
  }

  /** What the reader sees first shall stay where it is. */
  #takeAnchor(): void {
    const row = this.#options.rows().find((one) => one.getBoundingClientRect().bottom > 0);
    const top = row?.getBoundingClientRect().top ?? Infinity;
    this.#anchor = row && top < innerHeight ? { row, top } : undefined;
  }

  async #keepPlace({ row, top }: Anchor): Promise<void> {
    await Promise.all(this.#options.rows().map(({ updateComplete }) => updateComplete));
    const moved = row.isConnected ? row.getBoundingClientRect().top - top : 0;
    if (moved !== 0) scrollerOf(row).scrollBy({ top: moved, behavior: 'instant' });
  }

  /** What is drawn stays drawn where rows came or went above it. */
  #follow(ids: readonly Id[]): void {
    const first = this.#ids[this.#from];
    const moved = first === undefined ? -1 : ids[this.#from] === first ? this.#from : ids.indexOf(first);
    if (moved >= 0 && moved !== this.#from) {
      [this.#from, this.#to] = [moved, moved + this.#to - this.#from];
      if (this.#windowed && this.#from > 0) this.#takeAnchor();
    }
    this.#ids = ids;
    this.#places = new Map(ids.map((id, index) => [id, index]));
    this.#tops = undefined;
  }

  /** All rows were drawn so far, and the reader may be anywhere among them. */
  #begin(): void {
    const rows = this.#options.rows();
    this.#readSpace();
    for (const row of rows) this.#remember(row, row.getBoundingClientRect().height);
    this.#settleEstimate();
    const list = this.#options.list();
    if (list && rows.length > 0) this.#place(list.getBoundingClientRect().top);
  }

  #place(top: number): void {
    [this.#from, this.#to] = this.#within(-top - ahead, innerHeight - top + ahead);
  }

  #remember({ activityId: id, hasUpdated }: Row, height: number | undefined): void {
    if (id === undefined || !height || !hasUpdated || this.#heights.get(id) === height) return;
    this.#heights.set(id, height);
    this.#tops = undefined;
  }

  /** Whether it is known from now on. */
  #settleEstimate(): boolean {
    // Only while all the room that is estimated lies below the reader.
    if (this.#estimate !== undefined || this.#heights.size < firstRows || this.#from > 0) return false;
    const all = [...this.#heights.values()];
    this.#estimate = all.reduce((sum, height) => sum + height, 0) / all.length;
    this.#tops = undefined;
    return true;
  }

  #readSpace(): void {
    const list = this.#options.list();
    const space = list ? parseFloat(getComputedStyle(list).rowGap) || 0 : 0;
    if (space !== this.#space) this.#tops = undefined;
    this.#space = space;
  }

  get #added(): Float64Array {
    if (this.#tops) return this.#tops;
    const tops = (this.#tops = new Float64Array(this.#ids.length + 1));
    const unknown = this.#estimate ?? usualHeight;
    let top = 0;
    this.#ids.forEach((id, index) => {
      top += (this.#heights.get(id) ?? unknown) + this.#space;
      tops[index + 1] = top;
    });
    return tops;
  }

  /** The row of an item, where it is drawn. */
  rowOf(id: Id): HTMLElement | undefined {
    return this.#options.rows().find(({ activityId }) => activityId === id);
  }

  /** Places of rows that stay, with those beside the one that has the focus: Tab goes on from there. */
  #kept(): Set<number> {
    const kept = new Set<number>();
    const places = this.#places;
    for (const row of this.#options.rows()) {
      const place = places.get(row.activityId ?? '');
      if (place === undefined || !this.#options.isHeld(row)) continue;
      kept.add(place);
      if (row.matches(':focus-within')) kept.add(place - 1).add(place + 1);
    }
    const revealed = places.get(this.#revealed ?? '');
    if (revealed !== undefined) kept.add(revealed);
    return kept;
  }

  #observe(): void {
    const list = this.#options.list();
    const there = new Set<Element>(list?.children);
    for (const element of this.#observed) {
      if (there.has(element)) continue;
      this.#sizes.unobserve(element);
      this.#gaps.unobserve(element);
      this.#observed.delete(element);
    }
    for (const element of there) {
      if (this.#observed.has(element)) continue;
      this.#observed.add(element);
      if (element.classList.contains('gap')) this.#gaps.observe(element);
      else this.#sizes.observe(element);
    }
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    this.#readSpace();
    for (const { target, borderBoxSize } of entries) {
      this.#remember(target as Row, borderBoxSize[0]?.blockSize);
    }
    // Not now: what is drawn in answer to a measurement would be measured in the same breath, without end.
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#settleEstimate()) this.#host.requestUpdate();
      this.#look();
    });
  }

  readonly #onScroll = (): void => this.#look();

  /** Draws further where what is drawn ends too near to the window, or is much more than that. */
  #look(): void {
    const list = this.#windowed ? this.#options.list() : null;
    if (!list) return;
    const { top } = list.getBoundingClientRect();
    const [from, to] = this.#within(-top - always, innerHeight - top + always);
    const tooFar = this.#to - this.#from > 3 * (to - from) + firstRows;
    if (from >= this.#from && to <= this.#to && !tooFar) return;
    this.#place(top);
    this.#revealed = undefined;
    this.#host.requestUpdate();
  }

  /** The places of the rows between two distances from the top of the list. */
  #within(above: number, below: number): readonly [from: number, to: number] {
    const tops = this.#added;
    const count = this.#ids.length;
    const from = Math.max(0, Math.min(firstBeyond(tops, above + this.#space), count) - 1);
    return [from, Math.min(count, Math.max(firstBeyond(tops, below), from + 1))];
  }
}

/** The first of these rising numbers that is greater. */
function firstBeyond(numbers: Float64Array, bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The box in which an element scrolls, through shadow roots. */
function scrollerOf(element: Element): Element {
  let above = parentOf(element);
  while (above && above !== document.body && above !== document.documentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(above).overflowY);
    if (scrolls && above.scrollHeight > above.clientHeight) return above;
    above = parentOf(above);
  }
  return document.scrollingElement ?? document.documentElement;
}

function parentOf(element: Element): Element | null {
  const { assignedSlot, parentNode } = element;
  return assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
}
