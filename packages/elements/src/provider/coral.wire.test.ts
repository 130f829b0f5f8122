import { coral } from '@maillon/sdk/backends/coral';
import { expect } from 'chai';
import { html } from 'lit';
import { defineComments } from '../comments/define-comments.ts';
import type { SocialComment } from '../comments/social-comment.ts';
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

interface Raw {
  readonly id: string;
  readonly body: string | null;
  readonly deleted: boolean | null;
  readonly status: string;
  readonly author: { readonly username: string | null } | null;
  readonly actionCounts: { readonly reaction: { readonly total: number } };
}

/** From calm to a server that breaks all the time. */
const worlds: World[] = [
  { seed: 31, nulls: 0 },
  { seed: 32, nulls: 0.1 },
  { seed: 33, nulls: 0.25 },
  { seed: 34, nulls: 0.5 },
  { seed: 35, nulls: 0.1, failures: 0.003 },
  { seed: 36, nulls: 0.1, failures: 0.02 },
  { seed: 37, nulls: 0.25, failures: 0.2 },
];
const pages = [1, 2, 3].map((page) => `https://intranet.example/docs/${page}`);

const open = (world: World): Mocked => mocked(coral(), 'coral', world);

const reason = /could not be loaded|no longer here|not open to you|Nobody has commented yet/;

async function thread({ client }: Mocked, subject: string): Promise<HTMLElement> {
  return fixture<HTMLElement>(
    html`<social-comment-thread
      loading="eager"
      live="off"
      subject=${subject}
      .client=${client}
    ></social-comment-thread>`,
  );
}

describe('Coral, made up from its schema, in the elements', () => {
  const errors = uncaught();
  const read = { comments: 0, reactions: 0 };
  before(() => {
    defineComments();
    defineReactions();
  });

  for (const world of worlds) {
    const name = JSON.stringify(world);

    it(`shows every comment that came, or why there is none ${name}`, async () => {
      for (const subject of pages) {
        const mock = open(world);
        const element = await thread(mock, subject);
        const text = await answered(element);
        // A page may come short, and the next is asked for at once.
        const comments = unique(
          mock.answers('CommentsPage').flatMap(({ data }) => {
            const stream = data?.['stream'] as { comments: Connection<Raw> } | null | undefined;
            return present(stream?.comments);
          }),
        );
        // Where answers fail in parts they are asked for again, and the next may hold fewer.
        const isSure = !world.failures;
        const shown = (): SocialComment[] => deepAll(element, 'social-comment') as SocialComment[];
        if (isSure) await until(() => shown().length >= comments.length, 'every comment is there');
        if (comments.length > 0 && shown().length === 0) expect(text).to.match(reason);
        for (const one of shown()) {
          const said = comments.find(({ id }) => one.commentId === `comment:${id}`);
          if (!said) {
            expect(isSure, 'it was answered').to.equal(false);
            continue;
          }
          const { body, deleted, status, author } = said;
          if (deleted) {
            expectShown(one, 'This comment was deleted.');
            continue;
          }
          expectShown(one, author?.username ?? 'Former colleague');
          expectShown(one, body);
          if (/PREMOD|SYSTEM/.test(status)) expectShown(one, 'Waiting for approval.');
        }
        if (comments.length === 0) expect(text).to.match(reason);
        read.comments += comments.length;
      }
    });

    it(`shows how many liked a comment ${name}`, async () => {
      const mock = open(world);
      await answered(await thread(mock, pages[0]!));
      const stream = mock.said('CommentsPage').data?.['stream'] as { comments: Connection<Raw> } | null;
      for (const { id, actionCounts } of present(stream?.comments).slice(0, 3)) {
        const bar = await fixture(
          html`<social-reaction-bar subject=${`comment:${id}`} .client=${mock.client}></social-reaction-bar>`,
        );
        await answered(bar);
        const { total } = actionCounts.reaction;
        if (total > 0) expect(visibleText(bar)).to.contain(String(total));
        read.reactions++;
      }
    });
  }

  it('takes a comment, and shows what Coral made of it', async () => {
    const mock = open({ seed: 38, nulls: 0 });
    const element = await thread(mock, pages[0]!);
    // The made-up server keeps nothing: a list that it sends later would not hold the comment.
    await answered(element);
    await until(() => deepAll(element, 'textarea').length > 0, 'one can write');
    const field = deepAll(element, 'textarea').at(-1) as HTMLTextAreaElement;
    field.value = 'a < b';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    const added = nextEvent(element, 'social-comment-added');
    deepAll(element, 'form')
      .at(-1)
      ?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await added;
    const { edge } = mock.said('CommentsAdd').data?.['createComment'] as { edge: { node: Raw } };
    const own = (): SocialComment | undefined =>
      (deepAll(element, 'social-comment') as SocialComment[]).find(
        ({ commentId }) => commentId === `comment:${edge.node.id}`,
      );
    await until(() => own() !== undefined, 'the comment is there');
    await settled(element);
    expectShown(own()!, edge.node.deleted ? 'This comment was deleted.' : edge.node.body);
  });

  it('had something to show', () => {
    expect(read.comments).to.be.greaterThan(0);
    expect(read.reactions).to.be.greaterThan(0);
  });

  it('left no error uncaught', () => {
    expect(errors).to.deep.equal([]);
  });
});
