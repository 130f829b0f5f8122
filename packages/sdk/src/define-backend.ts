import type {
  Absent,
  CallContext,
  Comment,
  FeedQuery,
  GiveKudos,
  Id,
  KudosAllowance,
  KudosValue,
  Page,
  PageRequest,
  Person,
  PostActivity,
  ReactionSummary,
  SetReaction,
  SocialBackend,
  Viewer,
  WriteMeta,
  Written,
} from '@maillon/contract';
import { SocialError, toSocialError } from './errors.ts';
import { plainAddresses } from './mapping/addresses.ts';
import { Calls } from './mapping/calls.ts';
import type { Answer, Variables } from './mapping/calls.ts';
import { capabilitiesOf, prepare } from './mapping/operations.ts';
import type { Mapping, PreparedVerbs, Verb } from './mapping/operations.ts';
import { pagerOf, relay } from './mapping/paging.ts';
import { get, isObject, steps } from './mapping/paths.ts';
import { mismatch, shape, shapeList } from './mapping/shapes.ts';
import type { Reading } from './mapping/shapes.ts';
import type { BackendDefinition, Transport } from './transport/types.ts';

export { addresses } from './mapping/addresses.ts';
export { fromErrorsArray, fromPayload } from './mapping/failures.ts';
export { header, inputField, none, variable } from './mapping/idempotency.ts';
export {
  at,
  build,
  byType,
  caps,
  first,
  fn,
  join,
  later,
  likes,
  map,
  only,
  template,
  text,
  time,
  value,
} from './mapping/lenses.ts';
export { branch, branchBy, op, plural } from './mapping/operations.ts';
export { list, nextToken, offset, pageNumber, relay } from './mapping/paging.ts';
export type { Fields, Lens } from './mapping/lenses.ts';
export type { Branch, Mapping, Operation, OperationLenses } from './mapping/operations.ts';

/** A backend that was made from a mapping, which tools such as `maillon check` read. */
export interface MappedBackend extends BackendDefinition {
  readonly mapping: Mapping;
}

/**
 * A backend from a mapping: documents against its own schema, by the verbs of the port. What is not mapped is not
 * offered. Answers are checked against the domain types as they come in: what does not fit is a `SocialError` of kind
 * `mapping`; in a list, or in a field that may be absent, it is left out and told to `CallContext.report`.
 *
 * Throws a `TypeError` for a mapping that cannot work: an unknown variable, a path to a prototype, or, when it connects,
 * an unknown operation.
 */
export function defineBackend(mapping: Mapping): MappedBackend {
  const prepared = prepare(mapping);
  return {
    name: mapping.name,
    mapping,
    connect: ({ transport }) => connect(mapping, prepared, transport),
  };
}

function connect(mapping: Mapping, prepared: PreparedVerbs, transport: Transport): SocialBackend {
  let viewer: Viewer | null | undefined;
  const calls = new Calls(
    mapping,
    prepared,
    transport,
    async () => (viewer ?? (await backend.viewer({})))?.id,
  );

  const readingOf = (verb: Verb, { report }: CallContext, asked: Reading['asked'] = {}): Reading => ({
    operation: verb,
    endpoint: transport.endpoint,
    instants: mapping.scalars?.Instant ?? 'iso',
    types: mapping.types ?? {},
    addresses: mapping.addresses ?? plainAddresses,
    asked,
    report: (problem) => report?.(problem),
  });

  /** A failure in a part of an answer fails the call where what was asked for is missing; else it is reported. */
  function judge({ problems }: Answer, missing: boolean, { report }: CallContext): void {
    if (missing && problems[0]) throw problems[0];
    problems.forEach((problem) => report?.(problem));
  }

  /** Where comments stand: answers to an edit often do not say. */
  const places = new Map<unknown, { readonly subject: string; readonly parent: Id | null }>();
  function remember(item: unknown): void {
    const { type, id, subject, parent } = item as Comment;
    if (type === 'comment') places.set(id, { subject, parent });
  }

  /** One thing, or null. */
  async function single(verb: Verb, type: string, variables: Variables, context: CallContext) {
    const answer = await calls.send(verb, variables, context);
    const { raw, path } = resultOf(answer);
    judge(answer, raw === null, context);
    const reading = readingOf(verb, context, { ...places.get(variables.id), ...variables });
    let found: unknown;
    try {
      if (raw !== null) found = shape(type, raw, path, reading, answer.operation.item, reading.asked.subject);
    } catch (error) {
      // What was written is written, even if its answer cannot be read: nobody should be told to write it again.
      if (answer.operation.head.kind === 'query') throw error;
      context.report?.(toSocialError(error, verb));
    }
    if (found) remember(found);
    return { value: found ?? null, replayed: answer.replayed };
  }

  /** What is removed is gone: of the answer only refusals count. */
  async function remove(verb: Verb, variables: Variables, context: CallContext) {
    const answer = await calls.send(verb, variables, context);
    judge(answer, true, context);
    return { value: { id: variables.id }, replayed: answer.replayed };
  }

  const write =
    <C extends WriteMeta, T>(verb: Verb, type: string) =>
    async (command: C, context: CallContext) => {
      const variables = variablesOf(command);
      const written = type
        ? await single(verb, type, variables, context)
        : await remove(verb, variables, context);
      return written as Written<T>;
    };

  const page =
    <Q extends object, T>(verb: Verb, type: string) =>
    async (query: Q, request: PageRequest, context: CallContext): Promise<Page<T>> => {
      const variables = variablesOf(query);
      const answer = await calls.send(verb, variables, context, request);
      const { item, page: lens = relay(resultOf(answer).path) } = answer.operation;
      const { items, path, next, total } = pagerOf(lens).cut(answer.data, request);
      judge(answer, !Array.isArray(items), context);
      if (!Array.isArray(items) && endsInNull(answer.data, path)) {
        throw new SocialError('not-found', { operation: verb });
      }
      const shaped = shapeList(type, items, path, readingOf(verb, context, variables), item) as T[];
      shaped.forEach(remember);
      return { items: shaped, total, ...(next === undefined ? {} : { next }) };
    };

  /** What was found under each key, or what `absent` makes of there being nothing. */
  const plural =
    <T>(verb: Verb, type: string, name: 'ids' | 'keys' | 'subjects', absent?: typeof absentBy) =>
    async (keys: readonly string[], context: CallContext): Promise<ReadonlyMap<string, T>> => {
      const found = new Map<string, unknown>();
      const natives = keys.map((key) => [key, calls.native(verb, name, key)] as const);
      const known = natives.filter((pair): pair is [string, string] => pair[1] !== undefined);
      if (absent) for (const key of keys) found.set(key, absent(key));
      if (!known.length) return found as Map<string, T>;

      const answer = await calls.send(verb, { [name]: known.map(([, native]) => native) }, context);
      const { raw, path, key: told } = resultOf(answer);
      const reading = readingOf(verb, context);
      judge(answer, raw === null, context);
      // An answer in the order asked says nothing once an item is missing from it.
      if (!Array.isArray(raw) || (told === undefined && raw.length !== known.length)) {
        throw mismatch(reading, path, `a list of ${known.length}`, raw);
      }
      const items: readonly unknown[] = raw;
      known.forEach(([key, native], position) => {
        const index =
          told === undefined ? position : items.findIndex((item) => sameKey(get(item, told), native));
        const item = items[index];
        if (item === undefined || item === null) {
          const why = answer.problems.find((problem) => problem.path?.endsWith(`.${index}`));
          // A failure is no absence: who asked must learn that it may be there.
          if (why && why.kind !== 'forbidden' && why.kind !== 'not-found') throw why;
          if (absent && why?.kind === 'forbidden') found.set(key, absent(key, why.kind));
          return;
        }
        // A summary is about what was asked, by whatever name the backend calls it.
        const named =
          name === 'subjects' && isObject(item) && !Array.isArray(item) ? { ...item, id: key } : item;
        found.set(key, shape(type, named, `${path}[${index}]`, reading, answer.operation.item, key));
      });
      return found as Map<string, T>;
    };

  const backend: SocialBackend = {
    name: mapping.name,
    capabilities: capabilitiesOf(mapping, prepared),
    viewer: async (context) => {
      viewer = (await single('viewer', 'viewer', {}, context)).value as Viewer | null;
      return viewer;
    },
    people: {
      byIds: plural('people.byIds', 'person', 'ids', absentBy),
      byKeys: plural('people.byKeys', 'person', 'keys'),
      search: (search, request, context) =>
        page<object, Person>('people.search', 'person')({ search }, request, context),
      setFollow: write('people.setFollow', 'person'),
    },
    feed: {
      page: page('feed.page', 'activity'),
      byIds: plural('feed.byIds', 'activity', 'ids', absentBy),
      post: write('feed.post', 'activity'),
      edit: write('feed.edit', 'activity'),
      remove: write('feed.remove', ''),
    },
    comments: {
      page: page('comments.page', 'comment'),
      counts: plural('comments.counts', 'comment-count', 'subjects'),
      add: write('comments.add', 'comment'),
      edit: write('comments.edit', 'comment'),
      remove: write('comments.remove', 'comment'),
    },
    reactions: {
      summaries: plural('reactions.summaries', 'reactions', 'subjects'),
      set: async (command, context) => {
        const written = await write<SetReaction, ReactionSummary>('reactions.set', 'reactions')(
          command,
          context,
        );
        return { ...written, value: written.value && { ...written.value, id: command.subject } };
      },
    },
    kudos: {
      page: page('kudos.page', 'kudos'),
      summaries: plural('kudos.summaries', 'kudos-summary', 'subjects'),
      values: async (context) =>
        ((await single('kudos.values', '[kudos-value]', {}, context)).value ?? []) as KudosValue[],
      allowance: async (context) =>
        (await single('kudos.allowance', 'allowance', {}, context)).value as KudosAllowance | null,
      give: write('kudos.give', 'kudos'),
      withdraw: write('kudos.withdraw', ''),
    },
  };
  for (const verb of prepared.keys()) {
    if (!get(backend, verb))
      throw new TypeError(`maillon: ${mapping.name} maps "${verb}", which is no operation`);
  }
  return backend;
}

/** A query or command of the port as our variables. */
function variablesOf(command: object): Variables {
  const { scope, body, message, audience, idempotencyKey, expectedVersion, commentsPreview, ...same } =
    command as Partial<PostActivity & GiveKudos & FeedQuery & WriteMeta> & { value?: Id };
  const words = body ?? message;
  return {
    ...same,
    text: words?.value,
    format: words?.format,
    scope: scope?.name,
    scopeId: scope?.id,
    audienceKind: audience?.kind,
    audienceId: audience?.id,
    key: idempotencyKey,
    version: expectedVersion,
    preview: commentsPreview,
    withPreview: Boolean(commentsPreview),
  };
}

const absentBy = (id: Id, reason: Absent['reason'] = 'not-found'): Absent => ({ type: 'absent', id, reason });

/** Where the result of an operation is. */
function resultOf({ operation: { from }, data }: Answer): {
  raw: unknown;
  path: string;
  key: string | undefined;
} {
  const [first = ''] = isObject(data) ? Object.keys(data) : [];
  const { path, key } = typeof from === 'object' ? from : { path: from ?? first, key: undefined };
  return { raw: get(data, path) ?? null, path, key };
}

/** Null on the way means that the thing which would have the list is not there, or not for this viewer. */
function endsInNull(data: unknown, path: string): boolean {
  return steps(path).some((_, index, all) => get(data, all.slice(0, index + 1).join('.')) === null);
}

/** Addresses and logins differ in capitals without being others. */
function sameKey(found: unknown, native: string): boolean {
  return String(found).toLowerCase() === native.toLowerCase();
}
