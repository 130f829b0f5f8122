/**
 * What every backend of Maillon promises, as data: run it with `runConformance` against yours.
 * @module
 */
import type { ConformanceCase } from './case.ts';
import { commentCases } from './comments.ts';
import { feedCases } from './feed.ts';
import { furtherCases } from './further.ts';
import { kudosCases } from './kudos.ts';
import { linkPreviewCases } from './link-previews.ts';
import { participationCases } from './participation.ts';
import { shownKudosCases } from './shown-kudos.ts';
import { peopleCases } from './people.ts';
import { reactionCases } from './reactions.ts';
import { threadCases } from './threads.ts';
import { wordCases } from './words.ts';
import { permissionCases, writeCases } from './writes.ts';

export type { ConformanceCase, ConformanceContext, ConformanceNeed } from './case.ts';
export { ConformanceError } from './expect.ts';
export { conformanceTests, missing, runConformance } from './run.ts';
export type { ConformanceReport } from './run.ts';
export { awkwardTexts } from './words.ts';

/** All cases. Filter by `needs` or name to run some. */
export const conformanceSuite: readonly ConformanceCase[] = [
  ...peopleCases,
  ...commentCases,
  ...wordCases,
  ...reactionCases,
  ...feedCases,
  ...kudosCases,
  ...shownKudosCases,
  ...furtherCases,
  ...linkPreviewCases,
  ...participationCases,
  ...threadCases,
  ...writeCases,
  ...permissionCases,
];
