import { fieldOf, TabStorage } from './ours.mjs';
import { UrqlTab } from './urql-tab.mjs';

/** Our client, used as our elements use it. */
export const Ours = {
  title: 'Maillon',
  open: (world) => world.open('ann'),
  write: (world, tab, verb) => world.write(tab, verb),
  /** Whether the person can know that it was not done: it is in the outbox, or its words are in the field again. */
  async said(world, tab, write) {
    const { outbox, drafts } = tab.client;
    const entry = outbox.state.some((each) => world.intentOf(each) === write);
    const words =
      write.words && ((await recovered(world, drafts, write)) ?? drafts.get(fieldOf(write.number)));
    return entry || Boolean(words) || (write.ended !== undefined && write.ended !== 'done');
  },
  close: (world) => world.close(),
};

async function recovered(world, drafts, { number }) {
  let words;
  void drafts.recover(fieldOf(number)).then((found) => (words = found));
  await world.timeline.quiet();
  return words;
}

let opened = 0;

/** urql as its guide sets it up, with keys in the variables where the backend wants them. */
export const Urql = {
  title: 'urql offlineExchange',
  async open(world) {
    const tab = new UrqlTab(world, `urql-${(opened += 1)}`, 'ann', new TabStorage(world.machine));
    await world.timeline.pass(50);
    return tab;
  },
  async write(world, tab, verb) {
    const write = { verb, words: `Words of urql`, target: world.spareFor(verb) };
    const { document, variables } = mutationFor(world, write);
    tab.write(document, variables, 'write');
    return write;
  },
  /** A promise of a tab that is gone tells nobody anything. */
  said: async (_world, tab) => tab.told.get('write') === 'failed',
  close: () => {},
};

function mutationFor({ intranet: { rung, subject } }, { verb, words, target }) {
  const board = {
    'comments.add': [
      'mutation A($input: New!) { addNote(input: $input) { id words } }',
      { input: { on: subject, words } },
    ],
    'comments.edit': [
      'mutation E($id: ID!, $words: String!) { changeNote(id: $id, words: $words) { id words } }',
      { id: target, words },
    ],
    'comments.remove': ['mutation R($id: ID!) { dropNote(id: $id) }', { id: target }],
    'reactions.set': [
      'mutation S($on: ID!) { react(on: $on, kind: "like", wanted: true) { id } }',
      { on: subject },
    ],
  };
  const body = { format: 'TEXT', value: words };
  const meta = { idempotencyKey: `key of ${subject}` };
  const ours = (name, selection, input) => [
    `mutation ${name}($input: ${name}Input!) { ${name[0].toLowerCase()}${name.slice(1)}(input: $input) { ${selection} userErrors { code } replayed } }`,
    { input: { ...input, meta } },
  ];
  const comment = 'comment { id body { format value } }';
  const keyed = {
    'comments.add': () => ours('AddComment', comment, { subject, body }),
    'comments.edit': () => ours('EditComment', comment, { id: target, body }),
    'comments.remove': () => ours('DeleteComment', 'comment { id }', { id: target }),
    'reactions.set': () => ours('SetReaction', 'subject { id }', { subject, kind: 'like', on: true }),
  };
  const [document, variables] = rung === 'key' ? keyed[verb]() : board[verb];
  return { document, variables };
}
