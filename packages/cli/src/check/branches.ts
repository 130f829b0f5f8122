import { isRecord, recordOf, textOf, type Data } from './mapping-data.ts';
import { enumerate } from './nearest.ts';
import { ruleOf } from './verb-rules.ts';

/** What a mapped operation has no case for. */
export interface Uncovered {
  readonly verb: string;
  /** The variable by which it branches: `scope`, `subject__type`. */
  readonly by: string;
  readonly features: string;
}

/** Scopes and subjects that the mapping knows, and for which an operation that branches by them has no document. */
export function uncoveredBy(mapping: Data): Uncovered[] {
  const found: Uncovered[] = [];
  for (const [verb, node] of Object.entries(recordOf(mapping.operations))) {
    for (const [by, cases] of branchesIn(node)) {
      if (cases.has('')) continue;
      const lacking = wordsOf(by, verb, mapping).filter((word) => !cases.has(word));
      if (lacking.length > 0) found.push({ verb, by, features: sayLacking(by, lacking) });
    }
  }
  return found;
}

/** Each variable that something branches by, with all its cases. */
function branchesIn(node: unknown): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const descend = (each: unknown): void => {
    if (!isRecord(each) || !isRecord(each.cases)) return;
    const by = textOf(each.branch) ?? '';
    const cases = found.get(by) ?? new Set();
    found.set(by, cases);
    for (const [word, inner] of Object.entries(each.cases)) {
      cases.add(word);
      descend(inner);
    }
  };
  descend(node);
  return found;
}

function wordsOf(by: string, verb: string, mapping: Data): readonly string[] {
  if (by === 'scope') {
    const words = ruleOf(verb)?.variables.scope?.type.split('|') ?? [];
    return words.filter((word) => word !== '*');
  }
  const [, part] = /^subject__(\w+)$/.exec(by) ?? [];
  if (part === undefined) return [];
  const { subjects, ids } = recordOf(mapping.addresses);
  if (!isRecord(subjects))
    return part === 'type' ? commented(verb).filter((type) => type in recordOf(ids)) : [];
  const constants = Object.values(subjects).map((each) => recordOf(each)[part]);
  return [...new Set(constants.filter((word) => word !== undefined).map(String))];
}

/** What elements comment and react to of what the backend itself has. */
const commented = (verb: string): readonly string[] =>
  verb.startsWith('comments.') ? ['activity'] : verb.startsWith('reactions.') ? ['activity', 'comment'] : [];

const sayLacking = (by: string, words: readonly string[]): string =>
  by === 'scope'
    ? `no feed of ${enumerate(words)}: <social-feed> says that this is not possible here`
    : `nothing under ${enumerate(words)}: elements say that this is not possible here`;
