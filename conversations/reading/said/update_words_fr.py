"""The French words of a check-in message."""

from __future__ import annotations

from conversations.reading.said.update_words import UpdateWords
from conversations.reading.tokens import listed, valued

WORDS = UpdateWords(
    telling=listed(
        "hausse|baisse|de|j'ai|sont|que|qui|deux|revers|on est|on a|on en|on attend|on n'a|est|fini|finie|chapitre"
        "|reste|bloqué|bloquée|moitié|mi chemin|chemin|rien|toujours|pareil|descendu|contre|entre|environ|et pas"
        "|sur|les|le|la|des|du|et|une|je|j'attends|prochaine|étape|semaine|dernière|cette|deux tiers|trois quarts"
        "|quart|aucun|changement|pas|mais|avant|comme|ensuite|demain|à peu près|fait|faites|faits|nous|sommes|suis"
        "|attente|terminé|c'est|il|au|aux|un"
    ),
    now=listed(
        "prend|prend maintenant|prennent|tourne autour de|à|a|est à|sont à|on est à|maintenant|est maintenant à"
        "|en est à|en sont à|en suis à|toujours|toujours à|encore à|jusqu'à|passé à|passée à|descendu à|monté à"
        "|montée à|remonté à|remontés à|atteint|atteints|retour à|revenu à|est|sont|cette semaine|aujourd'hui|dure"
        "|dure maintenant|durent|fini le|on a|j'ai|nous avons|donc|c'est|ce sont|on est sur|déjà|actuellement|fini"
        "|terminé|sont maintenant à|=|->|→|arrivé à|arrivés à|arrivée à"
    ),
    about=listed(
        "désormais|actuellement|maintenant|en ce moment|environ|à peu près|presque|autour de|quasi|quasiment"
        "|seulement|juste|à peine|près de|~|déjà|plus ou moins|encore"
    ),
    old=listed(
        "avant|contre|était|étaient|au lieu de|pas|et pas|et non|non pas|la semaine dernière|semaine dernière"
        "|la dernière fois|le mois dernier|hier|auparavant|précédemment"
    ),
    old_after=listed("avant|la semaine dernière|auparavant|la dernière fois|hier|le mois dernier"),
    not_=listed("pas|et pas|et non|non pas|au lieu de|et non pas"),
    between=listed("entre"),
    and_=listed("et|à|ou"),
    of_them=listed("sur|sur les|des|de nos|de mes|sur un total de|parmi les"),
    shares=valued(
        {
            "à mi chemin|mi chemin|moitié|la moitié|à moitié|à la moitié"
            "|à mi parcours|à moitié fini|à moitié faite|à moitié terminé": 50.0,
            "un tiers|au tiers|le tiers": 100 / 3,
            "deux tiers|les deux tiers|aux deux tiers": 200 / 3,
            "un quart|au quart|le quart": 25.0,
            "trois quarts|les trois quarts|aux trois quarts": 75.0, "un cinquième": 20.0,
        }
    ),
    part=listed("première|deuxième|seconde|autre|dernière|prochaine"),
    way=listed("chemin|parcours|fait|fini|finie|faite|faits|terminé|travail|est|sont"),
    up=listed("en hausse de|plus|augmenté de|monté de|gagné|+|progressé de"),
    down=listed("en baisse de|baissé de|diminué de|perdu|descendu de|réduit de"),
    more=listed("de plus|en plus|supplémentaires|supplémentaire"),
    fewer=listed("de moins|en moins"),
    fresh=listed("nouvelles|nouveaux|nouvelle|nouveau"),
    left=listed(
        "il reste|il en reste|reste|restent|encore à faire|à faire|restants|restantes|il m'en reste"
        "|il nous en reste|manquent|il manque|il en manque|en reste"
    ),
    lately=listed("cette semaine|aujourd'hui|depuis lundi|ce mois ci|depuis la semaine dernière|depuis hier"),
    labels=listed(
        "salle|étage|page|version|ligne|porte|phase|bâtiment|classe|niveau|hall|lit|équipe|magasin|section|facture"
        "|numéro|no|nr|formulaire|chambre|service|quai|poste|groupe"
    ),
    since=listed("depuis|il y a|pendant|ces dernières"),
    ago=listed("plus tôt|de retard"),
    done=listed(
        "fait|faits|faite|faites|fini|finis|finies|terminé|terminés|terminées|maintenant|aujourd'hui|déjà|publié"
        "|publiés|atteint|atteints|formé|formés|visités|au total|vus|jusqu'ici|pour l'instant|en tout|de faits"
        "|de faites"
    ),
    finished=listed(
        "fini|finie|finis|terminé|terminée|bouclé|bouclée|publié|publiée|achevé|achevée|rendu|rendue|validé|validée"
        "|passé|derrière moi|derrière nous|clos"
    ),
    but=listed("mais|cependant|pourtant|par contre|toutefois"),
    skip=listed(
        "avons|ont|plus ou moins|on|est|je|suis|nous|sommes|encore|et|aussi|toujours|maintenant|un peu|complètement"
        "|j'ai|a|été|c'est|ça|bon|désolé|désolée|honnêtement|hélas|malheureusement|ce|alors|actuellement|me|ai|là"
    ),
    next_=listed(
        "prochaine étape|prochaine étape :|la prochaine étape est|la prochaine étape est de|ma prochaine étape"
        "|ma prochaine étape est de|prochaine étape c'est|ensuite|la suite|la suite :|après ça|après cela"
        "|prochain pas|puis ensuite|la prochaine étape|la suite c'est|le prochain est|la prochaine c'est"
        "|le prochain c'est|le suivant est"
    ),
    plan=listed("je vais|on va|nous allons|je compte|on compte"),
    who=listed("je|on|nous|j'appelle|j'envoie|j'écris|j'imprime|j'ouvre|j'organise"),
    past=listed("ai|a|avons|était|étais|étions|suis|sommes|est|sont|ont|n'a|n'ai"),
    stuck_on=listed(
        "bloqué par|bloquée par|bloqués par|bloquées par|bloqué à cause de|bloque sur|bloquons sur|bloquent sur"
        "|bloqué sur|bloquée sur|bloqués sur|coincé sur|coincée sur|coincés sur|coincées sur|coincé par|coincée par"
        "|coincés par|coincé à cause de|bute sur|butons sur|freiné par|freinée par|freinés par|ralenti par"
        "|ralentie par|ralentis par|retardé par|retardée par|retardés par|arrêté par|bloqué|bloquée|bloqués|coincé"
        "|coincée|coincés|bloqué à|bloqué avec|bloquée avec|coincé avec|coincés avec|ça bloque sur|ça coince sur"
        "|coince sur|ça bloque à"
    ),
    in_the_way=listed(
        "pas encore signé|pas encore répondu|pas encore validé|pas encore livré|pas encore décidé|pas encore donné"
        "|qui coince|qui bloque|ça coince|goulot|toujours pas signé|toujours pas répondu|pas de réponse de"
        "|sans réponse|j'attends|on attend|nous attendons|en attente|il manque|manque de|n'arrive pas à avancer"
        "|n'avance pas|n'avançons pas|pas le temps|nous bloque|me bloque|bloque tout|nous freine|me freine"
        "|nous ralentit|me ralentit|nous retarde|fait barrage|pose problème|n'arrive pas à|en rupture|dépend de"
        "|est en panne|attend toujours|manque encore"
    ),
    free=listed(
        "plus rien ne bloque|rien ne bloque|plus bloqué|plus bloquée|plus bloqués|pas bloqué|pas bloquée"
        "|pas bloqués|débloqué|débloquée|rien ne nous bloque|n'attends plus|il ne manque rien|plus coincé"
        "|plus coincés"
    ),
    drops=listed("xx"),
    quiet=listed(
        "zéro progrès|zéro avancée|aucune avancée|pas encore commencé|n'a pas bougé|n'avons pas commencé"
        "|n'ai pas commencé|pas commencé|rien|toujours|rien de neuf|rien de nouveau|pas grand chose|aucun progrès"
        "|aucun changement|pas de changement|pas de nouvelles|pas de progrès|pareil|la même chose"
        "|pareil que la semaine dernière|comme la semaine dernière|comme avant|inchangé|inchangée|rien n'a changé"
        "|rien n'a bougé|rien ne bouge|semaine calme|pas avancé|pas eu le temps|pas eu le temps d'avancer"
        "|n'ai rien fait|n'avons rien fait|rien à signaler|ras|toujours pareil|sans changement|idem"
        "|idem que la semaine dernière|pas bougé|comme la dernière fois|n'ai pas avancé|n'a pas avancé"
        "|n'avons pas avancé|n'ai pas eu le temps d'avancer|n'ai pas eu le temps|n'avons pas eu le temps"
        "|rien de spécial|rien de particulier|rien fait"
    ),
    quiet_rest=listed(
        "cette semaine|encore|vraiment|pour l'instant|dessus|depuis|ici|désolé|désolée|à nouveau|de mon côté"
        "|chez moi|neuf|aujourd'hui|toujours|là dessus|non plus|malheureusement|y|du tout|de"
    ),
    setback=listed(
        "reporté|reportée|reportés|reportées|annulés|annulées|refusés|refusées|rejetés|rejetées|perdus|perdues"
        "|ratés|pris du retard|régressé|revers|recul|pire|empiré|mal tourné|mal passé|perdu|perdue|échoué|échec"
        "|tombé à l'eau|tombée à l'eau|refusé|refusée|rejeté|rejetée|annulé|annulée|raté|ratée|retour en arrière"
        "|cassé|abandonné|reculé"
    ),
    no=listed("pas|aucun|aucune|sans|jamais|rien"),
)  # fmt: skip
