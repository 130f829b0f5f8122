import type { KudosRow, KudosValueRow } from '../store/kudos.ts';
import { consentOf } from '../service/kudos-consent.ts';
import { kudosPermissions, mostRecipients, type KudosArgs } from '../service/kudos.ts';
import { thankedMost, unthanked } from '../service/kudos-people.ts';
import { signedIn, type Context } from './context.ts';
import { audience, audienceOfRow, labelOf } from './labels.ts';
import { existing } from './subject.ts';

export const kudosTypes = {
  KudosValue: {
    label: ({ label }: KudosValueRow) => labelOf(label),
    translations: ({ label }: KudosValueRow) => labelOf(label).translations,
    prompt: ({ prompt }: KudosValueRow) => prompt && labelOf(prompt),
  },
  Kudos: {
    from: ({ fromId }: KudosRow, _args: unknown, context: Context) =>
      fromId === null ? null : signedIn(context).load.person.load(fromId),
    recipients: async ({ id }: KudosRow, _args: unknown, context: Context) => {
      const { load } = signedIn(context);
      const recipients = await load.recipients.load(id);
      return existing(
        load.person,
        recipients.slice(0, mostRecipients).map(({ personId }) => personId),
      );
    },
    value: ({ valueId }: KudosRow, _args: unknown, context: Context) =>
      valueId === null ? null : signedIn(context).load.kudosValue.load(valueId),
    audience: (kudos: KudosRow, _args: unknown, context: Context) => audienceOfRow(signedIn(context), kudos),
    team: ({ teamId }: KudosRow, _args: unknown, context: Context) =>
      teamId === null ? null : signedIn(context).load.group.load(teamId),
    consent: async (kudos: KudosRow, _args: unknown, context: Context) => {
      const session = signedIn(context);
      const consent = await consentOf(session, kudos);
      return consent && { ...consent, audience: await audience(session, consent.wanted) };
    },
    // Nobody counts points here.
    points: () => null,
    permissions: (kudos: KudosRow, _args: unknown, context: Context) =>
      kudosPermissions(signedIn(context), kudos),
  },
};

interface HasPerson {
  readonly personId: string;
}
const person = ({ personId }: HasPerson, _args: unknown, context: Context) =>
  signedIn(context).load.person.load(personId);

/** Whom one might thank, and who is thanked most. */
export const thankedTypes = { Unthanked: { person }, Thanked: { person } };

export const thankedQueries = {
  unthanked: (_root: unknown, { weeks }: { weeks: number }, context: Context) =>
    unthanked(signedIn(context), weeks),
  kudosRanking: (_root: unknown, { scope }: Pick<KudosArgs, 'scope'>, context: Context) =>
    thankedMost(signedIn(context), scope),
};
