import type { ReactionSummary, SubjectRef } from '../types.ts';
import type { SocialBackend } from '../backend.ts';
import type { ConformanceCase } from './case.ts';
import { calmly, expect, expectSame } from './expect.ts';
import { say, signedIn } from './steps.ts';

const counted = (summary: ReactionSummary | null | undefined): unknown =>
  (summary?.groups ?? [])
    .filter((group) => group.count > 0)
    .map((group) => [group.kind, group.count, group.viewerHasReacted]);

async function read(backend: SocialBackend, subject: SubjectRef): Promise<ReactionSummary | undefined> {
  return (await backend.reactions.summaries([subject], calmly)).get(subject);
}

/** One sign per person: a state that is wished, not a switch that is flipped. */
export const reactionCases: readonly ConformanceCase[] = [
  {
    name: 'a subject nobody reacted to has an empty summary',
    needs: ['reactions.read'],
    run: async (context) => {
      const subject = await context.newSubject();
      const summary = await read(context.backend, subject);
      expectSame([summary?.id, counted(summary)], [subject, []], 'the summary');
    },
  },
  {
    name: 'a reaction is on until it is turned off, however often it is sent',
    needs: ['reactions.read', 'reactions.set'],
    run: async (context) => {
      const subject = await context.newSubject();
      for (const [on, wanted] of [
        [true, [['like', 1, true]]],
        [true, [['like', 1, true]]],
        [false, []],
        [false, []],
      ] as const) {
        const written = await context.backend.reactions.set(
          { subject, kind: 'like', on, idempotencyKey: context.newKey() },
          calmly,
        );
        if (written.value)
          expectSame(counted(written.value), wanted, `the answer after ${on ? 'on' : 'off'}`);
        expectSame(
          counted(await read(context.backend, subject)),
          wanted,
          `the summary after ${on ? 'on' : 'off'}`,
        );
      }
    },
  },
  {
    name: 'one kind replaces or joins another, as the viewer’s reaction mode says',
    needs: ['reactions.read', 'reactions.set', 'viewer'],
    run: async (context) => {
      const subject = await context.newSubject();
      const { reactionMode, reactionKinds } = await signedIn(context.backend);
      // A backend with a single like has nothing to replace it by.
      if (reactionKinds && !reactionKinds.includes('celebrate')) return;
      for (const kind of ['like', 'celebrate'])
        await context.backend.reactions.set(
          { subject, kind, on: true, idempotencyKey: context.newKey() },
          calmly,
        );
      const mine = (await read(context.backend, subject))?.groups
        .filter((group) => group.viewerHasReacted)
        .map((group) => group.kind);
      expectSame(
        mine?.sort(),
        reactionMode === 'many' ? ['celebrate', 'like'] : ['celebrate'],
        'the viewer’s reactions',
      );
    },
  },
  {
    name: 'a late copy of an old reaction changes nothing',
    needs: ['reactions.read', 'reactions.set'],
    with: ['idempotency'],
    run: async (context) => {
      const subject = await context.newSubject();
      const on = { subject, kind: 'like', on: true, idempotencyKey: context.newKey() };
      await context.backend.reactions.set(on, calmly);
      await context.backend.reactions.set(
        { subject, kind: 'like', on: false, idempotencyKey: context.newKey() },
        calmly,
      );
      await context.backend.reactions.set(on, calmly);
      expectSame(counted(await read(context.backend, subject)), [], 'it stays off');
    },
  },
  {
    name: 'two people’s reactions are counted together and told apart',
    needs: ['reactions.read', 'reactions.set'],
    with: ['other'],
    run: async (context) => {
      const subject = await context.newSubject();
      await context.backend.reactions.set(
        { subject, kind: 'like', on: true, idempotencyKey: context.newKey() },
        calmly,
      );
      expectSame(counted(await read(context.other!, subject)), [['like', 1, false]], 'the other sees it');
      await context.other!.reactions.set(
        { subject, kind: 'like', on: true, idempotencyKey: context.newKey() },
        calmly,
      );
      expectSame(counted(await read(context.backend, subject)), [['like', 2, true]], 'both');
    },
  },
  {
    name: 'comments can be reacted to, and carry or lend their summary',
    needs: ['reactions.read', 'reactions.set', 'comments.read', 'comments.add'],
    run: async (context) => {
      const subject = await context.newSubject();
      const comment = await say(context, subject, 'agreed?');
      await context.backend.reactions.set(
        { subject: comment.id, kind: 'like', on: true, idempotencyKey: context.newKey() },
        calmly,
      );
      expectSame(counted(await read(context.backend, comment.id)), [['like', 1, true]], 'by its id');
      const page = await context.backend.comments.page({ subject }, { first: 10 }, calmly);
      const carried = page.items[0]?.reactions;
      expect(
        carried == null || JSON.stringify(counted(carried)) === JSON.stringify([['like', 1, true]]),
        'what the comment carries is the same',
      );
      expectSame(counted(await read(context.backend, subject)), [], 'its subject has none');
    },
  },
  {
    name: 'many summaries are read in one call, each under its subject',
    needs: ['reactions.read', 'reactions.set'],
    run: async (context) => {
      const subjects = [];
      for (let index = 0; index < 20; index++) subjects.push(await context.newSubject());
      const chosen = subjects[7]!;
      await context.backend.reactions.set(
        { subject: chosen, kind: 'like', on: true, idempotencyKey: context.newKey() },
        calmly,
      );
      const summaries = await context.backend.reactions.summaries(subjects, calmly);
      expectSame([...summaries.keys()].sort(), [...subjects].sort(), 'the keys');
      expectSame(
        subjects.filter((subject) => (counted(summaries.get(subject)) as []).length > 0),
        [chosen],
        'the one with a reaction',
      );
    },
  },
];
