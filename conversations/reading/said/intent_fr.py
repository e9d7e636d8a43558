"""French words for what people want of the coach, by sense; `intent.py` says how they are read."""

from __future__ import annotations

LITTLE = (
    "je|j|j'ai|moi|me|m|mon|ma|mes|nous|on|notre|nos|tu|toi|te|t|ton|ta|tes|vous|votre|vos|il|elle|ils|ca|cela|ce|cet"
    "|cette|ces|c'est|c|le|la|les|l|un|une|des|du|de|d|a|au|aux|en|dans|sur|pour|par|avec|est|sont|etait|suis|es|etre"
    "|ai|as|avais|avait|ont|va|vas|vais|fait|faire|peux|peut|peuvent|puis|et|ou|mais|si|que|qui|qu|quoi|quel|quelle"
    "|quels|quelles|comment|quand|pourquoi|combien|ici|bien|tres|tout|tous|toute|toutes|plus|encore|deja|s'il|plait"
    "|svp|stp|maintenant|aujourd'hui|y|se|son|sa|ses|alors|donc|juste|oui|non|pas|ne|n|est-ce|qu'est|truc|chose|j'en"
    "|n'ai|peu|faut|aussi|coach|cairn|bon|bonne|puis-je|dit|dis|depuis|apres|hier|enfin"
)
"""Words that carry no meaning of their own."""

SENSES = {
    "who ask": "qui|qui d'autre",
    "ask": "que|quoi|quel|quelle|quels|quelles|comment|ou en|quand|pourquoi|combien|est ce que|est ce|qu'est ce"
    "|puis je|tu es|es tu|est il|a quoi|c'est quoi|y a t|ou",
    "want": "je veux|je voudrais|j'aimerais|je souhaite|j'ai besoin|j'ai besoin de|j'ai besoin d'un|j'ai besoin d'une"
    "|il me faut|je dois|je vais|je compte|nous voulons|on veut|on doit|mon but est de|j'ai l'intention|il faut",
    "please": "s'il te plait|s'il vous plait|svp|stp|peux tu|pouvez vous|pourrais tu|on peut|peut on|je peux"
    "|est ce que je peux|puis je|aide moi a|fais moi|donne moi|pourrait on",
    "lead": "objectif :|objectif -|objectif est de|but est de|objectif c'est de",
    "not": "pas|ne|aucun|aucune|jamais|sans|rien",
    "until": "avant|d'ici|jusqu'a|d'ici la",
    "you": "tu|toi|te|vous|coach|cairn|ton|tes",
    "learn": "apprendre|etudier|devenir|couramment|maitriser",
    "goal": "objectif|but|l'objectif|d'objectif|l'un de mes objectifs|d'un objectif",
    "goals goal": "objectifs|mes objectifs|buts|mes buts|tous mes objectifs|d'objectifs",
    "kinds": "objectif d'apprentissage|objectifs d'apprentissage|objectif de performance|objectifs de performance"
    "|objectif de resultat|objectifs de resultat|de resultat|de performance|d'apprentissage|apprentissage",
    "workgoal": "objectif de travail|objectif professionnel|objectif de l'equipe|objectif du travail"
    "|objectif de l'entreprise",
    "progress": "progres|mes progres|avancement|avancee|nouvelles|mes chiffres|progression|mise a jour|progresse"
    "|avance",
    "news": "du nouveau|des nouvelles|une mise a jour",
    "checkin": "faire le point|on fait le point|mon hebdo|le point hebdo|check in|checkin|point hebdo"
    "|point de la semaine|point hebdomadaire|mon point|bilan de la semaine|bilan hebdo|suivi hebdo"
    "|bilan hebdomadaire|suivi de la semaine|revue de la semaine|la semaine en revue|questions de la semaine"
    "|rendez vous hebdo|le bilan",
    "date": "date|echeance|date limite|delai|l'echeance|la date|dates",
    "step": "prochaine etape|ma prochaine etape|etape suivante|prochaine action|prochaines etapes|prochain pas"
    "|a faire ensuite|faire ensuite|quoi ensuite|et apres|la suite|ensuite|apres ca|etape d'apres|premiere etape"
    "|prochaine chose|suivante",
    "plan": "j'avais dit|j'ai dit|je devais|j'avais prevu|promis|j'avais promis|prevu|j'avais decide|je m'etais fixe"
    "|je voulais faire|avait convenu|on avait dit|on a dit|on avait decide|la derniere fois|convenu|decide"
    "|mes engagements|m'etais engage|m'etais engagee|m'etais dit|avais dit|j'ai promis|dois je faire|je dois faire"
    "|mon plan|mes plans|mes resolutions",
    "remind": "rappelle moi|rappelez moi|tu peux me rappeler|me rappeler|rafraichis moi|souviens|j'avais dit quoi"
    "|tu te souviens|redis moi|redis",
    "data": "donnees|mes donnees|compte|mon compte|informations|infos|profil|historique|mes reponses"
    "|toutes mes informations|donnees personnelles|conversations|nos echanges|ce que tu sais|ce que tu as"
    "|mes messages|mes infos|mes traces",
    "all": "tout|tout ce que|toutes|tous",
    "me": "sur moi|moi",
    "file": "fichier|pdf|document|sauvegarde|tableau",
    "reader": "rh|les rh|drh|ressources humaines|chef|cheffe|ma cheffe|mon chef|manager|responsable|superieur"
    "|superieure|collegues|patron|patronne|direction|hierarchie|equipe|n+1|l'entreprise|employeur|les autres"
    "|d'autres|quelqu'un d'autre|mon boss|syndicat|la direction|collegue|collaborateurs|n 1|administrateur|admin"
    "|la boite|boss|directeur|directrice|chefs|cadre|cadre de sante|la hierarchie|service rh|informatique"
    "|d'autres personnes|le monde|responsables|managers|comite|ma responsable|mon responsable|ma chef|principal"
    "|proviseur",
    "appraisal": "entretien annuel|evaluation|mon evaluation|bilan annuel|entretien|notation|dossier|mon dossier"
    "|augmentation",
    "person": "humain|un humain|vraie personne|personne|etre humain|une personne|vrai humain|conseiller|conseillere"
    "|interlocuteur|coach humain|vrai coach|humaine|numero de telephone|en chair et en os|un vrai"
    "|une personne reelle|contact humain|referent|referente",
    "someone": "quelqu'un|a quelqu'un|qqn|de quelqu'un",
    "language": "anglais|allemand|francais|espagnol|english|german|italien|deutsch|spanish|portugais",
    "strengths": "points forts|mes points forts|forces|mes forces|atouts|mes atouts|qualites|auto evaluation"
    "|autoevaluation|talents|doue|douee|fort en|bon en|bilan de competences|points faibles|bonne en|en quoi je suis"
    "|mes competences|talent|ce que je fais bien|je suis bon|je suis bonne|mes faiblesses|faiblesses",
    "career": "carriere|ma carriere|parcours",
    "stand": "ou je me situe|ou je me trouve|me situer",
    "milestone": "etapes|etapes plus petites|jalons|jalon|sous objectifs|petites etapes|petits pas|paliers",
    "make": "fixer|creer|cree|ajouter|noter|definir|ecrire|poser|mettre|formuler|enregistrer|commencer|saisir|ajoute"
    "|donner|viser|choisir|inscrire|enregistre|note|etablir|creons|ajoutons|me donner|lancer",
    "new": "nouvel|nouveau|nouvelle|autre|un autre|encore un",
    "novelty": "quelque chose de nouveau|nouvelle idee|nouveau projet",
    "look": "montre|montrer|montrez|liste|la liste|voir|affiche|afficher|quels sont|quels etaient|c'etait quoi"
    "|c'est quoi|lister|rappelle|lire mes|me lire|lis moi|lis|donner|donne moi la liste|enumere|presenter"
    "|rappelle moi mes|montre moi",
    "which": "quels|quelle|quelles|quel|quoi",
    "over": "passons en revue|passer en revue|revoir|parcourir|revue|faire le tour|bilan|faisons le tour"
    "|bilan trimestriel",
    "change": "changer|modifier|ajuster|reformuler|corriger|adapter|editer|revoir|reecrire|actualiser|change|modifie"
    "|adapte|baisser|augmenter|relever|revoir a la baisse|redefinir|rectifier|ajuste|un changement|reajuster"
    "|retoucher",
    "changed": "a change|ont change|n'est plus le meme|est different|n'est plus d'actualite|ne convient plus"
    "|est depasse",
    "replace": "remplacer|echanger|troquer",
    "unfit": "trop haut|trop haute|trop eleve|trop elevee|trop bas|trop ambitieux|irrealiste|trop facile|trop dur"
    "|trop difficile",
    "target": "cible|la barre|seuil|chiffre|objectif",
    "move": "repousser|reporter|decaler|deplacer|prolonger|avancer|changer|modifier|nouvelle|reculer|repousse|decale"
    "|deplace|plus tard|retarder|rallonger|allonger|glisser|bouger|remettre|etendre|repousser a|proroger|differer",
    "moved": "a ete reporte|a ete repousse|a ete decale|est reporte|reporte|reportee|repousse|decalee|pas a temps"
    "|ne tiendrai pas|tiendrai pas|prend plus longtemps|prend du retard|a pris du retard|retard sur"
    "|pas prete a temps|pas pret a temps|sera en retard",
    "moretime": "plus de temps|davantage de temps|temps supplementaire|un delai supplementaire|plus longtemps",
    "end": "abandonner|j'abandonne|laisser tomber|laisse tomber|renoncer|je renonce|j'arrete le|j'arrete la"
    "|j'arrete l'|j'arrete mon|j'arrete ma|arreter le|arreter la|arreter mon|arreter ma|je laisse tomber|lacher"
    "|je laisse|j'arrete|je lache|on laisse tomber|tomber|laisser|mettre fin|tirer un trait|stop a|plus envie de"
    "|ne veux plus|veux plus|je ne ferai pas|c'est fini pour|faire une croix|tire un trait",
    "remove": "supprime|supprimer|enleve|enlever|retire|retirer|annuler|annule|effacer|efface|arreter|arrete|clore"
    "|ote|vire|raye|rayer|annulons|jette",
    "nolonger": "n'a plus de sens|n'a plus d'importance|plus pertinent|plus utile|ne sert plus|plus d'actualite"
    "|ne m'interesse plus|plus interesse|plus interessee|plus mon objectif|plus important|aucun sens|pas pour moi"
    "|inutile|ne me correspond plus",
    "pause": "en pause|mettre en pause|suspendre|geler|suspends|en attente|de cote|entre parentheses",
    "delete": "supprime|supprimer|efface|effacer|oublie|oublier|detruire|effacez|supprimez|supprimees|efface toutes"
    "|efface tout|supprimez moi|vider|purger|retire toutes|faire disparaitre",
    "copy": "copie|telecharger|exporter|export|telecharge|sauvegarder|envoie moi|recuperer|enregistrer|exporte"
    "|dans un fichier|fichier|recevoir|avoir mes|extraire|imprimer|recupere|obtenir|donne moi mes|copier|extraction",
    "split": "decouper|diviser|decoupe|divise|fractionner|decomposer|morceler|repartir|plus petits morceaux"
    "|en morceaux|morceaux|plus petit|petits bouts|par etapes|scinder|etape par etape|en petits|en parties",
    "big": "trop grand|trop gros|trop vaste|trop large|trop lointain|enorme",
    "good": "bon|bien|assez bon|smart|correct|clair|bien formule|assez precis|valable|realiste|mesurable|precis"
    "|pertinent|tient la route|ok|solide|comprehensible",
    "judge": "verifier|verifie|penses tu|tu penses|ton avis|evaluer|evalue|juger|que penses|qu'en penses|valider"
    "|regarde mon|donne moi ton avis|avis sur|retour sur|note mon|critique|examiner|analyse|controle",
    "better": "ameliorer|mieux|plus precis|renforcer|affiner|plus fort|preciser|plus concret|plus clair|renforce"
    "|plus mesurable|plus ambitieux|booster|perfectionner|optimiser|rendre plus|muscler|affine|ameliore",
    "log": "noter|enregistrer|saisir|ajouter|signaler|inscrire|consigner",
    "status": "ou j'en suis|ou en suis je|j'en suis ou|dans les temps|comment je m'en sors|resume|un resume|apercu"
    "|vue d'ensemble|bilan general|en bonne voie|sur la bonne voie|ca avance|ou en sont|comment ca avance"
    "|etat des lieux|ou j'en etais|je m'en sors|suis en retard|est ce que je suis en retard|en avance|bon chemin"
    "|est ce que j'avance|j'avance bien|a quel point|a jour|point de situation|comment je progresse"
    "|est ce que je progresse|suis je en|je suis dans les|je suis en retard|tiens le rythme|vue globale"
    "|mes resultats|comment avancent|ou ca en est|mon etat|bilan",
    "done": "fini|j'ai fini|termine|terminee|j'ai termine|c'est fait|c'est bon c'est fait|boucle|bouclee|reussi"
    "|reussie|j'ai reussi|j'ai rendu|rendu|on a livre|j'ai livre|est livre|accompli|acheve|achevee|j'ai obtenu"
    "|obtenu|valide|validee|j'ai passe|j'ai eu mon|j'ai eu ma|ca y est|mission accomplie|j'ai remis|j'ai envoye"
    "|cloture|publie|est en ligne|on a fini|c'est termine|envoye|envoyee|signe|signee|livre|on a termine|on a rendu"
    "|on a reussi|nous avons termine|nous avons fini|j'ai signe|j'ai publie|j'ai complete|j'ai boucle|j'ai decroche"
    "|decroche|j'ai valide|j'ai depose|depose|j'ai ecrit|j'ai appele|effectue|effectuee|mis en place|mise en place"
    "|mis en ligne|derriere moi|derriere nous|regle|reglee|resolu|atteint l'objectif|objectif atteint|j'ai atteint"
    "|faite|est faite|finie|finis|acquis|dans la poche|obtenue|j'ai tenu|j'ai suivi|deployee|deploye|est pret"
    "|est prete",
    "stuck": "bloque|bloquee|je suis bloque|n'avance plus|n'avance pas|je coince|coince|coincee|du mal|je pietine"
    "|ca coince|au point mort|dans l'impasse|patine|je patine|rame|je rame|impasse|stagne|je stagne|je galere|galere"
    "|j'avance pas|pas de progres|aucun progres|nulle part|mene a rien|mene nulle part|ne peux pas continuer"
    "|peux pas continuer|peux plus avancer|peux pas avancer|ne bouge pas|rien ne bouge|rien n'avance|ca n'avance pas"
    "|ca bloque|probleme avec|des problemes avec|des soucis avec|un souci avec|pas d'idee|plus d'idees"
    "|n'y arrive pas|arrive pas|n'arrive pas|m'en sors pas|embourbe|enlise|a l'arret|fais du sur place|du sur place"
    "|tourne en rond|je tourne en rond|difficultes",
    "knownot": "comment continuer|quoi faire|par ou commencer|comment avancer|comment faire|sais plus quoi"
    "|comment commencer|par quoi commencer|comment m'y prendre|comment faire ensuite|quoi faire ensuite"
    "|aucune idee de comment",
    "blocks": "nous bloque|me bloque|bloques|bloquees|j'attends|on attend|a cause|empeche|en attente de|retarde"
    "|ne repond pas|repond pas|ralentit|freine|dans l'attente|fait blocage|pas repondu|n'a pas repondu"
    "|toujours pas repondu|pas de reponse|aucune reponse|sans reponse|annule tout le temps|annule toujours|manque"
    "|il manque|pas valide|pas d'accord|refuse|refuse de|depend de|pas de budget|en sous effectif|me freine"
    "|nous freine|me retarde|nous retarde|attends toujours|attend toujours|attends la|attends le|toujours en attente"
    "|indisponible|alors on attend|n'envoie pas|n'arrive toujours pas|ne vient pas|ne reagit pas|ne livre pas"
    "|me laisse pas|j'attends la|j'attends le",
    "level": "on en est a|j'en suis a|nous en sommes a|est descendu a|est monte a|est passe a|descendu a|monte a"
    "|on est a|je suis a|est maintenant a|sont a|maintenant a|est a|tombe a|est descendue a|est montee a|atteint"
    "|sont formes|sont formees|maintenant forme|est desormais a|on a atteint|nous sommes a|j'en ai fait|on en a"
    "|en est a|arrive a|sommes a|passe a|remonte a|maintenant|est descendus a|on est descendus a|on est montes a"
    "|sont descendus a|sont montes a|sont passes a|on est passes a|a baisse a",
    "half": "moitie|a la moitie|a mi chemin|mi chemin|a moitie",
    "win": "petite victoire|une victoire|bonne nouvelle|fier|fiere|bien passe|s'est bien passe|petit succes|un succes"
    "|une reussite|tres bien passe|tres fiere|content que|contente que|ravi|ravie|belle reussite|super nouvelle"
    "|excellente nouvelle|ca a marche|ca marche bien|m'ont felicite|felicite|m'a remercie|m'ont remercie|bien marche",
    "future": "je vais|je ferai|j'appellerai|je reserve",
    "tomorrow": "demain|ce soir|cet apres midi",
    "see": "voir|voit|voient|lire|lit|lisent|consulter|vu|lu|regarder|regarde|connaitre|savoir|au courant|sait|savent"
    "|lit ca|sont au courant|est au courant|recoit|recoivent|surveille|surveillent|lira|verra|verront|liront"
    "|a la vue|tombe sur",
    "tell": "dire|partager|partages|partage|transmettre|montrer a|raconter|communiquer|transmis|rapporter|repeter"
    "|tu repetes|tu racontes|tu transmets|tu envoies|envoyer a|devoiler|divulguer|parler de ca a|tu dis|signaler a"
    "|transmis a|repete a",
    "private": "confidentiel|confidentielle|prive|privee|anonyme|secret|confidentialite|rgpd|vie privee"
    "|reste entre nous|entre nous|reste prive|discret|securise|chiffre|confiance|te faire confiance|garde pour toi"
    "|rester entre nous|personne ne saura|secrets",
    "written": "ce que j'ecris|ce que je dis|mes messages|ce que je raconte|mes notes|mes entrees|mes reponses ici",
    "against": "acces|contre moi|stocke|stockees|en securite|securite|utilise contre|ou sont mes donnees"
    "|que deviennent|sont gardees|virer|licencier|licencie|consequences|ennuis|ou vont|ou va|ou c'est stocke"
    "|conserves|conservees|garde|gardes|tu gardes|enregistres|enregistre tout|combien de temps|utilisees|utilise"
    "|en surete|ou sont|stockes",
    "for": "pour mon|pour ma|dans mon|dans ma|compte pour|influence|sert pour|impact",
    "usage": "comment ca marche|qu'est ce que tu sais faire|que sais tu faire|que puis je te demander"
    "|que peux tu faire|comment ca fonctionne|mode d'emploi|commandes|qu'est ce que je peux faire|comment t'utiliser"
    "|tu sais faire quoi|tu peux faire quoi|comment utiliser|qu'est ce que tu peux faire|quelles options"
    "|ca marche comment|que puis je faire|comment fonctionne|comment tu fonctionnes|sais faire quoi|quoi d'autre"
    "|tu proposes quoi|tes fonctions|fonctions|fonctionnalites|tes capacites|que fais tu|tu fais quoi|a quoi tu sers"
    "|en quoi peux tu|peux tu faire|montre moi ce que|comment dois je|quelles commandes|les commandes"
    "|explique moi comment|tu peux m'aider a quoi",
    "help": "aide|d'aide|aide moi|besoin d'aide|aidez moi|m'aider|un coup de main|au secours|conseil|conseils|astuces"
    "|assistance|aider|guide|sos|depannage",
    "lost": "je suis perdu|je suis perdue|je comprends rien|je ne comprends rien|je comprends pas|je m'y perds"
    "|comprends pas comment|rien compris|comprends pas|comprends rien|par ou je commence|comment je commence"
    "|je fais quoi maintenant|je capte rien|je pige pas|pas compris",
    "identity": "tu es une ia|es tu une ia|qui es tu|c'est quoi ce truc|tu es qui|qu'est ce que tu es|a qui je parle"
    "|es tu un|tu es un|t'es qui|t'es une|es tu humain|tu es humain|c'est une ia|qui est derriere|avec qui je parle"
    "|a qui ai je affaire|c'est un robot|qu'est ce que c'est|c'est quoi cairn|tu es une|c'est quoi ca|t'es un"
    "|un robot|parle a une|je parle a|t'es humain|tu es reel|es tu reel|c'est automatique|y a quelqu'un"
    "|je discute avec|c'est un programme|c'est qui|qui t'a cree|qui t'a fait|tu es quoi|t'es quoi"
    "|une vraie personne ou",
    "machine": "ia|robot|bot|machine|ordinateur|programme|chatgpt|intelligence artificielle|chatbot|algorithme",
    "talk": "parler|parler a|discuter|m'adresser|appeler|contacter|joindre|echanger|parle a|mettre en relation"
    "|ecrire a|parler avec|parle|discuter avec|telephoner|causer|rencontrer|m'entretenir|avoir au telephone"
    "|tourner vers",
    "speak": "parle|parles|parler en|en|passer en|passe en|langue|reponds|repondre en|changer de langue|ecris|traduis"
    "|parlez|repondez|ecrivez|continue en|continuer en|changer|plutot en|langues|parlons",
    "notnow": "plus tard peut etre|, plus tard|pas cette semaine|pas maintenant|pas le temps|pas aujourd'hui"
    "|laisse moi tranquille|laissez moi tranquille|une autre fois|redemande moi|redemander|pas ce mois ci"
    "|trop occupe|trop occupee|deborde|debordee|pas le moment|pas envie|tranquille|besoin d'une pause|une pause"
    "|faire une pause|pas tout de suite|pas en ce moment|arrete de m'ecrire|trop de travail|surcharge|surchargee"
    "|repose moi la question|la semaine prochaine peut etre|pas d'energie|du repos|plus calme|quand ce sera"
    "|quand ca ira|quand j'aurai|c'est la folie|la folie|c'est le rush|je reviendrai|revenir plus tard"
    "|on verra plus tard|on voit ca plus tard|pas dispo|pas disponible|suis en reunion|en reunion|trop charge"
    "|trop chargee|tete sous l'eau|sous l'eau|pas la tete a|j'ai pas la tete|un autre jour|la prochaine fois"
    "|pas ce trimestre|sauter cette semaine|saute cette semaine|stop les messages|arretez les messages"
    "|arrete les messages|moins de messages|fiche moi|besoin de repos|besoin de calme|epuise|epuisee|mauvais moment"
    "|tombe mal|reporter a plus tard|remettre a plus tard|pas le bon moment|m'embete pas|trop de boulot|trop a faire"
    "|beaucoup trop de|beaucoup de travail|tres occupe|tres occupee|trop de choses|je reviens plus tard"
    "|je reviens quand",
    "away": "en conge|en conges|en vacances|conge parental|conge maternite|arret maladie|en arret|absent|absente"
    "|malade|conge paternite|rtt|en deplacement|hospitalise|en formation jusqu'|pas la jusqu'|absent jusqu'"
    "|absente jusqu'|en maladie|je pars",
    "whatto": "sur quoi travailler|quoi travailler|quoi apprendre|quel objectif choisir|quel objectif me convient"
    "|dans quoi progresser|sur quoi je devrais travailler|dans quelle direction|quel objectif"
    "|quels objectifs je pourrais|idees d'objectif|idees d'objectifs|propose moi un objectif|exemples d'objectifs"
    "|exemple d'objectif|quoi comme objectif|suggestion d'objectif|inspiration",
    "difference": "difference|distinguer|differe|differents|versus|vs|par rapport|en quoi|se distingue|compare"
    "|comparaison|distinction|pareil|la meme chose",
    "explain": "explique|expliquer|c'est quoi un|qu'est ce qu'un|qu'est ce que|que veut dire|definis",
    "why": "a quoi ca sert|a quoi bon|pourquoi je devrais|quel interet|c'est pour quoi faire|pourquoi faire tout"
    "|qu'est ce que j'y gagne|a quoi sert|quel est l'interet|ca sert a quoi|pourquoi des|quelle utilite"
    "|quelle est l'utilite|est ce utile|ca m'apporte quoi|qu'est ce que ca m'apporte|pourquoi se fixer"
    "|pourquoi avoir|est ce que ca sert|ca vaut le coup|pourquoi faire|a quoi servent|pourquoi tout",
    "continue": "on continue|continuer|continuons|reprendre|reprenons|on reprend|ou en etions nous|on en etait"
    "|poursuivre|reprends|on s'etait arretes|la ou on|on y retourne|poursuivons|suite|allons y|on s'y remet|continue",
    "thank": "merci|merci beaucoup|merci bien|mille mercis|ca m'a aide|m'a aide|je te remercie|je vous remercie"
    "|super merci|parfait merci|super|merci a toi|merci a vous|un grand merci|genial|top|parfait|c'est gentil"
    "|tres utile|tu es super|bravo|bien joue|nickel|grand merci|thanks|merci pour|reconnaissant|reconnaissante",
    "bye": "au revoir|a bientot|a la semaine prochaine|a plus|bonne journee|bonne soiree|bonne nuit|a demain|ciao"
    "|a plus tard|bon weekend|bon week end|c'est tout pour aujourd'hui|c'est tout|a lundi|salut a plus|a tantot|bye"
    "|adieu|a tout a l'heure|a la prochaine|bonne fin de journee|bonne fin de semaine|je file|je te laisse"
    "|on s'arrete la|ca suffit pour aujourd'hui|fini pour aujourd'hui|salut bonne|a vendredi|a mardi|tchao",
    "hello": "bonjour|salut|coucou|bonsoir|hello|re|rebonjour|c'est moi|me revoila|salutations|bonjour a toi|hey|yo"
    "|allo|de retour|je suis de retour|rebonsoir|bien le bonjour|hello coach|il y a quelqu'un",
    "howyou": "ca va|comment vas tu|comment ca va|comment allez vous|tu vas bien|quoi de neuf|ca roule"
    "|vous allez bien|ca va toi|la forme|tu vas bien aujourd'hui|comment tu vas|comment te sens tu|tout va bien"
    "|tout roule|quoi de beau|ca gaze|et toi ca va|bien dormi",
}
"""For each sense the words and phrases that carry it; a key of two names carries both."""
