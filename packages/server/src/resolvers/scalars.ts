import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** An instant: ISO 8601, UTC, milliseconds. */
export const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => new Date(value as string | Date).toISOString(),
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : undefined),
});

function instantOf(value: unknown): Date {
  const isInstant = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(value);
  if (isInstant && !Number.isNaN(Date.parse(value))) return new Date(value);
  throw new GraphQLError('An instant in ISO 8601, UTC: 2026-11-23T08:30:00.000Z');
}

/** The schema's enum values in the words of the domain: `IN_PERSON` is `in-person`. */
function words(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name.toLowerCase().replaceAll('_', '-')]));
}

export const enums = {
  AttachmentKind: words('IMAGE', 'FILE'),
  RichTextFormat: words('TEXT', 'MARKDOWN', 'HTML'),
  PresenceStatus: words('AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE'),
  ReactionMode: words('ONE', 'MANY'),
  AudienceKind: words('EVERYONE', 'SITE', 'GROUP', 'PEOPLE'),
  CommentSort: words('OLDEST', 'NEWEST', 'TOP'),
  ActivityKind: words('POST', 'ARTICLE', 'POLL', 'EVENT', 'KUDOS', 'QUESTION', 'IDEA', 'JOB', 'MEMBERSHIP'),
  EventAnswer: words('IN_PERSON', 'ONLINE', 'DECLINED'),
  IdeaStage: words('OPEN', 'PLANNED', 'DONE', 'DECLINED'),
  FeedSort: words('RECENT', 'ACTIVE', 'TOP'),
  ReportReason: words('UNKIND', 'PRIVATE', 'FALSE', 'ADVERTISING', 'OTHER'),
  KudosConsentState: words('PENDING', 'GIVEN', 'DECLINED'),
  ChangeKind: words('CREATED', 'UPDATED', 'DELETED'),
};
