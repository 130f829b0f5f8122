import type { ConformanceCase } from './case.ts';
import { calmly, expect, expectRefusal, expectSame, expectWords } from './expect.ts';
import { readComments, say, sayAll, words } from './steps.ts';

/** Texts that have broken other systems. None may be changed, refused or taken for code. */
export const awkwardTexts: readonly string[] = [
  '👩🏽‍🚒 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️',
  'مرحبا بالعالم، كيف حالكم؟',
  'שלום ‏(abc)‎ עולם',
  '大阪のお客様 𠮷野家 ㍿',
  'e\u0301 is not é, \u212B is not Å, ﬁ is not fi',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '  leading, trailing and  double spaces  ',
  'tab\there, line\nbreak, two\n\nbreaks, windows\r\nbreak',
  '\u200B\u2060zero\u200Bwidth\uFEFF',
  'null undefined true NaN -1 1e999 0x0',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '<!-- --> <![CDATA[ ]]> &amp; &lt; &#x27; %3Cscript%3E',
  '\'; DROP TABLE comment; -- " `',
  '{{constructor.constructor("alert(1)")()}} ${7*7} #{7*7} <%= 7*7 %>',
  '[text](javascript:alert(1)) ![](x) [@Someone](person:nobody)',
  '```ts\nconst a = "\\u0000";\n```',
  '\\ \\\\ \\n \\" \\0 %s %d %n $1 $& :name ?',
  '__proto__ constructor hasOwnProperty toString',
  'İıßŒœ ǅ ϗ \u{1F600}\u{10FFFD}',
  '- a\n- b\n  - c\n\n> quote\n\n1. one',
  'https://intranet.example/a?b=c&d=é#f www.example.com a@b.example',
  'x'.repeat(1000),
];

/** People's words: kept as they are, or refused with a reason. */
export const wordCases: readonly ConformanceCase[] = [
  {
    name: 'words come back unchanged, whatever is in them',
    needs: ['comments.read', 'comments.add'],
    run: async (context) => {
      const subject = await context.newSubject();
      await sayAll(context, subject, awkwardTexts);
      const read = await readComments(context.backend, subject);
      for (const [index, text] of awkwardTexts.entries()) {
        expect(read[index]?.body?.value === text, `text ${index} of awkwardTexts comes back unchanged`);
      }
    },
  },
  {
    name: 'an empty comment is refused, and the refusal names the field',
    needs: ['comments.add'],
    run: async (context) => {
      for (const value of ['', '   \n\t ']) {
        const command = {
          subject: await context.newSubject(),
          body: words(value),
          idempotencyKey: context.newKey(),
        };
        const failure = await expectRefusal(
          context.backend.comments.add(command, calmly),
          ['invalid'],
          'no words',
        );
        const field = failure.fields?.[0];
        expect(field !== undefined && field.field.startsWith('body'), 'the field is the body');
        expectSame(field.code, 'required', 'the code');
        expect(!failure.retryable, 'sending it again would not help');
      }
    },
  },
  {
    name: 'a comment cannot be edited to nothing',
    needs: ['comments.read', 'comments.add', 'comments.edit'],
    run: async (context) => {
      const subject = await context.newSubject();
      const added = await say(context, subject, 'here to stay');
      const command = { id: added.id, body: words(' '), idempotencyKey: context.newKey() };
      await expectRefusal(context.backend.comments.edit(command, calmly), ['invalid'], 'no words');
      expectWords((await readComments(context.backend, subject))[0]?.body, 'here to stay', 'the words stay');
    },
  },
  {
    name: 'the longest comment is kept whole, one character more is refused with the limit',
    needs: ['comments.read', 'comments.add'],
    with: ['comment-limit'],
    run: async (context) => {
      const limit = context.limits?.comment ?? 0;
      const subject = await context.newSubject();
      const longest = 'é'.repeat(limit);
      await say(context, subject, longest);
      expectSame((await readComments(context.backend, subject))[0]?.body?.value.length, limit, 'kept whole');
      const command = { subject, body: words(`${longest}é`), idempotencyKey: context.newKey() };
      const failure = await expectRefusal(
        context.backend.comments.add(command, calmly),
        ['invalid'],
        'too long',
      );
      expectSame(failure.fields?.[0]?.code, 'too-long', 'the code');
      expectSame(failure.fields?.[0]?.limit, limit, 'the limit');
    },
  },
  {
    name: 'the longest post is kept whole, one character more is refused with the limit',
    needs: ['feed.read', 'feed.post'],
    with: ['activity-limit'],
    run: async (context) => {
      const limit = context.limits?.activity ?? 0;
      const longest = 'é'.repeat(limit);
      const posted = await context.backend.feed.post(
        { body: words(longest), idempotencyKey: context.newKey() },
        calmly,
      );
      expectSame(posted.value?.body?.value.length, limit, 'kept whole');
      const command = { body: words(`${longest}é`), idempotencyKey: context.newKey() };
      const failure = await expectRefusal(
        context.backend.feed.post(command, calmly),
        ['invalid'],
        'too long',
      );
      expectSame(failure.fields?.[0]?.limit, limit, 'the limit');
    },
  },
  {
    name: 'no failure repeats what a person wrote',
    needs: ['comments.add', 'comments.reply'],
    run: async (context) => {
      const secret = 'entre nous, ne le dites pas';
      const command = {
        subject: await context.newSubject(),
        parent: context.known.missingComment,
        body: words(secret),
        idempotencyKey: context.newKey(),
      };
      const failure = await expectRefusal(
        context.backend.comments.add(command, calmly),
        ['not-found', 'invalid'],
        'an unknown parent',
      );
      const told = JSON.stringify([failure.message, failure.fields, failure, String(failure)]);
      expect(!told.includes(secret), 'its message and fields hold nothing of the words');
    },
  },
];
