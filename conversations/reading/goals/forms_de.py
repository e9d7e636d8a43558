"""The forms of a German verb: with "zu" inside, in the present, in the past, as a participle and as a noun.

A noun is written with a capital in the lexicon ("Aufbau"), as in the language: it bends no further.
"""

from __future__ import annotations

from conversations.reading.goals.bent import Forms

PARTICLES = (
    "auseinander", "zusammen", "gegenüber", "weiter", "zurück", "herunter", "runter", "hinaus", "heraus", "herein",
    "voran", "durch", "nach", "fertig", "bereit", "fest", "frei", "teil", "statt", "vor", "auf", "aus", "ein", "ab",
    "an", "bei", "hoch", "los", "mit", "um", "zu", "her", "hin", "kennen", "klar", "zurecht", "dazu", "wieder",
    "rauf", "über", "unter", "weg", "raus", "rein", "bekannt", "sicher", "still", "krank", "wahr", "nieder", "empor",
    "dar", "quer",
)  # fmt: skip
"""What a verb leaves at the end of the sentence: "wir führen … ein"."""
_FIXED = ("be", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wieder", "ge", "durch", "um")
_STRONG = {
    "beginnen": "beginnt begann begonnen", "bieten": "bietet bot geboten", "binden": "bindet band gebunden",
    "bleiben": "bleibt blieb geblieben", "brechen": "bricht brach gebrochen", "bringen": "bringt brachte gebracht",
    "denken": "denkt dachte gedacht", "essen": "isst aß gegessen", "fahren": "fährt fuhr gefahren",
    "fallen": "fällt fiel gefallen", "fangen": "fängt fing gefangen", "finden": "findet fand gefunden",
    "geben": "gibt gab gegeben", "gehen": "geht ging gegangen", "gelingen": "gelingt gelang gelungen",
    "winnen": "winnt wann gewonnen", "greifen": "greift griff gegriffen", "haben": "hat hatte gehabt",
    "halten": "hält hielt gehalten", "heben": "hebt hob gehoben", "helfen": "hilft half geholfen",
    "kennen": "kennt kannte gekannt", "kommen": "kommt kam gekommen", "können": "kann konnte gekonnt",
    "laden": "lädt lud geladen", "lassen": "lässt ließ gelassen", "laufen": "läuft lief gelaufen",
    "leihen": "leiht lieh geliehen", "lesen": "liest las gelesen", "liegen": "liegt lag gelegen",
    "messen": "misst maß gemessen", "nehmen": "nimmt nahm genommen", "nennen": "nennt nannte genannt",
    "raten": "rät riet geraten", "rufen": "ruft rief gerufen", "schaffen": "schafft schaffte geschafft",
    "scheiden": "scheidet schied geschieden", "schieben": "schiebt schob geschoben",
    "schlafen": "schläft schlief geschlafen", "schlagen": "schlägt schlug geschlagen",
    "schließen": "schließt schloss geschlossen", "weichen": "weicht wich gewichen",
    "schneiden": "schneidet schnitt geschnitten", "schreiben": "schreibt schrieb geschrieben",
    "sehen": "sieht sah gesehen", "sein": "ist war gewesen", "sinken": "sinkt sank gesunken",
    "sitzen": "sitzt saß gesessen", "wiegen": "wiegt wog gewogen", "sprechen": "spricht sprach gesprochen",
    "springen": "springt sprang gesprungen", "stehen": "steht stand gestanden", "steigen": "steigt stieg gestiegen",
    "streichen": "streicht strich gestrichen", "tragen": "trägt trug getragen", "treffen": "trifft traf getroffen",
    "treiben": "treibt trieb getrieben", "treten": "tritt trat getreten", "trinken": "trinkt trank getrunken",
    "tun": "tut tat getan", "gessen": "gisst gaß gegessen", "lieren": "liert lor geloren",
    "meiden": "meidet mied gemieden", "wachsen": "wächst wuchs gewachsen", "waschen": "wäscht wusch gewaschen",
    "weisen": "weist wies gewiesen", "wenden": "wendet wandte gewandt", "werben": "wirbt warb geworben",
    "werden": "wird wurde geworden", "werfen": "wirft warf geworfen", "wissen": "weiß wusste gewusst",
    "ziehen": "zieht zog gezogen", "gleichen": "gleicht glich geglichen",
}  # fmt: skip
_NO_VERBS = frozenset(
    [
    "betrieb", "vertrieb", "bestand", "griff", "lag", "erhält", "verhält", "behält", "seite", "halt", "rat", "fahrt",
    "fest", "acht", "wert", "last", "rast", "leiste", "reist", "recht", "fuhr", "wand", "warb", "band", "stand",
    "schnitt",
    ]
)  # fmt: skip
"""Forms that are another word more often than a verb."""


def german(base: str) -> Forms:
    """All forms of a verb; of a phrase the last word bends ("in den griff bekommen")."""
    if base[:1].isupper():
        return Forms([], deeds=[base.lower()])
    *rest, verb = base.split(" ")
    if rest:
        return Forms([base, *(" ".join([*rest, form]) for form in _with_zu(verb))])
    part, stem = _parted(verb)
    told, past, done = _finite(stem or verb, part)
    split: dict[str, tuple[str, str]] = {}
    firsts, deeds = ([] if part else _first(verb)), [_noun(verb)]
    if part:
        split = dict.fromkeys((*_first(stem), *told, *past, stem), (part, base))
        told, past = [], []
    told = [form for form in [*told, *past] if form not in _NO_VERBS]
    short = [verb[:-3] + "hn"] if verb.endswith("ehen") else []
    return Forms([base, *_with_zu(verb), *short], told, done, deeds=deeds, beside=firsts, split=split)


def genitives(noun: str) -> list[str]:
    """A noun, and its genitive where that has an "s": "Kurs" has none, "Zertifikat" has."""
    short = noun[-1:] in "bdfgklmnprt" and not noun.endswith(("en", "ung", "schaft", "keit", "heit"))
    return [noun, noun + "s"] if short and " " not in noun else [noun]


def _parted(verb: str) -> tuple[str, str]:
    """The particle of a verb and what is left ("einführen"), or nothing twice."""
    for part in PARTICLES:
        stem = verb.removeprefix(part)
        if stem != verb and len(stem) > 3 and stem.endswith("n") and not verb.startswith(_ALWAYS_FIXED):
            return part, stem
    return "", ""


_ALWAYS_FIXED = (
    "unterst", "unterschr", "unterri", "untersu", "unterh", "unterl", "übern", "überz", "überp", "überw", "übera",
    "überg", "übers", "überb", "wiederh", "überd", "überf", "umfass", "umge", "einig", "zufrieden", "antw",
    "arbeit", "anal", "hinterf", "durchd", "untern", "unterb", "unterw", "übert", "festig", "abonn",
)  # fmt: skip


def _with_zu(verb: str) -> list[str]:
    part, stem = _parted(verb)
    return [f"{part}zu{stem}"] if part else []


def _finite(stem: str, part: str) -> tuple[list[str], list[str], list[str]]:
    """The third person, the past and the participles."""
    prefix = (
        "" if part else next((one for one in _FIXED if stem.startswith(one) and stem.removeprefix(one) in _STRONG), "")
    )
    root = stem.removeprefix(prefix)
    if root in _STRONG:
        third, preterite, participle = _STRONG[root].split()
        kept = participle.removeprefix("ge") if prefix else participle
        return [prefix + third], [prefix + preterite], [part + prefix + kept]
    root = _root(stem)
    ending = "e" if root.endswith(("t", "d", "chn", "ffn", "gn")) else ""
    bare = stem.endswith("ieren") or stem.startswith(
        ("be", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wieder")
    )
    participle = part + ("" if bare else "ge") + root + ending + "t"
    past = [] if bare else [root + ending + "te", root + ending + "ten"]  # "strukturierte" is an adjective as well
    return [root + ending + "t"], past, [participle]


def _root(verb: str) -> str:
    return verb[:-1] if verb.endswith(("ern", "eln")) else verb[:-2]


def _first(verb: str) -> list[str]:
    """ "ich schreibe", "ich sammle", "ich steigere"."""
    if verb.endswith("eln"):
        return [verb[:-3] + "le", verb[:-1] + "e"]
    return [_root(verb) + "e"]


def _noun(verb: str) -> str:
    """ "Steigerung", "Entwicklung", "Einführung"."""
    return verb[:-3] + "lung" if verb.endswith("eln") else _root(verb) + "ung"
