import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium, findInstalled } from './scripts/lib/browser.mjs';
import { chromiumCommand } from './scripts/lib/chromium-command.mjs';
import { countReporter } from './scripts/lib/count-reporter.mjs';
import { mockedServers } from './scripts/lib/mocked-servers.mjs';
import { freshManifest } from './scripts/lib/manifest.mjs';
import { inRoot } from './scripts/lib/repository.mjs';
import { testServer } from './scripts/lib/test-server.mjs';

const require = createRequire(import.meta.url);
const server = testServer();
/** Of what tests choose at random; a failure prints it. */
const seed = Number(process.env.MAILLON_SEED ?? Math.floor(Math.random() * 1_000_000_000));

/** Tests of elements run in a browser; so does every *.wire.test.ts, against the real server. */
export default {
  files: ['packages/elements/src/**/*.test.ts', 'packages/sdk/src/**/*.wire.test.ts'],
  rootDir: inRoot(),
  nodeResolve: { browser: true, exportConditions: ['@maillon/source', 'browser', 'development'] },
  plugins: [
    graphqlShim(),
    axeAsModule(),
    esbuildPlugin({ ts: true, target: 'auto', tsconfig: inRoot('tsconfig.json') }),
    server.plugin,
    chromiumCommand(),
  ],
  middleware: [server.middleware, mockedServers, serviceWorkerOfMsw, portraits, settings, manifest],
  browsers: [await browser()],
  concurrency: Number(process.env.MAILLON_CONCURRENCY ?? 2),
  testFramework: { config: { ui: 'bdd', timeout: 40_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testsStartTimeout: 60_000,
  testsFinishTimeout: process.env.MAILLON_EVERYTHING || process.env.MAILLON_WALKS ? 7_200_000 : 180_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    ...(process.env.MAILLON_COUNTS ? [countReporter(process.env.MAILLON_COUNTS)] : []),
  ],
};

/** Chromium; `MAILLON_BROWSER=firefox` runs Firefox over WebDriver BiDi instead. */
async function browser() {
  if (process.env.MAILLON_BROWSER !== 'firefox') {
    return chromeLauncher({
      // A page that still moves when the next key is pressed is where nobody can say.
      launchOptions: {
        executablePath: await findChromium(),
        args: [...chromiumFlags, '--disable-smooth-scrolling'],
      },
      createPage: ownPage,
    });
  }
  const executablePath = findInstalled('firefox');
  if (executablePath === undefined)
    throw new Error('MAILLON_BROWSER=firefox, but no Firefox was found; set FIREFOX_PATH.');
  const { default: puppeteer } = await import('puppeteer-core');
  return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath } });
}

/** Files that run side by side share neither cookies nor storage, and each has the keyboard's focus. */
async function ownPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  return page;
}

/** Tests run with the same libraries as the pages do: without graphql-js. */
function graphqlShim() {
  return {
    name: 'maillon-graphql-shim',
    resolveImport({ source, context }) {
      if (source === 'graphql-sse') return '/node_modules/graphql-sse/lib/client.mjs';
      return source === 'graphql' && context.path.includes('/node_modules/graphql-request/')
        ? '/scripts/lib/graphql-shim.mjs'
        : undefined;
    },
  };
}

/** axe-core is a script that sets `window.axe`; tests import it. */
function axeAsModule() {
  return {
    name: 'maillon-axe-as-module',
    transform: ({ path, body }) =>
      path.endsWith('/node_modules/axe-core/axe.js') ? `${body}\nexport default window.axe;` : undefined,
  };
}

/** msw's service worker has to come from our origin's root. */
function serviceWorkerOfMsw(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = readFileSync(require.resolve('msw/mockServiceWorker.js'), 'utf8');
  return undefined;
}

/** The sample company's portraits, where its server would have them. */
function portraits(context, next) {
  if (context.path.startsWith('/avatars/')) context.url = `/examples/html${context.url}`;
  return next();
}

/** What packages/elements/src/testing/examples/settings.ts asks. */
function settings(context, next) {
  if (context.path !== '/__settings') return next();
  const { MAILLON_EVERYTHING, MAILLON_SLICE = '1/1', MAILLON_TREES, MAILLON_WALKS = 10 } = process.env;
  const [part, of] = MAILLON_SLICE.split('/').map(Number);
  context.body = {
    seed,
    everything: MAILLON_EVERYTHING === 'yes',
    slice: { part, of },
    writes: MAILLON_TREES === 'write',
    walks: Number(MAILLON_WALKS),
  };
  return undefined;
}

/** What our elements document: made when a test asks for it. */
let made;
function manifest(context, next) {
  if (context.path !== '/__manifest') return next();
  context.body = made ??= freshManifest();
  return undefined;
}
