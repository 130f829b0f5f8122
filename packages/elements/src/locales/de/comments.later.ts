import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'de', typeof english> = {
  'comments.saved': 'Änderungen gespeichert',
  'comments.editable': { one: 'Noch # Minute bearbeitbar', other: 'Noch # Minuten bearbeitbar' },
  'comments.editable.over': 'Die Zeit zum Bearbeiten ist abgelaufen.',
  'comments.history.title': 'Frühere Fassungen',
  'comments.history.first': 'Geschrieben: {time}',
  'comments.history.then': 'Geändert: {time}',
  'comments.history.now': 'Aktuelle Fassung, seit {time}',
  'comments.conflict': 'Dieser Kommentar wurde geändert, während Sie geschrieben haben.',
  'comments.conflict.theirs': 'Der aktuelle Text',
  'comments.conflict.mine': 'Ihre Änderung',
  'comments.conflict.keepMine': 'Meine speichern',
  'comments.conflict.editAgain': 'Meine weiter bearbeiten',
  'comments.conflict.takeTheirs': 'Meine verwerfen',
  'comments.resolve': 'Als erledigt markieren',
  'comments.reopen': 'Wieder öffnen',
  'comments.resolved': 'Diskussion erledigt',
  'comments.reopened': 'Diskussion wieder geöffnet',
  'comments.resolvedBy': 'Erledigt von {name}',
  'comments.unfold': 'Anzeigen',
  'comments.fold': 'Ausblenden',
  'comments.subscribe': 'Benachrichtigen',
  'comments.locked': 'Diese Diskussion ist geschlossen.',
  'comments.unread': { one: '# neuer seit Ihrem letzten Besuch', other: '# neue seit Ihrem letzten Besuch' },
};
