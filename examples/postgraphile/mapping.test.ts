// A database that is not ours, over HTTP, through the example's mapping.
import type { Activity, CallContext, PageRequest, SocialBackend } from '@maillon/contract';
import { conformanceSuite, conformanceTests, missing } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import { backendFromJson, mappingToJson } from '@maillon/sdk/json';
import { overHttp } from '@maillon/sdk/tools';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { kerouan } from './mapping.mjs';
import { startExample } from './running.ts';

const example = await startExample();
after(() => example.stop());

/** As an employee by number; `undefined`: nobody. */
function as(employee: number | undefined): SocialBackend {
  const headers = () => ({ cookie: `salarie=${employee ?? ''}` });
  return kerouan.connect({ transport: overHttp({ endpoint: example.endpoint, headers }) });
}

const solene = as(1001);
const calmly = {};
let keys = 0;

const context: ConformanceContext = {
  backend: solene,
  other: as(1008),
  anonymous: as(undefined),
  newSubject: async () => {
    const body = { format: 'text', value: 'De quoi parler' } as const;
    const { value } = await solene.feed.post({ body, idempotencyKey: `subject-${++keys}` }, calmly);
    return value?.id ?? '';
  },
  newKey: () => `key-${++keys}`,
  known: {
    person: 'salarie/1043',
    personKey: 'celine.guillou@kerouan.example',
    personQuery: 'Céline',
    missingPerson: 'salarie/9',
    missingComment: 'commentaire/999999',
    missingActivity: 'publication/999999',
  },
  limits: { comment: 2000, activity: 20_000 },
  // Human resources databases have no such thing as our keys.
  idempotency: false,
};

describe('PostGraphile over a database that is not ours keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, context, it);

  it('and leaves out only what this database does not have', () => {
    const left = conformanceSuite.flatMap((each) => missing(each, solene.capabilities, context));
    // Of what every page uses; what few pages need, this database has none of.
    const first =
      /^(idempotency|viewer|(people|feed|comments|reactions|kudos)\.(read|post|edit|remove|counts|sort|add|reply|set|lookup|search|follow|summaries|values|allowance|give|withdraw))$/;
    const names = [...new Set<string>(left)].filter((name) => first.test(name));
    assert.deepEqual(names.sort(), ['idempotency', 'kudos.allowance', 'people.follow']);
  });
});

async function wholeFeed(context: CallContext): Promise<readonly Activity[]> {
  const entries: Activity[] = [];
  let after: string | undefined;
  do {
    const page = { first: 50, ...(after === undefined ? {} : { after }) };
    const answer = await solene.feed.page({ scope: { name: 'home' }, commentsPreview: 2 }, page, context);
    entries.push(...answer.items);
    after = answer.next;
  } while (after !== undefined);
  return entries;
}

describe('the example’s mapping', () => {
  it('has nothing wrong in it, says maillon check, against the API as it runs', async () => {
    const check = ['check', fileURLToPath(new URL('mapping.mjs', import.meta.url)), '--strict'];
    const maillon = fileURLToPath(
      import.meta.resolve('maillon/package.json').replace('package.json', 'dist/main.js'),
    );
    const { stdout } = await promisify(execFile)(process.execPath, [
      maillon,
      ...check,
      ...['--schema', example.endpoint, '--max-aliases', '50'],
    ]);
    assert.match(stdout, /21 of 21 operations valid, 0 wrong/);
  });

  it('may stand in a JSON file', async () => {
    const written = await backendFromJson(JSON.parse(mappingToJson(kerouan.mapping)));
    const headers = { cookie: 'salarie=1001' };
    const transport = overHttp({ endpoint: example.endpoint, headers: () => headers });
    const again = written.connect({ transport });
    const query = { scope: { name: 'home' }, commentsPreview: 2 };
    const pages = [again, solene].map((backend) => backend.feed.page(query, { first: 20 }, calmly));
    const [read, wanted] = await Promise.all(pages);
    assert.deepEqual(read, wanted);
  });

  it('reads nothing wrongly, in all of its two hundred publications', async () => {
    const problems: unknown[] = [];
    const report = (problem: unknown) => problems.push(problem);
    const entries = await wholeFeed({ report });
    const people = await solene.people.search('', { first: 100 }, { report });
    await solene.people.byIds(
      people.items.map(({ id }) => id),
      { report },
    );
    await solene.kudos.page({}, { first: 100 }, { report });
    assert.ok(entries.length > 240, `${entries.length} entries`);
    assert.equal(people.items.length, 58);
    assert.deepEqual(problems, []);
  });

  it('shows what is meant for one site to that site only', async () => {
    const { value } = await solene.feed.post(
      {
        body: { format: 'text', value: 'Pour Rennes' },
        audience: { kind: 'site' },
        idempotencyKey: `site-${++keys}`,
      },
      calmly,
    );
    assert.deepEqual(value?.audience, { kind: 'site', label: { value: 'Site de Rennes' } });
    const id = value?.id ?? '';
    const seenBy = async (employee: number) => (await as(employee).feed.byIds([id], calmly)).get(id)?.type;
    assert.deepEqual([await seenBy(1029), await seenBy(1008)], ['activity', 'absent']);
  });

  it('lists what is liked most first, where that is asked, and reads on in that order', async () => {
    const subject = await context.newSubject();
    const said: string[] = [];
    for (const value of ['un', 'deux', 'trois']) {
      const body = { format: 'text', value } as const;
      const { value: added } = await solene.comments.add(
        { subject, body, idempotencyKey: `top-${++keys}` },
        calmly,
      );
      said.push(added?.id ?? '');
    }
    const liked = { kind: 'like', on: true, subject: said[1] ?? '', idempotencyKey: `top-${++keys}` };
    await solene.reactions.set(liked, calmly);
    const page = async (request: PageRequest) => {
      const { items, next = '' } = await solene.comments.page({ subject, sort: 'top' }, request, calmly);
      return { ids: items.map(({ id }) => id), next };
    };
    const whole = await page({ first: 5 });
    assert.deepEqual([whole.ids[0], whole.ids.length], [said[1], 3]);
    const start = await page({ first: 1 });
    const rest = await page({ first: 5, after: start.next });
    assert.deepEqual([...start.ids, ...rest.ids], whole.ids);
  });

  it('keeps the words of colleagues who have left, without a name', async () => {
    const left = (await solene.people.byIds(['salarie/1162'], calmly)).get('salarie/1162');
    assert.equal(left?.type, 'absent');
    const theirs = (await wholeFeed(calmly)).filter(({ author }) => author === null);
    assert.ok(theirs.length > 0);
    for (const { body } of theirs) assert.ok(body?.value);
  });

  it('leads to the portraits beside the endpoint', async () => {
    const person = (await solene.people.byIds(['salarie/1043'], calmly)).get('salarie/1043');
    assert.ok(person?.type === 'person' && person.avatarUrl);
    assert.equal((await fetch(person.avatarUrl)).headers.get('content-type'), 'image/svg+xml');
  });

  it('never learns what is nobody’s business: there are no salaries in the schema', async () => {
    const answer = await fetch(example.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'salarie=1001' },
      body: JSON.stringify({ query: '{ __schema { types { name fields { name } } } }' }),
    });
    assert.doesNotMatch(await answer.text(), /salaire|naissance|dateSortie/i);
  });

  it('says which code refused, and nothing of what PostgreSQL said', async () => {
    const body = { format: 'text', value: ' ' } as const;
    const command = { subject: 'document/1', body, idempotencyKey: `empty-${++keys}` };
    await assert.rejects(solene.comments.add(command, calmly), {
      kind: 'invalid',
      message: 'comments.add: the backend refused (rh001)',
    });
  });
});
