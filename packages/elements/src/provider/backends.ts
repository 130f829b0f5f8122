import type { ClientOptions } from '@maillon/sdk';

type Backend = NonNullable<ClientOptions['backend']>;

/** What all bundles of a page share. Data only: a method would be the oldest copy's for ever. */
interface Registry {
  readonly backends: Map<string, Backend>;
  /** Told the name of each that is registered. */
  readonly waiting: Set<(name: string) => void>;
}

const key = Symbol.for('maillon/backends/1');
/** Where the page is frozen, or something else has our place. */
const own: Registry = { backends: new Map(), waiting: new Set() };

function registry(): Registry {
  const page = globalThis as { [key]?: Partial<Registry> };
  if (!(key in page)) Reflect.defineProperty(page, key, { value: own });
  const { backends, waiting } = page[key] ?? {};
  return backends instanceof Map && waiting instanceof Set ? { backends, waiting } : own;
}

/**
 * Gives a mapping a name for `<social-provider backend="name">`, before or after the element is on the page. As with
 * elements, a name that is taken stays as it is.
 */
export function registerBackend(name: string, backend: Backend): void {
  const { backends, waiting } = registry();
  if (backends.has(name)) {
    if (backends.get(name) !== backend) {
      console.warn(
        `Maillon: a backend named "${name}" is registered already. Register this one by another name.`,
      );
    }
    return;
  }
  backends.set(name, backend);
  for (const tell of [...waiting]) tell(name);
}

/** Undefined until it is registered. */
export const backendNamed = (name: string): Backend | undefined => registry().backends.get(name);

/** @returns how to stop waiting */
export function whenRegistered(tell: (name: string) => void): () => void {
  const { waiting } = registry();
  waiting.add(tell);
  return () => waiting.delete(tell);
}
