// The demo, as published and as started by npm start, in a real browser.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { startDemo, type RunningDemo } from '../../scripts/lib/running-demo.ts';
import { visitsTo, type Visitor, type VisitOptions } from '../../scripts/lib/visitor.ts';

const post = { name: 'Écrire une publication', role: 'textbox' } as const;
const comment = { name: 'Écrire un commentaire', role: 'textbox' } as const;
const publish = { name: 'Publier', role: 'button' } as const;
const menu = { name: 'Autres actions', role: 'button' } as const;

let browser: Browser;
let demo: RunningDemo;
let data: string;

before(async () => {
  data = mkdtempSync(join(tmpdir(), 'maillon-e2e-'));
  browser = await launch({ executablePath: (await findChromium()) ?? '', args: chromiumFlags });
  demo = await startDemo({ data });
});

after(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(data, { recursive: true, force: true });
});

const visit = visitsTo(() => ({ browser, url: demo.url }));

/** Writes a post and waits until the server has it: one that is still being saved cannot be commented. */
async function publishPost(visitor: Visitor, words: string): Promise<void> {
  await visitor.write(post, words);
  await visitor.press(publish);
  await visitor.finds({ name: 'Commenter', inEntry: words });
}

describe('an intranet with the tags in it', () => {
  for (const [path, words] of [
    ['', 'Inès Carvalho'],
    ['document.html', 'Relu avec l’équipe du matin'],
    ['people.html', 'Aminata Sow'],
    ['news.html', 'Commentaires'],
  ] as const) {
    it(`shows /${path} without an error, and asks nobody but its own server`, async () => {
      const visitor = await visit(path);
      await visitor.sees(words);
      await visitor.rests();
      assert.deepEqual(visitor.problems, []);
    });
  }

  it('lets people post, edit, comment, reply and delete, and keeps it through reload and restart', async () => {
    const visitor = await visit();
    await publishPost(visitor, 'Le palan du quai B repart jeudi.');
    await visitor.press({ ...menu, inEntry: 'Le palan du quai B' });
    await visitor.press({ name: 'Modifier', role: 'menuitem' });
    await visitor.write({ name: 'Modifier votre publication' }, 'Le palan du quai B repart vendredi.');
    await visitor.press({ name: 'Enregistrer' });
    await visitor.seesInEntry('Le palan du quai B repart vendredi.', 'modifié');

    await visitor.press({ name: 'Commenter', inEntry: 'quai B repart vendredi' });
    await visitor.write({ ...comment, inEntry: 'quai B repart vendredi' }, 'Et celui du quai A ?');
    await visitor.press({ ...publish, inEntry: 'quai B repart vendredi' });
    await visitor.press({ name: 'Répondre', role: 'button', inEntry: 'Et celui du quai A ?' });
    await visitor.write({ name: 'Répondre à Camille Rouvray' }, 'Lundi, normalement.');
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.up('Control');
    await visitor.finds({ name: 'J’aime', inEntry: 'Lundi, normalement.' });

    await publishPost(visitor, 'Ceci est une erreur.');
    await visitor.press({ ...menu, inEntry: 'Ceci est une erreur.' });
    await visitor.press({ name: 'Supprimer', role: 'menuitem' });
    await visitor.seesNoMore('Ceci est une erreur.');

    const isAllThere = async (): Promise<void> => {
      await visitor.seesInEntry('Le palan du quai B repart vendredi.', 'Et celui du quai A ?');
      await visitor.press({ name: '2 commentaires', inEntry: 'quai B repart vendredi' });
      await visitor.press({ name: 'Voir 1 réponse', inEntry: 'Et celui du quai A ?' });
      await visitor.sees('Lundi, normalement.');
      assert.ok(!(await visitor.text()).includes('Ceci est une erreur.'));
    };
    await visitor.page.reload();
    await isAllThere();
    assert.deepEqual(visitor.problems, []);

    await demo.stop();
    demo = await startDemo({ data, port: demo.port });
    await visitor.page.reload();
    await isAllThere();
  });

  it('lets people react and thank, and keeps it', async () => {
    const visitor = await visit();
    await publishPost(visitor, 'Merci à qui a rangé l’atelier.');
    const like = { name: 'J’aime', role: 'button', inEntry: 'a rangé l’atelier' } as const;
    await visitor.press(like);
    await visitor.until('a pressed button', (target) => onPage.find(target)?.ariaPressed === 'true', like);

    const thank = await visitor.nameOf('Remercier ');
    const person = thank.slice('Remercier '.length);
    await visitor.press({ name: thank, role: 'button' });
    await visitor.write({ name: 'Votre message' }, 'Votre fiche m’a évité un arrêt de ligne.');
    await visitor.press({ name: 'Dire merci', role: 'button' });
    await visitor.sees(`Merci envoyé à ${person}.`);

    await visitor.page.reload();
    await visitor.sees('Votre fiche m’a évité un arrêt de ligne.');
    await visitor.until('a pressed button', (target) => onPage.find(target)?.ariaPressed === 'true', like);
    assert.deepEqual(visitor.problems, []);
  });

  it('says so when what a press needs cannot be loaded, and goes on once it can', async () => {
    const visitor = await visit('people.html');
    const thank = { name: await visitor.nameOf('Remercier '), role: 'button' } as const;
    let isCut = true;
    await visitor.page.setRequestInterception(true);
    visitor.page.on('request', (request) => {
      void (isCut && request.url().includes('/kudos-giving') ? request.abort() : request.continue());
    });
    await visitor.press(thank);
    await visitor.sees('Le serveur n’a pas pu être joint.');
    isCut = false;
    await visitor.press({ name: 'Réessayer', role: 'button' });
    await visitor.finds({ name: 'Votre message', role: 'textbox' });
  });

  it('shows each person what is theirs', async () => {
    const camille = await visit();
    await publishPost(camille, 'Je suis Camille.');
    await camille.page.select('#person', 'p-aminata-sow');
    await camille.finds({ ...menu, inEntry: 'Je suis Camille.' });
    await camille.until('a prompt to Aminata', () =>
      onPage
        .find({ name: 'Écrire une publication', role: 'textbox' })
        ?.getAttribute('placeholder')
        ?.includes('Aminata'),
    );
    await camille.press({ ...menu, inEntry: 'Je suis Camille.' });
    await camille.finds({ name: 'Copier le lien', role: 'menuitem' });
    assert.equal(
      await camille.page.evaluate(() => onPage.find({ name: 'Supprimer', role: 'menuitem' })),
      null,
    );
  });

  it('keeps the field that “Comment” leads to in sight while the comments come in above it', async () => {
    const reader = await visit();
    const entry = 'les garanties 2027';
    await reader.press({ name: 'Commenter', inEntry: entry });
    await reader.finds({ name: 'Répondre', role: 'button', inEntry: 'Merci pour le créneau' });
    await reader.until('the field in sight', () => {
      const field = onPage.focused();
      const { top = -1, bottom = Infinity } = field?.getBoundingClientRect() ?? {};
      return field?.localName === 'textarea' && top >= 0 && bottom <= innerHeight;
    });
  });

  it('asks those who are not signed in to sign in, and loses nothing of the page', async () => {
    const nobody = await visit();
    await nobody.sees('Inès Carvalho');
    await nobody.page.select('#person', '');
    await nobody.press({ name: 'Se connecter', role: 'button' });
    assert.equal(await nobody.page.evaluate(() => document.activeElement?.id), 'person');
  });

  it('changes language and colours while people read', async () => {
    const reader = await visit();
    await reader.sees('Afficher la suite');
    await reader.page.evaluate(() => Object.assign(globalThis, { stillTheSamePage: true }));
    await reader.page.select('#language', 'en-GB');
    await reader.sees('Show more');
    await reader.seesNoMore('Afficher la suite');

    for (const [language, words] of [
      ['de', 'Mehr anzeigen'],
      ['es', 'Mostrar más'],
      ['ja', '続きを表示'],
      ['ar', 'عرض المزيد'],
    ] as const) {
      await reader.page.select('#language', language);
      await reader.sees(words);
    }
    const runs = (selector: string): Promise<string> =>
      reader.page.$eval(selector, (element) => getComputedStyle(element).direction);
    assert.equal(await runs('social-feed'), 'rtl');
    // The house has a word for its directory; its news stay English, and run as English does.
    assert.match(await reader.text(), /الدليل/);
    assert.equal(await runs('a[href="/document.html"][lang="en"]'), 'ltr');
    await reader.page.select('#language', 'en-GB');
    await reader.sees('Show more');
    assert.equal(await runs('social-feed'), 'ltr');

    const ground = () =>
      reader.page.evaluate(() => {
        const item = document.querySelector('social-feed')?.shadowRoot?.querySelector('social-feed-item');
        const card = item?.shadowRoot?.querySelector('.card') ?? item;
        return card ? getComputedStyle(card).backgroundColor : '';
      });
    await reader.page.select('#theme', 'light');
    const light = await ground();
    await reader.page.select('#theme', 'dark');
    const dark = await ground();
    assert.notEqual(light, dark);

    const cards = () =>
      reader.page.$eval('social-feed', (feed) => {
        const item = feed.shadowRoot?.querySelector('social-feed-item');
        const { borderRadius, paddingInlineStart } = getComputedStyle(item as Element);
        return `${borderRadius}, ${paddingInlineStart}`;
      });
    assert.equal(await cards(), '12px, 16px');
    await reader.page.select('#density', 'compact');
    await reader.page.select('#look', 'civic');
    await reader.page.waitForFunction(() =>
      [...document.styleSheets].some(({ href }) => href?.endsWith('/themes/civic.css')),
    );
    assert.equal(await cards(), '0px, 12px');
    assert.equal(await reader.page.evaluate(() => 'stillTheSamePage' in globalThis), true);
    assert.deepEqual(reader.problems, []);
  });
});

describe('a server that is killed', () => {
  const say = async (query: string, variables: object): Promise<unknown> => {
    const answer = await fetch(`${demo.url}graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return answer.json();
  };

  it('has all that it acknowledged when it is back', async () => {
    const subject = 'urn:tervanche:document:coupure';
    const add = `mutation ($subject: ID!, $words: String!, $key: String!) {
      addComment(input: { subject: $subject, body: { format: TEXT, value: $words }, meta: { idempotencyKey: $key } }) {
        comment { body { value } } } }`;
    const acknowledged: string[] = [];
    let killed: Promise<void> | undefined;
    const writes = Array.from({ length: 40 }, async (_, index) => {
      const words = `Ligne ${index}`;
      try {
        const answer = await say(add, { subject, words, key: `coupure-${index}` });
        if (JSON.stringify(answer).includes(words)) acknowledged.push(words);
      } catch {
        return; // Not acknowledged.
      }
      if (acknowledged.length === 10) killed ??= demo.kill();
    });
    await Promise.all(writes);
    await killed;
    demo = await startDemo({ data, port: demo.port });
    const list = JSON.stringify(
      await say(
        'query ($subject: ID!) { comments(subject: $subject, first: 50) { nodes { body { value } } } }',
        { subject },
      ),
    );
    assert.ok(acknowledged.length >= 10);
    for (const words of acknowledged) assert.ok(list.includes(`"${words}"`), `${words} was acknowledged`);
  });

  it('keeps what was not sent in its place, says so, sends it once it is back, and heals the page', async () => {
    const words = 'Écrit pendant la coupure.';
    const writer = await visit();
    await writer.sees('Inès Carvalho');
    await writer.write(post, words);
    demo.freeze();
    const onItsWay = writer.page.waitForRequest(
      (request) => request.postData()?.includes('postActivity') === true,
    );
    await writer.press(publish);
    await onItsWay;
    await demo.kill();

    await writer.sees('Pas encore envoyé. Nouvel essai automatique.');
    await writer.until(
      'a field that is free for other words',
      (target) => (onPage.find(target) as HTMLTextAreaElement | null)?.value === '',
      post,
    );
    await writer.page.evaluate(() => void document.querySelector('social-feed')?.refresh());
    await writer.until('a feed that is not up to date', () =>
      document.querySelector('social-feed')?.matches(':state(stale)'),
    );

    demo = await startDemo({ data, port: demo.port });
    await writer.until('a feed that has healed', () =>
      document.querySelector('social-feed')?.matches(':state(ready)'),
    );
    await writer.finds({ name: 'Commenter', inEntry: words });

    const others = await visit();
    await others.finds({ name: 'Commenter', inEntry: words });
    const times = (await others.text()).split(words).length - 1;
    assert.equal(times, 1);
  });
});

describe('a page with little else on it', () => {
  const dist = fileURLToPath(new URL('../../packages/elements/dist/', import.meta.url));
  const page = (...body: string[]): string =>
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><link rel="icon" href="/favicon.svg">${body.join('\n')}</html>`;
  const script = (address: string): string => `<script type="module" src="${address}"></script>`;
  const questions = (visitor: Visitor, word: string): number =>
    visitor.asked.filter((body) => body.includes(word)).length;

  it('needs one script and one tag', async () => {
    const alone = page(script('/maillon/maillon.js'), '<social-feed endpoint="/graphql"></social-feed>');
    const visitor = await visit('alone.html', { extraPages: { '/alone.html': alone } });
    await visitor.finds({ name: 'Commenter' });
    assert.deepEqual(visitor.problems, []);
  });

  it('may hold our script twice: one client, one set of data, no question more', async () => {
    const feeds =
      '<social-feed endpoint="/graphql"></social-feed><social-feed endpoint="/graphql"></social-feed>';
    const extra: VisitOptions = {
      extraPages: {
        '/once.html': page(script('/maillon/maillon.js'), feeds),
        '/twice.html': page(script('/copy/maillon.js'), script('/maillon/maillon.js'), feeds),
      },
      extraFiles: (path) =>
        path.startsWith('/copy/') ? readFileSync(join(dist, path.slice('/copy/'.length)), 'utf8') : undefined,
    };
    const visits = await Promise.all(
      ['once.html', 'twice.html'].map(async (path) => {
        const visitor = await visit(path, extra);
        await visitor.until('both feeds', () =>
          [...document.querySelectorAll('social-feed')].every((feed) => feed.matches(':state(ready)')),
        );
        await visitor.rests();
        return visitor;
      }),
    );
    const [once, twice] = visits;
    assert.ok(once && twice);
    assert.deepEqual(twice.problems, []);
    assert.equal(questions(twice, 'viewer {'), 1);
    assert.equal(twice.asked.length, once.asked.length);

    await twice.write(post, 'Vu des deux côtés.');
    await twice.press(publish);
    await twice.until('the post in both feeds', () =>
      [...document.querySelectorAll('social-feed')].every((feed) =>
        [...(feed.shadowRoot?.querySelectorAll('social-feed-item') ?? [])].some((item) =>
          item.shadowRoot?.textContent.includes('Vu des deux côtés.'),
        ),
      ),
    );
  });
});

describe('by keyboard alone', () => {
  /** Presses Tab until something whose name begins so has the focus; returns the names on the way. */
  async function walk(visitor: Visitor, to: string, most = 60): Promise<string[]> {
    const passed: string[] = [];
    while (!passed.at(-1)?.startsWith(to)) {
      assert.ok(passed.length < most, `${to} was not reached: ${passed.join(' → ')}`);
      await visitor.page.keyboard.press('Tab');
      passed.push(await visitor.focus());
    }
    return passed;
  }

  it('everything is reached in reading order, and every layer gives the focus back', async () => {
    const visitor = await visit();
    await visitor.nameOf('Remercier ');
    // On a busy machine its code comes late; until then a button stands in its place.
    await visitor.finds({ name: 'Écrire une publication', role: 'textbox' });
    await walk(visitor, 'Écrire une publication');
    const first = await walk(visitor, 'Autres actions');
    // Formatting, a person, a file, a poll; who can see it; kinds and order; past the posts.
    assert.ok(first.length <= 10, `from the field to the first post: ${first.join(' → ')}`);

    await visitor.page.keyboard.press('Enter');
    await visitor.finds({ name: 'Copier le lien', role: 'menuitem' });
    assert.equal(await visitor.focus(), 'Enregistrer pour plus tard');
    await visitor.page.keyboard.press('Escape');
    await visitor.until(
      'a closed menu',
      () => onPage.find({ name: 'Copier le lien', role: 'menuitem' }) === null,
    );
    assert.equal(await visitor.focus(), 'Autres actions');

    const actions = await walk(visitor, 'Remercier ');
    const thank = actions.at(-1);
    assert.ok(actions.includes('J’aime') && actions.includes('Commenter'), actions.join(' → '));
    await visitor.page.keyboard.press('Enter');
    await visitor.finds({ name: 'Dire merci', role: 'button' });
    await visitor.until('the focus in the dialog', () => onPage.focused()?.closest('dialog') !== null);
    await visitor.page.keyboard.press('Escape');
    await visitor.until(
      'a closed dialog',
      () => onPage.find({ name: 'Dire merci', role: 'button' }) === null,
    );
    assert.equal(await visitor.focus(), thank);
  });
});
