import type { Person } from '../types.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectRefusal, expectSame, walk } from './expect.ts';
import { signedIn } from './steps.ts';

async function readPerson(context: ConformanceContext): Promise<Person> {
  const person = (await context.backend.people.byIds([context.known.person], calmly)).get(
    context.known.person,
  );
  expect(person?.type === 'person', 'the known person is there');
  return person;
}

export const peopleCases: readonly ConformanceCase[] = [
  {
    name: 'the viewer is a person with a name',
    needs: ['viewer', 'people.read'],
    run: async (context) => {
      const viewer = await signedIn(context.backend);
      expect(viewer.person.displayName.trim() !== '', 'a display name');
      const person = (await context.backend.people.byIds([viewer.person.id], calmly)).get(viewer.person.id);
      expect(person?.type === 'person', 'the same person can be read by id');
      expect(person.isViewer !== false, 'and is the viewer');
    },
  },
  {
    name: 'every id asked for is a key of the answer, whether somebody is there or not',
    needs: ['people.read'],
    run: async (context) => {
      const { person, missingPerson } = context.known;
      const answer = await context.backend.people.byIds([person, missingPerson, person], calmly);
      expectSame([...answer.keys()].sort(), [person, missingPerson].sort(), 'the keys');
      expectSame(
        [answer.get(person)?.type, answer.get(missingPerson)?.type],
        ['person', 'absent'],
        'what is there',
      );
      expectSame(
        [...(await context.backend.people.byIds([], calmly)).keys()],
        [],
        'nobody asked, nobody answered',
      );
    },
  },
  {
    name: 'a hundred people are read in one call',
    needs: ['people.read'],
    run: async (context) => {
      const ids = [
        context.known.person,
        ...Array.from({ length: 99 }, (_, index) => `${context.known.missingPerson}${index}`),
      ];
      const answer = await context.backend.people.byIds(ids, calmly);
      expectSame(answer.size, 100, 'keys');
    },
  },
  {
    name: 'a person is found by mail address or login; a key nobody has is left out',
    needs: ['people.lookup'],
    run: async (context) => {
      const { person, personKey } = context.known;
      const answer = await context.backend.people.byKeys([personKey, 'nobody@nowhere.example'], calmly);
      expectSame([...answer.keys()], [personKey], 'the keys');
      expectSame(answer.get(personKey)?.id, person, 'the person');
    },
  },
  {
    name: 'a search finds a person by name, without capitals and accents',
    needs: ['people.search'],
    run: async (context) => {
      const plain = context.known.personQuery.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
      for (const query of [context.known.personQuery, plain]) {
        const found = await context.backend.people.search(query, { first: 20 }, calmly);
        expect(
          found.items.some((person) => person.id === context.known.person),
          `searched ${query === plain ? 'in plain capitals' : 'as written'}`,
        );
      }
    },
  },
  {
    name: 'a search for what nobody is called finds nobody',
    needs: ['people.search'],
    run: async (context) => {
      const found = await context.backend.people.search('zzqx wvvk', { first: 20 }, calmly);
      expectSame([found.items.length, found.next], [0, undefined], 'the page');
    },
  },
  {
    name: 'all pages of a search are all finds, each once',
    needs: ['people.search'],
    run: async (context) => {
      const letter = context.known.personQuery.slice(0, 1);
      const found = await walk((page) => context.backend.people.search(letter, page, calmly), 7);
      const more = await walk((page) => context.backend.people.search(letter, page, calmly), 50);
      expectSame(
        found.map((person) => person.id),
        more.map((person) => person.id),
        'in small pages as in large',
      );
    },
  },
  {
    name: 'following is on until it is turned off, however often it is sent',
    needs: ['people.read', 'people.follow'],
    run: async (context) => {
      const set = (on: boolean): Promise<unknown> =>
        context.backend.people.setFollow(
          { person: context.known.person, on, idempotencyKey: context.newKey() },
          calmly,
        );
      await set(false);
      const before = await readPerson(context);
      expectSame(before.viewerFollows ?? false, false, 'not followed');
      await set(true);
      await set(true);
      const followed = await readPerson(context);
      expectSame(followed.viewerFollows, true, 'followed');
      if (before.followerCount != null)
        expectSame(followed.followerCount, before.followerCount + 1, 'followers');
      await set(false);
      const after = await readPerson(context);
      expectSame([after.viewerFollows, after.followerCount], [false, before.followerCount], 'as before');
    },
  },
  {
    name: 'nobody follows a person who is not there, or themself',
    needs: ['people.follow', 'viewer'],
    run: async (context) => {
      const viewer = await signedIn(context.backend);
      for (const person of [context.known.missingPerson, viewer.person.id]) {
        const call = context.backend.people.setFollow(
          { person, on: true, idempotencyKey: context.newKey() },
          calmly,
        );
        await expectRefusal(
          call,
          ['not-found', 'invalid', 'forbidden'],
          person === viewer.person.id ? 'oneself' : 'nobody',
        );
      }
    },
  },
];
