// A page full of small elements against a server that allows little: what we publish, in a real browser.
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { openSite, pageWith, scriptTag, type Site, type SitePage } from '../../scripts/lib/small-site.ts';
import { visitsTo, type Visitor } from '../../scripts/lib/visitor.ts';

/** What hardened servers usually allow. */
const limits = { aliases: 15, tokens: 1000, depth: 6 };

let browser: Browser;
let site: Site;
let people: readonly string[];
const pages: Record<string, SitePage> = {};

before(async () => {
  browser = await launch({ executablePath: (await findChromium()) ?? '', args: chromiumFlags });
  site = await openSite({ pages, server: { limits } });
  const answer = await ask('{ searchPeople(query: "a", first: 60) { nodes { id } } }');
  people = (answer.data?.searchPeople.nodes ?? []).map(({ id }) => id);
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const visit = visitsTo(() => ({ browser, url: site.url }));

interface Answer {
  readonly data?: { readonly searchPeople: { readonly nodes: readonly { readonly id: string }[] } };
  readonly errors?: readonly { readonly message: string }[];
}

async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${site.url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** 50 buttons and 50 cards, about 60 people. */
function hundred(): string[] {
  const buttons = people
    .slice(0, 50)
    .map((id) => `<social-kudos-button target="${id}"></social-kudos-button>`);
  const cards = people
    .slice(10, 60)
    .map((id) => `<social-profile-card person-id="${id}"></social-profile-card>`);
  return buttons.flatMap((button, index) => [button, cards[index] ?? '']);
}

const inProvider = (tags: readonly string[]): string =>
  `<social-provider endpoint="/graphql">${tags.join('\n')}</social-provider>`;

/** Sends the tags, in parts, once a script of the page has asked for `/defined`. */
const afterDefinitions =
  (scripts: string): SitePage =>
  async (response: ServerResponse) => {
    response.write(
      `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">
       ${scripts}<body><social-provider endpoint="/graphql">`,
    );
    await new Promise<void>((resolve) => {
      pages['/defined'] = async (told) => {
        told.end();
        resolve();
      };
    });
    const tags = hundred();
    while (tags.length > 0) {
      response.write(tags.splice(0, 20).join('\n'));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end('</social-provider>');
  };

const tellDefined = `<script type="module" async>
  await Promise.all(['social-provider', 'social-kudos-button', 'social-profile-card'].map((tag) => customElements.whenDefined(tag)));
  await fetch('/defined');
</script>`;

const one = (attributes = '') => scriptTag('/maillon/maillon.js', attributes);
const two = (attributes = '') => scriptTag('/copy/maillon.js', attributes) + one(attributes);

/** All that the page shows of the hundred, once it does. */
async function isWhole(visitor: Visitor): Promise<void> {
  await visitor.until('50 cards and 50 buttons', () => {
    const cards = [...document.querySelectorAll('social-profile-card')];
    const buttons = [...document.querySelectorAll('social-kudos-button')];
    return (
      cards.filter((card) => card.matches(':state(ready)')).length === 50 &&
      buttons.filter((button) => button.shadowRoot?.textContent.includes('Remercier')).length >= 49 &&
      buttons.filter((button) =>
        /^Remercier \S/.test(button.shadowRoot?.querySelector('button')?.ariaLabel ?? ''),
      ).length >= 49
    );
  });
  await visitor.rests();
}

describe('a hundred small elements against a server with tight limits', () => {
  it('has a server that does refuse', async () => {
    const aliases = Array.from({ length: 16 }, (_, i) => `a${i}: viewer { id }`);
    assert.match((await ask(`{ ${aliases.join(' ')} }`)).errors?.[0]?.message ?? '', /15 aliases/);
  });

  for (const [what, page] of [
    ['tags parsed before the definitions', () => pageWith(inProvider(hundred()), one())],
    ['tags parsed after the definitions', () => afterDefinitions(one('async') + tellDefined)],
    ['two copies of our script, before', () => pageWith(inProvider(hundred()), two())],
    ['two copies of our script, after', () => afterDefinitions(two('async') + tellDefined)],
  ] as const) {
    it(`${what}: two requests, and none when they come again`, async () => {
      const path = `/${what.replace(/\W+/g, '-')}.html`;
      pages[path] = page();
      const visitor = await visit(path.slice(1));
      await isWhole(visitor);
      assert.ok(visitor.asked.length <= 2, `${visitor.asked.length} requests: ${visitor.asked.join('\n')}`);

      await visitor.page.evaluate(() => {
        const provider = document.querySelector('social-provider');
        const tags = [...(provider?.children ?? [])].map((element) => element.cloneNode() as Element);
        provider?.replaceChildren(...tags);
      });
      await isWhole(visitor);
      assert.ok(visitor.asked.length <= 2, `${visitor.asked.length} requests when they come again`);
      assert.deepEqual(visitor.problems, []);
    });
  }

  it('reads a feed with its comments and thank-yous', async () => {
    pages['/feed.html'] = pageWith('<social-feed endpoint="/graphql"></social-feed>', one());
    const visitor = await visit('feed.html');
    await visitor.until('a feed', () => document.querySelector('social-feed')?.matches(':state(ready)'));
    await visitor.finds({ name: 'Commenter' });
    assert.deepEqual(visitor.problems, []);
  });
});
