/* global __h -- in the page */
// What is done on a page, and what of it is measured. Each gives { scenario: { metric: value } }; the README says what the
// metrics are. Functions given to `evaluate` run in the page: `__h` is lib/inpage.js.
import { pause } from './visit.mjs';

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[middle - 0.5] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

export const scenarios = {
  cold: (visit) => cold(visit, 'cold', false),
  'cold-slow': (visit) => cold(visit, 'cold-slow', true),

  async render(visit) {
    const results = {};
    for (const [n, pageSize] of [
      [100, 100],
      [1000, 1000],
      [5000, 5000],
      [1000, 50],
    ]) {
      const page = await visit();
      const empty = await page.memory();
      const { value, cpu } = await page.cpu(() => mount(page, n, pageSize));
      const full = await page.memory();
      results[pageSize === 50 ? `render-${n}-paged50` : `render-${n}`] = {
        paintMs: value.paint,
        longestTask: value.longest,
        taskCpu: cpu.task,
        scriptCpu: cpu.script,
        layoutCpu: cpu.layout,
        styleCpu: cpu.style,
        heapMB: full.heapMB,
        kBperItem: ((full.heapMB - empty.heapMB) * 1000) / n,
        rendererMB: await page.rendererMB(),
        elements: await page.evaluate(() => __h.elements()),
        listeners: full.listeners,
      };
      await page.close();
    }
    return results;
  },

  /** 20 pages of 50, CPU of each: whether a page costs more the more there is already. */
  async pages(visit) {
    const page = await visit();
    const marks = [];
    await page.page.exposeFunction('__mark', async () => {
      marks.push((await page.metrics()).TaskDuration * 1000);
    });
    await page.evaluate(() => {
      const { fetch } = window;
      window.fetch = async (...request) => {
        await window.__mark();
        return fetch.apply(window, request);
      };
    });
    await mount(page, 1000, 50);
    marks.push((await page.metrics()).TaskDuration * 1000);
    await page.close();
    const costs = marks.slice(1).map((mark, i) => mark - marks[i]);
    const early = sum(costs.slice(1, 4)) / 3;
    const late = sum(costs.slice(-3)) / 3;
    return { pages: { earlyCpu: early, lateCpu: late, growth: late / early, requests: costs.length } };
  },

  async toggle(visit) {
    const page = await visit();
    await mount(page, 1000, 1000);
    await pause(300);
    await page.evaluate(() => __h.prepToggles());
    const [first] = await page.evaluate(() => __h.toggles(1));
    await page.evaluate(() => __h.toggles(3));
    const times = 12;
    const { value, cpu } = await page.cpu(() => page.evaluate((n) => __h.toggles(n), times));
    const changes = await page.evaluate(() => __h.mutations(() => window.bench.toggleReaction(0)));
    const clicks = await realClicks(page);
    await page.close();
    const of = (name) => median(value.map((one) => one[name]));
    return {
      toggle: {
        firstFlipMs: first.layout,
        flipMs: of('layout'),
        firstToLater: first.layout / of('layout'),
        paintMs: of('paint'),
        settledMs: of('settled'),
        taskCpu: cpu.task / times,
        scriptCpu: cpu.script / times,
        layoutCpu: cpu.layout / times,
        styleCpu: cpu.style / times,
        mutations: changes.records,
        attr: changes.attributes,
        text: changes.text,
        nodes: changes.added + changes.removed,
        inpMs: Math.max(16, ...clicks),
      },
    };
  },

  async prepend(visit) {
    const page = await visit();
    await mount(page, 200, 50);
    await page.evaluate(async () => {
      window.scrollTo(0, document.documentElement.scrollHeight / 2);
      await __h.sleep(300);
    });
    const outcomes = [];
    let task = 0;
    for (let k = 0; k < 5; k++) {
      await page.evaluate(() => __h.prepPrepend());
      const { value, cpu } = await page.cpu(() => page.evaluate(() => __h.prepend(20)));
      outcomes.push(value);
      task += cpu.task;
    }
    await page.close();
    return {
      prepend: {
        layoutMs: median(outcomes.map(({ layout }) => layout)),
        paintMs: median(outcomes.map(({ paint }) => paint)),
        taskCpu: task / 5,
        shiftPx: Math.max(...outcomes.map(({ shift }) => shift)),
        cls: sum(outcomes.map(({ cls }) => cls)),
      },
    };
  },

  async scroll(visit) {
    const page = await visit();
    await mount(page, 2000, 2000);
    await pause(500);
    const before = await page.memory();
    const results = {};
    // A fling of 12,000 px/s; and all there is in 300 frames, as when the scroll bar is dragged.
    for (const [name, frames, px] of [
      ['scroll-fling', 300, 200],
      ['scroll-drag', 300, 0],
    ]) {
      const scroll = () => page.evaluate(([count, step]) => __h.scroll(count, step), [frames, px]);
      const { value, cpu } = await page.cpu(scroll);
      const elements = await page.evaluate(() => __h.elements());
      const after = await page.memory();
      results[name] = {
        dropped: value.dropped,
        droppedPct: (value.dropped / (value.frames + value.dropped)) * 100,
        p50: value.p50,
        p95: value.p95,
        p99: value.p99,
        max: value.max,
        blankPct: value.blank * 100,
        elements,
        longTasks: value.longTasks,
        cpuPerFrame: cpu.task / value.frames,
        heapBeforeMB: before.heapMB,
        heapAfterMB: after.heapMB,
        rendererMB: await page.rendererMB(),
        nodesAfter: after.nodes,
        stepPx: value.step,
      };
    }
    await page.close();
    return results;
  },

  async widgets(visit, base) {
    return {
      widgets: await widgets(visit, base, false),
      'widgets-slow': await widgets(visit, base, true),
    };
  },

  async leak(visit) {
    const page = await visit();
    await page.evaluate(() => __h.cycles(10, 100));
    const early = await page.memory();
    await page.evaluate(() => __h.cycles(40, 100));
    const late = await page.memory();
    await page.close();
    return {
      leak: {
        heap10MB: early.heapMB,
        heap50MB: late.heapMB,
        kBperCycle: ((late.heapMB - early.heapMB) * 1000) / 40,
        nodes10: early.nodes,
        nodes50: late.nodes,
        listeners10: early.listeners,
        listeners50: late.listeners,
      },
    };
  },

  async person(visit) {
    const page = await visit();
    await mount(page, 1000, 1000);
    await pause(300);
    await page.evaluate(() => {
      __h.prepPerson('p0');
      return __h.person('p0', 'Warm Up');
    });
    const outcomes = [];
    let task = 0;
    for (let k = 0; k < 5; k++) {
      await page.evaluate(() => __h.prepPerson('p0'));
      const rename = () => page.evaluate((name) => __h.person('p0', name), `Name Number${k}`);
      const { value, cpu } = await page.cpu(rename);
      outcomes.push(value);
      task += cpu.task;
      await pause(60);
    }
    await page.close();
    return {
      person: {
        places: outcomes[0].places,
        left: Math.max(...outcomes.map(({ left }) => left)),
        allMs: median(outcomes.map(({ all }) => all)),
        paintMs: median(outcomes.map(({ paint }) => paint)),
        taskCpu: task / 5,
      },
    };
  },
};

function mount(page, n, pageSize) {
  return page.evaluate(([items, size]) => __h.mount(items, { pageSize: size }), [n, pageSize]);
}

async function cold(visit, name, slow) {
  const page = await visit({
    go: false,
    before: async (cdp) => {
      await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
      if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    },
  });
  if (slow) await page.slowDown();
  await page.page.addInitScript('__h.watchFirst()');
  await page.open('&auto=feed&first=20');
  await page.page.waitForFunction('__h.first && __h.first.idle', null, { timeout: 30_000 });
  await pause(slow ? 300 : 150);
  const { painted, idle, fcp, lcp, tbt } = await page.evaluate(() => __h.paints());
  const { ScriptDuration, TaskDuration } = await page.metrics();
  await page.close();
  return {
    [name]: {
      firstItemMs: painted,
      idleMs: idle,
      fcpMs: fcp,
      lcpMs: lcp,
      tbtMs: tbt,
      scriptCpu: ScriptDuration * 1000,
      taskCpu: TaskDuration * 1000,
      requests: page.net.requests,
      kB: page.net.bytes / 1000,
    },
  };
}

/** With a mouse: the browser's own Event Timing. */
async function realClicks(page) {
  await page.evaluate(() => (__h.events.length = 0));
  for (let k = 0; k < 5; k++) {
    const [x, y] = await page.evaluate((i) => {
      const box = __h.button(i % 2).getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }, k);
    await page.page.mouse.click(x, y);
    await pause(120);
  }
  return page.evaluate(() =>
    __h.events.filter((event) => event.interactionId).map(({ duration }) => duration),
  );
}

async function widgets(visit, base, slow) {
  const page = await visit();
  // Code warm, connection open.
  await page.evaluate(async () => {
    await window.bench.mountWidgets({ kudos: ['k499'], people: ['p499'] });
    await __h.sleep(200);
  });
  await page.page.reload();
  await page.page.waitForFunction('window.bench');
  await pause(100);
  if (slow) await page.slowDown();
  await fetch(`${base}/__reset`);
  Object.assign(page.net, { requests: 0, bytes: 0 });
  const fifty = Array.from({ length: 50 }, (_, i) => i);
  const ids = { kudos: fifty.map((i) => `k${i}`), people: fifty.map((i) => `p${i + 1}`) };
  const { value, cpu } = await page.cpu(() => page.evaluate((wanted) => __h.widgets(wanted), ids));
  await pause(100);
  const stats = await (await fetch(`${base}/__stats`)).json();
  await page.close();
  return {
    allMs: value.paint,
    ready: value.ready,
    http: stats.http,
    operations: stats.operations,
    kBup: stats.bytesIn / 1000,
    wireKB: page.net.bytes / 1000,
    taskCpu: cpu.task,
  };
}
