import { GraphQLScalarType } from 'graphql';

/** An instant: ISO 8601, UTC, milliseconds. Only ever an answer. */
export const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => new Date(value as string | Date).toISOString(),
});

/** The schema's enum values in the words of the domain: `IN_PERSON` is `in-person`. */
function words(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name.toLowerCase().replaceAll('_', '-')]));
}

export const enums = {
  RichTextFormat: words('TEXT', 'MARKDOWN', 'HTML'),
  PresenceStatus: words('AVAILABLE', 'BUSY', 'AWAY', 'OFFLINE'),
  ReactionMode: words('ONE', 'MANY'),
  AudienceKind: words('EVERYONE', 'SITE', 'GROUP', 'PEOPLE'),
  CommentSort: words('OLDEST', 'NEWEST', 'TOP'),
  ActivityKind: words('POST', 'ARTICLE', 'POLL', 'EVENT', 'KUDOS', 'QUESTION', 'IDEA', 'JOB', 'MEMBERSHIP'),
  EventAnswer: words('IN_PERSON', 'ONLINE', 'DECLINED'),
  IdeaStage: words('OPEN', 'PLANNED', 'DONE', 'DECLINED'),
  FeedSort: words('RECENT', 'ACTIVE', 'TOP'),
  ChangeKind: words('CREATED', 'UPDATED', 'DELETED'),
};
