import type { ReportReason, SubjectRef } from '@maillon/contract';
import type { SocialClient } from '@maillon/sdk';
import { announce } from './announce.ts';
import { askChoice } from './choice-dialog.ts';
import type { Localizer } from './localize.ts';

const reasons: readonly ReportReason[] = ['unkind', 'private', 'false', 'advertising', 'other'];
const longestNote = 1_000;

/** Lets the reader point moderators to a post or comment. Resolves once that is over, sent or not. */
export async function openReport(
  host: Element,
  localizer: Localizer,
  client: SocialClient,
  subject: SubjectRef,
): Promise<void> {
  const sent = await askChoice(host, localizer, {
    title: localizer.t('reports.title'),
    text: localizer.t('reports.text'),
    legend: localizer.t('reports.reason'),
    choices: reasons.map((reason) => ({ value: reason, label: localizer.t(`reports.${reason}`) })),
    note: { label: localizer.t('reports.note'), max: longestNote },
    confirm: localizer.t('reports.send'),
    send: ({ value, note }) =>
      client.write('reports.add', { subject, reason: value as ReportReason, ...(note ? { note } : {}) }),
  });
  if (sent) announce(localizer.t('reports.sent'));
}
