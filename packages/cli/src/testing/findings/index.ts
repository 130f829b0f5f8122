import type { FindingCode } from '../../check/codes.ts';
import { inAnswers } from './answers.ts';
import type { FindingCase } from './case.ts';
import { inDocuments } from './documents.ts';
import { inLists } from './lists.ts';
import { inVariables } from './variables.ts';
import { inTheWhole } from './whole.ts';

/** Mappings with one mistake in them, by what check calls it. */
export function casesOf(code: FindingCode): readonly FindingCase[] {
  return [inDocuments, inVariables, inLists, inAnswers, inTheWhole].flatMap((cases) => cases[code] ?? []);
}

export { wiki } from './schema.ts';
