import type { AddReport } from '@maillon/contract';
import type { Intent } from '../record.ts';
import type { WriteKind } from './kind.ts';

const subjectOf = (command: Intent['command']) => (command as unknown as AddReport).subject;

/** Shows nothing: only moderators see it. What they already know does no harm twice. */
export const addReport: WriteKind = {
  repeatable: true,
  lane: ({ command }) => `report:${subjectOf(command)}`,
  place: subjectOf,
  item: ({ command }) => subjectOf(command),
  expected: () => new Map(),
  confirmed: () => {},
};
