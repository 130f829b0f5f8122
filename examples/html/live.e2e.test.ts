// Two windows of one browser, and a page on plain http with a host name: what we publish, in a real browser.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { countStreams, type CountedServer } from '../../scripts/lib/open-streams.ts';
import { startDemo, type RunningDemo } from '../../scripts/lib/running-demo.ts';
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
    const counted = await countStreams(site.url);
    const address = `${counted.url}thread.html`;
    const [one, two] = [await Visitor.come(browser, address), await Visitor.come(browser, address)];
    await counted.become(2);
    await say(one, 'Vu d’à côté ?');
    await two.sees('Vu d’à côté ?');
    assert.deepEqual([...one.problems, ...two.problems], []);
    await Promise.all([one.leave(), two.leave()]);
    await counted.close();
  });
});

describe('two windows of one browser', () => {
  let demo: RunningDemo;
  let counted: CountedServer;
  let data: string;

  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'maillon-live-'));
    demo = await startDemo({ data });
    counted = await countStreams(demo.url);
  });

  after(async () => {
    await counted?.close();
    await demo?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  /** A colleague comments from a computer of her own. */
  async function aminataSays(words: string): Promise<void> {
    const answer = await fetch(`${demo.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer demo:p-aminata-sow' },
      body: JSON.stringify({
        query: `mutation ($subject: ID!, $words: String!, $key: String!) {
          addComment(input: { subject: $subject, body: { format: TEXT, value: $words }, meta: { idempotencyKey: $key } }) {
            comment { body { value } } } }`,
        variables: { subject: 'urn:tervanche:document:P-214', words, key: words },
      }),
    });
    assert.match(await answer.text(), new RegExp(words));
  }

  const one = '1 nouveau commentaire';

  /** New comments of others wait until they are asked for. */
  async function shows(visitor: Visitor, button: string, ...words: readonly string[]): Promise<void> {
    await visitor.press({ name: button, role: 'button' });
    for (const each of words) await visitor.sees(each);
  }

  /** It asked for the stream itself. */
  const leads = ({ asked }: Visitor): boolean => asked.some((body) => body.includes('subscription'));

  const timesIn = async (visitor: Visitor, words: string): Promise<number> =>
    (await visitor.text()).split(words).length - 1;

  it('share one stream; when the one that reads it is closed, the other goes on, without a gap', async () => {
    const address = `${counted.url}document.html`;
    const leading = await Visitor.come(browser, address);
    await leading.finds({ name: 'Écrire un commentaire' });
    await counted.become(1);
    const other = await leading.opens('window', address);
    await other.finds({ name: 'Écrire un commentaire' });
    await other.rests();

    await aminataSays('Le cadenas rouge manque.');
    for (const each of [leading, other]) await shows(each, one, 'Le cadenas rouge manque.');
    assert.equal(counted.streams(), 1);
    assert.deepEqual([leading, other].map(leads), [true, false]);

    await leading.closes();
    // Nobody listens at this moment.
    await aminataSays('Il est revenu.');
    await shows(other, one, 'Il est revenu.');
    await counted.become(1);
    assert.equal(leads(other), true);
    await aminataSays('Et son étiquette aussi.');
    await shows(other, one, 'Et son étiquette aussi.');
    await other.rests();
    for (const words of ['Le cadenas rouge manque.', 'Il est revenu.', 'Et son étiquette aussi.'])
      assert.equal(await timesIn(other, words), 1, words);
    assert.equal(counted.streams(), 1);
    assert.deepEqual([...leading.problems, ...other.problems], []);
    await other.leave();
  });

  it('share one stream where one hides the other, and what was hidden has all when it is seen again', async () => {
    const address = `${counted.url}document.html`;
    const hidden = await Visitor.come(browser, address);
    await hidden.finds({ name: 'Écrire un commentaire' });
    await counted.become(1);
    const shown = await hidden.opens('tab', address);
    await shown.finds({ name: 'Écrire un commentaire' });
    await shown.rests();
    await aminataSays('La vanne 4 fuit.');
    await shows(shown, one, 'La vanne 4 fuit.');
    assert.equal(counted.streams(), 1);
    assert.equal(leads(shown), false);
    // Out of sight for a while, it lets go of the stream.
    await shown.page.waitForRequest((request) => request.postData()?.includes('subscription') === true, {
      timeout: 60_000,
    });
    await counted.become(1);
    await aminataSays('Elle est réparée.');
    await shows(shown, one, 'Elle est réparée.');
    await hidden.comesToFront();
    await shows(hidden, '2 nouveaux commentaires', 'La vanne 4 fuit.', 'Elle est réparée.');
    assert.equal(counted.streams(), 1);
    assert.deepEqual([...hidden.problems, ...shown.problems], []);
    await hidden.leave();
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
