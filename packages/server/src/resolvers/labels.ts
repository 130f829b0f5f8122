import type { AudienceName, StoredLabel } from '../store/schema.ts';
import type { AudienceRef } from '../service/audiences.ts';
import type { Session } from '../service/session.ts';

/** A company's word in its languages, as the schema has it. */
export function labelOf({ value, translations }: StoredLabel) {
  return {
    value,
    translations: Object.entries(translations ?? {}).map(([language, word]) => ({ language, value: word })),
  };
}

const everyone = labelOf({
  value: 'Everyone',
  translations: { en: 'Everyone', fr: 'Tout le monde', de: 'Alle', es: 'Todos', ar: 'الجميع', ja: '全員' },
});

const thanked = labelOf({
  value: 'Only those thanked',
  translations: {
    en: 'Only those thanked',
    fr: 'Les personnes remerciées seulement',
    de: 'Nur die Bedankten',
    es: 'Solo las personas agradecidas',
    ar: 'من وُجِّه إليهم الشكر فقط',
    ja: '感謝された人だけ',
  },
});

/** An audience with its name. */
export async function audience(session: Session, { kind, id }: AudienceRef) {
  const label = await audienceLabel(session, kind, id ?? '');
  return { kind, id, label, translations: label.translations };
}

/** The audience of an activity or thank-you. */
export function audienceOfRow(
  session: Session,
  { audienceKind, audienceId }: { readonly audienceKind: AudienceName; readonly audienceId: string | null },
) {
  return audience(session, { kind: audienceKind, id: audienceId });
}

async function audienceLabel({ load }: Session, kind: AudienceRef['kind'], id: string) {
  const named = { value: id, translations: {} };
  if (kind === 'site') return labelOf((await load.site.load(id))?.label ?? named);
  if (kind === 'group') return labelOf({ value: (await load.group.load(id))?.name ?? id, translations: {} });
  return kind === 'people' ? thanked : everyone;
}
