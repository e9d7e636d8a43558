"""Moves the clock of `local` through time: whatever falls due on the way happens at its own moment.

The time machine of the playground, the simulated year and the transcripts go this way, so that a jump over four weeks
brings four check-ins, and not one that is late.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.nudges import Ticked
from storage import schedule

if TYPE_CHECKING:
    from bot.app import App

STEPS = 1_000_000
"""Stops on the way; there are never so many, but a clock that stands still must not be waited for."""


def travel(app: App, target: int, stop: Callable[[Ticked], object] | None = None) -> Ticked:
    """Go to a moment (milliseconds) by way of everything that falls due before it; gives what happened.

    `stop` is called after every stop with what happened there. Raises ClockGoesForward where the moment has passed.
    """
    done = app.nudges.tick()
    for _ in range(STEPS):
        with app.database.read() as unit:
            due = schedule.next_due(unit)
        at = target if due is None else min(due, target)
        with app.database.write() as unit:
            # What could not be claimed before is still due; the clock never goes back for it.
            app.clock.move_to(unit, max(at, app.clock.read(unit, "local")) if at < target else target)
        here = app.nudges.tick()
        done.add(here)
        if stop is not None:
            stop(here)
        if at >= target:
            break
    return done
