"""Which places an installation of Slack's app serves, and so who is gone with it and comes back with it.

A workspace may be served by its own installation and by its organisation's; while one of them is there, nobody is gone.
"""

from __future__ import annotations

from collections.abc import Iterator

from adapters.slack.port import tenant_of, workspace_of
from storage import installations, people
from storage.database import Unit


def covering(enterprise: str, team: str) -> tuple[str, ...]:
    """The tenants of the installations that can serve a workspace, its own first."""
    return tuple(tenant_of("", one) for one in (team, enterprise) if one)


def closing(unit: Unit, tenant: str) -> list[tuple[str, str]]:
    """The (tenant, place) that nobody serves any more once this installation is gone."""
    ends = installations.ends(unit)
    there = {one for one, gone_at in ends.items() if not gone_at and one != tenant}
    return [(whose, place) for whose, place, by in _places(unit, tenant) if not there & set(by)]


def coming_back(unit: Unit, tenant: str) -> list[tuple[str, int]]:
    """Whose people come back with this installation: the (tenant, moment) of the ends that had closed them out."""
    ends = installations.ends(unit)
    moments = {(whose, ends.get(one, 0)) for whose, _, by in _places(unit, tenant) for one in by}
    return [(whose, moment) for whose, moment in moments if moment]


def _places(unit: Unit, tenant: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every (tenant, place, covering) that this installation can serve."""
    for place, whose in people.places_of(unit).items():
        by = covering(*workspace_of(place)) if place.startswith("slack:") else ()
        if tenant in by:
            yield whose, place, by
