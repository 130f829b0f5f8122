// The intranet of Ateliers Kerouan with our elements in it, over PostGraphile, in a real browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { mappingToJson } from '@maillon/sdk/json';
import { launch, type Browser } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/lib/browser.mjs';
import { visitsTo, type Visitor } from '../../scripts/lib/visitor.ts';
import { kerouan } from './mapping.mjs';
import { startExample, type RunningExample } from './running.ts';

const post = { name: 'Écrire une publication', role: 'textbox' } as const;
const comment = { name: 'Écrire un commentaire', role: 'textbox' } as const;
const publish = { name: 'Publier', role: 'button' } as const;
const menu = { name: 'Autres actions', role: 'button' } as const;
const like = { name: 'J’aime', role: 'button' } as const;

let browser: Browser;
let example: RunningExample;

before(async () => {
  browser = await launch({ executablePath: (await findChromium()) ?? '', args: chromiumFlags });
  example = await startExample();
});

after(async () => {
  await browser?.close();
  await example?.stop();
});

const visit = visitsTo(() => ({ browser, url: example.url }));

/** Written, and known to the backend: what is still being saved cannot be commented. */
async function publishPost(visitor: Visitor, words: string): Promise<void> {
  await visitor.write(post, words);
  await visitor.press(publish);
  await visitor.finds({ name: 'Commenter', inEntry: words });
}

/** The page comes anew for another person. */
async function become(visitor: Visitor, employee: string): Promise<void> {
  await visitor.until('the colleagues in the list', () =>
    document.querySelector('#employee option[value="1008"]'),
  );
  await Promise.all([visitor.page.waitForNavigation(), visitor.page.select('#employee', employee)]);
}

describe('an intranet on PostGraphile with the tags in it', () => {
  for (const [path, words] of [
    ['', 'Nouvelle plaqueuse de chants à Lille'],
    ['annuaire.html', 'Yohann Prigent'],
    ['document.html', 'Texte court et clair, cela change.'],
  ] as const) {
    it(`shows /${path} in French, without an error, under a strict policy`, async () => {
      const visitor = await visit(path);
      await visitor.sees(words);
      await visitor.page.waitForNetworkIdle();
      assert.deepEqual(visitor.problems, []);
      assert.doesNotMatch(await visitor.text(), /\b(Like|Reply|Share|Show more|Give kudos|ago)\b/);
    });
  }

  it('needs no script of its own where the mapping is a JSON file', async () => {
    const tags = `<script type="module" src="/maillon/maillon.js"></script>
      <social-provider endpoint="/graphql" mapping="/kerouan.json"><social-feed></social-feed></social-provider>`;
    const visitor = await visit('document.html', {
      extraPages: { '/seul.html': `<!doctype html><html lang="fr"><title>Seul</title>${tags}</html>` },
      extraFiles: (path) => (path === '/kerouan.json' ? mappingToJson(kerouan.mapping) : undefined),
    });
    await visitor.sees('Texte court et clair, cela change.');
    await visitor.page.waitForNetworkIdle();
    await visitor.page.goto(`${example.url}seul.html`);
    await visitor.sees('Nouvelle plaqueuse de chants à Lille');
    await visitor.finds({ name: 'Commenter', role: 'button' });
  });

  it('lets people read on, to older news', async () => {
    const visitor = await visit();
    await visitor.sees('Nouvelle plaqueuse de chants à Lille');
    const entries = () =>
      visitor.page.evaluate(
        () => document.querySelector('social-feed')?.shadowRoot?.querySelectorAll('social-feed-item').length,
      );
    const before = (await entries()) ?? 0;
    await visitor.press({ name: 'Afficher plus de publications', role: 'button' });
    await visitor.until(
      'more entries',
      (known) =>
        (document.querySelector('social-feed')?.shadowRoot?.querySelectorAll('social-feed-item').length ??
          0) > known,
      before,
    );
    assert.deepEqual(visitor.problems, []);
  });

  it('lets people post, edit, comment, reply, react and delete, and keeps it', async () => {
    const visitor = await visit();
    await publishPost(visitor, 'La cabine de vernis rouvre jeudi.');
    await visitor.press({ ...menu, inEntry: 'La cabine de vernis' });
    await visitor.press({ name: 'Modifier', role: 'menuitem' });
    await visitor.write({ name: 'Modifier votre publication' }, 'La cabine de vernis rouvre vendredi.');
    await visitor.press({ name: 'Enregistrer' });
    await visitor.seesInEntry('La cabine de vernis rouvre vendredi.', 'modifié');

    const entry = 'vernis rouvre vendredi';
    await visitor.press({ ...like, inEntry: entry });
    await visitor.seesPressed({ ...like, inEntry: entry });
    await visitor.press({ name: 'Commenter', inEntry: entry });
    await visitor.write({ ...comment, inEntry: entry }, 'Le matin ou l’après-midi ?');
    await visitor.press({ ...publish, inEntry: entry });
    await visitor.press({ name: 'Répondre', role: 'button', inEntry: 'Le matin ou l’après-midi ?' });
    await visitor.write({ name: 'Répondre à Solène Kerouan' }, 'Dès 8 h.');
    await visitor.page.keyboard.down('Control');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.keyboard.up('Control');
    await visitor.finds({ ...like, inEntry: 'Dès 8 h.' });

    await publishPost(visitor, 'Ceci est une erreur.');
    await visitor.press({ ...menu, inEntry: 'Ceci est une erreur.' });
    await visitor.press({ name: 'Supprimer', role: 'menuitem' });
    await visitor.seesNoMore('Ceci est une erreur.');
    await visitor.page.waitForNetworkIdle();

    await visitor.page.reload();
    await visitor.seesInEntry('La cabine de vernis rouvre vendredi.', 'Le matin ou l’après-midi ?');
    await visitor.seesPressed({ ...like, inEntry: entry });
    await visitor.press({ name: '2 commentaires', inEntry: entry });
    await visitor.press({ name: 'Voir 1 réponse', inEntry: 'Le matin ou l’après-midi ?' });
    await visitor.sees('Dès 8 h.');
    assert.ok(!(await visitor.text()).includes('Ceci est une erreur.'));
    assert.deepEqual(visitor.problems, []);
  });

  it('lets people edit and delete what they said about a document', async () => {
    const visitor = await visit('document.html');
    const actions = { name: 'Actions sur le commentaire : Solène Kerouan', role: 'button' } as const;
    await visitor.write(comment, 'Je lis cela demain.');
    await visitor.press(publish);
    await visitor.finds({ ...like, inEntry: 'Je lis cela demain.' });
    await visitor.press({ ...actions, inEntry: 'Je lis cela demain.' });
    await visitor.press({ name: 'Modifier', role: 'menuitem' });
    await visitor.write({ name: 'Modifier votre texte' }, 'Je l’ai lu, merci.');
    await visitor.press({ name: 'Enregistrer' });
    await visitor.seesInEntry('Je l’ai lu, merci.', 'modifié');
    await visitor.press({ ...actions, inEntry: 'Je l’ai lu, merci.' });
    await visitor.press({ name: 'Supprimer', role: 'menuitem' });
    await visitor.seesNoMore('Je l’ai lu, merci.');
    await visitor.page.waitForNetworkIdle();
    await visitor.page.reload();
    await visitor.sees('Texte court et clair, cela change.');
    // It is kept on this device, and sent once it can no longer be undone.
    await visitor.seesNoMore('Je l’ai lu, merci.');
    assert.deepEqual(visitor.problems, []);
  });

  it('lets people thank a colleague, and shows it in the feed', async () => {
    const visitor = await visit('annuaire.html');
    await visitor.press({ name: 'Remercier Yohann Prigent', role: 'button' });
    await visitor.sees('La transmission');
    await visitor.until('the focus in the dialog', () => onPage.focused()?.closest('dialog') != null);
    await visitor.write({ name: 'Votre message' }, 'Ta réponse m’a évité un aller-retour à Cholet.');
    await visitor.press({ name: 'Dire merci', role: 'button' });
    await visitor.sees('Merci envoyé à Yohann Prigent.');
    await visitor.page.goto(example.url);
    await visitor.sees('Ta réponse m’a évité un aller-retour à Cholet.');
    await visitor.sees('Merci à Yohann Prigent');
    assert.deepEqual(visitor.problems, []);
  });

  it('shows what the database refuses, in words for people, and gives the text back', async () => {
    const visitor = await visit('document.html');
    await visitor.write(comment, 'Long : ');
    await visitor.page.keyboard.sendCharacter('é'.repeat(1994));
    const words = `Long : ${'é'.repeat(1994)}`;
    await visitor.press(publish);
    await visitor.sees('Trop long : 2 000 caractères au plus.');
    await visitor.until(
      'the words in their field',
      (target, wanted) => (onPage.find(target) as HTMLTextAreaElement | null)?.value === wanted,
      comment,
      words,
    );
    assert.deepEqual(visitor.problems, []);
  });

  it('looks for a comment whose answer was lost before it sends it again: the database knows no keys', async () => {
    const words = 'Le quai est libre jeudi.';
    const visitor = await visit('document.html');
    await visitor.sees('Texte court et clair, cela change.');
    await visitor.page.setRequestInterception(true);
    let sent = 0;
    visitor.page.on('request', (request) => {
      const asked = request.postData() ?? '';
      if (!asked.includes('ajouterCommentaire')) return void request.continue();
      sent++;
      // It arrives and is done; what comes back does not arrive.
      const headers = { 'content-type': 'application/json', cookie: 'salarie=1001' };
      void fetch(example.endpoint, { method: 'POST', headers, body: asked }).then(() =>
        request.abort('connectionreset'),
      );
    });
    await visitor.write(comment, words);
    await visitor.press(publish);
    await visitor.finds({ ...like, inEntry: words });
    await visitor.page.waitForNetworkIdle();
    assert.equal(sent, 1);
    await visitor.page.reload();
    await visitor.sees(words);
    await visitor.until('the comment once', (wanted) => onPage.text().split(wanted).length === 2, words);
    assert.equal(sent, 1);
  });

  it('shows each person what is theirs, and asks nobody to sign in', async () => {
    const solene = await visit();
    await publishPost(solene, 'Je suis Solène.');
    await become(solene, '1008');
    await solene.press({ ...menu, inEntry: 'Je suis Solène.' });
    await solene.finds({ name: 'Copier le lien', role: 'menuitem' });
    const remove = await solene.page.evaluate(() => onPage.find({ name: 'Supprimer', role: 'menuitem' }));
    assert.equal(remove, null);

    await become(solene, '');
    await solene.press({ name: 'Se connecter', role: 'button' });
    assert.equal(await solene.page.evaluate(() => document.activeElement?.id), 'employee');
  });
});

describe('a page with a hundred elements', () => {
  /** All fifty cards, and the buttons of all but oneself. */
  async function isWhole(visitor: Visitor): Promise<void> {
    await visitor.until('50 cards and 49 buttons', () => {
      const cards = [...document.querySelectorAll('social-profile-card')];
      const buttons = [...document.querySelectorAll('social-kudos-button')];
      const named = (button: Element) =>
        /^Remercier \S/.test(button.shadowRoot?.querySelector('button')?.ariaLabel ?? '');
      return (
        cards.filter((card) => card.matches(':state(ready)')).length === 50 &&
        buttons.filter(named).length === 49
      );
    });
    await visitor.page.waitForNetworkIdle();
  }

  it('asks twice at most, and not at all when they come again', async () => {
    const visitor = await visit('annuaire.html');
    await isWhole(visitor);
    assert.ok(visitor.asked.length <= 2, `${visitor.asked.length} requests: ${visitor.asked.join('\n')}`);
    const cold = visitor.asked.length;
    await visitor.page.evaluate(() => {
      const list = document.querySelector('#people');
      list?.replaceChildren(
        ...[...list.children].map((item) => {
          const again = item.cloneNode() as Element;
          for (const child of item.children) {
            const { personId, target, sections, actions, headingLevel, size } = child as unknown as Record<
              string,
              unknown
            >;
            again.append(
              Object.assign(child.cloneNode(), { personId, target, sections, actions, headingLevel, size }),
            );
          }
          return again;
        }),
      );
    });
    await isWhole(visitor);
    assert.equal(visitor.asked.length - cold, 0);
    assert.deepEqual(visitor.problems, []);
  });

  it('asks twice at most with two copies of our script, too', async () => {
    const dist = new URL('../../packages/elements/dist/', import.meta.url);
    const page = readFileSync(new URL('page/annuaire.html', import.meta.url), 'utf8');
    const copy = '<script type="module" src="/copy/maillon.js"></script>';
    const visitor = await visit('annuaire.html', {
      extraPages: { '/deux.html': page.replace('</head>', `${copy}</head>`) },
      extraFiles: (path) =>
        path.startsWith('/copy/')
          ? readFileSync(new URL(path.slice('/copy/'.length), dist), 'utf8')
          : undefined,
    });
    // The server gives a session on the first visit of a page of its own.
    await isWhole(visitor);
    visitor.asked.length = 0;
    await visitor.page.goto(`${example.url}deux.html`);
    await isWhole(visitor);
    assert.ok(visitor.asked.length <= 2, `${visitor.asked.length} requests: ${visitor.asked.join('\n')}`);
    assert.deepEqual(visitor.problems, []);
  });
});

describe('for everybody', () => {
  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

  for (const path of ['', 'annuaire.html', 'document.html']) {
    for (const scheme of ['light', 'dark']) {
      it(`/${path} passes axe with no rule off, ${scheme}`, async () => {
        const visitor = await visit(path);
        await visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
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
  }

  it('fits 320 pixels without scrolling sideways', async () => {
    for (const path of ['', 'annuaire.html', 'document.html']) {
      const visitor = await visit(path);
      await visitor.page.setViewport({ width: 320, height: 900 });
      await visitor.page.waitForNetworkIdle();
      const wide = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(wide, 320, path);
    }
  });
});
