import { capabilities } from '@maillon/contract';
import type { SocialErrorKind } from '@maillon/contract';
import { addresses } from './addresses.ts';
import type { ErrorChannel } from './failures.ts';
import { fieldsBy, onlyKnown, record, refuse, soundPath, typeName, within } from './json-data.ts';
import type { Data, Place } from './json-data.ts';
import { channelMakers, idempotencyMakers, lensMakers, made, pluralMakers } from './json-makers.ts';
import type { LensRecord } from './json-makers.ts';
import type { Fields, Lens, TimeUnit } from './lens.ts';
import type { Mapping } from './operations.ts';
import { isObject } from './paths.ts';
import type { PluralLens } from './plural.ts';
import { shapes } from './shapes.ts';

// The parts of a mapping, from plain data.

const errorKinds: Readonly<Record<SocialErrorKind, true>> = {
  ...{ offline: true, network: true, timeout: true, aborted: true, 'auth-required': true, forbidden: true },
  ...{ 'not-found': true, conflict: true, invalid: true, 'rate-limited': true, server: true },
  ...{ protocol: true, mapping: true, unsupported: true },
};

/** A path, a lens, or lenses for the fields of what is nested. */
function lensFrom(given: unknown, place: Place): Lens | string | Fields {
  if (typeof given === 'string') {
    soundPath(given, place);
    return given;
  }
  const data = record(given, place, 'a path, a lens, or lenses for the fields of what is nested');
  if (!('lens' in data)) return fieldsFrom(data, place);
  if (data.lens === 'fn') {
    refuse(
      place,
      'fn is a function, which JSON cannot hold; say it with a lens, or keep this mapping as a module',
    );
  }
  const inner = data.lens === 'byType' || data.lens === 'only' ? 'types' : 'fields';
  const deep = isObject(data[inner])
    ? { ...data, [inner]: fieldsFrom(data[inner], within(place, inner)) }
    : data;
  return made('lens', lensMakers, deep, place, 'lens');
}

function fieldsFrom(given: unknown, place: Place): Fields {
  const entries = Object.entries(record(given, place));
  return Object.fromEntries(entries.map(([name, each]) => [name, lensFrom(each, within(place, name))]));
}

export function lensesFrom(given: unknown, place: Place): LensRecord {
  const lenses = Object.entries(fieldsFrom(given, place));
  for (const [name, lens] of lenses) {
    if (typeof lens !== 'string' && !('lens' in lens)) {
      refuse(within(place, name), 'this should be a path or a lens; an input object is written with "build"');
    }
  }
  return Object.fromEntries(lenses) as LensRecord;
}

export function fromFrom(given: unknown, place: Place): string | PluralLens {
  if (typeof given !== 'string') return made('lens', pluralMakers, given, place, 'way of answering');
  soundPath(given, place);
  return given;
}

export function itemFrom(given: unknown, place: Place): Fields | Lens {
  const item = lensFrom(given, place);
  if (typeof item === 'string')
    return refuse(place, 'this should be lenses for the fields of the result; a path goes to "from"');
  return item;
}

export const idempotencyFrom = (given: unknown, place: Place) =>
  made('idempotency', idempotencyMakers, given, place, 'way of writing once');

export function channelsFrom(given: unknown): readonly ErrorChannel[] {
  const place: Place = { keys: ['errors'] };
  if (!Array.isArray(given)) refuse(place, `this should be a list of channels, but is ${typeName(given)}`);
  return given.map((each: unknown, index) => {
    const here = within(place, String(index));
    const channel = made('channel', channelMakers, each, here, 'error channel');
    for (const [code, meaning] of Object.entries('kinds' in channel ? (channel.kinds ?? {}) : {})) {
      const at = within(here, 'kinds', code);
      const kind: unknown = isObject(meaning) ? meaning.kind : meaning;
      if (isObject(meaning)) fieldsBy('kind?:text code?:text field?:text limit?:count', meaning, at);
      if (kind !== undefined && !(typeof kind === 'string' && Object.hasOwn(errorKinds, kind))) {
        refuse(at, `this is no kind of error; there is ${Object.keys(errorKinds).join(', ')}`);
      }
    }
    return channel;
  });
}

export function scalarsFrom(given: unknown): { readonly Instant?: TimeUnit } {
  const data = record(given, { keys: ['scalars'] });
  fieldsBy('Instant?:iso|s|ms', data, { keys: ['scalars'] });
  return data;
}

export function addressesFrom(given: unknown): NonNullable<Mapping['addresses']> {
  const place: Place = { keys: ['addresses'] };
  const data = record(given, place);
  fieldsBy('ids?:record subjects?:record', data, place);
  for (const [type, pattern] of Object.entries((data.ids ?? {}) as Data)) {
    if (typeof pattern !== 'string' || !pattern.includes('{id}')) {
      refuse(
        within(place, 'ids', type),
        `this should be a pattern with {id} in it, but is ${typeName(pattern)}`,
      );
    }
  }
  for (const [pattern, parts] of Object.entries((data.subjects ?? {}) as Data)) {
    const here = within(place, 'subjects', pattern);
    for (const [part, each] of Object.entries(record(parts, here))) {
      if (!['string', 'number', 'boolean'].includes(typeof each)) {
        refuse(within(here, part), `this should be text, a number, true or false, but is ${typeName(each)}`);
      }
    }
  }
  return addresses(data);
}

export function typesFrom(given: unknown): Readonly<Record<string, Fields>> {
  const place: Place = { keys: ['types'] };
  const data = record(given, place);
  onlyKnown(data, Object.keys(shapes), place);
  const types = Object.entries(data);
  return Object.fromEntries(types.map(([type, each]) => [type, fieldsFrom(each, within(place, type))]));
}

export function capabilitiesFrom(given: unknown): NonNullable<Mapping['capabilities']> {
  const place: Place = { keys: ['capabilities'] };
  const data = record(given, place);
  onlyKnown(data, capabilities, place);
  for (const [name, there] of Object.entries(data)) {
    if (typeof there !== 'boolean')
      refuse(within(place, name), `this should be true or false, but is ${typeName(there)}`);
  }
  return data;
}

export function filesFrom(given: unknown): NonNullable<Mapping['files']> {
  const place: Place = { keys: ['files'] };
  const data = record(given, place);
  fieldsBy('url:text field?:text headers?:record from?:path', data, place);
  for (const [name, value] of Object.entries((data.headers ?? {}) as Data)) {
    if (typeof value !== 'string') {
      refuse(within(place, 'headers', name), `this should be text, but is ${typeName(value)}`);
    }
  }
  return data as unknown as NonNullable<Mapping['files']>;
}
