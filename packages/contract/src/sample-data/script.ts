/**
 * The form in which the sample company is written by hand: short, so that it reads like the posts it holds.
 * `index.ts` turns it into domain objects.
 *
 * Times are minutes before "now"; a comment's `after` counts minutes from its post (or, for a reply, from the comment it answers).
 * People are named by login (`ines.carvalho`). In bodies, `@{login}` becomes a mention.
 */
import type { PictureName } from './pictures.ts';

/** Who a post is for: everyone, a site (`site:nantes`) or a group (`group:methodes`). */
/** `thanked`, of thanks only: nobody but those thanked. */
export type ScriptAudience = 'everyone' | 'thanked' | `site:${string}` | `group:${string}`;

/** How many of each reaction, or who by name. Counts are filled with colleagues chosen from the seed. */
export type ScriptReactions = Partial<
  Record<'like' | 'celebrate' | 'support' | 'insightful' | 'thanks', number | readonly string[]>
>;

export interface ScriptComment {
  readonly by: string;
  /** Minutes after what it answers. */
  readonly after: number;
  readonly body: string;
  readonly reactions?: ScriptReactions;
  /** Replies: one level only. */
  readonly replies?: readonly ScriptComment[];
  /** The author has taken it back; only a trace remains. */
  readonly deleted?: true;
  readonly edited?: true;
  /** What it said before it was edited, the oldest first. */
  readonly former?: readonly string[];
  /** On a question: the answer its author chose. */
  readonly best?: true;
}

/** A picture with what it shows, or a page of some lines. */
export type ScriptFile =
  | { readonly picture: PictureName; readonly shows: string }
  | { readonly name: string; readonly lines: readonly string[] };

interface ScriptBase {
  readonly by: string;
  /** Minutes before now, e.g. `3 * day + 2 * hour`. */
  readonly ago: number;
  readonly to: ScriptAudience;
  /** Markdown. Empty only where the kind says everything. */
  readonly body: string;
  readonly lang?: 'fr' | 'en' | 'ar' | 'ja' | 'nl';
  readonly topics?: readonly string[];
  readonly reactions?: ScriptReactions;
  readonly comments?: readonly ScriptComment[];
  readonly edited?: true;
  readonly pinned?: true;
  /** Minutes from now until it is unpinned. */
  readonly pinnedFor?: number;
  /** Who keeps it for later. */
  readonly savedBy?: readonly string[];
  /** What goes with it. */
  readonly files?: readonly ScriptFile[];
  /** A page of the company the post points to; shown as a preview. */
  readonly link?: {
    readonly url: string;
    readonly title: string;
    readonly picture?: PictureName;
    readonly description?: string;
    readonly site?: string;
  };
}

export type ScriptActivity =
  | (ScriptBase & { readonly kind: 'post' })
  | (ScriptBase & { readonly kind: 'article'; readonly title: string })
  | (ScriptBase & { readonly kind: 'question'; readonly title: string })
  | (ScriptBase & {
      readonly kind: 'idea';
      readonly title: string;
      readonly votes: number;
      readonly stage: 'open' | 'planned' | 'done' | 'declined';
    })
  | (ScriptBase & {
      readonly kind: 'poll';
      readonly title: string;
      /** Option text and number of votes. */
      readonly options: readonly (readonly [text: string, votes: number])[];
      /** Somebody may choose several. */
      readonly multiple?: true;
      /** What these people chose, by the options' places; nothing: they have not voted. */
      readonly voters?: Readonly<Record<string, readonly number[]>>;
      /** Minutes from now until it closes; negative when closed. */
      readonly closesIn: number;
    })
  | (ScriptBase & {
      readonly kind: 'event';
      readonly title: string;
      /** Minutes from now until it starts (negative: past), and its length in minutes. */
      readonly startsIn: number;
      /** Where its words say so: the time in Paris (`17:30`) and the day of the week (4 is Thursday), on `startsIn` or soon after. */
      readonly at: string;
      readonly weekday?: 1 | 2 | 3 | 4 | 5 | 6;
      readonly minutes: number;
      readonly place?: string;
      readonly online?: boolean;
      readonly going: number;
      readonly goingOnline?: number;
    })
  | (ScriptBase & {
      readonly kind: 'job';
      readonly title: string;
      readonly team: string;
      readonly place: string;
    })
  | (ScriptBase & {
      readonly kind: 'kudos';
      readonly recipients: readonly string[];
      /** Key of a company value: help, pass-on, reliability, sobriety, boldness, care. */
      readonly value: string;
      /** Key of a group that is thanked as a whole, in the place of `recipients`. */
      readonly team?: string;
      /** Those thanked are asked whether `to` may see it; who answered, and what. */
      readonly consent?: Readonly<Record<string, boolean>>;
    })
  | (ScriptBase & { readonly kind: 'membership'; readonly group: string });

/** A comment thread under a page of the intranet that is not an activity (a document, a news page). */
export interface ScriptDocumentThread {
  /** URN of the page, e.g. `urn:tervanche:document:P-214`. */
  readonly subject: string;
  readonly title: string;
  /** Minutes before now of the first comment; comments' `after` count from it. */
  readonly ago: number;
  readonly comments: readonly ScriptComment[];
  /** Who said that all is said, and how many minutes after the first comment. */
  readonly resolved?: { readonly by: string; readonly after: number };
  /** Why nobody may comment any more. */
  readonly locked?: string;
  /** Who has read it, and how many minutes before now. */
  readonly readBy?: Readonly<Record<string, number>>;
}

export const hour = 60;
export const day = 24 * hour;

/** The logins of all who wrote in an entry or its thread, or were thanked in it. */
export function voicesOf(script: ScriptActivity): ReadonlySet<string> {
  const comments = (script.comments ?? []).flatMap((comment) => [comment, ...(comment.replies ?? [])]);
  const thanked = script.kind === 'kudos' ? script.recipients : [];
  return new Set([script.by, ...thanked, ...comments.map((comment) => comment.by)]);
}

/** The logins that one count of reactions names, if it names any. */
export function namesIn(who: number | readonly string[] | undefined): readonly string[] {
  return typeof who === 'object' ? who : [];
}

/** How many one count of reactions leaves unnamed. */
export function countIn(who: number | readonly string[] | undefined): number {
  return typeof who === 'number' ? who : 0;
}
