import { randomBytes } from 'node:crypto';

/** What the first letter of an id of ours says. Ids are opaque to clients only. */
const kinds = {
  p: 'person',
  a: 'activity',
  c: 'comment',
  k: 'kudos',
  g: 'group',
  v: 'kudos-value',
} as const;

export type NodeKind = (typeof kinds)[keyof typeof kinds];

/** What kind of thing an id names; null when it is none of ours. */
export function kindOf(id: string): NodeKind | null {
  const prefix = /^([a-z])-./u.exec(id)?.[1];
  return prefix !== undefined && prefix in kinds ? kinds[prefix as keyof typeof kinds] : null;
}

/** A new id: the milliseconds first, so that ids sort by age, then 60 random bits. */
export function newId(prefix: 'a' | 'c' | 'k' | 'r', now: Date): string {
  const random = randomBytes(8).readBigUInt64BE() >> 4n;
  return `${prefix}-${now.getTime().toString(36).padStart(9, '0')}${random.toString(36).padStart(12, '0')}`;
}
