import type { AddReport } from '@maillon/contract';
import type { Intent } from '../record.ts';
import { keyOf } from '../../store/normalise.ts';
import { counts, marked, type WriteKind } from './kind.ts';

const subjectOf = (command: Intent['command']) => (command as unknown as AddReport).subject;

/**
 * Shows nothing while all goes well: only moderators see it. A post that it is about says that it was refused, for its
 * note is somebody's words. What they already know does no harm twice.
 */
export const addReport: WriteKind = {
  repeatable: true,
  lane: ({ command }) => `report:${subjectOf(command)}`,
  place: subjectOf,
  item: ({ command }) => subjectOf(command),
  expected: (_core, record, marks) =>
    counts(marks) ? new Map() : new Map([[keyOf('activity', subjectOf(record.command)), marked(marks)]]),
  confirmed: () => {},
};
