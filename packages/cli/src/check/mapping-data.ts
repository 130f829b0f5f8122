/**
 * A mapping as plain data, as it may have been written by hand: nothing is taken for granted that `defineBackend` or a
 * type would have seen to.
 * @module
 */

export type Data = Readonly<Record<string, unknown>>;

export interface LensData extends Data {
  readonly lens: string;
}

export interface OperationData extends Data {
  readonly document: string;
}

export const isRecord = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isLensData = (value: unknown): value is LensData =>
  isRecord(value) && typeof value.lens === 'string';

export const isOperation = (value: unknown): value is OperationData =>
  isRecord(value) && typeof value.document === 'string';

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const recordOf = (value: unknown): Data => (isRecord(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** One document of a verb, and what is known before it is sent. */
export interface Leaf {
  readonly verb: string;
  /** As a person calls it: `reactions.set, like, on`. */
  readonly name: string;
  readonly operation: OperationData;
  readonly keys: readonly string[];
  /** Variables whose value was decided by a branch. */
  readonly decided: readonly string[];
  /** What it is for, beside answering the verb. */
  readonly role: 'answer' | 'guard' | 'toggle' | 'read-back';
  /** Of a guard: the path of what it finds out. */
  readonly is?: string;
  /** Of the documents around a row: they look for its id, and use it. */
  readonly row?: boolean;
}

/** Every document of a verb. What is none of the known forms is left out: `strangers` names those. */
export function leavesOf(
  verb: string,
  node: unknown,
  at: readonly string[] = ['operations', verb],
): { leaves: Leaf[]; strangers: (readonly string[])[] } {
  const leaves: Leaf[] = [];
  const strangers: (readonly string[])[] = [];
  const walk = (mapped: unknown, keys: readonly string[], names: readonly string[], decided: string[]) => {
    const name = [verb, ...names].join(', ');
    if (isOperation(mapped)) {
      leaves.push({ verb, name, operation: mapped, keys, decided, role: 'answer' });
      if (isOperation(mapped.readBack)) {
        const inner = { verb, name: `${name}, read back`, decided, role: 'read-back' as const };
        leaves.push({ ...inner, operation: mapped.readBack, keys: [...keys, 'readBack'] });
      }
    } else if (isRecord(mapped) && isRecord(mapped.cases)) {
      const variable = String(mapped.branch);
      for (const [value, each] of Object.entries(mapped.cases)) {
        const word = variable === 'on' ? (value === 'true' ? 'on' : 'off') : value;
        walk(each, [...keys, 'cases', value], [...names, word], [...decided, variable]);
      }
    } else if (isRecord(mapped) && isRecord(mapped.guardedToggle)) {
      const { read, toggle, is } = mapped.guardedToggle;
      const inside = [...keys, 'guardedToggle'];
      const all = [...decided, 'on'];
      if (isOperation(read) && isOperation(toggle)) {
        const guard = { verb, name: `${name}, read`, operation: read, keys: [...inside, 'read'] };
        leaves.push({ ...guard, decided: all, role: 'guard', ...(typeof is === 'string' ? { is } : {}) });
        const then = { verb, name: `${name}, toggle`, operation: toggle, keys: [...inside, 'toggle'] };
        leaves.push({ ...then, decided: all, role: 'toggle' });
      } else strangers.push(inside);
    } else if (isRecord(mapped) && isRecord(mapped.guardedRow)) {
      const { row, ...parts } = mapped.guardedRow;
      const inside = [...keys, 'guardedRow'];
      for (const part of ['read', 'add', 'remove']) {
        const operation = parts[part];
        if (!isOperation(operation)) {
          strangers.push([...inside, part]);
          continue;
        }
        const leaf = { verb, name: `${name}, ${part}`, operation, keys: [...inside, part], row: true };
        const role = part === 'read' ? 'guard' : 'toggle';
        leaves.push({ ...leaf, decided: [...decided, 'on'], role, is: textOf(row) ?? '' });
      }
    } else strangers.push(keys);
  };
  walk(node, at, [], []);
  return { leaves, strangers };
}
