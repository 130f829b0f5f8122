/** What the head of a GraphQL document says. */
export interface DocumentHead {
  /** The document, its operation named. */
  readonly document: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** Declared variables, and their types as written: `ids` to `[ID!]!`. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Reads the head of a document by a light scan, since no GraphQL parser travels to the browser: whether the rest is
 * right is for `maillon check` to say. `name` is given to an operation that has none. Throws a TypeError.
 */
export function readHead(document: string, name: string): DocumentHead {
  const bare = document.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, (part) =>
    ' '.repeat(part.length),
  );
  let outside = bare;
  for (let before = ''; before !== outside;) {
    before = outside;
    outside = outside.replace(/\{[^{}]*\}/g, (part) => '·'.repeat(part.length));
  }
  const heads = [...outside.matchAll(/(?<![$\w])(query|mutation|subscription)\b\s*(\w+)?/g)];
  const [head] = heads;
  if (heads.length > 1 || (!head && !/^\s*·/.test(outside)) || head?.[1] === 'subscription') {
    throw new TypeError(`maillon: the document of "${name}" should hold one query or mutation`);
  }
  const given = name.replace(/(?:^|\W)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const named = head
    ? head[2]
      ? document
      : document.slice(0, head.index) +
        `${head[1]} ${given}` +
        document.slice(head.index + (head[1] ?? '').length)
    : `query ${given} ${document}`;
  // `$name:` stands nowhere but in the list of variables.
  const variables = new Map<string, string>();
  for (const [, variable = '', type = ''] of bare.matchAll(/\$(\w+)\s*:\s*([\w[\]! ]*[\w\]!])/g)) {
    variables.set(variable, type);
  }
  return {
    document: named,
    name: head?.[2] ?? given,
    kind: head?.[1] === 'mutation' ? 'mutation' : 'query',
    variables,
  };
}
