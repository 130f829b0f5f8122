import type {
  EventDetails,
  IdeaDetails,
  Poll,
  PollOption,
  SetAttendance,
  SetBestAnswer,
  SetPin,
  SetSupport,
  SetVotes,
} from '@maillon/contract';
import { refTo } from '../../store/normalise.ts';
import { same, type Ref } from '../../store/same.ts';
import { onActivity } from './wishes.ts';

/*
 * What people do with one kind of activity: vote, support, come, choose an answer. Desired states, shown at once with
 * the numbers that they change.
 */

/** Votes that are hidden stay hidden: only the backend knows what to show next. */
export const setVotes = onActivity<SetVotes>((row, { options }) => {
  const poll = row['poll'] as Poll | null | undefined;
  if (!poll || poll.options.every(({ id, viewerChose }) => viewerChose === options.includes(id)))
    return undefined;
  const chosen = poll.options.map((option): PollOption => {
    const viewerChose = options.includes(option.id);
    const change = Number(viewerChose) - Number(option.viewerChose);
    return {
      ...option,
      viewerChose,
      votes: option.votes === null ? null : Math.max(0, option.votes + change),
    };
  });
  const voted = (all: readonly PollOption[]) => Number(all.some(({ viewerChose }) => viewerChose));
  const voterCount = Math.max(0, poll.voterCount + voted(chosen) - voted(poll.options));
  return { poll: { ...poll, options: chosen, voterCount } };
});

export const setSupport = onActivity<SetSupport>((row, { on }) => {
  const idea = row['idea'] as IdeaDetails | null | undefined;
  if (!idea || (idea.viewerSupports ?? false) === on) return undefined;
  return { idea: { ...idea, viewerSupports: on, votes: Math.max(0, idea.votes + (on ? 1 : -1)) } };
});

type StoredEvent = Omit<EventDetails, 'going'> & { readonly going?: readonly Ref[] | null };

export const setAttendance = onActivity<SetAttendance>((row, { answer }, { viewerRef }) => {
  const event = row['event'] as StoredEvent | null | undefined;
  const before = event?.viewerAnswer ?? undefined;
  if (!event || before === answer) return undefined;
  const change = (kind: string) => Number(answer === kind) - Number(before === kind);
  const others = event.going?.filter((person) => !same(person, viewerRef));
  const comes = answer === 'in-person' || answer === 'online';
  return {
    event: {
      ...event,
      viewerAnswer: answer ?? null,
      goingCount: Math.max(0, event.goingCount + change('in-person')),
      goingOnlineCount: Math.max(0, (event.goingOnlineCount ?? 0) + change('online')),
      ...(others ? { going: comes && viewerRef ? [viewerRef, ...others] : others } : {}),
    },
  };
});

export const setBestAnswer = onActivity<SetBestAnswer>((row, { comment, on }) => {
  const question = row['question'] as { readonly bestAnswer?: Ref | null } | null | undefined;
  if (!question) return undefined;
  const chosen = refTo('comment', comment);
  if (same(question.bestAnswer ?? null, chosen) === on) return undefined;
  return { question: { ...question, bestAnswer: on ? chosen : null } };
});

export const setPin = onActivity<SetPin>((row, { on, until }) => {
  const pinnedUntil = on ? (until ?? null) : null;
  if ((row['pinned'] ?? false) === on && (row['pinnedUntil'] ?? null) === pinnedUntil) return undefined;
  return { pinned: on, pinnedUntil };
});
