-- What the intranet's pages read. PostGraphile shows this schema and nothing below it; the comments that begin with @ are
-- for PostGraphile, which cannot know the keys of a view.
create schema rh_web;
grant usage on schema rh_web to rh_anonyme, rh_salarie;

create type rh_web.reaction_comptee as (sorte rh.sorte_reaction, nombre integer, de_moi boolean);

create function rh_web.reactions_de(genre rh.genre_objet, numero integer) returns rh_web.reaction_comptee[]
language sql stable
return (
  select coalesce(array_agg(row(r.sorte, r.nombre, r.de_moi)::rh_web.reaction_comptee order by r.sorte), '{}')
  from (
    select sorte, count(*)::integer as nombre, bool_or(matricule = rh.moi()) as de_moi
    from rh.reaction where objet_genre = genre and objet_numero = numero group by sorte
  ) r
);
comment on function rh_web.reactions_de is '@behavior -*';

create function rh_web.nombre_de_commentaires(genre rh.genre_objet, numero integer) returns integer
language sql stable
return (
  select count(*)::integer from rh.commentaire
  where objet_genre = genre and objet_numero = numero and efface_le is null
);
comment on function rh_web.nombre_de_commentaires is '@behavior -*';

-- The directory: those who are here.
create view rh_web.v_annuaire with (security_invoker) as
select
  s.matricule, s.prenom, s.nom_usage, s.identifiant, s.courriel, s.telephone, s.poste, service.libelle as service,
  site.ville as site, s.responsable, s.statut = 'en_conge' as en_conge, s.date_entree, s.presentation, s.photo,
  (
    select count(*)::integer from rh.remerciement_destinataire d
    join rh.remerciement r on r.id = d.remerciement_id and r.annule_le is null
    where d.matricule = s.matricule
  ) as nb_remerciements,
  s.matricule = rh.moi() as est_moi
from rh.salarie s
join rh.site on site.code = s.site_code
join rh.service on service.site_code = s.site_code and service.numero = s.service_numero
where s.statut <> 'sorti';
comment on view rh_web.v_annuaire is
  E'@primaryKey matricule\n@foreignKey (responsable) references v_annuaire (matricule)';

create view rh_web.v_competence with (security_invoker) as
select matricule, rang, libelle from rh.competence;
comment on view rh_web.v_competence is
  E'@primaryKey matricule,rang\n@foreignKey (matricule) references v_annuaire (matricule)';

create view rh_web.v_valeur with (security_invoker) as
select code, libelle, question, rang from rh.valeur;
comment on view rh_web.v_valeur is E'@primaryKey code';

create view rh_web.v_remerciement with (security_invoker) as
select
  r.id, 'remerciement/' || r.id as reference, r.auteur, r.valeur_code, r.message, r.adresse_le,
  r.objet_genre::text || '/' || r.objet_numero as objet,
  r.auteur = rh.moi() as de_moi
from rh.remerciement r
where r.annule_le is null;
comment on view rh_web.v_remerciement is E'@primaryKey id\n'
  '@foreignKey (auteur) references v_annuaire (matricule)\n'
  '@foreignKey (valeur_code) references v_valeur (code)';

create view rh_web.v_destinataire with (security_invoker) as
select remerciement_id, matricule from rh.remerciement_destinataire;
comment on view rh_web.v_destinataire is E'@primaryKey remerciement_id,matricule\n'
  '@foreignKey (remerciement_id) references v_remerciement (id)\n'
  '@foreignKey (matricule) references v_annuaire (matricule)';

-- News and thanks in one stream, the latest first.
create view rh_web.v_fil_actualite with (security_invoker) as
select
  'publication/' || p.id as reference, 'publication' as genre, p.id as numero, p.auteur, p.titre, p.contenu as texte,
  p.portee, case p.portee when 'tous' then 'Tous les sites' else 'Site de ' || site.ville end as portee_libelle, p.publie_le, p.modifie_le, null::integer as remerciement_id,
  p.auteur = rh.moi() as modifiable,
  rh_web.nombre_de_commentaires('publication', p.id) as nb_commentaires,
  rh_web.reactions_de('publication', p.id) as reactions
from rh.publication p
join rh.site on site.code = p.site_code
where p.statut = 'publiee' and p.supprime_le is null
union all
select
  'remerciement/' || r.id, 'remerciement', r.id, r.auteur, null, null,
  'tous', 'Tous les sites', extract(epoch from r.adresse_le)::bigint, null, r.id,
  false,
  rh_web.nombre_de_commentaires('remerciement', r.id),
  rh_web.reactions_de('remerciement', r.id)
from rh.remerciement r
where r.annule_le is null;
comment on view rh_web.v_fil_actualite is E'@primaryKey reference\n'
  '@foreignKey (auteur) references v_annuaire (matricule)\n'
  '@foreignKey (remerciement_id) references v_remerciement (id)';

-- Deleted comments stay as long as somebody answered them, without their words.
create view rh_web.v_commentaire with (security_invoker) as
select
  c.id, c.objet_genre::text || '/' || c.objet_numero as objet, c.objet_genre, c.objet_numero, c.reponse_a, c.auteur,
  case when c.efface_le is null then c.texte end as texte, c.saisi_le, c.corrige_le, c.efface_le,
  r.nombre as nb_reponses, c.auteur = rh.moi() and c.efface_le is null as de_moi,
  rh_web.reactions_de('commentaire', c.id) as reactions,
  (
    select count(*)::integer from rh.reaction where objet_genre = 'commentaire' and objet_numero = c.id
  ) as nb_reactions
from rh.commentaire c
cross join lateral (
  select count(*)::integer as nombre from rh.commentaire where reponse_a = c.id and efface_le is null
) r
where c.efface_le is null or r.nombre > 0;
comment on view rh_web.v_commentaire is E'@primaryKey id\n'
  '@foreignKey (auteur) references v_annuaire (matricule)\n'
  '@foreignKey (objet) references v_fil_actualite (reference)';

-- PostgreSQL does not know which columns of a view are never empty.
do $$
declare
  colonnes text;
  colonne text;
begin
  foreach colonnes in array array[
    'v_annuaire prenom nom_usage identifiant courriel poste service site en_conge date_entree nb_remerciements est_moi',
    'v_competence libelle', 'v_valeur libelle question rang', 'v_remerciement reference message adresse_le de_moi',
    'v_fil_actualite genre numero portee portee_libelle publie_le modifiable nb_commentaires reactions',
    'v_commentaire objet objet_genre objet_numero saisi_le nb_reponses de_moi reactions nb_reactions',
    'reaction_comptee sorte nombre de_moi'
  ]
  loop
    foreach colonne in array (string_to_array(colonnes, ' '))[2:]
    loop
      execute format('comment on column rh_web.%I.%I is %L', split_part(colonnes, ' ', 1), colonne, '@notNull');
    end loop;
  end loop;
end
$$;

grant select on all tables in schema rh_web to rh_anonyme, rh_salarie;
