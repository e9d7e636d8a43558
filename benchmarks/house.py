"""Ours: everybody at once on the event loop, through the coach's door, the reception and the writer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence

from benchmarks.crowd import check
from bot.app import App
from bot.languages import LazyWords
from bot.local import LocalCoach
from bot.settings import Settings
from conversations.messages import Failure, Message, Reply


class House:
    """A running coach over one database."""

    def __init__(self, url: str, words: LazyWords) -> None:
        self.app = App(Settings(CAIRN_DATABASE_URL=url))
        self.app.words = words
        self.app.open()
        self.coach = LocalCoach(self.app)

    async def say(self, message: Message) -> tuple[Reply, ...]:
        """One message and its answer, which must be one."""
        answer = await self.coach.receive(message)
        assert not isinstance(answer, Failure)
        return answer

    async def serve(self, seats: Sequence[Sequence[Message]]) -> int:
        """Serve so many people at once as there are seats; each says the next thing when they were answered."""

        async def sit(messages: Sequence[Message]) -> int:
            for message in messages:
                check(await self.coach.receive(message))
            return len(messages)

        return sum(await asyncio.gather(*map(sit, seats)))

    def serve_with(self, runner: asyncio.Runner, seats: Sequence[Sequence[Message]]) -> int:
        """The same on an event loop that is there already."""
        return runner.run(self.serve(seats))

    async def times(self, messages: Sequence[Message]) -> list[float]:
        """How long each of these took, one after the other, in seconds."""
        took = []
        for message in messages:
            began = time.perf_counter()
            await self.say(message)
            took.append(time.perf_counter() - began)
        return took

    async def lags(self, seats: Sequence[Sequence[Message]]) -> list[float]:
        """How late the event loop woke somebody who only slept, while everybody was served, in seconds."""
        late: list[float] = []
        serving = asyncio.create_task(self.serve(seats))
        while not serving.done():
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            late.append(time.perf_counter() - began - 0.001)
        await serving
        return late

    def close(self) -> None:
        """Finish and close."""
        self.app.close()
