import type { SocialBackend } from '@maillon/contract';
import type { SocialError } from '../errors.ts';

/** One document, one operation. */
export interface TransportOperation {
  /** As in the document; sent as `operationName`. */
  readonly name: string;
  /** GraphQL as a string: it is never parsed in the browser. */
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Queries are repeated after a failure of the network, and identical ones in flight travel once. */
  readonly kind: 'query' | 'mutation';
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** The mutation carries an idempotency key, or states a desired state: sent twice, it is done once. */
  readonly repeatable?: boolean;
}

/** A GraphQL error as it came; only the mapping knows what it means. */
export interface GraphQLErrorLike {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface TransportResponse {
  /** `null` where there is none; partial where `errors` is not empty. */
  readonly data: unknown;
  readonly errors: readonly GraphQLErrorLike[];
  /** HTTP status. */
  readonly status: number;
  readonly headers?: Headers;
  /** How long the server asks to wait. */
  readonly retryAfterMs?: number | undefined;
}

/** A document whose answers keep coming. */
export interface StreamOperation extends Pick<TransportOperation, 'name' | 'document' | 'variables'> {
  /** `sse` if not said, and where the host does not say otherwise. */
  readonly via?: 'sse' | 'ws';
}

export interface StreamSink {
  /** The server listens. */
  open(): void;
  next(response: TransportResponse): void;
  /** The stream has ended; it is for the caller to open another. */
  error(error: SocialError): void;
}

/** A file on its way, and the place that takes it. */
export interface Upload {
  readonly url: string;
  readonly field?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly file: Blob;
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((sent: number, total: number) => void) | undefined;
}

export interface Transport {
  /** Absolute. Addresses in answers are relative to it. */
  readonly endpoint?: string;
  /**
   * Resolves with every GraphQL answer, errors included, whatever its HTTP status. Rejects with a `SocialError` when
   * there is none: `offline`, `network`, `timeout`, `aborted`, `auth-required`, `forbidden`, `rate-limited`, `server`,
   * `protocol`.
   */
  request(operation: TransportOperation): Promise<TransportResponse>;
  /** Sends a file by a form; resolves with the JSON that answers it, rejects as `request` does. */
  upload?(upload: Upload): Promise<unknown>;
  /** Opens a stream; the returned function ends it. */
  subscribe?(operation: StreamOperation, sink: StreamSink): () => void;
}

/** A backend that still has to be told how to reach its server: what `defineBackend` makes of a mapping. */
export interface BackendDefinition {
  /** Short and stable: part of the key under which clients are shared on a page. */
  readonly name: string;
  connect(connection: { readonly transport: Transport }): SocialBackend;
}
