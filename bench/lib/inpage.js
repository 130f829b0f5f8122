// Injected into every page before any page script. Knows nothing about the app under test
// except the selectors of the contract (README.md).
(() => {
  const roots = new WeakMap(); // host -> shadow root, open or closed
  const attach = Element.prototype.attachShadow;
  let onRoot = null;
  Element.prototype.attachShadow = function (init) {
    const r = attach.call(this, init);
    roots.set(this, r);
    if (onRoot) onRoot(r);
    return r;
  };
  const cfg = Object.assign(
    {
      item: '[data-item-id]',
      person: '[data-person-id="{id}"]',
      toggle: '[data-type="LIKE"]',
      pressed: 'aria-pressed',
      widget: '[data-widget]',
    },
    window.__benchSelectors,
  );
  const shadowOf = (el) => roots.get(el) || el.shadowRoot;
  function* walk(root) {
    for (const el of root.querySelectorAll('*')) {
      yield el;
      const s = shadowOf(el);
      if (s) yield* walk(s);
    }
  }
  const deepAll = (sel, root = document) => {
    const out = [];
    for (const el of walk(root)) if (el.matches(sel)) out.push(el);
    return out;
  };
  const deepText = (node) => {
    let s = '';
    const go = (n) => {
      if (n.nodeType === 3) s += n.data;
      else if (n.nodeType === 1 || n.nodeType === 11) {
        if (n.nodeName === 'STYLE' || n.nodeName === 'TEMPLATE') return;
        if (n.nodeName === 'SLOT' && n.assignedNodes().length) {
          n.assignedNodes().forEach(go);
          return;
        }
        const sh = n.nodeType === 1 && shadowOf(n);
        for (const c of (sh || n).childNodes) go(c);
        s += ' ';
      }
    };
    go(node);
    return s.replace(/\s+/g, ' ').trim();
  };
  const frame = () => new Promise((r) => requestAnimationFrame(r));
  const nextPaint = () =>
    new Promise((r) =>
      requestAnimationFrame(() => {
        const c = new MessageChannel();
        c.port1.onmessage = () => r(performance.now());
        c.port2.postMessage(0);
      }),
    );
  const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
  const tasks = [],
    events = [],
    shifts = [];
  const obs = (type, list, extra) => {
    try {
      new PerformanceObserver((l) => list.push(...l.getEntries())).observe({
        type,
        buffered: true,
        ...extra,
      });
    } catch {
      // This browser does not tell.
    }
  };
  obs('longtask', tasks);
  obs('event', events, { durationThreshold: 16 });
  obs('layout-shift', shifts);
  let lcp = 0;
  try {
    new PerformanceObserver((l) => {
      for (const e of l.getEntries()) lcp = e.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  } catch {
    // This browser does not tell.
  }

  const H = (window.__h = {
    cfg,
    deepAll,
    deepText,
    nextPaint,
    frame,
    sleep,
    tasks,
    events,
    shifts,
    elements: () => {
      return [...walk(document)].length;
    },
    first: null,
    watchFirst() {
      // cold load: when the first item appears, then the paint after it, then the first idle moment
      const seen = () => {
        if (H.first || !deepAll(cfg.item).length) return;
        H.first = { inserted: performance.now() };
        mo.disconnect();
        onRoot = null;
        nextPaint().then((t) => {
          H.first.painted = t;
          requestIdleCallback(() => {
            H.first.idle = performance.now();
          });
        });
      };
      const mo = new MutationObserver(seen);
      const o = { childList: true, subtree: true };
      mo.observe(document, o);
      onRoot = (r) => mo.observe(r, o);
    },
    paints: () => ({
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      lcp,
      tbt: tasks.reduce((s, t) => s + Math.max(0, t.duration - 50), 0),
      ...H.first,
    }),
    async mount(n, opts) {
      const t0 = performance.now();
      await window.bench.mount(n, opts);
      const done = performance.now() - t0;
      document.body.offsetHeight;
      const layout = performance.now() - t0;
      const paint = (await nextPaint()) - t0;
      return {
        done,
        layout,
        paint,
        longest: Math.max(0, ...tasks.filter((t) => t.startTime >= t0).map((t) => t.duration)),
      };
    },
    button(i) {
      // the toggle button of the i-th item currently in the DOM, from the top
      const item = deepAll(cfg.item)[i];
      const own = shadowOf(item);
      return deepAll(cfg.toggle, own || item)[0] || deepAll(cfg.toggle, item)[0];
    },
    buttons: [],
    prepToggles() {
      H.buttons = [0, 1, 2].map((i) => H.button(i));
    }, // looked up before the clock starts
    // act() starts the change; resolves when the pressed state differs and layout is up to date
    async flip(i, act) {
      let b = H.buttons[i];
      if (!b.isConnected) b = H.buttons[i] = H.button(i);
      const before = b.getAttribute(cfg.pressed);
      const t0 = performance.now();
      let flipped;
      const p = act();
      if (b.getAttribute(cfg.pressed) !== before)
        flipped = performance.now() - t0; // changed synchronously
      else {
        await new Promise((resolve) => {
          const mo = new MutationObserver(check);
          function check() {
            if (!b.isConnected) b = H.buttons[i] = H.button(i);
            if (b.getAttribute(cfg.pressed) !== before) {
              flipped = performance.now() - t0;
              mo.disconnect();
              resolve();
            }
          }
          mo.observe(b.parentNode, { subtree: true, attributes: true, childList: true });
          setTimeout(() => {
            mo.disconnect();
            resolve();
          }, 5000);
        });
      }
      document.body.offsetHeight;
      const layout = performance.now() - t0;
      const paint = (await nextPaint()) - t0;
      await p;
      const settled = (await nextPaint()) - t0;
      return { flip: flipped ?? NaN, layout, paint, settled };
    },
    async toggles(times) {
      const out = [];
      for (let k = 0; k < times; k++) {
        out.push(await H.flip(k % 3, () => window.bench.toggleReaction(k % 3)));
        await sleep(20);
      }
      return out;
    },
    async mutations(act) {
      // counts every DOM mutation in the document and in all shadow roots
      const c = { records: 0, attributes: 0, text: 0, added: 0, removed: 0 };
      const take = (list) => {
        for (const r of list) {
          c.records++;
          if (r.type === 'attributes') c.attributes++;
          else if (r.type === 'characterData') c.text++;
          else {
            c.added += r.addedNodes.length;
            c.removed += r.removedNodes.length;
          }
        }
      };
      const mo = new MutationObserver(take);
      const o = { childList: true, subtree: true, attributes: true, characterData: true };
      mo.observe(document, o);
      for (const el of walk(document)) {
        const s = shadowOf(el);
        if (s) mo.observe(s, o);
      }
      onRoot = (r) => mo.observe(r, o);
      await act();
      await sleep(100);
      take(mo.takeRecords());
      mo.disconnect();
      onRoot = null;
      return c;
    },
    prepPrepend() {
      H.anchor = deepAll(cfg.item).find((e) => e.getBoundingClientRect().top >= 0);
      H.anchorText = deepText(H.anchor);
      H.anchorTop = H.anchor.getBoundingClientRect().top;
      H.shiftsAt = shifts.length;
    },
    async prepend(n) {
      const t0 = performance.now();
      await window.bench.prepend(n);
      const done = performance.now() - t0;
      document.body.offsetHeight;
      const layout = performance.now() - t0;
      const paint = (await nextPaint()) - t0;
      await sleep(150);
      if (!H.anchor.isConnected)
        H.anchor = deepAll(cfg.item).find((e) => deepText(e) === H.anchorText) || H.anchor; // node may have been replaced
      // anchor gone or moved = the reader lost the place
      return {
        done,
        layout,
        paint,
        shift: H.anchor.isConnected ? Math.abs(H.anchor.getBoundingClientRect().top - H.anchorTop) : 9999,
        cls: shifts.slice(H.shiftsAt).reduce((s, e) => s + e.value, 0),
      };
    },
    async scroll(frames, px) {
      // px per frame; 0 = from top to bottom in `frames` frames
      window.scrollTo(0, 0);
      await sleep(100);
      const step = px || (document.documentElement.scrollHeight - innerHeight) / frames;
      const deltas = [];
      let blank = 0,
        samples = 0;
      const t0 = performance.now();
      await frame();
      let last = await frame();
      for (let i = 0; i < frames; i++) {
        window.scrollBy(0, step);
        const t = await frame();
        deltas.push(t - last);
        last = t;
        if (i % 20 === 19) {
          samples++;
          const onItem = (y) => {
            const el = document.elementFromPoint(innerWidth / 2, y);
            return (
              el &&
              el !== document.documentElement &&
              el !== document.body &&
              (el.matches(cfg.item) || shadowOf(el) || el.closest(cfg.item))
            );
          };
          if (!onItem(innerHeight / 2) && !onItem(innerHeight / 2 + 20)) blank++; // two points: one may fall into the gap between items
        }
      }
      const sorted = [...deltas].sort((a, b) => a - b);
      const q = (p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
      return {
        wall: performance.now() - t0,
        frames: deltas.length,
        dropped: deltas.reduce((s, d) => s + Math.max(0, Math.round(d / (1000 / 60)) - 1), 0),
        p50: q(0.5),
        p95: q(0.95),
        p99: q(0.99),
        max: sorted.at(-1),
        blank: samples ? blank / samples : 0,
        step,
        longTasks: tasks.filter((t) => t.startTime >= t0).length,
      };
    },
    async widgets(ids) {
      const t0 = performance.now();
      const total = ids.kudos.length + ids.people.length;
      window.bench.mountWidgets(ids);
      let n;
      while ((n = deepAll(cfg.widget).length) < total && performance.now() - t0 < 20000) await frame();
      const all = performance.now() - t0;
      await nextPaint();
      return { all, paint: performance.now() - t0, ready: n };
    },
    prepPerson(id) {
      H.places = deepAll(cfg.person.replace('{id}', id));
    },
    async person(id, name) {
      const places = H.places;
      const t0 = performance.now();
      const p = window.bench.updatePerson(id, name);
      await p;
      const resolved = performance.now() - t0;
      let left = 1;
      for (let k = 0; k < 300; k++) {
        document.body.offsetHeight;
        left = places.filter((e) => e.isConnected && deepText(e) !== name).length;
        if (!left) break;
        await frame();
      }
      const all = performance.now() - t0;
      const paint = (await nextPaint()) - t0;
      return { places: places.length, left, resolved, all, paint };
    },
    async cycles(n, items) {
      for (let i = 0; i < n; i++) {
        await window.bench.mount(items, { pageSize: items });
        await frame();
        await window.bench.unmount();
        await frame();
      }
    },
  });
})();
