import type { Change, SocialBackend } from '@maillon/contract';
import { SocialError, toSocialError } from '../errors.ts';
import type { Transport } from '../transport/types.ts';
import { plainAddresses } from './plain-addresses.ts';
import { fromErrorsArray, fromGraphQLError } from './failures.ts';
import { look } from './lens.ts';
import type { Mapping, Prepared } from './operations.ts';
import { get, isObject } from './paths.ts';
import { shape } from './shapes.ts';

/** Changes by a subscription of the mapping. Loaded when somebody wants to be told. */
export function followBy(
  mapping: Mapping,
  operation: Prepared,
  transport: Transport,
): NonNullable<SocialBackend['live']> {
  const { addresses = plainAddresses, errors = [fromErrorsArray()], types = {}, scalars } = mapping;
  const { head, from, item } = operation;
  return (topics, since, sink, { signal }) => {
    const ours = new Map(topics.map((topic) => [nativeOf(topic, addresses), topic]));
    const given = { topics: [...ours.keys()], since };
    const lenses = { ...mapping.variables, ...operation.variables };
    const variables = Object.fromEntries(
      [...head.variables.keys()]
        .map((name) => [name, look(lenses[name] ?? name, given, name, true)] as const)
        .filter(([, value]) => value !== undefined),
    );
    const reading = {
      operation: 'live',
      endpoint: transport.endpoint,
      instants: scalars?.Instant ?? ('iso' as const),
      ...{ types, addresses },
      asked: {},
      report: () => {},
    };
    let stop = () => {};
    const fail = (error: unknown) => {
      stop();
      sink.error(toSocialError(error, 'live'));
    };
    if (!transport.subscribe) {
      fail(new SocialError('unsupported', { operation: 'live' }));
      return stop;
    }
    stop = transport.subscribe(
      { name: head.name, document: head.document, variables, ...(mapping.live ? { via: mapping.live } : {}) },
      {
        open: () => sink.open?.(),
        error: (error) => sink.error(error),
        next(response) {
          const [error] = response.errors;
          if (error) return fail(fromGraphQLError(error, errors, 'live', response));
          const path =
            (typeof from === 'string' ? from : undefined) ??
            (isObject(response.data) ? Object.keys(response.data)[0] : '') ??
            '';
          try {
            const change = shape('change', get(response.data, path), path, reading, item) as Change;
            sink.next({ ...change, topic: ours.get(change.topic) ?? change.topic });
          } catch (misfit) {
            fail(misfit);
          }
        },
      },
    );
    signal?.addEventListener('abort', () => stop());
    return () => stop();
  };
}

/** `subject:` and the reference as the backend knows it. */
function nativeOf(topic: string, addresses: NonNullable<Mapping['addresses']>): string {
  const reference = /^subject:(.*)$/s.exec(topic)?.[1];
  const native = reference === undefined ? undefined : addresses.subject(reference)?.subject;
  return typeof native === 'string' ? `subject:${native}` : topic;
}
