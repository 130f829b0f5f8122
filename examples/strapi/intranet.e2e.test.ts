// The cooperative's intranet with our elements in it, over Strapi, in a real browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { visitsTo, type Visitor } from '../../scripts/lib/visitor.ts';
import { startIntranet, type RunningIntranet } from './running.ts';
import { servePage, type RunningPage } from './tools/page-server.mjs';

const comment = { name: 'Écrire un commentaire', role: 'textbox' } as const;
const publish = { name: 'Publier', role: 'button' } as const;
const like = { name: 'J’aime', role: 'button' } as const;

let browser: Browser;
let intranet: RunningIntranet;
let page: RunningPage;
const pages: Record<string, string> = {};

before(async () => {
  browser = await launch({ executablePath: (await findChromium()) ?? '', args: chromiumFlags });
  intranet = await startIntranet();
  page = await servePage({
    strapi: intranet.url,
    password: intranet.password,
    pages,
    scripts: fileURLToPath(new URL('../../packages/elements/dist', import.meta.url)),
  });
});

after(async () => {
  await browser?.close();
  await page?.close();
  await intranet?.stop();
});

const visit = visitsTo(() => ({ browser, url: page.url }));

/** Errors, and requests to anybody but Strapi. */
const problemsOf = ({ problems }: Visitor) =>
  problems.filter((problem) => problem !== `request to ${intranet.url}`);

/** Written, and known to Strapi: what is still being saved cannot be answered. */
async function say(visitor: Visitor, words: string): Promise<void> {
  await visitor.write(comment, words);
  await visitor.press(publish);
  await visitor.finds({ ...like, inEntry: words });
}

describe('an intranet on Strapi with the tags in it', () => {
  it('shows articles, people and comments in French, without an error, under a strict policy', async () => {
    const visitor = await visit();
    for (const words of [
      'Mutuelle : ce qui change au 1er janvier',
      'entre lundi et vendredi, sans arrêt de plus de dix minutes.',
      '4 commentaires',
      'Nolwenn Rivière',
      'Apprentie, contrôle des récoltes',
      'Le distributeur du vestiaire 2 est vide depuis hier.',
      'Rempli ce matin, merci de l’avoir dit.',
    ])
      await visitor.sees(words);
    await visitor.page.waitForNetworkIdle();
    assert.deepEqual(problemsOf(visitor), []);
    const text = await visitor.text();
    assert.doesNotMatch(text, /\b(Like|Reply|Share|Show more|Give kudos|ago)\b/);
    assert.doesNotMatch(text, /Fête de fin d’année/);
  });

  it('offers nothing that this Strapi cannot do', async () => {
    const visitor = await visit();
    await visitor.sees('Le distributeur du vestiaire 2');
    await visitor.page.waitForNetworkIdle();
    const names = await visitor.page.evaluate(() => onPage.names());
    for (const absent of ['Écrire une publication', 'Suivre', 'Trier'])
      assert.ok(!names.some((name) => name.startsWith(absent)), absent);
  });

  it('lets people comment, edit, answer, react and delete, and keeps it', async () => {
    const visitor = await visit();
    await say(visitor, 'Le savon du vestiaire 1 est bientôt fini.');
    const actions = { name: 'Actions sur le commentaire : Paul Fabrègue', role: 'button' } as const;
    await visitor.press({ ...actions, inEntry: 'Le savon du vestiaire 1' });
    await visitor.press({ name: 'Modifier', role: 'menuitem' });
    await visitor.write({ name: 'Modifier votre texte' }, 'Le savon du vestiaire 3 est bientôt fini.');
    await visitor.press({ name: 'Enregistrer' });
    await visitor.seesInEntry('Le savon du vestiaire 3', 'modifié');

    const entry = 'Le savon du vestiaire 3';
    await visitor.press({ ...like, inEntry: entry });
    await visitor.seesPressed({ ...like, inEntry: entry });
    await visitor.press({ name: 'Répondre', role: 'button', inEntry: entry });
    await visitor.write({ name: 'Répondre à Paul Fabrègue' }, 'J’en rapporte lundi.');
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.up('Control');
    await visitor.finds({ ...like, inEntry: 'J’en rapporte lundi.' });

    await say(visitor, 'Ceci est une erreur.');
    await visitor.press({ ...actions, inEntry: 'Ceci est une erreur.' });
    await visitor.press({ name: 'Supprimer', role: 'menuitem' });
    await visitor.seesNoMore('Ceci est une erreur.');
    await visitor.page.waitForNetworkIdle();

    await visitor.page.reload();
    await visitor.seesInEntry(entry, 'J’en rapporte lundi.');
    await visitor.seesPressed({ ...like, inEntry: entry });
    // It is kept on this device, and sent once it can no longer be undone.
    await visitor.seesNoMore('Ceci est une erreur.');
    assert.deepEqual(problemsOf(visitor), []);
  });

  it('shows a reaction taken back as taken back', async () => {
    const visitor = await visit();
    const entry = 'Le distributeur du vestiaire 2';
    await visitor.press({ ...like, inEntry: entry });
    await visitor.seesPressed({ ...like, inEntry: entry });
    await visitor.press({ ...like, inEntry: entry });
    await visitor.page.waitForNetworkIdle();
    await visitor.page.reload();
    await visitor.sees(entry);
    await visitor.page.waitForNetworkIdle();
    const pressed = await visitor.page.evaluate((target) => onPage.find(target)?.ariaPressed, {
      ...like,
      inEntry: entry,
    });
    assert.notEqual(pressed, 'true');
  });

  it('lets people thank a colleague', async () => {
    const visitor = await visit();
    await visitor.press({ name: 'Remercier Nolwenn Rivière', role: 'button' });
    await visitor.write({ name: 'Votre message' }, 'Ton contrôle de mardi nous a évité un retour.');
    await visitor.press({ name: 'Dire merci', role: 'button' });
    await visitor.sees('Merci envoyé à Nolwenn Rivière.');
    // It is sent once it can no longer be undone.
    await visitor.seesNoMore('Merci envoyé à Nolwenn Rivière.');
    await visitor.page.waitForNetworkIdle();
    const received = await intranet.as('nolwenn.riviere').kudos.page({}, { first: 1 }, {});
    assert.equal(received.items[0]?.message?.value, 'Ton contrôle de mardi nous a évité un retour.');
    assert.deepEqual(problemsOf(visitor), []);
  });

  it('shows what Strapi refuses, in words for people, and gives the text back', async () => {
    const visitor = await visit();
    await visitor.sees('Le distributeur du vestiaire 2');
    await visitor.page.evaluate(() => {
      const thread = document.querySelector('social-comment-thread');
      // As where the page and Strapi were never told of each other's limit.
      if (thread) thread.bodyMax = 4000;
    });
    await visitor.write(comment, 'Long : ');
    await visitor.page.keyboard.sendCharacter('é'.repeat(1994));
    await visitor.press(publish);
    await visitor.sees('Trop long : 2 000 caractères au plus.');
    await visitor.until(
      'the words in their field',
      (target, wanted) => (onPage.find(target) as HTMLTextAreaElement | null)?.value === wanted,
      comment,
      `Long : ${'é'.repeat(1994)}`,
    );
    assert.deepEqual(problemsOf(visitor), []);
  });

  it('lets nobody change what others said, and asks nobody to sign in', async () => {
    const visitor = await visit();
    await visitor.press({
      name: 'Actions sur le commentaire : Nolwenn Rivière',
      inEntry: 'Le distributeur du vestiaire 2',
    });
    await visitor.finds({ name: 'Copier le lien', role: 'menuitem' });
    const remove = await visitor.page.evaluate(() => onPage.find({ name: 'Supprimer', role: 'menuitem' }));
    assert.equal(remove, null);

    await Promise.all([visitor.page.waitForNavigation(), visitor.page.select('#account', '')]);
    await visitor.sees('Le distributeur du vestiaire 2');
    await visitor.press({ name: 'Se connecter', role: 'button' });
    assert.equal(await visitor.page.evaluate(() => document.activeElement?.id), 'account');
  });

  it('speaks English around French words', async () => {
    const visitor = await visit();
    await Promise.all([visitor.page.waitForNavigation(), visitor.page.select('#language', 'en-GB')]);
    await visitor.finds({ name: 'Write a comment', role: 'textbox' });
    await visitor.sees('Le distributeur du vestiaire 2');
  });
});

describe('a page with a hundred elements', () => {
  it('asks as little as Strapi allows, and not at all when they come again', async () => {
    const everybody = await intranet.as().people.search('', { first: 60 }, {});
    const tags = everybody.items
      .slice(0, 50)
      .flatMap(({ id }) => [
        `<social-kudos-button target="${id}"></social-kudos-button>`,
        `<social-profile-card person-id="${id}"></social-profile-card>`,
      ]);
    const index = readFileSync(new URL('intranet/index.html', import.meta.url), 'utf8');
    pages['/hundred.html'] = index.replace(
      /<social-provider>[^]*<\/social-provider>/,
      `<social-provider>${tags.join('\n')}</social-provider>`,
    );
    const visitor = await visit('hundred.html');
    const isWhole = async () => {
      await visitor.until('50 cards and 50 buttons', () => {
        const ready = (tag: string) =>
          [...document.querySelectorAll(tag)].filter((each) => each.matches(':state(ready)'));
        const named = [...document.querySelectorAll('social-kudos-button')].filter((button) =>
          /^Remercier \S/.test(button.shadowRoot?.querySelector('button')?.ariaLabel ?? ''),
        );
        return ready('social-profile-card').length === 50 && named.length >= 49;
      });
      await visitor.page.waitForNetworkIdle();
    };
    await isWhole();
    // Strapi stands at another address: what browsers ask before they ask has no body.
    const questions = () => visitor.asked.filter((body) => body !== '');
    const cold = questions();
    console.log(`Requests for 100 mixed elements: ${cold.length}`);
    // Who is looking takes two: an account, then its card in the directory.
    assert.ok(cold.length <= 3, `${cold.length} requests:\n${cold.join('\n')}`);
    await visitor.page.evaluate(() => {
      const provider = document.querySelector('social-provider');
      provider?.replaceChildren(...[...provider.children].map((each) => each.cloneNode()));
    });
    await isWhole();
    assert.equal(questions().length - cold.length, 0);
    assert.deepEqual(problemsOf(visitor), []);
  });
});

describe('for everybody', () => {
  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

  for (const scheme of ['light', 'dark']) {
    it(`passes axe with no rule off, ${scheme}`, async () => {
      const visitor = await visit();
      await visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await visitor.sees('Le distributeur du vestiaire 2');
      await visitor.page.waitForNetworkIdle();
      await visitor.page.evaluate(axe);
      const found = await visitor.page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run(document);
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
      });
      assert.deepEqual(found, []);
    });
  }

  it('fits 320 pixels without scrolling sideways', async () => {
    const visitor = await visit();
    await visitor.page.setViewport({ width: 320, height: 900 });
    await visitor.sees('Le distributeur du vestiaire 2');
    await visitor.page.waitForNetworkIdle();
    const [wide, room] = await visitor.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok((wide ?? 0) <= (room ?? 0), `${wide} pixels in ${room}`);
  });
});
