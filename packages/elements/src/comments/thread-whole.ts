import type { Id, Instant, Thread } from '@maillon/contract';
import { nothing, type ReactiveController } from 'lit';
import { isSocialError } from '../foundation/social-error.ts';
import type { Localizer } from '../foundation/localize.ts';
import { errorText } from '../foundation/states.ts';
import { valueOf } from '../foundation/view-state.ts';
import { ReadMarks } from './read-marks.ts';
import type { SocialComment } from './social-comment.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';
import { foldedThread, lockedNote, tellResolved, threadDeeds, unreadDivider } from './thread-lines.ts';
import { isOthers, type ThreadInside } from './thread-settings.ts';

/**
 * What is said of a thread as a whole, and done with it: resolved, told of, locked, read up to where. Loaded where a backend
 * knows such a thing and somebody wants it.
 */
export class ThreadWhole implements ReactiveController {
  readonly #host: SocialCommentThread;
  readonly #inside: ThreadInside;
  /** Up to when the reader had read when they came: what is new stays marked until they leave. */
  #visit: { readonly of: unknown; readonly readAt: Instant | null } | undefined;
  /** How many were new when the reader came. */
  #unread: number | undefined;

  constructor(host: SocialCommentThread, inside: ThreadInside) {
    this.#host = host;
    this.#inside = inside;
    host.addController(this);
    new ReadMarks(host, {
      comments: () => inside.comments(),
      at: (comment) => this.#timeOf((comment as SocialComment).commentId),
      seen: (until) => this.#saw(until),
    });
    host.requestUpdate();
  }

  hostUpdate(): void {
    const thread = this.#inside.thread();
    const of = this.#inside.list();
    if (thread && this.#visit?.of !== of) this.#visit = { of, readAt: thread.readAt ?? null };
  }

  /** What may be done with the whole thread, and the line to which a resolved one is folded. */
  render(localizer: Localizer, isOpen: boolean, onToggle: () => void): unknown {
    const { thread: known, can, count } = this.#inside;
    const { resolvable } = this.#host;
    const thread = known();
    if (!thread) return nothing;
    const mayResolve = resolvable && can('resolution.set') && thread.mayResolve !== false;
    const resolve = mayResolve ? (on: boolean) => void this.#resolve(on, localizer) : undefined;
    const subscribe = can('subscriptions.set')
      ? (on: boolean) => void this.#set('subscriptions.set', on, localizer)
      : undefined;
    return [
      threadDeeds({ thread, localizer, resolve, subscribe }),
      resolvable && thread.resolvedAt != null
        ? foldedThread({ thread, localizer, count: count(), open: isOpen, onToggle })
        : nothing,
    ];
  }

  /** In the place of the composer: why nobody may comment. */
  renderLocked(thread: Thread, localizer: Localizer): unknown {
    return lockedNote({ thread, localizer });
  }

  /** The first of these that somebody else wrote since the reader was here. */
  firstUnread(ids: readonly Id[]): Id | undefined {
    const { client } = this.#host;
    const readAt = this.#visit?.readAt;
    if (!this.#isMarking || readAt == null) return undefined;
    const viewer = this.#inside.viewer();
    return ids.find((id) => (this.#timeOf(id) ?? '') > readAt && isOthers(client, id, viewer));
  }

  renderDivider(localizer: Localizer): unknown {
    this.#unread ??= this.#inside.thread()?.unread ?? 0;
    return unreadDivider(Math.max(1, this.#unread), localizer);
  }

  get #isMarking(): boolean {
    const { markRead, sort } = this.#host;
    return markRead && this.#inside.can('readMarks.set') && sort === 'oldest';
  }

  #timeOf(id: Id | undefined): Instant | undefined {
    const comment = id === undefined ? undefined : valueOf(this.#host.client?.comment(id).state);
    return comment?.local ? undefined : comment?.createdAt;
  }

  /** In other orders, what was seen says nothing about what was said before. */
  #saw(until: Instant): void {
    const { client } = this.#host;
    const { query, thread, all, hasMore } = this.#inside;
    const { subject } = query();
    if (!client || subject === '' || !this.#isMarking || until <= (thread()?.readAt ?? '')) return;
    const isLast = this.#timeOf(all().at(-1)) === until && !hasMore();
    // Answers are later than what they answer.
    const last = isLast ? new Date().toISOString() : until;
    client.write('readMarks.set', { subject, until: last }).catch(() => undefined);
  }

  async #resolve(on: boolean, localizer: Localizer): Promise<void> {
    this.#inside.fold();
    tellResolved(on, localizer);
    await this.#set('resolution.set', on, localizer);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.resolve')?.focus();
  }

  /** Shown at once, and taken back with a word where it is refused. */
  async #set(verb: 'resolution.set' | 'subscriptions.set', on: boolean, localizer: Localizer): Promise<void> {
    this.#inside.say(undefined);
    try {
      await this.#host.client?.write(verb, { subject: this.#inside.query().subject, on });
    } catch (error) {
      if (!isSocialError(error)) throw error;
      if (error.kind !== 'aborted') this.#inside.say(errorText(error, localizer));
    }
  }
}
