import type { CallContext, PageRequest, SocialErrorKind } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import type { Transport, TransportResponse } from '../transport/types.ts';
import { Addresses } from './addresses.ts';
import { fromErrorsArray, fromGraphQLError, fromPayloads } from './failures.ts';
import { look, Unreadable } from './lenses.ts';
import type { Idempotency, Mapping, Prepared, PreparedVerb } from './operations.ts';
import { pageVariables } from './paging.ts';
import { all, isObject, own, steps } from './paths.ts';
import type { Verb } from './verbs.ts';

/** Our variables, by their names. Undefined is not sent. */
export type Variables = Readonly<Record<string, unknown>>;

/** An answer in which nothing failed as a whole. */
export interface Answer {
  readonly operation: Prepared;
  readonly data: unknown;
  /** What failed in parts of it; `path` says where. */
  readonly problems: readonly SocialError[];
  readonly replayed: boolean;
}

const idVariables = new Set([
  'ids',
  'id',
  'parent',
  'person',
  'recipients',
  'recipient',
  'value',
  'viewer',
  'scopeId',
  'audienceId',
]);

/** Sends the documents of one mapping over one transport. */
export class Calls {
  readonly #mapping: Mapping;
  readonly #prepared: ReadonlyMap<Verb, PreparedVerb>;
  readonly #transport: Transport;
  readonly #addresses: Addresses;
  readonly #idempotency: Idempotency;
  /** For documents that need `$viewer`. */
  viewerId: () => Promise<string | undefined> = () => Promise.resolve(undefined);

  constructor(mapping: Mapping, prepared: ReadonlyMap<Verb, PreparedVerb>, transport: Transport) {
    this.#mapping = mapping;
    this.#prepared = prepared;
    this.#transport = transport;
    this.#addresses = new Addresses(mapping.ids ?? {}, mapping.subjects);
    this.#idempotency = mapping.idempotency ?? { idempotency: 'variable' };
  }

  /** Rejects with a `SocialError`; `unsupported` where the mapping does not have the verb. */
  async send(verb: Verb, variables: Variables, context: CallContext, page?: PageRequest): Promise<Answer> {
    const operation = this.#choose(verb, variables);
    const { head } = operation;
    const key = variables.key as string | undefined;
    const sent = await this.#variables(verb, operation, variables, page);
    const headers: Record<string, string> = {};
    if (key !== undefined && this.#idempotency.idempotency === 'header')
      headers[this.#idempotency.name] = key;
    if (key !== undefined && this.#idempotency.idempotency === 'inputField')
      put(sent, this.#idempotency.path, key);
    const identified = key !== undefined && JSON.stringify([sent, headers]).includes(JSON.stringify(key));
    const response = await this.#transport.request({
      name: head.name,
      document: head.document,
      kind: head.kind,
      variables: sent,
      ...(identified || typeof variables.on === 'boolean' ? { repeatable: true } : {}),
      ...(Object.keys(headers).length ? { headers } : {}),
      ...(context.signal ? { signal: context.signal } : {}),
    });
    return this.#answer(verb, operation, response);
  }

  /** A key as the backend knows it; undefined for one that cannot be its own, say words where it counts in numbers. */
  native(verb: Verb, name: string, key: string): string | undefined {
    const native =
      name === 'subjects'
        ? this.#addresses.subject(key)?.subject
        : name === 'ids'
          ? this.#addresses.native(key)
          : key;
    const type = this.#prepared.get(verb)?.cases['']?.head.variables.get(name) ?? '';
    return native === undefined || typed(native, type) === undefined ? undefined : String(native);
  }

  #choose(verb: Verb, variables: Variables): Prepared {
    const mapped = this.#prepared.get(verb);
    let chosen = mapped?.cases[''];
    if (mapped?.branch !== undefined) {
      const decides = mapped.branch.startsWith('subject__')
        ? this.#addresses.subject(String(variables.subject))?.[mapped.branch]
        : variables[mapped.branch];
      chosen = own(mapped.cases, String(decides)) as Prepared | undefined;
    }
    if (!chosen) throw new SocialError('unsupported', { message: `${verb} is not mapped`, operation: verb });
    return chosen;
  }

  async #variables(
    verb: Verb,
    operation: Prepared,
    variables: Variables,
    page: PageRequest | undefined,
  ): Promise<Record<string, unknown>> {
    const declared = operation.head.variables;
    const ours: Record<string, unknown> = { ...variables };
    if (page) Object.assign(ours, operation.page ? pageVariables(operation.page, page) : page);
    if (declared.has('viewer')) ours.viewer = await this.viewerId();
    for (const name of idVariables) {
      const given = ours[name];
      if (typeof given === 'string') ours[name] = this.#addresses.native(given);
      if (Array.isArray(given)) ours[name] = given.map((id) => this.#addresses.native(String(id)));
    }
    if (typeof ours.subject === 'string') {
      const subject = this.#addresses.subject(ours.subject);
      if (!subject) {
        throw new SocialError('unsupported', {
          message: `${verb}: not a subject of this backend`,
          operation: verb,
        });
      }
      Object.assign(ours, subject);
    }
    const lenses = { ...this.#mapping.variables, ...operation.variables };
    const sent: Record<string, unknown> = {};
    for (const [name, type] of declared) {
      const lens = lenses[name];
      const found = lens === undefined ? ours[name] : look(lens, ours, name, true);
      if (found instanceof Unreadable) {
        throw new SocialError('unsupported', {
          message: `${verb}: $${name} is not one of the mapped members`,
          operation: verb,
        });
      }
      if (found === undefined || found === null) continue;
      const fit = typed(found, type);
      // An id that cannot be one of theirs is an id of nothing.
      if (fit === undefined) throw new SocialError('not-found', { operation: verb });
      sent[name] = fit;
    }
    return sent;
  }

  #answer(verb: Verb, operation: Prepared, response: TransportResponse): Answer {
    const channels = this.#mapping.errors ?? [fromErrorsArray()];
    const problems = response.errors.map((error) => fromGraphQLError(error, channels, verb, response));
    const { data } = response;
    const [first] = problems;
    // Beside an error, data counts only where something of it arrived.
    const arrived = isObject(data) && Object.values(data).some((field) => field !== null);
    if (first && !arrived) throw first;
    const refusal = fromPayloads(data, channels, verb, response);
    if (refusal) throw refusal;
    const { replayed } = this.#idempotency;
    return { operation, data, problems, replayed: replayed !== undefined && all(data, replayed)[0] === true };
  }
}

/** Kinds that say: there is nothing here for this viewer. */
export const absence: ReadonlySet<SocialErrorKind> = new Set(['not-found', 'forbidden']);

/** A value in the type its document declares: ids are text for us, and numbers for some. */
function typed(value: unknown, type: string): unknown {
  if (Array.isArray(value)) {
    const members = value.map((member) => typed(member, type));
    return members.includes(undefined) ? undefined : members;
  }
  if (typeof value !== 'string' || !/^\[*(Int|Float)\b/.test(type)) return value;
  const figure = value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(figure) ? figure : undefined;
}

/** Sets a field deep in variables, without touching objects that are shared. */
function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const names = [...steps(path)];
  const last = names.pop() ?? '';
  let place = target;
  for (const name of names) {
    const next = { ...(own(place, name) as Record<string, unknown> | undefined) };
    place[name] = next;
    place = next;
  }
  place[last] = value;
}
