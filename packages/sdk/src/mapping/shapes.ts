import { SocialError, toSocialError } from '../errors.ts';
import { instant, isLens, look, Unreadable } from './lens.ts';
import type { Fields, Lens, TimeUnit } from './lens.ts';
import type { Addresses } from './plain-addresses.ts';
import { isObject, own } from './paths.ts';

/**
 * The domain types of `@maillon/contract`, as far as answers must be checked. One word per field: its name; `!` it must
 * be there, `~` it must be there but may be null, `?` it may be absent but not null, else it may be both; `:type`, or `string`. A test holds this table
 * against the contract's TypeScript.
 */
export const shapes: Readonly<Record<string, string>> = {
  rich: 'format!:text|markdown|html value!',
  label: 'value! translations?:words',
  presence: 'status!:available|busy|away|offline text',
  skill: 'name! endorsementCount:number',
  group: 'id!:id name!',
  person:
    'id!:id displayName! avatarUrl:url headline jobTitle department site email phone url:url about:rich manager:person skills:[skill] groups:[group] presence:presence joinedAt:time kudosCount:number followerCount:number viewerFollows:boolean isViewer:boolean',
  audience: 'kind!:everyone|site|group|people id:id label!:label',
  reaction:
    'kind!:like|celebrate|support|insightful|thanks|* count!:number viewerHasReacted!:boolean people:[person]',
  reactions: 'id!:id groups!:[reaction]',
  permissions:
    'edit?:boolean remove?:boolean comment?:boolean react?:boolean reply?:boolean pin?:boolean chooseAnswer?:boolean',
  comment:
    'id!:id subject!:id parent~:id.comment author~:person body~:rich createdAt!:time editedAt:time deletedAt:time attachments:[attachment] pending:boolean replyCount:number reactions:reactions permissions:permissions editableUntil:time version:id',
  revision: 'body!:rich createdAt!:time',
  topic: 'name! count:number',
  'comment-count': 'id!:id count!:number thread:thread',
  thread:
    'resolvedAt:time resolvedBy:person lockedAt:time lockedReason subscribed:boolean readAt:time unread:number mayComment:boolean mayResolve:boolean',
  'comment-place': 'comment!:comment after:id before:number',
  attachment:
    'id!:id kind!:image|file name! url!:url mediaType size:number width:number height:number description',
  link: 'url!:url title! description imageUrl:url site',
  option: 'id!:id text! votes~:number viewerChose!:boolean',
  poll: 'options!:[option] voterCount!:number closesAt:time multiple:boolean',
  event:
    'startsAt!:time endsAt:time place online!:boolean goingCount!:number goingOnlineCount:number viewerAnswer:in-person|online|declined going:[person]',
  question: 'bestAnswer:comment',
  idea: 'stage!:open|planned|done|declined votes!:number viewerSupports:boolean',
  job: 'team place',
  membership: 'group!:group',
  activity:
    'id!:id kind!:post|article|poll|event|kudos|question|idea|job|membership|* author~:person createdAt!:time editedAt:time title body:rich audience:audience topics:[string] attachments:[attachment] linkPreview:link pinned:boolean pinnedUntil:time viewerSaved:boolean viewerMuted:boolean url:url poll:poll event:event kudos:kudos question:question idea:idea job:job membership:membership reactions:reactions comments:comment-count commentsPreview:[comment] permissions:permissions version:id',
  'kudos-value': 'id!:id label!:label icon prompt:label',
  kudos:
    'id!:id from~:person recipients!:[person] team:group value:kudos-value message:rich createdAt!:time audience:audience consent:consent points:number subject:id activityId:id.activity permissions:permissions version:id',
  consent: 'state!:pending|given|declined viewerMayAnswer!:boolean audience:audience',
  team: 'id!:id name! memberCount!:number members!:[person]',
  unthanked: 'person!:person lastThankedAt~:time because!:manager|report|team|talks|*',
  thanked: 'person!:person count!:number',
  'kudos-summary': 'id!:id count!:number viewerHasGiven!:boolean',
  report: 'id!:id',
  change: 'topic! id!:id change!:created|updated|deleted position!:id',
  allowance: 'remaining!:number total!:number refillsAt!:time',
  viewer:
    'id!:id.person person!:person capabilities:[string] reactionKinds:[like|celebrate|support|insightful|thanks|*] reactionMode:one|many audiences:[audience]',
};

/** Those with an identity in the store carry their name as `type`. */
const entities = /^(person|comment|activity|kudos|viewer|reactions|kudos-value|kudos-summary|comment-count)$/;

/** How a domain type is read from one mapping, in one call. */
export interface Reading {
  readonly operation: string;
  /** Addresses in answers are relative to it. */
  readonly endpoint: string | undefined;
  readonly instants: TimeUnit;
  readonly types: Readonly<Record<string, Fields>>;
  readonly addresses: Addresses;
  /** What the question says about every comment of its answer. */
  readonly asked: { readonly subject?: string; readonly parent?: string | null };
  readonly report: (problem: SocialError) => void;
  /** Keeps what came with an item under `_aliases`, for later calls. */
  readonly carry?: (id: string, values: Readonly<Record<string, unknown>>) => void;
}

/** Lenses for an object, or a lens that chooses them: `byType`, `only`. */
export type ItemFields = Fields | Lens;

interface Field {
  readonly name: string;
  readonly presence: string;
  /** It must be there, if only as null. */
  readonly required: boolean;
  readonly type: string;
}

const tables = new Map<string, readonly Field[]>();

function fieldsOf(type: string): readonly Field[] {
  let table = tables.get(type);
  if (!table) {
    table = (shapes[type] ?? '').split(' ').map((word) => {
      const [, name = '', presence = '', kind = 'string'] = /^(\w+)([!~?]?)(?::(.+))?$/.exec(word) ?? [];
      return { name, presence, required: /[!~]/.test(presence), type: kind };
    });
    tables.set(type, table);
  }
  return table;
}

/** A `mapping` error, in types and never in values. */
export function mismatch(reading: Reading, path: string, expected: string, got: unknown): SocialError {
  const found = got instanceof Unreadable ? got : new Unreadable(expected, got);
  return new SocialError('mapping', {
    message: `${reading.operation}: ${path || 'the answer'} should be ${found.expected}, but is ${found.got}`,
    operation: reading.operation,
    path,
    expected: found.expected,
    got: found.got,
    cause: found.cause,
  });
}

/** A summary belongs to the thing around it. */
const owned = (raw: unknown, owner: string | undefined) =>
  isObject(raw) && raw.id === undefined ? { ...raw, id: owner } : raw;

/** Plain data that GraphQL APIs often send for our small types needs no lens. */
const shorthands: Readonly<Record<string, (raw: unknown, owner: string | undefined) => unknown>> = {
  rich: (raw) => (typeof raw === 'string' ? { format: 'text', value: raw } : raw),
  label: (raw) => (typeof raw === 'string' ? { value: raw } : raw),
  reactions: (raw, owner) => (Array.isArray(raw) ? { id: owner, groups: raw } : owned(raw, owner)),
  'comment-count': (raw, owner) => (isObject(raw) ? owned(raw, owner) : { id: owner, count: raw }),
  viewer: (raw) => (isObject(raw) && !('person' in raw) ? { ...raw, person: raw } : raw),
};

const primitives: Readonly<Record<string, (raw: unknown, reading: Reading) => unknown>> = {
  string: (raw) => (typeof raw === 'string' ? raw : undefined),
  boolean: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  number: (raw) => {
    // Big integers travel as text.
    const figure = typeof raw === 'string' && /^-?\d+$/.test(raw) ? Number(raw) : raw;
    return Number.isFinite(figure) ? figure : undefined;
  },
  id: (raw) => (Number.isSafeInteger(raw) ? String(raw) : typeof raw === 'string' && raw ? raw : undefined),
  time: (raw, reading) =>
    typeof raw === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(raw)
      ? instant(raw, 'iso')
      : instant(raw, reading.instants),
  url: (raw, { endpoint }) => {
    if (typeof raw !== 'string') return undefined;
    let href: string;
    try {
      ({ href } = new URL(raw, endpoint));
    } catch {
      return undefined;
    }
    return /^(https?:|mailto:|data:image\/)/.test(href) ? href : new Unreadable('a web address', raw);
  },
  words: (raw) => {
    if (!isObject(raw)) return undefined;
    const pairs = Array.isArray(raw)
      ? raw.map((pair) => [own(pair, 'language'), own(pair, 'value')])
      : Object.entries(raw);
    const sound = pairs.filter(
      ([tag, word]) => typeof word === 'string' && /^[a-z]{2,3}(-\w+)*$/i.test(String(tag)),
    );
    return Object.fromEntries(sound) as unknown;
  },
};

/** GraphQL writes members in capitals: `IN_PERSON` is our `in-person`. An open list lets other words through. */
function member(type: string, raw: unknown): unknown {
  const members = type.split('|');
  if (typeof raw !== 'string') return undefined;
  const ours = raw.toLowerCase().replace(/_/g, '-');
  return members.includes(ours) ? ours : members.includes('*') ? raw : undefined;
}

/** Reads `raw` as a domain type: a new object with known fields only. Throws a `mapping` error where it does not fit. */
export function shape(
  type: string,
  raw: unknown,
  path: string,
  reading: Reading,
  fields?: ItemFields,
  owner?: string,
): unknown {
  if (raw instanceof Unreadable) throw mismatch(reading, path, type, raw);
  if (type.startsWith('[')) return shapeList(type.slice(1, -1), raw, path, reading, fields, owner);
  if (Object.hasOwn(shapes, type)) return shapeRecord(type, raw, path, reading, fields, owner);
  const [kind = '', idOf] = type.split('.');
  const read = primitives[kind];
  const found = read ? read(raw, reading) : member(type, raw);
  if (found === undefined || found instanceof Unreadable) throw mismatch(reading, path, type, found ?? raw);
  return idOf ? reading.addresses.global(idOf, found as string) : found;
}

/** A member that does not fit is reported and left out: one bad item never takes the page with it. */
export function shapeList(
  type: string,
  raw: unknown,
  path: string,
  reading: Reading,
  fields?: ItemFields,
  owner?: string,
): unknown[] {
  if (!Array.isArray(raw)) throw mismatch(reading, path, 'a list', raw);
  const items: unknown[] = [];
  raw.forEach((item: unknown, index) => {
    if (item === null) return;
    const read = attempt(reading, () => shape(type, item, `${path}[${index}]`, reading, fields, owner));
    if (read !== undefined) items.push(read);
  });
  return items;
}

/** Runs `read`; a misfit is reported, and gives undefined. */
function attempt<T>(reading: Reading, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    reading.report(toSocialError(error, reading.operation));
    return undefined;
  }
}

function shapeRecord(
  type: string,
  whole: unknown,
  path: string,
  reading: Reading,
  fields: ItemFields | undefined,
  owner: string | undefined,
): unknown {
  const raw = shorthands[type]?.(whole, owner) ?? whole;
  if (!isObject(raw) || Array.isArray(raw)) throw mismatch(reading, path, type, whole);
  const chosen = isLens(fields) ? look(fields, raw, '') : fields;
  if (chosen instanceof Unreadable) throw mismatch(reading, path, type, chosen);
  // An item of a type that the mapping does not want.
  if (chosen === null) return undefined;
  const lenses = { ...reading.types[type], ...(chosen as Fields | undefined) };
  const result: Record<string, unknown> = entities.test(type) ? { type } : {};
  for (const field of fieldsOf(type)) {
    const lens = own(lenses, field.name) as Lens | string | Fields | undefined;
    // Most fields of most answers were not asked for.
    if (!lens && !field.required && type !== 'comment' && raw[field.name] === undefined) continue;
    const here = path ? `${path}.${field.name}` : field.name;
    const read = () => {
      const seen =
        typeof lens === 'string' || isLens(lens) ? look(lens, raw, field.name) : own(raw, field.name);
      // An empty address would lead to the endpoint itself.
      const found = seen === '' && field.type === 'url' ? null : seen;
      if (found === undefined || found === null) {
        const told = found === undefined && type === 'comment' ? askedOf(field.name, reading, owner) : found;
        if (!told && (field.presence === '!' || (field.presence === '~' && told === undefined))) {
          throw mismatch(reading, here, field.type, told);
        }
        return field.presence === '?' ? undefined : told;
      }
      const kind = field.name === 'id' && field.type === 'id' ? `id.${type}` : field.type;
      const nested = isObject(lens) && !isLens(lens) ? lens : undefined;
      return shape(kind, found, here, reading, nested, (result.id as string | undefined) ?? owner);
    };
    const got = field.required ? read() : attempt(reading, read);
    if (got !== undefined) result[field.name] = got;
  }
  // Nobody gave this reaction any more.
  if (type === 'reaction' && result.count === 0) return undefined;
  if (reading.carry && typeof result.id === 'string') carry(result.id, raw, lenses, reading.carry);
  return result;
}

/** What is told apart by an underscore is kept for later calls, and never shown. */
function carry(id: string, raw: object, lenses: Fields, keep: NonNullable<Reading['carry']>): void {
  const names = [...Object.keys(raw), ...Object.keys(lenses)].filter((name) => /^_[^_]/.test(name));
  if (names.length === 0) return;
  const values = names.map((name) => {
    const lens = own(lenses, name);
    const found = typeof lens === 'string' || isLens(lens) ? look(lens, raw, name) : own(raw, name);
    return [name.slice(1), found] as const;
  });
  keep(id, Object.fromEntries(values.filter(([, found]) => !(found instanceof Unreadable))));
}

/** What the question, or the activity around it, says about a comment whose answer does not repeat it. */
function askedOf(field: string, { asked }: Reading, owner: string | undefined): unknown {
  if (field === 'subject') return asked.subject ?? owner;
  return field === 'parent' && (asked.subject ?? owner) !== undefined ? (asked.parent ?? null) : undefined;
}
