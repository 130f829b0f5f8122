// Strapi with an intranet's content, over HTTP, through the example's mapping.
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { conformanceSuite, conformanceTests, missing } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import type { IntrospectionQuery } from 'graphql';
import { startIntranet } from './running.ts';

const intranet = await startIntranet();
after(() => intranet.stop());

const ines = intranet.as('ines.berthoud');
const calmly = {};
let made = 0;
const key = () => `key-${++made}`;

async function idOf(login: string): Promise<string> {
  const mail = `${login}@verdoyer.example`;
  return (await ines.people.byKeys([mail], calmly)).get(mail)?.id ?? '';
}

const context: ConformanceContext = {
  backend: ines,
  other: intranet.as('tom.whitfield'),
  anonymous: intranet.as(),
  newSubject: () => `https://intranet.verdoyer.example/essai/${++made}`,
  newKey: key,
  known: {
    person: await idOf('nolwenn.riviere'),
    personKey: 'nolwenn.riviere@verdoyer.example',
    personQuery: 'Rivière',
    missingPerson: 'employee:personne0000000000000000',
    missingComment: 'comment:rien000000000000000000',
    missingActivity: 'article:rien000000000000000000',
  },
  limits: { comment: 2000 },
  // Strapi has no such thing as our keys: the outbox looks for what was written.
  idempotency: false,
};

describe('Strapi keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, context, it);

  it('and leaves out only what this Strapi does not have', () => {
    const left = conformanceSuite.flatMap((each) => missing(each, ines.capabilities, context));
    // Of what every page uses; what few pages need, this Strapi has none of.
    const first =
      /^(idempotency|activity-limit|viewer|(people|feed|comments|reactions|kudos)\.(read|post|edit|remove|counts|sort|add|reply|set|lookup|search|follow|summaries|values|allowance|give|withdraw))$/;
    const names = [...new Set<string>(left)].filter((name) => first.test(name));
    assert.deepEqual(names.sort(), [
      ...['activity-limit', 'comments.sort', 'feed.edit', 'feed.post', 'feed.remove', 'idempotency'],
      ...['kudos.allowance', 'people.follow'],
    ]);
  });
});

describe('the example’s mapping', () => {
  it('reads nothing wrongly, in all that there is', async () => {
    const problems: unknown[] = [];
    const report = (problem: unknown) => problems.push(problem);
    const feed = await ines.feed.page({ scope: { name: 'home' } }, { first: 50 }, { report });
    await ines.people.search('', { first: 100 }, { report });
    await ines.kudos.page({}, { first: 100 }, { report });
    await ines.kudos.values({ report });
    for (const { id } of feed.items) await ines.comments.page({ subject: id }, { first: 100 }, { report });
    assert.equal(feed.items.length, 4);
    assert.deepEqual(problems, []);
  });

  it('shows what editors have published, pinned ones first, and no draft', async () => {
    const { items, total } = await ines.feed.page({ scope: { name: 'home' } }, { first: 50 }, calmly);
    assert.deepEqual(
      items.map(({ title, pinned }) => [title, pinned]),
      [
        ['Mutuelle : ce qui change au 1er janvier', true],
        ['La taille des pêchers commence', false],
        ['First pallets to Ireland', false],
        ['La nouvelle calibreuse tourne', false],
      ],
    );
    assert.deepEqual(total, { exact: 4 });
  });

  it('says how much is said about an article', async () => {
    const { items } = await ines.feed.page({ scope: { name: 'home' } }, { first: 50 }, calmly);
    assert.deepEqual(
      items.map(({ comments }) => comments?.count),
      [3, 0, 1, 4],
    );
  });

  it('turns Strapi’s blocks into words', async () => {
    const { items } = await ines.feed.page({ scope: { name: 'home' } }, { first: 50 }, calmly);
    assert.deepEqual(items.at(-1)?.body, {
      format: 'markdown',
      value: `La ligne 2 a trié **510 tonnes** entre lundi et vendredi, sans arrêt de plus de dix minutes.

### Ce qui change à la station

- Les caisses arrivent par la porte B.
- Le contrôle se fait _avant_ le lavage.
- La pause de l’équipe du matin passe à 9 h 40.

Le mode d’emploi est sur [la page de la station](https://intranet.verdoyer.example/calibreuse).`,
    });
  });

  it('leads to pictures beside the endpoint', async () => {
    const { items } = await ines.feed.page({ scope: { name: 'home' } }, { first: 50 }, calmly);
    const addresses = items.flatMap(({ author, attachments }) => [
      author?.avatarUrl ?? '',
      ...(attachments ?? []).map(({ url }) => url),
    ]);
    assert.equal(addresses.length, 6);
    for (const address of addresses) {
      assert.match((await fetch(address)).headers.get('content-type') ?? '', /^image\/svg/);
    }
  });

  it('counts every comment and reaction, though a list without a size is cut at ten', async () => {
    const subject = context.newSubject() as string;
    const body = { format: 'markdown', value: 'Un de plus' } as const;
    const { value } = await ines.comments.add({ subject, body, idempotencyKey: key() }, calmly);
    for (let answers = 0; answers < 12; answers++) {
      await ines.comments.add({ subject, parent: value?.id ?? '', body, idempotencyKey: key() }, calmly);
    }
    const { items } = await ines.comments.page({ subject }, { first: 20 }, calmly);
    assert.equal(items[0]?.replyCount, 12);
    assert.equal((await ines.comments.counts([subject], calmly)).get(subject)?.count, 13);
  });

  it('reads reactions of an article that are there from long ago', async () => {
    const { items } = await ines.feed.page({ scope: { name: 'home' } }, { first: 50 }, calmly);
    const subject = items.at(-1)?.id ?? '';
    const told = (await intranet.as('karim.oualid').reactions.summaries([subject], calmly)).get(subject);
    assert.deepEqual(
      told?.groups.map(({ kind, count, viewerHasReacted }) => [kind, count, viewerHasReacted]).sort(),
      [
        ['celebrate', 4, true],
        ['like', 2, false],
      ],
    );
  });

  it('keeps one reaction where two tabs press at once', async () => {
    const subject = context.newSubject() as string;
    const press = () =>
      ines.reactions.set({ subject, kind: 'like', on: true, idempotencyKey: key() }, calmly);
    await Promise.allSettled([press(), press(), press()]);
    assert.equal((await ines.reactions.summaries([subject], calmly)).get(subject)?.groups[0]?.count, 1);
  });

  it('names the refused field, and repeats nothing of the words', async () => {
    const subject = context.newSubject() as string;
    const body = { format: 'markdown', value: `secret ${'x'.repeat(2000)}` } as const;
    await assert.rejects(ines.comments.add({ subject, body, idempotencyKey: key() }, calmly), (error) => {
      const { fields } = error as { fields?: unknown };
      assert.deepEqual(fields, [
        {
          field: 'body.value',
          code: 'too-long',
          message: 'message must be at most 2000 characters',
          limit: 2000,
        },
      ]);
      assert.ok(!JSON.stringify(error).includes('secret'));
      return true;
    });
  });

  it('says who must sign in again when a token has expired', async () => {
    const answer = await fetch(intranet.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer expired' },
      body: '{"query":"{ me { id } }"}',
    });
    assert.equal(answer.status, 401);
  });

  it('is held against the schema that this Strapi has', async () => {
    const { data } = (await intranet.ask(getIntrospectionQuery({ specifiedByUrl: true }))) as {
      data: IntrospectionQuery;
    };
    const schema = lexicographicSortSchema(buildClientSchema(data));
    assert.equal(
      `${printSchema(schema)}\n`,
      readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'),
      'write it anew: npm run example -- strapi, then maillon pull',
    );
  });
});
