// node run.mjs [histories per cell]: the same faults for our outbox and for urql's offline exchange, and what came of
// each write. MAILLON_SEED chooses the chance.
process.env.NODE_ENV = 'production';
const { openBoard, openMaillon, rows, World } = await import('./ours.mjs');
const { Ours, Urql } = await import('./contestants.mjs');

const each = Number(process.argv[2] ?? 5);
const seed = Number(process.env.MAILLON_SEED ?? 20_261_123);
const verbs = ['comments.add', 'comments.edit', 'comments.remove', 'reactions.set'];
const outcomes = ['once', 'once, said to have failed', 'said', 'lost silently', 'doubled'];
const dayMs = 24 * 3_600_000;

const maillon = await openMaillon();
const backends = {
  'a backend with idempotency keys': () => maillon.intranet(),
  'a backend without': async () => openBoard('none'),
};

for (const [backend, open] of Object.entries(backends)) {
  const counts = { [Ours.title]: tally(), [Urql.title]: tally() };
  for (const [index, row] of rows.entries()) {
    for (const verb of verbs) {
      for (let n = 0; n < each; n++) {
        const chance = seed + index * 1_000 + n;
        for (const contestant of [Ours, Urql]) {
          const outcome = await live(contestant, await open(), row, verb, chance);
          counts[contestant.title][outcome].push(row.name);
        }
      }
    }
  }
  print(backend, counts);
}
await maillon.close();

/** One write meets one fault; then all heals, and its author comes back. */
async function live(contestant, intranet, row, verb, chance) {
  const world = new World(intranet, chance, ['comments', 'reactions']);
  await world.prepare([verb]);
  row.settle?.(world);
  const tab = await contestant.open(world);
  await row.arm(world, tab, verb);
  const write = await contestant.write(world, tab, verb);
  await pass(world, 20);
  await row.follow?.(world, tab);
  await pass(world, 200_000);
  world.wire.heal();
  world.machine.keeping = 'kept';
  const last = tab.alive ? tab : await contestant.open(world);
  await last.page.return();
  for (let waited = 60_000; waited < dayMs; waited *= 4) await pass(world, waited);
  const copies = await copiesOf(world, write);
  const said = await contestant.said(world, last, write);
  contestant.close(world);
  if (copies > 1) return 'doubled';
  if (copies === 1) return said ? 'once, said to have failed' : 'once';
  return said ? 'said' : 'lost silently';
}

/** urql's own timers are real ones: they get their time too. */
async function pass(world, ms) {
  await world.timeline.pass(ms);
  for (let turns = 0; turns < 4; turns++) await new Promise((resolve) => setTimeout(resolve, 0));
  await world.timeline.quiet();
}

/** 1: the write is in the database as it was meant; 0: it is not; more: so many times. */
async function copiesOf(world, { verb, words, target }) {
  const { comments, reactions } = await world.intranet.stored();
  if (verb === 'comments.remove') return comments.some(({ id }) => id === target) ? 0 : 1;
  if (verb === 'reactions.set') return reactions.length;
  return comments.filter((row) => row.words === words).length;
}

function tally() {
  return Object.fromEntries(outcomes.map((outcome) => [outcome, []]));
}

function print(backend, counts) {
  console.log(`\n${backend} (${rows.length} faults × ${verbs.length} writes × ${each})`);
  const titles = Object.keys(counts);
  console.log(''.padEnd(28) + titles.map((title) => title.padStart(28)).join(''));
  for (const outcome of outcomes) {
    console.log(
      outcome.padEnd(28) + titles.map((title) => String(counts[title][outcome].length).padStart(28)).join(''),
    );
  }
  for (const title of titles) {
    for (const outcome of outcomes.slice(3)) {
      const faults = [...new Set(counts[title][outcome])];
      if (faults.length > 0) console.log(`${title}, ${outcome}: ${faults.join('; ')}`);
    }
  }
}
