-- Who may see and do what. PostGraphile signs in as rh_passerelle, which may nothing by itself, and becomes one of the two
-- others for each request; rh.matricule says for whom.
do $$
begin
  if not exists (select from pg_roles where rolname = 'rh_passerelle') then
    create role rh_anonyme nologin;
    create role rh_salarie nologin;
    create role rh_passerelle login noinherit;
    grant rh_anonyme, rh_salarie to rh_passerelle;
  end if;
end
$$;

create function rh.moi() returns integer language sql stable parallel safe
return nullif(current_setting('rh.matricule', true), '')::integer;

-- Reading and writing need somebody: 28000 is SQL's own code for it.
create function rh.matricule_connecte() returns integer language plpgsql stable as $$
begin
  if rh.moi() is null then
    raise exception 'Connectez-vous d''abord.' using errcode = '28000';
  end if;
  return rh.moi();
end
$$;

create function rh.mon_site() returns text language sql stable security definer set search_path = rh
return (select site_code from rh.salarie where matricule = rh.moi());

grant usage on schema rh to rh_anonyme, rh_salarie;
grant select on rh.site, rh.service, rh.competence, rh.document, rh.valeur, rh.remerciement_destinataire, rh.remerciement,
  rh.publication, rh.commentaire, rh.reaction to rh_anonyme, rh_salarie;
-- Birthdays and salaries are nobody's business.
grant select (matricule, nom_usage, prenom, identifiant, courriel, telephone, poste, site_code, service_numero, responsable,
  statut, date_entree, presentation, photo) on rh.salarie to rh_anonyme, rh_salarie;
grant insert on rh.publication, rh.commentaire, rh.remerciement, rh.remerciement_destinataire to rh_salarie;
grant update (titre, contenu, modifie_le, supprime_le) on rh.publication to rh_salarie;
grant update (texte, corrige_le, efface_le) on rh.commentaire to rh_salarie;
grant update (annule_le) on rh.remerciement to rh_salarie;
grant insert, delete on rh.reaction to rh_salarie;
grant update (sorte, posee_le) on rh.reaction to rh_salarie;

do $$
declare
  nom text;
begin
  foreach nom in array array['salarie', 'competence', 'publication', 'document', 'remerciement',
    'remerciement_destinataire', 'commentaire', 'reaction']
  loop
    execute format('alter table rh.%I enable row level security', nom);
  end loop;
  foreach nom in array array['salarie', 'competence', 'document', 'remerciement', 'remerciement_destinataire',
    'commentaire', 'reaction']
  loop
    execute format('create policy lecture on rh.%I for select using (rh.matricule_connecte() is not null)', nom);
  end loop;
end
$$;

-- What is meant for one site is read there, and by its author.
create policy lecture on rh.publication for select using (
  auteur = rh.matricule_connecte() or (statut = 'publiee' and (portee = 'tous' or site_code = rh.mon_site()))
);
create policy ecriture on rh.publication for insert with check (auteur = rh.moi());
create policy correction on rh.publication for update using (auteur = rh.moi());
create policy ecriture on rh.commentaire for insert with check (auteur = rh.moi());
create policy correction on rh.commentaire for update using (auteur = rh.moi());
create policy ecriture on rh.remerciement for insert with check (auteur = rh.moi());
create policy correction on rh.remerciement for update using (auteur = rh.moi());
create policy ecriture on rh.remerciement_destinataire for insert with check (
  exists (select from rh.remerciement r where r.id = remerciement_id and r.auteur = rh.moi())
);
create policy ecriture on rh.reaction for insert with check (matricule = rh.moi());
create policy correction on rh.reaction for update using (matricule = rh.moi());
create policy retrait on rh.reaction for delete using (matricule = rh.moi());
