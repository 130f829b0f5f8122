import type { Activity, ActivityKind } from '../types.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectRefusal, expectSame, NotApplicable } from './expect.ts';
import { further } from './further.ts';
import { say, words } from './steps.ts';

/** Something of this kind that is there already, and `fits`. */
async function find(
  { backend }: ConformanceContext,
  kind: ActivityKind,
  fits: (activity: Activity) => boolean,
): Promise<Activity> {
  const scope = { name: 'home' } as const;
  const { items } = await backend.feed.page({ scope, kinds: [kind] }, { first: 50 }, calmly);
  const found = items.find((activity) => activity.kind === kind && fits(activity));
  if (!found) throw new NotApplicable(`an activity of kind ${kind} to take part in`);
  return found;
}

const lasts = (until: string | null | undefined): boolean => until == null || Date.parse(until) > Date.now();

async function post(context: ConformanceContext): Promise<Activity> {
  const command = { body: words('to take part in'), idempotencyKey: context.newKey() };
  const posted = (await context.backend.feed.post(command, calmly)).value;
  expect(posted, 'the post is answered');
  return posted;
}

async function reread({ backend }: ConformanceContext, id: string): Promise<Activity | undefined> {
  const found = (await backend.feed.byIds([id], calmly)).get(id);
  return found?.type === 'activity' ? found : undefined;
}

export const participationCases: readonly ConformanceCase[] = [
  {
    name: 'a vote is counted once, changed and taken back; who has voted sees the results',
    needs: ['votes.set', 'feed.read'],
    run: async (context) => {
      const { id, poll } = await find(context, 'poll', (activity) => lasts(activity.poll?.closesAt));
      expect(poll, 'a poll has its details');
      const vote = async (...options: string[]) => {
        await further(context, 'votes.set')({ id, options, idempotencyKey: context.newKey() }, calmly);
        const now = (await reread(context, id))?.poll;
        expect(now, 'the poll is still there');
        return now;
      };
      const none = await vote();
      const [one, other] = poll.options;
      expect(one && other, 'a poll has two options at least');
      const first = await vote(one.id);
      await vote(one.id);
      const second = await vote(other.id);
      expectSame([first.voterCount, second.voterCount], [none.voterCount + 1, none.voterCount + 1], 'voters');
      expectSame(
        [first, second].map(({ options }) => options.filter((option) => option.viewerChose).map((o) => o.id)),
        [[one.id], [other.id]],
        'what the viewer chose',
      );
      expect(
        second.options.every(({ votes }) => votes !== null),
        'who has voted sees the results',
      );
      expectSame((await vote()).voterCount, none.voterCount, 'the vote is taken back');
    },
  },
  {
    name: 'an answer to an invitation is counted where it belongs, and can be taken back',
    needs: ['attendance.set', 'feed.read'],
    run: async (context) => {
      const { id } = await find(context, 'event', ({ event }) => lasts(event?.endsAt ?? event?.startsAt));
      const answer = async (given?: 'in-person' | 'declined') => {
        const command = { id, ...(given ? { answer: given } : {}), idempotencyKey: context.newKey() };
        await further(context, 'attendance.set')(command, calmly);
        return (await reread(context, id))?.event;
      };
      const before = (await answer())?.goingCount ?? 0;
      const comes = await answer('in-person');
      expectSame([comes?.goingCount, comes?.viewerAnswer], [before + 1, 'in-person'], 'who comes');
      expectSame((await answer('in-person'))?.goingCount, before + 1, 'who comes twice');
      const declined = await answer('declined');
      expectSame([declined?.goingCount, declined?.viewerAnswer], [before, 'declined'], 'who does not come');
      expectSame((await answer())?.viewerAnswer ?? null, null, 'the answer is taken back');
    },
  },
  {
    name: 'support of an idea is counted once, and can be taken back',
    needs: ['support.set', 'feed.read'],
    run: async (context) => {
      const { id } = await find(context, 'idea', ({ idea }) => idea?.stage === 'open');
      const support = async (on: boolean) => {
        const command = { id, on, idempotencyKey: context.newKey() };
        await further(context, 'support.set')(command, calmly);
        return (await reread(context, id))?.idea;
      };
      const before = (await support(false))?.votes ?? 0;
      await support(true);
      const supported = await support(true);
      expectSame([supported?.votes, supported?.viewerSupports], [before + 1, true], 'support');
      expectSame((await support(false))?.votes, before, 'support taken back');
    },
  },
  {
    name: 'who asked chooses the best answer, one at most',
    needs: ['bestAnswers.set', 'comments.add', 'feed.read'],
    run: async (context) => {
      const { id } = await find(context, 'question', ({ permissions }) => permissions?.chooseAnswer === true);
      const [one, other] = [await say(context, id, 'one'), await say(context, id, 'other')];
      const choose = async (comment: string, on: boolean) => {
        const command = { id, comment, on, idempotencyKey: context.newKey() };
        await further(context, 'bestAnswers.set')(command, calmly);
        return (await reread(context, id))?.question?.bestAnswer?.id;
      };
      expectSame(await choose(one.id, true), one.id, 'the best answer');
      expectSame(await choose(other.id, true), other.id, 'another best answer');
      expectSame(await choose(one.id, false), other.id, 'what is not the best cannot be taken back');
      expectSame((await choose(other.id, false)) ?? null, null, 'no best answer any more');
      const elsewhere = await say(context, await context.newSubject(), 'elsewhere');
      await expectRefusal(
        choose(elsewhere.id, true),
        ['not-found', 'invalid'],
        'only an answer to the question is its best',
      );
    },
  },
  {
    name: 'what is muted is left out of the home feed, and is back when it no longer is',
    needs: ['mutes.set', 'feed.read', 'feed.post'],
    run: async (context) => {
      const { id } = await post(context);
      const mute = async (on: boolean) => {
        await further(context, 'mutes.set')({ id, on, idempotencyKey: context.newKey() }, calmly);
        const { items } = await context.backend.feed.page({ scope: { name: 'home' } }, { first: 50 }, calmly);
        return items.some((activity) => activity.id === id);
      };
      expectSame(await mute(true), false, 'muted');
      expectSame((await reread(context, id))?.viewerMuted, true, 'what is known of it');
      expectSame(await mute(false), true, 'no longer muted');
    },
  },
  {
    name: 'a report is taken, of what is there',
    needs: ['reports.add', 'feed.read', 'feed.post'],
    run: async (context) => {
      const { id } = await post(context);
      const report = (subject: string) => {
        const command = { subject, reason: 'other' as const, note: 'Please look at this' };
        return further(context, 'reports.add')({ ...command, idempotencyKey: context.newKey() }, calmly);
      };
      await report(id);
      await expectRefusal(
        report(context.known.missingActivity),
        ['not-found', 'invalid'],
        'nothing is there to report',
      );
    },
  },
  {
    name: 'nobody pins without being told that they may',
    needs: ['pins.set', 'feed.read', 'feed.post'],
    run: async (context) => {
      const { id } = await post(context);
      const may = (await reread(context, id))?.permissions?.pin === true;
      const until = new Date(Date.now() + 86_400_000).toISOString();
      const pin = further(context, 'pins.set')(
        { id, on: true, until, idempotencyKey: context.newKey() },
        calmly,
      );
      if (!may) {
        await expectRefusal(pin, ['forbidden'], 'who may not pin');
        return;
      }
      await pin;
      const pinned = await reread(context, id);
      expectSame([pinned?.pinned, pinned?.pinnedUntil], [true, until], 'pinned');
    },
  },
];
