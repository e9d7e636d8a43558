"""Two chats of one person write at once, while they are linked and after: nothing is lost and nobody is stuck (A7)."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.app import App
from storage import people, values
from storage.statement import POSTGRESQL
from tests.bot.voices import SLACK, TEAMS, Make, Voice, keys, linked


def test_what_the_other_chat_writes_in_the_same_moment_is_neither_lost_nor_in_the_way(
    slack: Voice, teams: Voice
) -> None:
    teams.say(f"link {slack.code()}")
    group = [slack.message("win: legal signed"), teams.message("yes"), Voice(slack.app, SLACK, "U2").message("hello")]

    with slack.app.database.write() as unit:
        taken = slack.app.reception.take(unit, group)

    assert [keys(one)[-1] for one in taken] == ["update/kept_win", "link/joined", "welcome/ways"]
    with slack.app.database.read() as unit:
        assert "legal signed" in repr(unit.run("SELECT person, text FROM entries"))
        owners = {owner for (owner,) in unit.run("SELECT person FROM entries UNION SELECT person FROM goals")}
    assert owners == {slack.person().id}


def test_one_person_who_writes_in_two_chats_at_once_is_taken_one_after_the_other(slack: Voice, teams: Voice) -> None:
    linked(slack, teams)

    with slack.app.database.write() as unit:
        slack.app.reception.take(unit, [slack.message("quiet"), teams.message("/language de")])

    person = slack.person()
    assert (person.silenced, person.locale) == (True, "de")


def test_two_who_confirm_each_other_s_code_in_one_group_are_one_person_and_both_are_answered(
    slack: Voice, teams: Voice
) -> None:
    mine, theirs = slack.code(), teams.code()
    slack.say(f"link {theirs}")
    teams.say(f"link {mine}")
    slack.app.writer.close()
    slack.app.__dict__.pop("writer")
    waiting = [slack.message("yes"), teams.message("yes")]

    with ThreadPoolExecutor(2) as pool:
        taken = list(pool.map(lambda one: slack.app.submit(one).result(30), waiting))

    assert sorted(keys(one)[-1] for one in taken) == ["everywhere/nothing_open", "link/joined"]
    assert slack.person() == teams.person()
    assert len(slack.goals()) == 2


def test_two_processes_in_which_the_two_link_crosswise_both_answer(slack: Voice, teams: Voice, processes: Make) -> None:
    far = Voice(processes(), TEAMS, "ana@x")
    far.count = 100
    theirs, mine = teams.code(), slack.code()
    slack.say(f"link {theirs}")
    far.say(f"link {mine}")

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(lambda voice: voice.say("yes")[-1], (slack, far)))

    assert sorted(said) == ["everywhere/nothing_open", "link/joined"]
    assert slack.goals() == far.goals() == ["Cut onboarding from 21 to 10 days", "Run the demo without notes"]


def test_many_who_write_all_the_while_lose_nothing_when_they_are_linked(process: App, processes: Make) -> None:
    other = processes()
    pairs = [(Voice(process, SLACK, f"U{at}"), Voice(other, TEAMS, f"u{at}@x")) for at in range(6)]
    for here, there in pairs:
        there.say(f"link {here.code()}")

    def write(voice: Voice) -> list[str]:
        return [key for at in range(8) for key in voice.say(f"win: {voice.user} shipped {at}")]

    def link(voice: Voice) -> str:
        return voice.say("yes")[-1]

    with ThreadPoolExecutor(12) as pool:
        writing = [pool.submit(write, here) for here, _ in pairs]
        linking = [pool.submit(link, there) for _, there in pairs]
        said = [one.result(60) for one in writing]
        ends = [one.result(60) for one in linking]

    assert ends == ["link/joined"] * 6
    assert all(one.count("update/kept_win") == 8 for one in said)
    with process.database.read() as unit:
        rows = unit.run("SELECT person, count(*) FROM entries GROUP BY person ORDER BY person")
    assert sorted(rows) == sorted((here.person().id, 8) for here, _ in pairs)


def test_while_another_process_holds_the_other_person_the_yes_waits(
    slack: Voice, teams: Voice, processes: Make
) -> None:
    if slack.app.database.dialect != POSTGRESQL:
        pytest.skip("SQLite has one lock for all")
    teams.say(f"link {slack.code()}")
    other = processes()

    with ThreadPoolExecutor(1) as pool:
        with other.database.write() as unit:
            people.lanes(unit, [people.Wanted(SLACK, SLACK, "U1", "", "", "", "", 0)])
            answer = pool.submit(teams.say, "yes")
            values.put(unit, [replace(slack.person(), zone="Europe/Berlin")])
        said = answer.result(30)

    assert said == ["link/joined"]
