import { refusal, type Refused } from './refusals.ts';
import { checkLine } from './words.ts';
import type { Write } from './writes.ts';

export interface SentPoll {
  readonly options: readonly string[];
  readonly closesAt?: Date | null | undefined;
  readonly multiple?: boolean | null | undefined;
}

const fewest = 2;
const most = 6;
const longest = 100;

export function checkPoll({ options, closesAt }: SentPoll, now: Date): Refused[] {
  if (options.length < fewest) {
    return [refusal('TOO_SHORT', 'poll.options', `At least ${fewest} options.`, fewest)];
  }
  if (options.length > most)
    return [refusal('LIMIT_REACHED', 'poll.options', `At most ${most} options.`, most)];
  const plain = options.map((option) => option.trim());
  return [
    ...(plain.some((option) => option === '')
      ? [refusal('REQUIRED', 'poll.options', 'Each option has words.')]
      : plain.flatMap((option) => checkLine(option, 'poll.options', longest))),
    ...(new Set(plain).size < plain.length
      ? [refusal('MALFORMED', 'poll.options', 'No two options are the same.')]
      : []),
    ...(closesAt && closesAt <= now
      ? [refusal('EXPIRED', 'poll.closesAt', 'It would be over already.')]
      : []),
  ];
}

export function pollDetails({ closesAt, multiple }: SentPoll) {
  return { closesAt: closesAt?.toISOString() ?? null, multiple: multiple === true };
}

export async function insertOptions({ db }: Write, activityId: string, { options }: SentPoll): Promise<void> {
  const rows = options.map((option, position) => ({
    id: `${activityId.replace(/^a-/, 'o-')}-${position}`,
    activityId,
    position,
    text: option.trim(),
  }));
  await db.insertInto('pollOption').values(rows).execute();
}
