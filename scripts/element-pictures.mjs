// npm run screenshots:elements [-- words …]: every element in every state, in every theme, light and dark, 1280 and 320 px
// wide, in .cache/elements/index.html. Words choose: npm run screenshots:elements -- social-feed hearth 320
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { build } from 'esbuild';
import { launch } from 'puppeteer-core';
import { chromiumFlags, findChromium } from './lib/browser.mjs';
import { inRoot, shown } from './lib/repository.mjs';

const words = process.argv.slice(2);
const language = words.includes('ar') ? 'ar' : 'fr';
const folder = inRoot('.cache/elements');
const bundle = join(folder, 'bundle');
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.html': 'text/html' };
const looks = ['plain', 'high-contrast', 'civic', 'hearth'].flatMap((theme) =>
  ['light', 'dark'].flatMap((scheme) => [1280, 320].map((width) => ({ theme, scheme, width }))),
);
const choices = words.filter((word) => word !== 'ar');
const known = (word) =>
  looks.some(({ theme, scheme, width }) => [theme, scheme, String(width)].includes(word));
const wantedLooks = looks.filter(({ theme, scheme, width }) =>
  choices.filter(known).every((word) => [theme, scheme, String(width)].includes(word)),
);

mkdirSync(bundle, { recursive: true });
await build({
  entryPoints: [inRoot('packages/elements/src/testing/examples/sheet.ts')],
  outdir: bundle,
  bundle: true,
  splitting: true,
  format: 'esm',
  conditions: ['@maillon/source', 'browser'],
  tsconfig: inRoot('tsconfig.json'),
  alias: { 'graphql-sse': inRoot('node_modules/graphql-sse/lib/client.mjs') },
  logLevel: 'error',
});
const server = createServer(serve).listen(0, '127.0.0.1');
const browser = await launch({ executablePath: await findChromium(), args: chromiumFlags });
try {
  await takeAll();
} finally {
  await browser.close();
  server.close();
  rmSync(bundle, { recursive: true, force: true });
}

function serve({ url }, response) {
  const places = {
    '/a/b/c/': bundle,
    '/themes/': inRoot('packages/elements/themes'),
    '/avatars/': inRoot('examples/html/avatars'),
  };
  const [at, place] = Object.entries(places).find(([start]) => url.startsWith(start)) ?? [];
  try {
    const body =
      place === undefined
        ? '<!doctype html><meta charset="utf-8"><style>body { margin: 16px; font: 15px/1.5 system-ui, sans-serif }</style><script type="module" src="/a/b/c/sheet.js"></script><body>'
        : readFileSync(join(place, url.slice(at.length)));
    response.setHeader('content-type', types[extname(url)] ?? 'text/html');
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

async function takeAll() {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const heights = { 1280: 860, 320: 720 };
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction('globalThis.stage');
  const { names, floats } = await page.evaluate(() => ({
    names: globalThis.stage.names,
    floats: globalThis.stage.floats,
  }));
  const wanted = names.filter((name) =>
    choices.filter((word) => !known(word)).every((word) => name.includes(word)),
  );
  const rows = [];
  for (const name of wanted) {
    const pictures = [];
    for (const width of new Set(wantedLooks.map((look) => look.width))) {
      await page.setViewport({ width, height: heights[width] });
      await page.evaluate((one, tongue) => globalThis.stage.draw(one, tongue), name, language);
      for (const look of wantedLooks.filter((one) => one.width === width)) {
        const file = `${name.replace(/[^\p{L}\d]+/gu, '-')}-${look.theme}-${look.scheme}-${width}.png`;
        await page.evaluate(({ theme, scheme }) => globalThis.stage.wear(theme, scheme), look);
        writeFileSync(join(folder, file), await take(page, floats.includes(name), width));
        pictures.push({ file, look });
      }
    }
    rows.push({ name, pictures });
    console.log(`· ${name}`);
  }
  writeFileSync(join(folder, 'index.html'), sheet(rows));
  console.log(
    `\n${rows.length} rows, ${rows.length * wantedLooks.length} pictures: ${shown(folder)}/index.html`,
  );
}

/** The whole of what was drawn; what floats is drawn over the window. */
async function take(page, floats, width) {
  if (floats) return page.screenshot();
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom) + 16);
  return page.screenshot({ captureBeyondViewport: true, clip: { x: 0, y: 0, width, height } });
}

function sheet(rows) {
  const figure = ({ file, look }) =>
    `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy" width="${look.width === 1280 ? 480 : 200}"></a><figcaption>${look.theme}, ${look.scheme}, ${look.width}</figcaption></figure>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elements, states, themes</title><style>
    body { margin: 0 16px; font: 13px system-ui; background: #888 }
    div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start } figure { margin: 0 }
  </style>${rows.map(({ name, pictures }) => `<h2>${name}</h2><div>${pictures.map(figure).join('')}</div>`).join('')}</html>`;
}
