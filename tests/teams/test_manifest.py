"""Every command that the app offers in Teams does something where it is offered, and what belongs there is offered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.teams.activities import read
from adapters.teams.incoming import Mentioned, Said
from adapters.teams.package import LISTS, MOST_COMMANDS
from bot.teams_package import SHEET, spoken
from conversations.catalog import COMMANDS
from conversations.formats import fold
from conversations.repairs import REPAIRS
from tests.adapters.teams_payloads import APP, BOT, among_others, in_group, mention, message
from tests.talks import WORDS, Player, new_database

ALONE = {name: list(WORDS[name].heading(f"{SHEET}/alone").buttons) for name in WORDS.locales}
TOGETHER = {name: list(WORDS[name].heading(f"{SHEET}/together").buttons) for name in WORDS.locales}
SUGGESTED = ("prompts", "nothing_open", "lost", "resting")
"""Where the coach itself says what can be begun."""
PROMISED = {"who_sees", "export", "forget_me", "quiet"}
"""What the page about privacy tells people to type."""

every_command = pytest.mark.parametrize(
    ("locale", "command", "title"),
    [
        (locale, command, offered.title)
        for locale in WORDS.locales
        for command, offered in zip(ALONE[locale], spoken(WORDS, locale).commands["alone"], strict=True)
    ],
)
language = pytest.mark.parametrize("locale", WORDS.locales)


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Iterator[Player]:
    player = Player(new_database(tmp_path_factory.mktemp("said"), migrated))
    yield player
    player.close()


@every_command
def test_what_a_command_writes_is_heard_as_that_command(locale: str, command: str, title: str) -> None:
    assert WORDS[locale].phrases[fold(title)] == command


@every_command
def test_in_the_chat_with_the_coach_every_command_does_what_it_says(
    player: Player, locale: str, command: str, title: str
) -> None:
    player.user, player.locale = f"{locale}{command}", locale
    player.meet()

    replies = player.say(title)

    talk = COMMANDS[command].talk if command in COMMANDS else "everywhere"
    assert talk in {key.partition("/")[0] for reply in replies for key in reply.keys}


@every_command
@pytest.mark.parametrize("slash", ["", "/"])
def test_what_a_command_writes_in_a_chat_of_two_comes_in_as_it_was_written(
    locale: str, command: str, title: str, slash: str
) -> None:
    incoming = read(message(slash + title), APP)

    assert isinstance(incoming, Said)
    assert incoming.message.text == slash + title


@every_command
def test_with_a_slash_it_does_the_same(player: Player, locale: str, command: str, title: str) -> None:
    player.user, player.locale = f"{locale}{command}slash", locale
    player.meet()

    replies = player.say(f"/{title}", command=True)

    talk = COMMANDS[command].talk if command in COMMANDS else "everywhere"
    assert talk in {key.partition("/")[0] for reply in replies for key in reply.keys}
    assert "everywhere/no_command" not in {key for reply in replies for key in reply.keys}


@language
def test_where_others_read_along_a_command_shows_the_way_to_the_chat(locale: str) -> None:
    to_the_coach_alone = {"recipient": {"id": BOT, "name": "Cairn", "isTargeted": True}}
    for offered in spoken(WORDS, locale).commands["together"]:
        named = f"<at>Cairn</at> {offered.title}"

        seen = [
            read(among_others(named, mention()), APP),
            read(in_group(named), APP),
            read(among_others(offered.title, **to_the_coach_alone), APP),
            read(in_group(offered.title, entities=[], **to_the_coach_alone), APP),
        ]

        assert all(isinstance(one, Mentioned) for one in seen)
        assert [one.targeted for one in seen if isinstance(one, Mentioned)] == [False, False, True, True]


@language
def test_what_the_coach_suggests_and_the_privacy_page_promises_is_offered(locale: str) -> None:
    suggested = {
        value[1:]
        for name in SUGGESTED
        for value in WORDS[locale].heading(f"everywhere/{name}").buttons
        if value.startswith("/")
    }

    assert suggested | PROMISED <= set(ALONE[locale])


@language
def test_where_others_read_along_nothing_is_offered_but_the_way_to_the_chat(locale: str) -> None:
    assert TOGETHER[locale] == ["help"]


@language
def test_a_command_is_offered_once_and_there_is_room_for_each(locale: str) -> None:
    for name, _, _ in LISTS:
        offered = list(WORDS[locale].heading(f"{SHEET}/{name}").buttons)

        assert set(offered) <= {*COMMANDS, *REPAIRS}
        assert 1 <= len(offered) <= MOST_COMMANDS
