import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Seen } from './answer.ts';
import { clueTo, touch, type Ground } from './ground.ts';
import { isRecord, listOf, recordOf, textOf, type Data } from './mapping-data.ts';
import { didYouMean, enumerate } from './nearest.ts';

const errorNames =
  /^(errors?|userErrors|problems?|violations?|validationErrors|fieldErrors|clientErrors|failures?|messages)$/i;
const statusNames = /^(result|responseResult|status|response|outcome)$/i;

interface Channel {
  readonly data: Data;
  readonly index: number;
  readonly path: string;
}

/** Channels that read refusals out of the answer. */
function channelsOf({ mapping }: Ground): Channel[] {
  return listOf(mapping.errors).flatMap((each, index) => {
    const data = recordOf(each);
    const inAnswer = data.channel === 'payload' || data.channel === 'status';
    return inAnswer ? [{ data, index, path: textOf(data.path) ?? '' }] : [];
  });
}

/** All that a channel's path leads to: `*` is any field, `[]` any member. */
function reach(root: Seen, path: string): Seen[] {
  let found = [root];
  for (const step of path === '' ? [] : path.split('.')) {
    const name = step.replace('[]', '');
    found = found.flatMap((seen) => {
      if (seen.of.kind !== 'object') return [];
      return seen.of.variants.flatMap(({ fields }) =>
        name === '*' ? [...fields.values()] : [fields.get(name)].filter((each) => each !== undefined),
      );
    });
    if (step.endsWith('[]')) found = found.map((seen) => (seen.of.kind === 'list' ? seen.of.item : seen));
  }
  return found;
}

/** Whether what a write refuses is asked for, and read. Answers which channels found something here. */
export function checkRefusals(ground: Ground, answer: Seen, operation: OperationDefinitionNode): Set<number> {
  const channels = channelsOf(ground);
  const used = new Set<number>();
  const read: Seen[] = [];
  for (const channel of channels) {
    const reached = reach(answer, channel.path);
    if (reached.length > 0) used.add(channel.index);
    for (const seen of reached) {
      touch(ground)(seen);
      read.push(seen);
      checkDetails(ground, channel, seen);
    }
  }
  if (ground.leaf.role === 'guard' || ground.leaf.role === 'read-back') return used;
  if ((operation.operation as string) === 'mutation') checkPayloads(ground, answer, operation, read);
  return used;
}

/** Each field of a mutation answers with an object that may have refusals in it. */
function checkPayloads(
  ground: Ground,
  answer: Seen,
  operation: OperationDefinitionNode,
  read: readonly Seen[],
): void {
  const root = ground.schema.getMutationType();
  if (!root || answer.of.kind !== 'object') return;
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const type = getNamedType(root.getFields()[selection.name.value]?.type);
    const payload = answer.of.variants[0]?.fields.get((selection.alias ?? selection.name).value);
    if (type && payload) checkPayload(ground, type.name, payload, read, 2);
  }
}

function checkPayload(
  ground: Ground,
  typeName: string,
  payload: Seen,
  read: readonly Seen[],
  depth: number,
): void {
  const type = ground.schema.getType(typeName);
  if (!isCompositeType(type) || !('getFields' in type) || payload.of.kind !== 'object') return;
  const selected = [...(payload.of.variants[0]?.fields.values() ?? [])];
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    const schema = `${typeName}.${field.name}`;
    const seen = selected.find((each) => each.schema === schema);
    if (isRefusal(field.name, getNullableType(field.type), named))
      checkChannel(ground, {
        schema,
        field: field.name,
        named: named.name,
        payload,
        seen,
        read,
        isList: isListType(getNullableType(field.type)),
      });
    // Namespaced mutations have their payload one step further in.
    else if (depth > 0 && seen && /Mutation(s)?$/.test(typeName) && isCompositeType(named))
      checkPayload(ground, named.name, seen, read, depth - 1);
    else if (depth > 0 && seen && /Mutation(s)?$/.test(named.name))
      checkPayload(ground, named.name, seen, read, depth - 1);
  }
}

function isRefusal(name: string, type: unknown, named: unknown): boolean {
  if (errorNames.test(name)) return true;
  if (!statusNames.test(name) || isListType(type) || !isCompositeType(named)) return false;
  const fields =
    'getFields' in (named as object) ? Object.keys((named as { getFields(): object }).getFields()) : [];
  // What has an id is what was written: PostGraphile calls it `result`.
  if (fields.some((each) => /^(id|rowId|nodeId)$/.test(each))) return false;
  return (
    fields.some((each) => /^(succeeded|success|ok|isSuccess|successful)$/i.test(each)) ||
    (fields.some((each) => /code$/i.test(each)) && fields.some((each) => /message/i.test(each)))
  );
}

interface Refusing {
  readonly schema: string;
  readonly field: string;
  readonly named: string;
  readonly payload: Seen;
  readonly seen: Seen | undefined;
  readonly read: readonly Seen[];
  readonly isList: boolean;
}

function checkChannel(ground: Ground, { schema, field, named, payload, seen, read, isList }: Refusing): void {
  const inside = ground.schema.getType(named);
  const parts = isCompositeType(inside) && 'getFields' in inside ? Object.keys(inside.getFields()) : [];
  const selection =
    parts.length > 0
      ? `${field} { ${parts.filter((each) => /code|message|field|path|ok|succ/i.test(each)).join(' ') || parts[0]!} }`
      : field;
  const channel = isList
    ? `fromPayload('*.${field}[]')`
    : parts.length > 0
      ? `fromStatus('*.${field}', { ok: '${parts.find((each) => /succ|ok/i.test(each)) ?? '…'}' })`
      : `fromPayload('*.${field}')`;
  const because = 'a refusal would look like success: people’s words would be lost without a word';
  if (!seen) {
    const hasChannel = channelsOf(ground).length > 0;
    return ground.note({
      severity: 'error',
      code: 'dropped-error-channel',
      what: `the document does not ask for ${schema}, where the backend says what it refuses`,
      because,
      remedy: `select “${selection}”${hasChannel ? '' : `, and say errors: [${channel}]`}`,
      schema,
      clue: clueTo(ground, payload, [...ground.leaf.keys, 'document']),
    });
  }
  if (read.some((each) => each.at === seen.at || (seen.of.kind === 'list' && seen.of.item.at === each.at)))
    return;
  ground.note({
    severity: 'error',
    code: 'dropped-error-channel',
    what: `${schema} is asked for, and no channel reads it`,
    because,
    remedy: `add ${channel} to errors`,
    schema,
    clue: clueTo(ground, seen, [...ground.leaf.keys, 'document']),
  });
}

/** Paths inside a refusal that the mapping names, and those by which it would be understood. */
function checkDetails(ground: Ground, { data, index }: Channel, seen: Seen): void {
  const of = seen.of.kind === 'list' ? seen.of.item.of : seen.of;
  if (of.kind !== 'object') return;
  const selected = of.variants.flatMap(({ fields }) => [...fields.keys()]);
  for (const { fields } of of.variants) for (const field of fields.values()) touch(ground)(field);
  for (const name of ['code', 'field', 'message', 'limit', 'ok']) {
    const told = textOf(data[name]);
    const path = told ?? (data.channel === 'status' || name === 'limit' || name === 'ok' ? undefined : name);
    const first = path?.split('.')[0];
    if (first === undefined || selected.includes(first)) continue;
    const type = ground.schema.getType(of.type);
    const offered = isCompositeType(type) && 'getFields' in type ? Object.keys(type.getFields()) : [];
    // What is not named by the mapping is missed only where the backend has it.
    if (told === undefined && (name !== 'code' || !offered.includes(name))) continue;
    ground.note({
      severity: told === undefined ? 'warning' : 'error',
      code: 'dropped-error-channel',
      what: `the document does not ask for ${of.type}.${first}, by which a refusal is understood`,
      because:
        name === 'code'
          ? 'every refusal would be “invalid”, whatever it is'
          : name === 'ok'
            ? 'everything would look refused'
            : `people would not learn the ${name}`,
      remedy: offered.includes(first)
        ? `select “${first}” in it`
        : didYouMean(first, offered, `${of.type} has ${enumerate(offered)}`),
      schema: `${of.type}.${first}`,
      clue:
        told !== undefined && !offered.includes(first)
          ? { keys: ['errors', String(index), name] }
          : clueTo(ground, seen, ['errors', String(index)]),
    });
  }
}

/** Channels by which no document ever hears anything. */
export function unusedChannels(
  ground: Pick<Ground, 'mapping' | 'note'>,
  used: ReadonlySet<number>,
  root: string,
): void {
  listOf(ground.mapping.errors).forEach((each, index) => {
    const data = isRecord(each) ? each : {};
    if ((data.channel !== 'payload' && data.channel !== 'status') || used.has(index)) return;
    ground.note({
      severity: 'error',
      code: 'dropped-error-channel',
      what: `no document asks for anything at “${textOf(data.path) ?? ''}”, where the mapping expects refusals`,
      because: 'what the backend refuses there would look like success',
      remedy: 'correct the path, or select the refusals in the documents that write',
      schema: root,
      clue: { keys: ['errors', String(index), 'path'] },
    });
  });
}
