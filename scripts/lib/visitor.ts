// A person in front of the demo: looks for words and controls through all shadow roots, as eyes and screen readers do.
import { afterEach } from 'node:test';
import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core';

/** What to look for: a control by its accessible name, in the innermost post or comment with these words. */
export interface Target {
  readonly name: string;
  readonly role?: 'button' | 'menuitem' | 'textbox';
  /** Words of the post or comment that it is in. */
  readonly inEntry?: string;
}

/** What the page side can do; see `pageSide`. */
interface OnPage {
  text(): string;
  entry(words: string): Element | null;
  find(target: Target): HTMLElement | null;
  names(): string[];
  focused(): HTMLElement | null;
  nameOf(element: Element): string;
}

declare global {
  var onPage: OnPage;
}

const patienceMs = 20_000;

export interface VisitOptions {
  readonly language?: 'fr' | 'en-GB';
  /** Pages that the server does not have, by path. */
  readonly extraPages?: Readonly<Record<string, string>>;
  /** Answers a path from a file of this repository. */
  readonly extraFiles?: (path: string) => string | undefined;
}

/** Lets people come to the pages of one site, as far as a test; when it ends, they leave. */
export function visitsTo(
  site: () => { readonly browser: Browser; readonly url: string },
): (path?: string, options?: VisitOptions) => Promise<Visitor> {
  const present: Visitor[] = [];
  afterEach(async () => {
    await Promise.all(present.splice(0).map((visitor) => visitor.leave()));
  });
  return async (path = '', options = {}) => {
    const { browser, url } = site();
    const visitor = await Visitor.come(browser, url + path, options);
    present.push(visitor);
    return visitor;
  };
}

/** One browser with a profile of its own, and one tab of it. */
export class Visitor {
  readonly page: Page;
  /** Errors in the console and requests to elsewhere. */
  readonly problems: string[] = [];
  /** Bodies of the requests to the API. */
  readonly asked: string[] = [];
  readonly #context: BrowserContext;
  readonly #options: VisitOptions;

  private constructor(context: BrowserContext, page: Page, options: VisitOptions) {
    this.#context = context;
    this.page = page;
    this.#options = options;
  }

  /** Somebody new comes to an address. */
  static async come(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visitor> {
    return Visitor.#open(await browser.createBrowserContext(), address, options);
  }

  static async #open(
    context: BrowserContext,
    address: string,
    options: VisitOptions,
    type: 'window' | 'tab' = 'window',
  ): Promise<Visitor> {
    const page = await context.newPage({ type });
    page.setDefaultTimeout(patienceMs);
    const visitor = new Visitor(context, page, options);
    visitor.#listen(new URL(address).origin);
    await page.setViewport({ width: 1280, height: 1000 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(pageSide);
    await page.evaluateOnNewDocument((language) => {
      localStorage.setItem('relais.language', localStorage.getItem('relais.language') ?? language);
    }, options.language ?? 'fr');
    if (options.extraPages || options.extraFiles) await visitor.#addPages(options);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return visitor;
  }

  /** The same person, in a further window of the same browser, or in a tab that hides this one. */
  async opens(kind: 'window' | 'tab', address: string): Promise<Visitor> {
    const opened = await Visitor.#open(this.#context, address, this.#options, kind);
    if (kind === 'tab') await this.#appears('hidden');
    return opened;
  }

  /** This tab is looked at again. */
  async comesToFront(): Promise<void> {
    await this.page.bringToFront();
    await this.#appears('visible');
  }

  /** Chromium's headless shell shows all tabs at all times: there, the page is told what a browser would tell it. */
  async #appears(state: DocumentVisibilityState): Promise<void> {
    await this.page.evaluate((wanted) => {
      if (document.visibilityState === wanted) return;
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: wanted });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  }

  /** Closes this tab or window; the browser stays. */
  async closes(): Promise<void> {
    await this.page.close();
  }

  /** Closes the browser, with all its tabs. */
  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** Waits until the page asks for nothing more; the stream of changes stays open. */
  async rests(): Promise<void> {
    await this.page.waitForNetworkIdle({ concurrency: 1 });
  }

  /** Waits until these words are on screen. */
  async sees(words: string): Promise<void> {
    await this.#until(`“${words}” on screen`, (wanted) => onPage.text().includes(wanted), words);
  }

  async seesNoMore(words: string): Promise<void> {
    await this.#until(`“${words}” gone`, (wanted) => !onPage.text().includes(wanted), words);
  }

  /** Waits until a post or comment with these words also has those. */
  async seesInEntry(words: string, more: string): Promise<void> {
    await this.#until(
      `“${more}” beside “${words}”`,
      (wanted, also) => {
        const entry = onPage.entry(wanted);
        return entry !== null && onPage.entry(also) !== null && onPage.text().includes(also);
      },
      words,
      more,
    );
  }

  /** Waits until a button says that it is pressed. */
  async seesPressed(target: Target): Promise<void> {
    await this.#until(
      `a pressed button “${target.name}”`,
      (wanted) => onPage.find(wanted)?.ariaPressed === 'true',
      target,
    );
  }

  async press(target: Target): Promise<void> {
    // What stood there a moment ago may have made way for its like: then that is meant.
    for (const deadline = Date.now() + patienceMs; ;) {
      const control = await this.finds(target);
      try {
        return await control.asLocator().setTimeout(2_000).click();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** Replaces what is in a field. */
  async write(target: Target, words: string): Promise<void> {
    await this.press({ role: 'textbox', ...target });
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(words);
  }

  async finds(target: Target): Promise<ElementHandle<HTMLElement>> {
    const handle = await this.#until(
      `${target.role ?? 'control'} “${target.name}”`,
      (wanted) => onPage.find(wanted),
      target,
    );
    return handle as ElementHandle<HTMLElement>;
  }

  /** Waits until a condition holds in the page, said in words for when it does not. */
  async until<A extends unknown[]>(
    what: string,
    condition: (...args: A) => unknown,
    ...args: A
  ): Promise<void> {
    await this.#until(what, condition, ...args);
  }

  /** All words on screen. */
  async text(): Promise<string> {
    return this.page.evaluate(() => onPage.text());
  }

  /** The whole name of the first control whose name begins so. */
  async nameOf(beginning: string): Promise<string> {
    const names = await this.#until(
      `a control “${beginning}…”`,
      (start) => onPage.names().find((name) => name.startsWith(start)),
      beginning,
    );
    return String(await names.jsonValue());
  }

  /** Name of what has the focus. */
  async focus(): Promise<string> {
    return this.page.evaluate(() => {
      const element = onPage.focused();
      return element ? onPage.nameOf(element) : '';
    });
  }

  async #until<A extends unknown[]>(what: string, condition: (...args: A) => unknown, ...args: A) {
    try {
      return await this.page.waitForFunction(condition as (...args: unknown[]) => unknown, {}, ...args);
    } catch (error) {
      const screen = await this.page
        .evaluate(() => onPage.text().slice(0, 3000))
        .catch(() => 'nothing readable');
      throw new Error(`Waited in vain for ${what}. On screen:\n${screen}`, { cause: error });
    }
  }

  #listen(origin: string): void {
    this.page.on('pageerror', (error) => this.problems.push(String(error)));
    this.page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type()))
        this.problems.push(`${message.type()}: ${message.text()}`);
    });
    this.page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin)
        this.problems.push(`request to ${url.origin}`);
      if (url.pathname === '/graphql') this.asked.push(request.postData() ?? '');
    });
  }

  async #addPages({ extraPages = {}, extraFiles }: VisitOptions): Promise<void> {
    await this.page.setRequestInterception(true);
    this.page.on('request', (request) => {
      const path = new URL(request.url()).pathname;
      const file = extraFiles?.(path);
      if (extraPages[path] !== undefined) {
        void request.respond({ contentType: 'text/html; charset=utf-8', body: extraPages[path] });
      } else if (file !== undefined) {
        void request.respond({ contentType: 'text/javascript; charset=utf-8', body: file });
      } else void request.continue();
    });
  }
}

/** Runs in each page before its own scripts. */
function pageSide(): void {
  const roots = (): (Document | ShadowRoot)[] => {
    const all: (Document | ShadowRoot)[] = [document];
    for (const root of all) {
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) all.push(element.shadowRoot);
    }
    return all;
  };
  /** Elements that draw no box of their own (providers, slots) are not visible to `checkVisibility`. */
  const isShown = (element: Element): boolean =>
    getComputedStyle(element).display === 'contents' || element.checkVisibility();
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element) {
      if (['STYLE', 'SCRIPT', 'TEMPLATE', 'OPTION'].includes(node.tagName) || !isShown(node)) return '';
      if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) {
        return node.assignedNodes().map(textOf).join('');
      }
    }
    const children =
      node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
    const text = [...children].map(textOf).join('');
    const isBlock = node instanceof Element && getComputedStyle(node).display !== 'inline';
    return isBlock ? ` ${text} ` : text;
  };
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const label = element.getAttribute('aria-label');
    if (label !== null) return plain(label);
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
    if (labels?.[0]) return plain(labels[0].textContent);
    return plain(element.textContent) || (element.getAttribute('placeholder') ?? '');
  };
  const selectors = {
    button: 'button, [role=button]',
    menuitem: '[role^=menuitem]',
    textbox: 'textarea, input',
  };
  const entry = (words: string): Element | null => {
    const found = roots()
      .flatMap((root) => [...root.querySelectorAll('social-feed-item, social-comment')])
      .filter((element) => plain(textOf(element)).includes(words));
    return found.at(-1) ?? null;
  };
  const isIn = (element: Element, host: Element): boolean => {
    let node: Node | null = element;
    while (node && node !== host) {
      const parent: Node | null = (node as Element).assignedSlot ?? node.parentNode;
      node = parent instanceof ShadowRoot ? parent.host : parent;
    }
    return node === host;
  };
  globalThis.onPage = {
    text: () => plain(textOf(document.body)),
    entry,
    nameOf,
    find({ name, role, inEntry }) {
      const host = inEntry === undefined ? document.documentElement : entry(inEntry);
      if (!host) return null;
      const wanted = role ? selectors[role] : Object.values(selectors).join();
      const found = roots()
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>(wanted)])
        .find((element) => nameOf(element) === name && element.checkVisibility() && isIn(element, host));
      return found ?? null;
    },
    names: () =>
      roots()
        .flatMap((root) => [...root.querySelectorAll(Object.values(selectors).join())])
        .filter((element) => element.checkVisibility())
        .map(nameOf),
    focused() {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element instanceof HTMLElement ? element : null;
    },
  };
}
