"""The time that the "when" of an if-then plan names, in four languages; and what names none."""

from __future__ import annotations

import pytest

from conversations.coaching.rhythms import valid_hour, valid_rhythm
from conversations.reading.dates.cue import a_cue

CUES = [
    ("en", "on mondays at 9", "mon 09:00"),
    ("en", "it is Monday at 9 o'clock", "mon 09:00"),
    ("en", "every friday", "fri"),
    ("en", "at 16:30", "weekday 16:30"),
    ("en", "I start work on Tuesday at 8", "tue 08:00"),
    ("en", "it's 4pm", "weekday 16:00"),
    ("en", "it's 9 a.m. on Wednesdays", "wed 09:00"),
    ("en", "the clock strikes 12:00", "weekday 12:00"),
    ("en", "it is half past nine", "weekday 09:30"),
    ("en", "at quarter to five", "weekday 16:45"),
    ("en", "at 7 in the evening", "weekday 19:00"),
    ("en", "at 6 in the morning", "weekday 06:00"),
    ("en", "at 5", "weekday 17:00"),
    ("en", "at nine on Fridays", "fri 09:00"),
    ("en", "every morning", "weekday 09:00"),
    ("en", "it is noon", "weekday 12:00"),
    ("en", "each evening", "weekday 17:00"),
    ("en", "every day at 08:15", "day 08:15"),
    ("en", "every day", "day"),
    ("en", "every weekday at 10", "weekday 10:00"),
    ("en", "on Tuesday and Thursday at 14:00", "tue,thu 14:00"),
    ("en", "Monday to Friday at 9am", "weekday 09:00"),
    ("en", "Mon-Thu at 9am", "mon,tue,wed,thu 09:00"),
    ("en", "every Sat at 10", "sat 10:00"),
    ("en", "at the weekend", "sat,sun"),
    ("en", "between 9:00 and 10:00 on Mondays", None),
    ("en", "from 9:00 to 10:00 on Mondays", "mon 09:00"),
    ("en", "in the evening at 8", "weekday 20:00"),
    ("en", "it's 10 on a Monday", "mon 10:00"),
    ("en", "each Monday morning", "mon 09:00"),
    ("de", "montags um 9", "mon 09:00"),
    ("de", "abends um 8", "weekday 20:00"),
    ("de", "am Freitagmorgen um 8", "fri 08:00"),
    ("de", "am Freitagnachmittag", "fri"),
    ("de", "jeden Dienstag um 14 Uhr", "tue 14:00"),
    ("de", "freitags um halb zehn", "fri 09:30"),
    ("de", "um 16:30 Uhr", "weekday 16:30"),
    ("de", "es 8 Uhr 15 ist", "weekday 08:15"),
    ("de", "ich am Mittwoch um 8 anfange", "wed 08:00"),
    ("de", "dienstags und donnerstags", "tue,thu"),
    ("de", "Montag bis Freitag um 9.30 Uhr", "weekday 09:30"),
    ("de", "jeden Morgen", "weekday 09:00"),
    ("de", "mittags", "weekday 12:00"),
    ("de", "jeden Abend", "weekday 17:00"),
    ("de", "jeden Tag um 7 Uhr morgens", "day 07:00"),
    ("de", "um 7 Uhr abends", "weekday 19:00"),
    ("de", "werktags um 11", "weekday 11:00"),
    ("de", "am Wochenende", "sat,sun"),
    ("fr", "tous les lundis à 9h", "mon 09:00"),
    ("fr", "le vendredi à 16h30", "fri 16:30"),
    ("fr", "il est 14 heures", "weekday 14:00"),
    ("fr", "chaque matin", "weekday 09:00"),
    ("fr", "à midi", "weekday 12:00"),
    ("fr", "il est 9 heures et demie le mardi", "tue 09:30"),
    ("fr", "chaque jour à 8h15", "day 08:15"),
    ("fr", "du lundi au jeudi à 10h", "mon,tue,wed,thu 10:00"),
    ("es", "los lunes a las 9", "mon 09:00"),
    ("es", "cada viernes a las 16:30", "fri 16:30"),
    ("es", "a las 5 de la tarde", "weekday 17:00"),
    ("es", "los martes y jueves", "tue,thu"),
    ("es", "cada mañana", "weekday 09:00"),
    ("es", "a las 8 de la mañana", "weekday 08:00"),
    ("es", "al mediodía", "weekday 12:00"),
    ("es", "todos los días a las nueve y media", "day 09:30"),
]
NONE = [
    ("en", "a customer shouts"),
    ("en", "the meeting starts"),
    ("en", "there are 9 people in the queue"),
    ("en", "we are at 9 people"),
    ("en", "I am at 50 %"),
    ("en", "the ratio is 1:1"),
    ("en", "I sat down with my coffee"),
    ("en", "the sun is out"),
    ("en", "I have waited 30 minutes"),
    ("en", "it is the last Friday of the month"),
    ("en", "tomorrow at 9:00"),
    ("en", "next Monday at 9"),
    ("en", "by Friday"),
    ("en", "May 5 at 9:00"),
    ("de", "am 5. Mai um 9 Uhr"),
    ("es", "mañana a las 8"),
    ("en", "at 9:00 and at 16:00"),
    ("en", "I open my laptop after lunch"),
    ("en", "before 9:00"),
    ("en", ""),
    ("de", "ein Kunde laut wird"),
    ("de", "morgen um 9"),
    ("de", "ich so müde bin, dass nichts mehr geht"),
    ("de", "nächsten Montag um 9"),
    ("de", "bis Freitag"),
    ("de", "9 Leute warten"),
    ("fr", "un client crie"),
    ("fr", "demain à 9h"),
    ("fr", "il y a 9 personnes"),
    ("es", "un cliente grita"),
    ("es", "hay 9 personas"),
    ("es", "hoy a las 9"),
]


@pytest.mark.parametrize(("locale", "text", "cue"), CUES)
def test_a_time_is_found(locale: str, text: str, cue: str | None) -> None:
    found = a_cue(text, locale)

    assert (f"{found.rhythm} {found.hour}".strip() if found else None) == cue
    if found:
        assert valid_rhythm(found.rhythm)
        assert not found.hour or valid_hour(found.hour)


@pytest.mark.parametrize(("locale", "text"), NONE)
def test_what_names_no_time_that_comes_again_is_no_cue(locale: str, text: str) -> None:
    assert a_cue(text, locale) is None


def test_another_language_than_the_persons_own_is_understood() -> None:
    assert a_cue("montags um 9 Uhr", "en") == ("mon", "09:00")
    assert a_cue("every Friday at 16:30", "de") == ("fri", "16:30")


@pytest.mark.parametrize("text", ["at " * 5_000, "9:" * 5_000, "monday " * 3_000, "\0", "٩:٠٠", "at 99:99", "9.", "at"])
def test_odd_text_is_read_without_trouble(text: str) -> None:
    for locale in ("en", "de", "fr", "es", "xx"):
        assert a_cue(text, locale) is None or text.startswith("monday")
