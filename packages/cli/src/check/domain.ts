import { shapes } from '@maillon/sdk/tools';

/** A field of a domain type. */
export interface DomainField {
  readonly name: string;
  /** `always`: it must be there; `known`: it must be there, but may be null; else it may be missing. */
  readonly presence: 'always' | 'known' | 'sometimes';
  /** `[person]`, `id.comment`, `open|planned|done`, `string`. */
  readonly type: string;
}

const tables = new Map<string, readonly DomainField[]>();

export const isDomainType = (type: string): boolean => Object.hasOwn(shapes, type);

export const domainTypes: readonly string[] = Object.keys(shapes);

/** The fields of a domain type, as the SDK checks them when an answer comes in. */
export function fieldsOf(type: string): readonly DomainField[] {
  let table = tables.get(type);
  if (!table) {
    table = (shapes[type] ?? '').split(' ').map((word): DomainField => {
      const [, name = '', mark = '', kind = 'string'] = /^(\w+)([!~?]?)(?::(.+))?$/.exec(word) ?? [];
      return { name, presence: mark === '!' ? 'always' : mark === '~' ? 'known' : 'sometimes', type: kind };
    });
    tables.set(type, table);
  }
  return table;
}

/** A domain type as a person would say it. */
export function say(type: string): string {
  if (type.startsWith('[')) return `a list of ${say(type.slice(1, -1)).replace(/^an? /, '')}`;
  if (type.includes('|'))
    return `one of ${type
      .split('|')
      .filter((word) => word !== '*')
      .join(', ')}`;
  const [kind = ''] = type.split('.');
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    id: 'an id',
    time: 'an instant',
    url: 'a web address',
    words: 'translations',
    rich: 'people’s words',
    reactions: 'a summary of reactions',
    'comment-count': 'a count of comments',
    'kudos-summary': 'a summary of kudos',
    'kudos-value': 'a value of the company',
    permissions: 'permissions',
    allowance: 'an allowance',
  };
  return words[kind] ?? (/^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`);
}
