import {
  Kind,
  TokenKind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Ground } from './ground.ts';

/** What hardened servers accept of one document. */
export interface Budget {
  readonly aliases: number;
  readonly tokens: number;
  readonly depth: number;
}

export const usualBudget: Budget = { aliases: 15, tokens: 1_000, depth: 6 };

/** What a document costs, counted as the usual protections count it. */
export function costOf(document: DocumentNode): Budget & { readonly deepest: readonly string[] } {
  let [aliases, tokens] = [0, 0];
  visit(document, { Field: (node) => void (node.alias && aliases++) });
  for (let token = document.loc?.startToken.next; token && token.kind !== TokenKind.EOF; token = token.next) {
    if (token.kind !== TokenKind.COMMENT) tokens++;
  }
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  let deepest: readonly string[] = [];
  const descend = (set: SelectionSetNode, path: readonly string[]): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const here = [...path, (selection.alias ?? selection.name).value];
        if (here.length > deepest.length) deepest = here;
        if (selection.selectionSet) descend(selection.selectionSet, here);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) descend(inner.selectionSet, path);
    }
  };
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) descend(node.selectionSet, []);
  }
  // The root field is at depth 0, as graphql-depth-limit counts.
  return { aliases, tokens, depth: Math.max(0, deepest.length - 1), deepest };
}

export function checkBudget(ground: Ground, document: DocumentNode, budget: Budget, schema: string): void {
  const cost = costOf(document);
  const remedies = {
    aliases: "say what aliases say by lenses instead: item: { displayName: 'name' }",
    tokens: 'select less: what a list shows, and the rest by a read of its own',
    depth: `select less deeply than ${cost.deepest.join('.')}, or “nodes” instead of “edges { node }”`,
  };
  for (const kind of ['aliases', 'tokens', 'depth'] as const) {
    if (cost[kind] <= budget[kind]) continue;
    const what =
      kind === 'depth'
        ? `the document is ${cost.depth} levels deep`
        : `the document has ${cost[kind]} ${kind}`;
    ground.note({
      severity: 'warning',
      code: 'over-budget',
      what,
      because: `servers that protect themselves often accept ${budget[kind]}`,
      remedy: `${remedies[kind]}; if your server accepts more, say so: --max-${kind} ${cost[kind]}`,
      schema,
      clue: {
        keys: [...ground.leaf.keys, 'document'],
        document: ground.leaf.operation.document,
        at: document.loc?.startToken.next?.start ?? 0,
      },
    });
  }
}
