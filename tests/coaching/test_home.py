"""The home page: the next step, the goals and one coming date, with 0 to 50 goals (G1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from conversations.coaching.home import LABELS, bar, coming, home, next_step, resting
from conversations.coaching.times import moment
from conversations.coaching.values import CheckIn, Entry, Goal, Person, SharedLine
from conversations.facts import Facts
from conversations.messages import Home, Milestone
from conversations.words import Words

TODAY = date(2026, 5, 15)
NOON = moment(TODAY, "12:00", "UTC")
ANA = Person("local", "ana", "Ana")
LANGUAGES = {locale: Words(locale) for locale in ("en", "de")}
ONBOARDING = Goal(
    "local", "ana", "g1", "Cut *onboarding*", unit="days", baseline=21.0, current=14.0, target=10.0, due="2026-06-30"
)
SHIFT = Goal("local", "ana", "g2", "Lead a shift", kind="learning", sign="alone, twice")


def a_page(goals: list[Goal], entries: list[Entry] | None = None, person: Person = ANA, locale: str = "en") -> Home:
    """The home page of Ana today."""
    return home(facts_of(goals, entries or [], person=person), LANGUAGES[locale])


def facts_of(goals: list[Goal], entries: list[Entry], person: Person = ANA, **more: Any) -> Facts:
    """What is known of Ana at noon today."""
    return Facts(NOON, person, goals=tuple(goals), entries=tuple(entries), **more)


def an_entry(name: str, kind: str, day: str = "", **more: Any) -> Entry:
    """An open line of Ana's story."""
    return replace(Entry("local", "ana", name, kind, text=name, day=day, state="open"), **more)


def test_a_goal_shows_where_it_stands_then_and_now() -> None:
    [card] = a_page([ONBOARDING]).goals

    assert card.title == "Cut *onboarding*"
    assert (card.kind, card.line, card.due) == ("result", "14 days (was 21), aim 10", "by Tue 30 Jun 2026")
    assert card.progress == pytest.approx(7 / 11)


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"current": None}, "21 days, aim 10"),
        ({"current": None, "baseline": None}, "aim 10 days"),
        ({"current": 21.0}, "21 days, aim 10"),
        ({"current": None, "baseline": None, "target": None, "sign": "a plan exists"}, "shows by: a plan exists"),
        ({"current": None, "baseline": None, "target": None}, ""),
    ],
)
def test_what_is_not_known_is_not_shown(changed: dict[str, Any], line: str) -> None:
    [card] = a_page([replace(ONBOARDING, **changed)]).goals

    assert card.line == line


@pytest.mark.parametrize(
    ("baseline", "current", "target", "drawn"),
    [
        (None, None, 10.0, None),
        (None, 14.0, 10.0, None),
        (None, 5.0, 10.0, 0.5),
        (None, 10.0, 10.0, 1.0),
        (None, None, None, None),
        (20.0, None, 10.0, 0.0),
        (20.0, 25.0, 10.0, 0.0),
    ],
)
def test_a_bar_is_drawn_only_where_the_way_is_known(
    baseline: float | None, current: float | None, target: float | None, drawn: float | None
) -> None:
    assert bar(replace(ONBOARDING, baseline=baseline, current=current, target=target)) == drawn


def test_a_page_in_german_has_german_words_and_dates() -> None:
    page = a_page([ONBOARDING, SHIFT], [an_entry("Ana fragen", "next", "2026-05-19")], locale="de")

    assert (page.heading, page.next_step) == ("Wo du stehst", "Ana fragen, Di., 19. Mai")
    assert page.goals[0].line == "14 Tage (vorher 21), Ziel 10"
    assert page.goals[1].kind == "Lernen"
    assert page.labels["coming"] == "Als Nächstes"
    assert set(page.labels) == set(LABELS)


def test_without_goals_the_page_has_its_labels_and_nothing_else() -> None:
    page = a_page([])

    assert (page.next_step, page.goals, page.more, page.coming) == ("", (), "", "")
    assert (page.chart, page.shared) == (None, ())
    assert (page.labels["coming"], page.labels["none"]) == ("Coming up", "Nothing yet")


def test_fifty_goals_are_fifty_cards_and_more_are_counted() -> None:
    many = [replace(SHIFT, id=f"g{at}") for at in range(53)]

    fifty, more = a_page(many[:50]), a_page(many)

    assert (len(fifty.goals), fifty.more) == (50, "")
    assert (len(more.goals), more.more) == (50, "and 3 more")


def test_goals_that_are_not_worked_on_are_one_line() -> None:
    resting = [replace(SHIFT, id=f"p{at}", state="parked") for at in range(2)]
    aspiration = replace(SHIFT, id="a", kind="aspiration")
    wish, done, gone = (replace(SHIFT, id=state, state=state) for state in ("wish", "done", "released"))

    last = CheckIn("local", "ana", "c", "2026-05-08")

    page = home(facts_of([*resting, aspiration, wish, done, gone], [], check_ins=(last,)), LANGUAGES["en"])

    assert page.goals == ()
    assert page.more == "2 resting, 1 wish, 1 direction, 1 done; last check-in Fri 8 May 2026"


def test_the_next_date_comes_first() -> None:
    sooner, undated = replace(ONBOARDING, id="g3", due="2026-06-01"), replace(SHIFT, id="g4")

    page = a_page([undated, ONBOARDING, sooner])

    assert [card.id for card in page.goals] == ["g3", "g1", "g4"]


@pytest.mark.parametrize(
    ("days", "chosen"),
    [
        (["2026-05-20", "2026-05-16"], "2026-05-16"),
        (["2026-05-15", "2026-05-16"], "2026-05-15"),
        (["2026-05-01", "2026-05-20"], "2026-05-20"),
        (["2026-05-01", ""], ""),
        (["2026-04-01", "2026-05-01"], "2026-05-01"),
    ],
)
def test_the_next_step_is_the_soonest_ahead(days: list[str], chosen: str) -> None:
    steps = [an_entry(f"step {at}", "next", day) for at, day in enumerate(days)]

    found = next_step([], steps, TODAY)

    assert found is not None
    assert found.day == chosen


def test_a_step_waits_with_its_goal() -> None:
    step = an_entry("ask Ana", "next", "2026-05-19", goal="g1")

    assert next_step([ONBOARDING], [step], TODAY) == step
    assert next_step([replace(ONBOARDING, state="parked")], [step], TODAY) is None
    assert next_step([ONBOARDING], [replace(step, state="done")], TODAY) is None


def test_what_comes_is_the_nearest_day_beside_the_next_step() -> None:
    step = an_entry("ask Ana", "next", "2026-05-19")
    later_step = an_entry("call Bo", "next", "2026-06-03")
    milestone = an_entry("", "milestone", "2026-06-01", goal="g1", number=12.0, unit="days")

    page = a_page([ONBOARDING], [later_step, milestone, step])

    assert page.next_step == "ask Ana, Tue 19 May"
    assert page.coming == "Mon 1 Jun 2026: Cut *onboarding*: 12 days"
    assert a_page([ONBOARDING], [step, later_step]).coming == "Wed 3 Jun 2026: call Bo"
    assert a_page([ONBOARDING], [step]).coming == "Tue 30 Jun 2026: Cut *onboarding*"


def test_a_day_that_has_passed_does_not_come() -> None:
    late = replace(ONBOARDING, due="2026-05-14")

    assert coming([late], [], TODAY) is None
    assert coming([replace(late, due="2026-05-15")], [], TODAY) is not None


@pytest.mark.parametrize(
    ("until", "rests", "heading"),
    [
        ("", "", "Where you are"),
        ("open", "open", "Resting until you come back"),
        ("2026-05-16", "2026-05-16", "Resting until Sat 16 May 2026"),
        ("2026-05-15", "", "Where you are"),
    ],
)
def test_a_page_says_until_when_somebody_rests(until: str, rests: str, heading: str) -> None:
    person = replace(ANA, resting_until=until)

    assert resting(person, TODAY) == rests
    assert a_page([], person=person).heading == heading


def test_milestones_stand_under_their_goal_by_their_day() -> None:
    later = an_entry("hand over alone", "milestone", "2026-06-12", goal="g1")
    number = an_entry("", "milestone", "2026-06-01", goal="g1", number=12.0, unit="days", state="done")
    gone = an_entry("given up", "milestone", goal="g1", state="gone")
    other = an_entry("elsewhere", "milestone", goal="g2")

    [card] = a_page([ONBOARDING], [later, number, gone, other]).goals

    assert card.milestones == (
        Milestone("12 days", True, "by Mon 1 Jun 2026"), Milestone("hand over alone", False, "by Fri 12 Jun 2026"),
    )  # fmt: skip


def test_what_was_sent_is_shown_with_its_answer_the_newest_first() -> None:
    first = SharedLine("local", "ana", "l1", "g1", "ben", "Ben", "Onboarding: 16 days.", state="sent", answer="talk",
                       sent_at=moment(date(2026, 5, 4), "9:00", "UTC"))  # fmt: skip
    second = replace(first, id="l2", text="Onboarding: 14 days.", answer="", sent_at=NOON)
    waiting, back = replace(first, id="l3", state="approved"), replace(first, id="l4", state="withdrawn")

    page = home(facts_of([ONBOARDING], [], lines=(first, second, waiting, back)), LANGUAGES["en"])

    assert page.shared == (
        'Fri 15 May, to Ben: "Onboarding: 14 days."',
        'Mon 4 May, to Ben: "Onboarding: 16 days." Answer: let\'s talk.',
    )


@pytest.mark.parametrize(("locale", "rows"), [
    ("en", (("Check-in", "Monday and Thursday at 15:00"), ("Quiet hours", "20:00 – 08:00"))),
    ("de", (("Check-in", "Montag und Donnerstag um 15:00"), ("Feiertage", "keine"))),
])  # fmt: skip
def test_the_settings_stand_there_as_they_are(locale: str, rows: tuple[tuple[str, str], ...]) -> None:
    page = a_page([], person=replace(ANA, rhythm="mon,thu"), locale=locale)

    assert set(rows) < set(page.settings)
    assert all(what and how for what, how in page.settings)
