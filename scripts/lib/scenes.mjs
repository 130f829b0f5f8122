// What scripts/screenshots.mjs takes pictures of.

/** Tall windows, so that lists which load when they come near the window are there. */
export const sizes = { 1280: { width: 1280, height: 2400 }, 320: { width: 320, height: 3200 } };
const dialogSizes = { 1280: { width: 1280, height: 860 }, 320: { width: 320, height: 720 } };
const schemes = ['light', 'dark'];
const languages = ['fr', 'en'];
const otherLanguages = ['de', 'es', 'ar', 'ja'];
const pages = {
  home: '',
  document: 'document.html',
  news: 'news.html',
  people: 'people.html',
  wall: 'kudos.html',
  ideas: 'ideas.html',
};

/**
 * @typedef {object} Scene
 * @property {string} name file name without .png: page, state, width, scheme, language
 * @property {string} sheet the contact sheet it is on
 * @property {string} page address below the demo's
 * @property {{width: number, height: number}} size of the window
 * @property {'light' | 'dark'} scheme
 * @property {string} language
 * @property {boolean} [faulty] the server is made to fail, which browsers write into the console
 * @property {boolean} [windowOnly] the picture is of the window, not of the page
 * @property {string} [stays] a condition to wait for where something goes on loading
 * @property {(page: import('puppeteer-core').Page, url: string) => Promise<void>} [before] before the page opens
 * @property {(page: import('puppeteer-core').Page) => Promise<void>} [act] once it is there
 */

/** @returns {Scene[]} */
export function scenes() {
  return [...pageScenes(), ...dialogScenes(), ...languageScenes(), ...stateScenes()];
}

function pageScenes() {
  return every(Object.entries(pages), Object.entries(sizes), schemes, languages).map(
    ([[name, page], [width, size], scheme, language]) => ({
      ...{ page, size, scheme, language },
      name: `${name}-${width}-${scheme}-${language}`,
      sheet: `${name}-${width}`,
    }),
  );
}

function dialogScenes() {
  return every(Object.entries(dialogSizes), schemes, languages).map(([[width, size], scheme, language]) => ({
    ...{ page: '', size, scheme, language },
    name: `kudos-${width}-${scheme}-${language}`,
    sheet: `kudos-${width}`,
    windowOnly: true,
    act: openKudos,
  }));
}

/** The other languages, light: what they do to lines, buttons and, in Arabic, to the direction. */
function languageScenes() {
  const pagesThen = every(['home', 'document'], Object.entries(sizes), otherLanguages).map(
    ([name, [width, size], language]) => ({
      ...{ page: pages[name], size, scheme: 'light', language },
      name: `${name}-${width}-light-${language}`,
      sheet: `${name}-${language}`,
    }),
  );
  const dialogs = every(Object.entries(dialogSizes), otherLanguages).map(([[width, size], language]) => ({
    ...{ page: '', size, scheme: 'light', language },
    name: `kudos-${width}-light-${language}`,
    sheet: `kudos-${language}`,
    windowOnly: true,
    act: openKudos,
  }));
  const size = { width: 400, height: 3200 };
  const comp = {
    page: '',
    size,
    scheme: 'light',
    language: 'ar',
    name: 'home-400-light-ar',
    sheet: 'home-ar',
  };
  return [...pagesThen, ...dialogs, comp];
}

const loading = (page) => intercept(page, () => undefined);
const failing = (page) =>
  intercept(page, (request) =>
    request.respond({ status: 500, contentType: 'text/plain', body: 'Internal error' }),
  );
const signedOut = (page, url) => page.setCookie({ name: 'maillon_demo_viewer', value: '', url });
const offline = async (page) => {
  const session = await page.createCDPSession();
  await session.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
};
const readOnly = (page) =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll(
      'social-feed, social-comment-thread, social-profile-card',
    ))
      element.setAttribute('readonly', '');
  });
const empty = (page) =>
  page.evaluate(() => {
    const feed = document.querySelector('social-feed');
    feed?.setAttribute('feed', 'topic');
    feed?.setAttribute('feed-id', 'rien');
    document
      .querySelector('social-comment-thread')
      ?.setAttribute('subject', 'urn:tervanche:document:nouveau');
  });

const states = {
  loading: { before: loading, stays: '!!document.querySelector(":state(loading)")' },
  empty: { act: empty },
  failed: {
    before: failing,
    faulty: true,
    stays: '!!document.querySelector("social-feed, social-comment-thread")?.matches(":state(failed)")',
  },
  offline: {
    act: offline,
    faulty: true,
    stays: 'navigator.onLine || !!document.querySelector(":state(offline)")',
  },
  'signed-out': { before: signedOut, faulty: true },
  'read-only': { act: readOnly },
};

function stateScenes() {
  const looks = [
    ['1280', 'light'],
    ['1280', 'dark'],
    ['320', 'light'],
  ];
  return every(Object.entries(states), ['home', 'document'], looks).map(
    ([[state, how], name, [width, scheme]]) => ({
      ...how,
      name: `${name}-${state}-${width}-${scheme}-fr`,
      sheet: `states-${width}-${name}`,
      page: pages[name],
      size: { width: sizes[width].width, height: 1400 },
      scheme,
      language: 'fr',
    }),
  );
}

async function intercept(page, answer) {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().endsWith('/graphql') ? void answer(request) : void request.continue(),
  );
}

async function openKudos(page) {
  const button = await page.waitForSelector('social-feed >>> social-kudos-button >>> button');
  // By keyboard: a mouse would stay over the dialog and colour what it covers.
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('>>> dialog[open]');
}

/** Every combination of one of each. */
function every(...lists) {
  return lists.reduce((rows, list) => rows.flatMap((row) => list.map((one) => [...row, one])), [[]]);
}
