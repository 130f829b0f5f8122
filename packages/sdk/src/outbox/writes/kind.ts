import type { CallContext, Id, Written } from '@maillon/contract';
import type { LocalState } from '../../api.ts';
import type { Core } from '../../core.ts';
import type { Patches, Row } from '../../store/store.ts';
import type { Intent, WriteRecord } from '../record.ts';

/** What is said beside an item on screen while its write is open. */
export interface Marks {
  readonly local: LocalState;
  readonly kept?: 'tab';
  readonly write: string;
  /** Nothing is done yet: what is to go stays where it is until then. */
  readonly undoUntil?: number;
}

/** What the backend shows when one looks for a write whose answer was lost. */
export type Found = { readonly written: Written<unknown> } | 'absent' | 'unclear';

/** How one kind of write is shown, acknowledged and looked for. */
export interface WriteKind {
  /** Writes of one lane are sent in order. */
  lane(intent: Intent): string;
  /** The subject, feed, person or item it is about. */
  place(command: Intent['command']): string;
  /** The id of the item on screen. */
  item(record: WriteRecord): Id;
  /** What is known now and must be remembered for the sake of what is shown. */
  about?(core: Core, intent: Intent): WriteRecord['about'];
  expected(core: Core, record: WriteRecord, marks: Marks): Patches;
  /** Brings the answer into the store. */
  confirmed(core: Core, record: WriteRecord, written: Written<unknown>): void;
  /** States what should be: sent twice, it is done once. */
  readonly repeatable?: boolean;
  /** Gone is what it wants, so after a doubtful try an absence is no refusal. */
  readonly removes?: boolean;
  /** Looks for what it would have made or changed. Absent: nothing to look at. */
  readonly find?: (core: Core, record: WriteRecord, context: CallContext) => Promise<Found>;
  /** Items of the viewer that look the same and are older than this write. */
  readonly alike?: (core: Core, record: WriteRecord) => readonly Id[];
  /** Of a desired state: whether an earlier wish of the same lane no longer matters. */
  overrules?(core: Core, intent: Intent, earlier: WriteRecord): boolean;
  /** Of a desired state: whether what the backend said last is it. */
  fulfilled?(core: Core, record: WriteRecord): boolean;
}

/** An item under its key, with the marks of an open write. */
export const marked =
  (marks: Marks, changes: object = {}) =>
  (row: Row): Row =>
    row && { ...row, ...changes, ...marks };

/** Whether the write counts as done for now: what was refused or is doubtful shows, but changes no number. */
export const counts = ({ local }: Marks): boolean => local === 'saving' || local === 'queued';

/** Whether what a removal is about has left: not while that can be undone. */
export const hides = (marks: Marks): boolean => counts(marks) && marks.undoUntil === undefined;

export const instantOf = ({ createdAt }: WriteRecord): string => new Date(createdAt).toISOString();
