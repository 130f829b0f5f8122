-- The human resources database of Ateliers Kerouan, as it has grown since 2014. Nothing in it was made for social
-- elements: numeric ids, French names, keys of two columns, dates in two ways.
create extension if not exists unaccent;
create schema rh;

create type rh.statut_salarie as enum ('actif', 'en_conge', 'sorti');
create type rh.statut_publication as enum ('brouillon', 'publiee', 'archivee');
create type rh.portee as enum ('tous', 'site');
create type rh.genre_objet as enum ('publication', 'remerciement', 'commentaire', 'document');
create type rh.sorte_reaction as enum ('jaime', 'bravo', 'soutien', 'instructif', 'merci');

create table rh.site (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  ville text not null
);

-- A department has a number within its site.
create table rh.service (
  site_code text not null references rh.site,
  numero smallint not null,
  libelle text not null,
  primary key (site_code, numero)
);

create table rh.salarie (
  matricule integer primary key,
  nom_usage text not null,
  prenom text not null,
  identifiant text not null unique,
  courriel text not null unique,
  telephone text,
  poste text not null,
  site_code text not null,
  service_numero smallint not null,
  responsable integer references rh.salarie,
  statut rh.statut_salarie not null default 'actif',
  date_entree date not null,
  date_sortie date,
  presentation text,
  photo text,
  date_naissance date not null,
  salaire_brut_annuel numeric(9, 2) not null,
  foreign key (site_code, service_numero) references rh.service
);

create table rh.competence (
  matricule integer not null references rh.salarie,
  rang smallint not null,
  libelle text not null,
  primary key (matricule, rang)
);

-- The first application wrote its dates in seconds since 1970; the later ones did not.
create table rh.publication (
  id integer generated always as identity primary key,
  auteur integer not null references rh.salarie,
  titre text,
  contenu text not null,
  portee rh.portee not null default 'tous',
  site_code text not null references rh.site,
  statut rh.statut_publication not null default 'publiee',
  publie_le bigint not null default extract(epoch from clock_timestamp())::bigint,
  modifie_le bigint,
  supprime_le timestamptz
);

create table rh.document (
  numero integer primary key,
  intitule text not null
);

create table rh.valeur (
  code text primary key,
  libelle text not null,
  question text not null,
  rang smallint not null
);

create table rh.remerciement (
  id integer generated always as identity primary key,
  auteur integer not null references rh.salarie,
  valeur_code text references rh.valeur,
  message text not null,
  objet_genre rh.genre_objet,
  objet_numero integer,
  adresse_le timestamptz not null default clock_timestamp(),
  annule_le timestamptz
);

create table rh.remerciement_destinataire (
  remerciement_id integer not null references rh.remerciement,
  matricule integer not null references rh.salarie,
  primary key (remerciement_id, matricule)
);

-- What is commented has a kind and a number: no foreign key says so.
create table rh.commentaire (
  id integer generated always as identity primary key,
  objet_genre rh.genre_objet not null,
  objet_numero integer not null,
  reponse_a integer references rh.commentaire,
  auteur integer not null references rh.salarie,
  texte text not null,
  saisi_le timestamptz not null default clock_timestamp(),
  corrige_le timestamptz,
  efface_le timestamptz
);

-- One sign per person and thing.
create table rh.reaction (
  objet_genre rh.genre_objet not null,
  objet_numero integer not null,
  matricule integer not null references rh.salarie,
  sorte rh.sorte_reaction not null,
  posee_le timestamptz not null default clock_timestamp(),
  primary key (objet_genre, objet_numero, matricule)
);

create index on rh.salarie (responsable);
create index on rh.publication (publie_le desc, id desc);
create index on rh.publication (auteur);
create index on rh.commentaire (objet_genre, objet_numero, id);
create index on rh.commentaire (reponse_a);
create index on rh.remerciement (adresse_le desc);
create index on rh.remerciement_destinataire (matricule);
