import { each, lens, look, Unreadable } from './lens.ts';
import type { Lens } from './lens.ts';
import { get } from './paths.ts';

// Lenses towards the backend.

/** Our enum members as GraphQL writes them: `in-person` is sent as `IN_PERSON`. Reading needs no lens for it. */
export const caps = (path?: string): Lens =>
  lens('caps', { path }, [path], (raw, name) =>
    each(get(raw, path ?? name), (member) => String(member).replace(/-/g, '_').toUpperCase()),
  );

/** An input object, for variables: its fields come from our variables. Not sent when all of them are absent. */
export const build = (fields: Readonly<Record<string, Lens | string>>): Lens =>
  lens('build', { fields }, [], (raw, _, sending) => {
    const parts = Object.entries(fields).map(
      ([name, part]) => [name, look(part, raw, name, sending)] as const,
    );
    const present = parts.filter(([, part]) => part != null);
    const unreadable = parts.find(([, part]) => part instanceof Unreadable);
    return unreadable ? unreadable[1] : present.length ? Object.fromEntries(present) : undefined;
  });
