"""A message that was changed or deleted after it was sent: the answer it gave is changed, or taken back.

`bot/lookback.py` comes before it and finds what there is: the message of then, and the talks touched since. An edit of
an old message begins no conversation: what is long over is left as it is, without a word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from conversations import repairs
from conversations.coaching.lines import come_of
from conversations.coaching.standing import numbers
from conversations.coaching.values import CheckIn, Drop, Entry, Goal, Put, SharedLine, Value
from conversations.course import Command, Course, Talk
from conversations.filing import store
from conversations.flow import Facts, Option, Read, Refusal, Said
from conversations.messages import Message
from conversations.progress import Answer, Progress, Spot, stands, walk
from conversations.route import route
from conversations.turn import Work
from conversations.words import Wording, Words

JUST_NOW = 10 * 60_000
"""Milliseconds within which a message that was understood nowhere is heard anew when it is changed."""
LONG_OVER = 24 * 60 * 60_000
"""Milliseconds after which a talk that ended is left as it is."""
ENDED = ("told", "done")


def amended(
    talks: Sequence[Progress],
    message: Message,
    original: tuple[str, str],
    now: int,
    words: Words,
    catalog: Mapping[str, Talk],
    commands: Mapping[str, Command],
) -> Course:
    """The course of a message that replaces another; `original` is that one's key and text, empty where it is gone."""
    unfinished = [talk for talk in talks if talk.state in ("open", "parked", "told") and talk.flow in catalog]
    nothing = _about(talks)
    key, text = original
    if not key or message.amends is None:
        return nothing
    plain = replace(message, amends=None)
    sent = int(message.amends.timestamp() * 1000)
    own = [talk for talk in talks if talk.flow in catalog and talk.state != "cancelled"]
    target, step = _answered(own, sent, key)
    if target is None:
        fresh = not message.deleted and now - sent <= JUST_NOW
        return route(unfinished, plain, words, catalog, commands) if fresh else nothing
    if target.state in ENDED and now - target.touched > LONG_OVER:
        return nothing
    seeds = {"of": target.talk, "step": step, "key": key, "said": text}
    if message.deleted:
        return replace(nothing, talk=target.flow, seeds=seeds)
    if not step:
        again = route([], plain, words, catalog, commands)
        same = again.talk == target.flow and again.kind == "begin" and again.seeds.items() <= target.seeds.items()
        if not same or not again.words:
            return replace(nothing, seeds={"other": "yes"})
        return replace(nothing, talk=target.flow, words=again.words, seeds=seeds)
    answer = target.answers.get(step)
    if target.state == "open" and target.asking == step and (answer is None or answer.state == "reopened"):
        return route(unfinished, plain, words, catalog, commands)  # It was no answer then, and may be one now.
    return replace(nothing, talk=target.flow, words=message.text, seeds=seeds)


def _about(talks: Sequence[Progress]) -> Course:
    """The course of a change, with all talks there are but without anything that is changed."""
    opened = next((talk for talk in talks if talk.state == "open"), None)
    return Course("amend", open=opened, others=tuple(talk for talk in talks if talk is not opened))


def _answered(talks: Sequence[Progress], sent: int, original: str) -> tuple[Progress | None, str]:
    """The talk a message was said in and the step it answered; no step where it opened the talk."""
    opened = next((talk for talk in talks if talk.talk == original), None)
    if opened is not None:
        return opened, ""
    asked = [(one.at, talk.talk, one.step) for talk in talks for one in talk.asked if one.at < sent]
    _, name, step = max(asked, default=(0, "", ""))
    return next((talk for talk in talks if talk.talk == name and step), None), step


def amend(work: Work) -> None:
    """File the new words of a message under the question that the old ones answered; later answers stay."""
    found = _found(work)
    if found is None:
        if work.course.seeds.get("other"):
            work.say("everywhere/amend_other")
        return
    progress, spot = found
    before = progress.answers.get(spot.path)
    if work.message.deleted:
        _offer(work, progress, spot)
        return
    if spot.step.in_full:  # What stands in the question now may be another than was read.
        work.say("everywhere/amend_other")
        return
    read = work.heard(progress, spot, work.course.words)
    if not isinstance(read, Read):
        work.say(read.key, **read.values)
        work.say("everywhere/amend_kept")
        return
    along = _along(progress, before, read)
    if read.value is None or (before is not None and before.value == read.value and not along):
        return
    facts = work.facts
    if out := _gone_out(progress.talk, facts):
        _tell_of(work, out)
        return
    progress = work.take_up(progress)
    _reopen(work, progress, spot)
    states = {step: progress.answers.pop(step).state for step in along}
    new = {step: offer for step, offer in read.offers.items() if step not in progress.answers}
    store(progress, spot, Read(read.value, new))
    for step, state in states.items():
        progress.answers[step] = progress.answers[step]._replace(state=state)
    person, was = facts.person, work.course.seeds["said"]
    work.effects.append(Drop(person.tenant, person.id, key=work.course.seeds["key"], text=work.message.text))
    work.say("everywhere/amended", now=Said(work.message.text), was=Said(was))
    said = len(work.wordings)
    _go_on(work, progress)
    lines = _lines_of(work, progress.talk, facts)
    _withdraw(work, lines)
    _tell_of(work, [one for one in lines if not one.id.startswith(f"{progress.talk}.")], said)


def _along(progress: Progress, before: Answer | None, read: Read) -> list[str]:
    """The later questions that the old words answered along the way, and that the new ones answer in another way."""
    found = []
    for step, offer in read.offers.items():
        old = progress.answers.get(step)
        if before is None or old is None or offer is None or isinstance(offer, Refusal):
            continue
        if old.turn == before.turn and old.state in ("offered", "counted") and old.value != offer:
            found.append(step)
    return found


def _found(work: Work) -> tuple[Progress, Spot] | None:
    """The talk this is about, and the question; None where the talk or the question is gone."""
    wanted, step = work.course.seeds.get("of"), work.course.seeds.get("step", "")
    own = [*([work.course.open] if work.course.open else []), *work.course.others]
    progress = next((one for one in own if one.talk == wanted), None)
    if progress is None:
        return None
    for spot in walk(work.flow(progress), progress, work.facts):
        question = spot.step.word not in ("say", "do")
        if question and (spot.path == step or (not step and spot.path in progress.answers)):
            return progress, spot
    return None


def _reopen(work: Work, progress: Progress, spot: Spot) -> None:
    """Ask anew in thought; everything this talk has kept is kept once more, whatever it is by then."""
    if spot.path in progress.answers:
        repairs.reopen(work, progress, spot)
    for step in work.flow(progress):
        if step.word == "do":
            for path in [path for path in progress.answers if path.rpartition("/")[2] == step.name]:
                del progress.answers[path]


def _go_on(work: Work, progress: Progress) -> None:
    """Go on where the talk stands now; one that ended asks something new only where no other question is open."""
    if progress.state == "parked":
        return
    if progress.state == "open" or not _asks(work, progress):
        work.advance(progress)
    elif work.course.open is None:
        progress.state = "open"
        work.advance(progress)
    else:
        progress.state, progress.asking = "parked", ""


def _asks(work: Work, progress: Progress) -> bool:
    """Whether a talk would ask something now."""
    spots = walk(work.flow(progress), progress, work.facts)
    return any(
        one.step.word not in ("say", "do") and not stands(one.step, progress.answers.get(one.path)) for one in spots
    )


def _offer(work: Work, progress: Progress, spot: Spot) -> None:
    """Ask whether what a deleted message said is to be forgotten, if it said anything."""
    answer = progress.answers.get(spot.path)
    if answer is None or answer.value is None:
        return
    key = "everywhere/unsay"
    value = f"/unsay {progress.talk} {spot.path} {work.course.seeds['key']}"
    said = work.course.seeds["said"]
    choices = [Option(value, work.words.label(key, "yes", {})), Option("/keep_said", work.words.label(key, "no", {}))]
    work.wordings.append(Wording(key, {"said": Said(said)}, choices))


def unsay(work: Work) -> None:
    """Take back what a deleted message said, or leave it, as the button says."""
    if work.course.name == "keep_said":
        work.say("everywhere/said_stays")
        return
    talk, _, rest = work.course.words.partition(" ")
    step, _, key = rest.partition(" ")
    work.course = replace(work.course, seeds={"of": talk, "step": step})
    found = _found(work) if step else None
    said = found[0].answers.get(found[1].path) if found is not None else None
    if found is None or said is None or said.value is None:
        work.say("everywhere/gone")
        return
    progress, spot = work.take_up(found[0]), found[1]
    facts, at = work.facts, len(work.wordings)
    rows = rows_of(progress.talk, facts)
    first = next(path for path in progress.answers if progress.answers[path].state != "told")
    whole = spot.step.needed or spot.path == first or _gone_out(progress.talk, facts)
    if progress.state in ENDED and whole:
        progress.answers.clear()
        progress.state, progress.asking, progress.shown = "cancelled", "", []
    else:
        _reopen(work, progress, spot)
        if spot.step.needed:
            del progress.answers[spot.path]
        else:
            progress.answers[spot.path] = Answer(None, "skipped", progress.turn)
        _go_on(work, progress)
    again = {(one.value.table, getattr(one.value, "id", "")) for one in work.effects if isinstance(one, Put)}
    gone = [row for row in rows if (row.table, getattr(row, "id", "")) not in again]
    work.effects += [Put(one) for one in _as_before(gone, work)]
    lines = _lines_of(work, progress.talk, facts)
    gone += _withdraw(work, lines)
    work.effects.append(Drop(facts.person.tenant, facts.person.id, tuple(gone), key))
    told = [one for one in lines if one.state == "sent" or not one.id.startswith(f"{progress.talk}.")]
    _tell_of(work, told, at)
    work.wordings.insert(at, Wording("everywhere/unsaid", {"all": not any(one.state == "sent" for one in lines)}))


def _gone_out(talk: str, facts: Facts) -> list[SharedLine]:
    """The lines of this very talk that were sent: nothing that is changed in it by now reaches them."""
    return [one for one in facts.lines if one.state == "sent" and one.id.startswith(f"{talk}.")]


def _lines_of(work: Work, talk: str, before: Facts) -> list[SharedLine]:
    """The lines that came of what a talk had kept, unless this turn has approved them anew."""
    kept = Drop(before.person.tenant, before.person.id, tuple(rows_of(talk, before)))
    put = [one.value for one in work.effects if isinstance(one, Put) and isinstance(one.value, SharedLine)]
    anew = {one.id for one in put if one.state == "approved"}
    return [one for one in come_of(talk, before, before.after([kept, *work.effects])) if one.id not in anew]


def _withdraw(work: Work, lines: Sequence[SharedLine]) -> list[SharedLine]:
    """Take back those that wait; what was sent cannot be."""
    waiting = [one for one in lines if one.state == "approved"]
    work.effects += [Put(replace(one, state="withdrawn")) for one in waiting]
    return waiting


def _tell_of(work: Work, lines: Sequence[SharedLine], at: int = 0) -> None:
    """Say, at this place among what is said, which lines do not go and which have gone."""
    keys = {"approved": "everywhere/line_back", "sent": "everywhere/line_is_out"}
    work.wordings[at:at] = [
        Wording(keys[one.state], {"reader": Said(one.reader_name), "line": Said(one.text)}) for one in lines
    ]


def rows_of(talk: str, facts: Facts) -> list[Value]:
    """The rows a talk has made; a goal that other rows belong to by now stays."""
    entries = [one for one in facts.entries if one.id.startswith(f"{talk}.")]
    others = {one.goal for one in facts.entries if not one.id.startswith(f"{talk}.")}
    goals = [one for one in facts.goals if one.id.startswith(f"{talk}.") and one.id not in others]
    check_ins: list[Value] = [one for one in facts.check_ins if one.id.startswith(f"{talk}.")]
    return [*entries, *goals, *check_ins]


def _as_before(gone: Sequence[Value], work: Work) -> list[Goal]:
    """The goals whose newest number goes, at the one before it."""
    ids = {one.id for one in gone if isinstance(one, Entry | CheckIn)}
    told = {one.goal for one in gone if isinstance(one, Entry) and one.kind == "progress" and one.number is not None}
    left = [one for one in work.facts.entries if one.id not in ids]
    found: list[Goal] = []
    for goal in work.facts.goals:
        if goal.id in told and goal not in gone:
            so_far = numbers(goal, left)
            found.append(replace(goal, current=so_far[-1] if so_far else None))
    return found
