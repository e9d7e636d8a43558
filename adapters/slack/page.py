"""The home page as Slack's App Home; pure functions.

`home_view` is what people see; `older_home_view` says the same in blocks that every Slack knows, for when it answers
`invalid_blocks`. What is pressed comes back with one of these values, which `wanted` reads, or with a Press:

    value                   what is wanted
    form <name> <about>     the form of this name, about a goal
    draw <goal>             the page with the line of this goal
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from adapters.slack.blocks import (
    IN_A_ROW,
    LONGEST_LABEL,
    LONGEST_POST,
    LONGEST_SECTION,
    Block,
    button,
    plain,
    plain_text,
    rich_text,
    section,
)
from adapters.slack.chart import line_chart, picture
from adapters.slack.text import joined, one_line, seen, short, size
from conversations.messages import GoalCard, Home, Line, Milestone, Press, Span

MOST_BLOCKS = 100
LONGEST_HEADER = 150
MOST_OPTIONS = 100
EDIT, LOG, SETTINGS, SHARE = "edit_goal", "log_progress", "settings", "share_preview"
"""The forms that buttons of the page open."""

Words = Callable[[Sequence[Line]], Block]


class Room(NamedTuple):
    """How long things may be, so that everything fits."""

    title: int
    line: int
    milestones: int
    """Of each goal."""
    shared: int
    option: int


ROOMS = (Room(150, 300, 12, 300, 75), Room(100, 160, 5, 200, 60), Room(75, 100, 2, 120, 45), Room(50, 60, 0, 80, 30))
"""From the first that fits; the last always does."""


class Wanted(NamedTuple):
    """What a button or menu of the page asks for."""

    what: str
    """ "form" or "draw"."""
    form: str = ""
    goal: str = ""


def wanted(value: str) -> Wanted | None:
    """What a value of the page asks for; None for one that is not of it."""
    what, _, rest = value.partition(" ")
    if what == "draw" and rest:
        return Wanted(what, "", rest)
    form, _, goal = rest.partition(" ")
    return Wanted(what, form, goal) if what == "form" and form else None


def home_view(home: Home) -> dict[str, Any]:
    """The page in the blocks of today."""
    return _view(home, _today, lambda: line_chart(home.chart) if home.chart else None)


def older_home_view(home: Home, file: str = "") -> dict[str, Any]:
    """The page in older blocks; `file` is Slack's id (F…) for the line as a picture, where it was sent there."""
    return _view(home, _older, lambda: picture(home.chart, file) if home.chart and file else None)


def _today(lines: Sequence[Line]) -> Block:
    return {"type": "rich_text", "elements": rich_text(lines)}


def _older(lines: Sequence[Line]) -> Block:
    return section(short("\n".join(plain(line) for line in lines), LONGEST_SECTION))


def _view(home: Home, words: Words, drawn: Callable[[], Block | None]) -> dict[str, Any]:
    chart = drawn()
    made = (Page(home, words, room, chart).blocks() for room in ROOMS)
    blocks = next(blocks for blocks in made if _told(blocks) <= LONGEST_POST)
    return {"type": "home", "blocks": blocks}


def _told(part: Any) -> int:
    """Characters that are to be seen."""
    if isinstance(part, str):
        return size(part)
    if isinstance(part, list):
        return sum(map(_told, part))
    told = 0
    for name, value in part.items():
        if isinstance(value, str):
            told += size(value) if name in ("text", "title") else 0
        elif isinstance(value, dict | list):
            told += _told(value)
    return told


def _line(*spans: tuple[str, bool], bullet: bool = False) -> Line:
    return Line(tuple(Span(text, True, strong) for text, strong in spans if text), bullet)


class Page:
    """A page in the making."""

    def __init__(self, home: Home, words: Words, room: Room, chart: Block | None) -> None:
        self.home, self.words, self.room, self.chart = home, words, room, chart
        self.labels: dict[str, str] = {}

    def blocks(self) -> list[Block]:
        """The whole page: the next step on top, then the goals, the line, what was sent, and the settings."""
        before, after = self._above(), [*self._line_of_a_goal(), *self._shared(), *self._settings()]
        return [*before, *self._goals(MOST_BLOCKS - len(before) - len(after)), *after]

    def _label(self, name: str) -> str:
        if name not in self.labels:
            self.labels[name] = short(one_line(self.home.labels.get(name, "")) or name, LONGEST_LABEL)
        return self.labels[name]

    def _text(self, text: str, most: int) -> str:
        line = short(one_line(text), most)
        return line if seen(line) else "…"

    def _above(self) -> list[Block]:
        home, line = self.home, self.room.line
        step = home.next_step or (self._label("none") if home.goals else "")
        lines = [
            _line((self._label(name), True), (f": {self._text(text, line)}", False))
            for name, text in (("next_step", step), ("coming", home.coming))
            if text
        ]
        buttons = [("check_in", "check_in")] if home.goals else []
        return [
            self._header(home.heading or home.name),
            *([self.words(lines)] if lines else []),
            self._commands([*buttons, ("new_goal", "goal")]),
            {"type": "divider"},
        ]

    def _header(self, text: str) -> Block:
        return {"type": "header", "text": plain_text(self._text(text, LONGEST_HEADER))}

    def _commands(self, buttons: Sequence[tuple[str, str]]) -> Block:
        """Buttons that stand for a command: (label, command)."""
        made = [
            button(f"press:{command}", self._label(label), Press("", "", 0, command).token())
            for label, command in buttons
        ]
        return {"type": "actions", "elements": made}

    def _form(self, label: str, form: str) -> Block:
        return {"type": "actions", "elements": [button(f"form:{label}", self._label(label), f"form {form}")]}

    def _goals(self, room: int) -> list[Block]:
        """The goals in so many blocks at most: whole ones as long as the others still find a line each."""
        home = self.home
        made = [self._header(self._label("goals"))]
        if not home.goals:
            made.append(self.words([_line((self._label("none"), False))]))
        room -= len(made) + bool(home.more)
        spare = room - len(home.goals)
        for at, goal in enumerate(home.goals):
            spare -= 2 if goal.milestones[: self.room.milestones] else 1
            made += self._whole(at, goal) if spare >= 0 else [self._in_a_line(at, goal)]
        if home.more:
            more = plain_text(self._text(home.more, self.room.line))
            made.append({"type": "context", "elements": [more]})
        return made

    def _about(self, goal: GoalCard) -> list[Line]:
        where = short(one_line(joined((goal.kind, goal.line, goal.due))), self.room.line)
        return [_line((self._text(goal.title, self.room.title), True)), *([_line((where, False))] if where else [])]

    def _asks(self, goal: GoalCard) -> list[tuple[str, str]]:
        """What can be done with a goal: (label, value)."""
        asks = [("log", f"form {LOG} {goal.id}"), ("edit", f"form {EDIT} {goal.id}")]
        return [*asks, ("draw", f"draw {goal.id}")] if goal.charted else asks

    def _whole(self, at: int, goal: GoalCard) -> list[Block]:
        milestones, title = goal.milestones[: self.room.milestones], one_line(goal.title)
        buttons = [
            button(f"goal:{at}:{label}", self._label(label), value, f"{self._label(label)}: {title}")
            for label, value in self._asks(goal)
        ]
        lines = self._about(goal)
        if milestones and self.words is _older:
            lines += [_line((self._milestone(each), False)) for each in milestones]
        made = [self.words(lines), {"type": "actions", "elements": buttons}]
        if milestones and self.words is _today:
            made.insert(1, self._plan(at, milestones))
        return made

    def _plan(self, at: int, milestones: Sequence[Milestone]) -> Block:
        tasks = [
            {
                "type": "task_card",
                "task_id": f"{at}:{number}",
                "title": self._step(each),
                "status": "complete" if each.done else "pending",
            }
            for number, each in enumerate(milestones)
        ]
        return {"type": "plan", "title": self._label("milestones"), "tasks": tasks}

    def _step(self, milestone: Milestone) -> str:
        return self._text(joined((milestone.text, milestone.due)), self.room.title)

    def _milestone(self, milestone: Milestone) -> str:
        return ("\u2611 " if milestone.done else "\u2610 ") + self._step(milestone)

    def _in_a_line(self, at: int, goal: GoalCard) -> Block:
        menu = [{"text": plain_text(self._label(label)), "value": value} for label, value in self._asks(goal)]
        text = "\n".join(line.plain() for line in self._about(goal))
        return {**section(text), "accessory": {"type": "overflow", "action_id": f"goal:{at}", "options": menu}}

    def _line_of_a_goal(self) -> list[Block]:
        chart = self.home.chart
        if chart is None:
            return []
        made = [{"type": "divider"}, self._header(joined((self._label("chart"), one_line(chart.title)), ": "))]
        if self.chart is not None:
            made.append(self.chart)
        made.append({"type": "context", "elements": [plain_text(self._text(chart.said, 2 * self.room.line))]})
        charted = [goal for goal in self.home.goals if goal.charted][:MOST_OPTIONS]
        if len(charted) > 1:
            made.append({"type": "actions", "elements": [self._picker(charted, chart.goal)]})
        return made

    def _picker(self, charted: Sequence[GoalCard], shown: str) -> Block:
        options = {
            goal.id: {"text": plain_text(self._text(goal.title, self.room.option)), "value": f"draw {goal.id}"}
            for goal in charted
        }
        made = {
            "type": "static_select",
            "action_id": "draw",
            "placeholder": plain_text(self._label("draw")),
            "options": list(options.values()),
        }
        return {**made, "initial_option": options[shown]} if shown in options else made

    def _shared(self) -> list[Block]:
        if not self.home.shared:
            return []
        lines = [_line((self._text(line, self.room.shared), False), bullet=True) for line in self.home.shared[:8]]
        return [{"type": "divider"}, self._header(self._label("shared")), self.words(lines), self._share()]

    def _share(self) -> Block:
        """A line of the only goal in a form; of which goal, the talk asks."""
        goals = self.home.goals
        if len(goals) == 1:
            return self._form("share", f"{SHARE} {goals[0].id}")
        return self._commands([("share", "share")])

    def _settings(self) -> list[Block]:
        if not self.home.settings:
            return []
        lines = [
            _line((self._text(what, self.room.option), True), (f": {self._text(how, self.room.shared)}", False))
            for what, how in self.home.settings[:IN_A_ROW]
        ]
        return [
            {"type": "divider"}, self._header(self._label("settings")), self.words(lines),
            self._form("change", SETTINGS),
        ]  # fmt: skip
