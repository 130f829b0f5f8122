// What people wrote, by subject. {…} is filled in by sample.mjs. Each publication comes with words that answer it.

export const publications = [
  {
    titre: 'Nouvelle plaqueuse de chants à {ville}',
    texte:
      'Elle est arrivée ce matin, avec deux heures d’avance et un convoi qui a fait trois fois le tour du rond-point. Mise en route {jour}, formation des conducteurs la semaine suivante. Merci à l’équipe de {prenom} d’avoir libéré la place sans arrêter la ligne.',
    reponses: [
      'Les premiers chants sortent à 0,1 mm près. L’ancienne peut partir tranquille.',
      'Qui suit la formation côté équipe de nuit ?',
      'On garde l’ancienne en secours jusqu’à quand ?',
      'Le bruit est vraiment plus bas, on s’entend parler à côté.',
    ],
  },
  {
    texte:
      'Rappel : les demandes de congés du trimestre se posent avant le {n} du mois. Après cette date, on fait au mieux, mais les équipes de {ville} sont déjà presque complètes la dernière semaine.',
    reponses: [
      'La demande se fait toujours dans l’onglet « Absences » ?',
      'Peut-on encore échanger une semaine avec un collègue après la date ?',
      'Pour les équipes en 3×8, le planning sort quand ?',
      'Posé, merci du rappel.',
    ],
  },
  {
    titre: 'Départ en retraite de {personneM}',
    texte:
      'Trente et un ans d’atelier, quatre directeurs, et pas une seule chaise bancale sortie de ses mains. Pot {jour} à 16 h au restaurant d’entreprise de {ville}. La cagnotte est chez {prenom}.',
    reponses: [
      'Il m’a tout appris sur le placage. J’y serai.',
      'Les équipes de nuit peuvent-elles passer avant la prise de poste ?',
      'Trente et un ans, chapeau.',
      'J’ai retrouvé une photo de 1998, je l’apporte.',
    ],
  },
  {
    texte:
      'La commande {client} est partie complète hier à 17 h 40. {n} banquettes, zéro réserve au chargement. Bravo à toute la chaîne, du débit jusqu’au quai.',
    reponses: [
      'Le client a appelé ce matin : il est ravi de l’emballage.',
      'Merci au quai d’avoir tenu jusqu’au bout.',
      'On garde ce mode d’organisation pour la prochaine ?',
      'Et sans une heure supplémentaire le samedi, c’est à noter.',
    ],
  },
  {
    texte:
      'Bienvenue à {personneF}, qui rejoint l’équipe de {ville}. Si vous la croisez perdue entre le bâtiment B et la cantine, c’est normal : on s’y est tous perdus.',
    reponses: [
      'Bienvenue ! Le café est au premier, la bonne machine est celle de gauche.',
      'Bienvenue dans l’équipe, on t’attend pour la visite de l’atelier.',
      'Ravi de te compter parmi nous.',
      'Bienvenue ! Le plan du site est dans « Documents », il sauve des vies.',
    ],
  },
  {
    titre: 'Exercice d’évacuation à {ville}',
    texte:
      'Tout le monde au point de rassemblement en 4 minutes 12. Deux portes coupe-feu étaient calées ouvertes : c’est le seul point rouge, et il est facile à corriger. Le compte rendu est affiché à l’entrée.',
    reponses: [
      'On a commandé des ventouses magnétiques pour les portes de l’atelier.',
      'Le haut-parleur du magasin ne s’entend toujours pas.',
      'Bravo aux guides de file, c’était très calme.',
      'Et les visiteurs ? Nous en avions trois à ce moment-là.',
    ],
  },
  {
    texte:
      'Petite victoire du jour : grâce au nouveau plan de coupe, on passe de {n} % à 8 % de chutes sur le panneau de chêne. {prenom} a préparé une fiche d’une page, demandez-la.',
    reponses: [
      'La fiche vaut aussi pour le hêtre ?',
      'Je prends ! On perd énormément sur les petites séries.',
      'Excellent. Tu peux la présenter à la réunion de lundi ?',
      'Cela fait combien de panneaux économisés par mois ?',
    ],
  },
  {
    titre: 'Télétravail : ce qui change au 1er {mois}',
    texte:
      'L’accord est signé. Deux jours par semaine pour les postes éligibles, à poser au plus tard le jeudi pour la semaine suivante. Les questions fréquentes sont dans le document « Accord télétravail », et les ressources humaines répondent aux autres.',
    reponses: [
      'Les alternants sont-ils concernés ?',
      'Peut-on regrouper les deux jours d’un mois sur l’autre ?',
      'Bonne nouvelle, merci aux négociateurs.',
      'Est-ce que l’indemnité est versée avec la prochaine paie ?',
    ],
  },
  {
    texte:
      'Covoiturage Nantes – Cholet, départ 6 h 20, retour 15 h : j’ai quatre places et une liste de lecture discutable.',
    reponses: [
      'Je viens volontiers le mardi et le jeudi.',
      'Passe par Vallet ? Je peux attendre à la sortie.',
      'La liste de lecture se négocie ?',
      'Mes horaires viennent de changer, je t’écris.',
    ],
  },
  {
    texte:
      'Le self de {ville} teste un second plat végétarien jusqu’au {n}. Vos avis comptent vraiment : une urne est posée près des plateaux, et {prenom} lit tout.',
    reponses: [
      'Le dahl d’hier était excellent.',
      'Est-il possible d’afficher les allergènes plus tôt dans la semaine ?',
      'Le gratin, oui ; le steak de soja, vraiment non.',
      'Merci d’avoir écouté la demande du printemps.',
    ],
  },
  {
    titre: 'Zéro accident avec arrêt depuis {n}0 jours',
    texte:
      'C’est le résultat de {ville}, et ce n’est pas de la chance : {n} situations dangereuses ont été signalées ce trimestre, toutes traitées. Continuez à signaler, même ce qui paraît petit.',
    reponses: [
      'Le signalement par téléphone a tout changé, cela prend trente secondes.',
      'Peut-on afficher les situations traitées à côté du compteur ?',
      'Bravo à l’équipe de maintenance pour les délais.',
      'Le passage près de la cabine reste glissant quand il pleut.',
    ],
  },
  {
    texte:
      'Quelqu’un aurait-il le gabarit des pieds compas, série 12 ? Il a quitté le râtelier de {ville} sans laisser d’adresse.',
    reponses: [
      'Il est chez nous à l’atelier prototype, je le renvoie par la navette.',
      'Vu lundi au contrôle.',
      'On devrait les numéroter, c’est le troisième ce mois-ci.',
      'Regarde derrière l’armoire des outils coupants.',
    ],
  },
  {
    texte:
      'Retour d’une belle journée au lycée des métiers du bois. Onze élèves viendront en stage à {ville} au printemps. {prenom} a fait forte impression avec sa démonstration de queues d’aronde.',
    reponses: [
      'Je veux bien accueillir un binôme à l’assemblage.',
      'C’est par là que j’ai commencé ici, il y a neuf ans.',
      'Faut-il une formation de tuteur ?',
      'Bravo pour la démonstration, les photos sont superbes.',
    ],
  },
  {
    titre: 'Mutuelle : la réunion d’information',
    texte:
      'Elle aura lieu {jour} à 13 h 30, salle des essences, et à distance. La nouvelle grille couvre mieux l’optique et le dentaire ; la part employeur passe à 65 %.',
    reponses: [
      'La présentation sera-t-elle enregistrée pour l’équipe du soir ?',
      'Les conjoints peuvent-ils être rattachés en cours d’année ?',
      'Merci, très clair.',
      'Que devient l’option « médecines douces » ?',
    ],
  },
  {
    texte:
      'Le prototype du fauteuil « Ria » passe en test d’endurance : 200 000 cycles d’assise, dans le local de {ville}. Si vous entendez un bruit régulier la nuit, c’est lui.',
    reponses: [
      'On en est où ce matin ?',
      'J’ai hâte de le voir en tissu bleu.',
      'Le précédent avait lâché à 160 000, on croise les doigts.',
      'C’était donc cela, le bruit.',
    ],
  },
  {
    texte:
      'Pour information : la navette entre Cholet et Rennes sera remplacée par un car plus petit {jour}. Réservez votre place la veille avant 16 h, même si vous êtes habitués.',
    reponses: [
      'La réservation est faite pour notre équipe.',
      'Le retour de 18 h est-il maintenu ?',
      'Merci de l’avoir dit tôt.',
      'Peut-on réserver pour toute la semaine ?',
    ],
  },
  {
    titre: 'La course des Deux-Rives',
    texte:
      'Dix-neuf coureuses et coureurs aux couleurs de la maison, dont {personne} en 46 minutes. Prochain objectif : le relais de juin. Entraînement le mardi à 12 h 15, tous niveaux, personne n’est laissé derrière.',
    reponses: [
      'Mes jambes s’en souviennent encore.',
      'Je débute, c’est vraiment tous niveaux ?',
      'Bravo à tous, et merci à qui a tenu le stand !',
      'Les photos sont sur le partage « Vie de la maison ».',
    ],
  },
  {
    texte:
      'Le bois de la commande {client} est bloqué au port jusqu’à {jour}. Nous avançons la série des étagères à la place ; le planning est à jour, regardez votre poste avant de venir.',
    reponses: [
      'Noté. On bascule deux personnes sur le ponçage.',
      'Le client est prévenu ?',
      'Oui, et il accepte une livraison en deux fois.',
      'Le planning est très lisible comme cela, merci.',
    ],
  },
  {
    texte:
      'Les entretiens annuels commencent. Préparez le vôtre avec la fiche d’une page, c’est votre moment, pas un examen. {personne} propose un atelier de préparation {jour} à midi.',
    reponses: [
      'L’atelier de l’an dernier m’avait beaucoup aidé.',
      'Où trouve-t-on la fiche ?',
      'Dans « Documents », puis « Parcours ».',
      'Est-ce possible de le faire à distance ?',
    ],
  },
  {
    titre: 'Panne d’aspiration à {ville}',
    texte:
      'Le ventilateur principal s’est arrêté cette nuit. Les postes de ponçage restent fermés jusqu’à {jour} midi : on ne ponce pas sans aspiration, même cinq minutes. La pièce arrive de Lyon par la navette.',
    reponses: [
      'La pièce est dans le camion, arrivée prévue à 11 h.',
      'On en profite pour ranger la zone des abrasifs.',
      'Redémarré à 11 h 50, débit vérifié. Merci à la maintenance !',
      'Peut-on garder un ventilateur d’avance sur chaque site ?',
    ],
  },
  {
    texte:
      'Merci à toutes celles et ceux qui ont donné leur sang {jour} à {ville} : {n} poches, un record. Prochaine collecte dans huit semaines.',
    reponses: [
      'L’organisation était parfaite, dix minutes d’attente à peine.',
      'Première fois pour moi, et pas la dernière.',
      'Les gâteaux maison y sont pour beaucoup.',
      'Peut-on s’inscrire dès maintenant pour la suivante ?',
    ],
  },
  {
    texte:
      'Question aux bureaux d’études : pour les assemblages du modèle {modele}, tourillon de 8 ou de 10 ? Les deux plans circulent à {ville}, et les deux sont signés.',
    reponses: [
      'De 10 depuis la révision C. Je retire l’ancien du serveur.',
      'On a déjà percé quarante pièces en 8…',
      'En 8, elles passent pour les tiroirs, rien n’est perdu.',
      'Merci d’avoir demandé avant de continuer.',
    ],
  },
  {
    titre: 'Formation gestes et postures',
    texte:
      'Encore {n} places à {ville}. Trois heures, sur votre propre poste, avec une ergonome qui connaît le métier. L’an dernier, deux postes ont été refaits grâce à vos remarques.',
    reponses: [
      'Notre table élévatrice vient de là. Allez-y.',
      'C’est ouvert aux bureaux aussi ?',
      'C’est fait, avec deux collègues.',
      'Trois heures bien employées.',
    ],
  },
  {
    texte:
      'Trouvé dans la cour de {ville} : un trousseau avec un porte-clés en forme de sabot. Il attend son propriétaire à l’accueil.',
    reponses: [
      'C’est le mien ! Merci mille fois.',
      'Le sabot, je crois savoir à qui il est.',
      'Je passe le prendre à midi.',
    ],
  },
  {
    texte:
      'Le tri des chutes par essence fonctionne : trois bennes sur quatre repartent en panneaux au lieu d’être brûlées. À {ville}, l’équipe de {prenom} a même trouvé preneur pour la sciure.',
    reponses: [
      'Un éleveur du coin prend tout, il est enchanté.',
      'Peut-on avoir les mêmes étiquettes de couleur chez nous ?',
      'Bel exemple, bravo.',
      'Combien cela représente-t-il sur l’année ?',
    ],
  },
  {
    titre: 'Trois postes ouverts en interne',
    texte:
      'Un poste en méthodes à {ville}, un en contrôle qualité, un aux achats. Priorité aux candidatures internes jusqu’à la fin du mois. Parlez-en à votre responsable, ou directement à {personne}.',
    reponses: [
      'Peut-on visiter le poste avant de candidater ?',
      'Le poste en méthodes est-il compatible avec un 80 % ?',
      'J’ai fait ce chemin il y a deux ans, j’en parle volontiers.',
      'Candidature envoyée !',
    ],
  },
  {
    texte:
      'La terrasse du restaurant de {ville} rouvre {jour}. Les transats viennent de nos propres chutes, montés par les apprentis. Ils acceptent les commandes, pas les compliments, ils en ont trop reçu.',
    reponses: [
      'Un compliment quand même.',
      'Est-ce qu’on peut en acheter ?',
      'Les apprentis de cette année sont remarquables.',
      'Il manque juste un parasol.',
    ],
  },
  {
    texte:
      'Audit de certification : deux remarques mineures et trois points forts, dont la traçabilité des bois de {ville}. Le rapport sera présenté {jour}. Reposez-vous, vous l’avez mérité.',
    reponses: [
      'Quelles sont les deux remarques ?',
      'L’étiquetage des vernis, et un registre sans date. C’est corrigé.',
      'Bravo à toute l’équipe qualité.',
      'L’auditrice a dit qu’elle n’avait jamais vu un magasin aussi clair.',
    ],
  },
  {
    titre: 'Le vernis à l’eau, trois mois après',
    texte:
      'Moins d’odeurs, moins de pertes, et un séchage qui nous a donné du fil à retordre les jours humides. Réglages trouvés par {personne} : 22 °C, 55 % d’humidité, et de la patience.',
    reponses: [
      'L’atelier sent enfin le bois.',
      'Les réglages sont-ils affichés en cabine ?',
      'Depuis ce matin, oui.',
      'Le rendu sur le frêne est magnifique.',
    ],
  },
  {
    texte:
      'Idée reçue dans la boîte de {ville} : un établi en libre service le vendredi après-midi pour réparer nos objets de la maison. Qui serait intéressé ? Qui encadrerait ?',
    reponses: [
      'Je veux bien encadrer une fois par mois.',
      'Ma chaise de bureau te dit oui.',
      'Il faudrait voir la question de l’assurance.',
      'Vu avec les ressources humaines : possible, avec un référent présent.',
    ],
  },
  {
    texte:
      'Le site de {ville} passe à l’éclairage à détection ce week-end. Lundi matin, faites signe si un coin reste sombre : les capteurs se règlent un par un.',
    reponses: [
      'L’escalier nord reste noir trois secondes, c’est long.',
      'Réglé ce midi, merci.',
      'On voit enfin le fond du rayonnage 14.',
      'Et sur le parking ?',
    ],
  },
  {
    titre: 'Paie de {mois}',
    texte:
      'Les bulletins sont dans votre coffre. La prime d’équipe y figure sur une ligne séparée ; les ressources humaines tiennent une permanence {jour} de 12 h à 14 h pour toutes vos questions.',
    reponses: [
      'Merci pour la permanence, réponse en deux minutes.',
      'Je ne vois pas encore mon bulletin, est-ce normal ?',
      'Il faut vider la page et se reconnecter, cela a marché pour moi.',
      'La ligne séparée est une bonne idée.',
    ],
  },
  {
    texte:
      'Chorale de midi : nous cherchons deux basses et un endroit où personne ne dort. Répétition {jour} à 12 h 30 à {ville}, salle du personnel.',
    reponses: [
      'Je chante faux avec beaucoup de conviction, cela compte ?',
      'La salle de réunion du magasin est libre le lundi.',
      'Une basse, comptez sur moi !',
      'Vous étiez superbes à la fête de juin.',
    ],
  },
  {
    texte:
      'Retour client {client} : « Le meilleur montage que nous ayons eu, et des équipes charmantes. » {personne} et les poseurs de {ville}, c’est pour vous.',
    reponses: [
      'Mérité !',
      'Ils ont fini à 22 h pour ne pas gêner l’ouverture.',
      'À encadrer à l’accueil.',
      'Merci de faire passer, on ne l’entend pas assez.',
    ],
  },
  {
    titre: 'Élections du comité social et économique',
    texte:
      'Le premier tour a lieu {jour}, par vote électronique ou à l’urne de {ville}. Vous avez reçu vos identifiants par courrier ; si ce n’est pas le cas, {prenom} vous les réédite en cinq minutes.',
    reponses: [
      'Voté, c’est très simple.',
      'L’urne est-elle ouverte pour l’équipe de nuit ?',
      'Oui, de 20 h à 22 h au poste de garde.',
      'Où trouve-t-on les listes ?',
    ],
  },
  {
    texte:
      'Attention, verglas annoncé {jour} matin sur {ville}. Partez plus tard plutôt que plus vite : aucun retard ne sera décompté.',
    reponses: [
      'Merci, c’est rassurant à lire.',
      'Le parking sera salé dès 5 h.',
      'La route de la forêt est déjà très glissante.',
      'À bon port, doucement mais sûrement.',
    ],
  },
  {
    texte:
      'Le nouveau logiciel de planning démarre à {ville}. Les écrans de l’atelier affichent la journée, votre téléphone la semaine. Une question ? {personne} passe dans les équipes jusqu’à {jour}.',
    reponses: [
      'Enfin, on voit les échanges validés !',
      'Le samedi n’apparaît pas chez moi.',
      'Corrigé, il fallait mettre à jour.',
      'Très lisible, même de loin.',
    ],
  },
  {
    titre: 'Un banc pour l’école',
    texte:
      'Les enfants de l’école voisine ont dessiné, nos apprentis ont construit. Six bancs livrés {jour}, avec les prénoms gravés dessous, là où seuls les enfants regardent.',
    reponses: [
      'La photo des enfants allongés dessous vaut de l’or.',
      'Ma fille a le sien. Merci, vraiment.',
      'Voilà pourquoi j’aime travailler ici.',
      'Il reste du chêne pour un septième ?',
    ],
  },
  {
    texte:
      'Le stock de quincaillerie de {ville} est à recompter avant {jour}. Dix volontaires, une heure, des croissants. Inscrivez-vous auprès de {prenom}.',
    reponses: [
      'Pour les croissants, comptez sur moi.',
      'Je prends les rayons 3 à 6.',
      'Les charnières de 35 sont déjà faites.',
      'Terminé en cinquante minutes !',
    ],
  },
  {
    texte:
      'Premier atelier « lire un plan coté » pour les bureaux : complet en deux heures. Nous en ouvrons un second à {ville} {jour}. C’est {personne} qui anime, avec de vraies pièces et de vraies erreurs.',
    reponses: [
      'Je comprends enfin ce que je vends.',
      'À recommander à tous les commerciaux.',
      'Une version pour les acheteurs serait précieuse.',
      'Merci, c’était vivant.',
    ],
  },
];

export const comments = [
  'Merci pour l’information.',
  'Bravo à toute l’équipe !',
  'Je transmets à l’équipe de l’après-midi.',
  'Très bonne initiative.',
  'Peut-on avoir le détail quelque part ?',
  'C’est noté, merci.',
  'Nous faisons pareil à Lille, et cela marche bien.',
  'Je passe vous voir demain pour en parler.',
  'Une bonne nouvelle pour commencer la semaine.',
  'Est-ce que c’est prévu aussi pour les autres sites ?',
  'Beau travail, cela se voit.',
  'Merci d’avoir pris le temps de l’écrire.',
  'Je suis disponible si vous avez besoin de bras.',
  'On en reparle à la réunion de jeudi ?',
  'À suivre de près !',
  'Cela change vraiment le quotidien.',
  'Merci à celles et ceux qu’on ne voit pas et qui rendent cela possible.',
  'J’ai une question, je vous appelle.',
  'Le message est affiché à l’atelier.',
  'Simple et efficace, comme on aime.',
  'Voilà qui répond à une vieille demande.',
  'Bien vu.',
  'Félicitations !',
  'Je n’y avais pas pensé, merci.',
  'Chez nous, l’affiche est déjà posée.',
  'Quelqu’un a des photos ?',
  'On se retrouve là-bas.',
  'Première fois que j’en entends parler, c’est très clair.',
  'Un grand merci de la part de l’équipe de nuit.',
  'À refaire l’an prochain.',
];

export const answers = [
  'Oui, c’est prévu.',
  'Merci, je regarde et je te dis.',
  'Avec plaisir !',
  'Bonne question, je me renseigne.',
  'C’est fait.',
  'Tu as raison, je corrige.',
  'Je t’envoie le lien.',
  'Pas encore, mais bientôt.',
  'Exactement.',
  'Passe quand tu veux, la porte est ouverte.',
  'On en parle demain à la pause ?',
  'Merci à toi.',
  'Réponse de la direction : oui.',
  'Vu avec le magasin, tout est en place.',
  'Je confirme, testé ce matin.',
];

export const thanks = [
  'Tu as pris une heure pour m’expliquer le nouveau plan de coupe, et je ne me trompe plus.',
  'Merci d’avoir fini le chargement avec nous hier soir, sans compter les heures.',
  'Ta fiche de réglage nous a évité une journée d’arrêt.',
  'Merci pour ton accueil : ma première semaine a été douce grâce à toi.',
  'Tu as vu l’erreur de cote avant tout le monde. Quarante plateaux te disent merci.',
  'Merci d’avoir repris mon poste au pied levé lundi.',
  'Ton calme pendant la panne a rassuré tout l’atelier.',
  'Merci d’avoir défendu notre demande de table élévatrice.',
  'Tu réponds toujours, même les jours de grande charge. Cela compte.',
  'Merci pour la relecture du dossier : il est passé du premier coup.',
  'Grâce à toi, les apprentis ont pu présenter leur banc eux-mêmes.',
  'Merci d’avoir dit franchement ce qui n’allait pas. On a pu corriger.',
  'Tu as remis d’aplomb le rayonnage 14 sans que personne ne te le demande.',
  'Merci pour les croissants, mais surtout pour l’inventaire.',
  'Ton idée des étiquettes de couleur a été reprise sur les quatre sites.',
  'Merci d’avoir accompagné le client jusqu’au bout, avec le sourire.',
  'Tu as trouvé la pièce, le transporteur et l’heure. Tout simplement merci.',
  'Merci d’avoir formé l’équipe du soir en plus de ta journée.',
];

export const values = [
  ['SOIN', 'Le soin du travail bien fait', 'Qu’est-ce qui était particulièrement soigné ?'],
  ['ENTRAIDE', 'L’entraide', 'En quoi cela vous a-t-il aidé ?'],
  ['FRANCHISE', 'La franchise', 'Qu’est-ce qui a été dit, et qu’est-ce que cela a changé ?'],
  ['TRANSMISSION', 'La transmission', 'Qu’avez-vous appris ?'],
];

export const presentations = [
  'Vingt ans de maison et tous les postes ou presque. Demandez-moi où sont les gabarits.',
  'J’aime les plans clairs, les réunions courtes et le café long.',
  'Je m’occupe des nouveaux arrivants : écrivez-moi, même pour une petite question.',
  'J’accompagne des apprentis depuis six ans. La porte est toujours ouverte.',
  'Un stage m’a fait entrer ici, les gens m’ont fait rester.',
];

/** Documents, and what was said about them. */
export const documents = [
  [
    'Accord télétravail',
    [
      'Merci d’avoir gardé la possibilité d’échanger ses jours : c’est ce qui compte le plus chez nous.',
      'Les alternants peuvent-ils demander une journée ?',
      'L’indemnité est-elle la même les jours de formation à distance ?',
      'Texte court et clair, cela change. Bravo aux négociateurs.',
      'Pour les équipes d’atelier, une prime de transport est-elle à l’étude ?',
    ],
  ],
  ['Livret d’accueil', ['Le plan du bâtiment B est enfin juste.', 'Peut-on l’avoir aussi en anglais ?']],
  ['Charte informatique', ['La règle sur les clés USB est-elle toujours la même ?']],
  ['Guide des congés', ['Très utile, surtout le tableau de la page 3.']],
];
