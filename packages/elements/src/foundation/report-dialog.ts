import type { ReportReason, SubjectRef } from '@maillon/contract';
import type { OutboxEntry, SocialClient } from '@maillon/sdk';
import { announce } from './announce.ts';
import { askChoice } from './choice-dialog.ts';
import type { Localizer } from './localize.ts';
import { outboxOf, sentOrKept } from './outbox.ts';

const reasons: readonly ReportReason[] = ['unkind', 'private', 'false', 'advertising', 'other'];
const longestNote = 1_000;

/**
 * Lets the reader point moderators to a post or comment. Resolves once that is over, sent or not. The words of a report
 * that was refused after its dialog had closed, or was never sent, are there again, with the reason.
 */
export async function openReport(
  host: Element,
  localizer: Localizer,
  client: SocialClient,
  subject: SubjectRef,
): Promise<void> {
  const left = leftOf(client, subject);
  const draft = `report:${subject}`;
  const { drafts } = client;
  let kept = false;
  const sent = await askChoice(host, localizer, {
    title: localizer.t('reports.title'),
    text: localizer.t('reports.text'),
    legend: localizer.t('reports.reason'),
    choices: reasons.map((reason) => ({ value: reason, label: localizer.t(`reports.${reason}`) })),
    note: {
      label: localizer.t('reports.note'),
      max: longestNote,
      value: drafts.get(draft) ?? left?.words ?? '',
      keep: (words) => (words === '' ? drafts.delete(draft) : drafts.set(draft, words)),
    },
    problem: left?.error,
    confirm: localizer.t('reports.send'),
    async send({ value, note }) {
      const id = outboxOf(client)?.newId();
      const report = { subject, reason: value as ReportReason, ...(note ? { note } : {}) };
      const sending = client.write('reports.add', report, id === undefined ? {} : { id });
      kept = (await sentOrKept(client, id, sending)) === 'kept';
      drafts.delete(draft);
      if (left) void outboxOf(client)?.discard(left.id);
    },
  });
  if (sent) announce(localizer.t(kept ? 'outbox.later' : 'reports.sent'));
}

/** A report of the same thing that was refused when nobody waited for it any more. */
function leftOf(client: SocialClient, subject: SubjectRef): OutboxEntry | undefined {
  return outboxOf(client)?.state.find(
    ({ verb, place, state }) => verb === 'reports.add' && place === subject && state === 'failed',
  );
}
