import type { Addresses } from './plain-addresses.ts';

/** Constants that a pattern stands for: `{ type: 'DOCUMENT' }` is sent as `$subject__type`. */
type Parts = Readonly<Record<string, string | number | boolean>>;

export interface AddressOptions {
  /**
   * Our id for a domain type, where the backend's own are not unique across types: `{ person: 'user:{id}' }`. Put on as
   * answers come in, taken off as variables go out.
   */
  readonly ids?: Readonly<Record<string, string>>;
  /**
   * Outside things that can be commented and thanked, by the pattern of their URN or URL: `urn:crm:{kind}:{id}`. The
   * part `{id}` (without one, the whole) is sent as `$subject`, others as `$subject__kind`. What fits no pattern is no
   * subject of this backend. Absent: things of `ids` are subjects, with `$subject__type` the domain type; any other
   * reference is sent as it stands.
   */
  readonly subjects?: Readonly<Record<string, Parts>>;
}

/** `post:{id}` as the expression that finds its parts. */
function expression(pattern: string): RegExp {
  const parts = pattern
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 ? `(?<${part}>.+?)` : part.replace(/[^\w\s]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`, 's');
}

/** How ids and subjects are written. Plain data, as lenses are. */
export function addresses(options: AddressOptions): Addresses & AddressOptions {
  const { ids = {}, subjects } = options;
  const idPatterns = Object.values(ids).map(expression);
  const byType = Object.entries(ids).map(([type, pattern]) => [pattern, { type }] as const);
  const patterns = (subjects ? Object.entries(subjects) : byType).map(
    ([pattern, parts]): readonly [RegExp, Parts] => [expression(pattern), parts],
  );
  const book: Addresses = {
    global: (type, id) => (Object.hasOwn(ids, type) ? ids[type]!.replace('{id}', () => id) : id),
    native: (id) => {
      const found = idPatterns.map((pattern) => pattern.exec(id)?.groups?.id);
      return found.find((part) => part !== undefined) ?? id;
    },
    subject: (reference) => {
      for (const [pattern, constants] of patterns) {
        const found = pattern.exec(reference);
        if (!found) continue;
        const { id = reference, ...parts } = found.groups ?? {};
        const named = Object.entries({ ...parts, ...constants }).map(([part, value]) => [
          `subject__${part}`,
          value,
        ]);
        return { subject: id, ...(Object.fromEntries(named) as Record<string, unknown>) };
      }
      return subjects ? undefined : { subject: reference };
    },
  };
  // As with lenses, JSON sees the data only.
  const hidden = Object.entries(book).map(([name, value]) => [name, { value: value as unknown }] as const);
  const shown: AddressOptions = { ...options };
  return Object.defineProperties(shown, Object.fromEntries<PropertyDescriptor>(hidden)) as Addresses &
    AddressOptions;
}
