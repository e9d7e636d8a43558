"""The manager's digest: written from approved lines and nothing else, once a week, at the manager's own hour.

The tick (`bot/nudges.py`) calls it for the plans of its kind, inside its transaction. What it can know of anybody's
team comes out of `storage/sharing.py` as `ApprovedLine`; import-linter and the types keep it so (D2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from bot.doors import door_of, spread
from conversations.coaching.digest import ApprovedLine, digest
from conversations.coaching.nudges import today_of, why_not, worked_out
from conversations.coaching.times import LATEST, Holidays, next_within, within_hours, zone_of
from conversations.coaching.values import Plan, Whom
from conversations.flow import Said
from conversations.messages import Reply, encode
from conversations.words import Wording, Words
from storage import outbox, schedule, sharing
from storage.database import Unit
from storage.faults import fault
from storage.outbox import Outgoing
from storage.schedule import Due, Occurrence
from storage.sharing import Waiting

NOTHING = "nothing to say"
MOST_SHOWN = 2
"""Digests that show an ask."""
UNANSWERED = "unanswered"
"""The command that asks an author what becomes of an ask that was shown twice."""


class Written(NamedTuple):
    """What became of the digests that were due."""

    plans: list[Plan]
    """As they go on."""
    sent: int
    """How many people were sent one."""


def write_digests(unit: Unit, dues: Sequence[Due], words_of: Callable[[Whom], Words], holidays: Holidays) -> Written:
    """Write what these managers are sent now; the number of statements is the same whatever the teams."""
    late = [due for due in dues if is_too_late(due, holidays)]
    ready = [due for due in dues if due not in late] if late else dues
    kept = [why_not(due.plan, due.person, due.works_from is not None, due.now) for due in ready]
    asked = [owner(due) for due, reason in zip(ready, kept, strict=True) if not reason]
    found = lines_of(unit, asked)
    said = [[one for one in found.get(owner(due), ()) if one.shown < MOST_SHOWN] for due in ready]
    reasons = [why or ("" if lines else NOTHING) for why, lines in zip(kept, said, strict=True)]
    rows = list(map(occurrence, ready, reasons))
    fault("digest.before_occurrences")
    new = schedule.happen(unit, rows)
    fault("digest.after_occurrences")
    fresh = [(*row[:3], row.day) in new for row in rows]
    sent = [(due, lines) for due, lines, first in zip(ready, said, fresh, strict=True) if lines and first]
    over = [
        (one, due.now)
        for due, first in zip(ready, fresh, strict=True)
        for one in found.get(owner(due), ())
        if first and one.shown >= MOST_SHOWN
    ]
    fault("digest.before_letters")
    outbox.add(unit, [letter for due, lines in sent for letter in written(due, lines, words_of(due.person))])
    fault("digest.before_shown")
    sharing.show(unit, [*((one, due.now) for due, lines in sent for one in lines), *over])
    fault("digest.after_shown")
    if over:
        schedule.put(unit, map(unanswered, over))
    if sent:
        schedule.nudged(unit, [nudged(due, lines) for due, lines in sent])
    onwards = [onward(due, row.day, holidays) for due, row in zip(ready, rows, strict=True)]
    return Written([moved_on(due, holidays) for due in late] + onwards, len(sent))


def lines_of(unit: Unit, managers: Sequence[tuple[str, str]]) -> dict[tuple[str, str], list[Waiting]]:
    """What is to be said to each (tenant, manager), oldest first."""
    found: dict[tuple[str, str], list[Waiting]] = {}
    fault("digest.before_lines")
    for one in sharing.waiting(unit, managers):
        found.setdefault((one.tenant, one.reader), []).append(one)
    fault("digest.after_lines")
    return found


def owner(due: Due) -> tuple[str, str]:
    """The tenant and the manager whose plan it is."""
    return (due.plan.tenant, due.plan.person)


def is_too_late(due: Due, holidays: Holidays) -> bool:
    """Whether it waits for the manager's next hour, because it was missed by hours and they are not at work now."""
    late = due.now - (due.plan.due_at or 0) > LATEST
    return late and not within_hours(due.now, due.person, holidays)


def moved_on(due: Due, holidays: Holidays) -> Plan:
    """The plan at the manager's next working hour."""
    at = next_within(due.now, due.person, holidays)
    return replace(due.plan, due_at=at, due_day=today_of(at, due.person))


def onward(due: Due, day: str, holidays: Holidays) -> Plan:
    """The plan as it goes on: the week after."""
    gone_by = replace(due.plan, last_day=max(day, due.plan.last_day), since=due.now, due_at=None, due_day="")
    return worked_out(gone_by, due.person, holidays)


def occurrence(due: Due, reason: str) -> Occurrence:
    """What became of it today: sent, or passed over for a reason."""
    day = today_of(due.now, due.person)
    state = "skipped" if reason else "fired"
    return Occurrence(*owner(due), due.plan.id, day, "", "digest", state, reason, False, due.now)


def written(due: Due, waiting: Sequence[Waiting], words: Words) -> list[Outgoing]:
    """The messages of one digest, in order."""
    person, now = due.person, due.now
    key = f"time:{due.plan.person}/{due.plan.id}/{today_of(now, person)}"
    replies = rendered([one.line for one in waiting], waiting[0].ever, here(now, person), words)
    return [
        Outgoing(
            *owner(due), person.last_place, person.last_user, door_of(person), f"{key}/{at}", key,
            ",".join(reply.keys), reply.dump(), "pending", now, None, now + spread(key),
        )
        for at, reply in enumerate(replies)
    ]  # fmt: skip


def rendered(lines: Sequence[ApprovedLine], ever: bool, moment: datetime, words: Words) -> list[Reply]:
    """A digest as the manager reads it; the first one ever explains itself."""
    made = digest(lines)
    if made is None:
        return []
    day = {"day": moment.date().isoformat(), "hour": f"{moment:%H:%M}"}
    parts = [[line_of(line) for line in page] for page in made.pages]
    parts[0].insert(0, Wording("digest/head", day))
    if not ever:
        names = [Said(name) for name in made.named]
        parts[0].insert(1, Wording("digest/first", {"names": names, "more": made.more}))
    if made.act is not None:
        act = made.act
        shown = {"author": Said(act.author), "ask": Said(act.ask), "line": act.id}
        parts[-1].append(Wording("digest/act", shown))
    return [words.reply(part) for part in parts]


def line_of(line: ApprovedLine) -> Wording:
    """One line, word for word."""
    return Wording("digest/line", {"author": Said(line.author), "text": Said(line.text), "again": line.again})


def here(now: int, person: Whom) -> datetime:
    """The moment on the manager's own clock."""
    return datetime.fromtimestamp(now / 1000, UTC).astimezone(zone_of(person.zone))


def nudged(due: Due, waiting: Iterable[Waiting]) -> tuple[str, str, str, int, int]:
    """That the digest was the last message nobody asked for, so that its buttons can be typed; no answer is missed."""
    act = next((one.line.id for one in waiting if one.line.ask), "")
    return (*owner(due), f"digest {act}".strip(), due.now, 0)


def unanswered(over: tuple[Waiting, int]) -> Plan:
    """The author is asked, once, what becomes of an ask that two digests have shown."""
    one, now = over
    about = encode([UNANSWERED, {"line": one.line.id}])
    name = f"notice/{one.line.id}/{UNANSWERED}"
    return Plan(one.tenant, one.author, name, "notice", about, since=now, due_at=schedule.NOW_DUE)
