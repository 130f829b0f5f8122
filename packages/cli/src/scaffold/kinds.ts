import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { bestName, plain } from '../check/names.ts';

/** The things that an intranet is made of, as far as a mapping can be proposed for them. */
export type Kind = 'person' | 'comment' | 'activity';

/** A type of the schema that is probably one of ours. */
export interface Candidate {
  readonly type: GraphQLObjectType;
  /** 0 to 1. */
  readonly sure: number;
  /** Others that might be meant. */
  readonly others: readonly string[];
}

const words: Readonly<Record<Kind, readonly string[]>> = {
  person: [
    ...[
      'person',
      'user',
      'account',
      'employee',
      'member',
      'profile',
      'colleague',
      'author',
      'actor',
      'people',
    ],
    ...['personne', 'utilisateur', 'collaborateur', 'salarie', 'membre', 'compte', 'agent'],
  ],
  comment: ['comment', 'commentaire', 'note', 'remark', 'remarque', 'reply', 'reponse', 'message'],
  activity: [
    ...[
      'post',
      'article',
      'news',
      'story',
      'discussion',
      'announcement',
      'activity',
      'entry',
      'page',
      'topic',
    ],
    ...['publication', 'actualite', 'annonce', 'billet', 'nouvelle', 'activite'],
  ],
};

/** Fields without which a type is hardly one of that kind. */
const wanted: Readonly<Record<Kind, readonly string[]>> = {
  person: ['id', 'displayName'],
  comment: ['id', 'author', 'body', 'createdAt'],
  activity: ['id', 'author', 'title', 'body', 'createdAt'],
};

/** `CommentConnection`, `PostPayload`: what surrounds a thing, and is not the thing. */
const around =
  /(Me|Connection|Edge|Payload|Response|Collection|Result|List|Page|Input|Filter|Count|Counts|Aggregate|Permissions?|Settings|Revision|Version|Event|Status|Action|Metadata|Role|Flag|Queue|Queues|Group|Groups)$/;

function nearName(name: string, word: string): number {
  const [bare, wantedName] = [plain(name).replace(/s$/, ''), plain(word)];
  if (bare === wantedName) return 1;
  if (bare.endsWith(wantedName) || bare.startsWith(wantedName)) return 0.6;
  return 0;
}

function rate(kind: Kind, type: GraphQLObjectType): number {
  if (around.test(type.name)) return 0;
  const names = words[kind].map((word, place) => nearName(type.name, word) * (1 - place / 60));
  const named = Math.max(0, ...names);
  if (named === 0) return 0;
  const fields = Object.keys(type.getFields());
  const found = wanted[kind].map((field) => bestName(kind, field, fields)?.sure ?? 0);
  return named * 0.6 + (found.reduce((sum, each) => sum + each, 0) / found.length) * 0.4;
}

/** The type that is most probably of this kind; undefined where nothing looks like it. */
export function findKind(schema: GraphQLSchema, kind: Kind): Candidate | undefined {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const rated = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type))
    .map((type) => ({ type: type as GraphQLObjectType, sure: rate(kind, type as GraphQLObjectType) }))
    .filter(({ sure }) => sure >= 0.5)
    .sort((one, other) => other.sure - one.sure || one.type.name.localeCompare(other.type.name));
  const [best, ...others] = rated;
  if (!best) return undefined;
  const near = others.filter(({ sure }) => sure > best.sure - 0.15).map(({ type }) => type.name);
  return { ...best, others: near.slice(0, 4) };
}

/** The field of a type that holds single values, by its best name. */
export const leafNames = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter(
      (field) =>
        isLeafType(getNamedType(field.type)) &&
        field.args.every(({ type: given }) => !String(given).endsWith('!')),
    )
    .map(({ name }) => name);
