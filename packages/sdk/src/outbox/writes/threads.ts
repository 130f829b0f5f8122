import type { SetReadMark, SetResolution, SetSubscription, SubjectRef, Thread } from '@maillon/contract';
import type { Core } from '../../core.ts';
import { keyOf } from '../../store/normalise.ts';
import { wishing } from './wishes.ts';

/*
 * What people wish of a thread as a whole. It is part of what is known of its comments' number: one question tells both.
 */

type Changes = Partial<Record<keyof Thread, unknown>> | undefined;

/** `change` gives the thread's new fields, or nothing where it is so already; `at`: when it was wished. */
const onThread = <C extends { readonly subject: SubjectRef }>(
  change: (thread: Thread, command: C, core: Core, at: string) => Changes,
) =>
  wishing<C>({
    key: ({ subject }) => keyOf('comment-count', subject),
    place: ({ subject }) => subject,
    fulfil(core, row, command, at) {
      const thread = row?.['thread'] as Thread | null | undefined;
      const changes = thread && change(thread, command, core, at);
      return changes ? { ...row, thread: { ...thread, ...changes } } : row;
    },
    overrules: () => true,
  });

export const setResolution = onThread<SetResolution>(({ resolvedAt }, { on }, { viewerRef }, at) => {
  if (Boolean(resolvedAt) === on) return undefined;
  return { resolvedAt: on ? at : null, resolvedBy: on ? viewerRef : null };
});

export const setSubscription = onThread<SetSubscription>(({ subscribed }, { on }) =>
  (subscribed ?? false) === on ? undefined : { subscribed: on },
);

export const setReadMark = onThread<SetReadMark>(({ readAt }, { until }) =>
  readAt != null && readAt >= until ? undefined : { readAt: until, unread: 0 },
);
