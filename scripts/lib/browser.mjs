// Finds a browser to test with. No static dependency: scripts/ensure-install.mjs loads this before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium's flags for tests: no sandbox (containers run as root), nothing in the background. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];

const names = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const usualPlaces = {
  chromium: {
    linux: [
      '/usr/lib/chromium/chromium',
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      '/snap/bin/chromium',
    ],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    linux: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/snap/bin/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
};

/**
 * The path of a browser that is installed, or undefined.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | undefined}
 */
export function findInstalled(kind = 'chromium') {
  const named = process.env[kind === 'firefox' ? 'FIREFOX_PATH' : 'CHROME_PATH'];
  if (named) return named;
  const executable = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .flatMap((folder) => names[kind].map((name) => join(folder, name + executable)));
  const places = usualPlaces[kind][process.platform] ?? [];
  return [...onPath, ...places.flatMap(fromProgramFolders)].find(isExecutable);
}

/**
 * The path of a Chromium: an installed one, else the one that comes as an npm package.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  return findInstalled('chromium') ?? (await packagedChromium());
}

/**
 * Makes sure that the tests have a browser, installing Debian's when this is root and there is none.
 * Says in one line what is missing otherwise.
 * @returns {Promise<boolean>}
 */
export async function ensureBrowser() {
  const installed = findInstalled('chromium');
  if (installed !== undefined) {
    if (isExecutable(installed)) return true;
    console.error(`CHROME_PATH names ${installed}, which is not an executable file.`);
    return false;
  }
  if (installFromDebian() || (await packagedChromium()) !== undefined) return true;
  console.error(
    'No browser found. Install Chromium, Chrome or Edge (Debian: apt-get install chromium), or set CHROME_PATH to one.',
  );
  return false;
}

function installFromDebian() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log('No browser found; installing Debian’s Chromium…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  apt('-q', 'update');
  return (
    apt('-qy', 'install', '--no-install-recommends', 'chromium') && findInstalled('chromium') !== undefined
  );
}

async function packagedChromium() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    // On a machine without Chromium's shared libraries the file is there and does not start.
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
      ? path
      : undefined;
  } catch {
    return undefined;
  }
}

function fromProgramFolders(place) {
  if (process.platform !== 'win32') return [place];
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders.filter(Boolean).map((folder) => join(folder, place));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
