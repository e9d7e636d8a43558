"""Somebody in Slack and Teams is one person: through the whole house, on both databases (A7)."""

from __future__ import annotations

import asyncio

import pytest

from bot import joined_places
from bot.app import App
from bot.coach import HouseCoach, facts_of
from bot.documents import export_texts
from bot.ticks import Lag
from bot.work import heartbeat
from conversations.coaching.values import Plan
from storage import outbox, schedule, values
from storage.tables import metadata
from tests.bot.voices import OTHER, SLACK, TEAMS, Make, Voice, keys, linked
from tests.talks import WORDS


def test_both_chats_see_the_same_and_both_are_told(slack: Voice, teams: Voice) -> None:
    code = slack.code()

    teams.say(f"link {code.lower().replace('-', ' ')}")
    asked = teams.heard
    teams.say("yes")

    assert "Is this you: Ana in Slack, with 1 goal there and 1 here?" in asked
    assert slack.goals() == teams.goals() == ["Cut onboarding from 21 to 10 days", "Run the demo without notes"]
    assert slack.person() == teams.person()
    assert (teams.person().last_door, teams.person().last_user) == ("teams", "ana@x")
    with slack.app.database.read() as unit:
        (told,) = [one for _, one in outbox.pending(unit, "slack") if one.keys == "link/there"]
    assert (told.place, told.user) == (SLACK, "U1")
    assert "in Teams" in told.reply
    assert "onboarding" not in told.reply


def test_the_code_itself_is_kept_in_no_table_of_its_own(slack: Voice) -> None:
    code = slack.code()

    with slack.app.database.read() as unit:
        kept = repr(unit.run('SELECT * FROM "codes"')) + repr(unit.run('SELECT * FROM "talks"'))
    assert code not in kept
    assert code.replace("-", "") not in kept


def test_the_same_yes_again_gets_the_same_answer(slack: Voice, teams: Voice) -> None:
    teams.say(f"link {slack.code()}")
    yes = teams.message("yes")

    first, again = (teams.app.submit(yes).result(30) for _ in range(2))

    assert keys(first) == keys(again) == ["link/joined"]


def test_a_code_of_another_company_says_that_the_two_have_to_be_joined_first(slack: Voice, process: App) -> None:
    stranger = Voice(process, OTHER, "ana@y", "Somebody")

    said = stranger.say(f"link {slack.code()}")

    assert said[-1] == "link/elsewhere"
    assert "Ana" not in stranger.heard
    assert stranger.person().tenant == OTHER


def test_once_an_administrator_has_joined_the_places_the_code_works(
    slack: Voice, process: App, processes: Make
) -> None:
    elsewhere, other = Voice(process, OTHER, "ana@y"), processes()
    elsewhere.goal("hire two people in 5 weeks")
    far_away = Voice(other, OTHER, "eva@y")
    far_away.say("hello")

    with process.database.write() as unit:
        said = joined_places.join(unit, OTHER, SLACK)
    far_away.say("goals")
    newcomer = Voice(other, OTHER, "new@y")
    newcomer.say("hello")
    heartbeat(process, Lag())

    assert "teams:y" in said or "slack:T1" in said
    assert {one.person().tenant for one in (slack, elsewhere, far_away, newcomer)} == {far_away.person().tenant}
    linked(slack, elsewhere)
    assert slack.goals() == ["Cut onboarding from 21 to 10 days", "Hire two people"]


def test_the_file_of_one_who_was_two_holds_both(slack: Voice, teams: Voice) -> None:
    linked(slack, teams)

    with slack.app.database.read() as unit:
        files = export_texts(facts_of(unit, slack.person()), WORDS.of("en"))

    assert all(
        "Run the demo without notes" in text and "Cut onboarding from 21 to 10 days" in text for text in files.values()
    )


def test_forget_me_in_one_chat_leaves_nothing_of_either(slack: Voice, teams: Voice) -> None:
    slack.say("win: Quetzalcoatl signed")
    teams.say("win: Jormungandr signed")
    first, second = slack.person().id, teams.person().id
    linked(slack, teams)

    said = [slack.say(text)[-1] for text in ("forget me", "erase", "yes, erase")]

    assert said[-1] == "forget_me/erased"
    with slack.app.database.read() as unit:
        left = "\n".join(repr(unit.run(f'SELECT * FROM "{table}"')) for table in metadata.tables)
    words = ("Quetzalcoatl", "Jormungandr", "Ana", "ana@x", "U1'", first, second)
    assert [word for word in words if word in left.replace(f"{SLACK}/U1", "").replace(f"{TEAMS}/ana@x", "")] == []
    assert teams.say("hello")[0] == "welcome/hello"


def test_an_account_that_is_closed_leaves_the_person_in_the_other_chat(slack: Voice, teams: Voice) -> None:
    linked(slack, teams)
    slack.say("goals")

    asyncio.run(HouseCoach(slack.app).left(SLACK, "U1"))
    moved = teams.person()
    asyncio.run(HouseCoach(slack.app).left(TEAMS, "ana@x"))

    assert (moved.gone_at, moved.last_place, moved.last_user) == (0, TEAMS, "ana@x")
    assert teams.person().gone_at > 0


def test_an_account_that_is_open_again_counts_once_its_person_writes_from_it(slack: Voice, teams: Voice) -> None:
    linked(slack, teams)
    asyncio.run(HouseCoach(slack.app).left(SLACK, "U1"))
    slack.say("goals")
    teams.say("goals")

    asyncio.run(HouseCoach(slack.app).left(TEAMS, "ana@x"))

    ana = slack.person()
    assert (ana.gone_at, ana.last_place, ana.last_user) == (0, SLACK, "U1")


@pytest.mark.parametrize("busier", ["slack", "teams"])
def test_when_the_coach_writes_is_as_it_was_where_there_is_more(slack: Voice, teams: Voice, busier: str) -> None:
    slack.say("fridays at 15:00")
    teams.say("mondays at 9:00")
    more = slack if busier == "slack" else teams
    more.say("win: signed")

    linked(slack, teams)

    person = teams.person()
    with teams.app.database.read() as unit:
        plans = {plan.id: plan for plan in values.of(unit, Plan, [(person.tenant, person.id)])}
    wanted = ("fri", "15:00") if busier == "slack" else ("mon", "09:00")
    assert (person.rhythm, person.hour) == wanted
    assert plans["check_in"].rhythm == wanted[0]
    assert ("there" if busier == "slack" else "here") in teams.heard
    with teams.app.database.write() as unit:
        assert schedule.claim(unit, 10)
