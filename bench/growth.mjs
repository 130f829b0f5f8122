// npm run growth: what ours costs with 10, 100, 1,000 and 10,000 items, people and widgets, and with several copies of the
// library and several languages on one page. Main-thread CPU in ms, the median of three visits; in brackets, per piece.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../scripts/lib/browser.mjs';
import { buildMissing } from './build.mjs';
import { median } from './lib/scenarios.mjs';
import { targets } from './lib/targets.mjs';
import { startBrowser } from './lib/visit.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = targets('maillon', []);
await buildMissing(wanted);
const [target] = wanted;
const server = spawn(process.execPath, [`${here}stub-server.mjs`, '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise((started) => {
  server.stdout.once('data', (line) => started(/http:\S+/.exec(String(line))[0]));
});
const browser = await startBrowser(await findChromium(), base);

const sizes = [10, 100, 1000, 10_000];
/** By rows: what grows, to how much, what is done. */
const rows = [
  ...sizes.map((n) => ['items, at once', n, (count) => window.bench.mount(count, { pageSize: count })]),
  ...sizes.map((n) => ['items, in pages of 50', n, (count) => window.bench.mount(count, { pageSize: 50 })]),
  ...sizes.map((n) => ['people (there are 500), a card each', n, cards]),
  ...sizes.map((n) => ['widgets: buttons and cards', n, widgets]),
  ...[1, 2, 4, 8].map((n) => ['languages, a feed of 20 in each', n, languages]),
];

console.log(
  '| | | CPU, ms | per piece | elements | heap, MB | requests |\n| --- | --: | --: | --: | --: | --: | --: |',
);
try {
  for (const [title, count, act] of rows) {
    const visits = [];
    for (let round = 0; round < 3; round++) visits.push(await measure(count, act));
    const of = (name) => median(visits.map((visit) => visit[name]));
    const cells = [
      title,
      count.toLocaleString('en'),
      of('cpu').toFixed(0),
      (of('cpu') / count).toFixed(3),
      of('elements').toLocaleString('en'),
      of('heap').toFixed(1),
      of('requests'),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await browser.close();
  server.kill();
}

async function measure(count, act) {
  const visit = await browser.visit(target);
  await fetch(`${base}/__reset`);
  const { cpu } = await visit.cpu(async () => {
    await visit.evaluate(act, count);
    await visit.evaluate('__h.nextPaint()');
  });
  const { http } = await (await fetch(`${base}/__stats`)).json();
  const { heapMB } = await visit.memory();
  const elements = await visit.evaluate('__h.elements()');
  await visit.close();
  return { cpu: cpu.task, elements, heap: heapMB, requests: http };
}

// These run in the page.

async function cards(count) {
  await window.bench.mountWidgets({
    kudos: [],
    people: Array.from({ length: count }, (_, i) => `p${i % 500}`),
  });
  const all = [...document.querySelectorAll('social-profile-card')];
  while (!all.every((card) => card.matches(':state(ready)'))) await new Promise(requestAnimationFrame);
}

async function widgets(count) {
  const half = Array.from({ length: count / 2 }, (_, i) => i);
  await window.bench.mountWidgets({
    kudos: half.map((i) => `k${i % 500}`),
    people: half.map((i) => `p${i % 500}`),
  });
  const all = [...document.querySelectorAll('social-profile-card')];
  while (!all.every((card) => card.matches(':state(ready)'))) await new Promise(requestAnimationFrame);
}

async function languages(count) {
  const tags = ['en', 'fr', 'de', 'es', 'ar', 'ja', 'fr-CA', 'en-GB'].slice(0, count);
  await window.bench.mount(20, { pageSize: 20 });
  const [first] = document.querySelectorAll('social-feed');
  const feeds = tags.slice(1).map((lang) => {
    const feed = document.createElement('social-feed');
    const { client, pageSize, maxItems, paging, loading, composer, comments } = first;
    Object.assign(feed, { client, pageSize, maxItems, paging, loading, composer, comments, lang });
    first.after(feed);
    return feed;
  });
  while (!feeds.every((feed) => feed.matches(':state(ready)'))) await new Promise(requestAnimationFrame);
}
