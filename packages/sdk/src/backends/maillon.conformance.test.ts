import type { SocialBackend } from '@maillon/contract';
import { conformanceSuite, conformanceTests, missing } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import { createServer as createSocialServer } from '@maillon/server';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { systemClock } from '../clock.ts';
import { backendFromJson, mappingToJson } from '../json.ts';
import { browserPage } from '../page-signals.ts';
import { HttpTransport } from '../transport/http.ts';
import { maillon } from './maillon.ts';

const social = await createSocialServer({
  database: 'memory',
  sampleData: true,
  demo: true,
  kudosPerWeek: 1000,
});
const http = createServer((request, response) => {
  void social.handle(request, response);
});
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
const endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;

after(async () => {
  http.closeAllConnections();
  http.close();
  await social.close();
});

/** The real server, over the real transport, seen by one person; `''`: nobody. */
function as(person: string, backend = maillon): SocialBackend {
  const token = () => Promise.resolve(`demo:${person}`);
  return backend.connect({ transport: new HttpTransport({ endpoint, token }, systemClock, browserPage) });
}

let made = 0;
const context: ConformanceContext = {
  backend: as('p-camille-rouvray'),
  other: as('p-noor-vanaken'),
  anonymous: as(''),
  newSubject: () => `urn:conformance:${++made}`,
  newKey: () => `key-${++made}`,
  known: {
    person: 'p-ines-carvalho',
    personKey: 'ines.carvalho@tervanche.example',
    personQuery: 'Inès',
    missingPerson: 'p-nobody',
    missingComment: 'c-nothing',
    missingActivity: 'a-nothing',
    link: 'https://relais.tervanche.example/service/on-call',
  },
  limits: { comment: 4000, activity: 20_000 },
};

describe('our server, through the default mapping, keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, context, test);

  test('and says for whom a post is in every language of the elements', async () => {
    const { audiences = [] } = (await context.backend.viewer({})) ?? {};
    for (const { kind, label } of audiences ?? []) {
      const languages = Object.keys(label.translations ?? {}).sort();
      // A group has the name that its members gave it.
      assert.deepEqual(languages, kind === 'group' ? [] : ['ar', 'de', 'en', 'es', 'fr', 'ja'], kind);
    }
  });

  test('and no case is left out', () => {
    const left = conformanceSuite.filter(
      (each) => missing(each, context.backend.capabilities, context).length,
    );
    assert.deepEqual(
      left.map(({ name }) => name),
      [],
    );
  });
});

describe('and so it does where the same mapping is written as JSON:', async () => {
  const copy = await backendFromJson(JSON.parse(mappingToJson(maillon.mapping)));
  conformanceTests(conformanceSuite, { ...context, backend: as('p-camille-rouvray', copy) }, test);

  test('it is the same, to the last word', () => {
    assert.deepEqual(JSON.parse(mappingToJson(copy.mapping)), JSON.parse(mappingToJson(maillon.mapping)));
  });
});

test('addresses that the server gives relative to itself lead to it', async () => {
  const { items } = await context.backend.people.search('a', { first: 50 }, {});
  const addresses = items.flatMap(({ avatarUrl }) => avatarUrl ?? []);
  assert.ok(addresses.length > 0);
  for (const address of addresses) assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/avatars\//);
});

test('nothing the server says is misread', async () => {
  const problems: unknown[] = [];
  const report = (problem: unknown) => problems.push(problem);
  const { backend } = context;
  const feed = await backend.feed.page(
    { scope: { name: 'home' }, commentsPreview: 3 },
    { first: 50 },
    { report },
  );
  const authors = feed.items.flatMap(({ author }) => (author ? [author.id] : []));
  await backend.people.byIds([...new Set(authors)], { report });
  await backend.kudos.page({}, { first: 50 }, { report });
  await backend.reactions.summaries(
    feed.items.map(({ id }) => id),
    { report },
  );
  assert.equal(feed.items.length, 50);
  assert.deepEqual(problems, []);
});
