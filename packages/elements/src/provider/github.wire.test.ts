import { github } from '@maillon/sdk/backends/github';
import { expect } from 'chai';
import { html } from 'lit';
import { defineComments } from '../comments/define-comments.ts';
import { defineFeed } from '../feed/define-feed.ts';
import { definePeople } from '../people/define-people.ts';
import { defineReactions } from '../reactions/define-reactions.ts';
import { deepAll, fixture, nextEvent, settled, until, visibleText } from '../testing/fixture.ts';
import {
  answered,
  expectShown,
  mocked,
  present,
  uncaught,
  unique,
  type Connection,
  type Mocked,
  type World,
} from '../testing/mocked-backend.ts';

interface Author {
  readonly id: string;
  readonly login: string;
  readonly name?: string | null;
}
interface Said {
  readonly id: string;
  readonly title?: string;
  readonly body: string;
  readonly author: Author | null;
  readonly deletedAt?: string | null;
}
interface Group {
  readonly reactors: { readonly totalCount: number };
}

/** From calm to a server that breaks all the time. */
const worlds: World[] = [
  { seed: 21, nulls: 0 },
  { seed: 22, nulls: 0.1 },
  { seed: 23, nulls: 0.25 },
  { seed: 24, nulls: 0.5 },
  { seed: 25, nulls: 0.1, failures: 0.003 },
  { seed: 26, nulls: 0.1, failures: 0.02 },
  { seed: 27, nulls: 0.25, failures: 0.2 },
];

const open = (world: World): Mocked => mocked(github({ owner: 'acme', name: 'handbook' }), 'github', world);

function expectSaid(element: Element | undefined, { title, body, author }: Said): void {
  expect(element).not.to.equal(undefined);
  expectShown(element!, title);
  expectShown(element!, body);
  expectShown(element!, author ? (author.name ?? author.login) : 'Former colleague');
}

/** All discussions that a feed was told of; a page may come short, and the next is asked for at once. */
function postsIn({ answers }: Mocked): Said[] {
  return unique(
    answers('FeedPageHome').flatMap(({ data }) => {
      const repository = data?.['repository'] as { discussions: Connection<Said> } | null | undefined;
      return present(repository?.discussions);
    }),
  );
}

/** What stands in the place of what could not be read. */
const reason =
  /could not be loaded|no longer here|not open to you|not known here|Nothing here yet|Nobody has commented yet/;

describe('GitHub, made up from its schema, in the elements', () => {
  const errors = uncaught();
  const read = { posts: 0, comments: 0, people: 0, reactions: 0 };
  before(() => {
    defineFeed();
    defineComments();
    definePeople();
    defineReactions();
  });

  for (const world of worlds) {
    const name = JSON.stringify(world);
    let posts: Said[] = [];

    it(`shows every discussion that came, or why there is none ${name}`, async () => {
      const mock = open(world);
      const feed = await fixture(
        html`<social-feed loading="eager" live="off" .client=${mock.client}></social-feed>`,
      );
      const text = await answered(feed);
      posts = postsIn(mock);
      const failed = mock
        .answers('FeedPageHome')
        .some(({ data, errors: some }) => some && data?.['repository']);
      const items = deepAll(feed, 'social-feed-item');
      expect(items).to.have.length(posts.length);
      posts.forEach((post) => {
        expectSaid(
          items.find((item) => item.getAttribute('activity-id') === post.id),
          post,
        );
      });
      if (posts.length === 0) expect(text).to.match(reason);
      if (failed && posts.length > 0) expect(text).to.contain('Some of this could not be loaded.');
      read.posts += posts.length;
    });

    it(`shows every comment below them ${name}`, async () => {
      for (const { id } of posts.slice(0, 3)) {
        const { client, answers } = open(world);
        const thread = await fixture(
          html`<social-comment-thread
            loading="eager"
            live="off"
            subject=${id}
            .client=${client}
          ></social-comment-thread>`,
        );
        const text = await answered(thread);
        // A page may come short, and the next is asked for at once; replies are asked for in the same words.
        const comments = unique(
          answers('CommentsPage').flatMap(({ data, variables }) => {
            const node = data?.['node'] as { readonly thread: Connection<Said> } | null | undefined;
            return variables['place'] === id ? present(node?.thread) : [];
          }),
        );
        const shown = deepAll(thread, 'social-comment');
        comments.forEach((comment, index) => {
          if (comment.deletedAt) expectShown(shown[index]!, 'This comment was deleted.');
          else expectSaid(shown[index], comment);
        });
        if (comments.length === 0) expect(text).to.match(reason);
        read.comments += comments.length;
      }
    });

    it(`shows their authors and reactions ${name}`, async () => {
      for (const { id, author } of posts.slice(0, 3)) {
        const { client, said } = open(world);
        const bar = await fixture(
          html`<social-reaction-bar subject=${id} .client=${client}></social-reaction-bar>`,
        );
        await answered(bar);
        const nodes = said('ReactionsSummaries').data?.['nodes'] as readonly [
          { reactionGroups: Group[] } | null,
        ];
        const [summary] = nodes ?? [];
        const counts = (summary?.reactionGroups ?? []).map(({ reactors }) => reactors.totalCount);
        for (const count of counts) if (count > 0) expect(visibleText(bar)).to.contain(String(count));
        read.reactions += counts.length;
        if (!author) continue;
        const card = await fixture(
          html`<social-profile-card person-id=${author.id} .client=${client}></social-profile-card>`,
        );
        const text = await answered(card);
        const people = said('PeopleByIds').data?.['nodes'] as readonly [Author | null] | null;
        const [person] = people ?? [];
        if (person) expectShown(card, person.name ?? person.login);
        else expect(text).to.match(reason);
        read.people += person ? 1 : 0;
      }
    });
  }

  it('takes a comment and a reaction, and shows what GitHub made of them', async () => {
    let mock = open({ seed: 1, nulls: 0 });
    let post: Said | undefined;
    // Not every world has a discussion.
    for (let seed = 1; post === undefined && seed < 20; seed++) {
      mock = open({ seed, nulls: 0 });
      const feed = await fixture(
        html`<social-feed loading="eager" live="off" .client=${mock.client}></social-feed>`,
      );
      await answered(feed);
      [post] = postsIn(mock);
    }
    const bar = await fixture(
      html`<social-reaction-bar subject=${post!.id} .client=${mock.client}></social-reaction-bar>`,
    );
    await answered(bar);
    const reacted = nextEvent(bar, 'social-reacted');
    (deepAll(bar, 'button[aria-pressed]')[0] as HTMLElement).click();
    await reacted;
    await answered(bar);

    const thread = await fixture(
      html`<social-comment-thread
        loading="eager"
        live="off"
        subject=${post!.id}
        .client=${mock.client}
      ></social-comment-thread>`,
    );
    await until(() => deepAll(thread, 'textarea').length > 0, 'one can write');
    const field = deepAll(thread, 'textarea').at(-1) as HTMLTextAreaElement;
    field.value = 'Done.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(thread);
    const added = nextEvent(thread, 'social-comment-added');
    deepAll(thread, 'form')
      .at(-1)
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await added;
    const { comment } = mock.said('CommentsAdd').data?.['addDiscussionComment'] as { comment: Said };
    await settled(thread);
    const own = deepAll(thread, 'social-comment').at(-1)!;
    expectShown(own, comment.deletedAt ? 'This comment was deleted.' : comment.body);
  });

  it('had something to show', () => {
    expect(read.posts).to.be.greaterThan(0);
    expect(read.comments).to.be.greaterThan(0);
    expect(read.people).to.be.greaterThan(0);
    expect(read.reactions).to.be.greaterThan(0);
  });

  it('left no error uncaught', () => {
    expect(errors).to.deep.equal([]);
  });
});
