import type { comments as english } from '../en/comments.later.ts';
import type { Translation } from '../translation.ts';

export const comments: Translation<'fr', typeof english> = {
  'comments.saved': 'Modifications enregistrées',
  'comments.editable': {
    one: 'Modifiable encore # minute',
    many: 'Modifiable encore # de minutes',
    other: 'Modifiable encore # minutes',
  },
  'comments.editable.over': 'Le délai pour modifier est passé.',
  'comments.history.title': 'Versions précédentes',
  'comments.history.first': 'Écrit le {time}',
  'comments.history.then': 'Modifié le {time}',
  'comments.history.now': 'Version actuelle, depuis le {time}',
  'comments.conflict': 'Ce commentaire a été modifié pendant que vous écriviez.',
  'comments.conflict.theirs': 'Le texte actuel',
  'comments.conflict.mine': 'Votre version',
  'comments.conflict.keepMine': 'Garder ma version',
  'comments.conflict.editAgain': 'Reprendre ma version',
  'comments.conflict.takeTheirs': 'Abandonner ma version',
  'comments.resolve': 'Marquer comme résolu',
  'comments.reopen': 'Rouvrir',
  'comments.resolved': 'Discussion résolue',
  'comments.reopened': 'Discussion rouverte',
  'comments.resolvedBy': 'Résolu par {name}',
  'comments.unfold': 'Afficher',
  'comments.fold': 'Masquer',
  'comments.subscribe': 'Me prévenir',
  'comments.locked': 'Cette discussion est close.',
  'comments.unread': {
    one: '# nouveau depuis votre dernière visite',
    many: '# de nouveaux depuis votre dernière visite',
    other: '# nouveaux depuis votre dernière visite',
  },
};
