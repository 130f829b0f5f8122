import type { Capability } from '../capabilities.ts';
import type { Id, Kudos, KudosScope } from '../types.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectRefusal, expectSame } from './expect.ts';
import { further } from './further.ts';
import { give, withdraw } from './kudos.ts';
import { signedIn } from './steps.ts';

const dayMs = 86_400_000;

async function isListed({ backend }: Pick<ConformanceContext, 'backend'>, id: Id, scope: KudosScope) {
  const page = await backend.kudos.page(scope, { first: 20 }, calmly);
  return page.items.some((kudos) => kudos.id === id);
}

/** Whether it is among those that the person received, as another colleague sees it. */
async function isSeenByOther({ other }: ConformanceContext, { id, recipients }: Kudos) {
  const [first] = recipients;
  expect(first, 'somebody is thanked');
  return isListed({ backend: other! }, id, { recipient: first.id });
}

/** Somebody who is neither the viewer nor the other reader. */
async function somebodyElse({ backend, other, known }: ConformanceContext): Promise<Id | undefined> {
  const taken = [(await signedIn(backend)).person.id, (await signedIn(other!)).person.id];
  return taken.includes(known.person) ? undefined : known.person;
}

const reading: readonly Capability[] = ['kudos.give', 'kudos.read', 'viewer'];

/** Who sees a thank-you, and which ones are asked for. */
export const shownKudosCases: readonly ConformanceCase[] = [
  {
    name: 'thank-yous since an instant are those from then on',
    needs: ['kudos.filter', 'kudos.give', 'kudos.read'],
    run: async (context) => {
      const given = await give(context);
      const at = Date.parse(given.createdAt);
      const since = (time: number) => ({ since: new Date(time).toISOString() });
      expectSame(await isListed(context, given.id, since(at - dayMs)), true, 'since the day before');
      expectSame(await isListed(context, given.id, since(at + dayMs)), false, 'since tomorrow');
      await withdraw(context, given);
    },
  },
  {
    name: 'a thank-you for those thanked alone is seen by nobody else',
    needs: [...reading, 'kudos.private'],
    with: ['other'],
    run: async (context) => {
      const person = await somebodyElse(context);
      if (person === undefined) return;
      const given = await give(context, { recipients: [person], audience: { kind: 'people' } });
      expectSame(given.audience?.kind ?? 'people', 'people', 'its audience');
      expectSame(await isListed(context, given.id, { recipient: person }), true, 'the giver sees it');
      expectSame(await isSeenByOther(context, given), false, 'somebody else sees it');
      await withdraw(context, given);
    },
  },
  {
    name: 'a thank-you that waits for consent is not shown, and its giver cannot agree',
    needs: [...reading, 'kudosConsent.set'],
    with: ['other'],
    run: async (context) => {
      const person = await somebodyElse(context);
      if (person === undefined) return;
      const given = await give(context, { recipients: [person], consent: 'recipient-chooses' });
      const { state, viewerMayAnswer } = given.consent ?? {};
      expectSame([state, viewerMayAnswer], ['pending', false], 'it waits for those thanked');
      expectSame(await isSeenByOther(context, given), false, 'somebody else sees it');
      const command = { id: given.id, on: true, idempotencyKey: context.newKey() };
      await expectRefusal(
        further(context, 'kudosConsent.set')(command, calmly),
        ['forbidden', 'invalid', 'not-found'],
        'agreeing to one’s own thanks',
      );
      await withdraw(context, given);
    },
  },
  {
    name: 'who is thanked may agree that others see it, and change their mind',
    needs: [...reading, 'kudosConsent.set'],
    with: ['other'],
    run: async (context) => {
      const { other } = context;
      const thanked = (await signedIn(other!)).person.id;
      const given = await give(context, { recipients: [thanked], consent: 'recipient-chooses' });
      const answer = async (on: boolean) => {
        const command = { id: given.id, on, idempotencyKey: context.newKey() };
        const { value } = await further({ backend: other! }, 'kudosConsent.set')(command, calmly);
        return [value?.consent?.state, value?.consent?.viewerMayAnswer];
      };
      expectSame(await answer(true), ['given', true], 'agreed');
      expectSame(await answer(false), ['declined', true], 'rather not');
      await withdraw(context, given);
    },
  },
  {
    name: 'a team is found by its name and by its id, and can be thanked as a whole',
    needs: ['teams.search', 'kudos.team', 'kudos.give', 'viewer'],
    run: async (context) => {
      const search = further(context, 'teams.search');
      const me = (await signedIn(context.backend)).person.id;
      const teams = await search({}, calmly);
      const team = teams.find(({ members }) => members.some(({ id }) => id !== me));
      if (team === undefined) return;
      expectSame(
        (await search({ id: team.id }, calmly)).map(({ name }) => name),
        [team.name],
        'by its id',
      );
      const found = await search({ search: team.name }, calmly);
      expect(
        found.some(({ id }) => id === team.id),
        'by its name',
      );
      const given = await give(context, { recipients: [], team: { id: team.id, name: team.name } });
      expectSame(given.team, { id: team.id, name: team.name }, 'the team');
      expect(!given.recipients.some(({ id }) => id === me), 'nobody thanks themself');
      await withdraw(context, given);
    },
  },
  {
    name: 'who was thanked just now is nobody to be reminded of',
    needs: ['kudos.unthanked', 'kudos.give'],
    run: async (context) => {
      const unthanked = () => further(context, 'kudos.unthanked')({ weeks: 4 }, calmly);
      const before = await unthanked();
      expect(before.length <= 5, 'five at most');
      const [one] = before;
      if (one === undefined) return;
      const given = await give(context, { recipients: [one.person.id] });
      expect(!(await unthanked()).some(({ person }) => person.id === one.person.id), 'thanked now');
      await withdraw(context, given);
    },
  },
  {
    name: 'where people are compared, each is named once, those thanked most first',
    needs: ['kudos.ranking'],
    run: async (context) => {
      const ranking = await further(context, 'kudos.ranking')({}, calmly);
      const counts = ranking.map(({ count }) => count);
      expectSame(
        counts,
        [...counts].sort((one, other) => other - one),
        'the order',
      );
      expectSame(new Set(ranking.map(({ person }) => person.id)).size, ranking.length, 'people');
    },
  },
];
