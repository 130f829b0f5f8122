import type { outbox as english } from '../en/outbox.later.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'fr', typeof english> = {
  'outbox.offline': 'Sera envoyé à votre retour en ligne.',
  'outbox.later': 'Pas encore envoyé. Nouvel essai automatique.',
  'outbox.signIn': 'Sera envoyé après votre reconnexion.',
  'outbox.unsent': 'Non envoyé. {reason}',
  'outbox.unreported': 'Votre signalement n’a pas été envoyé. {reason}',
  'outbox.unsaved': 'Modification non enregistrée. {reason}',
  'outbox.undeleted': 'Non supprimé. {reason}',
  'outbox.expired': 'L’attente a duré plus de sept jours.',
  'outbox.doubtful': 'Impossible de savoir si cet envoi est arrivé.',
  'outbox.tab': 'Gardé dans cet onglet seulement : laissez-le ouvert.',
  'outbox.again': 'Renvoyer',
  'outbox.check': 'Vérifier',
  'outbox.there': 'L’envoi est bien arrivé.',
  'outbox.absent': 'Il n’y figure pas pour l’instant.',
  'outbox.unclear': 'Impossible à vérifier pour l’instant.',
  'outbox.discard': 'Abandonner',
  'outbox.discarded': 'Abandonné',
  'outbox.undo': 'Annuler',
  'outbox.undone': 'Action annulée',
  'outbox.undoOver': 'Il est trop tard pour annuler.',
  'outbox.compare': 'Comparer',
};
