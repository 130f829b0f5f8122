import type { CallContext, PageRequest } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import type { Transport, TransportResponse } from '../transport/types.ts';
import { plainAddresses } from './addresses.ts';
import { fromErrorsArray, fromGraphQLError, fromPayloads } from './failures.ts';
import { carryKey, variable } from './idempotency.ts';
import { look, Unreadable } from './lenses.ts';
import { leavesOf } from './operations.ts';
import type { Mapping, Prepared, PreparedVerbs, Verb } from './operations.ts';
import { pagerOf } from './paging.ts';
import { all, isObject, own } from './paths.ts';

/** Our variables, by their names. Undefined is not sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** An answer that did not fail as a whole. */
export interface Answer {
  readonly operation: Prepared;
  readonly data: unknown;
  /** What failed in parts of it; `path` says where. */
  readonly problems: readonly SocialError[];
  readonly replayed: boolean;
}

const idVariables = 'ids id parent person recipients recipient value viewer scopeId audienceId'.split(' ');

/** Sends the documents of one mapping over one transport. */
export class Calls {
  readonly #mapping: Mapping;
  readonly #prepared: PreparedVerbs;
  readonly #transport: Transport;
  readonly #viewer: () => Promise<string | undefined>;

  /** `viewer` gives the viewer's id, for documents that use `$viewer`. */
  constructor(
    mapping: Mapping,
    prepared: PreparedVerbs,
    transport: Transport,
    viewer: () => Promise<string | undefined>,
  ) {
    this.#mapping = mapping;
    this.#prepared = prepared;
    this.#transport = transport;
    this.#viewer = viewer;
  }

  /** Rejects with a `SocialError`; `unsupported` where the mapping does not have the verb. */
  async send(verb: Verb, given: Variables, { signal }: CallContext, page?: PageRequest): Promise<Answer> {
    const { idempotency = variable() } = this.#mapping;
    const ours = { ...given, ...this.#subject(verb, given.subject) };
    const operation = this.#choose(verb, ours);
    const { head } = operation;
    if (page) Object.assign(ours, operation.page ? pagerOf(operation.page).ask(page) : page);
    const variables = await this.#variables(verb, operation, ours);
    const headers: Record<string, string> = {};
    let repeatable = typeof given.on === 'boolean';
    if (typeof given.key === 'string') {
      carryKey(idempotency, given.key, variables, headers);
      repeatable ||= JSON.stringify([variables, headers]).includes(JSON.stringify(given.key));
    }
    const response = await this.#transport.request({
      ...{ name: head.name, document: head.document, kind: head.kind, variables, headers, repeatable },
      ...(signal ? { signal } : {}),
    });
    const { data, problems } = this.#answer(verb, response);
    const { replayed } = idempotency;
    return { operation, data, problems, replayed: replayed !== undefined && all(data, replayed)[0] === true };
  }

  /** A key of a plural question as the backend knows it; undefined for one that cannot be its own. */
  native(verb: Verb, name: 'ids' | 'keys' | 'subjects', key: string): string | undefined {
    const { addresses = plainAddresses } = this.#mapping;
    const native =
      name === 'keys'
        ? key
        : name === 'ids'
          ? addresses.native(key)
          : (addresses.subject(key)?.subject as string);
    const type = leavesOf(this.#prepared.get(verb))[0]?.head.variables.get(name) ?? '';
    return native === undefined || typed(native, type) === undefined ? undefined : native;
  }

  #subject(verb: Verb, subject: unknown): Variables | undefined {
    if (typeof subject !== 'string') return undefined;
    const known = (this.#mapping.addresses ?? plainAddresses).subject(subject);
    if (known) return known;
    throw new SocialError('unsupported', {
      message: `${verb}: not a subject of this backend`,
      operation: verb,
    });
  }

  #choose(verb: Verb, ours: Variables): Prepared {
    let node = this.#prepared.get(verb);
    while (node && 'cases' in node)
      node = own(node.cases, String(ours[node.branch])) as typeof node | undefined;
    if (node) return node;
    throw new SocialError('unsupported', { message: `${verb} is not mapped`, operation: verb });
  }

  async #variables(
    verb: Verb,
    operation: Prepared,
    ours: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const { addresses = plainAddresses } = this.#mapping;
    const { variables: declared } = operation.head;
    if (declared.has('viewer')) ours.viewer = await this.#viewer();
    for (const name of idVariables) {
      const given = ours[name];
      if (typeof given === 'string') ours[name] = addresses.native(given);
      else if (Array.isArray(given)) ours[name] = given.map((id: string) => addresses.native(id));
    }
    const lenses = { ...this.#mapping.variables, ...operation.variables };
    const sent: Record<string, unknown> = {};
    for (const [name, type] of declared) {
      const lens = lenses[name];
      const found = lens === undefined ? ours[name] : look(lens, ours, name, true);
      if ([found].flat().some((part) => part instanceof Unreadable)) {
        const message = `${verb}: $${name} is not one of the mapped members`;
        throw new SocialError('unsupported', { message, operation: verb });
      }
      if (found === undefined || found === null) continue;
      sent[name] = typed(found, type);
      // An id that cannot be one of theirs is an id of nothing.
      if (sent[name] === undefined) throw new SocialError('not-found', { operation: verb });
    }
    return sent;
  }

  #answer(verb: Verb, response: TransportResponse): { data: unknown; problems: readonly SocialError[] } {
    const channels = this.#mapping.errors ?? [fromErrorsArray()];
    const { data } = response;
    const problems = response.errors.map((error) => fromGraphQLError(error, channels, verb, response));
    // Beside an error, data counts only where something of it arrived.
    const arrived = isObject(data) && Object.values(data).some((field) => field !== null);
    const failure = (arrived ? undefined : problems[0]) ?? fromPayloads(data, channels, verb, response);
    if (failure) throw failure;
    return { data, problems };
  }
}

/** A value in the type its document declares: ids are text for us, and numbers for some. */
function typed(value: unknown, type: string): unknown {
  if (Array.isArray(value)) {
    const members = value.map((member) => typed(member, type));
    return members.includes(undefined) ? undefined : members;
  }
  if (typeof value !== 'string' || !/^\[*(Int|Float)\b/.test(type)) return value;
  const figure = Number(value.trim() || Number.NaN);
  return Number.isFinite(figure) ? figure : undefined;
}
