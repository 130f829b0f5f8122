import type { KudosValue, Label } from '../types.ts';
import type { SampleGroup, SampleSite } from './company.ts';

/** A word of the company in the languages of its readers; `value` is for those of any other. */
const label = (words: Readonly<Record<'en' | 'fr' | 'de' | 'es' | 'ar' | 'ja', string>>): Label => ({
  value: words.en,
  translations: words,
});

export const companyName = 'Tervanche';

export const sites: readonly SampleSite[] = [
  site('nantes', 'Nantes', {
    fr: 'Site de Nantes',
    en: 'Nantes site',
    de: 'Standort Nantes',
    es: 'Sede de Nantes',
    ar: 'موقع نانت',
    ja: 'ナント拠点',
  }),
  site('saint-nazaire', 'Saint-Nazaire', {
    fr: 'Site de Saint-Nazaire',
    en: 'Saint-Nazaire site',
    de: 'Standort Saint-Nazaire',
    es: 'Sede de Saint-Nazaire',
    ar: 'موقع سان نازير',
    ja: 'サン＝ナゼール拠点',
  }),
  site('gent', 'Gent', {
    fr: 'Site de Gand',
    en: 'Gent site',
    de: 'Standort Gent',
    es: 'Sede de Gante',
    ar: 'موقع غنت',
    ja: 'ヘント拠点',
  }),
  site('casablanca', 'Casablanca', {
    fr: 'Site de Casablanca',
    en: 'Casablanca site',
    de: 'Standort Casablanca',
    es: 'Sede de Casablanca',
    ar: 'موقع الدار البيضاء',
    ja: 'カサブランカ拠点',
  }),
];

function site(key: string, name: string, words: Parameters<typeof label>[0]): SampleSite {
  return { id: `s-${key}`, key, name, label: label(words) };
}

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
    {
      fr: 'Entraide',
      en: 'Mutual help',
      de: 'Hilfsbereitschaft',
      es: 'Ayuda mutua',
      ar: 'التعاون',
      ja: '助け合い',
    },
    {
      fr: 'Qu’est-ce que cela vous a évité ?',
      en: 'What did it spare you?',
      de: 'Was wurde Ihnen dadurch erspart?',
      es: '¿Qué le ahorró?',
      ar: 'ما الذي وفّره ذلك عليك؟',
      ja: 'おかげで何が楽になりましたか。',
    },
  ),
  value(
    'pass-on',
    'book',
    {
      fr: 'Transmettre',
      en: 'Passing on',
      de: 'Weitergeben',
      es: 'Transmitir',
      ar: 'نقل المعرفة',
      ja: '伝える',
    },
    {
      fr: 'Qu’avez-vous appris ?',
      en: 'What did you learn from them?',
      de: 'Was haben Sie gelernt?',
      es: '¿Qué aprendió?',
      ar: 'ماذا تعلّمت؟',
      ja: '何を学びましたか。',
    },
  ),
  value(
    'reliability',
    'shield',
    {
      fr: 'Fiabilité',
      en: 'Reliability',
      de: 'Verlässlichkeit',
      es: 'Fiabilidad',
      ar: 'الموثوقية',
      ja: '頼もしさ',
    },
    {
      fr: 'Sur quoi avez-vous pu compter ?',
      en: 'What could you rely on?',
      de: 'Worauf konnten Sie sich verlassen?',
      es: '¿Con qué pudo contar?',
      ar: 'على ماذا استطعت الاعتماد؟',
      ja: 'どんなところが頼りになりましたか。',
    },
  ),
  value(
    'sobriety',
    'leaf',
    { fr: 'Sobriété', en: 'Sobriety', de: 'Sparsamkeit', es: 'Sobriedad', ar: 'الترشيد', ja: '無駄のなさ' },
    {
      fr: 'Qu’avez-vous fait avec moins ?',
      en: 'What did you manage with less?',
      de: 'Was ist mit weniger gelungen?',
      es: '¿Qué consiguió con menos?',
      ar: 'ماذا أنجزت بموارد أقل؟',
      ja: '少ないもので何ができましたか。',
    },
  ),
  value(
    'boldness',
    'spark',
    { fr: 'Audace', en: 'Boldness', de: 'Mut', es: 'Audacia', ar: 'الجرأة', ja: '思い切り' },
    {
      fr: 'Qu’est-ce qui demandait du courage ?',
      en: 'What took some courage?',
      de: 'Was hat Mut gekostet?',
      es: '¿Qué requería valor?',
      ar: 'ما الذي احتاج إلى شجاعة؟',
      ja: '勇気が要ったのはどんなことですか。',
    },
  ),
  value(
    'care',
    'hand',
    { fr: 'Attention', en: 'Care', de: 'Aufmerksamkeit', es: 'Atención', ar: 'العناية', ja: '気配り' },
    {
      fr: 'À quoi avez-vous senti qu’on pensait à vous ?',
      en: 'What made you feel looked after?',
      de: 'Woran haben Sie gemerkt, dass man an Sie denkt?',
      es: '¿En qué notó que pensaban en usted?',
      ar: 'بماذا شعرت أن هناك من يفكر فيك؟',
      ja: '大切にされていると感じたのはどんな時ですか。',
    },
  ),
];

function value(
  key: string,
  icon: string,
  name: Parameters<typeof label>[0],
  prompt: Parameters<typeof label>[0],
): KudosValue {
  return { type: 'kudos-value', id: `v-${key}`, label: label(name), icon, prompt: label(prompt) };
}
