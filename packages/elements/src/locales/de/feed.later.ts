import type { feed as english } from '../en/feed.later.ts';
import type { Translation } from '../translation.ts';

export const feed: Translation<'de', typeof english> = {
  'feed.item.editLabel': 'Ihren Beitrag bearbeiten',
  'feed.keys': 'Tastenkürzel',
  'feed.keys.next': 'Nächster Beitrag',
  'feed.keys.previous': 'Vorheriger Beitrag',
  'feed.keys.react': 'Reagieren',
  'feed.item.save': 'Für später merken',
  'feed.item.unsave': 'Nicht mehr merken',
  'feed.item.unsaved': 'Nicht mehr gemerkt',
  'feed.item.pin': 'Anheften…',
  'feed.item.unpin': 'Nicht mehr anheften',
  'feed.item.unpinned': 'Nicht mehr angeheftet',
  'feed.item.mute': 'Weniger davon anzeigen',
  'feed.item.unmuted': 'Wieder wie zuvor',
  'feed.item.report': 'Melden…',
  'feed.item.undone': 'Das hat nicht geklappt. {reason}',
  'feed.pin.title': 'Diesen Beitrag anheften',
  'feed.pin.until': 'Bis wann?',
  'feed.pin.open': 'Ohne Ende',
  'feed.pin.confirm': 'Anheften',
  'feed.item.copyLink': 'Link kopieren',
  'feed.poll.voted': 'Ihre Antwort zählt',
  'feed.poll.takenBack': 'Ihre Antwort ist zurückgezogen',
};
