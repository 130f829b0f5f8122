import type {
  KudosAllowance,
  KudosValue,
  Person,
  ReactionSummary,
  SetReaction,
  SocialBackend,
  Viewer,
} from '@maillon/contract';
import { capabilitiesOf, kindsOf, leavesOf, mostOf, prepare } from './mapping/operations.ts';
import type { Mapping, PreparedVerbs } from './mapping/operations.ts';
import { get, own } from './mapping/paths.ts';
import { absentBy, furtherOf, Verbs } from './mapping/verbs.ts';
import { toSocialError } from './errors.ts';
import type { BackendDefinition, Transport } from './transport/types.ts';

export { addresses } from './mapping/addresses.ts';
export { each } from './mapping/each.ts';
export { fromErrorDetails } from './mapping/details.ts';
export { fromHttp, fromStatus } from './mapping/channels.ts';
export { fromErrorsArray, fromPayload } from './mapping/failures.ts';
export { variable } from './mapping/idempotency.ts';
export { clientId, header, inputField, none, readBack } from './mapping/once.ts';
export { blocks } from './mapping/blocks.ts';
export {
  at,
  byType,
  count,
  first,
  fn,
  join,
  json,
  later,
  likes,
  map,
  only,
  stub,
  tally,
  template,
  text,
  time,
  url,
  value,
} from './mapping/lenses.ts';
export { branch, branchBy, guardedRow, guardedToggle, op } from './mapping/operations.ts';
export { plural } from './mapping/plural.ts';
export { rows } from './mapping/rows.ts';
export { list, nextToken, offset, pageNumber } from './mapping/pages.ts';
export { relay } from './mapping/paging.ts';
export { build, caps } from './mapping/variable-lenses.ts';
export type { Fields, Lens } from './mapping/lens.ts';
export type { TallyPaths } from './mapping/lenses.ts';
export type {
  Branch,
  FilesMapping,
  GuardedRow,
  GuardedToggle,
  Mapped,
  Mapping,
  Operation,
  OperationLenses,
} from './mapping/operations.ts';

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

/** Being told, where the mapping and the transport know how; its code comes with the first who wants it. */
function liveOf(
  mapping: Mapping,
  prepared: PreparedVerbs,
  transport: Transport,
): Pick<SocialBackend, 'live'> {
  const [operation] = leavesOf(prepared.get('live'));
  if (!operation || !transport.subscribe) return {};
  return {
    live(topics, since, sink, context) {
      let stop = () => {};
      let stopped = false;
      import('./mapping/live.ts').then(
        ({ followBy }) => {
          if (!stopped) stop = followBy(mapping, operation, transport)(topics, since, sink, context);
        },
        (error) => sink.error(toSocialError(error, 'live')),
      );
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}

/** The port, verb by verb. */
function connect(mapping: Mapping, prepared: PreparedVerbs, transport: Transport): SocialBackend {
  let viewer: Viewer | null | undefined;
  const viewerId = async () => (viewer ?? (await backend.viewer({})))?.id;
  const kinds = kindsOf(mapping, prepared.get('reactions.set'));
  const verbs = new Verbs(mapping, prepared, transport, viewerId);
  const backend: SocialBackend = {
    name: mapping.name,
    capabilities: capabilitiesOf(mapping, prepared),
    max: (verb) => mostOf(prepared.get(verb)),
    once: (verb) => verbs.once(verb),
    ...liveOf(mapping, prepared, transport),
    viewer: async (context) => {
      const { value } = await verbs.single<Viewer>('viewer', 'viewer', context);
      viewer = value && { ...value, reactionKinds: value.reactionKinds ?? kinds };
      return viewer;
    },
    people: {
      byIds: verbs.plural('people.byIds', 'person', 'ids', absentBy),
      byKeys: verbs.plural('people.byKeys', 'person', 'keys'),
      search: (search, request, context) =>
        verbs.page<object, Person>('people.search', 'person')({ search }, request, context),
      setFollow: verbs.write('people.setFollow', 'person'),
    },
    feed: {
      page: verbs.page('feed.page', 'activity'),
      byIds: verbs.plural('feed.byIds', 'activity', 'ids', absentBy),
      post: verbs.write('feed.post', 'activity'),
      edit: verbs.write('feed.edit', 'activity'),
      remove: verbs.remove('feed.remove'),
    },
    comments: {
      page: verbs.page('comments.page', 'comment'),
      counts: verbs.plural('comments.counts', 'comment-count', 'subjects'),
      add: verbs.write('comments.add', 'comment'),
      edit: verbs.write('comments.edit', 'comment'),
      remove: verbs.write('comments.remove', 'comment'),
    },
    reactions: {
      summaries: verbs.plural('reactions.summaries', 'reactions', 'subjects'),
      set: async (command, context) => {
        const set = verbs.write<SetReaction, ReactionSummary>('reactions.set', 'reactions');
        const written = await set(command, context);
        return { ...written, value: written.value && { ...written.value, id: command.subject } };
      },
    },
    kudos: {
      page: verbs.page('kudos.page', 'kudos'),
      summaries: verbs.plural('kudos.summaries', 'kudos-summary', 'subjects'),
      values: async (context) =>
        (await verbs.single<KudosValue[]>('kudos.values', '[kudos-value]', context)).value ?? [],
      allowance: async (context) =>
        (await verbs.single<KudosAllowance>('kudos.allowance', 'allowance', context)).value,
      give: verbs.write('kudos.give', 'kudos'),
      withdraw: verbs.remove('kudos.withdraw'),
    },
    ...(mapping.files && { files: { add: (file, context) => verbs.addFile(file, context) } }),
    further: furtherOf(verbs, prepared),
  };
  for (const verb of prepared.keys()) {
    if (verb !== 'live' && !get(backend, verb) && !own(backend.further, verb))
      throw new TypeError(`maillon: ${mapping.name} maps "${verb}", which is no operation: check its name`);
  }
  return backend;
}
