import {
  getNamedType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { plain } from '../check/names.ts';
import { familyOf, type ScalarFamily } from '../check/scalars.ts';

/** What one of our variables is called by backends, and what scalars can hold it. */
interface Role {
  readonly names: RegExp;
  readonly families: readonly ScalarFamily[];
}

const ids: readonly ScalarFamily[] = ['id', 'text', 'whole', 'unknown', 'json'];

export const roles: Readonly<Record<string, Role>> = {
  subject: {
    names:
      /^(subject|target|entity|about|on|post|article|news|story|topic|discussion|document|page|thread|publication|actualite|ressource)(_?id)?$|^(subject|post|article|story|topic)(Ref|Uri|Url)$/i,
    families: ids,
  },
  parent: {
    names: /^(parent|parentComment|replyTo|inReplyTo|reponseA|commentaireParent)(_?id)?$/i,
    families: ids,
  },
  id: {
    names: /^(id|rowId|documentId|nodeId|commentId|comment_id|postId|postID|noteId|no)$/i,
    families: ids,
  },
  ids: { names: /^(ids|id_in|keys|nos|rowIds|userIds)$/i, families: ids },
  text: {
    names: /^(text|body|content|message|comment|words|markdown|html|contenu|texte|corps|commentaire)$/i,
    families: ['text', 'unknown'],
  },
  title: { names: /^(title|heading|headline|titre|intitule)$/i, families: ['text'] },
  search: { names: /^(search|query|q|text|term|words|name|keyword|recherche|terme)$/i, families: ['text'] },
  first: { names: /^(first|limit|take|pageSize|perPage)$/i, families: ['whole'] },
  after: { names: /^(after|cursor)$/i, families: ['text', 'id', 'unknown', 'instant'] },
  offset: { names: /^(offset|skip|start)$/i, families: ['whole'] },
  page: { names: /^(page|pageNumber)$/i, families: ['whole'] },
  viewer: {
    names: /^(author|user|person|creator|createdBy|auteur|utilisateur)_?id$/i,
    families: ids,
  },
  key: { names: /^(clientMutationId|idempotencyKey|requestId|clientKey)$/i, families: ['id', 'text'] },
};

/** What is written into a document, and the variables that it needs. */
export interface Bound {
  readonly text: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Required places that nobody knows what to give to. */
  readonly open: readonly string[];
}

const typeOf = (type: GraphQLInputType, variable: string): string => {
  const bare = String(type).replace(/!$/, '');
  // What has no value at times must not be declared as required.
  const isSometimes = ['parent', 'after', 'title'].includes(variable);
  return isSometimes ? bare : `${bare}!`;
};

function roleOf(name: string, type: GraphQLInputType, wanted: readonly string[]): string | undefined {
  const named = getNamedType(type);
  if (!isScalarType(named)) return undefined;
  const family = familyOf(named.name);
  const isList = String(type).startsWith('[');
  return wanted.find((role) => {
    const { names, families } = roles[role]!;
    return names.test(name) && families.includes(family) && isList === (role === 'ids');
  });
}

/** Binds arguments to those of our variables that are wanted; each at most once. */
export function bind(args: readonly GraphQLArgument[], wanted: readonly string[]): Bound {
  const variables = new Map<string, string>();
  const open: string[] = [];
  const parts = args.flatMap((argument) =>
    bindOne(argument, isRequiredArgument(argument), wanted, { variables, open }, 0),
  );
  return { text: parts.length > 0 ? `(${parts.join(', ')})` : '', variables, open };
}

interface Building {
  readonly variables: Map<string, string>;
  readonly open: string[];
}

function bindOne(
  place: GraphQLArgument | GraphQLInputField,
  required: boolean,
  wanted: readonly string[],
  building: Building,
  depth: number,
): string[] {
  const { variables, open } = building;
  const left = wanted.filter((role) => !variables.has(role));
  const role = roleOf(place.name, place.type, left);
  if (role !== undefined) {
    variables.set(role, typeOf(place.type, role));
    return [`${place.name}: $${role}`];
  }
  const named = getNamedType(place.type);
  if (isInputObjectType(named) && left.includes('text') && roles.text!.names.test(place.name)) {
    const inner = Object.values(named.getFields()).find(({ name }) =>
      /^(value|text|content|markdown|html)$/.test(name),
    );
    if (inner) {
      variables.set('text', typeOf(inner.type, 'text'));
      return [`${place.name}: { ${inner.name}: $text }`];
    }
  }
  if (isInputObjectType(named) && depth < 3 && (required || isWorthIt(place.name, left))) {
    const before = { variables: new Map(variables), open: open.length };
    const filtered =
      depth <= 2 && /filter|where|condition/i.test(place.name)
        ? throughFilter(place, left, building)
        : undefined;
    if (filtered) return [`${place.name}: ${filtered}`];
    const inner = Object.values(named.getFields()).flatMap((field) =>
      /^(and|or|not|AND|OR|NOT)$/.test(field.name)
        ? []
        : bindOne(field, isRequiredInputField(field), left, building, depth + 1),
    );
    const gained = variables.size > before.variables.size;
    if (gained || required) return [`${place.name}: { ${inner.join(', ')} }`];
    open.length = before.open;
    return [];
  }
  if (required && place.defaultValue === undefined) open.push(`${place.name}: ${String(place.type)}`);
  return [];
}

/** Input objects that are not required are entered only where something of ours is usually found. */
const isWorthIt = (name: string, left: readonly string[]): boolean =>
  /^(input|data|values|patch|pagination|paging|page)$/i.test(name) ||
  (/filter|where|condition/i.test(name) &&
    left.some((role) => role === 'subject' || role === 'search' || role === 'ids'));

/** Whole or last names first: a name of theirs is what people type. */
const searched =
  /^(search|q|query|term)$|^_?(displayName|fullName|name|lastName|surname|username|login|nom)$/i;

/** Comparisons that find a part of a text, whatever its case where there is a choice. */
const partly = [
  /^_?(includesInsensitive|containsi|icontains|containsInsensitive)$/i,
  /^_?(contains|includes)$/i,
  /^_?(startsWithInsensitive|startsWith)$/i,
];

/** `{ name: { contains: $search } }`: what people type is compared with a name, or given to the filter as it is. */
function searchThrough(
  place: GraphQLArgument | GraphQLInputField,
  { variables }: Building,
): string | undefined {
  const named = getNamedType(place.type);
  if (!isInputObjectType(named)) return undefined;
  const isText = ({ type }: GraphQLInputField) => roleOf('search', type, ['search']) !== undefined;
  for (const field of Object.values(named.getFields()).filter(({ name }) => searched.test(name))) {
    const compared = getNamedType(field.type);
    const inside = isInputObjectType(compared) ? Object.values(compared.getFields()).filter(isText) : [];
    const comparison = partly
      .map((pattern) => inside.find(({ name }) => pattern.test(name)))
      .find((each) => each !== undefined);
    const taken = comparison ?? (isText(field) ? field : undefined);
    if (!taken) continue;
    variables.set('search', typeOf(taken.type, 'search'));
    return comparison ? `{ ${field.name}: { ${comparison.name}: $search } }` : `{ ${field.name}: $search }`;
  }
  return undefined;
}

/** `{ post: { documentId: { eq: $subject } } }`: filters go by fields, then by a comparison. */
function throughFilter(
  place: GraphQLArgument | GraphQLInputField,
  left: readonly string[],
  building: Building,
): string | undefined {
  const { variables } = building;
  const wants = left.find((role) => role === 'ids' || role === 'subject');
  if (wants === undefined) return left.includes('search') ? searchThrough(place, building) : undefined;
  const descend = (type: GraphQLInputType, depth: number, found: boolean): string | undefined => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || depth > 3) return undefined;
    const fields = Object.values(named.getFields());
    const compare = fields.find(({ name }) =>
      (wants === 'ids' ? /^_?in$/ : /^_?(eq|equals|equalTo)$/).test(name),
    );
    if (compare && found) {
      variables.set(wants, typeOf(compare.type, wants));
      return `{ ${compare.name}: $${wants} }`;
    }
    for (const field of fields) {
      const isSubject =
        wants === 'subject' && roles.subject!.names.test(field.name) && plain(field.name) !== 'documentid';
      const isId = /^(id|documentId|rowId)$/.test(field.name) && (found || wants === 'ids');
      if (!isSubject && !isId) continue;
      if (isScalarType(getNamedType(field.type)) && !String(field.type).startsWith('[')) {
        if (wants === 'ids') continue;
        variables.set(wants, typeOf(field.type, wants));
        return `{ ${field.name}: $${wants} }`;
      }
      const inner = descend(field.type, depth + 1, true);
      if (inner) return `{ ${field.name}: ${inner} }`;
    }
    return undefined;
  };
  return descend(place.type, 0, false);
}
