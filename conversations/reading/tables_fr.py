"""The words of French."""

from __future__ import annotations

from conversations.reading.tables import Table
from conversations.reading.tokens import listed, valued

TABLE = Table(
    code="fr",
    decimal=",",
    day_first=True,
    numbers=valued(
        {
            "zéro": 0.0, "deux": 2.0, "trois": 3.0, "quatre": 4.0, "cinq": 5.0, "six": 6.0, "sept": 7.0, "huit": 8.0,
            "neuf": 9.0, "dix": 10.0, "onze": 11.0, "douze": 12.0, "treize": 13.0, "quatorze": 14.0, "quinze": 15.0,
            "seize": 16.0, "vingt": 20.0, "trente": 30.0, "quarante": 40.0, "cinquante": 50.0, "soixante": 60.0,
            "cent": 100.0, "mille": 1000.0, "une dizaine|une dizaine de|une dizaine d'|dizaine": 10.0,
            "une douzaine|une douzaine de|douzaine": 12.0,
            "une quinzaine de": 15.0, "une vingtaine de": 20.0, "une trentaine de": 30.0,
            "une quarantaine|une quarantaine de": 40.0, "une cinquantaine|une cinquantaine de": 50.0,
            "une centaine|une centaine de": 100.0, "un millier|un millier de": 1000.0, "septante": 70.0,
            "nonante": 90.0,
            "huitante|octante": 80.0, "quatre vingts|quatre vingt": 80.0, "plus aucun|plus aucune": 0.0,
            "deux cents": 200.0, "quelques": 3.0,
            "une vingtaine": 20.0, "une trentaine": 30.0,
        }
    ),
    scales=valued({"k|mille": 1e3, "m|million|millions": 1e6, "md|mds|milliard|milliards": 1e9}),
    articles=listed("un|une"),
    joins=listed("et|puis|et puis|pis|ainsi que"),
    units=valued(
        {
            "pour cent|pourcent|pourcents": "%", "points de pourcentage|pp": "pp", "minute|minutes|min": "min",
            "heure|heures|h": "h", "jour|jours|j": "days", "semaine|semaines": "weeks", "mois": "months",
            "an|ans|année|années": "years", "seconde|secondes|s": "s", "ms": "ms", "point|points|étoiles": "score",
            "x": "x",
        }
    ),
    percent_points=listed("points de pourcentage|pp|points"),
    currencies=valued({"€|eur|euro|euros": "EUR", "$|dollars|dollar": "CAD",
            "usd|us $|$ us|dollars américains": "USD", "chf|francs|francs suisses|fr": "CHF",
            "fcfa|f cfa|francs cfa|xof": "XOF",
            "xaf": "XAF", "mad|dirhams|dh|dhs": "MAD", "dinars": "DZD", "tnd": "TND",
            "£|gbp|livres sterling|livre sterling": "GBP", "$ ca|dollars canadiens|cad": "CAD"}),
    per=listed("par|chaque|/|la|l'|tous les|toutes les"),
    every=listed("chaque|par|tous les|toutes les"),
    cadences=valued({"quotidiennement|quotidien|quotidienne|journalier|journalière|quotidiens|quotidiennes": "day",
            "hebdomadaire|hebdomadaires|hebdomadairement|hebdo": "week",
            "mensuel|mensuels|mensuelle|mensuelles|mensuellement": "month",
            "trimestriel|trimestriels|trimestrielle|trimestrielles": "quarter",
            "annuel|annuels|annuelle|annuelles": "year",
        }),
    times=valued({"une fois": 1.0, "deux fois": 2.0, "trois fois": 3.0, "quatre fois": 4.0, "cinq fois": 5.0}),
    times_word=listed("fois"),
    working=listed("ouvrés|ouvrables|nouveaux|nouvelles"),
    out_of=listed("sur|/"),
    halfway=listed("à la moitié|à mi chemin|moitié|la moitié|à moitié"),
    from_=listed("de|depuis"),
    to=listed(
        "à|a|->|→|jusqu'à|jusqu'au|à moins de|à au moins|à plus de|à près de|à environ|au niveau|niveau"
        "|=>|puis à|sous"),
    by=listed("de|d'au moins|d'environ|de près de|de plus de|d'un"),
    multiply=valued({"doubler|double": 2.0, "tripler": 3.0, "diviser par deux": 0.5}),
    rising=listed(
        "augmenter|accroître|améliorer|hausser|monter|passer|plus|faire passer|développer|élever|relever"
        "|remonter"
        "|faire monter|faire progresser|progresser|croître|booster|gagner|augmentation|hausse"
        "|amélioration|croissance|progression"
        "|d'augmenter|d'accroître|d'améliorer|d'élever|accroissement"),
    moving=listed(
        "atteindre|porter|maintenir|obtenir|tenir|d'atteindre|d'obtenir|ramener|amener|conserver"
        "|dépasser|garder|rester|réaliser|viser|arriver|aller|mettre|descendre"),
    falling=listed(
        "réduire|diminuer|baisser|abaisser|raccourcir|moins|faire baisser|faire passer|faire chuter"
        "|limiter|couper|ramener"
        "|descendre|alléger|économiser|réduction|diminution|baisse|d'abaisser|rogner|perdre|accélérer"),
    less_or_more=listed(
        "de plus|de moins|en plus|en moins|plus|moins|hausse|baisse|de hausse|de baisse|d'augmentation"
        "|de réduction|de croissance"
        "|supplémentaires|de mieux|de progression"),
    months=valued(
        {
            "janvier|janv": 1, "février|févr|fév": 2, "mars": 3, "avril|avr": 4, "mai": 5, "juin": 6,
            "juillet|juil": 7,
            "août": 8, "septembre|sept": 9, "octobre|oct": 10, "novembre|nov": 11, "décembre|déc": 12,
        }
    ),
    risky_months=listed("mars"),
    weekdays=valued(
        {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6}
    ),
    risky_weekdays=listed("aucunjour"),
    seasons=valued({"printemps": (3, 5), "été|l'été": (6, 8), "automne|l'automne": (9, 11), "hiver|l'hiver": (12,
    2)}),
    quarters=listed("t|q|trimestre"),
    halves=listed("s|semestre"),
    nth=valued(
        {"premier|première": 1, "deuxième|second|seconde": 2, "troisième": 3, "quatrième|dernier": 4}
    ),
    fiscal=listed("d'exercice|exercice comptable|exercice|exercice fiscal|année fiscale|l'exercice"),
    school_year=listed("année scolaire|l'année scolaire|année universitaire|l'année universitaire"),
    periods=valued(
        {
            "jour|jours": "day", "semaine|semaines": "week", "mois": "month", "trimestre|trimestres": "quarter",
            "semestre|semestres": "half", "week end": "week", "décennie": "decade", "an|ans|année|années|l'année"
            "|l'an": "year",
        }
    ),
    feasts=valued({"noël": (12, 25), "la saint jean|saint jean": (6, 24), "toussaint": (11, 1), "pâques": (0, 0),
        "le nouvel an|nouvel an": (12, 31)}),
    near=valued({"aujourd'hui|ce soir": 0, "demain": 1, "après demain": 2}),
    closes=valued(
        {"fin d'année|fin de cette année|fin de l'an": "year", "fin de mois": "month"}
        | {"fin de semaine|fin de la semaine": "week", "fin du trimestre": "quarter"}
    ),
    edges=valued(
        {
            "fin|la fin|fin de|fin du|la fin de|la fin du|fin du mois de|la fin du mois de|fin d'": "end", "mi"
            "|milieu de|le milieu de": "mid",
            "début|le début|début de|le début de|le début du": "start",
        }
    ),
    which=valued({"ce|cet|cette|d'ici ce": 0, "prochain|prochaine|le prochain|la prochaine": 1}),
    gone=listed("par rapport à|par rapport au|comparé à|dernier|dernière|depuis|il y a|hier"),
    strong=listed("avant|d'ici|d'ici à|d'ici au|d'ici le|d'ici la|jusqu'en|jusqu'au|jusqu'à|au plus tard"
        "|au plus tard le"
                  "|avant le|avant la|pour le"),
    weak=listed("entre|en|au|à|dans|pour|pendant|durant|le|au cours de|l'|au cours du|courant"),
    before=listed("avant|avant le|avant la"),
    ahead=listed("dans|dans les|en|sous|d'ici|pendant|en moins de"),
    ahead_surely=listed("dans les prochains|dans les prochaines|d'ici les|au cours des|au cours des prochains"
                        "|sur les prochains|ces prochains|les prochains|les prochaines|au cours des prochaines"),
    from_now=listed("à partir d'aujourd'hui|prochains|prochaines|à venir"),
    not_now=listed("après|d'expérience|suivant"),
    unanchored=listed("à la rentrée|saison prochaine|session prochaine|rentrée prochaine|période d'essai"
        "|avant que mon|avant que ma|avant mon|avant ma|avant notre|quand je partirai|semestre prochain"
        "|fin de ma période d'essai|fin de la saison|ma retraite|fin du stage"
        "|fin du projet"),
    until=listed("à|au|jusqu'à|-|et|ou"),
    prompt=listed("répondre|répond|résoudre|payer|traiter|rappeler|livrer|réponses|traiter|livrés|livrées"),
    each=listed("tous|toutes|chaque|% des|tout"),
    loose=listed("sprints|semestres|saisons|sessions"),
    horizons=valued({"court terme": "short", "moyen terme": "medium", "long terme|un jour|à terme": "long"}
                    | {"maintenant|immédiatement": "now"}),
    determiners=listed("le|la|les|l'|un|une|des|du|de|de la|mon|ma|mes|notre|nos|ce|cette|ces|chaque|d'"),
    small=listed(
        "de|du|des|à|au|aux|en|dans|par|pour|avec|sur|et|ou|mais|que|qui|le|la|les|un|une|afin|grâce|avant|après"
        "|d'ici|sans"
        "|chaque|je|nous|il|elle|est|sont|mon|ma|mes|notre|ce|cette|plus|moins|parce|car|comme|si|quand|fin|d'ici"
        "|pendant"
    ),
    names_end=listed(
        "à|au|en|par|pour|avec|et|ou|mais|que|qui|afin|grâce|avant|après|d'ici|sans|chaque|je|nous|est|sont|parce"
        "|car|si"
        "|quand|plus|moins|dans|pendant"
    ),
    yes=listed("oui|ouais|d'accord|ok|bien sûr|exact|exactement|c'est ça|parfait|volontiers|juste|tout à fait"),
    no=listed("non|n|pas|pas encore|faux|non merci|pas vraiment|jamais|ce n'est pas ça|plutôt pas|rien"),
    or_=listed("ou"),
    if_=listed("quand|lorsque|si|dès que|chaque fois que|après|avant"),
    then=listed("alors"),
    shall=listed("je vais|je"),
    fillers=listed("le|la|les|un|une|des|de|du|à|au|et|ou|mon|ma|mes|pour|dans|avec|sur|est|je|ce|cette|semaine"
        "|en|par"),
)  # fmt: skip
