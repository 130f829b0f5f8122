// Deterministic data set. Same seed => byte-identical data on every machine.
export const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);
export const REACTION_TYPES = ['LIKE', 'LOVE', 'CELEBRATE', 'INSIGHTFUL', 'FUNNY'];

export function prng(seed) {
  // mulberry32
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST =
  'Ada Bruno Chiara Dara Emil Fatou Goran Hana Idris Jana Kofi Leila Marek Nia Omar Petra Quinn Rosa Sven Tariq Uma Viktor Wen Ximena Yara Zoltan'.split(
    ' ',
  );
const LAST =
  'Abbott Bauer Castillo Dubois Eriksen Fischer Garcia Haddad Ivanov Jensen Kowalski Lindqvist Moreau Novak Okafor Petrov Quist Rossi Schmidt Tanaka Ulrich Varga Weber Xu Yilmaz Zhang'.split(
    ' ',
  );
const TITLES = [
  'Software engineer',
  'Product manager',
  'Account executive',
  'Designer',
  'Data analyst',
  'HR partner',
  'Support lead',
  'Controller',
];
const DEPTS = ['Engineering', 'Product', 'Sales', 'Design', 'Finance', 'People', 'Support', 'Legal'];
const WORDS =
  'the team shipped a new release today and customers already noticed how much faster search became thanks to everyone who stayed late for testing please read notes before friday because rollout continues next week in two regions budget review moved to monday lunch is on us congratulations on closing largest deal this quarter docs are updated feedback welcome safety training reminder office closed holiday onboarding buddies needed'.split(
    ' ',
  );

export function buildData({ seed = 42, activities = 10000, people = 500 } = {}) {
  const r = prng(seed);
  const int = (a, b) => a + Math.floor(r() * (b - a + 1));
  const pick = (list) => list[Math.floor(r() * list.length)];

  const persons = [];
  for (let i = 0; i < people; i++) {
    persons.push({
      __typename: 'Person',
      id: 'p' + i,
      name: `${FIRST[i % FIRST.length]} ${LAST[(i * 7 + Math.floor(i / FIRST.length)) % LAST.length]}`,
      title: pick(TITLES),
      department: pick(DEPTS),
      location: `Building ${int(1, 9)}, floor ${int(0, 6)}`,
      email: `person${i}@example.test`,
      kudosReceived: int(0, 80),
      avatarUrl: null,
    });
  }
  const sentence = (min, max) => {
    const goal = int(min, max);
    let s = '';
    while (s.length < goal) {
      const d = r();
      let w;
      if (d < 0.03) {
        const p = pick(persons);
        w = `@[${p.name}](${p.id})`;
      } else if (d < 0.045) w = `https://intranet.example.test/${pick(WORDS)}/${int(100, 999)}`;
      else w = pick(WORDS);
      if (s.length + w.length > max) break;
      s += (s ? ' ' : '') + w;
    }
    while (s.length < min) s += ' ' + pick(WORDS);
    return s;
  };
  const makeActivity = (id, i, createdAt) => {
    // Person p0 is the author of every fifth activity: 200 of any 1,000 consecutive ones.
    const actor = i % 5 === 0 ? persons[0] : persons[int(1, people - 1)];
    const comments = [];
    const nc = int(0, 20);
    for (let c = 0; c < nc; c++) {
      comments.push({
        __typename: 'Comment',
        id: `${id}c${c}`,
        author: persons[int(0, people - 1)],
        text: sentence(20, 160),
        createdAt: new Date(createdAt + (c + 1) * 60000).toISOString(),
      });
    }
    const attachments = [];
    const na = r() < 0.3 ? int(1, 3) : 0;
    for (let f = 0; f < na; f++) {
      const ext = pick(['pdf', 'docx', 'xlsx', 'png']);
      attachments.push({
        __typename: 'Attachment',
        id: `${id}f${f}`,
        name: `${pick(WORDS)}-${int(1, 99)}.${ext}`,
        url: `https://files.example.test/${id}/${f}`,
        size: int(900, 9000000),
      });
    }
    return {
      __typename: 'Activity',
      id,
      actor,
      text: sentence(40, 400),
      createdAt: new Date(createdAt).toISOString(),
      reactions: REACTION_TYPES.map((type) => ({
        __typename: 'ReactionCount',
        type,
        count: int(0, 60),
        viewerHasReacted: r() < 0.1,
      })),
      commentCount: nc,
      comments,
      attachments,
    };
  };
  const list = [];
  for (let i = 0; i < activities; i++) list.push(makeActivity('a' + i, i, NOW - (i + 1) * 7 * 60000));
  const live = [];
  for (let i = 0; i < 400; i++) live.push(makeActivity('n' + i, i + 1, NOW + i * 1000));
  const kudos = [];
  for (let i = 0; i < 500; i++)
    kudos.push({ __typename: 'Kudos', id: 'k' + i, count: int(0, 99), viewerHasGiven: r() < 0.2 });
  return { persons, list, live, kudos };
}
