import type { Activity, Comment, Page, Person, ReactionSummary, Total } from '@maillon/contract';
import type { Paint } from './paint.ts';
import { harmless, plainWords, wrapped } from './people-words.ts';
import type { Read, Trial } from './try.ts';

const instant = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** What was read, as a person would read it. */
export function writeTrial(trial: Trial, width: number, paint: Paint): string[] {
  const { mapping, endpoint, viewer, page, problems } = trial;
  const lines = [`${paint('bold', mapping)} at ${endpoint}`, ''];
  const who = viewer.value;
  lines.push(
    ...(viewer.failure
      ? failed('Who is looking could not be read', viewer, paint)
      : [`${who ? `You are ${nameOf(who.person, paint)}` : 'Nobody is signed in'}  ${cost(viewer, paint)}`]),
    '',
  );
  if (!page) lines.push('No feed is mapped. Say --subject <ref> to read what is said about something.');
  else if (page.failure) lines.push(...failed(`${page.operation} could not be read`, page, paint));
  else if (page.value) lines.push(...writePage(page, page.value, width, paint));
  if (problems.length > 0) {
    lines.push(
      '',
      paint(
        'yellow',
        `${counted(problems.length, 'thing')} did not fit the mapping and ${problems.length === 1 ? 'was' : 'were'} left out:`,
      ),
    );
    for (const { operation, path = '', expected, message } of problems) {
      lines.push(
        `  ${operation}  ${path}  ${expected === undefined ? harmless(message) : messageOf(message, operation)}`,
      );
    }
  }
  return lines;
}

/** The SDK's message without the operation, which stands before it already. */
const messageOf = (message: string, operation: string): string =>
  harmless(message.replace(`${operation}: `, ''));

const cost = ({ milliseconds, requests }: Read, paint: Paint): string =>
  paint('dim', `(${counted(requests, 'request')}, ${milliseconds} ms)`);

function failed(what: string, { operation, failure, ...read }: Read, paint: Paint): string[] {
  const { kind = 'server', message = '', path } = failure ?? {};
  return [
    `${paint('red', `${what}: ${kind}`)}  ${cost({ operation, ...read }, paint)}`,
    `  ${messageOf(message, operation)}`,
    ...(path === undefined ? [] : [`  at ${path}`]),
  ];
}

const nameOf = (person: Person | null, paint: Paint): string =>
  person ? paint('bold', harmless(person.displayName)) : 'somebody who is gone';

function totalOf(total: Total): string {
  if ('exact' in total) return ` of ${total.exact}`;
  return 'atLeast' in total ? ` of at least ${total.atLeast}` : '';
}

function writePage(
  read: Read,
  { items, total }: Page<Activity | Comment>,
  width: number,
  paint: Paint,
): string[] {
  const title = read.operation === 'feed.page' ? 'The feed' : 'What is said about it';
  const lines = [`${title}: ${items.length}${totalOf(total)}  ${cost(read, paint)}`];
  if (items.length === 0) lines.push('', '  Nothing here yet.');
  for (const item of items) lines.push('', ...writeItem(item, width, paint));
  return lines;
}

function writeItem(item: Activity | Comment, width: number, paint: Paint): string[] {
  const isPost = item.type === 'activity';
  const head = [
    nameOf(item.author, paint),
    instant.format(new Date(item.createdAt)),
    ...(isPost ? [item.kind] : []),
  ];
  const words = item.body
    ? wrapped(plainWords(item.body), Math.max(20, width - 4))
    : isPost
      ? []
      : ['(deleted)'];
  const foot = [reactionsOf(item.reactions), isPost ? commentsOf(item) : repliesOf(item)].filter(
    (part) => part !== '',
  );
  return [
    `  ${head.map(harmlessLine).join(' · ')}`,
    ...(isPost && item.title ? [`    ${paint('bold', harmlessLine(item.title))}`] : []),
    ...words.map((line) => (line === '' ? '' : `    ${line}`)),
    ...(foot.length > 0 ? [`    ${paint('dim', foot.join(' · '))}`] : []),
  ];
}

/** Colours were put on by us, and are kept. */
const harmlessLine = (text: string): string => text.replaceAll('\n', ' ');

const reactionsOf = (reactions: ReactionSummary | null | undefined): string =>
  (reactions?.groups ?? []).map(({ kind, count }) => `${harmless(kind)} ${count}`).join(', ');

const commentsOf = ({ comments }: Activity): string => (comments ? counted(comments.count, 'comment') : '');

const repliesOf = ({ replyCount }: Comment): string =>
  replyCount == null || replyCount === 0 ? '' : `${replyCount} ${replyCount === 1 ? 'reply' : 'replies'}`;
