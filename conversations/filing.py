"""Files what was understood at a question, and what the same words said about later ones."""

from __future__ import annotations

from conversations.flow import Read, Refusal
from conversations.progress import Answer, Doubt, Progress, Spot


def store(progress: Progress, spot: Spot, read: Read) -> None:
    """File an answer, and what it says about later questions as offered until the person has said yes."""
    before = progress.answers.get(spot.path)
    changed = before is not None and before.value is not None and before.value != read.value
    if read.value is not None:
        progress.doubts.pop(spot.path, None)
        progress.answers[spot.path] = Answer(read.value, "counted", progress.turn)
        if spot.step.echoes:
            for path, one in progress.answers.items():
                if one.state == "offered":
                    progress.answers[path] = one._replace(state="counted")
    for name, value in read.offers.items():
        existing = progress.answers.get(name)
        if value is None or (existing is not None and existing.state == "counted" and existing.value == value):
            continue
        if isinstance(value, Refusal):
            if existing is None or existing.value not in value.ways:  # else it is settled already
                progress.doubts[name] = Doubt(value.key, value.values, value.ways)
                if existing is not None:
                    progress.answers[name] = existing._replace(state="reopened")
            continue
        if existing is None or existing.state != "counted" or changed or read.value is None:
            state = "counted" if changed and existing is not None and existing.state == "counted" else "offered"
            progress.answers[name] = Answer(value, state, progress.turn)
