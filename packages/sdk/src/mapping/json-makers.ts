import type { SocialErrorKind } from '@maillon/contract';
import { blocks } from './blocks.ts';
import { fromHttp, fromStatus } from './channels.ts';
import { fromErrorDetails } from './details.ts';
import type { DetailOptions } from './details.ts';
import { eachPlace } from './each.ts';
import { fromErrorsArray, fromPayload } from './failures.ts';
import type { ErrorChannel, Kinds } from './failures.ts';
import { variable } from './idempotency.ts';
import type { Idempotency } from './idempotency.ts';
import { chosen, fieldsBy, record, refuse } from './json-data.ts';
import type { Place } from './json-data.ts';
import type { Fields, Lens, MapMembers, TimeUnit } from './lens.ts';
import {
  at,
  byType,
  count,
  first,
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
} from './lenses.ts';
import type { TallyPaths } from './lenses.ts';
import { clientId, header, inputField, none, readBack } from './once.ts';
import { list, nextToken, offset, pageNumber } from './pages.ts';
import { relay } from './paging.ts';
import type { PageLens } from './paging.ts';
import { plural } from './plural.ts';
import type { PluralLens } from './plural.ts';
import { rows } from './rows.ts';
import type { RowsOptions } from './rows.ts';
import { build, caps } from './variable-lenses.ts';

// How each kind of plain data in a mapping becomes the thing it describes.

export type LensRecord = Readonly<Record<string, Lens | string>>;
type Format = 'text' | 'markdown' | 'html';

/** How data becomes the thing it describes: a table of its fields, and its constructor. */
type Maker<T> = readonly [table: string, make: (data: never) => T];

/** Every lens but `fn`. Lenses inside a lens have become lenses before. */
export const lensMakers: Readonly<Record<string, Maker<Lens>>> = {
  at: ['path:path', (data: { path: string }) => at(data.path)],
  value: ['value:anything', (data: { value: unknown }) => value(data.value)],
  text: [
    'format:text|markdown|html path?:path',
    (data: { format: Format; path?: string }) => text(data.format, data.path),
  ],
  first: ['paths:paths', (data: { paths: string[] }) => first(...data.paths)],
  map: [
    'members:members path?:path',
    (data: { members: MapMembers; path?: string }) => map(data.members, data.path),
  ],
  caps: ['path?:path', (data: { path?: string }) => caps(data.path)],
  time: ['path:path unit:iso|s|ms', (data: { path: string; unit: TimeUnit }) => time(data.path, data.unit)],
  later: [
    'path:path than:path unit?:iso|s|ms',
    (data: { path: string; than: string; unit?: TimeUnit }) => later(data.path, data.than, data.unit),
  ],
  join: [
    'separator:text paths:paths',
    (data: { separator: string; paths: string[] }) => join(data.separator, ...data.paths),
  ],
  template: ['pattern:text', (data: { pattern: string }) => template(data.pattern)],
  byType: [
    'types:record',
    (data: { types: Readonly<Record<string, Lens | string | Fields>> }) => byType(data.types),
  ],
  only: ['types:record', (data: { types: Readonly<Record<string, Fields>> }) => only(data.types)],
  count: ['path:path', (data: { path: string }) => count(data.path)],
  likes: [
    'count:path mine:path kind?:text',
    (data: { count: string; mine: string; kind?: string }) => likes(data.count, data.mine, data.kind),
  ],
  url: ['path:path base:text', (data: { path: string; base: string }) => url(data.path, data.base)],
  json: ['path:path inside?:path', (data: { path: string; inside?: string }) => json(data.path, data.inside)],
  tally: ['counts:path mine:path members?:members', (data: TallyPaths) => tally(data)],
  stub: ['fields:record', (data: { fields: { displayName: string } }) => stub(data.fields)],
  blocks: [
    'path?:path tree?:blocks|lexical',
    (data: { path?: string; tree?: 'lexical' }) => blocks(data.path, data.tree),
  ],
  build: ['fields:record', (data: { fields: LensRecord }) => build(data.fields)],
};

export const pageMakers: Readonly<Record<string, Maker<PageLens>>> = {
  relay: [
    'path:path total?:path',
    (data: { path: string; total?: string }) => relay(data.path, rest(data, 'path')),
  ],
  offset: [
    'path:path total?:path',
    (data: { path: string; total?: string }) => offset(data.path, rest(data, 'path')),
  ],
  pageNumber: [
    'path:path total?:path start?:count',
    (data: { path: string; total?: string; start?: number }) => pageNumber(data.path, rest(data, 'path')),
  ],
  nextToken: [
    'path:path token:path total?:path',
    (data: { path: string; token: string; total?: string }) => nextToken(data.path, rest(data, 'path')),
  ],
  list: ['path:path', (data: { path: string }) => list(data.path)],
};

export const pluralMakers: Readonly<Record<PluralLens['lens'], Maker<PluralLens>>> = {
  rows: [
    'path:path key:path total:path mine?:path kind?:path size?:count max?:count',
    (data: { path: string } & RowsOptions) => rows(data.path, rest(data, 'path')),
  ],
  plural: [
    'path:path key?:path max?:count',
    (data: { path: string; key?: string; max?: number }) => plural(data.path, rest(data, 'path')),
  ],
  each: ['width:count path?:path', (data: { width: number; path?: string }) => eachPlace(data)],
};

export const channelMakers: Readonly<Record<ErrorChannel['channel'], Maker<ErrorChannel>>> = {
  errors: [
    'code?:somePaths kinds?:record',
    (data: { code?: string; kinds?: Kinds }) => fromErrorsArray(data),
  ],
  payload: [
    'path:path code?:path field?:path message?:path limit?:path kinds?:record',
    (data: { path: string; kinds?: Kinds }) => fromPayload(data.path, rest(data, 'path')),
  ],
  status: [
    'path:path ok:path when?:scalar code?:path message?:path kinds?:record',
    (data: { path: string; ok: string; kinds?: Kinds }) => fromStatus(data.path, rest(data, 'path')),
  ],
  details: [
    'path:path code?:path field?:path message?:path kinds?:record words?:members names?:members',
    (data: { path: string } & DetailOptions) => fromErrorDetails(data.path, rest(data, 'path')),
  ],
  http: [
    'kinds:record',
    (data: { kinds: Readonly<Record<string, SocialErrorKind>> }) => fromHttp(data.kinds),
  ],
};

export const idempotencyMakers: Readonly<Record<string, Maker<Idempotency>>> = {
  variable: ['replayed?:path', (data: { replayed?: string }) => variable(data)],
  header: [
    'name:text replayed?:path',
    (data: { name: string; replayed?: string }) => header(data.name, rest(data, 'name')),
  ],
  inputField: [
    'path:path replayed?:path',
    (data: { path: string; replayed?: string }) => inputField(data.path, rest(data, 'path')),
  ],
  clientId: [
    'path:path exists?:texts as?:uuid',
    (data: { path: string; exists?: string[]; as?: 'uuid' }) => clientId(data.path, rest(data, 'path')),
  ],
  readBack: ['', () => readBack()],
  none: ['', () => none()],
};

/** Data without one of its fields. */
function rest<D extends object, K extends keyof D>(data: D, key: K): Omit<D, K> {
  const { [key]: _, ...others } = data;
  return others;
}

/** Makes the thing that tagged data describes. What a constructor refuses is told with its place. */
export function made<T>(
  tag: string,
  makers: Readonly<Record<string, Maker<T>>>,
  given: unknown,
  place: Place,
  what: string,
): T {
  const data = record(given, place);
  const [table, make] = chosen(tag, makers, data, place, what);
  fieldsBy(table, data, place, tag);
  const { [tag]: _, ...fields } = data;
  try {
    return make(fields as never);
  } catch (error) {
    return refuse(
      place,
      error instanceof Error ? error.message.replace(/^maillon: /, '') : 'it cannot be made',
    );
  }
}
