"""What anybody can say at any question: back, skip, edit, keep, again, later, cancel, start over, why?, help.

Written once, here; no flow mentions them. `engine.py` calls `repair` when `route.py` heard one.
"""

from __future__ import annotations

from conversations.flow import Option
from conversations.formats import fold
from conversations.progress import Answer, Progress, Spot, stands, walk
from conversations.turn import Work, question_seen
from conversations.words import Wording

REPAIRS = ("back", "skip", "edit", "keep", "again", "later", "cancel", "start_over", "why", "help", "go_on")
"""The names of the repairs; what people say for each stands in flows/everywhere/words.<locale>.md."""


def repair(work: Work) -> None:
    """Carry out the repair that was heard; without an open question, say what it would do."""
    name, open_talk = work.course.name, work.course.open
    if name == "go_on":
        go_on(work)
        return
    if open_talk is None:
        work.say(f"everywhere/{name}_outside" if name in ("why", "help", "later") else "everywhere/nothing_open")
        return
    progress = work.take_up(open_talk)
    spot, _ = question_seen(work, progress)
    if name in _DEEDS:
        _DEEDS[name](work, progress, spot)
    elif spot is not None:
        _OF_A_QUESTION[name](work, progress, spot)
    else:
        work.say("everywhere/gone")
        work.again(progress)


def ask_again(work: Work) -> None:
    """Put the open question once more, if there is one."""
    if work.course.open is not None:
        work.again(work.take_up(work.course.open))


def old_button(work: Work) -> None:
    """A button of an earlier question: nothing changes, and the way on is shown."""
    work.say("everywhere/moved_on")
    ask_again(work)


def go_on(work: Work) -> None:
    """Take up the talk that was parked last, or say that there is none."""
    course = work.course
    if course.open is not None:
        ask_again(work)
        return
    parked = [one for one in course.others if one.state == "parked"]
    if not parked:
        work.say("everywhere/nothing_open")
        return
    progress = work.take_up(max(parked, key=lambda one: one.touched))
    progress.state, progress.parked_by = "open", ""
    work.say("everywhere/back_to", talk=work.words.title(progress.flow))
    work.again(progress)


def _answered(work: Work, progress: Progress, until: Spot | None) -> list[Spot]:
    """The questions on the path that were answered or skipped, in reading order."""
    found = []
    for spot in walk(work.flow(progress), progress, work.facts):
        if until is not None and spot.path == until.path:
            break
        answer = progress.answers.get(spot.path)
        if spot.step.word not in ("say", "do") and stands(spot.step, answer):
            found.append(spot)
    return found


def reopen(work: Work, progress: Progress, spot: Spot) -> None:
    """Ask a question again; what was told or done after it is told and done anew."""
    answer = progress.answers[spot.path]
    progress.answers[spot.path] = answer._replace(state="reopened")
    passed = False
    for step in work.flow(progress):
        passed = passed or step.name == spot.step.name
        if passed and step.word in ("say", "do"):
            for path in [path for path in progress.answers if path.rpartition("/")[2] == step.name]:
                del progress.answers[path]


def _back(work: Work, progress: Progress, spot: Spot | None) -> None:
    given = [one for one in _answered(work, progress, spot) if progress.answers[one.path].state != "offered"]
    if given:
        reopen(work, progress, given[-1])
    else:
        work.say("everywhere/at_start")
    work.again(progress)


def _skip(work: Work, progress: Progress, spot: Spot) -> None:
    if spot.step.needed:
        work.say("everywhere/needed")
    else:
        progress.answers[spot.path] = Answer(None, "skipped", progress.turn)
    work.again(progress, briefly=True)


def _edit(work: Work, progress: Progress, spot: Spot | None) -> None:
    answered = _answered(work, progress, None)
    title = {one.path: work.words.title(f"{progress.flow}/{one.step.name}") for one in answered}
    wanted = fold(work.course.words)
    match = [one for one in answered if named(wanted, one.step.name, title[one.path])]
    if match:
        reopen(work, progress, match[0])
        work.again(progress)
    elif answered and spot is not None:
        choices = [Option(f"/edit {one.step.name}", title[one.path]) for one in answered]
        work.wordings.append(Wording("everywhere/edit_which", {}, choices))
        progress.asking = spot.path
    else:
        work.say("everywhere/at_start" if spot is not None else "everywhere/gone")
        work.again(progress)


def named(wanted: str, name: str, title: str) -> bool:
    """Whether folded words name a step: its name, its human name, or one long word of that."""
    human = fold(title)
    return bool(wanted) and (wanted in (name.replace("_", " "), human) or (len(wanted) > 2 and wanted in human.split()))


def _keep(work: Work, progress: Progress, spot: Spot) -> None:
    before = progress.answers.get(spot.path)
    if before is not None and before.state == "reopened" and before.value is not None:
        progress.answers[spot.path] = before._replace(state="counted")
    else:
        work.say("everywhere/nothing_to_keep")
    work.again(progress)


def declined(work: Work, progress: Progress, spot: Spot, refused: str) -> bool:
    """A plain no: where the person's words were read back it changes one, at a question in free words it skips.

    A flow that has words of its own for it comes first. A question in free words reads back only what waits for a yes.
    """
    if not refused.startswith("everywhere/"):
        return False
    reads_back = spot.step.echoes and (spot.step.word != "ask" or bool(spot.seen.offered))
    if reads_back or any(value == "/edit" for value, _ in progress.shown):
        _edit(work, progress, spot)
    elif not spot.step.needed and (spot.step.word == "ask" or refused == "everywhere/no_words"):
        _skip(work, progress, spot)
    else:
        return False
    return True


def _again(work: Work, progress: Progress, spot: Spot | None) -> None:
    work.again(progress)


def _later(work: Work, progress: Progress, spot: Spot | None) -> None:
    progress.state, progress.parked_by = "parked", ""
    work.hush(progress)
    work.say("everywhere/later", talk=work.words.title(progress.flow))


def _saves(work: Work, progress: Progress, spot: Spot) -> bool:
    """Save what is complete without the questions that are left, and say so; nothing where something is missing."""
    keeps = next((step for step in work.flow(progress) if step.saved_once and step.saved_once.test(spot.seen)), None)
    if keeps is None or keeps.name in progress.answers:
        return False
    for one in walk(work.flow(progress), progress, work.facts):
        step, saved = one.step, keeps.name in progress.answers
        if stands(step, progress.answers.get(one.path)):
            continue
        if step.word == "say":
            work.tell(progress, one)
        elif saved:
            break
        elif step.does is not None:
            work.effects.extend(step.does(one.seen))
        told = step.word in ("say", "do")
        progress.answers[one.path] = Answer(True if told else None, "told" if told else "skipped", progress.turn)
    return True


def _cancel(work: Work, progress: Progress, spot: Spot | None) -> None:
    if spot is not None and _saves(work, progress, spot):
        work.end(progress, "told")
        return
    work.say("everywhere/cancelled", talk=work.words.title(progress.flow))
    work.end(progress, "cancelled")


def _start_over(work: Work, progress: Progress, spot: Spot | None) -> None:
    progress.answers.clear()
    progress.asked.clear()
    progress.doubts.clear()
    work.say("everywhere/started_over")
    work.again(progress)


def _why(work: Work, progress: Progress, spot: Spot) -> None:
    key = f"{progress.flow}/{spot.step.name}"
    if spot.step.rule:
        work.wordings.append(Wording(f"coaching/{spot.step.rule}"))
    elif work.words.heading(key).why:
        work.wordings.append(Wording(f"{key}#why", quiet=True))
    else:
        work.say("everywhere/no_reason")
    work.again(progress, briefly=True)


def _help(work: Work, progress: Progress, spot: Spot | None) -> None:
    # A command is given beside the talk: then the other commands are what is asked for.
    work.say("everywhere/help_outside" if work.message.command else "everywhere/help")
    work.again(progress)


_DEEDS = {
    "back": _back, "edit": _edit, "again": _again, "later": _later, "cancel": _cancel, "start_over": _start_over,
    "help": _help,
}  # fmt: skip
_OF_A_QUESTION = {"skip": _skip, "keep": _keep, "why": _why}
"""What is said about the question that was seen last, and about no other."""
