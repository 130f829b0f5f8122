/** What the head of a GraphQL document says. */
export interface DocumentHead {
  /** The document, its operation named. */
  readonly document: string;
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Declared variables, and their types as written: `ids` to `[ID!]!`. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Reads the head of a document by a light scan, since no GraphQL parser travels to the browser: whether the rest is
 * right is for `maillon check` to say. The operation stands first, fragments after it; `name` is given to one that has
 * none. Throws a TypeError for a document that begins with something else.
 */
export function readHead(document: string, name: string): DocumentHead {
  const bare = document.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, (part) => ' '.repeat(part.length));
  const head = /^\s*(?:(query|mutation|subscription)\b\s*(\w*)|(?={))/.exec(bare);
  if (!head)
    throw new TypeError(
      `maillon: the document of "${name}" should begin with its operation: query, mutation or subscription`,
    );
  const [opening, kind = 'query', own] = head;
  const given = own || name.replace(/(?:^|\W)(\w)/g, (_, letter: string) => letter.toUpperCase());
  // `$name:` stands nowhere but in the list of variables.
  const variables = new Map<string, string>();
  for (const [, variable = '', type = ''] of bare.matchAll(/\$(\w+)\s*:\s*([\w[\]! ]*[\w\]!])/g)) {
    variables.set(variable, type);
  }
  return {
    document: own ? document : `${kind} ${given} ${document.slice(opening.length)}`,
    name: given,
    kind: kind as DocumentHead['kind'],
    variables,
  };
}
