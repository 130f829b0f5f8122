import type { Seen, Variant } from './answer.ts';

/** Where a path leads, or where it ends because nothing is there. */
export type Followed =
  | { readonly found: Seen; readonly owner: Seen | undefined }
  | {
      readonly found?: undefined;
      /** The step that leads nowhere. */
      readonly step: string;
      /** The last place there was. */
      readonly from: Seen;
      /** What could have been written instead. */
      readonly fields: readonly string[];
    };

export const anything: Seen = { of: { kind: 'anything' }, nullable: false, schema: '' };

/** A value that a lens makes, standing where `over` stands. */
export function make(of: Seen['of'], over: Seen, nullable = false): Seen {
  return { of, nullable, schema: over.schema, ...(over.at === undefined ? {} : { at: over.at }) };
}

/** An object that a lens makes. */
export const makeObject = (fields: Readonly<Record<string, Seen>>, over: Seen, nullable = false): Seen =>
  make(
    { kind: 'object', type: '', variants: [{ types: [], fields: new Map(Object.entries(fields)) }] },
    over,
    nullable,
  );

const mayBe = (seen: Seen, nullable: boolean): Seen =>
  nullable && !seen.nullable ? { ...seen, nullable: true } : seen;

/** One field of an object, over all the types that the object may be of. */
export function fieldOf(variants: readonly Variant[], name: string): Seen | undefined {
  const found = variants.map(({ fields }) => fields.get(name));
  const there = found.filter((seen) => seen !== undefined);
  const [first] = there;
  if (!first) return undefined;
  const nullable = there.some((seen) => seen.nullable);
  const lacking = variants.filter(({ fields }) => !fields.has(name)).flatMap(({ types }) => types);
  const absent = there.find((seen) => seen.absent !== undefined)?.absent;
  const why =
    lacking.length > 0
      ? `${lacking.length === 1 ? lacking[0]! : `${lacking.length} other types`} without it`
      : absent;
  return { ...mergeObjects(there, first), nullable, ...(why === undefined ? {} : { absent: why }) };
}

/** The same alias, asked of several types: objects are put side by side. */
function mergeObjects(there: readonly Seen[], first: Seen): Seen {
  const { of } = first;
  if (there.length === 1) return first;
  if (of.kind === 'object') {
    const variants = there.flatMap((seen) => (seen.of.kind === 'object' ? seen.of.variants : []));
    return { ...first, of: { ...of, variants } };
  }
  if (of.kind === 'list') {
    const items = there.flatMap((seen) => (seen.of.kind === 'list' ? [seen.of.item] : []));
    const nullable = items.some((seen) => seen.nullable);
    return { ...first, of: { kind: 'list', item: { ...mergeObjects(items, items[0]!), nullable } } };
  }
  return first;
}

const named = (seen: Seen): readonly string[] =>
  seen.of.kind === 'object' ? [...new Set(seen.of.variants.flatMap(({ fields }) => [...fields.keys()]))] : [];

/** Walks a path as the SDK walks it in an answer: `writer.name`, `tags[].label`, `jobs.0.title`. */
export function follow(root: Seen, path: string, touch: (seen: Seen) => void = () => {}): Followed {
  let [seen, owner]: [Seen, Seen | undefined] = [root, undefined];
  let inList = false;
  let nullable = false;
  for (const step of path === '' ? [] : path.split('.')) {
    const name = step.replace('[]', '');
    const { of } = seen;
    if (of.kind === 'anything') return { found: anything, owner };
    let next: Seen | undefined;
    if (of.kind === 'object') next = fieldOf(of.variants, name);
    else if (of.kind === 'list' && /^\d+$/.test(name)) next = mayBe(of.item, true);
    if (!next) return { step: name, from: seen, fields: named(seen) };
    nullable ||= next.nullable || next.absent !== undefined;
    [seen, owner] = [next, seen];
    touch(seen);
    if (step.endsWith('[]')) {
      if (seen.of.kind === 'anything') return { found: anything, owner };
      if (seen.of.kind !== 'list') return { step, from: seen, fields: named(seen) };
      [seen, inList] = [seen.of.item, true];
    }
  }
  // A path with [] always gives a list; what is not there is left out of it.
  if (inList) {
    // Nested lists are flattened only where the path says so.
    return { found: { ...make({ kind: 'list', item: seen }, seen) }, owner };
  }
  return { found: mayBe(seen, nullable), owner };
}
