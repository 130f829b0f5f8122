import { attachmentOf } from '../files/serve-files.ts';
import type { ActivityRow } from '../store/activities.ts';
import type { ActivityDetails, StoredPreview } from '../store/schema.ts';
import { activityPermissions } from '../service/activities.ts';
import { addressOf } from '../service/files.ts';
import { isClosed } from '../service/participation.ts';
import { maxLatestComments } from '../service/loaders.ts';
import { atMost } from './connection.ts';
import { signedIn, type Context } from './context.ts';
import { audienceOfRow } from './labels.ts';
import { existing, subjectFields } from './subject.ts';

const mostPeople = 20;

/** The files of a post or comment, each with an address for this viewer. */
export async function attachments({ id }: { readonly id: string }, _args: unknown, context: Context) {
  const session = signedIn(context);
  const files = await session.load.attachments.load(id);
  return Promise.all(files.map((file) => attachmentOf(session, file)));
}

export const activityTypes = {
  Activity: {
    ...subjectFields,
    author: ({ authorId }: ActivityRow, _args: unknown, context: Context) =>
      authorId === null ? null : signedIn(context).load.person.load(authorId),
    audience: (activity: ActivityRow, _args: unknown, context: Context) =>
      audienceOfRow(signedIn(context), activity),
    viewerSaved: async ({ id }: ActivityRow, _args: unknown, context: Context) =>
      (await signedIn(context).load.saved.load(id)) !== null,
    viewerMuted: async ({ id }: ActivityRow, _args: unknown, context: Context) =>
      (await signedIn(context).load.muted.load(id)) !== null,
    attachments,
    poll: async ({ id, details }: ActivityRow, _args: unknown, context: Context) => {
      if (details.poll === undefined) return null;
      const { load, house } = signedIn(context);
      const options = await load.poll.load(id);
      const { closesAt, multiple = false } = details.poll;
      // Nobody sees how others voted before they have voted themselves, or the poll is closed.
      const isShown = isClosed(details.poll, house.now()) || options.some(({ viewerChose }) => viewerChose);
      return {
        options: isShown ? options : options.map((option) => ({ ...option, votes: null })),
        voterCount: options[0]?.voterCount ?? 0,
        closesAt,
        multiple,
      };
    },
    event: async ({ id, details }: ActivityRow, _args: unknown, context: Context) => {
      if (details.event === undefined) return null;
      const answers = await signedIn(context).load.answers.load(id);
      return { ...(answers ?? noAnswers), ...details.event };
    },
    kudos: ({ id, kind }: ActivityRow, _args: unknown, context: Context) =>
      kind === 'kudos' ? signedIn(context).load.kudosOfActivity.load(id) : null,
    question: ({ details }: ActivityRow) => details.question ?? null,
    idea: async ({ id, details }: ActivityRow, _args: unknown, context: Context) => {
      if (details.idea === undefined) return null;
      const support = await signedIn(context).load.support.load(id);
      const { stage, votes } = details.idea;
      return {
        stage,
        votes: votes + (support?.count ?? 0),
        viewerSupports: support?.viewerSupports ?? false,
      };
    },
    job: ({ details }: ActivityRow) => details.job ?? null,
    membership: async ({ details }: ActivityRow, _args: unknown, context: Context) => {
      if (details.membership === undefined) return null;
      const group = await signedIn(context).load.group.load(details.membership.groupId);
      return group && { group };
    },
    latestComments: async ({ id }: ActivityRow, { first }: { first: number }, context: Context) => {
      const latest = await signedIn(context).load.latestComments.load(id);
      return latest.slice(0, atMost(first, maxLatestComments)).reverse();
    },
    permissions: (activity: ActivityRow, _args: unknown, context: Context) =>
      activityPermissions(signedIn(context), activity),
  },
  LinkPreview: {
    imageUrl: ({ picture, imageUrl }: StoredPreview, _args: unknown, context: Context) =>
      picture ? addressOf(signedIn(context), { id: picture }) : (imageUrl ?? null),
  },
  EventDetails: {
    going: ({ going }: { going: readonly string[] }, { first }: { first: number }, context: Context) =>
      existing(signedIn(context).load.person, going.slice(0, atMost(first, mostPeople))),
  },
  QuestionDetails: {
    // Said under a question that the viewer sees, so seen too.
    bestAnswer: (
      { bestAnswerId }: NonNullable<ActivityDetails['question']>,
      _args: unknown,
      context: Context,
    ) => (bestAnswerId === null ? null : signedIn(context).load.comment.load(bestAnswerId)),
  },
};

const noAnswers = { goingCount: 0, goingOnlineCount: 0, viewerAnswer: null, going: [] };
