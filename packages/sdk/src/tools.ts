/**
 * What tools such as `maillon check` need to know of a mapping, and no page does.
 * @module
 */
export { shapes } from './mapping/shapes.ts';
export { capabilitiesOf, leavesOf, prepare, variableNames } from './mapping/operations.ts';
export type { Prepared, PreparedBranch, PreparedVerbs, Verb } from './mapping/operations.ts';
export type { DocumentHead } from './mapping/documents.ts';
