import type { Comment } from '@maillon/contract';
import { html } from 'lit';
import { defineComposer } from '../composer/define-composer.ts';
import { aComment, aminata, aViewer } from '../testing/data.ts';
import { allCapabilities, FakeClient, type FakeComments } from '../testing/fake-client.ts';
import { control, deepAll, fixture, settled } from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import './new-notice.ts';
import './own-comment.ts';
import './remove-comment.ts';
import './reply-writing.ts';
import type { SocialComment } from './social-comment.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

defineComments();
// It comes later on a page; stand-in.test.ts has that.
defineComposer();

export const subject = 'urn:doc:1';
export const soon = (minutes: number): string => new Date(Date.now() + minutes * 60_000 - 1000).toISOString();

export interface Setup {
  readonly props?: Partial<SocialCommentThread>;
  readonly comments?: readonly Comment[];
  readonly capabilities?: typeof allCapabilities;
  readonly total?: number;
  readonly hasMore?: boolean;
  readonly ready?: boolean;
  readonly viewer?: ReturnType<typeof aViewer> | null;
}

export async function setup({
  props = {},
  comments = [
    aComment('c1', 'Which first, cut or lock?', { author: aminata }),
    aComment('c2', 'Cut, then lock.'),
  ],
  capabilities = allCapabilities,
  total = comments.length,
  hasMore = false,
  ready = true,
  viewer = aViewer(),
}: Setup = {}) {
  const client = new FakeClient(capabilities);
  client.viewer.ready(viewer);
  const sort = capabilities.includes('comments.sort') ? { sort: 'oldest' } : {};
  const list = client.comments({ subject, ...sort });
  for (const comment of comments) client.comment(comment.id).ready(comment);
  if (ready) {
    list.ready({ ids: comments.map(({ id }) => id), total: { exact: total }, hasMore });
    client.commentCount(subject).ready({ type: 'comment-count', id: subject, count: total });
  }
  const made = Object.assign(
    document.createElement('social-comment-thread'),
    { subject, loading: 'eager' as const, client: client.asClient },
    props,
  );
  const thread = await fixture<SocialCommentThread>(html`${made}`);
  await settled(thread);
  return { client, thread, list };
}

export function show(client: FakeClient, list: FakeComments, ...comments: Comment[]): void {
  for (const comment of comments) client.comment(comment.id).ready(comment);
  const before = list.state.status === 'ready' ? list.state.value.ids : [];
  const ids = [...before, ...comments.map(({ id }) => id)];
  list.ready({ ids, total: { exact: ids.length }, hasMore: false });
}

export const commentOf = (thread: Element, id: string): SocialComment => {
  const found = deepAll(thread, 'social-comment').find((one) => (one as SocialComment).commentId === id);
  if (!found) throw new Error(`no comment ${id} on screen`);
  return found as SocialComment;
};

export const focused = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

export async function write(root: Element, words: string): Promise<void> {
  const field = deepAll(root, 'textarea').at(-1) as HTMLTextAreaElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(root);
  field.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Enter',
      ctrlKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
  await settled(root);
}

export async function choose(comment: Element, name: string): Promise<void> {
  control(comment, /^Actions for the comment by/).click();
  control(comment, name).click();
  await settled(comment);
}

export async function heard(act: () => unknown): Promise<string[]> {
  const said: string[] = [];
  const root = document.documentElement as HTMLElement & { ariaNotify?: (text: string) => void };
  const before = Object.getOwnPropertyDescriptor(root, 'ariaNotify');
  Object.defineProperty(root, 'ariaNotify', { value: (text: string) => said.push(text), configurable: true });
  await act();
  if (before) Object.defineProperty(root, 'ariaNotify', before);
  else Reflect.deleteProperty(root, 'ariaNotify');
  return said;
}
