import type { Presence } from '../types.ts';

/** They may remove what others wrote. */
export const moderators: readonly string[] = [
  'elodie.quemener',
  'zoe.marchetti',
  'sabrina.lopez',
  'anke.vermeulen',
];

/** Who looks after which groups; the others have their first member. */
export const groupOwners: Readonly<Record<string, readonly string[]>> = {
  methodes: ['camille.rouvray'],
  terrain: ['noor.vanaken'],
};

/** Those who have a portrait in `examples/html/avatars`; the others show their initials. */
export const portraits: readonly string[] = `
aminata.sow ines.carvalho kofi.adjei malo.kervadec noor.vanaken yasmine.haddad
helene.masurel karim.benali elodie.quemener tanguy.lebreton fatou.diallo marius.delcourt sabrina.lopez
erwan.jaouen noemie.castel yannick.floch mathilde.orain ousmane.traore brigitte.saunier jules.tessier
lars.oudekamp femke.dewitte priya.raman tom.hargreaves haruka.ishii siobhan.keane wouter.maes
salma.idrissi mehdi.bennani nadia.ouazzani youssef.tazi rim.alaoui
annelise.guerin stephane.bourdeau delphine.artaud veronique.thibault adele.champenois cecile.morvan emeline.bossard
hugo.leroux jean.marc.fouquet kevin.ollivier lucie.bonnin moussa.camara olivier.sauvaget pauline.grelier rachida.mansouri
thanh.nguyen ulysse.ferrand william.okoye yves.lamballe zoe.marchetti amandine.collet
anais.lefeuvre gaelle.riou ibrahima.ndiaye justine.moreau loic.tanguy maelle.derrien steven.hamon
anke.vermeulen bram.claes elif.yildiz griet.lammens hassan.elamrani luca.ferraro marit.jansen
btissam.cherkaoui driss.lahlou imane.sebti kenza.elouafi sanae.tahiri
`
  .trim()
  .split(/\s+/);

/** Where someone said something about their day. */
export const presenceTexts: Readonly<Record<string, readonly [Presence['status'], string]>> = {
  'malo.kervadec': ['available', 'Disponible jusqu’à 16 h'],
  'ines.carvalho': ['busy', 'En audit, bâtiment 3'],
  'gustave.perrichon': ['busy', 'En réunion jusqu’à 15 h'],
  'aminata.sow': ['available', 'À l’atelier, passez me voir'],
  'theophile.ancelin': ['available', 'Au bureau d’études, côté fenêtre'],
  'lea.montbrun': ['away', 'Sur le quai, téléphone préférable'],
  'noor.vanaken': ['away', 'On site in Antwerp until Thursday'],
  'kofi.adjei': ['available', 'In Gent today'],
  'haruka.ishii': ['offline', 'In Osaka, nine hours ahead of Gent'],
  'priya.raman': ['busy', 'Head down in spectra, back at 14:00'],
  'fatou.diallo': ['offline', 'Équipe de nuit, à partir de 20 h 55'],
  'soline.drevant': ['busy', 'En formation, je réponds à midi'],
  'salma.idrissi': ['available', 'Au bureau, porte ouverte'],
  'mehdi.bennani': ['away', 'En intervention à Mohammédia'],
};

/** In their own words. */
export const abouts: Readonly<Record<string, string>> = {
  'camille.rouvray':
    'Je passe mes matinées à l’atelier et mes après-midi à écrire ce que j’y ai appris. Gammes, temps, postes de montage. Si une consigne vous paraît absurde, dites-le moi : c’est peut-être la mienne.',
  'ines.carvalho':
    'La qualité, pour moi, c’est de ne pas faire deux fois la même erreur, et de le raconter sans chercher de coupable. Référente ISO 9001 et chorale du jeudi (alto).',
  'gustave.perrichon':
    'Trente ans de pompes, dont six à Nantes. Je lis tout ce qui s’écrit ici, même quand je ne réponds pas.',
  'aminata.sow':
    'Cheffe de l’atelier B : montage, essais d’étanchéité, équipe de nuit. Le tableau de 12 h 55 est ouvert à tous ceux qui veulent comprendre nos journées.',
  'malo.kervadec':
    'J’écoute les machines avant de les démonter. Garnitures mécaniques, alignement, et le vieux tour de 1974 que personne d’autre n’aime.',
  'theophile.ancelin':
    'Je dessine des corps de pompe et j’apprends à les monter, dans le mauvais ordre. Vos remarques sur mes plans sont les bienvenues, de préférence avant la fonderie.',
  'yasmine.haddad':
    'Recrutement, parcours, conventions. Ma porte est au premier étage du bâtiment 1, et elle est ouverte le mardi après-midi sans rendez-vous.',
  'soline.drevant':
    'J’organise les formations internes : ce sont vous, les professeurs. Vous savez faire quelque chose de vos mains et vous aimez l’expliquer ? Écrivez-moi.',
  'benoit.lacassagne':
    'Achats de composants : garnitures, roulements, visserie. Je préfère un fournisseur qui prévient à un fournisseur qui promet.',
  'karim.benali':
    'Sécurité et environnement. Je ne suis pas là pour dire non, je suis là pour que tout le monde rentre entier.',
  'elodie.quemener':
    'L’agenda de la direction le jour, le comité des fêtes le midi. L’arbre de Noël, c’est moi ; les kermesses aussi.',
  'tanguy.lebreton': 'Fraiseur depuis 1998, délégué depuis 2015. Les copeaux d’abord.',
  'fatou.diallo': 'Équipe de nuit, atelier B. La nuit, on entend mieux les pompes, et on rit plus aussi.',
  'marius.delcourt':
    'J’écris les petits outils que personne n’achète : étiquettes, tableaux, alertes. Le code est sur la forge interne, les critiques sont bienvenues.',
  'lea.montbrun':
    'De la dernière caisse clouée au navire qui part. Si votre colis est en retard, je le sais déjà ; appelez quand même.',
  'mathilde.orain': 'Bancs d’essais hydrauliques. Les courbes ne mentent pas, les capteurs parfois.',
  'brigitte.saunier':
    'Infirmière du travail, à Saint-Nazaire du lundi au jeudi. On peut venir pour un bobo, ou seulement pour s’asseoir.',
  'kofi.adjei':
    'I lead automation in Gent: seven people, forty kinds of PLC and one rule, which is that the operator is right until proven otherwise.',
  'noor.vanaken':
    'Field engineer for chilled and glycol systems. I drive a van full of seals and write down what I find.',
  'lars.oudekamp': 'Drives, fieldbus, and a soft spot for old relays. Ask me anything but the price.',
  'priya.raman': 'I look at vibration spectra so that you can sleep. Happy to explain a peak over tea.',
  'tom.hargreaves':
    'Export sales, forty countries, one suitcase. I try to promise only what the workshop can build.',
  'haruka.ishii':
    '大阪のお客様と本社をつなぐ仕事をしています。I carry questions from Osaka to Gent, and answers back. Japanese and English.',
  'siobhan.keane':
    'I write the manuals. If a sentence in one of them ever made you angry, please tell me which.',
  'wouter.maes': 'Site manager in Gent since 2017. I cycle in, whatever the sky does.',
  'salma.idrissi': 'Site de Casablanca : service, eau, Afrique de l’Ouest. أهلا وسهلا بكم في الدار البيضاء.',
  'rim.alaoui':
    'Procédés eau : dessalement, réutilisation, pompage solaire. Je rêve d’une station qui ne gaspille rien, et j’en dessine des morceaux.',
  'mehdi.bennani':
    'Sur la route quatre jours sur cinq, entre Agadir et Tanger. La cinquième, je range la camionnette.',
};

/** Skill and number of colleagues who vouch for it, as the people would list them. */
export const skillsByLogin: Readonly<
  Record<string, readonly (readonly [name: string, endorsementCount: number])[]>
> = {
  'camille.rouvray': [
    ['Gammes de montage', 16],
    ['Chronométrage', 9],
    ['Animation d’atelier', 7],
  ],
  'ines.carvalho': [
    ['Analyse de causes', 18],
    ['Audit interne', 12],
    ['ISO 9001', 9],
    ['Portugais', 3],
  ],
  'gustave.perrichon': [
    ['Hydraulique', 15],
    ['Investissements', 6],
  ],
  'aminata.sow': [
    ['Encadrement', 14],
    ['Garnitures', 9],
    ['Planning d’équipe', 8],
  ],
  'malo.kervadec': [
    ['Garnitures mécaniques', 17],
    ['Alignement laser', 11],
    ['Analyse vibratoire', 8],
  ],
  'theophile.ancelin': [
    ['Conception mécanique', 10],
    ['Calcul de structure', 7],
    ['Cotation', 5],
  ],
  'karim.benali': [
    ['Évaluation des risques', 13],
    ['Consignation', 11],
    ['Premiers secours', 9],
  ],
  'benoit.lacassagne': [
    ['Négociation', 11],
    ['Composants d’étanchéité', 8],
  ],
  'lea.montbrun': [
    ['Transport maritime', 14],
    ['Planification', 10],
    ['Gestion d’équipe', 8],
  ],
  'noemie.castel': [
    ['Douane', 15],
    ['Incoterms', 9],
    ['Espagnol', 5],
  ],
  'mathilde.orain': [
    ['Essais hydrauliques', 16],
    ['Métrologie', 8],
    ['NPSH', 7],
  ],
  'marius.delcourt': [
    ['TypeScript', 8],
    ['PostgreSQL', 7],
    ['Python', 5],
  ],
  'kofi.adjei': [
    ['PLC programming', 17],
    ['Functional safety', 10],
    ['Mentoring', 9],
  ],
  'noor.vanaken': [
    ['Glycol systems', 14],
    ['Seal replacement', 12],
    ['Customer reports', 7],
  ],
  'lars.oudekamp': [
    ['Variable-speed drives', 12],
    ['Modbus', 11],
    ['Structured text', 8],
  ],
  'priya.raman': [
    ['Vibration analysis', 16],
    ['Python', 9],
    ['Explaining things', 8],
  ],
  'tom.hargreaves': [
    ['Export contracts', 10],
    ['Letters of credit', 6],
  ],
  'haruka.ishii': [
    ['Japanese', 12],
    ['Customer liaison', 11],
    ['Document review', 5],
  ],
  'siobhan.keane': [
    ['Technical writing', 15],
    ['Illustration', 8],
    ['Plain language', 8],
  ],
  'rim.alaoui': [
    ['Dessalement', 12],
    ['Pompage solaire', 9],
    ['Arabe technique', 6],
  ],
  'mehdi.bennani': [
    ['Mise en service', 13],
    ['Dépannage', 12],
    ['Alignement', 6],
  ],
  'soline.drevant': [
    ['Ingénierie de formation', 13],
    ['Animation', 10],
  ],
};

/** What colleagues of one department can do, where nobody wrote it by hand. */
export const skillsByDepartment: Readonly<Record<string, readonly string[]>> = {
  Direction: ['Organisation', 'Prise de parole', 'Rédaction', 'Budget'],
  Méthodes: ['Gammes de montage', 'Commande numérique', 'Outillage', 'FAO', 'Ergonomie de poste'],
  Qualité: ['Métrologie', 'Analyse de causes', 'Contrôle dimensionnel', 'Audit interne'],
  'Atelier A': ['Fraisage', 'Tournage', 'Rectification', 'Lecture de plan', 'Réglage machine'],
  'Atelier B': ['Montage', 'Soudage TIG', 'Épreuve hydraulique', 'Levage', 'Équilibrage'],
  'Bureau d’études': ['Conception mécanique', 'Hydraulique', 'Simulation', 'Cotation', 'Traitement de l’eau'],
  'Ressources humaines': ['Droit du travail', 'Entretien', 'Paie', 'Accueil'],
  Achats: ['Négociation', 'Fonderie', 'Gestion de stock', 'Transport'],
  Finance: ['Comptabilité', 'Contrôle de gestion', 'Contrats', 'Tableur'],
  Sécurité: ['Évaluation des risques', 'Premiers secours', 'Produits chimiques'],
  Informatique: ['Réseaux', 'Administration système', 'Support', 'Python'],
  Commerce: ['Négociation', 'Chiffrage', 'Anglais', 'Relation client'],
  Logistique: ['CACES 3', 'Arrimage', 'Gestion de stock', 'Douane', 'Affrètement'],
  Essais: ['Essais hydrauliques', 'Instrumentation', 'Électricité industrielle', 'Métrologie'],
  Santé: ['Premiers secours', 'Écoute', 'Ergonomie de poste'],
  Service: ['Dépannage', 'Mise en service', 'Électromécanique', 'Automatismes'],
  Management: ['Budgeting', 'Hiring', 'Dutch', 'Site safety'],
  Automation: ['PLC programming', 'Modbus', 'Commissioning', 'Python', 'Electrical design'],
  'Field service': ['Seal replacement', 'Commissioning', 'Trip planning', 'Customer reports'],
  Sales: ['Quotations', 'Account management', 'Italian', 'Pump selection'],
  Documentation: ['Technical writing', 'Quality records', 'Illustration'],
  Logistics: ['Warehouse layout', 'Fork-lift trucks', 'Dutch'],
};
