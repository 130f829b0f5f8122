/**
 * Who works at Tervanche: login | name | job title | headline, where it is not the job title | department | site | manager | groups.
 * The first forty write the hand-made threads.
 */
export const peopleTable = `
helene.masurel      | Hélène Masurel     | Directrice générale                  |  | Direction | nantes |  | lecture
gustave.perrichon   | Gustave Perrichon  | Directeur industriel                 |  | Direction | nantes | helene.masurel | methodes securite
camille.rouvray     | Camille Rouvray    | Responsable méthodes                 |  | Méthodes | nantes | gustave.perrichon | methodes qualite velo potager english
ines.carvalho       | Inès Carvalho      | Responsable qualité                  |  | Qualité | nantes | gustave.perrichon | qualite methodes chorale
aminata.sow         | Aminata Sow        | Cheffe d’atelier                     | Cheffe d’atelier B | Atelier B | nantes | gustave.perrichon | methodes securite qualite parents
malo.kervadec       | Malo Kervadec      | Technicien de maintenance            |  | Atelier B | nantes | aminata.sow | methodes data velo potager
theophile.ancelin   | Théophile Ancelin  | Ingénieur d’études                   | Ingénieur, bureau d’études | Bureau d’études | nantes | annelise.guerin | methodes velo english
yasmine.haddad      | Yasmine Haddad     | Responsable ressources humaines      |  | Ressources humaines | nantes | helene.masurel | nouveaux parents lecture
soline.drevant      | Soline Drévant     | Responsable formation                | Formation interne | Ressources humaines | nantes | yasmine.haddad | nouveaux english lecture chorale
benoit.lacassagne   | Benoît Lacassagne  | Acheteur                             |  | Achats | nantes | corinne.pasquier | covoiturage potager
laure.vautrin       | Laure Vautrin      | Contrôleuse de gestion               |  | Finance | nantes | stephane.bourdeau | lecture parents
karim.benali        | Karim Benali       | Responsable sécurité et environnement |  | Sécurité | nantes | gustave.perrichon | securite velo qualite
elodie.quemener     | Élodie Quéméner    | Assistante de direction              | Assistante de direction, comité des fêtes | Direction | nantes | helene.masurel | chorale nouveaux lecture
tanguy.lebreton     | Tanguy Le Breton   | Fraiseur                             | Fraiseur, délégué du personnel | Atelier A | nantes | regis.monnier | securite methodes covoiturage
fatou.diallo        | Fatou Diallo       | Opératrice de montage                | Opératrice de montage, équipe de nuit | Atelier B | nantes | aminata.sow | covoiturage securite parents
marius.delcourt     | Marius Delcourt    | Développeur                          | Développeur, outils internes | Informatique | nantes | delphine.artaud | data automation velo english
sabrina.lopez       | Sabrina Lopez      | Technicienne support                 | Support informatique | Informatique | nantes | delphine.artaud | nouveaux chorale
paul.henri.garnier  | Paul-Henri Garnier | Responsable commercial Ouest         |  | Commerce | nantes | veronique.thibault | english covoiturage
lea.montbrun        | Léa Montbrun       | Responsable logistique               | Responsable logistique, Saint-Nazaire | Logistique | saint-nazaire | gustave.perrichon | securite parents covoiturage
erwan.jaouen        | Erwan Jaouen       | Chef de quai                         | Chef de quai, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | securite covoiturage
noemie.castel       | Noémie Castel      | Déclarante en douane                 | Déclarante en douane, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | english lecture parents
yannick.floch       | Yannick Floc’h     | Cariste                              | Cariste, Saint-Nazaire | Logistique | saint-nazaire | erwan.jaouen | securite covoiturage
mathilde.orain      | Mathilde Orain     | Responsable d’essais                 | Essais hydrauliques, banc 5 | Essais | saint-nazaire | gustave.perrichon | data qualite methodes
ousmane.traore      | Ousmane Traoré     | Technicien d’essais                  | Technicien d’essais, Saint-Nazaire | Essais | saint-nazaire | mathilde.orain | data velo
brigitte.saunier    | Brigitte Saunier   | Infirmière du travail                | Infirmière du travail, Saint-Nazaire | Santé | saint-nazaire | yasmine.haddad | securite chorale parents
jules.tessier       | Jules Tessier      | Alternant logistique                 | Alternant logistique, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | nouveaux velo english
wouter.maes         | Wouter Maes        | Site manager                         | Site manager, Gent | Management | gent | helene.masurel | english securite
kofi.adjei          | Kofi Adjei         | Automation lead                      | Automation lead, Gent | Automation | gent | wouter.maes | automation terrain data
noor.vanaken        | Noor van Aken      | Field engineer                       | Field engineer, Gent | Field service | gent | kofi.adjei | terrain data velo
lars.oudekamp       | Lars Oudekamp      | Automation engineer                  | Automation engineer, Gent | Automation | gent | kofi.adjei | automation velo
femke.dewitte       | Femke De Witte     | Service desk coordinator             | Service desk coordinator, Gent | Field service | gent | wouter.maes | terrain english parents
priya.raman         | Priya Raman        | Data analyst                         | Data analyst, vibration monitoring | Automation | gent | kofi.adjei | data automation lecture
tom.hargreaves      | Tom Hargreaves     | Export sales manager                 | Export sales manager, Gent | Sales | gent | veronique.thibault | english terrain
haruka.ishii        | Haruka Ishii       | Liaison engineer                     | Liaison engineer, Osaka client | Field service | gent | femke.dewitte | terrain english
siobhan.keane       | Siobhan Keane      | Technical writer                     | Technical writer, Gent | Documentation | gent | wouter.maes | english lecture qualite terrain
salma.idrissi       | Salma Idrissi      | Responsable de site                  | Responsable de site, Casablanca | Direction | casablanca | helene.masurel | terrain securite english
mehdi.bennani       | Mehdi Bennani      | Technicien terrain                   | Technicien terrain, Casablanca | Service | casablanca | salma.idrissi | terrain data
nadia.ouazzani      | Nadia Ouazzani     | Assistante commerciale               | Assistante commerciale, Casablanca | Commerce | casablanca | salma.idrissi | english lecture parents
youssef.tazi        | Youssef Tazi       | Magasinier                           | Magasinier, Casablanca | Logistique | casablanca | salma.idrissi | securite
rim.alaoui          | Rim Alaoui         | Ingénieure procédés eau              | Ingénieure procédés eau, Casablanca | Bureau d’études | casablanca | salma.idrissi | terrain methodes data
annelise.guerin     | Anne-Lise Guérin   | Responsable du bureau d’études       |  | Bureau d’études | nantes | gustave.perrichon | methodes lecture
corinne.pasquier    | Corinne Pasquier   | Responsable achats                   |  | Achats | nantes | gustave.perrichon | chorale
stephane.bourdeau   | Stéphane Bourdeau  | Directeur administratif et financier |  | Finance | nantes | helene.masurel | velo
delphine.artaud     | Delphine Artaud    | Responsable informatique             |  | Informatique | nantes | helene.masurel | data english
regis.monnier       | Régis Monnier      | Chef d’atelier                       | Chef d’atelier A | Atelier A | nantes | gustave.perrichon | methodes securite
veronique.thibault  | Véronique Thibault | Directrice commerciale               |  | Commerce | nantes | helene.masurel | english
adele.champenois    | Adèle Champenois   | Technicienne méthodes                |  | Méthodes | nantes | camille.rouvray | methodes velo
bastien.roux        | Bastien Roux       | Préparateur outillage                |  | Méthodes | nantes | camille.rouvray | methodes covoiturage
cecile.morvan       | Cécile Morvan      | Technicienne qualité                 |  | Qualité | nantes | ines.carvalho | qualite chorale
damien.hervouet     | Damien Hervouet    | Contrôleur métrologie                |  | Qualité | nantes | ines.carvalho | qualite data
emeline.bossard     | Émeline Bossard    | Tourneuse                            | Tourneuse, atelier A | Atelier A | nantes | regis.monnier | securite parents
florian.gauthier    | Florian Gauthier   | Rectifieur                           | Rectifieur, atelier A | Atelier A | nantes | regis.monnier | methodes
ghislaine.rio       | Ghislaine Rio      | Gestionnaire de paie                 |  | Ressources humaines | nantes | yasmine.haddad | chorale potager
hugo.leroux         | Hugo Leroux        | Monteur                              | Monteur, atelier B | Atelier B | nantes | aminata.sow | covoiturage nouveaux
isabelle.cadiou     | Isabelle Cadiou    | Comptable fournisseurs               |  | Finance | nantes | stephane.bourdeau | lecture potager
jean.marc.fouquet   | Jean-Marc Fouquet  | Soudeur                              | Soudeur, atelier B | Atelier B | nantes | aminata.sow | potager securite
kevin.ollivier      | Kévin Ollivier     | Monteur                              | Monteur, équipe de nuit | Atelier B | nantes | aminata.sow | covoiturage
lucie.bonnin        | Lucie Bonnin       | Dessinatrice projeteuse              |  | Bureau d’études | nantes | annelise.guerin | methodes lecture
moussa.camara       | Moussa Camara      | Électrotechnicien                    | Électrotechnicien, maintenance | Atelier B | nantes | aminata.sow | automation securite
nathalie.prigent    | Nathalie Prigent   | Chargée de recrutement               |  | Ressources humaines | nantes | yasmine.haddad | nouveaux parents
olivier.sauvaget    | Olivier Sauvaget   | Ingénieur hydraulicien               |  | Bureau d’études | nantes | annelise.guerin | data velo
pauline.grelier     | Pauline Grelier    | Ingénieure sécurité                  |  | Sécurité | nantes | karim.benali | securite velo
quentin.marchand    | Quentin Marchand   | Administrateur réseau                |  | Informatique | nantes | delphine.artaud | data
rachida.mansouri    | Rachida Mansouri   | Agente d’accueil                     | Accueil, bâtiment 1 | Direction | nantes | elodie.quemener | chorale nouveaux
sylvain.audrain     | Sylvain Audrain    | Fraiseur                             | Fraiseur, atelier A | Atelier A | nantes | regis.monnier | covoiturage
thanh.nguyen        | Thanh Nguyen       | Programmeuse commande numérique      |  | Méthodes | nantes | camille.rouvray | methodes automation
ulysse.ferrand      | Ulysse Ferrand     | Apprenti tourneur                    | Apprenti, atelier A | Atelier A | nantes | regis.monnier | nouveaux
valerie.tessandier  | Valérie Tessandier | Assistante commerciale               |  | Commerce | nantes | paul.henri.garnier | english chorale
william.okoye       | William Okoye      | Chargé d’affaires                    |  | Commerce | nantes | paul.henri.garnier | english
xavier.maillet      | Xavier Maillet     | Acheteur fonderie                    |  | Achats | nantes | corinne.pasquier | covoiturage
yves.lamballe       | Yves Lamballe      | Magasinier                           | Magasinier, bâtiment 2 | Achats | nantes | corinne.pasquier | potager securite
zoe.marchetti       | Zoé Marchetti      | Chargée de communication             |  | Direction | nantes | helene.masurel | nouveaux english velo
amandine.collet     | Amandine Collet    | Opératrice de montage                | Opératrice de montage, atelier B | Atelier B | nantes | aminata.sow | parents
bruno.guillet       | Bruno Guillet      | Peintre industriel                   | Peintre, atelier B | Atelier B | nantes | aminata.sow | securite
carole.nedelec      | Carole Nédélec     | Assistante juridique                 |  | Finance | nantes | stephane.bourdeau | lecture
david.abgrall       | David Abgrall      | Automaticien                         |  | Méthodes | nantes | camille.rouvray | automation data
anais.lefeuvre      | Anaïs Lefeuvre     | Agente de transit                    | Agente de transit, Saint-Nazaire | Logistique | saint-nazaire | noemie.castel | english
charles.peron       | Charles Péron      | Cariste                              | Cariste, Saint-Nazaire | Logistique | saint-nazaire | erwan.jaouen | covoiturage
dorothee.allain     | Dorothée Allain    | Gestionnaire de stock                | Gestionnaire de stock, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | parents lecture
fabrice.lemoine     | Fabrice Lemoine    | Technicien d’essais                  | Technicien d’essais, Saint-Nazaire | Essais | saint-nazaire | mathilde.orain | data
gaelle.riou         | Gaëlle Riou        | Ingénieure d’essais                  | Ingénieure d’essais, Saint-Nazaire | Essais | saint-nazaire | mathilde.orain | data qualite velo
herve.le.goff       | Hervé Le Goff      | Électricien                          | Électricien, Saint-Nazaire | Essais | saint-nazaire | mathilde.orain | securite automation
ibrahima.ndiaye     | Ibrahima Ndiaye    | Agent de quai                        | Agent de quai, Saint-Nazaire | Logistique | saint-nazaire | erwan.jaouen | covoiturage
justine.moreau      | Justine Moreau     | Affréteuse                           | Affréteuse, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | english
katell.bihan        | Katell Bihan       | Assistante d’exploitation            | Assistante d’exploitation, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | chorale
loic.tanguy         | Loïc Tanguy        | Grutier                              | Grutier, Saint-Nazaire | Logistique | saint-nazaire | erwan.jaouen | securite
maelle.derrien      | Maëlle Derrien     | Préparatrice de commandes            | Préparatrice de commandes, Saint-Nazaire | Logistique | saint-nazaire | erwan.jaouen | nouveaux velo
nolwenn.guyader     | Nolwenn Guyader    | Technicienne instrumentation         | Technicienne instrumentation, Saint-Nazaire | Essais | saint-nazaire | mathilde.orain | data
patrick.daniel      | Patrick Daniel     | Emballeur maritime                   | Emballeur maritime, Saint-Nazaire | Logistique | saint-nazaire | erwan.jaouen | covoiturage
rozenn.lucas        | Rozenn Lucas       | Acheteuse transport                  | Acheteuse transport, Saint-Nazaire | Logistique | saint-nazaire | lea.montbrun | parents
steven.hamon        | Steven Hamon       | Agent de maintenance                 | Agent de maintenance, Saint-Nazaire | Essais | saint-nazaire | mathilde.orain | securite
anke.vermeulen      | Anke Vermeulen     | HR officer                           | HR officer, Gent | Management | gent | wouter.maes | nouveaux english parents
bram.claes          | Bram Claes         | Field engineer                       | Field engineer, Gent | Field service | gent | femke.dewitte | terrain
charlotte.peeters   | Charlotte Peeters  | Controls engineer                    | Controls engineer, Gent | Automation | gent | kofi.adjei | automation data
dries.wouters       | Dries Wouters      | Warehouse lead                       | Warehouse lead, Gent | Logistics | gent | wouter.maes | securite velo
elif.yildiz         | Elif Yıldız        | Embedded developer                   | Embedded developer, Gent | Automation | gent | kofi.adjei | automation data english
fiona.mclean        | Fiona McLean       | Key account manager                  | Key account manager, Gent | Sales | gent | tom.hargreaves | english
griet.lammens       | Griet Lammens      | Planner, field service               | Planner, field service, Gent | Field service | gent | femke.dewitte | terrain parents
hassan.elamrani     | Hassan El Amrani   | Commissioning engineer               | Commissioning engineer, Gent | Field service | gent | femke.dewitte | terrain automation
ilse.deprez         | Ilse Deprez        | Finance officer                      | Finance officer, Gent | Management | gent | wouter.maes | lecture
jonas.baert         | Jonas Baert        | Electrical draughtsman               | Electrical draughtsman, Gent | Automation | gent | kofi.adjei | automation velo
katrien.smet        | Katrien Smet       | Service administrator                | Service administrator, Gent | Field service | gent | femke.dewitte | english
luca.ferraro        | Luca Ferraro       | Application engineer                 | Application engineer, Gent | Sales | gent | tom.hargreaves | terrain english
marit.jansen        | Marit Jansen       | Field engineer                       | Field engineer, offshore | Field service | gent | femke.dewitte | terrain velo
nele.goossens       | Nele Goossens      | Quality engineer                     | Quality engineer, Gent | Documentation | gent | wouter.maes | qualite
pieter.vandamme     | Pieter Van Damme   | Workshop technician                  | Workshop technician, Gent | Field service | gent | femke.dewitte | securite velo
sander.hoste        | Sander Hoste       | Trainee, automation                  | Trainee, automation, Gent | Automation | gent | lars.oudekamp | nouveaux automation
abdelilah.fassi     | Abdelilah Fassi    | Technicien d’atelier                 | Technicien d’atelier, Casablanca | Service | casablanca | mehdi.bennani | securite terrain
btissam.cherkaoui   | Btissam Cherkaoui  | Chargée de clientèle                 | Chargée de clientèle, Casablanca | Commerce | casablanca | nadia.ouazzani | english
driss.lahlou        | Driss Lahlou       | Chef de projet eau                   | Chef de projet eau, Casablanca | Bureau d’études | casablanca | rim.alaoui | methodes terrain
ghita.berrada       | Ghita Berrada      | Comptable                            | Comptable, Casablanca | Finance | casablanca | salma.idrissi | lecture
hicham.naciri       | Hicham Naciri      | Technicien terrain                   | Technicien terrain, Casablanca | Service | casablanca | mehdi.bennani | terrain
imane.sebti         | Imane Sebti        | Assistante ressources humaines       | Assistante ressources humaines, Casablanca | Ressources humaines | casablanca | salma.idrissi | nouveaux parents
jalil.bouzid        | Jalil Bouzid       | Chauffeur-livreur                    | Chauffeur-livreur, Casablanca | Logistique | casablanca | youssef.tazi | securite
kenza.elouafi       | Kenza El Ouafi     | Ingénieure commerciale               | Ingénieure commerciale, Casablanca | Commerce | casablanca | salma.idrissi | english parents
mouad.rami          | Mouad Rami         | Électromécanicien                    | Électromécanicien, Casablanca | Service | casablanca | mehdi.bennani | automation terrain
omar.squalli        | Omar Squalli       | Acheteur local                       | Acheteur local, Casablanca | Achats | casablanca | salma.idrissi | qualite
sanae.tahiri        | Sanae Tahiri       | Technicienne laboratoire             | Technicienne laboratoire eau, Casablanca | Bureau d’études | casablanca | rim.alaoui | qualite data
soufiane.kabbaj     | Soufiane Kabbaj    | Automaticien                         | Automaticien, Casablanca | Service | casablanca | mehdi.bennani | automation
zineb.mernissi      | Zineb Mernissi     | Stagiaire communication              | Stagiaire communication, Casablanca | Direction | casablanca | salma.idrissi | nouveaux english
`;
