"""Says how this Cairn is set up: every setting with secrets hidden, the database, the words, and what is missing."""

from __future__ import annotations

import asyncio
import sys

from bot.app import App
from bot.doctor_slack import Finding, slack_findings
from bot.doctor_teams import teams_findings
from bot.settings import Settings, SettingsProblem, from_environment
from conversations.words import WordsProblem
from storage.database import refuse_other_tenants
from storage.errors import HoldsOtherTenants, StorageProblem


def report() -> tuple[str, bool]:
    """The report, and whether everything that is needed is there."""
    settings = from_environment()
    app = App(settings)
    rows = ["Settings", *(f"  {row}" for row in settings_rows(settings, app.database.driver.shown)), "", "Health"]
    sound = True
    for name, look in (("python", _python), ("database", _database), ("words", _words), ("contacts", _contacts)):
        try:
            rows.append(f"  ok   {name}: {look(app)}")
        except (StorageProblem, WordsProblem, SettingsProblem) as problem:
            sound = False
            rows.append(f"  FAIL {name}: {problem}")
    for finding in asyncio.run(_of_platforms(app)):
        sound = sound and finding.word != "FAIL"
        rows.append(f"  {finding.word:4} {finding.name}: {finding.text}")
    app.close()
    return "\n".join(rows), sound


async def _of_platforms(app: App) -> list[Finding]:
    """What there is to say about every platform."""
    return [*await slack_findings(app), *await teams_findings(app)]


def settings_rows(settings: Settings, database: str) -> list[str]:
    """Each setting as "VARIABLE = value: what it is for"; a database's password is not among them."""
    rows = []
    for name, field in Settings.model_fields.items():
        value = database if name == "database_url" else getattr(settings, name)
        rows.append(f"{field.validation_alias} = {value if value not in (None, '') else '(none)'}: {field.description}")
    return rows


def _python(app: App) -> str:
    return ".".join(str(part) for part in sys.version_info[:3])


def _database(app: App) -> str:
    version = app.database.checked()
    if version is None:
        return "empty; it is set up at the first start"
    at = f"version {version} of {app.database.head()}"
    try:
        refuse_other_tenants(app.database)
    except HoldsOtherTenants:
        return f"{at}; it is a company's, for `cairn serve` and not for the playground or the terminal"
    return at


def _words(app: App) -> str:
    app.words.warm()
    return f"complete in {', '.join(app.words.locales)}"


def _contacts(app: App) -> str:
    own = app.contacts
    return ", ".join(f"{len(own[name])} for {name}" for name in own) if own else "those of each person's country"
