import type { Kudos } from '../types.ts';
import type { GiveKudos } from '../backend.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectRefusal, expectSame } from './expect.ts';
import { signedIn, words } from './steps.ts';

export async function give(context: ConformanceContext, what: Partial<GiveKudos> = {}): Promise<Kudos> {
  const command = {
    recipients: [context.known.person],
    message: words('Merci'),
    idempotencyKey: context.newKey(),
    ...what,
  };
  const written = await context.backend.kudos.give(command, calmly);
  expect(written.value, 'the thank-you is answered');
  return written.value;
}

/** Takes a thank-you back, so that a weekly allowance does not run out under the suite. */
export async function withdraw(context: ConformanceContext, kudos: Kudos): Promise<void> {
  if (!context.backend.capabilities['kudos.withdraw']) return;
  await context.backend.kudos.withdraw({ id: kudos.id, idempotencyKey: context.newKey() }, calmly);
}

export const kudosCases: readonly ConformanceCase[] = [
  {
    name: 'the values to thank for have a name each',
    needs: ['kudos.values'],
    run: async (context) => {
      const values = await context.backend.kudos.values(calmly);
      expect(values.length > 0, 'there are some');
      expect(
        values.every((value) => value.label.value.trim() !== ''),
        'with a name',
      );
      expectSame(new Set(values.map((value) => value.id)).size, values.length, 'different ids');
    },
  },
  {
    name: 'a thank-you is listed first among those its recipient received',
    needs: ['kudos.give', 'kudos.read', 'viewer'],
    run: async (context) => {
      const value = context.backend.capabilities['kudos.values']
        ? (await context.backend.kudos.values(calmly))[0]
        : undefined;
      const given = await give(context, {
        message: words('Pour hier soir'),
        ...(value ? { value: value.id } : {}),
      });
      const page = await context.backend.kudos.page(
        { recipient: context.known.person },
        { first: 5 },
        calmly,
      );
      const [first] = page.items;
      expectSame(first?.id, given.id, 'the first');
      expectSame(first?.from?.id, (await signedIn(context.backend)).person.id, 'from whom');
      expectSame(
        first?.recipients.map((person) => person.id),
        [context.known.person],
        'to whom',
      );
      expectSame([first?.message, first?.value?.id], [words('Pour hier soir'), value?.id], 'words and value');
      await withdraw(context, given);
    },
  },
  {
    name: 'a thank-you about a subject is counted there',
    needs: ['kudos.give', 'kudos.summaries'],
    run: async (context) => {
      const [subject, quiet] = [await context.newSubject(), await context.newSubject()];
      const given = await give(context, { subject });
      const summaries = await context.backend.kudos.summaries([subject, quiet], calmly);
      const told = [summaries.get(subject), summaries.get(quiet)].map((summary) => [
        summary?.count,
        summary?.viewerHasGiven,
      ]);
      expectSame(
        told,
        [
          [1, true],
          [0, false],
        ],
        'the summaries',
      );
      await withdraw(context, given);
    },
  },
  {
    name: 'a thank-you that was withdrawn is gone',
    needs: ['kudos.give', 'kudos.read', 'kudos.withdraw'],
    run: async (context) => {
      const given = await give(context);
      await withdraw(context, given);
      const page = await context.backend.kudos.page(
        { recipient: context.known.person },
        { first: 5 },
        calmly,
      );
      expect(!page.items.some((kudos) => kudos.id === given.id), 'it is not listed');
    },
  },
  {
    name: 'nobody thanks themself',
    needs: ['kudos.give', 'viewer'],
    run: async (context) => {
      const { person } = await signedIn(context.backend);
      const command = {
        recipients: [person.id],
        message: words('Bravo à moi'),
        idempotencyKey: context.newKey(),
      };
      const failure = await expectRefusal(
        context.backend.kudos.give(command, calmly),
        ['invalid', 'forbidden'],
        'oneself',
      );
      expect(failure.fields?.[0]?.field.startsWith('recipients') !== false, 'the field is the recipients');
    },
  },
  {
    name: 'a thank-you needs somebody who is there',
    needs: ['kudos.give'],
    run: async (context) => {
      for (const recipients of [[], [context.known.missingPerson]]) {
        const command = { recipients, message: words('Merci'), idempotencyKey: context.newKey() };
        await expectRefusal(
          context.backend.kudos.give(command, calmly),
          ['invalid', 'not-found'],
          `${recipients.length} recipients`,
        );
      }
    },
  },
  {
    name: 'the same thank-you sent twice is one',
    needs: ['kudos.give', 'kudos.summaries'],
    with: ['idempotency'],
    run: async (context) => {
      const subject = await context.newSubject();
      const idempotencyKey = context.newKey();
      const first = await give(context, { subject, idempotencyKey });
      const second = await give(context, { subject, idempotencyKey });
      expectSame(second.id, first.id, 'the same is answered');
      expectSame(
        (await context.backend.kudos.summaries([subject], calmly)).get(subject)?.count,
        1,
        'thank-yous',
      );
      await withdraw(context, first);
    },
  },
  {
    name: 'what is left to give is never more than all, and shrinks by giving',
    needs: ['kudos.allowance', 'kudos.give'],
    run: async (context) => {
      const before = await context.backend.kudos.allowance(calmly);
      if (before === null) return;
      expect(before.remaining >= 0 && before.remaining <= before.total, 'between nothing and all');
      const given = await give(context);
      const after = await context.backend.kudos.allowance(calmly);
      expect(after !== null && after.remaining < before.remaining, 'less than before');
      await withdraw(context, given);
    },
  },
];
