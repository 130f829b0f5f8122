import type {
  Absent,
  Activity,
  CallContext,
  Comment,
  CommentCount,
  Id,
  Kudos,
  KudosAllowance,
  KudosSummary,
  KudosValue,
  Page,
  PageRequest,
  Person,
  ReactionSummary,
  RichText,
  SocialBackend,
  Viewer,
  WriteMeta,
  Written,
} from '@maillon/contract';
import { SocialError } from './errors.ts';
import { absence, Calls } from './mapping/calls.ts';
import type { Answer, Variables } from './mapping/calls.ts';
import { isLens, look } from './mapping/lenses.ts';
import { capabilitiesOf, prepare } from './mapping/operations.ts';
import type { Mapping, PluralLens, PreparedVerb } from './mapping/operations.ts';
import { asPage, readPage, relay } from './mapping/paging.ts';
import { get, isObject, steps } from './mapping/paths.ts';
import { shape, shapeList } from './mapping/shapes.ts';
import type { Reading } from './mapping/shapes.ts';
import type { Verb } from './mapping/verbs.ts';
import type { BackendDefinition, Transport } from './transport/types.ts';

export {
  at,
  build,
  byType,
  caps,
  first,
  fn,
  join,
  later,
  map,
  only,
  template,
  text,
  time,
  value,
} from './mapping/lenses.ts';
export { fromErrorsArray, fromPayload } from './mapping/failures.ts';
export { branch, branchBy, header, inputField, none, op, plural, variable } from './mapping/operations.ts';
export { list, nextToken, offset, pageNumber, relay } from './mapping/paging.ts';
export type { Fields, Lens } from './mapping/lenses.ts';
export type { Branch, Idempotency, Mapping, Operation, OperationLenses } from './mapping/operations.ts';

/** A backend that was made from a mapping, which tools such as `maillon check` read. */
export interface MappedBackend extends BackendDefinition {
  readonly mapping: Mapping;
}

/**
 * A backend from a mapping: documents against its own schema, by the verbs of the port. What is not mapped is not
 * offered. Answers are checked against the domain types as they come in: what does not fit is a `SocialError` of kind
 * `mapping`; in a list, or in a field that may be absent, it is left out and told to `CallContext.report`.
 *
 * Throws a `TypeError` for a mapping that cannot work: an unknown operation or variable, a path to a prototype.
 */
export function defineBackend(mapping: Mapping): MappedBackend {
  const prepared = prepare(mapping);
  return {
    name: mapping.name,
    mapping,
    connect: ({ transport }) => connect(mapping, prepared, transport),
  };
}

function connect(
  mapping: Mapping,
  prepared: ReadonlyMap<Verb, PreparedVerb>,
  transport: Transport,
): SocialBackend {
  const calls = new Calls(mapping, prepared, transport);
  let viewer: Viewer | null | undefined;

  const readingOf = (verb: Verb, context: CallContext, asked: Reading['asked'] = {}): Reading => ({
    operation: verb,
    endpoint: transport.endpoint,
    instants: mapping.scalars?.Instant ?? 'iso',
    types: mapping.types ?? {},
    ids: mapping.ids ?? {},
    asked,
    report: (problem) => context.report?.(problem),
  });
  const typeOf = (verb: Verb) => prepared.get(verb)?.type ?? '';

  /** One thing, or null. */
  async function single(verb: Verb, variables: Variables, context: CallContext, asked?: Reading['asked']) {
    const answer = await calls.send(verb, variables, context);
    const { raw, path } = resultOf(answer);
    const [problem] = answer.problems;
    if (raw === null && problem) throw problem;
    answer.problems.forEach((each) => context.report?.(each));
    const reading = readingOf(verb, context, asked);
    const found =
      raw === null ? null : shape(typeOf(verb), raw, path, reading, answer.operation.item, asked?.subject);
    return { found, replayed: answer.replayed };
  }

  async function page<T>(
    verb: Verb,
    variables: Variables,
    request: PageRequest,
    context: CallContext,
    asked?: Reading['asked'],
  ): Promise<Page<T>> {
    const answer = await calls.send(verb, variables, context, request);
    const cut = readPage(answer.operation.page ?? relay(resultOf(answer).path), answer.data, request);
    const [problem] = answer.problems;
    if (!Array.isArray(cut.items)) {
      if (problem) throw problem;
      if (endsInNull(answer.data, cut.path)) throw new SocialError('not-found', { operation: verb });
    }
    answer.problems.forEach((each) => context.report?.(each));
    const reading = readingOf(verb, context, asked);
    return asPage(
      shapeList(typeOf(verb), cut.items, cut.path, reading, answer.operation.item) as T[],
      cut.next,
      cut.total,
    );
  }

  /** Calls `settle` with what was found under each key; with the reason, where there is nothing. */
  async function plural(
    verb: Verb,
    name: 'ids' | 'keys' | 'subjects',
    keys: readonly string[],
    context: CallContext,
    settle: (key: string, found: unknown, reason: Absent['reason']) => void,
  ): Promise<void> {
    const natives = new Map(keys.map((key) => [key, calls.native(verb, name, key)]));
    const known = [...natives].filter((pair): pair is [string, string] => pair[1] !== undefined);
    for (const [key, native] of natives) if (native === undefined) settle(key, undefined, 'not-found');
    if (!known.length) return;
    const answer = await calls.send(verb, { [name]: known.map(([, native]) => native) }, context);
    const { raw, path, key: keyPath } = resultOf(answer);
    const reading = readingOf(verb, context);
    if (!Array.isArray(raw) || (keyPath === undefined && raw.length !== known.length)) {
      if (answer.problems[0]) throw answer.problems[0];
      throw new SocialError('mapping', {
        message: `${verb}: ${path} should be a list with an answer for each key`,
        operation: verb,
        path,
        expected: 'a list with an answer for each key',
        got: Array.isArray(raw) ? 'a list of another length' : typeof raw,
      });
    }
    known.forEach(([key, native], position) => {
      const index =
        keyPath === undefined ? position : raw.findIndex((item) => sameKey(get(item, keyPath), native));
      const item = raw[index] as unknown;
      if (item === undefined || item === null) {
        const reason = answer.problems.find((problem) => problem.path?.split('.').at(-1) === String(index));
        // A failure is no absence: who asked must learn that it may be there.
        if (reason && !absence.has(reason.kind)) throw reason;
        return settle(key, undefined, reason?.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
      // A summary is about what was asked, by whatever name the backend calls it.
      const named =
        name === 'subjects' && isObject(item) && !Array.isArray(item) ? { ...item, id: key } : item;
      settle(
        key,
        shape(typeOf(verb), named, `${path}[${index}]`, reading, answer.operation.item, key),
        'not-found',
      );
    });
  }

  async function mapOf<T>(
    verb: Verb,
    name: 'ids' | 'keys' | 'subjects',
    keys: readonly string[],
    context: CallContext,
  ) {
    const found = new Map<string, T>();
    await plural(verb, name, keys, context, (key, item) => item !== undefined && found.set(key, item as T));
    return found;
  }

  async function byIds<T>(verb: Verb, ids: readonly Id[], context: CallContext) {
    const found = new Map<Id, T | Absent>();
    await plural(verb, 'ids', ids, context, (id, item, reason) => {
      found.set(id, item === undefined ? { type: 'absent', id, reason } : (item as T));
    });
    return found;
  }

  async function write<T>(verb: Verb, variables: Variables, context: CallContext, asked?: Reading['asked']) {
    const { found, replayed } = await single(verb, variables, context, asked);
    return { value: found as T | null, ...(replayed ? { replayed } : {}) } satisfies Written<T>;
  }

  /** What is removed is gone: of the answer only refusals count. */
  async function remove(verb: Verb, command: WriteMeta & { readonly id: Id }, context: CallContext) {
    const { replayed, problems } = await calls.send(verb, { id: command.id, ...metaOf(command) }, context);
    if (problems[0]) throw problems[0];
    return { value: { id: command.id }, ...(replayed ? { replayed } : {}) };
  }

  const backend: SocialBackend = {
    name: mapping.name,
    capabilities: capabilitiesOf(mapping, prepared),

    viewer: async (context) => {
      const { found } = await single('viewer', {}, context);
      viewer = found as Viewer | null;
      return viewer;
    },

    people: {
      byIds: (ids, context) => byIds<Person>('people.byIds', ids, context),
      byKeys: (keys, context) => mapOf<Person>('people.byKeys', 'keys', keys, context),
      search: (search, request, context) => page<Person>('people.search', { search }, request, context),
      setFollow: (command, context) =>
        write<Person>(
          'people.setFollow',
          { person: command.person, on: command.on, ...metaOf(command) },
          context,
        ),
    },

    feed: {
      page: ({ scope, sort, kinds, commentsPreview: preview }, request, context) =>
        page<Activity>(
          'feed.page',
          { scope: scope.name, scopeId: scope.id, sort, kinds, preview, withPreview: Boolean(preview) },
          request,
          context,
        ),
      byIds: (ids, context) => byIds<Activity>('feed.byIds', ids, context),
      post: (command, context) =>
        write<Activity>(
          'feed.post',
          {
            ...wordsOf(command.body),
            title: command.title,
            scope: command.scope?.name,
            scopeId: command.scope?.id,
            ...audienceOf(command),
            ...metaOf(command),
          },
          context,
        ),
      edit: (command, context) =>
        write<Activity>(
          'feed.edit',
          { id: command.id, title: command.title, ...wordsOf(command.body), ...metaOf(command) },
          context,
        ),
      remove: (command, context) => remove('feed.remove', command, context),
    },

    comments: {
      page: ({ subject, parent, sort }, request, context) =>
        page<Comment>('comments.page', { subject, parent, sort }, request, context, about(subject, parent)),
      counts: (subjects, context) => mapOf<CommentCount>('comments.counts', 'subjects', subjects, context),
      add: (command, context) => {
        const { subject, parent, body } = command;
        const variables = { subject, parent, ...wordsOf(body), ...metaOf(command) };
        return write<Comment>('comments.add', variables, context, about(subject, parent));
      },
      edit: (command, context) =>
        write<Comment>(
          'comments.edit',
          { id: command.id, ...wordsOf(command.body), ...metaOf(command) },
          context,
        ),
      remove: (command, context) =>
        write<Comment>('comments.remove', { id: command.id, ...metaOf(command) }, context),
    },

    reactions: {
      summaries: (subjects, context) =>
        mapOf<ReactionSummary>('reactions.summaries', 'subjects', subjects, context),
      set: async (command, context) => {
        const { subject, kind, on } = command;
        const { value, ...rest } = await write<ReactionSummary>(
          'reactions.set',
          { subject, kind, on, ...metaOf(command) },
          context,
          { subject },
        );
        return { value: value && { ...value, id: subject }, ...rest };
      },
    },

    kudos: {
      page: ({ recipient, subject, value: of }, request, context) =>
        page<Kudos>('kudos.page', { recipient, subject, value: of }, request, context),
      summaries: (subjects, context) => mapOf<KudosSummary>('kudos.summaries', 'subjects', subjects, context),
      values: async (context) => {
        const answer = await calls.send('kudos.values', {}, context);
        const { raw, path } = resultOf(answer);
        return shapeList(
          'kudos-value',
          raw,
          path,
          readingOf('kudos.values', context),
          answer.operation.item,
        ) as KudosValue[];
      },
      allowance: async (context) =>
        (await single('kudos.allowance', {}, context)).found as KudosAllowance | null,
      give: (command, context) => {
        const { recipients, value: of, message, subject } = command;
        const words = message ? wordsOf(message) : {};
        return write<Kudos>(
          'kudos.give',
          { recipients, value: of, subject, ...words, ...audienceOf(command), ...metaOf(command) },
          context,
        );
      },
      withdraw: (command, context) => remove('kudos.withdraw', command, context),
    },
  };

  calls.viewerId = async () => (viewer ?? (await backend.viewer({})))?.id;
  return backend;
}

/** Where the result of an operation is. */
function resultOf({ operation: { from }, data }: Answer): { raw: unknown; path: string; key?: string } {
  const [only = ''] = isObject(data) ? Object.keys(data) : [];
  const { path = only, key } =
    typeof from === 'string' ? { path: from } : ((from ?? {}) as Partial<PluralLens>);
  const raw = isLens(from) && from.lens !== ('plural' as string) ? look(from, data, only) : get(data, path);
  return { raw: raw ?? null, path, ...(key === undefined ? {} : { key }) };
}

/** Null on the way means that the thing which would have the list is not there, or not for this viewer. */
function endsInNull(data: unknown, path: string): boolean {
  return steps(path).some((_, index, all) => get(data, all.slice(0, index + 1).join('.')) === null);
}

const metaOf = ({ idempotencyKey, expectedVersion }: WriteMeta) => ({
  key: idempotencyKey,
  version: expectedVersion,
});
const wordsOf = ({ format, value }: RichText) => ({ text: value, format });
const audienceOf = ({
  audience,
}: {
  readonly audience?: { readonly kind: string; readonly id?: Id | null };
}) => ({
  audienceKind: audience?.kind,
  audienceId: audience?.id,
});
const about = (subject: string, parent: string | undefined) => ({
  subject,
  ...(parent === undefined ? {} : { parent }),
});

/** Addresses and logins differ in capitals without being others. */
function sameKey(found: unknown, native: string): boolean {
  return String(found).toLowerCase() === native.toLowerCase();
}
