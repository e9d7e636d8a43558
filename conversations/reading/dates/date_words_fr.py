"""The words of French for dates that few sentences need."""

from __future__ import annotations

from conversations.reading.dates.date_words import EASTER, THANKSGIVING, DateWords
from conversations.reading.tokens import listed, valued

DATES = DateWords(
    about=listed("environ|à peu près|au plus|maximum|un délai de|le délai de|un délai d'|à|au maximum|moins de"
        "|délai de"),
    soon=listed("plusieurs|prochains|prochaines|prochain|prochaine|suivants|suivantes"),
    plurals=listed("jours|semaines|mois|trimestres|années|ans"),
    lengths=valued({"quinzaine": (15.0, "day"), "huitaine": (8.0, "day"), "décennie": (10.0, "year")}
                   | {"demi année": (6.0, "month"), "quinze jours": (15.0, "day"), "dix huit mois": (18.0, "month")}),
    half_more=listed("et demi|et demie"),
    first_of=listed("premiers|premières"),
    onward=valued({"d'aujourd'hui en huit": (1, "week"), "d'ici un an jour pour jour": (1, "year")}),
    after_it=valued({"prochain|prochaine|qui vient|à venir|suivant|suivante|prochains|prochaines|suivants"
        "|suivantes": 1, "en cours": 0}),
    soon_after=listed("sur les|dans les|au cours des|durant les|pendant les|ces|les|d'ici les|sous les"),
    weekends=listed("week end"),
    courses=listed("aucuncours"),
    coming=listed("prochain|prochaine"),
    week_of=listed("semaine du|la semaine du"),
    week_number=listed("semaine|semaine n°|sem"),
    a_week_later=listed("en huit"),
    a_week_from=listed("une semaine après"),
    fortnights=listed("quinzaine|moitié"),
    middles=listed("mi année|la mi année|milieu d'année|le milieu d'année|mi parcours de l'année"),
    all_of=listed(
        "au cours de|au cours du|dans le courant de|dans le courant du|tout au long de|tout au long du|dans|durant"
        "|pendant|courant|sur|le reste de|le reste du|pour le reste de|toute|avant que|d'ici que|dans le|sur le|sur la"
        "|avant que la|avant que le|d'ici à ce que"
    ),
    holidays=valued({"vacances d'été|grandes vacances|vacances scolaires|congés d'été": (7, 8)}),
    feasts=valued(
        {
            "vendredi saint": (EASTER, -2), "lundi de pâques": (EASTER, 1), "mardi gras": (EASTER, -47),
            "l'ascension|ascension": (EASTER, 39), "pentecôte": (EASTER, 49), "lundi de pentecôte": (EASTER, 50),
            "black friday|vendredi fou": (THANKSGIVING, 1),
        }
    ),
    over=listed("se termine|s'achève|soit finie|soit fini|soit terminée|soit terminé|ne se termine|finisse|se finisse"
                "|se terminent|s'achèvent"),
    after=listed("après|à partir de|à partir du|à compter de|à compter du|dès|dès le|depuis"),
    latest=listed("au plus tard|dernier délai|maximum|grand maximum"),
    average=listed("en moyenne|de moyenne|ou moins"),
    terms=listed(
        "saison|saison prochaine|saison des pluies|semestre prochain|rentrée|rentrée scolaire|rentrée de septembre"
        "|sprint|session|vendanges|campagne|hivernage|phase|session prochaine"
    ),
    events=listed(
        "stage|période d'essai|retraite|livraison|alternance|apprentissage|contrat|projet|audit|inspection|départ"
        "|entretien annuel|bilan|soutenance|déménagement|départ à la retraite|examen"
    ),
    moving=listed("ramadan|le ramadan|l'aïd|aïd|hanoucca"),
    named=listed("haute|basse|prochaine|première|deuxième|dernière|fin de|fin du|la fin de|la fin du"),
    daily=listed(
        "reunion|reunions|cours|rendez vous|service|garde|repas|visite|appel|depart|pause|client|clients"
        "|prochain|prochaine|premier|premiere|fin|nuit|soir|matin|seance|livraison"
    ),
    habits=listed("tous les|chaque|le|les|du"),
)  # fmt: skip
