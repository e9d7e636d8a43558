"""Whole goals in one sentence, vague ones, and what is no goal at all."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.reading.goals.goal import GoalRead, read_goal

TODAY = date(2026, 1, 15)


def _letters(goal: GoalRead) -> str:
    flags = (goal.specific, goal.measurable, goal.action_plan, goal.relevant, goal.time_bound)
    return "".join(letter if flag else "-" for letter, flag in zip("SMART", flags, strict=True))


KINDS = [
    ("en", "Cut onboarding from 3 weeks to 10 days by end of Q2", "performance", "objective", "SM--T"),
    ("en", "I want to be successful", "performance", "personal", "-----"),
    ("en", "i want to get better at presenting", "learning", "personal", "-----"),
    ("en", "Be more confident", "learning", "personal", "-----"),
    ("en", "stop reading from slides at the april review", "learning", "personal", "SM--T"),
    ("en", "become ward manager in 3 years", "performance", "personal", "SM--T"),
    (
        "en",
        "my goal is to pass the welding exam by October, through two evenings a week",
        "learning",
        "personal",
        "SMA-T",
    ),
    ("en", "Sell 40 heat pumps this year to reach the regional bonus", "performance", "personal", "SM-RT"),
    ("en", "publish 2 papers and learn Bayesian statistics this year", "mixed", "personal", "SM--T"),
    ("en", "Learn sign language to talk with deaf visitors", "learning", "personal", "S--R-"),
    ("en", "raise NPS from 31 to 45 by Q3 because customers leave", "performance", "objective", "SM-RT"),
    ("en", "we will open a second shop in Leeds by Christmas", "performance", "objective", "SM--T"),
    ("en", "get promoted to senior engineer by the end of next year", "performance", "personal", "SM--T"),
    ("en", "improve communication", "learning", "personal", "-----"),
    ("en", "get my forklift licence before Easter", "learning", "personal", "SM--T"),
    ("en", "improve my German from A2 to B1 by December", "learning", "personal", "SM--T"),
    ("en", "Train all 12 colleagues on the new till by 15 March so nobody waits", "performance", "personal", "SM-RT"),
    ("en", "feel less nervous on the phone", "learning", "personal", "-----"),
    ("en", "Hit 95% on-time delivery in Q3", "performance", "objective", "SM--T"),
    ("fr", "Obtenir le permis cariste avant fin juin pour travailler au dépôt", "learning", "personal", "SM-RT"),
    ("es", "Reducir las quejas un 20% antes de junio", "performance", "objective", "SM--T"),
    ("de", "Reklamationen bis Jahresende um 20 Prozent senken", "performance", "objective", "SM--T"),
    ("de", "Spanisch lernen, um mit Patienten zu sprechen", "learning", "personal", "S--R-"),
    ("de", "Bis 2028 Stationsleitung werden", "performance", "personal", "SM--T"),
    ("de", "den Meisterkurs bis Herbst abschließen", "learning", "personal", "SM--T"),
    ("de", "Ich will erfolgreicher werden", "performance", "personal", "-----"),
    ("de", "Teamleiterin werden in zwei Jahren, indem ich eine Schulung mache", "performance", "personal", "SMA-T"),
]
NO_GOALS = [
    ("en", "hi there"), ("en", "can you help me?"), ("en", "not sure"), ("en", "I finished the report yesterday"),
    ("en", "thanks, that was helpful"), ("en", "qwertz uiop"), ("en", "def main(): return 1"), ("en", "12"),
    ("en", "2027"),
    ("en", "what is a good goal"), ("en", "by Friday"), ("en", "🙂🙂"), ("en", "Shipped the release"),
    ("en", "a | b | c | d"),
    ("en", "ok"), ("en", ""), ("en", "{{7*7}}"), ("de", "hallo"), ("de", "wie geht das?"), ("de", "keine Ahnung"),
    ("de", "Ich habe gestern den Bericht abgegeben"), ("fr", "bonjour"), ("es", "¿puedes ayudarme?"),
    ("en", "Sam gave great feedback in the meeting"), ("en", "the printer is broken again"),
    ("de", "Der Drucker ist kaputt"),
]  # fmt: skip
TITLES = [
    ("en", "i want to get better at presenting", "Get better at presenting"),
    ("en", "ok, I want to finish my thesis by May.", "Finish my thesis"),
    ("en", "By June I'd like to run the night handover alone", "Run the night handover alone"),
    ("en", "Lead the handover on my own by 30 June.", "Lead the handover on my own"),
    ("en", "my goal is to pass the exam, so that I can teach", "Pass the exam"),
    ("en", "stop reading from slides at the april review", "Stop reading from slides at the april review"),
    ("de", "ich möchte bis Ende Juni zwei Artikel schreiben, damit man uns findet", "Zwei Artikel schreiben"),
    ("de", "mein Ziel ist es, die Station zu leiten", "Die Station zu leiten"),
]


def test_a_complete_sentence_is_taken_apart() -> None:
    text = "cut onboarding from 3 weeks to 10 days by end of q2 so new hires ship sooner, by pairing each with a buddy"

    goal = read_goal(text, TODAY, "en")

    assert goal.title == "Cut onboarding from 3 weeks to 10 days"
    assert goal.short == "Cut onboarding"
    assert goal.measure is not None
    assert (goal.measure.name, goal.measure.unit) == ("onboarding", "days")
    assert (goal.measure.baseline, goal.measure.target) == (21, 10)
    assert goal.due is not None
    assert goal.due.day == date(2026, 6, 30)
    assert goal.why == "new hires ship sooner"
    assert goal.how == "pairing each with a buddy"
    assert _letters(goal) == "SMART"


def test_the_same_in_german() -> None:
    text = "Ich möchte die Einarbeitung bis Ende Juni von 3 Wochen auf 10 Tage verkürzen, damit Neue schneller liefern"

    goal = read_goal(text + ", indem jeder einen Paten bekommt", TODAY, "de")

    assert goal.short == "Die Einarbeitung verkürzen"
    assert goal.measure is not None
    assert (goal.measure.name, goal.measure.baseline, goal.measure.target) == ("Einarbeitung", 21, 10)
    assert goal.due is not None
    assert goal.due.day == date(2026, 6, 30)
    assert (goal.why, goal.how) == ("Neue schneller liefern", "jeder einen Paten bekommt")


def test_a_named_role_with_a_plan_and_a_date_passes() -> None:
    text = (
        "attain a managerial position within the next two years by completing relevant training programs"
        " and taking on leadership responsibilities"
    )

    goal = read_goal(text, TODAY, "en")

    assert _letters(goal) == "SMA-T"
    assert goal.vague == ""
    assert goal.due is not None
    assert goal.due.day == date(2028, 1, 15)


@pytest.mark.parametrize(
    ("text", "word"), [("I want to be successful", "successful"), ("get better at teaching", "better")]
)
def test_ll_1_names_the_word_that_nobody_could_check(text: str, word: str) -> None:
    assert read_goal(text, TODAY, "en").vague == word


@pytest.mark.parametrize(("locale", "text", "kind", "scope", "letters"), KINDS)
def test_a_goal_is_judged(locale: str, text: str, kind: str, scope: str, letters: str) -> None:
    goal = read_goal(text, TODAY, locale)

    assert (goal.kind, goal.scope, _letters(goal)) == (kind, scope, letters)


@pytest.mark.parametrize(("locale", "text"), NO_GOALS)
def test_what_is_no_goal_is_left_alone(locale: str, text: str) -> None:
    goal = read_goal(text, TODAY, locale)

    assert not goal.is_goal
    assert (goal.kind, goal.scope, _letters(goal), goal.measure, goal.due) == ("none", "unclear", "-----", None, None)


@pytest.mark.parametrize(("locale", "text", "title"), TITLES)
def test_the_title_keeps_their_words_without_date_reason_and_way(locale: str, text: str, title: str) -> None:
    assert read_goal(text, TODAY, locale).title == title


def test_every_letter_comes_with_the_words_that_decided_it() -> None:
    goal = read_goal("Sell 40 heat pumps this year to reach the bonus, by calling old customers", TODAY, "en")

    assert goal.because["time_bound"] == "this year"
    assert goal.because["relevant"] == "reach the bonus"
    assert goal.because["action_plan"] == "calling old customers"
    assert goal.because["measurable"] == "40 heat pumps"


def test_a_past_date_is_given_back_to_be_asked_again() -> None:
    goal = read_goal("Submit the grant by March 2025", TODAY, "en")

    assert goal.due is not None
    assert goal.due.past
