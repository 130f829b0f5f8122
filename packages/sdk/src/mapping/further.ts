import type { CallContext } from '@maillon/contract';
import { SocialError, toSocialError } from '../errors.ts';
import { resultOf } from './calls.ts';
import type { Answer, Calls, Variables } from './calls.ts';
import { codesOf, kebab } from './failures.ts';
import { carrierOf } from './idempotency.ts';
import type { Prepared, PreparedRow, PreparedToggle, Verb } from './operations.ts';
import { get, isObject, own } from './paths.ts';
import { plainAddresses } from './plain-addresses.ts';

// What few backends need of a call: loaded when a mapping uses it.

/** One call, as its steps see it. */
interface Call {
  readonly calls: Calls;
  readonly verb: Verb;
  /** As the port gave it. */
  readonly given: Variables;
  /** As the backend knows it. */
  readonly ours: Variables;
  readonly context: CallContext;
}

/** Sends an operation that looks before it writes, reads after it, or uses what was read before. */
export async function sendFurther(
  calls: Calls,
  verb: Verb,
  chosen: Prepared | PreparedToggle | PreparedRow,
  given: Variables,
  ours: Variables,
  context: CallContext,
): Promise<Answer> {
  const call: Call = { calls, verb, given, ours, context };
  if ('head' in chosen) return write(call, chosen);
  if ('guardedRow' in chosen) return writeRow(call, chosen);
  const { read, is, toggle } = chosen.guardedToggle;
  const before = await run(call, read);
  const state = get(before.data, is);
  if (typeof state !== 'boolean') throw misfit(verb, is, 'a boolean', state);
  // A switch that was flipped twice is where it was: what makes other desired states repeatable is withheld.
  if (state !== given.on) return write({ ...call, ours: { ...ours, on: undefined } }, toggle);
  return read.from === undefined ? { ...before, data: null } : before;
}

async function writeRow(
  call: Call,
  { guardedRow: { read, row, add, remove } }: PreparedRow,
): Promise<Answer> {
  const before = await run(call, read);
  const id = get(before.data, row) ?? undefined;
  if ((id !== undefined) === call.given.on) {
    return read.from === undefined ? { ...before, data: null } : before;
  }
  const chosen = id === undefined ? add : remove;
  const answer = await write({ ...call, ours: { ...call.ours, id } }, chosen);
  // The answer is the row; only a path says that more came with it.
  return chosen.from === undefined && !chosen.readBack ? { ...answer, data: null } : answer;
}

async function write(call: Call, operation: Prepared): Promise<Answer> {
  const answer = await settled(call, operation);
  const { readBack } = operation;
  const { raw } = resultOf(answer);
  const id = isObject(raw) ? own(raw, 'id') : raw;
  if (!readBack || id === null || id === undefined) return answer;
  try {
    const read = await run({ ...call, ours: { ...call.ours, id } }, readBack);
    return { ...read, replayed: answer.replayed };
  } catch (error) {
    if (operation.head.kind === 'query') throw error;
    // It is written: a failure to show it is told, and no more.
    call.context.report?.(toSocialError(error, call.verb));
    return { ...answer, data: null };
  }
}

/** An answer, also where a refusal says that what is wished is there already, or that nobody asks. */
async function settled(call: Call, operation: Prepared): Promise<Answer> {
  const { verb, given } = call;
  try {
    const answer = await run(call, operation);
    const [problem] = answer.problems;
    // Only of a write does a failure beside nothing mean that nothing came of it.
    if (problem && operation.head.kind === 'mutation' && resultOf(answer).raw === null) throw problem;
    return answer;
  } catch (thrown) {
    const error = toSocialError(thrown, verb);
    const nothing: Answer = { operation, data: null, problems: [], replayed: false };
    const { on, off, nobody } = operation.ok ?? {};
    const well = typeof given.on !== 'boolean' ? nobody : given.on ? on : off;
    if (well && says(error, well)) return nothing;
    return (await createdBefore(call, operation, error)) ?? rethrow(error);
  }
}

/** Many backends forbid to nobody what whoever signs in may do, and do not say that this is why. */
export function forViewer(failure: SocialError, viewer: string | undefined): SocialError {
  if (viewer !== undefined) return failure;
  const { message, operation } = failure;
  return new SocialError('auth-required', { message, operation, cause: failure });
}

const usualExists = ['duplicate-key', 'duplicate-id', 'already-exists', 'id-taken'];

/** Our id is taken: then this very write has been done. What can be read back shows it, and is believed more. */
async function createdBefore(
  call: Call,
  operation: Prepared,
  error: SocialError,
): Promise<Answer | undefined> {
  const { calls, verb, given, ours, context } = call;
  const idempotency = calls.idempotencyOf(operation);
  if (typeof given.key !== 'string' || idempotency.idempotency !== 'clientId') return undefined;
  const declared = operation.head.variables;
  const id = carrierOf(idempotency).put?.(given.key, { verb, declared }, {}, {});
  if (id === undefined || !says(error, idempotency.exists ?? usualExists)) return undefined;
  if (!operation.readBack) return { operation, data: null, problems: [], replayed: true };
  const read = await run({ calls, verb, given, ours: { ...ours, id }, context }, operation.readBack);
  return resultOf(read).raw === null ? undefined : { ...read, replayed: true };
}

/** Whether all that an error says is among these codes. */
function says(error: SocialError, listed: readonly string[]): boolean {
  const known = listed.map(kebab);
  const said = codesOf(error).map(kebab);
  return said.length > 0 && said.every((code) => known.includes(code));
}

function rethrow(error: SocialError): never {
  throw error;
}

/** Sends a document with what was carried and resolved for it. */
async function run(call: Call, operation: Prepared): Promise<Answer> {
  const { calls, verb, given, context } = call;
  const ours: Record<string, unknown> = { ...call.ours };
  const asked: string[] = [];
  for (const name of operation.parts) {
    const type = operation.head.variables.get(name) ?? '';
    const [, of = '', part = ''] = /^(subject|id|parent)__(\w+)$/.exec(name) ?? [];
    const item = given[of];
    if (ours[name] !== undefined || typeof item !== 'string') continue;
    const read = own(operation.resolve, part) as Prepared | undefined;
    ours[name] = own(calls.carried.get(item), part) ?? own(placeOf(calls, item), `subject__${part}`);
    if (ours[name] === undefined && read) {
      asked.push(keyOf(part, item));
      ours[name] = await resolved(call, item, part, read);
    }
    if (ours[name] === undefined && type.endsWith('!')) {
      throw misfit(verb, `$${name}`, `a value that came with the item as "_${part}"`, undefined);
    }
  }
  return calls.run(verb, operation, ours, context).catch((error: unknown) => {
    // What was resolved may be of another time: it is asked for again, the next time.
    for (const key of asked) answers.get(calls)?.delete(key);
    throw error;
  });
}

const placeOf = ({ mapping }: Calls, item: string) => (mapping.addresses ?? plainAddresses).subject(item);

const answers = new WeakMap<Calls, Map<string, Promise<unknown>>>();
const keyOf = (part: string, item: string) => JSON.stringify([part, item]);

/** A further part of a subject or item, asked for once. */
function resolved(call: Call, item: string, part: string, read: Prepared): Promise<unknown> {
  const { calls, verb, ours } = call;
  const known = answers.get(calls) ?? new Map<string, Promise<unknown>>();
  answers.set(calls, known);
  let found = known.get(keyOf(part, item));
  if (!found) {
    // Whoever asked first may go; others wait for the same answer.
    found = calls.run(verb, read, { ...ours, ...placeOf(calls, item) }, {}).then((answer) => {
      const { raw } = resultOf(answer);
      if (raw !== null) return raw;
      throw answer.problems[0] ?? new SocialError('not-found', { operation: verb });
    });
    known.set(keyOf(part, item), found);
    found.catch(() => known.delete(keyOf(part, item)));
  }
  return found;
}

function misfit(operation: Verb, path: string, expected: string, got: unknown): SocialError {
  const type = got === undefined ? 'nothing' : got === null ? 'null' : typeof got;
  return new SocialError('mapping', {
    message: `${operation}: ${path} should be ${expected}, but is ${type}`,
    ...{ operation, path, expected, got: type },
  });
}
