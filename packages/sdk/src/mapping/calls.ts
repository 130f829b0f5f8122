import type { CallContext, Once, PageRequest, WriteVerb } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import type { Transport, TransportResponse } from '../transport/types.ts';
import { plainAddresses } from './plain-addresses.ts';
import { fromGraphQLError, plainChannels, readChannels } from './failures.ts';
import { carrierOf, variable } from './idempotency.ts';
import { look, Unreadable } from './lens.ts';
import type { Lens } from './lens.ts';
import { leavesOf } from './operations.ts';
import type { Mapping, Prepared, PreparedRow, PreparedToggle, PreparedVerbs, Verb } from './operations.ts';
import { pagerOf } from './paging.ts';
import { all, get, isObject, own } from './paths.ts';

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
  readonly mapping: Mapping;
  /** What came with items and is not shown: values of `_aliases`, by the item's id. */
  readonly carried = new Map<unknown, Readonly<Record<string, unknown>>>();
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
    this.mapping = mapping;
    this.#prepared = prepared;
    this.#transport = transport;
    this.#viewer = viewer;
  }

  /** Rejects with a `SocialError`; `unsupported` where the mapping does not have the verb. */
  async send(verb: Verb, given: Variables, context: CallContext, page?: PageRequest): Promise<Answer> {
    const ours = { ...this.#native(given), ...this.#subject(verb, given.subject) };
    const chosen = this.#choose(verb, ours);
    if (!chosen)
      throw unsupported(verb, this.#prepared.has(verb) ? ' has no case for this' : ' is not mapped');
    if (page && 'head' in chosen) Object.assign(ours, chosen.page ? pagerOf(chosen.page).ask(page) : page);
    if ('head' in chosen && !chosen.further) return this.run(verb, chosen, ours, context);
    // What few backends need is loaded for those.
    const { sendFurther } = await import('./further.ts');
    return sendFurther(this, verb, chosen, given, ours, context);
  }

  /** Sends one document. `ours` holds ids as the backend knows them. */
  async run(
    verb: Verb,
    operation: Prepared,
    ours: Variables,
    { signal }: Pick<CallContext, 'signal'>,
  ): Promise<Answer> {
    const { document, name } = operation.head;
    const kind: 'query' | 'mutation' = operation.head.kind === 'query' ? 'query' : 'mutation';
    const idempotency = this.idempotencyOf(operation);
    const variables = await this.#variables(verb, operation, ours);
    const headers: Record<string, string> = {};
    const { key } = ours;
    let repeatable = typeof ours.on === 'boolean';
    if (typeof key === 'string' && kind === 'mutation') {
      const written = this.#written(verb, operation);
      const { put, once } = carrierOf(idempotency);
      put?.(key, written, variables, headers);
      repeatable ||= /key|client-id/.test(once(written));
    }
    const sent = { name, document, kind, variables, headers, repeatable };
    const response = await this.#transport
      .request(signal ? { ...sent, signal } : sent)
      .catch((error: unknown) => {
        throw readChannels(this.#channels, verb, { error }) ?? error;
      });
    const { data, problems } = await this.#answer(verb, response);
    const { replayed } = idempotency;
    return { operation, data, problems, replayed: replayed !== undefined && all(data, replayed)[0] === true };
  }

  idempotencyOf({ idempotency = this.mapping.idempotency }: Prepared) {
    return idempotency ?? variable();
  }

  /** How the backend knows a write again: of a verb with several documents, what holds for all of them. */
  once(verb: WriteVerb): Once {
    const ways = leavesOf(this.#prepared.get(verb))
      .filter(({ head }) => head.kind === 'mutation')
      .map((operation) => carrierOf(this.idempotencyOf(operation)).once(this.#written(verb, operation)));
    return new Set(ways).size === 1 ? ways[0]! : 'none';
  }

  #written(verb: Verb, operation: Prepared) {
    return {
      verb,
      declared: operation.head.variables,
      lenses: this.#lenses(operation),
      readable: this.#prepared.has(`${verb.split('.')[0]}.page` as Verb),
    };
  }

  /**
   * Where a plural question about this key goes, and the key as the backend knows it; undefined for one that cannot be
   * its own.
   */
  placeOf(
    verb: Verb,
    name: 'ids' | 'keys' | 'subjects',
    key: string,
  ): { readonly operation: Prepared; readonly native: string } | undefined {
    const { addresses = plainAddresses } = this.mapping;
    const parts = name === 'subjects' ? addresses.subject(key) : {};
    const native = name === 'keys' ? key : name === 'ids' ? addresses.native(key) : parts?.subject;
    if (!this.#prepared.has(verb)) throw unsupported(verb, ' is not mapped');
    const operation = parts && this.#choose(verb, parts);
    // Stubs are known by what came with them, and by nothing else.
    if (typeof native !== 'string' || !operation || !('head' in operation) || native.startsWith('stub:')) {
      return undefined;
    }
    const { variables } = operation.head;
    const type = variables.get(name) ?? variables.get('e0') ?? '';
    return typed(native, type) === undefined ? undefined : { operation, native };
  }

  /** The viewer's id as the backend knows it. */
  async viewer(): Promise<string | undefined> {
    return this.#native({ viewer: await this.#viewer() }).viewer as string | undefined;
  }

  get #channels() {
    return this.mapping.errors ?? plainChannels;
  }

  #native(given: Variables): Record<string, unknown> {
    const { addresses = plainAddresses } = this.mapping;
    const ours = { ...given };
    for (const name of idVariables) {
      const ids = ours[name];
      if (typeof ids === 'string') ours[name] = addresses.native(ids);
      else if (Array.isArray(ids)) ours[name] = ids.map((id: string) => addresses.native(id));
    }
    return ours;
  }

  #subject(verb: Verb, subject: unknown): Variables | undefined {
    if (typeof subject !== 'string') return undefined;
    const known = (this.mapping.addresses ?? plainAddresses).subject(subject);
    if (known) return known;
    throw unsupported(verb, ': not a subject of this backend');
  }

  #choose(verb: Verb, ours: Variables): Prepared | PreparedToggle | PreparedRow | undefined {
    let node = this.#prepared.get(verb);
    while (node && 'cases' in node) {
      const value = (ours[node.branch] ?? '') as string | boolean;
      node = (own(node.cases, String(value)) ?? own(node.cases, value === '' ? '' : '*')) as
        typeof node | undefined;
    }
    return node;
  }

  #lenses(operation: Prepared): Readonly<Record<string, Lens | string>> {
    return { ...this.mapping.variables, ...operation.variables };
  }

  async #variables(verb: Verb, operation: Prepared, given: Variables): Promise<Record<string, unknown>> {
    const { variables: declared } = operation.head;
    const ours = declared.has('viewer') ? { ...given, viewer: await this.viewer() } : given;
    const lenses = this.#lenses(operation);
    const sent: Record<string, unknown> = {};
    for (const [name, type] of declared) {
      const lens = lenses[name];
      const found = lens === undefined ? ours[name] : look(lens, ours, name, true);
      if ([found].flat().some((part) => part instanceof Unreadable)) {
        throw unsupported(verb, `: $${name} is not one of the mapped members`);
      }
      if (found === undefined || found === null) continue;
      sent[name] = typed(found, type);
      // An id that cannot be one of theirs is an id of nothing.
      if (sent[name] === undefined) throw new SocialError('not-found', { operation: verb });
    }
    return sent;
  }

  async #answer(
    verb: Verb,
    response: TransportResponse,
  ): Promise<{ data: unknown; problems: readonly SocialError[] }> {
    const channels = this.#channels;
    const { data } = response;
    const problems = response.errors.map((error) => fromGraphQLError(error, channels, verb, response));
    // Beside an error, data counts only where something of it arrived.
    const arrived = isObject(data) && Object.values(data).some((field) => field !== null);
    const failure = readChannels(channels, verb, { data, response }) ?? (arrived ? undefined : problems[0]);
    if (failure?.kind === 'forbidden' && verb !== 'viewer' && this.#prepared.has('viewer')) {
      throw (await import('./further.ts')).forViewer(failure, await this.viewer().catch(() => ''));
    }
    if (failure) throw failure;
    return { data, problems };
  }
}

const unsupported = (operation: Verb, why: string) =>
  new SocialError('unsupported', { message: `${operation}${why}`, operation });

/** Where the result of an operation is. */
export function resultOf({ operation: { from }, data }: Answer): {
  readonly raw: unknown;
  readonly path: string;
  readonly key: string | undefined;
} {
  const [first = ''] = isObject(data) ? Object.keys(data) : [];
  const { path = first, key } = typeof from === 'object' ? from : { path: from };
  return { raw: get(data, path) ?? null, path, key };
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
