"""What a check-in writes, slot by slot, so that a talk left half-way has kept what was said (MO-1)."""

from __future__ import annotations

from dataclasses import replace

from conversations.coaching.standing import is_counted, numbers
from conversations.coaching.values import CheckIn, Effect, Entry, Goal, Put
from conversations.flow import Seen
from conversations.flows.check_in.place import (
    earlier_steps,
    first_of,
    goal_now,
    is_quiet,
    is_setback,
    last_number,
    last_step,
    new_number,
    open_blocker,
    rest_entries,
    rested,
    stuck_step,
    working,
)
from conversations.flows.readers import language
from conversations.reading.said.names import which_goal


def entry(seen: Seen, name: str, kind: str, text: str, goal: str = "") -> Entry:
    """A line of the person's story, dated today."""
    person = seen.facts.person
    today = seen.facts.today.isoformat()
    return Entry(person.tenant, person.id, seen.id(name), kind, goal, text, day=today, at=seen.facts.now)


def wake_rested(seen: Seen) -> list[Effect]:
    """Bring goals back whose rest is over."""
    goals = rested(seen)
    awake = {goal.id for goal in goals}
    effects: list[Effect] = [Put(replace(goal, state="active")) for goal in goals]
    return effects + [Put(replace(one, state="done")) for one in rest_entries(seen) if one.goal in awake]


def _further_words(seen: Seen) -> str:
    return "" if seen["further"] in (None, "nothing") else str(first_of(seen, "words") or "")


def a_check_in(seen: Seen) -> CheckIn:
    """The row of this check-in, as far as it has come."""
    person, goal = seen.facts.person, goal_now(seen) if seen["number"] else None
    return CheckIn(
        person.tenant, person.id, seen.id("check_in"), seen.facts.today.isoformat(), _further_words(seen),
        goal.id if goal else "", new_number(seen) if goal else None, seen.facts.now,
    )  # fmt: skip


def keep_further(seen: Seen) -> list[Effect]:
    """What got further, as a win; nothing, a step back, or only what is in the way or comes next, is none."""
    words = _further_words(seen)
    effects: list[Effect] = [Put(a_check_in(seen))]
    if words and not is_quiet(seen) and not is_setback(seen) and not first_of(seen, "only_way"):
        effects.append(Put(entry(seen, "win", "win", words, str(first_of(seen, "goal") or ""))))
    return effects


def keep_number(seen: Seen) -> list[Effect]:
    """The number of one goal, as a dated row; the same number is a row too."""
    goal, now = goal_now(seen), seen["number"]
    if goal is None:
        return []
    number = new_number(seen)
    words = str(now.get("note", now["words"])) if isinstance(now, dict) else ""
    current = number if number is not None else goal.current
    row = replace(entry(seen, "progress", "progress", words, goal.id), number=number)
    effects: list[Effect] = [
        Put(a_check_in(seen)),
        Put(row if number is None else replace(row, unit=goal.unit)),
        Put(replace(goal, current=current, touched_at=seen.facts.now)),
    ]
    return effects + _mended(seen, goal)


def _mended(seen: Seen, goal: Goal) -> list[Effect]:
    """A goal that this check-in was about before its answer was changed gets its last number back."""
    own = next((one for one in seen.facts.entries if one.id == seen.id("progress")), None)
    other = seen.facts.goal(own.goal) if own is not None and own.goal != goal.id else None
    if other is None:
        return []
    before = numbers(other, seen.facts.entries, seen.id("progress"))
    return [Put(replace(other, current=before[-1] if before else None))]


def keep_others(seen: Seen) -> list[Effect]:
    """All as before: a dated row for every other goal that has a number."""
    asked = goal_now(seen)
    effects: list[Effect] = []
    for goal in working(seen) if seen["number"] == "all" else []:
        if asked is None or goal.id == asked.id:
            continue
        number = last_number(seen, goal)
        if is_counted(goal) and number is not None:
            row = entry(seen, f"progress.{goal.id}", "progress", "", goal.id)
            effects.append(Put(replace(row, number=number, unit=goal.unit)))
        effects.append(Put(replace(goal, touched_at=seen.facts.now)))
    return effects


def keep_way(seen: Seen) -> list[Effect]:
    """What came of the last way out, what is in the way, the weekly behaviour, and what was learned."""
    goal = goal_now(seen)
    about = goal.id if goal else ""
    effects: list[Effect] = []
    step, blocker = stuck_step(seen), open_blocker(seen)
    if step is not None and seen["came_of"]:
        states = {"done": "done", "dropped": "gone"}
        effects.append(Put(replace(step, state=states.get(seen["came_of"], "open"), detail="asked")))
    if seen["blocker"] not in (None, "still"):
        if blocker is not None:
            effects.append(Put(replace(blocker, state="gone")))
        if seen["blocker"] != "gone":
            effects.append(Put(replace(entry(seen, "blocked", "blocked", str(seen["blocker"]), about), state="open")))
    if seen["habit"] and goal is not None:
        effects.append(Put(replace(entry(seen, "habit", "progress", goal.behaviour, about), detail=seen["habit"])))
    for name in ("learned", "lesson"):
        if seen[name]:
            effects.append(Put(entry(seen, name, "learned", str(seen[name]), about)))
    return effects


def keep_next(seen: Seen) -> list[Effect]:
    """The next step; an older one whose day has passed makes room for it, and the last one where it has no day."""
    step, goal, last = seen["next"], goal_now(seen), last_step(seen)
    about, today = goal.id if goal else "", seen.facts.today.isoformat()
    if step == "same_step" and last is not None and last.state == "open":
        return [Put(replace(last, day=last.day if last.day >= today else ""))]
    if not isinstance(step, dict):
        return []
    own = entry(seen, "next", "next", step["words"], about)
    effects: list[Effect] = [Put(replace(own, day=step["day"], state="open"))]
    stuck = stuck_step(seen)
    for one in earlier_steps(seen):
        passed = one.day <= today if one.day else one == last
        if passed and one.state == "open" and one.goal in ("", about) and one != stuck:
            done = bool(which_goal(_further_words(seen), [one.text], language(seen)))
            effects.append(Put(replace(one, state="done" if done else "gone")))
    return effects
