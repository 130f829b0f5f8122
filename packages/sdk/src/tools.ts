/**
 * What tools such as `maillon check` need to know of a mapping, and no page does.
 * @module
 */
import { systemClock } from './clock.ts';
import { browserPage } from './page-signals.ts';
import { HttpTransport, type HttpOptions } from './transport/http.ts';
import type { Transport } from './transport/types.ts';

/** For a backend without a client: `backend.connect({ transport: overHttp({ endpoint }) })`. */
export const overHttp = (options: HttpOptions): Transport =>
  new HttpTransport(options, systemClock, browserPage);

export { shapes } from './mapping/shapes.ts';
export { capabilitiesOf, capabilityOf, leavesOf, prepare, variableNames } from './mapping/operations.ts';
export type { Prepared, PreparedBranch, PreparedVerbs, Verb } from './mapping/operations.ts';
export type { DocumentHead } from './mapping/documents.ts';
