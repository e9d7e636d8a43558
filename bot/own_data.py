"""`cairn export` and `cairn forget`: hand over, or erase, everything the coach holds about a person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.app import App
    from conversations.coaching.values import Person


def export(
    person: Annotated[str, typer.Argument(help="The name of the person.")],
    out: Annotated[Path, typer.Option(help="The folder to write to; it is made if need be.")] = Path(),
) -> None:
    """Write everything the coach holds about a person: cairn.json and cairn.md."""
    from bot.cli import coach
    from bot.coach import facts_of
    from bot.documents import export_texts
    from storage.tables import LOCAL

    with coach() as app:
        found = known(app, person, LOCAL)
        with app.database.read() as unit:
            texts = export_texts(facts_of(unit, found), app.words.of(found.locale))
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (out / name).write_text(text, "utf-8")
            print(out / name)
    except OSError as problem:
        reason = f"{out} cannot be written to ({problem.strerror})."
        raise typer.BadParameter(reason, param_hint="--out") from None


def forget(
    person: Annotated[str, typer.Argument(help="The name of the person; with --place the user, such as U0123.")],
    place: Annotated[str, typer.Option(help="The place that the user belongs to, such as slack:T0123.")] = "local",
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking once more.")] = False,
) -> None:
    """Erase everything the coach holds about a person, in all their accounts."""
    from bot.cli import coach
    from bot.kept import kept
    from storage.forget import erase
    from storage.tables import LOCAL

    with coach(place == LOCAL) as app:
        found = known(app, person, place)
        if place == LOCAL:  # What people of a company have done is nobody's business.
            print(held(app, found))
        if not yes and not typer.confirm("This can't be undone. Erase now?"):
            raise typer.Exit(1)
        kept(app.database, lambda unit: erase(unit, found.tenant, found.id))
        app.forgotten()
        print("Erased.")


def known(app: App, person: str, place: str) -> Person:
    """Who is called so in a place; raises BadParameter where nobody is."""
    from bot.local import user_of
    from storage import people
    from storage.tables import LOCAL

    tenant = app.reception.tenants.get(place, "")
    if not tenant:
        raise typer.BadParameter(f"There is no place called {place!r}; `cairn places list` shows all.")
    with app.database.read() as unit:
        found = people.find(unit, tenant, place, user_of(person) if place == LOCAL else person.strip())
    if found is None:
        raise typer.BadParameter(f"Nobody called {person!r} is known {'here' if place == LOCAL else f'in {place}'}.")
    return found


def held(app: App, person: Person) -> str:
    """How much is held about somebody."""
    from storage.forget import counts

    with app.database.read() as unit:
        many = counts(unit, person.tenant, person.id)
    return ", ".join(f"{count} {name}" for name, count in sorted(many.items()) if "/" not in name)
