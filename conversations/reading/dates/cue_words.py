"""The words of the four languages for a cue: what stands before an hour, and days that come again and again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from conversations.reading.tables import Words
from conversations.reading.tokens import Phrases, listed, valued

MORNING, NOON, EVENING = 9 * 60, 12 * 60, 17 * 60
"""What a part of the day means, in minutes."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CueWords:
    """The words of one language for a cue."""

    at: Words
    """Before an hour."""
    marks: Words
    """Behind an hour, so that it is one: "Uhr"."""
    past: Phrases[int]
    """Minutes before an hour in words: "half past nine", "halb zehn"."""
    and_past: Phrases[int]
    """The same behind it: "9 heures et demie"."""
    parts: Phrases[int]
    """A part of the day as an hour."""
    morning: Words
    """Behind an hour: it is meant as it stands."""
    later: Words
    """Behind an hour: twelve more."""
    may_follow: Words
    """What may stand behind an hour that has nothing else to show for it."""
    on: Words
    """Before a weekday that is also another word, or short for one."""
    daily: Words
    workdays: Words
    weekends: Words
    through: Words
    """Between two days or hours, a stretch."""
    never: Words
    """Before a day or an hour that is then no cue: a deadline, another week, one Friday of the month."""
    once: Words
    """What makes it a day that comes once."""
    tails: Words
    """What a weekday can be grown together with: "Freitagmorgen"."""
    twelve: bool
    """Whether hours with minutes are said by the half day."""


_EN = CueWords(
    at=listed("at|@|around|after|past|it's|it is|its"),
    marks=listed("o'clock|oclock|am|pm|h|hrs|sharp"),
    past=valued({"half past": 30, "quarter past|a quarter past": 15, "quarter to|a quarter to": -15}),
    and_past=valued({"thirty": 30}),
    parts=valued(
        {"every morning|each morning|in the morning|mornings|in the mornings|morning": MORNING}
        | {"noon|midday|at noon|at midday": NOON}
        | {"every evening|each evening|in the evening|evenings|in the evenings|evening": EVENING}
    ),
    morning=listed("am|in the morning"),
    later=listed("pm|in the evening|in the afternoon|at night|tonight"),
    may_follow=listed("on|every|each|in|and|i|we|my|sharp|or|when|before|after|the"),
    on=listed("on|every|each|and|or|next to"),
    daily=listed("every day|each day|daily|everyday"),
    workdays=listed("weekday|weekdays|workday|workdays|working day|working days|work day|work days"),
    weekends=listed("weekend|weekends"),
    through=listed("to|-|through|until|till|thru"),
    never=listed(
        "by|until|till|before|last|next|first|second|third|fourth|this|since|other|1st|2nd|3rd|4th|coming|not"
    ),
    once=listed("tomorrow|today|tonight|yesterday|next week|last week|this week|next month"),
    tails={},
    twelve=True,
)
_DE = CueWords(
    at=listed("um|gegen|ab|nach|so um"),
    marks=listed("uhr|h"),
    past=valued({"halb": -30, "viertel nach": 15, "viertel vor": -15}),
    and_past=valued({"dreißig": 30}),
    parts=valued(
        {"jeden morgen|morgens|am morgen|frühmorgens|jeden vormittag|vormittags|am vormittag": MORNING}
        | {"mittags|am mittag|jeden mittag|zu mittag": NOON}
        | {"abends|am abend|jeden abend": EVENING}
    ),
    morning=listed("morgens|früh|vormittags|am morgen|in der früh"),
    later=listed("abends|nachmittags|am abend|am nachmittag"),
    may_follow=listed("am|jeden|und|ich|wir|mein|meine|oder|die|der|das|an|in|im|wenn|beginnt|anfange"),
    on=listed("am|jeden|und|oder|jeder"),
    daily=listed("jeden tag|täglich|alltäglich|an jedem tag"),
    workdays=listed("werktags|werktag|wochentags|jeden arbeitstag|arbeitstags|an werktagen|jeden werktag"
                    "|an arbeitstagen"),
    weekends=listed("wochenende|wochenenden|wochenends"),
    through=listed("bis|-"),
    never=listed("bis|vor|letzten|letzte|nächsten|nächste|ersten|erste|zweiten|dritten|vierten|diesen|seit|kommenden"
                 "|spätestens|nicht"),
    once=listed("heute|übermorgen|gestern|nächste woche|diese woche|letzte woche|morgen"),
    tails=listed("morgen|morgens|vormittag|vormittags|mittag|mittags|nachmittag|nachmittags|abend|abends"),
    twelve=False,
)  # fmt: skip
_FR = CueWords(
    at=listed("à|vers|dès|après"),
    marks=listed("h|heure|heures"),
    past={},
    and_past=valued({"et demie|et demi": 30, "et quart": 15, "moins le quart": -15}),
    parts=valued(
        {"chaque matin|le matin|tous les matins|matin": MORNING}
        | {"midi|à midi|chaque midi": NOON}
        | {"chaque soir|le soir|tous les soirs|soir": EVENING}
    ),
    morning=listed("du matin"),
    later=listed("du soir|de l'après midi|de l'apres-midi"),
    may_follow=listed("le|chaque|et|je|nous|mon|ma|ou|tous|les"),
    on=listed("le|les|chaque|et|ou"),
    daily=listed("chaque jour|tous les jours|quotidiennement"),
    workdays=listed(
        "jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|en semaine|jour de travail|jours de travail"
    ),
    weekends=listed("week end|weekend|week ends"),
    through=listed("à|au|-|jusqu'à|jusqu'au"),
    never=listed("avant|d'ici|jusqu'à|dernier|premier|deuxième|troisième|ce|depuis|prochain|pas"),
    once=listed("demain|aujourd'hui|hier|la semaine prochaine|cette semaine|prochain|prochaine|dernier"),
    tails={},
    twelve=False,
)
_ES = CueWords(
    at=listed("a las|a la|sobre las|hacia las|después de las"),
    marks=listed("h|horas|hrs"),
    past={},
    and_past=valued({"y media": 30, "y cuarto": 15, "menos cuarto": -15}),
    parts=valued(
        {"cada mañana|por la mañana|todas las mañanas|por las mañanas": MORNING}
        | {"mediodía|al mediodía": NOON}
        | {"cada tarde|por la tarde|todas las tardes|por las tardes|por la noche|cada noche": EVENING}
    ),
    morning=listed("de la mañana"),
    later=listed("de la tarde|de la noche"),
    may_follow=listed("el|los|cada|y|yo|mi|o|todos|en"),
    on=listed("el|los|cada|y|o|todos los"),
    daily=listed("cada día|todos los días|a diario|diariamente"),
    workdays=listed("día laborable|días laborables|día hábil|días hábiles|entre semana"),
    weekends=listed("fin de semana|fines de semana"),
    through=listed("a|hasta|-|al"),
    never=listed("antes|hasta|último|primer|segundo|tercer|este|desde|próximo|no|del"),
    once=listed("hoy|ayer|mañana|pasado mañana|la próxima semana|esta semana|próximo|que viene|pasado"),
    tails={},
    twelve=True,
)


@lru_cache(maxsize=8)
def cue_words(code: str) -> CueWords:
    """The words of one language."""
    return {"en": _EN, "de": _DE, "fr": _FR, "es": _ES}[code]
