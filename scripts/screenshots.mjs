// npm run screenshots [-- words …]: pictures of the demo for people to look at, in .cache/screenshots/, index.html first.
//   npm run screenshots -- home 320     only pictures with all these words in their name
//   npm run screenshots -- --readme     docs/images/home-light.png and home-dark.png
//   npm run screenshots -- --url http://localhost:4000/     of a server that runs already
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromiumFlags, findChromium } from './lib/browser.mjs';
import { contactSheets } from './lib/contact-sheets.mjs';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { inRoot, shown } from './lib/repository.mjs';
import { startDemo } from './lib/running-demo.ts';
import { scenes } from './lib/scenes.mjs';

const words = process.argv.slice(2);
const forReadme = take('--readme');
const running = take('--url', true);
const mostBytes = 350_000;
/** The sample company wrote today and yesterday: in the middle of the night everything would be “yesterday”. */
const placeInTheAfternoon = placeWhereItIs(16);

const folder = inRoot('.cache/screenshots');
const data = mkdtempSync(join(tmpdir(), 'maillon-screenshots-'));
const demo = running === undefined ? await begin() : undefined;
const browser = await launch({
  executablePath: await findChromium(),
  args: [...chromiumFlags, '--font-render-hinting=none', '--force-color-profile=srgb'],
});
try {
  const url = running ?? demo.url;
  if (forReadme) await takeForReadme(url);
  else await takeAll(url);
} finally {
  await browser.close();
  await demo?.stop();
  rmSync(data, { recursive: true, force: true });
}

async function begin() {
  if (!ensureBuilt()) process.exit(1);
  return startDemo({ data });
}

async function takeAll(url) {
  const wanted = scenes().filter(({ name }) => words.every((word) => name.includes(word)));
  if (words.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const taken = [];
  for (const scene of wanted) {
    const complaints = await picture(url, scene, join(folder, `${scene.name}.png`));
    taken.push(scene);
    console.log(`· ${scene.name}`);
    for (const complaint of complaints) console.error(`    ${complaint}`);
    if (complaints.length > 0) process.exitCode = 1;
  }
  await contactSheets(browser, folder, taken);
  console.log(`\n${taken.length} pictures: ${shown(folder)}/index.html`);
}

async function takeForReadme(url) {
  mkdirSync(inRoot('docs/images'), { recursive: true });
  for (const scheme of ['light', 'dark']) {
    const file = inRoot('docs/images', `home-${scheme}.png`);
    const scene = { page: '', language: 'en', scheme, size: { width: 1280, height: 1000 } };
    await picture(url, scene, file);
    const { size } = statSync(file);
    console.log(`${shown(file)}  ${Math.round(size / 1000)} kB`);
    if (size > mostBytes) {
      console.error(`More than ${mostBytes / 1000} kB: too heavy for a README.`);
      process.exitCode = 1;
    }
  }
}

/**
 * Takes one picture and returns what was wrong with the page: errors in its console, words wider than it.
 * @returns {Promise<string[]>}
 */
async function picture(url, scene, file) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const expected = scene.faulty && message.text().startsWith('Failed to load resource');
    if (['error', 'warn'].includes(message.type()) && !expected)
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  try {
    await page.setViewport({ ...scene.size, deviceScaleFactor: 1 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scene.scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.emulateTimezone(placeInTheAfternoon);
    await page.evaluateOnNewDocument((language) => {
      localStorage.setItem('relais.language', language === 'en' ? 'en-GB' : language);
      localStorage.setItem('relais.theme', 'system');
    }, scene.language);
    await scene.before?.(page, url);
    await page.goto(url + scene.page, { waitUntil: 'domcontentloaded' });
    await settle(page, scene);
    if (scene.act) {
      await scene.act(page);
      await settle(page, scene);
    }
    const { height, overflow } = await page.evaluate(() => ({
      height: Math.ceil(document.body.getBoundingClientRect().bottom),
      overflow: document.documentElement.scrollWidth - innerWidth,
    }));
    if (overflow > 0) complaints.push(`the page is ${overflow} px too wide`);
    // A window of the picture's size, not a clip of the page: that counts from the wrong edge from right to left.
    if (!scene.windowOnly)
      await page.setViewport({ ...scene.size, height: Math.min(height, scene.size.height) });
    writeFileSync(file, await page.screenshot());
  } catch (error) {
    complaints.push(`no picture: ${error.message}`);
  }
  await context.close();
  return complaints;
}

/** Waits until nothing on the page loads any more. */
async function settle(page, { stays }) {
  if (stays) await page.waitForFunction(stays, { timeout: 20_000 });
  else {
    await page.waitForFunction(
      () => {
        const all = [document];
        for (const root of all) {
          for (const element of root.querySelectorAll('*'))
            if (element.shadowRoot) all.push(element.shadowRoot);
        }
        const elements = all.flatMap((root) => [...root.querySelectorAll('*')]);
        return elements.every(
          (element) =>
            (!element.localName.startsWith('social-') || element.matches(':defined:not(:state(loading))')) &&
            element.getAttribute('aria-busy') !== 'true' &&
            (element.localName !== 'img' || element.complete || element.loading === 'lazy'),
        );
      },
      { timeout: 20_000 },
    );
    await page.waitForNetworkIdle({ concurrency: 1, idleTime: 300, timeout: 20_000 });
  }
  await page.evaluate(() => document.fonts.ready);
}

/** A time zone in which it is that hour now. */
function placeWhereItIs(hour) {
  const ahead = ((hour - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Takes an option out of the words; with a value, the word after it. */
function take(option, hasValue = false) {
  const at = words.indexOf(option);
  if (at < 0) return hasValue ? undefined : false;
  const [, value] = words.splice(at, hasValue ? 2 : 1);
  return hasValue ? value : true;
}
