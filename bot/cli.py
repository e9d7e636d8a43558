"""The command `cairn`: talk in the terminal, open the playground, look inside, hand over or erase a person's data.

Every command imports what it needs when it runs, so that a first answer in the terminal comes quickly.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import own_data
from bot.joined_places import places
from bot.setting_up import COMMANDS

if TYPE_CHECKING:
    from bot.app import App

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Cairn, a career coach that lives where people chat.",
)

A_NAME = Annotated[str, typer.Option("--as", help="Who you are.")]


@contextmanager
def coach(local: bool = True) -> Iterator[App]:
    """The app over the database of the settings, which is a company's unless `local`; says what is wrong."""
    from bot.app import App
    from bot.settings import from_environment

    app = App(from_environment())
    try:
        yield app.open(local)
    finally:
        app.close()


@cli.command()
def chat(
    name: A_NAME = "me",
    now: Annotated[str, typer.Option(help="Move the coach's clock to this moment, such as 2026-01-15T09:00.")] = "",
    locale: Annotated[str, typer.Option(help="The language for somebody new, such as de.")] = "",
    zone: Annotated[str, typer.Option(help="The time zone for somebody new, such as Europe/Berlin.")] = "",
) -> None:
    """Talk with the coach here; piped input is read a line a message."""
    from bot.local import user_of
    from bot.terminal import Terminal

    if not user_of(name):
        raise typer.BadParameter("A name needs a letter.", param_hint="--as")
    with coach() as app:
        Terminal(app, name, locale, zone).run(now)


@cli.command()
def playground(
    host: Annotated[str, typer.Option(help="Listen on this address instead of HOST or 127.0.0.1.")] = "",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Listen on this port instead of PORT or 8080.")] = 0,
    teams: Annotated[bool, typer.Option("--teams", help="Answer Microsoft's Agents Playground here as well.")] = False,
) -> None:
    """Open the coach in a browser, with several people and a time machine."""
    from bot.playground import run

    with coach() as app:
        run(app, host or app.settings.host, port or app.settings.port, teams)


@cli.command()
def serve(
    host: Annotated[str, typer.Option(help="Listen on this address instead of HOST or 127.0.0.1.")] = "",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="Listen on this port instead of PORT or 8080.")] = 0,
) -> None:
    """Work for everybody: nudges, digests and delivery, with /healthz, /readyz and /metrics.

    Any number of equal processes may serve one PostgreSQL.
    """
    from bot.app import App
    from bot.serve import run
    from bot.settings import from_environment

    app = App(from_environment())
    run(app, host or app.settings.host, port or app.settings.port)


@cli.command()
def review(
    text: Annotated[str, typer.Argument(help="The goal, in quotes.", show_default=False)] = "",
    today: Annotated[str, typer.Option(help="The day it is read on, such as 2026-01-15; today without it.")] = "",
    locale: Annotated[str, typer.Option(help="The language it is written in and answered in, such as de.")] = "en",
    as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read {id, text[, lang]} a line, answer a line each.")] = False,
) -> None:
    """Judge a goal: is it one, what it says, its letters with the rules behind them, and the next question.

    With --jsonl every line is answered with one line, in order; one that cannot be read with its number and an
    `error`. The exit status is 0 once all were answered, and a note on the error stream counts those with an error.
    """
    from bot import review as reviews
    from bot.clock import ClockProblem, a_day, local_day

    try:
        day = a_day(today) if today else local_day()
    except ClockProblem as problem:
        raise typer.BadParameter(str(problem), param_hint="--today") from None
    if jsonl == bool(text.strip()):
        raise typer.BadParameter("Give a goal in quotes, or --jsonl and lines to read; one of the two.")
    if jsonl:
        count, failed = reviews.stream(sys.stdin.buffer, sys.stdout.buffer, day, locale)
        if failed:
            print(f"cairn: {failed} of {count} lines could not be read; each has an error.", file=sys.stderr)
    elif as_json:
        sys.stdout.buffer.write(reviews.as_json(text, day, locale).encode() + b"\n")
    else:
        reviews.show(text, day, locale)


@cli.command()
def show(
    talk: Annotated[str, typer.Argument(help="The talk, such as smart_goal; without it, all are listed.")] = "",
    locale: Annotated[str, typer.Option(help="The language.")] = "en",
) -> None:
    """Print a talk as a script: what is asked, in which order, and when."""
    from bot.script import list_talks, script

    print(script(talk, locale) if talk else list_talks(locale))


@cli.command()
def migrate() -> None:
    """Bring the database to the version this Cairn needs."""
    from bot.app import App
    from bot.settings import from_environment

    app = App(from_environment())
    try:
        app.database.migrate()
        print(f"The database is at version {app.database.version()}.")
    finally:
        app.close()


@cli.command()
def doctor() -> None:
    """Say how this Cairn is set up, and what is missing."""
    from bot.doctor import report

    text, sound = report()
    print(text)
    raise typer.Exit(0 if sound else 1)


cli.command("export")(own_data.export)
cli.command("forget")(own_data.forget)


@cli.command()
def when(
    zone: Annotated[str, typer.Option(help="The time zone, such as America/New_York.")],
    first: Annotated[str, typer.Option("--from", help="The first day, such as 2026-01-15.")],
    last: Annotated[str, typer.Option("--to", help="The last day.")],
    at: Annotated[str, typer.Option(help="The hour on the clocks there.")] = "09:00",
    every: Annotated[str, typer.Option(help="day, weekday (to Friday), month, or days such as mon,thu.")] = "day",
) -> None:
    """Print when a schedule falls due, an instant a line: the right local minute, whatever the clocks do."""
    from bot.when import WhenProblem, lines

    try:
        for line in lines(zone, at, every, first, last):
            print(line)
    except WhenProblem as problem:
        raise typer.BadParameter(str(problem), param_hint=problem.option) from None


@cli.command()
def simulate(
    people: Annotated[int, typer.Option(min=1, max=20_000, help="How many people work there.")] = 200,
    weeks: Annotated[int, typer.Option(min=1, max=520, help="How many weeks go by.")] = 52,
    seed: Annotated[int, typer.Option(help="The same seed gives the same company and the same year.")] = 1,
    managers: Annotated[int, typer.Option(min=0, help="How many of them manage the others.")] = 20,
    out: Annotated[Path | None, typer.Option(help="Write the summary and its pictures into this folder.")] = None,
    database: Annotated[str, typer.Option(help="An empty database to play in, kept; without it one for now.")] = "",
    page: Annotated[Path | None, typer.Option(help="Put the figures into this page as well.", hidden=True)] = None,
) -> None:
    """Play a year of a company that does not exist, and look whether every promise about time and privacy holds."""
    from bot.simulate import run

    raise typer.Exit(0 if run(people, weeks, seed, managers, out, database, page) else 1)


for command_name, command in COMMANDS.items():
    cli.command(command_name)(command)

people = typer.Typer(help="A company's list of people, and who manages whom.")
cli.add_typer(people, name="people")
cli.add_typer(places, name="places")
A_PLACE = Annotated[str, typer.Option(help="The place that the users belong to.")]


@people.command("import")
def import_people(
    file: Annotated[Path, typer.Argument(help="A CSV file: user, name, manager, and if wanted zone and locale.")],
    place: A_PLACE = "local",
    yes: Annotated[bool, typer.Option("--yes", help="Import it; without this only the changes are shown.")] = False,
) -> None:
    """Import a list; whoever is on it is written to by nobody, and who is no longer on it gets nothing more."""
    from bot.people_import import from_file
    from bot.people_list import ListProblem

    try:
        with coach(place == "local") as app:
            print(from_file(app, file, place, yes))
    except (ListProblem, OSError) as problem:
        print(f"cairn: {problem}", file=sys.stderr)
        raise typer.Exit(1) from None


@people.command("count")
def count_people(place: A_PLACE = "local") -> None:
    """Say how many people are on the list; who uses the coach is nobody's business."""
    from bot.people_import import listed_count

    with coach(place == "local") as app, app.database.read() as unit:
        print(listed_count(unit, app.reception.tenants.get(place, ""), place))


def main() -> None:
    """Run a command; a problem of ours is one sentence on the error stream, not a traceback."""
    try:
        cli()
    except Exception as problem:
        from bot.settings import SettingsProblem
        from conversations.words import WordsProblem
        from storage.errors import StorageProblem

        if not isinstance(problem, SettingsProblem | StorageProblem | WordsProblem):
            raise
        _give_up(problem)


def _give_up(problem: Exception) -> None:
    print(f"cairn: {problem}", file=sys.stderr)
    raise SystemExit(2)
