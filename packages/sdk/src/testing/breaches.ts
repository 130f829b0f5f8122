import { shapes } from '../mapping/shapes.ts';

const formats: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  id: (value) => typeof value === 'string' && value !== '',
  time: (value) =>
    typeof value === 'string' &&
    /Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString() === value,
  url: (value) => typeof value === 'string' && /^(https?:\/\/|mailto:|data:image\/)/.test(value),
  words: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((word) => typeof word === 'string'),
};

/**
 * Where a value breaks the contract's types, as paths; none where it keeps to them. Says the table of shapes again, from
 * the other side: what comes out, not what goes in.
 */
export function breaches(type: string, value: unknown, path = type): string[] {
  if (type.startsWith('[')) {
    if (!Array.isArray(value)) return [path];
    return value.flatMap((item, index) => breaches(type.slice(1, -1), item, `${path}[${index}]`));
  }
  if (!Object.hasOwn(shapes, type)) {
    const [kind = ''] = type.split('.');
    const fits = formats[kind] ?? ((word) => type.includes('*') || type.split('|').includes(word as string));
    return fits(value) && (formats[kind] || typeof value === 'string') ? [] : [path];
  }
  if (typeof value !== 'object' || value === null) return [path];
  const record = value as Record<string, unknown>;
  const fields = new Map((shapes[type] ?? '').split(' ').map((word) => [/^\w+/.exec(word)?.[0] ?? '', word]));
  const strangers = Object.keys(record).filter((name) => name !== 'type' && !fields.has(name));
  return [
    ...strangers.map((name) => `${path}.${name}`),
    ...[...fields].flatMap(([name, word]) => {
      const [, presence = '', kind = 'string'] = /^\w+([!~?]?)(?::(.+))?$/.exec(word) ?? [];
      const found = record[name];
      if (found === undefined) return /[!~]/.test(presence) ? [`${path}.${name}`] : [];
      if (found === null) return /[!?]/.test(presence) ? [`${path}.${name}`] : [];
      return breaches(kind, found, `${path}.${name}`);
    }),
  ];
}
