"""A sentence judged as it stands: its letters, the rules behind them, one next question, and the card of it all."""

from __future__ import annotations

import json
from datetime import date

import pytest

from conversations.coaching.card import LABELS, card
from conversations.coaching.review import FIELDS, QUESTIONS, review, review_record
from conversations.messages import Card
from conversations.reading.goals.record import record_of
from conversations.words import Words

TODAY = date(2026, 1, 15)
WORDS = {locale: Words(locale) for locale in ("en", "de")}
COMPLETE = (
    "raise the share of reused pallets from 40% to 65% by 30 March because wood is dear, by sorting them at the gate"
)
MANAGERIAL = (
    "attain a managerial position within the next two years by completing relevant training programs"
    " and taking on leadership responsibilities"
)
FIRST_SENTENCES = [
    ("I want to be successful", "SMART", "sign", "LL-1"),
    ("get better at handovers", "SMART", "sign", "LL-1"),
    ("be a more patient teacher", "SMART", "sign", "LL-1"),
    ("learn Spanish", "MART", "sign", "SL-3"),
    ("finish the first aid course", "ART", "day", "SDT-1"),
    ("run the Tuesday choir rehearsal on my own by Easter", "AR", "reason", "G13"),
    ("publish the ward handbook by end of April", "A", "way", "G12"),
    ("pass the forklift exam by 20 March so I can cover the night shift", "A", "way", "G12"),
    ("cut waiting time at the counter from 25 to 15 minutes by end of June", "A", "way", "G12"),
    ("visit 4 farms a week until the end of September to hear their problems first", "AR", "reason", "G13"),
    (MANAGERIAL, "", "split", "PX-1"),
    (COMPLETE, "", "next", "II-1"),
]
ODD = ["", " ", "…", "42", "🙂🙂🙂", "ב" * 50, "*" * 500, "{{7*7}} {% raw %}", "goal: " * 900, "a" * 8000, "by " * 2000]


def card_of(text: str, locale: str = "en") -> Card:
    return card(review(text, TODAY, locale), WORDS[locale])


def said(made: Card) -> str:
    rows = [row.line.plain() for row in (*made.facts, *made.letters)]
    return "\n".join([*rows, *(line.plain() for line in made.question)])


@pytest.mark.parametrize(("text", "still_open", "first", "rule"), FIRST_SENTENCES, ids=lambda one: str(one)[:24])
def test_a_first_sentence_gets_its_letters_and_one_question(text: str, still_open: str, first: str, rule: str) -> None:
    found = review(text, TODAY, "en")

    assert "".join(one.letter for one in found.letters) == "SMART"
    assert "".join(one.letter for one in found.letters if not one.ok) == still_open
    assert (found.next, found.question.rule) == (first, rule)


@pytest.mark.parametrize("text", [text for text, *_ in FIRST_SENTENCES], ids=lambda one: str(one)[:24])
@pytest.mark.parametrize("locale", ["en", "de"])
def test_a_card_asks_once_and_every_rule_it_names_has_its_sentence(text: str, locale: str) -> None:
    made = card(review(text, TODAY, "en"), WORDS[locale])

    named = {row.rule for row in (*made.facts, *made.letters)} | {made.rule}
    asked = [line.plain() for line in made.question if line.plain().endswith(("?", "?”", "?“", '?"'))]
    assert named - {""} == {rule for rule, _ in made.reasons}
    assert all(sentence for _, sentence in made.reasons)
    assert [row.name for row in made.letters] == list("SMART")
    assert (len(asked), asked[-1]) == (1, made.question[-1].plain())
    assert set(made.labels) == set(LABELS)
    assert all(made.labels.values())


def test_a_sentence_that_says_everything_is_shown_with_the_words_behind_each_letter() -> None:
    found = said(card_of(COMPLETE))

    assert "a result (raise)" in found
    assert "share of reused pallets: 40 % to 65 %" in found
    assert "Mon 30 Mar 2026, within three months" in found
    assert "Time-bound: Mon 30 Mar 2026 (by 30 March)" in found
    assert "sorting them at the gate" in found


def test_an_open_letter_of_ll_1_comes_with_one_weak_and_one_strong_example() -> None:
    weak_and_strong, question = card_of("I want to be successful").question

    assert "hard to check" in weak_and_strong.plain()
    assert "easy to check" in weak_and_strong.plain()
    assert question.plain().endswith("?")


@pytest.mark.parametrize(("locale", "text"), [("en", "hello there, nice to meet you"), ("de", "guten morgen zusammen")])
def test_what_is_no_goal_hears_what_it_would_take(locale: str, text: str) -> None:
    made = card_of(text, locale)

    assert not made.is_goal
    assert (made.letters, made.facts, made.reasons) == ((), (), ())
    assert len(made.labels["no"].splitlines()) == 2
    assert made.question[-1].plain().endswith("?")


@pytest.mark.parametrize(
    ("text", "reason", "first"),
    [
        ("pass the triage exam by the end of my first year", "bounded", "day"),
        ("publish the ward handbook by 10/11", "unsure", "day"),
        ("publish the ward handbook by 3 March 2025", "passed", "day"),
        ("publish the ward handbook in 2029", "far", "way"),
    ],
)
def test_a_time_without_a_clear_day_ahead_is_asked_for(text: str, reason: str, first: str) -> None:
    found = review(text, TODAY, "en")

    assert (found.letters[-1].reason, found.next) == (reason, first)
    assert said(card(found, WORDS["en"]))


@pytest.mark.parametrize(
    ("text", "horizon"),
    [
        ("publish the ward handbook by 14 April 2026", "now"),
        ("publish the ward handbook by 15 April 2026", "short"),
        ("publish the ward handbook by 15 January 2027", "medium"),
        ("publish the ward handbook by 15 January 2031", "long"),
        ("publish the ward handbook", ""),
    ],
)
def test_the_horizon_follows_from_the_day(text: str, horizon: str) -> None:
    assert review(text, TODAY, "en").horizon == horizon


@pytest.mark.parametrize("text", [*ODD, *(text for text, *_ in FIRST_SENTENCES)], ids=lambda one: str(one)[:12])
@pytest.mark.parametrize("locale", ["en", "de"])
def test_a_record_and_a_card_come_of_any_text(text: str, locale: str) -> None:
    found = review(text, TODAY, locale)

    record = review_record(found)

    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert record_of(found.read).items() <= record.items()
    assert len(card(found, WORDS[locale]).title) <= 200


def test_flags_say_what_the_sentence_says_and_letters_what_comes_of_it() -> None:
    record = review_record(review("publish the ward handbook by end of April", TODAY, "en"))

    relevant = next(one for one in record["letters"] if one["letter"] == "R")
    assert not record["relevant"]
    assert (relevant["ok"], relevant["reason"]) == (True, "work")
    assert [FIELDS[one["letter"]] in record for one in record["letters"]] == [True] * 5


def test_every_question_stands_in_the_words_of_the_talk_that_asks_it() -> None:
    for words in WORDS.values():
        assert all(words.has(question.key) for question in QUESTIONS.values())
        assert all(words.has(f"coaching/{question.rule}") for question in QUESTIONS.values() if question.rule)


def test_what_somebody_wrote_is_never_markup() -> None:
    made = card_of("publish the *ward* handbook so that *they* see <b>it")

    quoted = [span for row in made.letters for span in row.line.spans if "<b>" in span.text]
    assert made.title == "Publish the *ward* handbook"
    assert quoted
    assert all(span.said and not span.strong for span in quoted)
    assert card_of("publish {{7*7}}").title == "Publish {{7*7}}"
