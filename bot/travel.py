"""Moves the clock of `local` through time: whatever falls due on the way happens at its own moment.

The time machine of the playground, the simulated year and the transcripts go this way, so that a jump over four weeks
brings four check-ins, and not one that is late.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.nudges import Ticked
from storage import schedule
from storage.tables import LOCAL

if TYPE_CHECKING:
    from bot.app import App

STEPS = 1_000_000
"""Stops on the way; there are never so many, but a clock that stands still must not be waited for."""


def travel(app: App, target: int, stop: Callable[[Ticked], object] | None = None) -> Ticked:
    """Go to a moment (milliseconds) by way of everything that falls due before it; gives what happened.

    `stop` is called after every stop with what happened there. Raises ClockGoesForward where the moment has passed.
    """
    with app.database.write() as unit:
        if target < app.clock.read(unit, LOCAL):
            app.clock.move_to(unit, target)  # Where nobody has spoken yet it may go back, and else it raises.
    done = app.nudges.tick()
    for _ in range(STEPS):
        with app.database.read() as unit:
            due = schedule.next_due(unit)
        at = target if due is None else min(due, target)
        with app.database.write() as unit:
            # What could not be claimed before is still due, and real time goes on: the clock goes back for neither.
            app.clock.reach(unit, at)
        here = app.nudges.tick()
        done.add(here)
        if stop is not None:
            stop(here)
        if at >= target:
            break
    return done
