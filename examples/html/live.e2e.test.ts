// Two windows of one browser, and a page on plain http with a host name: what we publish, in a real browser.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { openSite, pageWith, scriptTag, type Site } from '../../scripts/lib/small-site.ts';
import { Visitor } from '../../scripts/lib/visitor.ts';

const thread = pageWith(
  '<social-comment-thread endpoint="/graphql" subject="urn:tervanche:page:live"></social-comment-thread>',
  scriptTag('/maillon/maillon.js'),
);

let browser: Browser;
let site: Site;

before(async () => {
  const args = [...chromiumFlags, '--host-resolver-rules=MAP intranet.test 127.0.0.1'];
  browser = await launch({ executablePath: (await findChromium()) ?? '', args });
  site = await openSite({ pages: { '/thread.html': thread } });
});

after(async () => {
  await browser?.close();
  await site?.close();
});

async function say(visitor: Visitor, words: string): Promise<void> {
  await visitor.write({ name: 'Écrire un commentaire' }, words);
  await visitor.press({ name: 'Publier', role: 'button' });
}

describe('live updates', () => {
  it('show in one window at once what is written in another', async () => {
    const [one, two] = [
      await Visitor.come(browser, `${site.url}thread.html`),
      await Visitor.come(browser, `${site.url}thread.html`),
    ];
    await two.finds({ name: 'Écrire un commentaire' });
    await say(one, 'Vu d’à côté ?');
    await two.sees('Vu d’à côté ?');
    assert.deepEqual([...one.problems, ...two.problems], []);
    await Promise.all([one.leave(), two.leave()]);
  });
});

describe('on plain http with a host name', () => {
  it('people read and write, without what a secure page has', async () => {
    const visitor = await Visitor.come(browser, `http://intranet.test:${site.port}/thread.html`);
    assert.equal(await visitor.page.evaluate(() => isSecureContext), false);
    await say(visitor, 'Sans https.');
    await visitor.seesInEntry('Sans https.', 'Sans https.');
    await visitor.page.reload();
    await visitor.sees('Sans https.');
    assert.ok(!visitor.asked.some((body) => body.includes('subscription')));
    assert.deepEqual(visitor.problems, []);
    await visitor.leave();
  });
});
