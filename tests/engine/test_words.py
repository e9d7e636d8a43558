"""Every sentence in every language keeps the tone, and every language says the same."""

from __future__ import annotations

import re
import unicodedata

import pytest

from conversations.catalog import CATALOG, COMMANDS
from conversations.check import check_words
from conversations.formats import fold
from conversations.repairs import REPAIRS
from conversations.words import ROOM
from tests.engine.sentences import (
    LOCALES,
    SHEETS,
    headings,
    is_of_a_document,
    letters_of,
    passages,
    prose,
    sentences,
    sources,
    variables,
    variants,
    without_quotes,
    word_count,
    words_of,
)  # fmt: skip

MOST_WORDS_A_SENTENCE = 15
MOST_WORDS_A_MESSAGE = 45
MOST_WORDS_WITH_A_LIST = 60

HEARD_WRONG = {
    "en": (
        r"you should(?!n't have to)", r"you must", r"you have to", r"you need to", r"you ought", r"you failed",
        r"fail(ed|ure|s)?", r"great job", r"good job", r"well done", r"awesome", r"amazing", r"fantastic",
        r"excellent", r"impressive", r"congratulations", r"proud", r"keep it up", r"way to go",
        r"you('| a)re (great|doing|making)", r"invalid", r"error", r"expected a", r"you missed", r"unfortunately",
        r"oops", r"as (an|your) ai", r"i believe", r"leverag\w+", r"deliverables?", r"alignment", r"align(ed)?",
        r"synerg\w+", r"stakeholders?", r"kpis?", r"okrs?", r"bandwidth", r"best practices?",
        r"performance management", r"actionable", r"smart goals?", r"streaks?", r"points earned", r"badges?",
        r"leaderboards?", r"compared to (others|your colleagues)",
    ),
    "de": (
        r"du solltest", r"du sollst", r"du musst", r"sie müssen", r"sie sollten", r"versag\w+", r"gescheitert",
        r"fehlgeschlagen", r"gut gemacht", r"super", r"toll", r"klasse", r"großartig", r"hervorragend",
        r"fantastisch", r"glückwunsch", r"gratul\w+", r"stolz", r"weiter so", r"ungültig\w*", r"fehler",
        r"erwartet wurde", r"leider", r"verpasst", r"als (deine?|eine?) ki", r"ich glaube", r"synerg\w+",
        r"stakeholder\w*", r"kpis?", r"okrs?", r"deliverables?", r"alignment", r"zielführend\w*", r"mehrwert\w*",
        r"umsetzungsstark\w*", r"smarte?s? ziele?", r"abzeichen", r"im vergleich zu (anderen|deinen kollegen)",
    ),
    "fr": (
        r"vous devez", r"vous devriez", r"il faut que vous", r"tu dois", r"échou\w+", r"échec", r"bravo",
        r"félicitations", r"bon travail", r"excellent", r"fiers?", r"invalide", r"erreur", r"malheureusement",
        r"synergies?", r"livrables?", r"parties prenantes", r"kpis?",
    ),
    "es": (
        r"debes", r"deberías", r"usted debe", r"tienes que", r"fracas\w+", r"fallast\w+", r"felicidades",
        r"enhorabuena", r"buen trabajo", r"excelente", r"orgullos\w+", r"inválid\w+", r"error", r"lamentablemente",
        r"sinergias?", r"entregables?", r"kpis?",
    ),
}  # fmt: skip
"""What the coach never says: orders, blame, praise of the person, forms, jargon, comparisons (FB-1)."""

sheet = pytest.mark.parametrize(("locale", "talk"), SHEETS, ids=[f"{locale}-{talk}" for locale, talk in SHEETS])
language = pytest.mark.parametrize("locale", LOCALES)
other_language = pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])


@sheet
def test_nothing_is_shouted(locale: str, talk: str) -> None:
    loud = [one.where for one in passages(locale, talk) if "!" in one.text]

    assert loud == []


@sheet
def test_no_picture_stands_for_a_word(locale: str, talk: str) -> None:
    pictures = [
        (one.where, character)
        for one in passages(locale, talk)
        for character in one.text
        if unicodedata.category(character) in ("So", "Sk", "Cs") or ord(character) >= 0x1F000 or character == "\ufe0f"
    ]

    assert pictures == []


@sheet
def test_nobody_is_praised_blamed_ordered_about_or_compared(locale: str, talk: str) -> None:
    wrong = re.compile(rf"(?<!\w)(?:{'|'.join(HEARD_WRONG[locale])})(?!\w)", re.IGNORECASE)

    heard = [(one.where, found.group()) for one in passages(locale, talk) for found in wrong.finditer(one.text)]

    assert heard == []


@sheet
def test_a_sentence_has_at_most_fifteen_words(locale: str, talk: str) -> None:
    long = [
        (one.where, word_count(sentence), sentence)
        for one in passages(locale, talk)
        for sentence in sentences(re.sub(r"\([^)]*\)$", "", one.text) if talk == "coaching" else one.text)
        if word_count(sentence) > MOST_WORDS_A_SENTENCE
    ]

    assert long == []


@sheet
def test_a_message_has_at_most_forty_five_words(locale: str, talk: str) -> None:
    messages = [one for one in passages(locale, talk) if not is_of_a_document(one.where)]

    long = {one.where: word_count(prose(one.text)) for one in messages}
    whole = {one.where: word_count(one.text) for one in messages}

    assert {where: words for where, words in long.items() if words > MOST_WORDS_A_MESSAGE} == {}
    assert {where: words for where, words in whole.items() if words > MOST_WORDS_WITH_A_LIST} == {}


@sheet
def test_one_question_at_most_and_it_is_the_last_line(locale: str, talk: str) -> None:
    # Which language to speak is asked in all of them at once.
    asking = [
        (one.where, one.text)
        for one in passages(locale, talk)
        if talk != "language" and "#" not in one.where and "?" in (text := without_quotes(one.text))
        if text.count("?") > 1 or "?" not in text.rsplit("\n", 1)[-1]
    ]

    assert asking == []


@sheet
def test_a_question_that_waits_for_an_answer_asks_for_it(locale: str, talk: str) -> None:
    if talk not in CATALOG:
        return
    questions = [step.name for step in CATALOG[talk].flow if step.word in ("choose", "confirm")]
    silent = [
        (name, text)
        for name in questions
        for text in variants(words_of(locale).heading(f"{talk}/{name}").text)
        if not re.search(r"[?.]", text.rsplit("\n", 1)[-1])
    ]

    assert silent == []


# Every language says the same.


@language
def test_the_words_fit_the_flows(locale: str) -> None:
    words_of(locale).warm()

    check_words(words_of(locale), CATALOG)


@other_language
def test_a_language_has_a_words_file_for_every_talk(locale: str) -> None:
    assert words_of(locale).sheets.keys() == words_of("en").sheets.keys()


@other_language
def test_a_language_has_the_same_headings_in_the_same_order(locale: str) -> None:
    theirs, ours = words_of(locale).sheets, words_of("en").sheets

    different = {
        talk: (list(theirs[talk].headings), list(sheet.headings))
        for talk, sheet in ours.items()
        if talk in theirs and list(theirs[talk].headings) != list(sheet.headings)
    }

    assert different == {}


@other_language
def test_a_language_has_the_same_buttons_in_the_same_order_the_same_reasons_and_fields(locale: str) -> None:
    different = [
        (where, list(theirs.buttons), list(ours.buttons))
        for talk in words_of("en").sheets
        if talk in words_of(locale).sheets
        for (where, ours) in headings("en", talk)
        if (theirs := words_of(locale).sheets[talk].headings.get(ours.name)) is not None
        if list(theirs.buttons) != list(ours.buttons)
        or bool(theirs.why) != bool(ours.why)
        or theirs.form.count("|") + bool(theirs.form) != ours.form.count("|") + bool(ours.form)
    ]

    assert different == []


@other_language
def test_a_language_has_the_same_commands_units_and_patterns(locale: str) -> None:
    different = {
        talk: sorted(sheet.lines.keys() ^ words_of(locale).sheets[talk].lines.keys())
        for talk, sheet in words_of("en").sheets.items()
        if talk in words_of(locale).sheets and sheet.lines.keys() != words_of(locale).sheets[talk].lines.keys()
    }

    assert different == {}


@other_language
def test_a_language_shows_the_same_values(locale: str) -> None:
    different = [
        (where, sorted(variables(theirs.text) ^ variables(ours.text)))
        for talk in words_of("en").sheets
        if talk in words_of(locale).sheets
        for (where, ours) in headings("en", talk)
        if (theirs := words_of(locale).sheets[talk].headings.get(ours.name)) is not None
        if variables(theirs.text) != variables(ours.text)
    ]

    assert different == []


@other_language
def test_a_language_is_not_left_in_english(locale: str) -> None:
    left = [
        where
        for talk in words_of("en").sheets
        if talk in words_of(locale).sheets
        for (where, ours) in headings("en", talk)
        if (theirs := words_of(locale).sheets[talk].headings.get(ours.name)) is not None
        if theirs.text == ours.text and talk != "language" and len(letters_of(ours.text)) > 12
    ]

    assert left == []


# What people say for a command.


@language
def test_a_phrase_stands_for_one_command(locale: str) -> None:
    said: dict[str, set[str]] = {}
    for talk, sheet in words_of(locale).sheets.items():
        for key, value in sheet.lines.items():
            if key == "say" or key.startswith("say "):
                for phrase in filter(None, map(fold, value.split(","))):
                    said.setdefault(phrase, set()).add(key[4:].strip() or talk)

    assert {phrase: names for phrase, names in said.items() if len(names) > 1} == {}


@language
def test_a_phrase_stands_for_a_command_or_a_repair_that_there_is(locale: str) -> None:
    assert set(words_of(locale).phrases.values()) - set(COMMANDS) - set(REPAIRS) == set()


@language
def test_every_repair_can_be_said(locale: str) -> None:
    assert set(REPAIRS) - set(words_of(locale).phrases.values()) == set()


@language
def test_every_command_button_stands_for_a_command_or_a_repair(locale: str) -> None:
    astray = [
        (where, value)
        for talk in words_of(locale).sheets
        for where, heading in headings(locale, talk)
        for value in heading.buttons
        if value.startswith("/") and value[1:].partition(" ")[0] not in {*COMMANDS, *REPAIRS}
    ]

    assert astray == []


@language
def test_every_wording_that_the_code_names_has_words(locale: str) -> None:
    named = {
        (path.relative_to(ROOM.parent).as_posix(), key)
        for path, text in sources()
        for key in re.findall(r"\"((?:everywhere|welcome|coaching|" + "|".join(CATALOG) + r")/[a-z_]+)\"", text)
    }

    assert [(path, key) for path, key in sorted(named) if not words_of(locale).has(key)] == []


@language
def test_no_words_stand_under_everywhere_that_nobody_says(locale: str) -> None:
    code = "\n".join(text for _, text in sources())
    outside = {f"{name}_outside" for name in ("why", "help", "later")}

    unused = [
        name
        for name in words_of(locale).sheets["everywhere"].headings
        if name not in outside and f"everywhere/{name}" not in code and f'"{name}"' not in code
    ]

    assert unused == []
