// Two versions of the library on one page: parts of an intranet are rarely released together.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { sdkOfVersion } from '../../scripts/lib/other-version.ts';
import { openSite, pageWith, scriptTag, type Site } from '../../scripts/lib/small-site.ts';
import { visitsTo, type Visitor } from '../../scripts/lib/visitor.ts';

const subject = 'urn:tervanche:page:versions';
const tags = `<social-comment-thread endpoint="/graphql" subject="${subject}"></social-comment-thread>
  <social-comment-count endpoint="/graphql" subject="${subject}"></social-comment-count>`;

let browser: Browser;
let site: Site;
let pages: Record<string, string>;

before(async () => {
  browser = await launch({ executablePath: (await findChromium()) ?? '', args: chromiumFlags });
  pages = {
    '/older.js': await sdkOfVersion('0.0.9'),
    '/newer.js': await sdkOfVersion('1.10.0'),
  };
  site = await openSite({ pages });
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const visit = visitsTo(() => ({ browser, url: site.url }));

function visitPage(name: string, ...body: string[]): Promise<Visitor> {
  pages[`/${name}.html`] = pageWith(...body);
  return visit(`${name}.html`);
}

/** Versions of the clients that the page's hub holds. */
const clientVersions = (visitor: Visitor): Promise<string[]> =>
  visitor.page.evaluate(() => {
    const hub = (globalThis as { [key: symbol]: unknown })[Symbol.for('maillon/hub/1')] as {
      clients: Map<string, { client: { version: string } }>;
    };
    return [...hub.clients.values()].map(({ client }) => client.version);
  });

const join = (script: string): string => `<script type="module">
  import { joinClient } from '${script}';
  globalThis.joined = joinClient({ endpoint: '/graphql' }).client;
</script>`;

describe('two versions of the library on one page', () => {
  it('share one client, made by the newer, whichever came first', async () => {
    const visitor = await visitPage(
      'both',
      scriptTag('/older.js'),
      scriptTag('/newer.js'),
      join('/older.js'),
      scriptTag('/maillon/maillon.js'),
      tags,
    );
    await visitor.finds({ name: 'Écrire un commentaire' });
    await visitor.rests();
    assert.deepEqual(await clientVersions(visitor), ['1.10.0']);
    assert.equal(visitor.asked.filter((body) => body.includes('viewer {')).length, 1);
    assert.deepEqual(visitor.problems, []);
  });

  it('offers no more than an older client can, and works with it', async () => {
    const visitor = await visitPage('older', join('/older.js'), scriptTag('/maillon/maillon.js'), tags);
    await visitor.write({ name: 'Écrire un commentaire' }, 'Avec deux versions.');
    await visitor.press({ name: 'Publier', role: 'button' });
    await visitor.seesInEntry('Avec deux versions.', 'Avec deux versions.');
    await visitor.rests();
    assert.deepEqual(await clientVersions(visitor), ['0.0.9']);
    assert.deepEqual(visitor.problems, []);
    assert.ok(!visitor.asked.some((body) => body.includes('CommentsCounts')));
  });

  for (const [what, script] of [
    ['something else has the hub’s place', `globalThis[Symbol.for('maillon/hub/1')] = 'taken';`],
    [
      'a hub of another protocol is there',
      `globalThis[Symbol.for('maillon/hub/1')] = Object.freeze({ protocol: 2 });`,
    ],
  ] as const) {
    it(`works although ${what}`, async () => {
      const visitor = await visitPage(
        'guarded',
        `<script>${script}</script>`,
        scriptTag('/maillon/maillon.js'),
        tags,
      );
      await visitor.finds({ name: 'Écrire un commentaire' });
      assert.deepEqual(visitor.problems, []);
    });
  }
});
