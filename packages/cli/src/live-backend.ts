import type { SocialBackend } from '@maillon/contract';
import { defineBackend, SocialError, type BackendDefinition, type Transport } from '@maillon/sdk';
import { backendFromJson } from '@maillon/sdk/json';
import { overHttp } from '@maillon/sdk/tools';
import { isRecord } from './check/mapping-data.ts';
import { Failure } from './command.ts';
import { loadMapping, MappingRefused } from './mapping-source.ts';
import { reason } from './reason.ts';

/** A mapping that can be connected. */
export interface LoadedBackend {
  readonly name: string;
  connect(connection: Connection): SocialBackend;
}

export interface Connection {
  readonly endpoint: URL;
  readonly headers: Headers;
  /** Refuses everything that writes, before it is sent. */
  readonly readOnly?: boolean;
  /** Told of every request that really leaves. */
  readonly onRequest?: () => void;
}

/** Reads a mapping that is to be run. @throws {Failure} */
export async function loadBackend(given: string): Promise<LoadedBackend> {
  const definition = await define(given);
  return { name: definition.name, connect: (connection) => connect(definition, connection) };
}

async function define(given: string): Promise<BackendDefinition> {
  try {
    const { backend, mapping, file } = await loadMapping(given);
    if (isRecord(backend) && typeof backend.connect === 'function') return backend as never;
    return backend === undefined
      ? await backendFromJson(mapping).catch((cause: unknown) => {
          throw new MappingRefused(
            reason(cause).replace(/^maillon: /, ''),
            file,
            () => ({ file, line: 1 }),
            cause,
          );
        })
      : defineBackend(backend as never);
  } catch (error) {
    if (!(error instanceof MappingRefused)) throw error;
    throw new Failure(`${error.file}: ${error.message}\nmaillon check says where, and what to do.`, {
      cause: error,
    });
  }
}

function connect(definition: BackendDefinition, connection: Connection): SocialBackend {
  const { endpoint, headers, readOnly = false, onRequest } = connection;
  const http = overHttp({
    endpoint: endpoint.href,
    headers: () => Object.fromEntries(headers),
    fetch: (input, init) => {
      onRequest?.();
      return fetch(input, init);
    },
  });
  const transport: Transport = {
    endpoint: endpoint.href,
    request: (operation) =>
      readOnly && operation.kind === 'mutation'
        ? Promise.reject(new SocialError('unsupported', { message: `${operation.name} writes: say --write` }))
        : http.request(operation),
  };
  return definition.connect({ transport });
}
