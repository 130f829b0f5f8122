import type { KudosValue, Label } from '../types.ts';
import type { SampleGroup, SampleSite } from './company.ts';

const bilingual = (fr: string, en: string): Label => ({ value: en, translations: { fr, en } });

export const companyName = 'Tervanche';

export const sites: readonly SampleSite[] = [
  { id: 's-nantes', key: 'nantes', name: 'Nantes', label: bilingual('Site de Nantes', 'Nantes site') },
  {
    id: 's-saint-nazaire',
    key: 'saint-nazaire',
    name: 'Saint-Nazaire',
    label: bilingual('Site de Saint-Nazaire', 'Saint-Nazaire site'),
  },
  { id: 's-gent', key: 'gent', name: 'Gent', label: bilingual('Site de Gand', 'Gent site') },
  {
    id: 's-casablanca',
    key: 'casablanca',
    name: 'Casablanca',
    label: bilingual('Site de Casablanca', 'Casablanca site'),
  },
];

/** The groups without their members, whom the people's table names. */
export const groupTexts: readonly Omit<SampleGroup, 'memberIds'>[] = [
  ['methodes', 'Méthodes', 'Gammes, temps, outillages : comment nous faisons ce que nous faisons.'],
  ['terrain', 'Terrain', 'For everyone who opens a pump far from home. Questions first, photos welcome.'],
  ['covoiturage', 'Covoiturage', 'Places libres et trajets, au jour le jour.'],
  ['securite', 'Sécurité au quotidien', 'Ce que nous voyons, ce que nous corrigeons, ce que nous apprenons.'],
  [
    'chorale',
    'La chorale du Relais',
    'Répétition le jeudi à 12 h 15, salle Estuaire. Personne n’est jugé sur son solfège.',
  ],
  ['potager', 'Le potager partagé', 'Derrière le bâtiment 3 : l’arrosage, les récoltes, les limaces.'],
  ['automation', 'Automation & controls', 'PLCs, drives, supervision: what runs, and what should.'],
  ['nouveaux', 'Bienvenue', 'Pour les nouveaux collègues et pour ceux qui se souviennent de l’avoir été.'],
  ['lecture', 'Club lecture', 'Un livre par mois, sans obligation de l’avoir fini.'],
  ['velo', 'Vélo-boulot', 'Itinéraires, abri, réparations, et la météo du matin.'],
  ['data', 'Data & vibrations', 'Spectra, sensors, false alarms and the occasional true one.'],
  ['qualite', 'Cercle qualité', 'Écarts, causes, idées : une réunion par mois et le reste ici.'],
  ['english', 'English corner', 'A place to practise English without being corrected, unless you ask.'],
  ['parents', 'Parents au travail', 'Gardes, écoles, congés et nuits courtes.'],
].map(([key, name, description]) => ({ id: `g-${key}`, key: key!, name: name!, description: description! }));

/** The company's six values, in the order to show them. */
export const values: readonly KudosValue[] = [
  value(
    'help',
    'heart',
    'Entraide',
    'Mutual help',
    'Qu’est-ce que cela vous a évité ?',
    'What did it spare you?',
  ),
  value(
    'pass-on',
    'book',
    'Transmettre',
    'Passing on',
    'Qu’avez-vous appris ?',
    'What did you learn from them?',
  ),
  value(
    'reliability',
    'shield',
    'Fiabilité',
    'Reliability',
    'Sur quoi avez-vous pu compter ?',
    'What could you rely on?',
  ),
  value(
    'sobriety',
    'leaf',
    'Sobriété',
    'Sobriety',
    'Qu’avez-vous fait avec moins ?',
    'What did you manage with less?',
  ),
  value(
    'boldness',
    'spark',
    'Audace',
    'Boldness',
    'Qu’est-ce qui demandait du courage ?',
    'What took some courage?',
  ),
  value(
    'care',
    'hand',
    'Attention',
    'Care',
    'À quoi avez-vous senti qu’on pensait à vous ?',
    'What made you feel looked after?',
  ),
];

function value(
  key: string,
  icon: string,
  fr: string,
  en: string,
  promptFr: string,
  promptEn: string,
): KudosValue {
  return {
    type: 'kudos-value',
    id: `v-${key}`,
    label: bilingual(fr, en),
    icon,
    prompt: bilingual(promptFr, promptEn),
  };
}
