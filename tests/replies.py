"""Every reply of every talk, as the transcripts bring them out: for whoever wants to see how a door shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from conversations.messages import Reply
from tests.playing import play
from tests.talks import TRANSCRIPTS, Player, new_database


class Answer(NamedTuple):
    """Something that was said or pressed, and what was heard for it."""

    talk: str
    """The folder of the transcript."""
    transcript: str
    locale: str
    said: str
    pressed: bool
    replies: tuple[Reply, ...]


@dataclass
class Listener(Player):
    """A player that notes down every answer, also to what time brings."""

    heard: list[Answer] = field(default_factory=list)

    def say(self, text: str = "", **more: Any) -> tuple[Reply, ...]:
        """Say it, and note the answer."""
        replies = super().say(text, **more)
        self.heard.append(Answer("", "", self.locale, text, "press" in more, replies))
        return replies

    def travel(self, jump: str) -> None:
        """Let time pass, and note what was sent on the way."""
        super().travel(jump)
        if sent := self.sent():
            self.heard.append(Answer("", "", self.locale, "", False, sent))


def every_answer(folder: Path, migrated: Path) -> Iterator[Answer]:
    """The answers of all transcripts in their order."""
    for at, path in enumerate(sorted(TRANSCRIPTS.glob("*/*.md"))):
        place = folder / str(at)
        place.mkdir()
        player = play(path, new_database(place, migrated), kind=Listener)
        assert isinstance(player, Listener)
        for answer in player.heard:
            yield answer._replace(talk=path.parent.name, transcript=path.stem)
