// One measurement: a fresh browser context, with cold JIT and empty caches, on one page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--no-default-browser-check',
  '--enable-precise-memory-info',
];
const inPage = readFileSync(fileURLToPath(new URL('inpage.js', import.meta.url)), 'utf8');
const slowNetwork = {
  offline: false,
  latency: 40,
  downloadThroughput: 10e6 / 8,
  uploadThroughput: 5e6 / 8,
};

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns a browser that visits pages of the server at `base` */
export async function startBrowser(executablePath, base) {
  const browser = await chromium.launch({ executablePath, headless: true, args: flags });
  const system = await browser.newBrowserCDPSession();

  /** Private memory of the largest page's process in MB (V8, DOM, layout), as the operating system has it; NaN elsewhere than on Linux. */
  async function rendererMB() {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => privateMB(id));
    const found = sizes.filter((size) => !Number.isNaN(size));
    return found.length > 0 ? Math.max(...found) : NaN;
  }

  const addressOf = ({ app, query }, further) =>
    `${base}/apps/${app}/index.html?endpoint=${encodeURIComponent('/graphql')}${query ? `&${query}` : ''}${further}`;

  /**
   * @param target of targets.mjs
   * @param options `go: false` opens nothing yet; `before` is called with the CDP session first
   */
  async function visit(target, { go = true, before } = {}) {
    await fetch(`${base}/__reset`);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`  ! ${target.name}: ${error.message}`));
    if (target.selectors)
      await page.addInitScript(`window.__benchSelectors=${JSON.stringify(target.selectors)}`);
    await page.addInitScript(inPage);
    const cdp = await context.newCDPSession(page);
    // CPU time of the main thread, so that other processes on the machine disturb less.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('HeapProfiler.enable');
    await cdp.send('Network.enable');
    const net = { requests: 0, bytes: 0 };
    cdp.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith('data:')) net.requests++;
    });
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (net.bytes += encodedDataLength));
    if (before) await before(cdp);

    const metrics = async () => {
      const { metrics: list } = await cdp.send('Performance.getMetrics');
      return Object.fromEntries(list.map(({ name, value }) => [name, value]));
    };
    const visited = {
      page,
      cdp,
      net,
      metrics,
      rendererMB,
      evaluate: (call, argument) => page.evaluate(call, argument),
      open: async (further = '') => void (await page.goto(addressOf(target, further))),
      /** What `call` gives, and the milliseconds of the main thread that it took. */
      async cpu(call) {
        const from = await metrics();
        const value = await call();
        const to = await metrics();
        const ms = (name) => (to[name] - from[name]) * 1000;
        return {
          value,
          cpu: {
            script: ms('ScriptDuration'),
            layout: ms('LayoutDuration'),
            style: ms('RecalcStyleDuration'),
            task: ms('TaskDuration'),
          },
        };
      },
      async memory() {
        await cdp.send('HeapProfiler.collectGarbage');
        await cdp.send('HeapProfiler.collectGarbage');
        const { JSHeapUsedSize, Nodes, JSEventListeners } = await metrics();
        return { heapMB: JSHeapUsedSize / 1e6, nodes: Nodes, listeners: JSEventListeners };
      },
      slowDown: () => cdp.send('Network.emulateNetworkConditions', slowNetwork),
      close: () => context.close(),
    };
    if (go) {
      await visited.open();
      await page.waitForFunction('window.bench', null, { timeout: 15_000 });
      await page.evaluate('__h.nextPaint()');
      await page.waitForTimeout(80);
    }
    return visited;
  }

  return { visit, version: browser.version(), close: () => browser.close() };
}

function privateMB(pid) {
  try {
    const [, kilobytes] =
      /Private_Dirty:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes) / 1000;
  } catch {
    return NaN;
  }
}
