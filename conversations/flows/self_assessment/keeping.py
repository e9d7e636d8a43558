"""What "where do I stand?" keeps: stories, a strength, skills, what to grow and what lies ahead (G5, G6, G9)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from conversations.coaching.values import Effect, Entry, Goal, Put
from conversations.flow import Said, Seen
from conversations.flows.self_assessment.reading import LEVELS, growing, label, next_level
from conversations.formats import fold

RECURRING = 3
"""From so many stories with the same tag on, it is worth saying (G9)."""
_ALIVE = ("wish", "active", "parked")


def anything(seen: Seen) -> bool:
    """Whether at least one question was answered."""
    return any(seen[step] is not None for step in ("went_well", "went_less", "skills", "grow_what", "ahead"))


def summary(seen: Seen) -> dict[str, Any]:
    """What the coach understood, for the questions that build on it and for the last word."""
    skill, level = growing(seen)
    goal = draft(seen)
    kept = goal or _kin(seen)
    told = {step: seen[step] for step in ("went_well", "strength", "went_less", "missing", "how", "ahead")}
    return {
        **told,
        "named": [Said(one) for one in seen["skills"] or []],
        "skill": Said(skill),
        "level": level,
        "drafted": goal is not None,
        "goal_ready": kept is not None and kept.state != "wish",
        "sign": Said(kept.sign if kept else ""),
    }


def pattern(seen: Seen) -> dict[str, Any]:
    """What was missing this time, with how often it was missing so far when that is often (G9)."""
    missing = str(seen["missing"] or "")
    told = Counter(fold(entry.detail) for entry in seen.facts.entries if entry.kind == "story")
    times = told[fold(f"miss:{missing}")] + 1 if missing else 0
    return {"tag": seen["missing"], "times": times if times >= RECURRING else 0}


def keep(seen: Seen) -> list[Effect]:
    """Everything that was told, each as a line of its own, and the goal or the draft it led to."""
    skill, level = growing(seen)
    goal, kin = draft(seen), _kin(seen)
    lines = [
        _line(seen, "win", "story", seen["went_well"], detail=f"win:{seen['strength'] or ''}"),
        _line(seen, "miss", "story", seen["went_less"], detail=f"miss:{seen['missing'] or ''}"),
        _line(seen, "strength", "strength", seen["strength"], detail=str(seen["went_well"] or "")),
        *(_line(seen, f"skill{at}", "skill", one) for at, one in enumerate(seen["skills"] or [], 1)),
        _line(seen, "ahead", "ahead", seen["ahead"]),
    ]
    growth = _line(seen, "growth", "growth", skill, detail=str(seen["how"] or ""))
    if growth is not None:
        number = float(LEVELS.index(level) + 1) if level in LEVELS else None
        linked = goal or kin
        lines.append(replace(growth, goal=linked.id if linked else "", number=number, unit="level" if number else ""))
    effects: list[Effect] = [Put(line) for line in lines if line is not None]
    return [*effects, Put(goal)] if goal else effects


def _line(seen: Seen, name: str, kind: str, text: object, detail: str = "") -> Entry | None:
    if not text:
        return None
    person, now = seen.facts.person, seen.facts.now
    day = seen.facts.today.isoformat() if kind == "story" else ""
    return Entry(person.tenant, person.id, seen.id(name), kind, text=str(text), day=day, detail=detail, at=now)


def _kin(seen: Seen) -> Goal | None:
    """A goal about the same skill that is still alive, so that none is made twice."""
    skill = fold(growing(seen)[0])
    alive = (goal for goal in seen.facts.goals if goal.state in _ALIVE and goal.id != seen.id("goal"))
    return next((goal for goal in alive if skill and skill in (fold(goal.skill), fold(goal.title))), None)


def draft(seen: Seen) -> Goal | None:
    """The goal that one tap makes of the skill to grow, or the wish that a chosen way makes of it (G6).

    The next level is the sign that others can see (SL-3); where it is not known, it stays a wish (LL-1).
    """
    (skill, level), kin = growing(seen), _kin(seen)
    tapped = seen["right"] == "goal"
    if not skill or not (tapped or seen["how"] not in (None, "around")):
        return None
    sign, now = next_level(seen, level), seen.facts.now
    state = "active" if tapped and sign else "wish"
    if kin is not None:
        return replace(kin, state=state, sign=sign, touched_at=now) if tapped and kin.state == "wish" else None
    person = seen.facts.person
    return Goal(
        person.tenant, person.id, seen.id("goal"), skill, kind="learning", state=state, sign=sign, skill=skill,
        how=label(seen, "how", seen["how"]), opened_at=now, touched_at=now,
    )  # fmt: skip
