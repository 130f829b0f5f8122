import type {
  Absent,
  Attachment,
  CallContext,
  Comment,
  FeedQuery,
  FurtherAnswer,
  FurtherVerb,
  FurtherVerbs,
  FurtherWrite,
  GiveKudos,
  Id,
  NewFile,
  Once,
  Page,
  PageRequest,
  PostActivity,
  SocialBackend,
  WriteMeta,
  WriteVerb,
  Written,
} from '@maillon/contract';
import { SocialError, toSocialError } from '../errors.ts';
import type { Transport } from '../transport/types.ts';
import { plainAddresses } from './plain-addresses.ts';
import { Calls, resultOf } from './calls.ts';
import type { Answer, Variables } from './calls.ts';
import type { Mapping, Prepared, PreparedVerbs, Verb } from './operations.ts';
import { pagerOf, relay } from './paging.ts';
import { get, isObject, own, steps } from './paths.ts';
import { askerOf } from './plural.ts';
import type { Found } from './plural.ts';
import { shape, shapeList } from './shapes.ts';
import type { Reading } from './shapes.ts';

/** What a file's call carries. */
export type FileContext = Parameters<NonNullable<SocialBackend['files']>['add']>[1];

/** The port's verbs by their kind: asks by documents, answers in domain types. */
export class Verbs {
  readonly #mapping: Mapping;
  readonly #transport: Transport;
  readonly #calls: Calls;
  /** Where comments stand: answers to an edit often do not say. */
  readonly #places = new Map<unknown, { readonly subject: string; readonly parent: Id | null }>();

  /** `viewer` gives the viewer's id, for documents that use `$viewer`. */
  constructor(
    mapping: Mapping,
    prepared: PreparedVerbs,
    transport: Transport,
    viewer: () => Promise<Id | undefined>,
  ) {
    this.#mapping = mapping;
    this.#transport = transport;
    this.#calls = new Calls(mapping, prepared, transport, viewer);
  }

  once(verb: WriteVerb): Once {
    return this.#calls.once(verb);
  }

  /** One thing, or null. */
  async single<T>(
    verb: Verb,
    type: string,
    context: CallContext,
    variables: Variables = {},
    written = false,
  ): Promise<Written<T>> {
    const answer = await this.#calls.send(verb, variables, context);
    const { raw: told, path } = resultOf(answer);
    judge(answer, told === null, context);
    // What is removed may leave no trace: then what is told is no comment.
    const trace =
      verb !== 'comments.remove' ||
      own(told, 'id') !== undefined ||
      answer.operation.item ||
      this.#mapping.types?.comment?.id;
    const raw = trace ? told : null;
    const reading = this.#reading(verb, context, { ...this.#places.get(variables.id), ...variables });
    let found: unknown;
    try {
      if (raw !== null) found = shape(type, raw, path, reading, answer.operation.item, reading.asked.subject);
    } catch (error) {
      // What was written is written, even if its answer cannot be read: nobody should be told to write it again.
      if (!written) throw error;
      context.report?.(toSocialError(error, verb));
    }
    this.#remember(found);
    return { value: (found ?? null) as T | null, replayed: answer.replayed };
  }

  write<C extends WriteMeta, T>(verb: Verb, type: string) {
    return (command: C, context: CallContext) =>
      this.single<T>(verb, type, context, variablesOf(command), true);
  }

  /** What is removed is gone: of the answer only refusals count. */
  remove(verb: Verb) {
    return async (command: WriteMeta & { readonly id: Id }, context: CallContext) => {
      const answer = await this.#calls.send(verb, variablesOf(command), context);
      judge(answer, true, context);
      return { value: { id: command.id }, replayed: answer.replayed };
    };
  }

  page<Q extends object, T>(verb: Verb, type: string) {
    return async (query: Q, request: PageRequest, context: CallContext): Promise<Page<T>> => {
      const variables = variablesOf(query);
      const answer = await this.#calls.send(verb, variables, context, request);
      const { item, page: lens = relay(resultOf(answer).path) } = answer.operation;
      const { items, path, next, total } = pagerOf(lens).cut(answer.data, request);
      judge(answer, !Array.isArray(items), context);
      if (!Array.isArray(items) && endsInNull(answer.data, path)) {
        throw new SocialError('not-found', { operation: verb });
      }
      const shaped = shapeList(type, items, path, this.#reading(verb, context, variables), item);
      for (const each of shaped) this.#remember(each);
      return { items: shaped as T[], total, ...(next === undefined ? {} : { next }) };
    };
  }

  /** What was found under each key, or what `absent` makes of there being nothing. */
  plural<T>(verb: Verb, type: string, name: 'ids' | 'keys' | 'subjects', absent?: typeof absentBy) {
    return async (keys: readonly string[], context: CallContext): Promise<ReadonlyMap<string, T>> => {
      const found = new Map<string, unknown>();
      const groups = new Map<Prepared, (readonly [key: string, native: string])[]>();
      for (const key of new Set(keys)) {
        if (absent) found.set(key, absent(key));
        const place = this.#calls.placeOf(verb, name, key);
        if (!place) continue;
        groups.set(place.operation, [...(groups.get(place.operation) ?? []), [key, place.native]]);
      }
      const reading = this.#reading(verb, context);
      const fail = (key: string, problem: SocialError) => {
        if (!context.failed) throw problem;
        found.delete(key);
        context.failed(key, problem);
      };
      const read = ({ item, path, why }: Found, key: string, { item: fields }: Prepared) => {
        if (item === undefined || item === null) {
          // A failure is no absence: who asked must learn that it may be there.
          if (why && why.kind !== 'forbidden' && why.kind !== 'not-found') fail(key, why);
          else if (absent && why?.kind === 'forbidden') found.set(key, absent(key, why.kind));
          return;
        }
        // A summary is about what was asked, by whatever name the backend calls it.
        const named =
          name === 'subjects' && isObject(item) && !Array.isArray(item) ? { ...item, id: key } : item;
        try {
          const shaped = shape(type, named, path, reading, fields, key);
          // Undefined: something else has this id.
          if (shaped !== undefined) found.set(key, shaped);
        } catch (misfit) {
          fail(key, toSocialError(misfit, verb));
        }
      };
      const questions = [...groups].map(async ([operation, asked]) => {
        const natives = asked.map(([, native]) => native);
        const send = (variables: Variables) => this.#calls.run(verb, operation, variables, context);
        try {
          const answers = await askerOf(operation.from)(name, natives, send, reading, () =>
            this.#calls.viewer(),
          );
          asked.forEach(([key], index) => read(answers[index]!, key, operation));
        } catch (thrown) {
          // One document that fails has nothing to say of what others answer.
          if (groups.size === 1) throw thrown;
          for (const [key] of asked) fail(key, toSocialError(thrown, verb));
        }
      });
      await Promise.all(questions);
      return found as Map<string, T>;
    };
  }

  /** Sends a file; its answer is no GraphQL. */
  async addFile(file: NewFile, context: FileContext): Promise<Attachment> {
    const verb = 'files.add' as Verb;
    const { files } = this.#mapping;
    if (!files || !this.#transport.upload) throw new SocialError('unsupported', { operation: verb });
    const answer = await this.#transport.upload({ ...files, ...file, ...context });
    const raw = files.from === undefined ? answer : get(answer, files.from);
    return shape('attachment', raw, files.from ?? '', this.#reading(verb, context)) as Attachment;
  }

  #reading(verb: Verb, { report }: CallContext, asked: Reading['asked'] = {}): Reading {
    const { scalars, types = {}, addresses = plainAddresses } = this.#mapping;
    return {
      operation: verb,
      carry: (id, values) => this.#calls.carried.set(id, { ...this.#calls.carried.get(id), ...values }),
      endpoint: this.#transport.endpoint,
      instants: scalars?.Instant ?? 'iso',
      types,
      addresses,
      asked,
      report: (problem) => report?.(problem),
    };
  }

  #remember(item: unknown): void {
    const { type, id, subject, parent } = (item ?? {}) as Comment;
    if (type === 'comment') this.#places.set(id, { subject, parent });
  }
}

/** Further verbs by what their answer is: a write's result, or, in brackets, a list. */
const furtherWrites: Readonly<Record<FurtherWrite, string>> = {
  'saved.set': 'activity',
  'votes.set': 'activity',
  'support.set': 'activity',
  'attendance.set': 'activity',
  'bestAnswers.set': 'activity',
  'pins.set': 'activity',
  'mutes.set': 'activity',
  'reports.add': 'report',
  'kudosConsent.set': 'kudos',
  'resolution.set': 'comment-count',
  'subscriptions.set': 'comment-count',
  'readMarks.set': 'comment-count',
};
const furtherAnswers: Readonly<Record<FurtherAnswer, string>> = {
  'comments.history': '[revision]',
  'teams.search': '[team]',
  'kudos.unthanked': '[unthanked]',
  'kudos.ranking': '[thanked]',
  'topics.search': '[topic]',
  'audiences.outside': '[person]',
  'comments.place': 'comment-place',
  'linkPreviews.get': 'link',
};

export const furtherNames: readonly string[] = Object.keys({ ...furtherWrites, ...furtherAnswers });

/** The further part of the port, as far as it is mapped. */
export function furtherOf(verbs: Verbs, prepared: PreparedVerbs): FurtherVerbs {
  const mapped = <T extends string>(table: Readonly<Record<string, T>>) =>
    Object.entries(table).filter(([verb]) => prepared.has(verb as Verb)) as [FurtherVerb, T][];
  const writes = mapped(furtherWrites).map(([verb, type]) => [verb, verbs.write(verb, type)] as const);
  const answers = mapped(furtherAnswers).map(([verb, type]) => {
    const empty = type.startsWith('[') ? [] : null;
    const ask = async (query: object, context: CallContext) =>
      (await verbs.single(verb, type, context, { ...query })).value ?? empty;
    return [verb, ask] as const;
  });
  return Object.fromEntries<unknown>([...writes, ...answers]);
}

/** A failure in a part of an answer fails the call where what was asked for is missing; else it is reported. */
function judge({ problems }: Answer, missing: boolean, { report }: CallContext): void {
  if (missing && problems[0]) throw problems[0];
  problems.forEach((problem) => report?.(problem));
}

/** A query or command of the port as our variables. */
function variablesOf(command: object): Variables {
  const {
    scope,
    body,
    message,
    audience,
    team,
    attachments,
    poll,
    linkPreview,
    idempotencyKey,
    expectedVersion,
    commentsPreview,
    ...same
  } = command as Partial<PostActivity & GiveKudos & FeedQuery & WriteMeta> & { value?: Id };
  const words = body ?? message;
  return {
    ...same,
    text: words?.value,
    format: words?.format,
    scope: scope?.name,
    scopeId: scope?.id,
    audienceKind: audience?.kind,
    audienceId: audience?.id,
    team: team?.id,
    attachments: attachments?.map(({ id }) => id),
    descriptions: attachments?.map(({ description }) => description ?? ''),
    pollOptions: poll?.options,
    pollClosesAt: poll?.closesAt,
    pollMultiple: poll?.multiple,
    key: idempotencyKey,
    version: expectedVersion,
    preview: commentsPreview,
    withPreview: Boolean(commentsPreview),
    ...(linkPreview && { url: linkPreview.url }),
  };
}

/** Nothing is under this id. */
export const absentBy = (id: Id, reason: Absent['reason'] = 'not-found'): Absent => ({
  type: 'absent',
  id,
  reason,
});

/** Null on the way means that the thing which would have the list is not there, or not for this viewer. */
function endsInNull(data: unknown, path: string): boolean {
  return steps(path).some((_, index, all) => get(data, all.slice(0, index + 1).join('.')) === null);
}
