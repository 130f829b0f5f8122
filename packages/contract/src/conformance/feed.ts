import type { Activity } from '../types.ts';
import type { FeedQuery } from '../backend.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectRefusal, expectSame, expectWords } from './expect.ts';
import { say, signedIn, words } from './steps.ts';

const home: FeedQuery = { scope: { name: 'home' }, sort: 'recent' };

async function post(context: ConformanceContext, value: string): Promise<Activity> {
  const written = await context.backend.feed.post(
    { body: words(value), idempotencyKey: context.newKey() },
    calmly,
  );
  expect(written.value, 'a backend that needs no moderator answers with the post');
  return written.value;
}

async function readActivity(context: ConformanceContext, id: string): Promise<Activity | undefined> {
  const found = (await context.backend.feed.byIds([id], calmly)).get(id);
  return found?.type === 'activity' ? found : undefined;
}

export const feedCases: readonly ConformanceCase[] = [
  {
    name: 'a post is read back by its id, with its author and words',
    needs: ['feed.read', 'feed.post', 'viewer'],
    run: async (context) => {
      const posted = await post(context, 'Bonne nouvelle **ce matin**');
      const read = await readActivity(context, posted.id);
      expectSame(
        [read?.kind, read?.author?.id],
        ['post', (await signedIn(context.backend)).person.id],
        'kind and author',
      );
      expectWords(read?.body, 'Bonne nouvelle **ce matin**', 'the words');
    },
  },
  {
    name: 'a new post is among the first of the feed',
    needs: ['feed.read', 'feed.post'],
    run: async (context) => {
      const posted = await post(context, 'on top');
      const page = await context.backend.feed.page(home, { first: 10 }, calmly);
      expect(
        page.items.some((activity) => activity.id === posted.id),
        'it is on the first page, pinned ones apart',
      );
    },
  },
  {
    name: 'the feed is newest first once the pinned ones are told',
    needs: ['feed.read', 'feed.post'],
    run: async (context) => {
      for (const value of ['one', 'two', 'three']) await post(context, value);
      const page = await context.backend.feed.page(home, { first: 20 }, calmly);
      const times = page.items
        .filter((activity) => !activity.pinned)
        .map((activity) => Date.parse(activity.createdAt));
      expect(
        times.every((time, index) => index === 0 || time <= times[index - 1]!),
        'createdAt never grows',
      );
    },
  },
  {
    name: 'a post made between two pages moves nothing',
    needs: ['feed.read', 'feed.post'],
    run: async (context) => {
      const posted = [];
      for (let index = 0; index < 6; index++) posted.push((await post(context, `post ${index}`)).id);
      const seen: string[] = [];
      let page = await context.backend.feed.page(home, { first: 3 }, calmly);
      seen.push(...page.items.map((activity) => activity.id));
      await post(context, 'meanwhile');
      for (let pages = 0; page.next !== undefined && pages < 5; pages++) {
        page = await context.backend.feed.page(home, { first: 3, after: page.next }, calmly);
        expect(page.items.length <= 3, 'a page has at most 3 items');
        seen.push(...page.items.map((activity) => activity.id));
      }
      expect(new Set(seen).size === seen.length, 'none twice');
      expect(
        posted.every((id) => seen.includes(id)),
        'none left out',
      );
    },
  },
  {
    name: 'a filter on kinds lets only those through',
    needs: ['feed.read', 'feed.post'],
    run: async (context) => {
      const posted = await post(context, 'a post');
      const posts = await context.backend.feed.page({ ...home, kinds: ['post'] }, { first: 20 }, calmly);
      expect(
        posts.items.every((activity) => activity.kind === 'post'),
        'posts only',
      );
      expect(
        posts.items.some((activity) => activity.id === posted.id),
        'and the new one',
      );
      const polls = await context.backend.feed.page({ ...home, kinds: ['poll'] }, { first: 20 }, calmly);
      expect(
        polls.items.every((activity) => activity.kind === 'poll'),
        'polls only',
      );
    },
  },
  {
    name: 'a person’s feed holds what they wrote',
    needs: ['feed.read', 'feed.post', 'viewer'],
    run: async (context) => {
      const posted = await post(context, 'mine');
      const { person } = await signedIn(context.backend);
      const page = await context.backend.feed.page(
        { scope: { name: 'person', id: person.id }, kinds: ['post'] },
        { first: 20 },
        calmly,
      );
      expect(
        page.items.every((activity) => activity.author?.id === person.id),
        'their posts only',
      );
      expect(
        page.items.some((activity) => activity.id === posted.id),
        'and the new one',
      );
    },
  },
  {
    name: 'every id asked for is a key of the answer, whether an entry is there or not',
    needs: ['feed.read', 'feed.post'],
    run: async (context) => {
      const posted = await post(context, 'here');
      const { missingActivity } = context.known;
      const answer = await context.backend.feed.byIds([posted.id, missingActivity], calmly);
      expectSame(
        [answer.get(posted.id)?.type, answer.get(missingActivity)?.type],
        ['activity', 'absent'],
        'what is there',
      );
    },
  },
  {
    name: 'an entry counts its comments and sends the latest along when asked',
    needs: ['feed.read', 'feed.post', 'comments.add', 'comments.read'],
    run: async (context) => {
      const posted = await post(context, 'discuss');
      const said = [];
      for (const value of ['one', 'two', 'three']) said.push((await say(context, posted.id, value)).id);
      const page = await context.backend.feed.page({ ...home, commentsPreview: 2 }, { first: 20 }, calmly);
      const entry = page.items.find((activity) => activity.id === posted.id);
      expect(entry?.comments == null || entry.comments.count === 3, 'the count');
      const preview = entry?.commentsPreview?.map((comment) => comment.id);
      expect(
        preview == null || JSON.stringify(preview) === JSON.stringify(said.slice(1)),
        'the latest two, oldest first',
      );
    },
  },
  {
    name: 'an edited post has the new words',
    needs: ['feed.read', 'feed.post', 'feed.edit'],
    run: async (context) => {
      const posted = await post(context, 'frist');
      await context.backend.feed.edit(
        { id: posted.id, body: words('first'), idempotencyKey: context.newKey() },
        calmly,
      );
      const read = await readActivity(context, posted.id);
      expectWords(read?.body, 'first', 'the words');
      expectSame(read?.createdAt, posted.createdAt, 'createdAt stays');
    },
  },
  {
    name: 'a removed post is gone, by its id and from the feed',
    needs: ['feed.read', 'feed.post', 'feed.remove'],
    run: async (context) => {
      const posted = await post(context, 'gone');
      await context.backend.feed.remove({ id: posted.id, idempotencyKey: context.newKey() }, calmly);
      expectSame(await readActivity(context, posted.id), undefined, 'by its id');
      const page = await context.backend.feed.page(home, { first: 20 }, calmly);
      expect(!page.items.some((activity) => activity.id === posted.id), 'from the feed');
    },
  },
  {
    name: 'the same post sent twice is one post',
    needs: ['feed.read', 'feed.post'],
    with: ['idempotency'],
    run: async (context) => {
      const command = { body: words('only once'), idempotencyKey: context.newKey() };
      const [first, second] = await Promise.all([
        context.backend.feed.post(command, calmly),
        context.backend.feed.post(command, calmly),
      ]);
      expectSame(second.value?.id, first.value?.id, 'the same post is answered');
    },
  },
  {
    name: 'an empty post is refused',
    needs: ['feed.post'],
    run: async (context) => {
      const call = context.backend.feed.post(
        { body: words(' \n'), idempotencyKey: context.newKey() },
        calmly,
      );
      await expectRefusal(call, ['invalid'], 'no words');
    },
  },
];
