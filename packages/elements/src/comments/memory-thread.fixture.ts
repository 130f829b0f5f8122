import type { Capability, Comment, CommentPlace, Id, SocialBackend, Viewer } from '@maillon/contract';
import { createClient, type SocialClient } from '@maillon/sdk';
import { html } from 'lit';
import { aComment, aViewer } from '../testing/data.ts';
import { fixture, until } from '../testing/fixture.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';
import { subject } from './thread.fixture.ts';

interface Memory {
  readonly comments: readonly Comment[];
  readonly without?: readonly Capability[];
  /** Clients of backends of one name find each other's drafts. */
  readonly name?: string;
  readonly viewer?: () => Viewer | null;
}

/** How often each question was asked. */
export interface Asked {
  pages: number;
}

const wanted = [
  'viewer',
  'comments.read',
  'comments.counts',
  'comments.sort',
  'comments.add',
  'comments.reply',
  'comments.edit',
  'comments.place',
] as const;

/** A thread in memory, read by pages as from any backend. */
export function memoryOf({
  comments,
  without = [],
  name = `memory-${Math.random()}`,
  viewer = aViewer,
}: Memory): {
  client: SocialClient;
  asked: Asked;
} {
  const asked: Asked = { pages: 0 };
  const here = (parent: Id | null): readonly Comment[] => comments.filter((one) => one.parent === parent);
  const place = (id: Id): CommentPlace | null => {
    const comment = comments.find((one) => one.id === id);
    if (!comment) return null;
    const before = here(comment.parent).indexOf(comment);
    return { comment, after: before === 0 ? null : String(before), before };
  };
  const can = wanted.filter((name) => !without.includes(name));
  const backend: Partial<SocialBackend> = {
    name,
    capabilities: Object.fromEntries(can.map((name) => [name, true])),
    viewer: () => Promise.resolve(viewer()),
    comments: {
      page: ({ parent }, { first, after }) => {
        asked.pages++;
        const all = here(parent ?? null);
        const from = Number(after ?? 0);
        const items = all.slice(from, from + first);
        const end = from + items.length;
        return Promise.resolve({
          items,
          total: { exact: all.length },
          ...(end < all.length ? { next: String(end) } : {}),
        });
      },
      counts: (subjects) =>
        Promise.resolve(
          new Map(subjects.map((id) => [id, { type: 'comment-count' as const, id, count: comments.length }])),
        ),
      add: () => new Promise(() => undefined),
      edit: () => new Promise(() => undefined),
      remove: () => new Promise(() => undefined),
    },
    further: { 'comments.place': ({ id }: { readonly id: Id }) => Promise.resolve(place(id)) },
  };
  return { client: createClient({ backend: backend as SocialBackend }), asked };
}

/** So many comments, named `c1`, `c2` … */
export const many = (count: number, more: (at: number) => Partial<Comment> = () => ({})): Comment[] =>
  Array.from({ length: count }, (_, index) =>
    aComment(`c${index + 1}`, `Comment number ${index + 1}.`, {
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString(),
      ...more(index + 1),
    }),
  );

/** Draws a thread of a client, and waits for its first page. */
export async function threadOf(
  client: SocialClient,
  props: Partial<SocialCommentThread> = {},
): Promise<SocialCommentThread> {
  const made = Object.assign(
    document.createElement('social-comment-thread'),
    { subject, loading: 'eager' as const, live: 'off' as const, client },
    props,
  );
  const thread = await fixture<SocialCommentThread>(html`${made}`);
  await until(() => !thread.matches(':state(loading)'), 'the first page is there');
  return thread;
}
