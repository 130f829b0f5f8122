import type { Random } from './random.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** In UTC: half past seven to half past six in winter in Paris and Brussels. */
const opens = 6.5 * hour;
const closes = 17.5 * hour;

const startOfDay = (time: number): number => Math.floor(time / day) * day;
const weekdayOf = (time: number): number => new Date(time).getUTCDay();
const isWeekend = (time: number): boolean => weekdayOf(time) === 0 || weekdayOf(time) === 6;

function isWorkingTime(time: number): boolean {
  const sinceMidnight = time - startOfDay(time);
  return !isWeekend(time) && sinceMidnight >= opens && sinceMidnight <= closes;
}

/** The gap between two working days around a time outside working hours, and how much of it has passed. */
function gapAround(time: number): { readonly from: number; readonly to: number; readonly share: number } {
  let lastDay = startOfDay(time);
  if (time - lastDay < opens || isWeekend(lastDay)) lastDay -= day;
  while (isWeekend(lastDay)) lastDay -= day;
  let nextDay = lastDay + day;
  while (isWeekend(nextDay)) nextDay += day;
  const [from, to] = [lastDay + closes, nextDay + opens];
  return { from, to, share: (time - from) / (to - from) };
}

/** Outside working hours: back into the last hour and a half before, in the same order. Never later than it was. */
export function beforeClosing(time: number): number {
  if (isWorkingTime(time)) return time;
  const { from, share } = gapAround(time);
  return Math.round(from - 1.5 * hour * (1 - share));
}

/** When something was posted: the newest keep their order to the minute, the others only their day. */
export function timeOfPost(time: number, now: number, random: Random): number {
  if (isRecent(time, now)) return beforeClosing(time);
  return isWorkingTime(time) ? time : Math.round(gapAround(time).from - (closes - opens) * random.next());
}

/** When it was answered: what is said in the evening waits for the first two hours of the morning, unless there was none yet. */
export function timeOfAnswer(time: number, now: number): number {
  if (isRecent(time, now)) return beforeClosing(time);
  if (isWorkingTime(time)) return time;
  const { to, share } = gapAround(time);
  return Math.round(to + 2 * hour * share);
}

function isRecent(time: number, now: number): boolean {
  return time > now - 4 * day;
}

/**
 * When people meet: that day or the next one that fits, further from `now`, at this time in Paris.
 *
 * @param at `17:30`
 * @param weekday 1 is Monday; absent: any working day
 */
export function meetingTime(time: number, now: number, at: string, weekday?: number): number {
  const fits = (date: number): boolean =>
    weekday === undefined ? !isWeekend(date) : weekdayOf(date) === weekday;
  const step = time >= now ? day : -day;
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  for (let date = startOfDay(time); ; date += step) {
    const inUtc = date + hours * hour + minutes * minute;
    const start = inUtc - parisOffset(inUtc);
    if (fits(date) && (start - now) * step > 0) return start;
  }
}

/** How far Paris is ahead of UTC, in milliseconds. */
function parisOffset(time: number): number {
  const local = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    hour12: false,
  }).format(time);
  return ((Number(local) - new Date(time).getUTCHours() + 24) % 24) * hour;
}

/** Five o'clock that day: when polls close. */
export function endOfDay(time: number): number {
  return startOfDay(time) + 16 * hour;
}
