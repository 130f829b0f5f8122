import type { Capability } from '@maillon/contract';
import type { House } from '../service/session.ts';

/** What this server can do for whoever is signed in. */
export const capabilities: readonly Capability[] = [
  'viewer',
  'feed.read',
  'feed.post',
  'feed.edit',
  'feed.remove',
  'comments.read',
  'comments.counts',
  'comments.sort',
  'comments.add',
  'comments.reply',
  'comments.edit',
  'comments.remove',
  'comments.history',
  'comments.place',
  'reactions.read',
  'reactions.set',
  'people.read',
  'people.lookup',
  'people.search',
  'people.follow',
  'kudos.read',
  'kudos.summaries',
  'kudos.values',
  'kudos.allowance',
  'kudos.give',
  'kudos.withdraw',
  'kudos.filter',
  'kudos.private',
  'kudos.team',
  'kudos.unthanked',
  'kudosConsent.set',
  'teams.search',
  'saved.set',
  'resolution.set',
  'subscriptions.set',
  'readMarks.set',
  'feed.sort',
  'feed.kinds',
  'votes.set',
  'support.set',
  'attendance.set',
  'bestAnswers.set',
  'pins.set',
  'mutes.set',
  'reports.add',
  'topics.search',
  'audiences.outside',
  'words.markdown',
  'files.add',
  'feed.attachments',
  'comments.attachments',
  'feed.polls',
  'linkPreviews.get',
];

const ofFiles: ReadonlySet<Capability> = new Set(['files.add', 'feed.attachments', 'comments.attachments']);

/** The same, with what its operator switched on. */
export function capabilitiesIn({ kudosRanking, files, links }: House): readonly Capability[] {
  const open = capabilities.filter(
    (name) => (files.isOpen || !ofFiles.has(name)) && (links.isOn || name !== 'linkPreviews.get'),
  );
  return kudosRanking ? [...open, 'kudos.ranking'] : open;
}
