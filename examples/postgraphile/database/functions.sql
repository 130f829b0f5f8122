-- What the intranet's pages ask and do beyond reading views. Refusals have codes of the house: RH and three figures.

-- Who is looking; null for nobody.
create function rh_web.moi() returns rh_web.v_annuaire language plpgsql stable as $$
declare
  fiche rh_web.v_annuaire;
begin
  if rh.moi() is not null then
    select * into fiche from rh_web.v_annuaire where matricule = rh.moi();
  end if;
  return fiche;
end
$$;

create function rh.simplifie(mots text) returns text language sql immutable parallel safe
return lower(public.unaccent('public.unaccent', coalesce(mots, '')));

-- Every word typed begins a word of the name, or is in the trade.
create function rh_web.rechercher_salaries(terme text) returns setof rh_web.v_annuaire language sql stable as $$
  select a.* from rh_web.v_annuaire a
  where not exists (
    select from regexp_split_to_table(btrim(rh.simplifie(terme)), '\s+') mot
    where strpos(' ' || rh.simplifie(a.prenom || ' ' || a.nom_usage || ' ' || a.poste), ' ' || mot) = 0
  )
  order by a.nom_usage, a.prenom, a.matricule
$$;

create type rh_web.compteur as (
  objet text,
  nb_commentaires integer,
  nb_remerciements integer,
  remercie_par_moi boolean,
  reactions rh_web.reaction_comptee[]
);

comment on column rh_web.compteur.objet is '@notNull';
comment on column rh_web.compteur.nb_commentaires is '@notNull';
comment on column rh_web.compteur.nb_remerciements is '@notNull';
comment on column rh_web.compteur.remercie_par_moi is '@notNull';
comment on column rh_web.compteur.reactions is '@notNull';

create function rh_web.compteurs(objets text[]) returns setof rh_web.compteur language sql stable as $$
  select
    o.objet, rh_web.nombre_de_commentaires(o.genre, o.numero),
    (select count(*)::integer from rh.remerciement r
      where r.objet_genre = o.genre and r.objet_numero = o.numero and r.annule_le is null),
    exists (select from rh.remerciement r
      where r.objet_genre = o.genre and r.objet_numero = o.numero and r.annule_le is null and r.auteur = rh.moi()),
    rh_web.reactions_de(o.genre, o.numero)
  from (
    select objet, split_part(objet, '/', 1)::rh.genre_objet as genre, split_part(objet, '/', 2)::integer as numero, rang
    from unnest(objets) with ordinality as demande (objet, rang)
    where objet ~ '^(publication|remerciement|commentaire|document)/\d{1,9}$'
  ) o
  order by o.rang
$$;

-- Refuses words that are none, or too many.
create function rh.exige_texte(texte text, maximum integer, vide text, trop_long text) returns void language plpgsql immutable as $$
begin
  if btrim(coalesce(texte, ''), E' \t\r\n\u00a0') = '' then
    raise exception 'Le texte est vide.' using errcode = vide;
  elsif char_length(texte) > maximum then
    raise exception 'Le texte est trop long.' using errcode = trop_long;
  end if;
end
$$;

create function rh.exige_objet(genre rh.genre_objet, numero integer) returns void language plpgsql stable as $$
begin
  if not (case genre
    when 'publication' then exists (select from rh.publication where id = numero and supprime_le is null)
    when 'remerciement' then exists (select from rh.remerciement where id = numero and annule_le is null)
    when 'commentaire' then exists (select from rh.commentaire where id = numero and efface_le is null)
    when 'document' then exists (select from rh.document d where d.numero = exige_objet.numero)
  end) then
    raise exception 'Cet objet n''existe pas.' using errcode = 'P0002';
  end if;
end
$$;

create function rh.exige_auteur(auteur integer) returns void language plpgsql stable as $$
begin
  perform rh.matricule_connecte();
  if auteur is null then
    raise exception 'Introuvable.' using errcode = 'P0002';
  elsif auteur <> rh.moi() then
    raise exception 'Réservé à l''auteur.' using errcode = '42501';
  end if;
end
$$;

create function rh_web.publier(texte text, titre text default null, portee rh.portee default 'tous')
returns rh_web.v_fil_actualite language plpgsql volatile as $$
declare
  ligne rh_web.v_fil_actualite;
  nouveau integer;
begin
  perform rh.matricule_connecte();
  perform rh.exige_texte(texte, 20000, 'RH001', 'RH006');
  insert into rh.publication (auteur, titre, contenu, portee, site_code)
  values (rh.moi(), nullif(btrim(titre), ''), texte, coalesce(portee, 'tous'), rh.mon_site()) returning id into nouveau;
  select * into ligne from rh_web.v_fil_actualite f where f.reference = 'publication/' || nouveau;
  return ligne;
end
$$;

create function rh_web.modifier_publication(numero integer, texte text, titre text default null)
returns rh_web.v_fil_actualite language plpgsql volatile as $$
declare
  ligne rh_web.v_fil_actualite;
begin
  perform rh.exige_auteur((select p.auteur from rh.publication p where p.id = numero and supprime_le is null));
  perform rh.exige_texte(texte, 20000, 'RH001', 'RH006');
  update rh.publication p set contenu = modifier_publication.texte,
    titre = coalesce(modifier_publication.titre, p.titre), modifie_le = extract(epoch from clock_timestamp())::bigint
  where p.id = modifier_publication.numero;
  select * into ligne from rh_web.v_fil_actualite f where f.reference = 'publication/' || modifier_publication.numero;
  return ligne;
end
$$;

create function rh_web.supprimer_publication(numero integer) returns integer language plpgsql volatile as $$
begin
  perform rh.exige_auteur((select p.auteur from rh.publication p where p.id = numero and supprime_le is null));
  update rh.publication set supprime_le = clock_timestamp() where id = numero;
  return numero;
end
$$;

create function rh_web.ajouter_commentaire(genre rh.genre_objet, numero integer, texte text, reponse_a integer default null)
returns rh_web.v_commentaire language plpgsql volatile as $$
declare
  ligne rh_web.v_commentaire;
  nouveau integer;
begin
  perform rh.matricule_connecte();
  perform rh.exige_texte(texte, 2000, 'RH001', 'RH002');
  perform rh.exige_objet(genre, numero);
  if reponse_a is not null and not exists (
    select from rh.commentaire c where c.id = ajouter_commentaire.reponse_a
      and c.objet_genre = genre and c.objet_numero = numero and c.reponse_a is null
  ) then
    raise exception 'Le commentaire auquel vous répondez n''existe plus.' using errcode = 'P0002';
  end if;
  insert into rh.commentaire (objet_genre, objet_numero, reponse_a, auteur, texte)
  values (genre, numero, reponse_a, rh.moi(), texte) returning id into nouveau;
  select * into ligne from rh_web.v_commentaire v where v.id = nouveau;
  return ligne;
end
$$;

create function rh_web.corriger_commentaire(id integer, texte text)
returns rh_web.v_commentaire language plpgsql volatile as $$
declare
  ligne rh_web.v_commentaire;
begin
  perform rh.exige_auteur((
    select c.auteur from rh.commentaire c where c.id = corriger_commentaire.id and c.efface_le is null
  ));
  perform rh.exige_texte(texte, 2000, 'RH001', 'RH002');
  update rh.commentaire c set texte = corriger_commentaire.texte, corrige_le = clock_timestamp()
  where c.id = corriger_commentaire.id;
  select * into ligne from rh_web.v_commentaire v where v.id = corriger_commentaire.id;
  return ligne;
end
$$;

create function rh_web.effacer_commentaire(id integer) returns rh_web.v_commentaire language plpgsql volatile as $$
declare
  ligne rh_web.v_commentaire;
begin
  perform rh.exige_auteur((
    select c.auteur from rh.commentaire c where c.id = effacer_commentaire.id and c.efface_le is null
  ));
  update rh.commentaire c set efface_le = clock_timestamp() where c.id = effacer_commentaire.id;
  select * into ligne from rh_web.v_commentaire v where v.id = effacer_commentaire.id;
  return ligne;
end
$$;

-- A sign is put or replaced: twice is once.
create function rh_web.reagir(genre rh.genre_objet, numero integer, sorte rh.sorte_reaction)
returns rh_web.compteur language plpgsql volatile as $$
declare
  ligne rh_web.compteur;
begin
  perform rh.matricule_connecte();
  perform rh.exige_objet(genre, numero);
  insert into rh.reaction as r (objet_genre, objet_numero, matricule, sorte) values (genre, numero, rh.moi(), sorte)
  on conflict (objet_genre, objet_numero, matricule)
  do update set sorte = excluded.sorte, posee_le = excluded.posee_le where r.sorte <> excluded.sorte;
  select * into ligne from rh_web.compteurs(array[genre::text || '/' || numero]);
  return ligne;
end
$$;

create function rh_web.retirer_reaction(genre rh.genre_objet, numero integer, sorte rh.sorte_reaction)
returns rh_web.compteur language plpgsql volatile as $$
declare
  ligne rh_web.compteur;
begin
  perform rh.matricule_connecte();
  delete from rh.reaction r where r.objet_genre = genre and r.objet_numero = numero and r.matricule = rh.moi()
    and r.sorte = retirer_reaction.sorte;
  select * into ligne from rh_web.compteurs(array[genre::text || '/' || numero]);
  return ligne;
end
$$;

create function rh_web.remercier(
  destinataires integer[], message text, valeur text default null,
  genre rh.genre_objet default null, numero integer default null
) returns rh_web.v_remerciement language plpgsql volatile as $$
declare
  ligne rh_web.v_remerciement;
  nouveau integer;
begin
  perform rh.matricule_connecte();
  perform rh.exige_texte(message, 1000, 'RH005', 'RH007');
  if rh.moi() = any (destinataires) then
    raise exception 'On ne se remercie pas soi-même.' using errcode = 'RH003';
  elsif cardinality(destinataires) = 0 or exists (
    select from unnest(destinataires) d where not exists (select from rh_web.v_annuaire a where a.matricule = d)
  ) then
    raise exception 'Choisissez qui remercier.' using errcode = 'RH004';
  end if;
  if genre is not null then
    perform rh.exige_objet(genre, numero);
  end if;
  insert into rh.remerciement (auteur, valeur_code, message, objet_genre, objet_numero)
  values (rh.moi(), valeur, message, genre, numero) returning id into nouveau;
  insert into rh.remerciement_destinataire select nouveau, d from (select distinct unnest(destinataires) as d) tous;
  select * into ligne from rh_web.v_remerciement v where v.id = nouveau;
  return ligne;
end
$$;

create function rh_web.annuler_remerciement(id integer) returns integer language plpgsql volatile as $$
begin
  perform rh.exige_auteur((
    select r.auteur from rh.remerciement r where r.id = annuler_remerciement.id and r.annule_le is null
  ));
  update rh.remerciement r set annule_le = clock_timestamp() where r.id = annuler_remerciement.id;
  return id;
end
$$;
