import type { KudosRow, KudosValueRow } from '../store/kudos.ts';
import { kudosPermissions } from '../service/kudos.ts';
import { signedIn, type Context } from './context.ts';
import { audienceOfRow, labelOf } from './labels.ts';
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
        recipients.map(({ personId }) => personId),
      );
    },
    value: ({ valueId }: KudosRow, _args: unknown, context: Context) =>
      valueId === null ? null : signedIn(context).load.kudosValue.load(valueId),
    audience: (kudos: KudosRow, _args: unknown, context: Context) => audienceOfRow(signedIn(context), kudos),
    permissions: (kudos: KudosRow, _args: unknown, context: Context) =>
      kudosPermissions(signedIn(context), kudos),
  },
};
