import type { Once } from '@maillon/contract';
import { steps } from './paths.ts';

const carry = Symbol.for('maillon/idempotency/1');

/** What a document declares, and the lenses of its variables. */
export interface Written {
  readonly verb: string;
  readonly declared: ReadonlyMap<string, string>;
  readonly lenses: Readonly<Record<string, unknown>>;
  /** What it changes can be read as a list. */
  readonly readable: boolean;
}

interface Carrier {
  /** How the backend knows such a write again. */
  readonly once: (written: Written) => Once;
  /** Puts the key where the backend looks for it; answers the new item's id, where that is ours to choose. */
  readonly put?: (
    key: string,
    written: Pick<Written, 'verb' | 'declared'>,
    variables: Record<string, unknown>,
    headers: Record<string, string>,
  ) => string | undefined;
}

/** How a write says that it is the same as before. Plain data. */
export interface Idempotency {
  readonly idempotency: string;
  /** Where the answer says that it is a repetition: `*.replayed`. */
  readonly replayed?: string;
  /** Codes of the refusal that says "there is such an id already". */
  readonly exists?: readonly string[];
  readonly [carry]: Carrier;
}

export interface Replayed {
  readonly replayed?: string;
}

export function by(
  idempotency: string,
  options: Replayed & Readonly<Record<string, unknown>>,
  carrier: Carrier,
): Idempotency {
  steps(options.replayed ?? '');
  return Object.defineProperty({ idempotency, ...options, [carry]: carrier }, carry, { enumerable: false });
}

/** What a way needs rides along where JSON does not see it, as with lenses. */
export const carrierOf = (way: Idempotency): Carrier => way[carry];

/** The documents use `$key`. */
export const variable = (options: Replayed = {}): Idempotency =>
  by(
    'variable',
    { ...options },
    {
      once: ({ declared, lenses }) => {
        const used = [...declared.keys()].map((name) => lenses[name] ?? `{${name}}`);
        return /["{]key["}]/.test(JSON.stringify(used)) ? 'key' : 'none';
      },
    },
  );
