"""The forms of a verb, worked out from its base form: what a list in a lexicon need not spell out.

Phrases bend in their first word: "get better at" gives "getting better at". German is in
`forms_de.py`. What comes out may hold a form that nobody uses; that does no harm.
"""

from __future__ import annotations

from collections.abc import Callable

from conversations.reading.goals.bent import Forms
from conversations.reading.goals.forms_de import genitives, german
from conversations.reading.goals.forms_es import spanish
from conversations.reading.goals.forms_fr import conjugated, elided, nouns
from conversations.reading.tokens import fold

_IRREGULAR = {
    "be": ("being", "is", "was", "been"), "become": ("becoming", "becomes", "became"),
    "begin": ("beginning", "begins", "began", "begun"), "bring": ("bringing", "brings", "brought"),
    "build": ("building", "builds", "built"), "buy": ("buying", "buys", "bought"),
    "catch": ("catching", "catches", "caught"), "come": ("coming", "comes", "came"), "cut": ("cutting", "cuts", "cut"),
    "do": ("doing", "does", "did", "done"), "draw": ("drawing", "draws", "drew", "drawn"),
    "drive": ("driving", "drives", "drove", "driven"), "eat": ("eating", "eats", "ate", "eaten"),
    "find": ("finding", "finds", "found"), "get": ("getting", "gets", "got", "gotten"),
    "give": ("giving", "gives", "gave", "given"), "go": ("going", "goes", "went", "gone"),
    "grow": ("growing", "grows", "grew", "grown"), "have": ("having", "has", "had"), "hit": ("hitting", "hits", "hit"),
    "hold": ("holding", "holds", "held"), "keep": ("keeping", "keeps", "kept"), "know": ("knowing", "knows", "knew"),
    "lead": ("leading", "leads", "led"), "leave": ("leaving", "leaves", "left"), "let": ("letting", "lets", "let"),
    "lose": ("losing", "loses", "lost"), "make": ("making", "makes", "made"), "meet": ("meeting", "meets", "met"),
    "pay": ("paying", "pays", "paid"), "put": ("putting", "puts", "put"), "read": ("reading", "reads", "read"),
    "rewrite": ("rewriting", "rewrites", "rewrote", "rewritten"), "run": ("running", "runs", "ran"),
    "say": ("saying", "says", "said"), "see": ("seeing", "sees", "saw", "seen"), "sell": ("selling", "sells", "sold"),
    "send": ("sending", "sends", "sent"), "set": ("setting", "sets", "set"), "sit": ("sitting", "sits", "sat"),
    "speak": ("speaking", "speaks", "spoke", "spoken"), "spend": ("spending", "spends", "spent"),
    "stand": ("standing", "stands", "stood"), "take": ("taking", "takes", "took", "taken"),
    "teach": ("teaching", "teaches", "taught"), "tell": ("telling", "tells", "told"),
    "think": ("thinking", "thinks", "thought"), "understand": ("understanding", "understands", "understood"),
    "break": ("breaking", "breaks", "broke"), "choose": ("choosing", "chooses", "chose", "chosen"),
    "drink": ("drinking", "drinks", "drank"), "fall": ("falling", "falls", "fell", "fallen"),
    "feel": ("feeling", "feels", "felt"), "fight": ("fighting", "fights", "fought"), "fly": ("flying", "flies", "flew"),
    "forget": ("forgetting", "forgets", "forgot"), "rise": ("rising", "rises", "rose", "risen"),
    "sleep": ("sleeping", "sleeps", "slept"), "swim": ("swimming", "swims", "swam"),
    "throw": ("throwing", "throws", "threw"), "wake": ("waking", "wakes", "woke"), "wear": ("wearing", "wears", "wore"),
    "shut": ("shutting", "shuts", "shut"), "hide": ("hiding", "hides", "hid", "hidden"),
    "win": ("winning", "wins", "won"), "write": ("writing", "writes", "wrote", "written"),
}  # fmt: skip
_VOWELS = "aeiou"
_DOUBLES = frozenset(
    ["chat", "commit", "cut", "drop", "fit", "get", "hit", "log", "map", "nag", "net", "pan", "permit", "plan",
     "plot", "plug", "pop", "prep", "program", "quit", "refer", "run", "scan", "set", "ship", "shop", "sit",
     "sketch-up", "slip", "snap", "spot", "stop", "submit", "swap", "swim", "tag", "tap", "tip", "top",
     "transfer", "trim", "up", "upskil", "win", "wrap", "admit", "begin", "equip", "unplug", "cram", "dig",
     "hop", "jog", "rebut", "rid", "skim", "slim", "step", "strip", "bid", "let", "put", "recap", "sum", "hum"]
)  # fmt: skip


def english(base: str) -> Forms:
    """The base form, the gerund, the third person, the past."""
    verb, space, rest = base.partition(" ")
    if verb in _IRREGULAR:
        gerund, third, *pasts = _IRREGULAR[verb]
    elif verb.isalpha() and len(verb) > 1:
        gerund, third, pasts = _gerund(verb), _third(verb), [_past(verb)]
    else:
        return Forms([base])
    tail = space + rest
    return Forms([base, gerund + tail], [third + tail], [past + tail for past in pasts if past != verb])


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLES else verb


def unbent(base: str) -> Forms:
    """The phrase alone: for languages whose lists spell out what they need."""
    return Forms([base])


def french(base: str) -> Forms:
    """The infinitive, also behind "d'", what stands behind "je" and "nous", and the participles."""
    verb, space, rest = fold(base).partition(" ")
    own, melted = verb == "se", verb.startswith("s'")
    if own:
        verb, space, rest = rest.partition(" ")
    verb, tail = verb.removeprefix("s'"), space + rest
    forms = conjugated(verb)
    if forms is None:
        return Forms([fold(base)])
    one, many, done, future = forms
    if own or melted:
        wanted = [f"{head}{verb}{tail}" for head in (("me ", "se ") if own else ("m'", "s'"))]
        return Forms(wanted, first=[("me " if own else "m'") + one + tail, f"nous {many}{tail}"])
    told = [one] if verb.endswith("er") else []
    now = [] if verb in ("avoir", "etre") else [one, many, *elided(one, "j'")]
    return Forms(
        [verb + tail, *(form + tail for form in elided(verb, "d'", "l'"))],
        told,
        [done + end for end in ("", "e", "s", "es")] if not tail else [],
        [form + tail for form in now],
        [future + end + tail for end in ("ai", "ons")],
        [many.removesuffix("ons") + end for end in ("ent", "ait", "aient")]
        if not tail and many.endswith("ons")
        else [],
    )


FORMS: dict[str, Callable[[str], Forms]] = {
    "en": english,
    "de": german,
    "fr": french,
    "es": lambda base: Forms(*spanish(base)),
}
NOUNS: dict[str, Callable[[str], list[str]]] = {"de": genitives, "fr": nouns}
"""How a noun of a language is widened by its other forms."""
