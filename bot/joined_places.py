"""`cairn places`: which places belong to one company, and joining two of them, so that people can link accounts (A7).

Who uses Slack and Teams is one person only within one company, because what is theirs is named within it. A place that
asks for no password is joined with none.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from storage.database import Unit
    from storage.tenancy import Company

KNOWN_LATER = "teams:"
"""What a place begins with that may be joined before anybody wrote from it."""

places = typer.Typer(help="The places people write from, and which of them are one company.")


class CannotJoin(Exception):
    """These two places are not joined; the sentence says why."""


@places.command("list")
def list_places() -> None:
    """List every place with its company and how many people are known there."""
    from bot.cli import coach
    from storage import people

    with coach(local=False) as app, app.database.read() as unit:
        for place, tenant in sorted(people.places_of(unit).items(), key=lambda one: (one[1], one[0])):
            print(f"{place}, of {tenant}: {_many(len(people.members(unit, place)))}")


@places.command("join")
def join_places(
    one: str = typer.Argument(help="A place, such as slack:T0123."),
    other: str = typer.Argument(help="Another place of the same company, such as teams:<tenant id>."),
    yes: bool = typer.Option(False, "--yes", help="Join them; without this it is only said what would change."),
) -> None:
    """Make two places one company, so that people can link their accounts with *link*; there is no way back."""
    from bot.cli import coach
    from bot.kept import kept

    try:
        with coach(local=False) as app:
            if yes:
                print(kept(app.database, lambda unit: join(unit, one.strip(), other.strip())))
            else:
                with app.database.read() as unit:
                    print(f"{plan(unit, one.strip(), other.strip())}\nNothing was changed. Join them with --yes.")
    except CannotJoin as problem:
        print(f"cairn: {problem}", file=sys.stderr)
        raise typer.Exit(1) from None


def join(unit: Unit, one: str, other: str) -> str:
    """Join two places and say what was done; raises CannotJoin, and SameNames where what they hold is in the way."""
    from storage import people, tenancy

    into, added, moved = sides(unit, one, other)
    if moved is None:
        people.add_place(unit, added, into.tenant)
        return f"{added} belongs to {into.tenant} now."
    tenancy.move(unit, moved.tenant, into.tenant)
    return f"{_named(moved)} belong to {into.tenant} now. Running processes know within seconds."


def plan(unit: Unit, one: str, other: str) -> str:
    """What joining two places would change; raises CannotJoin."""
    into, added, moved = sides(unit, one, other)
    if moved is None:
        return f"Nobody has written from {added} yet. It would belong to {into.tenant}, with {_named(into)}."
    return f"{_named(moved)} would belong to {into.tenant}, with {_named(into)}."


def sides(unit: Unit, one: str, other: str) -> tuple[Company, str, Company | None]:
    """Whose the two are: the company that stays, and the place or the company that comes to it. Raises CannotJoin."""
    from storage import people, tenancy
    from storage.tables import LOCAL

    there = people.places_of(unit)
    known = [place for place in (one, other) if place in there]
    new = [place for place in (one, other) if place not in there]
    if LOCAL in (*known, *(there[place] for place in known)):
        raise CannotJoin("the playground and the terminal ask for no password, so nothing is joined with them.")
    if not known or any(not place.startswith(KNOWN_LATER) or place == KNOWN_LATER for place in new):
        raise CannotJoin(
            f"nobody has written from {new[0]!r}, and it is no place in Teams. `cairn places list` shows all."
        )
    companies = [tenancy.company(unit, there[place], there) for place in known]
    if new:
        return companies[0], new[0], None
    if companies[0].tenant == companies[1].tenant:
        raise CannotJoin("they are one company already.")
    if all(company.installed for company in companies):
        raise CannotJoin(
            "each has Slack's app of its own, and comes and goes with it. Slack can add it to a whole organisation."
        )
    into, moved = companies if not companies[1].installed else companies[::-1]
    return into, "", moved


def _named(company: Company) -> str:
    return f"{', '.join(company.places)} ({_many(company.people)})"


def _many(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
