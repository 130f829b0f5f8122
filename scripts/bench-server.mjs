// npm run bench:server: what a page of the feed costs the server as the company writes more. Ratios within one run: machines
// are noisy. (Rendering, beside other frameworks: npm run bench.)
import { sql } from 'kysely';
import './lib/source-condition.mjs';

const { createServer } = await import('@maillon/server');

const rounds = 40;
const sizes = [600, 6_000, 60_000];
const statements = { count: 0 };
const server = await createServer({
  database: 'memory',
  demo: true,
  sampleData: true,
  onStatement: () => statements.count++,
});

/** Talks to the server's own handler: no network, so that only the server's work is measured. */
const ask = async (query, variables) => {
  const response = await server.yoga.fetch('http://bench.invalid/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer demo:p-camille-rouvray' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};

/** As the elements ask: what ten items show. */
const feedPage = await feedDocument();
const rows = [];
for (const size of sizes) {
  await growTo(size);
  const first = await measure(() => ask(feedPage, { first: 10 }));
  const cursor = await cursorAfter(200);
  const deep = await measure(() => ask(feedPage, { first: 10, after: cursor }));
  const large = await measure(() => ask(feedPage, { first: 50 }));
  rows.push({ size, first, deep, large });
}
await server.close();

const [base] = rows;
const ratio = (value, to) => `${(value / to).toFixed(2)}×`;
console.log('\nA page of the feed, server only (median of 40; ratios to the first line)\n');
console.log(
  'activities   page of 10         200 items further down   page of 50         SQL statements (10 / 50)',
);
for (const { size, first, deep, large } of rows) {
  const cell = ({ ms }, to) => `${ms.toFixed(1).padStart(6)} ms ${ratio(ms, to.ms).padStart(6)}   `;
  console.log(
    `${String(size).padStart(10)}   ${cell(first, base.first)} ${cell(deep, base.deep)}      ${cell(large, base.large)} ${first.statements} / ${large.statements}`,
  );
}

/** Older posts than all there are, so that each size shows the same first pages. */
async function growTo(size) {
  const { db } = server.database;
  const {
    rows: [{ count }],
  } = await sql`select count(*)::int as count from activity`.execute(db);
  const missing = size - count;
  if (missing <= 0) return;
  await sql`
    with posts as (
      select *, row_number() over (order by id) - 1 as place from activity
      where kind = 'post' and id not like 'a-bench-%' limit 200
    )
    insert into activity (id, kind, author_id, created_at, active_at, body, topics, pinned, details, audience_kind)
    select 'a-bench-' || ${String(size)} || '-' || n, 'post', author_id,
           created_at - interval '2 years' - n * interval '1 minute',
           active_at - interval '2 years' - n * interval '1 minute',
           body, topics, false, details, 'everyone'
    from generate_series(1, ${missing}) n join posts on posts.place = n % 200
  `.execute(db);
  await sql`analyze`.execute(db);
}

async function cursorAfter(items) {
  let after;
  for (let read = 0; read < items; read += 100) {
    const { feed } = await ask(
      'query ($after: String) { feed(first: 100, after: $after) { pageInfo { endCursor } } }',
      { after },
    );
    after = feed.pageInfo.endCursor;
  }
  return after;
}

async function measure(work) {
  for (let round = 0; round < rounds; round++) await work();
  const times = [];
  let before = statements.count;
  for (let round = 0; round < rounds; round++) {
    before = statements.count;
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { ms: times[rounds / 2], statements: statements.count - before };
}

/** The document that the default mapping sends, caught on its way. */
async function feedDocument() {
  let document = '';
  const transport = {
    request: async (operation) => {
      if (operation.name === 'FeedPage') ({ document } = operation);
      return { data: null, errors: [], status: 200 };
    },
  };
  const { maillon } = await import('@maillon/sdk/backends/maillon');
  const backend = maillon.connect({ transport });
  await backend.feed.page({ scope: { name: 'home' }, commentsPreview: 2 }, { first: 10 }, {}).catch(() => {});
  return document
    .replace('$scope: String!, $scopeId: ID, ', '')
    .replace('scope: { name: $scope, id: $scopeId }, ', '')
    .replace('$withPreview: Boolean!', '$withPreview: Boolean! = true');
}
