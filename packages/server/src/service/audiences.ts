import type { AudienceName } from '../store/schema.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';

/** Who something is for; the id of the site or group, null for everyone. */
export interface AudienceRef {
  readonly kind: AudienceName;
  readonly id: string | null;
}

export interface WritableAudience {
  readonly audienceKind: AudienceName;
  readonly audienceId: string | null;
}

/** One that reaches beyond those thanked. */
export interface WiderAudience extends WritableAudience {
  readonly audienceKind: Exclude<AudienceName, 'people'>;
}

/** Audiences the viewer may write to, the default first. */
export function audiencesOf({ viewer }: Session): AudienceRef[] {
  return [
    { kind: 'everyone', id: null },
    ...(viewer.siteId === null ? [] : [{ kind: 'site' as const, id: viewer.siteId }]),
    ...viewer.groupIds.map((id) => ({ kind: 'group' as const, id })),
  ];
}

/** The audience a write asked for, when the viewer may write to it. */
export function chooseAudience(
  session: Session,
  asked: { readonly kind: AudienceRef['kind']; readonly id?: string | null | undefined } | null | undefined,
  otherwise: WritableAudience,
): WritableAudience {
  if (asked == null) return otherwise;
  const { kind, id = null } = asked;
  if (kind === 'people')
    return refuse('NOT_ALLOWED', 'audience.kind', 'Single people are not on offer as an audience.');
  if (kind !== 'everyone' && id === null) return refuse('REQUIRED', 'audience.id', 'Which site or group?');
  const wanted = kind === 'everyone' ? null : id;
  if (!audiencesOf(session).some((audience) => audience.kind === kind && audience.id === wanted)) {
    return refuse('NOT_ALLOWED', 'audience', 'This person may not write to this audience.');
  }
  return { audienceKind: kind, audienceId: wanted };
}

/** The same, where it is one that reaches beyond those thanked. */
export function widerOf({ audienceKind, audienceId }: WritableAudience): WiderAudience | null {
  return audienceKind === 'people' ? null : { audienceKind, audienceId };
}

/** Nobody but the giver and those thanked. */
export const thankedOnly: WritableAudience = { audienceKind: 'people', audienceId: null };

export const everyone: WritableAudience = { audienceKind: 'everyone', audienceId: null };
