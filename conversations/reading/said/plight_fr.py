"""What `plight.py` looks for in French; how a rule is written stands in `plight_en.py`."""

from __future__ import annotations

LIGHT = """je j me moi vraiment tellement tout toute encore toujours souvent parfois aussi déjà trop très si un une
des le la les l de du d et a à ai suis été j'ai c'est ça cela en plus constamment sans arrêt jour jours soir nuit ce
cette matin hier aujourd'hui maintenant complètement totalement juste simplement quand même bien que qu'il presque
fois franchement honnêtement fait font fais mes mon ma est sont ont était peu nous au devant y rester faire
publiquement sexuellement moralement physiquement verbalement quotidiennement régulièrement"""
NEGATIONS = "ne n pas jamais aucun aucune non ni sauf"
AND = "et mais ou car parce puis alors donc puisque depuis quand"
WORK = """formation cours module stage atelier prévention politique projet rapport étude mémoire article plaintes
cas dossier dossiers séance thème exposé code diapos clients chapitre procédure"""
OTHERS = """patient patiente patients élève élèves client cliente clients enfant enfants quelqu'un gens il elle ils
elles sa ses leur étudiant étudiante usager usagers résident résidente personne"""
SELF = "je j jai jen jy jetais"
SAYS = "dit disait dire raconte écrit disent répète crie entend"

NAMES = {
    "want": "je veux|je voudrais|jaimerais|jai envie de|envie de|envie|javais envie de|je souhaite|je voulais"
    "|jai juste envie de|je pense à|je songe à|jveux|je préférerais|je veux juste|je pourrais|je préfère",
    "boss": "chef*|patron*|responsable*|manager*|manageur*|supérieur*|directeur|directrice|contremaître|boss"
    "|encadrant*|cadre|gérant*|superviseur*|formateur|formatrice|tuteur|maître|cuisinier|proviseur|principal"
    "|professeur|capitaine",
    "mates": "collègue*|équipe|équipier*|ouvrier*|quelqu'un|gars|autres|infirmière*|apprenti*",
    "they": "il|elle|ils|elles|on|qui|certains|tous",
    "guests": "client*|patient*|usager*|visiteur*|parent*|élève*|passager*|résident*",
    "home": "mari|femme|conjoint|conjointe|compagnon|compagne|copain|copine|ex|père|mère|beau-père|frère|fils|fiancé",
    "wronged": "harcelé*|humilié*|discriminé*|rabaissé*|intimidé*|agressé*|insulté*|moqué*|molesté*|dénigré*"
    "|maltraité*|mobbé*|injurié*|ridiculisé*|menacé*",
    "wrongs": "harcèl*|harcel*|humili*|insult*|rabaiss*|menac*|intimid*|discrimin*|dénigr*|agress*|injuri*|maltrait*"
    "|ridiculis*|persécut*|espionn*",
    "trait": "enceinte|femme|voile|couleur|handicap*|âge|accent|origine*|religion|grossesse|noir*|arabe|musulman*|gay"
    "|homosexuel*|lesbienne|trans|cancer|maladie|malade|enfants|syndicat*|mère|peau|juif|juive|étranger*|maternité"
    "|trop vieux|trop vieille|trop jeune|orientation|dépression",
    "mine": "accent|couleur|physique|corps|religion|âge|handicap|voile|origines|poids|peau|seins|fesses|nom|tenue"
    "|cheveux",
    "denied": "ne me donne pas|ne me donnent pas|nai pas eu|na pas eu|refusé*|refuse*|pas promue|pas promu|licencié*"
    "|viré*|écarté*|moins payé*|placard|muté*|pas embauché*|rétrogradé*|pas augmenté*|pas la promotion|exclu*|rejeté*"
    "|ne me promeut pas|passée sous le nez|moins bien payé*",
    "must": "nous fait|nous font|me fait|me font|nous oblige*|moblige*|obligé*|on doit|nous devons|je dois"
    "|nous demande*|me demande*|forcé*|ordre|nous force*|nous envoie*|menvoie*|il faut|exige*|on nous a dit|on ma dit",
    "gear": "harnais|casque*|masque*|gants|protection*|sécurité|équipement*|garde-corps|cordes|filet|ventilation"
    "|chaussures de sécurité|lunettes",
}

GENTLE = """
# ne plus vouloir vivre
(je nen|jen|j en|je n en|nen|jn en) peux .. (vraiment|tellement)? plus $
je .. (ne)? .. (veux|voudrais) .. plus .. (vivre|être là|exister|me réveiller|continuer à vivre|être de ce monde
  |être en vie) !ici|dans|avec|à|en|comme
(<want>) .. (mourir|en finir $|en finir avec la vie|me tuer|me suicider|être mort|être morte|crever
  |disparaître pour toujours|ne plus exister|ne plus me réveiller|me foutre en lair|mendormir et ne plus me réveiller
  |mettre fin à mes jours|den finir) !de|à|au|du
envie (de mourir|den finir|de crever|de me tuer|de me suicider|de disparaître) !de|du|avec
(vais|veux|failli|tenté de|essayé de|peur de) me (suicider|tuer|pendre|foutre en lair|jeter sous) !à|au
(mettre|mis|mettrai) fin à mes jours
je .. (pense|pensais|songe|réfléchis) .. (au suicide|à me tuer|à mourir|à en finir|à me suicider|à la mort
  |à mettre fin)
(jai|des|mes|avoir) .. (idées|pensées|envies) (suicidaires|noires|de mort|de suicide)
(serait|seraient|irait|iraient) .. (mieux|plus heureux|soulagés) .. (sans moi|si je nétais plus là|si jétais mort
  |si jétais morte)
(ne plus|plus jamais|ne pas) me réveiller
(sert|à quoi) .. (plus)? .. (à)? .. (rien)? .. (bon|sert)? .. de (vivre|continuer à vivre|rester en vie)
(plus|aucune|pas) .. (aucune)? .. (de)? .. (raison|envie|force|goût|courage) de .. vivre
(perdu|plus|pas) .. (le goût|lenvie|la force|goût|envie|le courage) de vivre
ma vie .. (ne vaut|na|vaut|est)? .. (plus)? .. (rien|aucun sens|plus de sens|pas la peine|un enfer|foutue|fichue
  |finie)
(plus rien|rien) .. (na|ne) .. (de sens|dimportance|plus de sens|plus dimportance) $
je .. (ne)? .. (vois|trouve) .. (plus|pas|aucune) .. (dissue|issue|aucune issue|de porte de sortie|aucune sortie
  |de sens à ma vie)
je (suis|me sens) .. (désespéré*|suicidaire*|anéanti*|un fardeau|une charge pour tous|au bout du rouleau
  |vide à lintérieur) !par|de|que|car
je (suis|me sens) .. (à bout|au bout) $
(perdu|plus) .. (tout|aucun|daucun) espoir
(avalé|pris|ingéré) .. (trop de|beaucoup de|toute une boîte de) .. (cachets|médicaments|comprimés|somnifères)
(écrit|écris|rédigé|préparé) .. (une|ma)? lettre (dadieu|dadieux) !à|pour
disparaître .. (pour toujours|à jamais|de ce monde)
(sauter|jeter) .. (du pont|par la fenêtre|du toit|sous un train|sous le train)
# se faire du mal
je me suis .. (encore)? .. (scarifi*|mutil*|taillad*|fait du mal|coupé* volontairement|brûlé* volontairement)
je .. me .. (scarifie|mutile|taillade|fais du mal)
(vais|veux|envie de|peur de|pense à) me (faire du mal|scarifier|mutiler|blesser)
recommencé à me (scarifier|mutiler|couper|faire du mal)
# à bout
je .. (ne)? tiens plus .. (le coup)? $
je .. (ne)? .. (supporte|endure) plus .. (rien|la vie|ma vie|de vivre|cette vie) $
je .. (pleure|chiale|sanglote) .. (toutes les nuits|tous les jours|chaque nuit|sans arrêt|tous les soirs|tout le temps
  |tous les matins|du matin au soir)
(narrête pas|narrive pas à arrêter|narrête plus|narrive plus à arrêter) de pleurer
(narrive plus|narrive pas) à (respirer|me lever le matin|vivre) $
je craque .. (complètement|totalement|nerveusement)
(jai|je fais|jai fait|jai eu|je faisais|je refais|jenchaîne|jai encore eu|jai refait) ...
  (crise|crises|attaque|attaques) (de panique|dangoisse|dangoisses)
(crise|crises) (de panique|dangoisse) .. (avant|chaque|tous|au travail|au bureau) ...
  (je|prise|travail|bureau|matin|service|jours)
(je fais|jai fait|fait) .. (une)? dépression nerveuse
je (me déteste|me hais|hais ma vie|déteste ma vie)
# pas en sécurité
(mon|ma) .. (<home>) .. (me|nous) .. (frappe|bat|tape|menace|viole|cogne|étrangle|gifle|maltraite|insulte|séquestre
  |surveille) !au|aux
(mon|ma) .. (<home>) .. (ma|mavait) .. (frappé*|battu*|violé*|menacé*|étranglé*|giflé*|cogné*)
(il|elle) me (frappe|bat|cogne|étrangle|tape dessus|gifle) !au|aux|à|que|par
(jai été|ma|on ma) .. (violé|violée|abusée|abusé sexuellement)
peur .. (de|ce soir)? .. (rentrer|retourner) .. (chez moi|à la maison)
peur .. de .. (mon|ma) (<home>)
(pas|plus|jamais) .. en sécurité .. (chez moi|à la maison|avec mon mari|avec mon conjoint)
victime de violences .. (conjugales|domestiques)
# dit autrement
(plus|pas|aucun|aucune) .. (daucun)? .. (espoir|envie de vivre|raison de continuer|raison de vivre|raison de me lever)
  .. (et|$|pour moi|du tout)
plus (despoir|desperance|goût à rien|goût à la vie) $
(autant|mieux vaut|vaut mieux|mieux vaudrait|préfère) .. (mourir|en finir|disparaître|être mort*|crever) !de
(personne|nul) ne .. me .. (regretter*|pleurer*|manquer*)
je .. (ne)? .. sers .. (plus|à) .. rien ... (mourir|finir|vivre|disparaître|fardeau)
peur .. de .. (ce que je)? .. (pourrais|peux|vais) .. me faire
(essayé|tenté) de .. (me tuer|me suicider|mourir|mettre fin)
mon .. ex .. (me) .. (suit|menace|harcèle|traque|surveille|frappe|attend) .. (et|partout|devant|chez|$|tous|sans)
(tout) est noir .. (et|je|autour|$|en moi)
(marche|soûle|bois) .. (je)? ... (oublier|mourir|finir)
(me sens) .. (vide|morte|mort|inutile|seule|seul) .. (à lintérieur|et je|et jai|au point)
(si je) .. (mourais|disparaissais|nétais plus là) ... (personne|mieux|soulag*|manqu*)
(men fiche|men fous|mégal) .. (de)? .. (vivre|mourir|si je meurs)
je pense ... (à la mort|à mourir|au suicide|à en finir)
(la vie|vivre) .. (na|ne|est) .. (plus|pas)? .. (de sens|aucun sens|insupportable|un enfer|plus de sens|pas la peine)
  .. (pour moi)? .. (et|$)
peur .. que .. (mon|ma) .. (<home>) .. (me) .. (tue|frappe|batte|blesse|retrouve)
(me) .. (coupe|taillade|brûle) .. (les|le|la) .. (bras|veines|poignets|cuisses|peau)
(fatigué*|marre|lasse|las|épuisé*) .. de .. (vivre|exister|cette vie|la vie|être en vie)
(narrive|réussis) .. (plus|pas) .. à .. (vivre|survivre|continuer de vivre|me supporter)
"""

UNFAIR = """
# crier, humilier, menacer
(<boss>|<mates>|<they>) .. (me|nous|mhurle|me hurle) .. (hurl*|crie*|gueul*|aboi*|engueul*) ..
  (dessus|$|devant|au|en|après|tous|quand|parce|sans)
(hurl*|crie*|gueul*) .. (me)? dessus
(<boss>|<mates>|<they>|<guests>) .. (me|nous) .. (<wrongs>)
(mhumili*|minsult*|mintimid*|magress*|mexclu*|minjuri*|mespionn*|mignor*) ..
  (en|de|devant|tous|chaque|sans|au|tout|depuis|quand|parce|toutes|$|constamment|dès|et)
je .. (suis|me fais|me sens|ai été|me suis fait) .. (harcelée)? .. (<wronged>) ..
  (par|au|à|en|tous|depuis|chaque|sans|$|sexuellement|dans|moralement|quotidiennement|parce|devant)
(jai été|on ma|ma|je me fais) .. (<wronged>) .. (par|au|à|en|tous|depuis|chaque|sexuellement|devant|parce|pendant
  |dans)
je .. subis .. (du|un|des|de la|le|leur*) .. (harcèlement|mobbing|moqueries|insultes|attouchements|violences
  |humiliations|discriminations|racisme|sexisme|menaces|propos)
(je suis|suis|me sens|été|jai été) .. victime .. (de|dune|dun) .. (harcèlement|discrimination*|mobbing|sexisme|racisme
  |chantage|agression*)
(<boss>|<mates>|<they>|<guests>) .. (me|nous|ma) .. (trait*|appel*|surnomm*) ..
  (de|d|dincapable*|didiot*|dimbécile*|comme) ... (incapable*|idiot*|nul*|conne|con|merde|chien|bonne à rien|salope
  |pute|moins que rien|imbécile*|grosse|débile|bête|esclave|lidiot*|devant|fainéant*|feignasse)
me traite* .. (dincapable*|didiot*|dimbécile*|de nul*|de conne|de con|de grosse|de débile|de folle|de paresseu*
  |comme un chien|comme de la merde|comme une moins que rien|comme une esclave)
se .. moqu* .. (de|d) .. (moi|nous|mon|ma|mes) !idée|idées|présentation|blagues
(rient|rit|ricanent) .. de .. (moi|mon accent|ma couleur|mon physique)
(remarques|blagues|commentaires|propos|réflexions|insultes|vannes) .. (sur)? .. (mon|ma|mes) .. (<mine>)
(fait|font|subis|entends|reçois|essuie) ... (remarques|blagues|commentaires|propos|réflexions|insultes|gestes) ..
  (racistes|sexistes|homophobes|déplacé*|antisémites|obscènes|à caractère sexuel)
(rumeurs|mensonges|ragots) .. sur .. (moi|nous)
dans mon dos .. (et|on|ils|tout|rient|parlent)
(personne|plus personne|on) .. ne me (parle|adresse)
(depuis|après|parce que) .. (ma|que jai|mon|jai) .. (plainte|signal*|porté plainte|dénonc*|congé*|arrêt|retour
  |témoign*|refus*|alerté) ... (exclu*|isol*|ignor*|placard|plus personne|parle plus|punit|mécart*|plus rien à faire
  |traite|harcel*|harcèl*|menace*)
(exclu*|mexclu*|écart*|mis à lécart|mise à lécart) .. (de)? .. (toutes|tous|chaque|des) .. (les)? ..
  (réunion*|décision*|projet*|repas|équipe|groupe)
(menac*) .. (de)? .. (me)? .. (licenci*|virer|renvoyer|renvoi|frapper|tuer|casser) ... (si|je|moi|arrêt)
me menace* .. (de|avec|si|quand|$|par|devant)
# les mains et le corps
(<boss>|<mates>|<they>|<guests>) .. (me|ma|mes) .. (touch*|tripot*|pelot*|caress*|embrass*|frôl*|palp*|coll*) ..
  (sans|les|la|le|tout|quand|partout|contre|$|malgré|à|au|par|en|chaque|dès)
(main|mains) .. (aux|sur mes|sur la|sur ma|sur mon) .. (fesses|cuisse|cuisses|hanche|seins|épaule)
(menvo*|ma envoyé|mont envoyé|mécri*|me montre|me envoie) ... (sexuel*|nu|nue|nus|nues|obscène*|déplacé*|porno*
  |coquin*|intimes)
(<boss>|<mates>|<guests>|<they>) .. (ma|mont|nous a) .. (poussé*|frappé*|giflé*|bousculé*|craché|plaqué*|coincé*
  |agressé*|touché*|embrassé*|insulté*|menacé*|humilié*) !(a|à|vers|dans mes)
(<boss>|<mates>|<guests>) .. me .. (pousse|frappe|gifle|bouscule|crache|bloque) .. (contre|dessus|au|devant|$|dans)
(si je) .. (couche|sors|dîne|suis gentille) .. avec .. (lui|elle) ... (poste|promotion|contrat|augmentation|planning)
(poste|promotion|contrat|augmentation|planning) ... si je .. (couche|couchais|sors|sortais|dîne) .. avec
(jette|lance|balance) .. (des|les|ses) .. (casseroles|objets|assiettes|outils|dossiers|chaises) ..
  (sur|à la tête|dessus)
# pour ce qu'on est
(<denied>) ... (parce que|parce qu*|à cause|car|du fait|en raison|depuis que|depuis ma|vu|quand) ... (<trait>)
(parce que|à cause|en raison|depuis que) .. (je|de|mon|ma|jai)? ... (<trait>) ...
  (<denied>|moins|refus*|exclu*|pas le poste|rien)
(gagne|touche|payé*|paie|paient|paye|suis payé*) .. (je)? .. moins .. (bien)? .. que .. (les|mes|un|tous)? ..
  (hommes|collègues hommes|collègues masculins|homme|mecs|blancs)
(on ma|ils mont|il ma|elle ma) .. dit .. que ... trop .. (vieux|vieille|jeune|grosse|âgé*) .. (pour)?
(<boss>|<they>|<mates>) .. (dit|disent|pense|pensent) .. que .. (les)? ..
  (femmes|étrangers|arabes|noirs|vieux|mères|musulmans) .. (ne|sont|nont|devraient)
(je)? .. (me)? .. (sens|suis) .. discriminé* .. (à cause|parce|au|en|par|pour)
# danger
(<must>) ... sans .. (aucun|aucune|le|la|les|nos|vrai)? .. (<gear>)
(pas de|aucun|aucune|sans|plus de) .. (<gear>) ... (quand même|doit|devons|oblige*|monter|travailler|continuer|toit
  |échafaudage)
(<must>) ... (enlev*|retir*|désactiv*|démont*|neutralis*|shunt*|débranch*|denlev*|dôter|ôter) .. (la|le|les|nos)? ..
  (protection*|carter*|sécurité*|capot*|barrière*|capteur*|alarme*)
(<must>) ... (freins|échafaudage|échelle|camion|machine|câbles|chariot) ..
  (cassé*|défectueu*|hs|usé*|pourri*|dangereu*|à nu)
(amiante|gaz|toxique*|acide|fumées|produits chimiques|solvants) ... (quand même|continuer|oblige*|on doit|sans masque*
  |sans gants|à mains nues|devons)
(dit|demandé|ordonné|sommé*) .. (de)? .. (me taire|nous taire|fermer ma gueule|fermer ma bouche|ne rien dire
  |la fermer)
(ne pas|pas|interdit de) .. déclarer .. (laccident|les accidents|un accident|mon accident)
(pas|plus|jamais) .. en sécurité .. (au travail|sur le chantier|dans le service|au bureau|la nuit au travail
  |à mon poste)
# dit autrement
(<boss>|<mates>|<they>) .. (mexclu*|mignor*|misol*|mévite*|mécart*|me met* à lécart|me met* de côté|nous ignor*
  |me boycott*|me sabot*|me surveill*|me suit|me film*)
(mon|ma|mes|le|la|les|un|une) (<mates>) .. (mexclu*|mignor*|misol*|mévite*|mécart*)
(on|équipe|collègue*|léquipe|chef*) .. (me met|me mettent|ma mis|ma mise|mont mise|mont mis) ..
  (à lécart|de côté|au placard|à part)
(peur|terrifié*|angoisse) .. (de|dès que) .. (mon|ma|mes|voir mon) .. (<boss>|<mates>) !parle
peur .. (daller|de venir|de retourner) .. (au travail|au bureau|bosser|en service)
(regard*|fix*|mat*|relu*|comment*) .. (mes|ma|mon) .. (seins|poitrine|fesses|décolleté|jambes|corps|cul)
(veut|voulait|propose|proposé|demand*|exige) .. (de)? .. (me)? .. (coucher avec moi|du sexe|faire lamour|un baiser
  |membrasser|des photos)
(ne) .. me .. (lâche|laisse) .. (pas|plus|jamais) .. (tranquille|partir|sortir|$|la nuit|avec ses messages)
ne me .. (parle|parlent|adresse|adressent) .. plus .. (depuis|$|et|la parole|parce)
(jai|je) .. (reçois|reçu|subis) .. (des|ses|les|de)? .. (menaces|insultes|messages obscènes|coups|gifles|crachats)
(traité*|traite*) .. de .. (sale|sal|grosse|pauvre|pute|salope|folle|incapable|bougnoul*|négress*|singe|feignant*|pd
  |pédé)
(on|ils|il|elle|mont|ma|vont) .. (me|ma|mont) .. (viré*|licencié*|remplacé*|rétrogradé*|muté*|mise dehors|mis dehors)
  ... (grossesse|enceinte|maladie|cancer|plainte|voile|handicap|syndicat|arrêt)
(paie|paient|payé*|paye|gagne|augment*|promu*|embauch*|renouvel*|retenu*) .. (pas|moins|mal)? ...
  (parce que|car|à cause|vu que) .. (je)? .. (suis|jai|de|mon|ma)? ... (<trait>)
(moins|pas renouvelé|non renouvelé|jamais promu*|jamais augmenté*) ... (parce que|car|à cause|du fait) ... (<trait>)
(dit|disent|répète|répètent) .. que .. je suis .. trop .. (vieille|vieux|jeune|grosse|gros|lente à mon âge) ..
  (pour|maintenant)
(on|nous|je) .. (travaille|travaillons|manipule|manipulons|respire|monte|montons|roule|roulons) ..
  (avec|sur|dans|de|du|au)? ... sans .. (masque*|gants|protection*|harnais|casque*|freins)
(interdi*|empêch*|défend*|dissuad*) .. (de)? .. (nous|me|on)? .. (de)? .. (déclarer|signaler|porter plainte|parler)
  ... (accident*|danger*|harcel*|incident*|police)
(jette*|lance*|balance*) .. (des|les|ses|une|la) .. (casserole*|objet*|assiette*|outil*|dossier*|chaise*|couteau*) ..
  (sur|à|contre|dessus)
(enferm*|bloqu*|coinc*) .. (moi|me|ma|nous) .. (dans|contre|entre|la porte)
(croix gammée|insultes racistes|sale arabe|sale noir*) ... (mon|ma|casier|bureau|porte|moi)
se .. moqu* .. de moi .. (parce|car|et|tous|$|quand|devant|en)
(cach*|vol*|sabot*|détrui*) .. (mes|mon|ma) .. (outils|affaires|travail|casier|matériel|repas|dossiers) ..
  (et|pour|exprès|$|quand)
(mis|mise|mettre) .. à lécart .. (depuis|parce|par|à cause|de)
(écarté*|exclu*|isolé*|rétrogradé*|placardisé*) .. (depuis|après|parce que) .. (mon|ma|que jai|jai) ..
  (retour|congé*|grossesse|plainte|arrêt|maternité|signal*)
ma .. (coincé*|plaqué*|bloqué*|enfermé*|suivi*) .. (dans|contre|entre|au|sur|jusqu*|chez)
(me) .. (traite*|traitent|appelle*|surnomme*) .. (de)? .. (singe|animal|terroriste|voleu*|esclave|chien*|négro|boniche
  |gamine|grosse vache|sale)
(oblige*|moblige*|force*|me fait|me font) ... (parce que|car) .. je suis .. (la seule|le seul|une|un)? ..
  (femme|fille|noir*|étranger*|apprenti*|stagiaire)
"""
