'use strict';

/** The directory, as human resources keep it: login, first and last name, position, service, place, hired on, chief, portrait. */
const rows = `
helene.vasseur  | Hélène   | Vasseur   | Directrice générale              | Direction            | Valence     | 2014-09-01 |                 | brigitte.saunier
marc.delorme    | Marc     | Delorme   | Responsable de la communication  | Communication        | Valence     | 2017-03-13 | helene.vasseur  | hugo.leroux
ines.berthoud   | Inès     | Berthoud  | Rédactrice de l’intranet         | Communication        | Valence     | 2021-01-04 | marc.delorme    | noemie.castel
yann.le-goff    | Yann     | Le Goff   | Chef de station                  | Station de calibrage | Loriol      | 2012-05-02 | helene.vasseur  | yannick.floch
samira.benhaddou| Samira   | Benhaddou | Responsable qualité              | Qualité              | Loriol      | 2018-11-05 | helene.vasseur  | yasmine.haddad
paul.fabregue   | Paul     | Fabrègue  | Conducteur de ligne              | Station de calibrage | Loriol      | 2020-06-15 | yann.le-goff    | loic.tanguy
aminata.ndour   | Aminata  | N’Dour    | Acheteuse emballages             | Achats               | Valence     | 2019-02-18 | helene.vasseur  | aminata.sow
jerome.chastel  | Jérôme   | Chastel   | Technicien de verger             | Vergers              | Saint-Vallier | 2015-04-07 | helene.vasseur | jules.tessier
lucia.ferrante  | Lucia    | Ferrante  | Chargée de recrutement           | Ressources humaines  | Valence     | 2022-09-12 | helene.vasseur  | lucie.bonnin
tom.whitfield   | Tom      | Whitfield | Export, Royaume-Uni et Irlande   | Ventes               | Valence     | 2023-03-06 | helene.vasseur  | tom.hargreaves
nolwenn.riviere | Nolwenn  | Rivière   | Apprentie, contrôle des récoltes | Qualité              | Loriol      | 2025-09-01 | samira.benhaddou| anais.lefeuvre
karim.oualid    | Karim    | Oualid    | Cariste                          | Logistique           | Loriol      | 2016-10-03 | yann.le-goff    | karim.benali
`;

/** Those whom nobody quotes, as a directory has them too: first and last name, service. */
const others = `
Adrien Bellanger, Vergers; Agathe Montel, Ventes; Alban Ricard, Logistique; Amélie Faure, Qualité; Anouk Ségur, Achats
Baptiste Noël, Vergers; Béatrice Lacombe, Comptabilité; Bilal Haddou, Station de calibrage; Camille Peyrard, Ventes
Cédric Aubanel, Maintenance; Chloé Vignon, Qualité; Claire Reboul, Direction; Damien Hostun, Vergers; Delphine Roux, Ventes
Élise Garnaud, Ressources humaines; Émile Tardieu, Maintenance; Estelle Chauvin, Achats; Fabien Morel, Logistique
Fanny Bressot, Station de calibrage; Florent Gilles, Vergers; Gabriel Arnoux, Informatique; Gaëlle Dupré, Comptabilité
Hakim Saïdi, Station de calibrage; Hugo Peyronnet, Vergers; Ilona Kovacs, Ventes; Isabelle Brun, Station de calibrage
Joël Chapuis, Maintenance; Julie Mazet, Qualité; Kévin Pascal, Logistique; Léa Blanchard, Communication
Loïc Teyssier, Vergers; Louise Armand, Achats; Manon Giraud, Ventes; Mathieu Sabatier, Informatique; Myriam Belkacem, Qualité
Nadège Fournier, Station de calibrage; Noé Valentin, Vergers; Océane Dumas, Logistique; Pierre Chabert, Vergers
Rachel Bonnet, Ressources humaines; Rémi Clot, Station de calibrage; Sabine Vallon, Comptabilité; Théo Marchand, Vergers
Valérie Combe, Direction; Victor Lamy, Informatique; Zineb Rami, Station de calibrage`;

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const quoted = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [login, firstName, lastName, position, service, place, hiredOn, chief, portrait] = row
      .split('|')
      .map((cell) => cell.trim());
    return { login, firstName, lastName, position, service, place, hiredOn, chief, portrait };
  });

const employees = [
  ...quoted,
  ...others
    .trim()
    .split(/[;\n] */)
    .map((entry) => {
      const [name, service] = entry.split(', ');
      const [firstName, lastName] = name.split(' ');
      const login = `${plain(firstName)}.${plain(lastName)}`;
      return { login, firstName, lastName, service, place: 'Loriol', hiredOn: '2019-01-07' };
    }),
];

const about = {
  'ines.berthoud':
    'J’écris les actualités de la maison. **Une idée de sujet ?** Écrivez-moi, ou passez au premier étage.',
  'samira.benhaddou': 'Résidus, calibres, traçabilité : la porte est ouverte.',
  'tom.whitfield': 'Export to the UK and Ireland. Je parle français, doucement.',
};

/** Who has an account in the demonstration. */
const accounts = quoted.map(({ login }) => login);

module.exports = { accounts, employees, about };
