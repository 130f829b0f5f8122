import type { SampleActivity, SampleCompany, SamplePerson } from '@maillon/contract/sample-data';

/** The instant at which tests play. A Wednesday. */
export const testNow = new Date('2026-11-18T10:00:00.000Z');

const minute = 60_000;
const before = (minutes: number) => new Date(testNow.getTime() - minutes * minute).toISOString();

function person(name: string, siteId: string, rest: Partial<SamplePerson> = {}): SamplePerson {
  const login = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '.');
  const [givenName = '', familyName = ''] = name.split(' ');
  return {
    id: `p-${login.replaceAll('.', '-')}`,
    login,
    givenName,
    familyName,
    displayName: name,
    headline: 'Fitter',
    jobTitle: 'Fitter',
    department: 'Workshop',
    siteId,
    email: `${login}@example.test`,
    phone: '1 234',
    about: null,
    managerId: null,
    skills: [],
    presence: { status: 'available' },
    joinedAt: before(500_000),
    avatarUrl: null,
    role: 'member',
    ...rest,
  };
}

const everyone = { kind: 'everyone', id: null } as const;

function post(id: string, minutes: number, rest: Partial<SampleActivity> = {}): SampleActivity {
  return {
    id,
    kind: 'post',
    authorId: 'p-ann-moreau',
    createdAt: before(minutes),
    editedAt: null,
    title: null,
    body: { format: 'markdown', value: `Words of ${id}` },
    audience: everyone,
    topics: [],
    pinned: false,
    linkPreview: null,
    poll: null,
    event: null,
    kudosId: null,
    question: null,
    idea: null,
    job: null,
    membership: null,
    ...rest,
  };
}

/** Sixty posts by turns, each with reactions and comments: enough for pages of fifty. */
const many = Array.from({ length: 60 }, (_, index) =>
  post(`a-many-${String(index).padStart(2, '0')}`, 10_000 + index, {
    authorId: index % 2 === 0 ? 'p-ann-moreau' : 'p-bob-marchand',
  }),
);

/**
 * A very small company: Ann and Bob in Nantes, Chloé in Gent, Dora who moderates. Ann and Dora are in the group
 * Workshop.
 */
export const testCompany: SampleCompany = {
  name: 'Tiny',
  sites: [
    {
      id: 's-nantes',
      key: 'nantes',
      name: 'Nantes',
      label: { value: 'Nantes site', translations: { fr: 'Site de Nantes' } },
    },
    {
      id: 's-gent',
      key: 'gent',
      name: 'Gent',
      label: { value: 'Gent site', translations: { fr: 'Site de Gand' } },
    },
  ],
  people: [
    person('Ann Moreau', 's-nantes', { jobTitle: 'Head of workshop' }),
    person('Bob Marchand', 's-nantes', {
      managerId: 'p-ann-moreau',
      skills: [{ name: 'Welding', endorsementCount: 3 }],
    }),
    person('Chloé Œuvrard', 's-gent', { id: 'p-chloe', login: 'chloe', department: 'Quality' }),
    person('Dora Élan', 's-gent', { id: 'p-dora', login: 'dora', role: 'moderator' }),
  ],
  groups: [
    {
      id: 'g-workshop',
      key: 'workshop',
      name: 'Workshop',
      description: 'Tools',
      memberIds: ['p-ann-moreau', 'p-dora'],
      ownerIds: ['p-ann-moreau'],
    },
  ],
  values: [
    {
      type: 'kudos-value',
      id: 'v-help',
      label: { value: 'Help', translations: { fr: 'Entraide' } },
      icon: 'hands',
    },
  ],
  activities: [
    ...many,
    post('a-pinned', 9_000, { pinned: true }),
    post('a-nantes', 8_000, { audience: { kind: 'site', id: 's-nantes' } }),
    post('a-group', 7_000, { audience: { kind: 'group', id: 'g-workshop' } }),
    post('a-poll', 6_000, {
      kind: 'poll',
      poll: {
        closesAt: before(-1_000),
        options: [
          { id: 'o-tea', text: 'Tea' },
          { id: 'o-coffee', text: 'Coffee' },
        ],
      },
    }),
    post('a-event', 5_000, {
      kind: 'event',
      event: { startsAt: before(-1_000), endsAt: before(-1_100), place: 'Hall', online: true },
    }),
    post('a-question', 4_000, { kind: 'question', title: 'Where?', question: { bestAnswerId: 'c-answer' } }),
    post('a-idea', 3_500, { kind: 'idea', title: 'A bell', idea: { stage: 'open', votes: 5 } }),
    post('a-kudos', 3_000, { kind: 'kudos', body: null, kudosId: 'k-one' }),
    post('a-mention', 2_000, {
      authorId: 'p-bob-marchand',
      topics: ['safety'],
      body: { format: 'markdown', value: 'Thanks [@Ann Moreau](person:p-ann-moreau)' },
    }),
  ],
  documents: [],
  comments: [
    ...many.flatMap(({ id, createdAt }) =>
      [1, 2, 3].map((turn) => ({
        id: `c-${id}-${turn}`,
        subject: id,
        parentId: null,
        authorId: turn === 2 ? 'p-bob-marchand' : 'p-chloe',
        body: { format: 'markdown' as const, value: `Answer ${turn}` },
        createdAt: new Date(Date.parse(createdAt) + turn * minute).toISOString(),
        editedAt: null,
        deletedAt: null,
      })),
    ),
    {
      id: 'c-answer',
      subject: 'a-question',
      parentId: null,
      authorId: 'p-bob-marchand',
      body: { format: 'markdown', value: 'There.' },
      createdAt: before(3_900),
      editedAt: null,
      deletedAt: null,
    },
  ],
  reactions: many.flatMap(({ id }) => [
    { subject: id, personId: 'p-bob-marchand', kind: 'like', at: before(100) },
    { subject: id, personId: 'p-chloe', kind: 'thanks', at: before(90) },
  ]),
  kudos: [
    {
      id: 'k-one',
      fromId: 'p-ann-moreau',
      recipientIds: ['p-bob-marchand', 'p-chloe'],
      valueId: 'v-help',
      message: { format: 'markdown', value: 'For the night shift.' },
      createdAt: before(3_000),
      audience: everyone,
      subject: null,
      activityId: 'a-kudos',
      teamId: null,
      consent: null,
    },
  ],
  threads: [
    {
      subject: 'urn:test:locked',
      resolvedAt: null,
      resolvedBy: null,
      lockedAt: before(50),
      lockedReason: 'Moved to the safety group.',
    },
  ],
  follows: [{ followerId: 'p-ann-moreau', personId: 'p-bob-marchand', at: before(50) }],
  pollVotes: [
    { activityId: 'a-poll', optionId: 'o-tea', personId: 'p-bob-marchand', at: before(50) },
    { activityId: 'a-poll', optionId: 'o-coffee', personId: 'p-ann-moreau', at: before(40) },
  ],
  eventAnswers: [{ activityId: 'a-event', personId: 'p-bob-marchand', answer: 'in-person', at: before(50) }],
};
