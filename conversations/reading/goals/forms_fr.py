"""The forms of French words: verbs from their infinitive, nouns from their singular.

Everything is folded first, so that the accents of "gère" and "terminé" play no part here.
"""

from __future__ import annotations

from conversations.reading.tokens import fold

_VOWELS = tuple("aeiouyh")
_ENDINGS = (
    # infinitive, "je", "nous", participle, what the future adds "ai" and "ons" to
    ("prendre", "prends", "prenons", "pris", "prendr"), ("mettre", "mets", "mettons", "mis", "mettr"),
    ("crire", "cris", "crivons", "crit", "crir"), ("uire", "uis", "uisons", "uit", "uir"),
    ("lire", "lis", "lisons", "lu", "lir"), ("dire", "dis", "disons", "dit", "dir"),
    ("faire", "fais", "faisons", "fait", "fer"), ("suivre", "suis", "suivons", "suivi", "suivr"),
    ("vivre", "vis", "vivons", "vecu", "vivr"), ("naitre", "nais", "naissons", "nu", "naitr"),
    ("croitre", "crois", "croissons", "cru", "croitr"), ("boire", "bois", "buvons", "bu", "boir"),
    ("indre", "ins", "ignons", "int", "indr"), ("soudre", "sous", "solvons", "solu", "soudr"),
    ("battre", "bats", "battons", "battu", "battr"), ("clore", "clos", "closons", "clos", "clor"),
    ("vaincre", "vaincs", "vainquons", "vaincu", "vaincr"), ("clure", "clus", "cluons", "clus", "clur"),
    ("dre", "ds", "dons", "du", "dr"), ("pre", "ps", "pons", "pu", "pr"),
    ("enir", "iens", "enons", "enu", "iendr"), ("ouvrir", "ouvre", "ouvrons", "ouvert", "ouvrir"),
    ("offrir", "offre", "offrons", "offert", "offrir"), ("courir", "cours", "courons", "couru", "courr"),
    ("querir", "quiers", "querons", "quis", "querr"), ("servir", "sers", "servons", "servi", "servir"),
    ("cueillir", "cueille", "cueillons", "cueilli", "cueiller"), ("dormir", "dors", "dormons", "dormi", "dormir"),
    ("sortir", "sors", "sortons", "sorti", "sortir"), ("sentir", "sens", "sentons", "senti", "sentir"),
    ("partir", "pars", "partons", "parti", "partir"), ("cevoir", "cois", "cevons", "cu", "cevr"),
    ("promouvoir", "promeus", "promouvons", "promu", "promouvr"),
    ("prevoir", "prevois", "prevoyons", "prevu", "prevoir"),
    ("savoir", "sais", "savons", "su", "saur"), ("pouvoir", "peux", "pouvons", "pu", "pourr"),
    ("avoir", "ai", "avons", "eu", "aur"), ("voir", "vois", "voyons", "vu", "verr"),
    ("etre", "serai", "serons", "ete", "ser"),
    ("envoyer", "envoie", "envoyons", "envoye", "enverr"), ("oyer", "oie", "oyons", "oye", "oier"),
    ("uyer", "uie", "uyons", "uye", "uier"), ("ayer", "aie", "ayons", "aye", "aier"),
    ("ppeler", "ppelle", "ppelons", "ppele", "ppeller"), ("jeter", "jette", "jetons", "jete", "jetter"),
    ("ger", "ge", "geons", "ge", "ger"), ("aller", "irai", "irons", "alle", "ir"), ("er", "e", "ons", "e", "er"),
    ("ir", "is", "issons", "i", "ir"),
)  # fmt: skip
"""The first ending that fits decides."""


def conjugated(verb: str) -> tuple[str, str, str, str] | None:
    """ "I", "we", the participle and the stem of the future of an infinitive; None for a word that is none."""
    for ending, *rest in _ENDINGS:
        if verb.endswith(ending):
            stem = verb.removesuffix(ending)
            one, many, done, future = (stem + part for part in rest)
            return one, many, done, future
    return None


def elided(word: str, *heads: str) -> list[str]:
    """A word behind the short words that melt into it ("d'améliorer", "l'examen"), where it starts with a vowel."""
    return [head + word for head in heads] if word.startswith(_VOWELS) else []


def nouns(base: str) -> list[str]:
    """A noun with its plural, and with "l'" and "d'" where it starts with a vowel."""
    base = fold(base)
    many = base if " " in base or base.endswith(("s", "x", "z")) else _plural(base)
    return [form for one in dict.fromkeys((base, many)) for form in (one, *elided(one, "l'", "d'"))]


def _plural(noun: str) -> str:
    if noun.endswith("al"):
        return noun[:-2] + "aux"
    return noun + ("x" if noun.endswith(("eau", "eu")) else "s")
