/** `post:{id}` as the expression that finds its parts. */
function expression(pattern: string): RegExp {
  const parts = pattern
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 ? `(?<${part}>.+?)` : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`, 's');
}

/** Variables that a subject stands for, beside its id: `{ type: 'DOCUMENT' }` is `$subject__type`. */
export type SubjectPatterns = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;

/** Between our opaque ids and references and what the backend calls the same things. */
export class Addresses {
  readonly #ids: readonly RegExp[];
  readonly #subjects: readonly (readonly [RegExp, Readonly<Record<string, string | number | boolean>>])[];
  readonly #closed: boolean;

  constructor(ids: Readonly<Record<string, string>>, subjects: SubjectPatterns | undefined) {
    this.#ids = Object.values(ids).map(expression);
    this.#subjects = [
      ...Object.entries(ids).map(([type, pattern]) => [expression(pattern), { type }] as const),
      ...Object.entries(subjects ?? {}).map(([pattern, parts]) => [expression(pattern), parts] as const),
    ];
    this.#closed = subjects !== undefined;
  }

  /** An id without what makes it ours: `note:42` is `42`. */
  native(id: string): string {
    for (const pattern of this.#ids) {
      const found = pattern.exec(id)?.groups?.id;
      if (found !== undefined) return found;
    }
    return id;
  }

  /** A subject as variables: its native id, and its parts as `subject__…`. Undefined: not of this backend. */
  subject(reference: string): Readonly<Record<string, unknown>> | undefined {
    for (const [pattern, constants] of this.#subjects) {
      const found = pattern.exec(reference);
      if (!found) continue;
      const { id = reference, ...parts } = found.groups ?? {};
      const named = Object.entries({ ...parts, ...constants }).map(([part, value]) => [
        `subject__${part}`,
        value,
      ]);
      return { subject: id, ...(Object.fromEntries(named) as Record<string, unknown>) };
    }
    return this.#closed ? undefined : { subject: reference };
  }
}
