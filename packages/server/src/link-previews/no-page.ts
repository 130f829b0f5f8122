/** Why there is no page to tell of. For tests and for ourselves: whoever asked only hears that there is none. */
export type NoPageReason =
  | 'address'
  | 'scheme'
  | 'host'
  | 'unknown'
  | 'private'
  | 'downgrade'
  | 'redirects'
  | 'unreachable'
  | 'late'
  | 'status'
  | 'type'
  | 'size'
  | 'broken';

/** There is no page, or none that we may look at. */
export class NoPage extends Error {
  override readonly name = 'NoPage';
  readonly reason: NoPageReason;
  constructor(reason: NoPageReason) {
    super(reason);
    this.reason = reason;
  }
}
