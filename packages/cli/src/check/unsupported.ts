import { capabilityOf } from '@maillon/sdk/tools';
import { uncoveredBy } from './branches.ts';
import { leavesOf, recordOf, type Data } from './mapping-data.ts';
import { featureOf } from './verb-rules.ts';

/** What is not offered, and what people will miss. */
export interface Unsupported {
  /** Of a mapped operation that has no document for some cases, the operation and what it branches by. */
  readonly capability: string;
  readonly features: string;
}

/** What follows from the operations that are not mapped, as the SDK derives it. */
export function unsupportedBy(mapping: Data): Unsupported[] {
  const operations = recordOf(mapping.operations);
  const told = recordOf(mapping.capabilities);
  const uses = (verb: string, variable: string) =>
    leavesOf(verb, operations[verb]).leaves.some(({ operation }) =>
      new RegExp(`\\$${variable}\\b`).test(operation.document),
    );
  const offered = new Set(Object.keys(operations).map((verb) => capabilityOf[verb] ?? verb));
  if (uses('comments.page', 'sort')) offered.add('comments.sort');
  if (uses('comments.page', 'parent') && uses('comments.add', 'parent')) offered.add('comments.reply');
  if (mapping.files !== undefined) offered.add('files.add');
  if (uses('feed.post', 'attachments')) offered.add('feed.attachments');
  if (uses('comments.add', 'attachments')) offered.add('comments.attachments');
  if (uses('feed.post', 'pollOptions')) offered.add('feed.polls');
  if (uses('feed.post', 'format') || uses('comments.add', 'format')) offered.add('words.markdown');
  const absent = Object.entries(featureOf)
    .filter(
      ([capability]) => told[capability] === false || (!offered.has(capability) && told[capability] !== true),
    )
    .map(([capability, features]) => ({ capability, features }));
  const uncovered = uncoveredBy(mapping).map(({ verb, by, features }) => ({
    capability: `${verb}, ${by}`,
    features,
  }));
  return [...absent, ...uncovered];
}
