import { setups, type Setup } from './setups.ts';

type Kind = 'attribute' | 'property' | 'method' | 'event' | 'slot' | 'part' | 'state';

interface Specification {
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly shared: readonly {
    readonly kind: Kind;
    readonly names: readonly string[];
    readonly on: readonly string[];
  }[];
  readonly leftOut: readonly {
    readonly kind: Kind;
    readonly names: readonly string[];
    readonly elements: readonly string[];
  }[];
  readonly elements: Readonly<Record<string, Readonly<Partial<Record<Kind, readonly string[]>>>>>;
}

const response = await fetch('/docs/elements/specification.json');
const { groups, shared, leftOut, elements } = (await response.json()) as Specification;

/**
 * The elements whose specification names this, in the order of the specification: a line that is added there is tested
 * here. `npm run coverage` reads the loops over this; see scripts/lib/specified/evidence.mjs.
 */
export function specified(kind: Kind, name: string): readonly Setup[] {
  const isShared = (tag: string): boolean =>
    shared.some(
      (one) =>
        one.kind === kind &&
        one.names.includes(name) &&
        one.on.some((on) => on === tag || groups[on]?.includes(tag)),
    );
  const isLeftOut = (tag: string): boolean =>
    leftOut.some((one) => one.kind === kind && one.elements.includes(tag) && one.names.includes(name));
  const tags = Object.keys(elements).filter(
    (tag) => (elements[tag]?.[kind]?.includes(name) || isShared(tag)) && !isLeftOut(tag),
  );
  if (tags.length === 0) throw new Error(`docs/elements/specification.json names no ${kind} ${name}`);
  return tags.map((tag) => {
    const setup = setups.find((one) => one.tag === tag);
    if (!setup)
      throw new Error(`setups.ts has no setup for <${tag}>, whose specification names ${kind} ${name}`);
    return setup;
  });
}
