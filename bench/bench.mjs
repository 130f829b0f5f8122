// npm run bench [-- --runs 5 --apps vanilla,maillon --scenarios verify,render --add name=/folder --out file.json]
// Builds what is missing, shows that all pages say the same, measures them in turn, and prints the figures. It may be
// stopped at any time: what was measured so far is in the file, and `node bench/report.mjs <file>` prints it.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../scripts/lib/browser.mjs';
import { buildMissing } from './build.mjs';
import { scenarios } from './lib/scenarios.mjs';
import { takesPart, targets } from './lib/targets.mjs';
import { compare, readItems } from './lib/verify.mjs';
import { flags, startBrowser } from './lib/visit.mjs';
import { report } from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const words = process.argv.slice(2);
const given = (name, usual) => (words.includes(`--${name}`) ? words[words.indexOf(`--${name}`) + 1] : usual);
const extra = words.flatMap((word, i) => (word === '--add' ? [words[i + 1]] : []));
const runs = Number(given('runs', '5'));
const out = resolve(given('out', `${here}results/latest.json`));
const wanted = given('scenarios', `verify,${Object.keys(scenarios).join(',')}`).split(',');

const unknown = wanted.filter((name) => name !== 'verify' && !(name in scenarios));
if (unknown.length > 0) {
  console.error(
    `No such scenario: ${unknown.join(', ')}. There are verify, ${Object.keys(scenarios).join(', ')}.`,
  );
  process.exit(2);
}

await buildMissing(targets(given('apps'), extra));
const pages = targets(given('apps'), extra);
const server = spawn(process.execPath, [`${here}stub-server.mjs`, given('port', '0')], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, EXTRA_APPS: extra.join(',') },
});
const base = await new Promise((started) => {
  server.stdout.once('data', (line) => started(/http:\S+/.exec(String(line))[0]));
});
const browser = await startBrowser(given('browser', await findChromium()), base);
const meta = {
  date: new Date().toISOString(),
  node: process.version,
  browser: browser.version,
  cpu: os.cpus()[0].model,
  cores: os.cpus().length,
  runs,
  flags,
  load: [],
};
/** scenario → page → metric → values, one a round */
const results = {};
let failures = 0;

try {
  const [first] = pages;
  await (await browser.visit(first)).close();
  if (wanted.includes('verify')) await verify();
  for (let round = 0; round < runs; round++) {
    for (const name of wanted.filter((one) => one !== 'verify')) {
      if (name !== 'leak' || round < 3) await measure(name, round);
    }
  }
} finally {
  await browser.close();
  server.kill();
}
if (Object.keys(results).length > 0)
  console.log(`\n${report({ meta, results }, { full: words.includes('--full') })}`);
if (failures > 0) console.error(`\n${failures} measurements failed.`);
process.exitCode = failures > 0 ? 1 : 0;

async function verify() {
  const reference = await readItems((options) => browser.visit({ name: 'vanilla', app: 'vanilla' }, options));
  for (const target of pages.filter((one) => takesPart(one, 'verify'))) {
    const texts = await readItems((options) => browser.visit(target, options));
    const wrong = compare(target, texts, reference);
    if (wrong !== undefined) failures++;
    console.log(
      wrong === undefined
        ? `  same  ${target.name} (${texts.length} items in the DOM)`
        : `  DIFF  ${target.name}: ${wrong}`,
    );
  }
}

async function measure(name, round) {
  const taking = pages.filter((target) => takesPart(target, name));
  // In turn, so that none is always the first.
  const order = taking.map((_, i) => taking[(i + round * 3) % taking.length]);
  for (const target of order) {
    try {
      const measured = await scenarios[name]((options) => browser.visit(target, options), base);
      for (const [scenario, metrics] of Object.entries(measured)) note(scenario, target.name, metrics, round);
    } catch (error) {
      failures++;
      console.error(
        `  ! ${name}, ${target.name}, round ${round + 1}: ${String(error.message).split('\n')[0]}`,
      );
    }
  }
  const [load] = os.loadavg();
  meta.load.push({ name, round, load });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, JSON.stringify({ meta, results }, null, 1));
  console.log(`${name} ${round + 1}/${runs}, load ${load.toFixed(1)}`);
}

/** By round, so that ratios are within one. */
function note(scenario, target, metrics, round) {
  const all = ((results[scenario] ??= {})[target] ??= {});
  for (const [metric, value] of Object.entries(metrics)) (all[metric] ??= [])[round] = value ?? null;
}
