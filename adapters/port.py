"""What a door must do, and what it may ask of the coach behind it.

A door reads a platform's event into a `Message`, hands it to `Coach.receive`, and shows the replies. The
coach is given to the door by `bot/app.py`; no door knows anything behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from conversations.messages import Card, Failure, Form, Heard, Home, Message, Reply, State

SAID_BY_DOORS = (
    "everywhere/in_private",  # Somebody mentions the coach where others read along.
    "everywhere/open",  # The button that shows what a notification must not.
    "everywhere/waits",  # What stands there until then, where every line quotes somebody.
    "everywhere/in_our_chat",  # A button was pressed in a message that only shows what was done.
    "everywhere/answer_in_chat",  # A command asked something where others would read the answer.
    "everywhere/chosen",  # What was pressed: `label`.
    "everywhere/moved_on",  # A button of an earlier question.
    "everywhere/one_moment",  # A view that is filled in a moment.
    "everywhere/not_opened",  # A view that could not be opened in time.
    "everywhere/prompts",  # What can be written, where a platform suggests it.
    "everywhere/no_file",  # A file or a picture without words.
    "everywhere/stranger",  # Somebody of another company, of whom nothing is kept.
    "everywhere/not_saved",  # What was done could not be saved.
)
"""The sentences a door asks for with `Coach.say`, because they belong to no talk."""


class Coach(Protocol):
    """What stands behind every door. Every method may be called from the event loop; none blocks it.

    What does not go back with the response (`Message.here`) reaches the person by delivery, not by the door; so does
    whatever a document goes with.
    """

    async def receive(self, message: Message) -> tuple[Reply, ...] | Failure:
        """Take one message exactly once and give its answers; the same key again gives the first of them."""

    async def home(self, place: str, user: str, goal: str = "", locale: str = "") -> Home:
        """The person's home page, with the chart of a goal; `locale` is the language of somebody who never wrote."""

    async def form(self, place: str, user: str, name: str, about: str = "", locale: str = "") -> Form | None:
        """The form of a command, filled in; `locale` as above.

        "edit_goal" and "share_preview" are about a goal's id, "log_progress" about one or nothing, "settings" about
        nothing, "save_evidence" about the words to keep. It comes back as a message with `form` and `stamp`. What is
        refused stands in `Reply.refusals` and goes back with the response; all else reaches the person as a reply.

        None where there is nothing to fill in: then the command itself ("/edit_goal g1") is the way on, in the talk.
        """

    async def document(self, place: str, user: str, name: str) -> tuple[str, str, bytes]:
        """A document a reply promised: (file name, media type, content)."""

    async def say(self, locale: str, key: str, **values: object) -> Reply:
        """A sentence that is about no person and is kept nowhere, such as "everywhere/not_saved"."""

    async def speaks(self, place: str, user: str) -> str:
        """The language a person is spoken to in, such as "en"; empty for somebody who never wrote."""

    async def is_described(self, place: str, user: str) -> bool:
        """Whether a platform ever said who somebody is: it may have been away when they first wrote."""

    async def is_called(self, place: str, user: str, name: str) -> None:
        """The platform says what it calls somebody; where that is another name than before, they have it from now on.

        A name that comes with a message needs no word beside it.
        """

    def spoke(self, place: str, user: str) -> str:
        """The language a person was last spoken to in, as far as this process remembers; asks nobody."""

    async def letter(self, place: str, user: str, key: str) -> Reply | None:
        """What was sent to a person under a key; None where it is not theirs, or was purged."""

    async def left(self, place: str, user: str) -> None:
        """The account is closed: nothing is sent any more, and all of it is erased after thirty days (A12)."""


class LocalCoach(Coach, Protocol):
    """What stands behind a door that shows a whole talk on a page, and owns the clock."""

    async def heard(self, place: str, user: str, after: int = 0) -> list[Heard]:
        """What was said with this person since number `after`, oldest first, at most the last 200."""

    def listen(self, place: str, user: str, wake: Callable[[], None]) -> Callable[[], None]:
        """Call `wake` (on the event loop) whenever something new was said; returns a function that stops it."""

    async def state(self, place: str, user: str) -> State | None:
        """The open talk as the engine sees it, or None."""

    async def review(self, text: str, today: str, locale: str) -> Card:
        """How good a sentence is as a goal, read on a day ("2026-01-15"; empty for the coach's own); keeps nothing.

        Raises ValueError with a sentence for the person when the day cannot be one.
        """

    async def people(self, place: str) -> list[tuple[str, str]]:
        """(user, name) of everybody in a place."""

    async def add_person(self, place: str, name: str) -> str:
        """Add somebody to the local place and return their user id; ValueError says what is wrong with a name."""

    async def now(self, place: str, user: str) -> datetime:
        """The coach's time, in the person's zone."""

    async def move_clock(self, place: str, user: str, jump: str) -> datetime:
        """Move the one clock of the tenant `local` forward: "+1 day", "+1 month", "monday 9:00".

        Raises ValueError with a sentence for the person when the jump is not forward or not understood.
        """
