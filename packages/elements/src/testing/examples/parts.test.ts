import { expect } from 'chai';
import { deepAll } from '../look.ts';
import { examples } from './index.ts';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly { readonly name: string }[];
    }[];
  }[];
}

const { modules } = (await (await fetch('/__manifest')).json()) as Manifest;
const documented = new Map(
  modules
    .flatMap(({ declarations = [] }) => declarations)
    .map(({ tagName = '', cssParts = [] }) => [tagName, cssParts.map(({ name }) => name)]),
);
const tags = [...new Set(examples.map(({ element }) => element))];

/**
 * Properties that nobody inherits and nothing else sets, one for each part: they are there where a rule of the page
 * reaches.
 */
const most = Math.max(...[...documented.values()].map(({ length }) => length));
const marks = Array.from({ length: most }, (_, at) => `--test-reached-${at}`);
for (const name of marks) CSS.registerProperty({ name, syntax: '*', inherits: false });

/**
 * What a function may draw for an element, but never does: a bar with a button, where there is nothing to try again;
 * a mention in a message that is plain text.
 */
const neverThere = new Set(['social-feed-item retry', 'social-kudos-dialog mention']);

/** Of the elements of one name: their own parts, and what those in them pass on, by the name it has outside. */
interface Parts {
  readonly own: Set<string>;
  readonly passedOn: Map<string, [tag: string, inside: string][]>;
}

describe('a page’s own ::part() rules', () => {
  const sheet = new CSSStyleSheet();
  /** By the element: whatever has a part in it, and the parts that the page's rules reach it by. */
  const reached = new Map<string, Map<string, string[]>>();
  const known = new Map<string, Parts>();

  before(async function () {
    this.timeout(180_000);
    document.adoptedStyleSheets.push(sheet);
    for (const { element, draw } of examples) {
      // One at a time: of what floats only one is open.
      const box = document.createElement('div');
      document.body.append(box);
      const drawn = await draw(box);
      for (const one of deepAll(box)) learn(one);
      look(element, drawn);
      box.remove();
    }
  });
  after(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  function look(tag: string, element: Element): void {
    const parts = documented.get(tag) ?? [];
    sheet.replaceSync(parts.map((part, at) => `${tag}::part(${part}) { ${marks[at]}: yes; }`).join(' '));
    const found = reached.get(tag) ?? new Map<string, string[]>();
    reached.set(tag, found);
    for (const one of deepAll(element, '[part]')) {
      const style = getComputedStyle(one);
      if (style.display === '') continue;
      const by = parts.filter((_, at) => style.getPropertyValue(marks[at] ?? '') === 'yes');
      found.set(`${path(one, tag)}::part(${one.getAttribute('part') ?? ''})`, by);
    }
  }

  function learn({ localName, shadowRoot }: Element): void {
    if (!shadowRoot) return;
    const parts = known.get(localName) ?? { own: new Set(), passedOn: new Map() };
    known.set(localName, parts);
    for (const one of shadowRoot.querySelectorAll('[part]'))
      for (const name of one.getAttribute('part')?.split(/\s+/) ?? []) parts.own.add(name);
    for (const one of shadowRoot.querySelectorAll('[exportparts]')) {
      for (const [inside, outside] of passedOn(one))
        parts.passedOn.set(outside, [...(parts.passedOn.get(outside) ?? []), [one.localName, inside]]);
    }
  }

  /** Whether an element has the part itself, or passes it on from one in it that documents and has it. */
  function has(tag: string, part: string, within: readonly string[] = []): boolean {
    if (neverThere.has(`${tag} ${part}`)) return true;
    if (within.includes(tag) || !documented.get(tag)?.includes(part)) return false;
    const parts = known.get(tag);
    const from = new Set((parts?.passedOn.get(part) ?? []).map((pair) => pair.join(' ')));
    return (
      parts?.own.has(part) === true ||
      [...from].some((pair) => {
        const [inner = '', inside = ''] = pair.split(' ');
        return has(inner, inside, [...within, tag]);
      })
    );
  }

  for (const tag of tags) {
    for (const part of documented.get(tag) ?? [])
      it(`reach <${tag}>::part(${part})`, () => {
        const isReached = [...(reached.get(tag)?.values() ?? [])].some((parts) => parts.includes(part));
        if (!isReached)
          expect(has(tag, part), 'no example draws it, and nothing in it passes it on').to.equal(true);
      });

    it(`reach all that has a part in <${tag}>, however deep`, () => {
      const out = [...(reached.get(tag) ?? [])]
        .filter(([, parts]) => parts.length === 0)
        .map(([place]) => place);
      expect(out, out.join('\n')).to.deep.equal([]);
    });
  }

  for (const [tag, parts] of documented)
    for (const part of tags.includes(tag) ? [] : parts)
      it(`draw <${tag}>::part(${part}) in another element`, () => {
        expect(has(tag, part), 'no example draws it, and nothing in it passes it on').to.equal(true);
      });
});

/** What an element's `exportparts` says: the name inside, the name outside. */
function passedOn(element: Element): [string, string][] {
  return (element.getAttribute('exportparts') ?? '').split(',').map((pair) => {
    const [inside = '', outside = inside] = pair.split(':').map((name) => name.trim());
    return [inside, outside];
  });
}

/** The elements an element is in, from the outermost one on. */
function path(element: Element, outermost: string): string {
  const { host } = element.getRootNode() as ShadowRoot;
  return host.localName === outermost ? outermost : `${path(host, outermost)} > ${host.localName}`;
}
