"""What decides when somebody is written to, and where: as much of a person as a tick reads of everybody who is due."""

from __future__ import annotations

from typing import NamedTuple


class Addressee(NamedTuple):
    """Somebody for whom something is due; the fields are those of `Person`, without what only a turn asks for.

    A tuple, because a tick makes hundreds of them at a time, and a frozen dataclass takes ten times as long.
    """

    locale: str
    zone: str
    resting_until: str
    hour: str
    days: str
    quiet_hours: str
    holidays: str
    most: int
    silenced: bool
    digest: str
    last_door: str
    last_place: str
    last_user: str
    unanswered: int
    gone_at: int
