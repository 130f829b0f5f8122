import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { deepAll } from '../look.ts';
import { called, composedOrder, focused, frame, isIn, layersOn, whyUnmarked, whyUnseen } from './focus.ts';
import type { WalkedPage } from './page.ts';

/** `Shift+Tab` too. */
async function pressed(key: string): Promise<void> {
  const [one, modifier] = key.split('+').reverse();
  if (modifier) await sendKeys({ down: modifier });
  await sendKeys({ press: one ?? key });
  if (modifier) await sendKeys({ up: modifier });
}

interface Layer {
  readonly layer: HTMLElement;
  /** What had the focus when it opened. */
  readonly opener: HTMLElement | null;
}

/** What was wrong, and how one gets there. */
export class WalkFault extends Error {}

/**
 * Somebody with a keyboard and nothing else, and what they may expect: the focus is never lost, always to be seen, never
 * caught; Esc closes the layer on top, that one only, and gives the focus back to what opened it; Tab follows the page.
 */
export class Walk {
  readonly #page: WalkedPage;
  readonly #steps: string[] = [];
  /** In the order they opened. */
  #layers: Layer[] = [];

  constructor(page: WalkedPage) {
    this.#page = page;
  }

  /** Begins at some place, as if Tab had been pressed so often. */
  async begin(share: number): Promise<void> {
    const stops = deepAll(this.#page.box, 'a[href], button, textarea, [tabindex="0"]').filter(
      (one): one is HTMLElement => one instanceof HTMLElement && one.tabIndex === 0 && one.checkVisibility(),
    );
    this.#page.first.focus();
    await sendKeys({ press: 'Shift' });
    const start = stops[Math.floor(share * stops.length)];
    start?.focus();
    await this.#rests();
    this.#steps.push(`from ${called(focused())}`);
  }

  async press(key: string): Promise<void> {
    const before = focused();
    const layers = this.#layers;
    await pressed(key);
    await this.#rests();
    this.#follow(before);
    this.#steps.push(`${key} → ${called(focused())}`);
    await this.#holdsFocus(before, key);
    if (key === 'Escape' && layers.length > 0) await this.#closedOne(layers, before);
  }

  /** Out of every layer, and to the end of the page. */
  async leaves(): Promise<void> {
    for (let round = 0; this.#layers.length > 0; round++) {
      if (round === 6) this.#fails(`Esc does not close ${called(this.#layers.at(-1)?.layer ?? null)}`);
      await this.press('Escape');
    }
    const order = composedOrder(this.#page.box);
    for (let stops = 0; focused() !== this.#page.last; stops++) {
      if (stops === 400) this.#fails('400 times Tab do not reach the end of the page');
      const before = focused();
      await sendKeys({ press: 'Tab' });
      const after = focused();
      this.#steps.push(`Tab → ${called(after)}`);
      if (after === null) this.#fails(`Tab leads from ${called(before)} to nowhere`);
      await this.#holdsFocus(before, 'Tab');
      if (after === before) this.#fails(`Tab does not leave ${called(before)}`);
      const [from, to] = [before && order.get(before), after && order.get(after)];
      if (typeof from === 'number' && typeof to === 'number' && to < from)
        this.#fails(`Tab goes back from ${called(before)} to ${called(after)}`);
    }
  }

  /** Waits until nothing changes any more: nothing to render, focus and layers the same for three frames. */
  async #rests(): Promise<void> {
    let [quiet, seen] = [0, this.#looks()];
    for (let frames = 0; quiet < 3 && frames < 300; frames++) {
      await frame();
      const now = this.#looks();
      const isPending = deepAll(this.#page.box).some((one) => (one as Partial<LitElement>).isUpdatePending);
      const isSame = !isPending && now.length === seen.length && now.every((one, at) => one === seen[at]);
      quiet = isSame ? quiet + 1 : 0;
      seen = now;
    }
  }

  #looks(): readonly unknown[] {
    return [focused(), scrollY, ...layersOn(this.#page.box)];
  }

  #follow(before: HTMLElement | null): void {
    const open = layersOn(this.#page.box);
    this.#layers = [
      ...this.#layers.filter(({ layer }) => open.includes(layer)),
      ...open
        .filter((layer) => !this.#layers.some((one) => one.layer === layer))
        .map((layer) => ({ layer, opener: before })),
    ];
  }

  async #holdsFocus(before: HTMLElement | null, key: string): Promise<void> {
    const { first, last } = this.#page;
    // Beyond both ends is the browser itself.
    if (before === null || (key === 'Tab' && before === last) || (key === 'Shift+Tab' && before === first))
      return;
    let why: string | undefined;
    for (let look = 0; look < 90; look++) {
      const now = focused();
      // Who scrolls away from the focus knows where it is.
      why = now ? (now === before ? whyUnmarked(now) : whyUnseen(now)) : 'the focus is lost to the page';
      if (why === undefined) return;
      await frame();
    }
    this.#fails(`after ${key} on ${called(before)}: ${called(focused())} ${why ?? ''}`);
  }

  async #closedOne(layers: readonly Layer[], before: HTMLElement | null): Promise<void> {
    const closed = layers.filter(({ layer }) => !this.#layers.some((one) => one.layer === layer));
    const top = layers.at(-1);
    if (!top) return;
    if (closed.length === 0) this.#fails(`Esc leaves ${called(top.layer)} open`);
    if (closed.length > 1)
      this.#fails(`Esc closes ${closed.map(({ layer }) => called(layer)).join(' and ')} at once`);
    if (closed[0] !== top)
      this.#fails(`Esc closes ${called(closed[0]?.layer ?? null)} below ${called(top.layer)}`);
    if (!before || !isIn(before, top.layer) || !top.opener?.isConnected) return;
    for (let look = 0; look < 60 && focused() !== top.opener; look++) await frame();
    if (focused() !== top.opener)
      this.#fails(`Esc gives the focus to ${called(focused())}, not back to ${called(top.opener)}`);
  }

  #fails(what: string): never {
    throw new WalkFault(`${what}\n  ${this.#steps.join('\n  ')}`);
  }
}
