import type { ScriptComment, ScriptDocumentThread } from '../script.ts';
import { hour } from '../script.ts';

const watch = ['fatou.diallo', 'karim.benali', 'aminata.sow', 'malo.kervadec', 'yannick.floch'];
const notes = [
  'Rien à signaler.',
  'Léger bruit au démarrage, disparu à chaud.',
  'Presse-étoupe resserré d’un quart de tour.',
  'Filtre d’aspiration nettoyé.',
  'Niveau d’huile complété.',
  'Même chose qu’hier, donc rien.',
];
const rounds = 184;

/** A thread as long as a pump is old: one entry per round, three times a day, for two months. */
export function roundsLog(): ScriptDocumentThread {
  const comments = Array.from({ length: rounds }, (_, index): ScriptComment => {
    const vibration = (18 + ((index * 7) % 11)) / 10;
    const warmth = 57 + ((index * 5) % 9);
    return {
      by: watch[(index * 3) % watch.length] ?? 'fatou.diallo',
      after: index * 8 * hour,
      body: `Ronde n° ${index + 1} : ${vibration.toFixed(1).replace('.', ',')} mm/s au palier, ${warmth} °C. ${notes[(index * 5) % notes.length]}`,
    };
  });
  return {
    subject: 'urn:tervanche:document:P-17-rondes',
    title: 'Pompe P-17 : journal des rondes',
    ago: rounds * 8 * hour + hour,
    readBy: { 'camille.rouvray': 4 * 24 * hour },
    comments,
  };
}
