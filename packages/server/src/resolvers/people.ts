import type { GroupRow, PersonRow } from '../store/people.ts';
import { audiencesOf } from '../service/audiences.ts';
import { kudosAllowance } from '../service/kudos.ts';
import { mostMembers } from '../service/loaders.ts';
import type { Session } from '../service/session.ts';
import { capabilitiesIn } from './capabilities.ts';
import { atMost } from './connection.ts';
import { signedIn, type Context } from './context.ts';
import { audience } from './labels.ts';
import { existing, subjectFields } from './subject.ts';

export const peopleTypes = {
  Viewer: {
    id: (session: Session) => session.viewer.id,
    person: (session: Session) => session.load.person.load(session.viewer.id),
    capabilities: ({ house }: Session) => capabilitiesIn(house),
    reactionKinds: (session: Session) => session.house.reactionKinds,
    reactionMode: () => 'one',
    audiences: (session: Session) => Promise.all(audiencesOf(session).map((ref) => audience(session, ref))),
    kudosAllowance: (session: Session) => kudosAllowance(session),
  },
  Group: {
    members: async ({ id }: GroupRow, { first }: { first: number }, context: Context) => {
      const { load } = signedIn(context);
      const members = await load.members.load(id);
      return existing(
        load.person,
        members.slice(0, atMost(first, mostMembers)).map(({ personId }) => personId),
      );
    },
  },
  Person: {
    ...subjectFields,
    manager: ({ managerId }: PersonRow, _args: unknown, context: Context) =>
      managerId === null ? null : signedIn(context).load.person.load(managerId),
    groups: async ({ id }: PersonRow, _args: unknown, context: Context): Promise<GroupRow[]> => {
      const { load } = signedIn(context);
      const memberships = await load.memberships.load(id);
      return existing(
        load.group,
        memberships.map(({ groupId }) => groupId),
      );
    },
    followerCount: async ({ id }: PersonRow, _args: unknown, context: Context) =>
      (await signedIn(context).load.followers.load(id))?.count ?? 0,
    viewerFollows: async ({ id }: PersonRow, _args: unknown, context: Context) =>
      (await signedIn(context).load.followers.load(id))?.viewerFollows ?? false,
    isViewer: ({ id }: PersonRow, _args: unknown, context: Context) => id === signedIn(context).viewer.id,
  },
};
