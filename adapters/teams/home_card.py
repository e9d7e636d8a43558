"""The home page as a card, the same as Slack's App Home; pure functions.

The next step stands on top, then the goals, a line of numbers, what was sent, and the settings. A goal is shown whole,
with its buttons, as long as all the others find a line each; a touch on such a line shows the page with that goal whole
on top. What does not fit any more is counted. Everything that is pressed comes back as `carddata.py` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple

from adapters.teams.carddata import DRAW, FORM, HOME, acting, named, pressing
from adapters.teams.chart_card import line_chart
from adapters.teams.elements import LARGEST_POST, Element, Post, action, button, card, heading, line_of, rows
from adapters.teams.texts import a_line, cut, size, weight
from adapters.text import joined, one_line, seen
from conversations.messages import GoalCard, Home, Line, Milestone, Press, Span

MOST_USERS = 5
"""People for whom a card renews itself; in a chat with the coach there is one."""
LONGEST_LABEL = 40
LONGEST_USER = 200
LARGEST_SAID = 2_400
"""Bytes, as `weight` counts them, of what stands beside the card in plain words."""
SKELETON = 600
EDIT, LOG, SETTINGS, SHARE = "edit_goal", "log_progress", "settings", "share_preview"
"""The forms that buttons of the page open."""
DONE, OPEN = "\u2713", "\u25cb"
COUNT = "#"
"""What stands for the number in the label "and_more"."""


class Room(NamedTuple):
    """How long things may be, so that everything fits."""

    title: int
    line: int
    milestones: int
    """Of each goal."""
    shared: int
    """Lines that were sent."""


ROOMS = (Room(150, 200, 12, 8), Room(100, 120, 5, 5), Room(60, 80, 2, 3), Room(40, 40, 0, 1))
"""From the first in which every goal has a place, else the last."""


def home_card(
    home: Home, key: str, users: Sequence[str] = (), picture: bytes = b"", locale: str = "", opened: str = ""
) -> Post:
    """The page of somebody; `key` is new for each page that is shown, because it tells its buttons from older ones.

    It renews itself for `users`, as Teams calls them in the chat (29:…), whenever they look at it. `picture` is the
    line as a PNG, left out where there is no room for it; `opened` the id of a goal that is shown whole, on top.
    """
    said = _said(home)
    more = {"refresh": _refresh(home, key, users, opened)} if users else {}
    room = LARGEST_POST - SKELETON - weight(said) - size(more)
    pages = (Page(home, key, each, opened).laid_out(room) for each in ROOMS)
    page = next(page for page, room in zip(pages, ROOMS, strict=True) if not page.left_out or room is ROOMS[-1])
    return Post(said, card(page.body(picture), said, locale, **more))


def _refresh(home: Home, key: str, users: Sequence[str], opened: str) -> Element:
    """The page once more, with the same line, and whole what is whole."""
    drawn = home.chart.goal if home.chart and not opened else ""
    wanted = acting(key, DRAW, drawn) if drawn else acting(key, HOME, opened)
    ids = [user for user in users if len(user) <= LONGEST_USER][:MOST_USERS]
    return {"action": action(home.heading or home.name, wanted), "userIds": ids}


def _said(home: Home) -> str:
    """The page in plain words: what is next, what is coming, and each goal."""
    lines = [home.heading or home.name]
    for name, text in (("next_step", home.next_step), ("coming", home.coming)):
        lines += [joined((home.labels.get(name, ""), text), ": ")] if text else []
    lines += [joined((goal.title, goal.line), ": ") for goal in home.goals]
    text = joined((line for each in lines if seen(line := one_line(each))), "\n") or "…"
    head, rest = cut(text, LARGEST_SAID)
    return f"{head.rstrip()} …" if rest else head


def _bytes(elements: Sequence[Element]) -> int:
    return sum(size(each) + 1 for each in elements)


class Page:
    """A page in the making."""

    def __init__(self, home: Home, key: str, room: Room, opened: str) -> None:
        self.home, self.key, self.room = home, key, room
        self.opened = opened
        self.goals = sorted(home.goals, key=lambda goal: goal.id != opened)
        self.above: list[Element] = []
        self.left_out = 0
        """Goals that have no place."""
        self.spare = 0
        self.shown: list[Element] = []
        self.below: list[Element] = []

    def laid_out(self, room: int) -> Page:
        """The page with so many bytes for all of it: what is below the goals takes half at most."""
        self.above = self._above()
        room -= _bytes(self.above) + _bytes(self._heading("goals")) + _bytes(self._more(len(self.goals)))
        parts = [self._settings(), self._chart(), self._shared()]
        while sum(map(_bytes, parts)) > room // 2:
            parts.pop()
        self.below = [element for part in (parts[1:] + parts[:1]) for element in part]
        self._place_goals(room - _bytes(self.below))
        return self

    def body(self, picture: bytes) -> list[Element]:
        """The elements from top to bottom."""
        below = self.below
        if picture and self.home.chart and self.spare > size(drawn := line_chart(self.home.chart, picture)):
            below = [drawn if each["type"] == "Chart.Line" and drawn else each for each in below]
        return [*self.above, *self._heading("goals"), *self.shown, *self._more(self.left_out), *below]

    def _place_goals(self, room: int) -> None:
        """Every goal in a line as far as there is room, then whole ones from the top."""
        opened = [self._whole(goal) for goal in self.goals[:1] if goal.id == self.opened]
        placed = opened + [self._in_a_line(goal) for goal in self.goals[len(opened) :]]
        while placed and _bytes(placed) > room:
            placed.pop()
        self.left_out = len(self.goals) - len(placed)
        self.spare = room - _bytes(placed)
        for at in range(len(opened), len(placed)):
            whole = self._whole(self.goals[at])
            if (more := size(whole) - size(placed[at])) > self.spare:
                break
            placed[at], self.spare = whole, self.spare - more
        placed = placed or [self._line((self._label("none"), False, False))]
        after_whole = [False, *("selectAction" not in each for each in placed)]
        self.shown = [
            {**each, "spacing": "medium" if whole else "small"}
            for each, whole in zip(placed, after_whole, strict=False)
        ]

    def _label(self, name: str) -> str:
        return a_line(self.home.labels.get(name, ""), LONGEST_LABEL, name)

    def _heading(self, name: str) -> list[Element]:
        return [heading(self._label(name), spacing="large", separator=True)]

    def _line(self, *runs: tuple[str, bool, bool], spacing: str = "small", bullet: bool = False) -> Element:
        """A line of (text, bold, soft)."""
        spans = [Span(text, True, strong) for text, strong, _ in runs if text]
        made = line_of(Line(tuple(spans), bullet), spacing)
        assert made is not None
        inlines = made["columns"][1]["items"][0]["inlines"] if bullet else made["inlines"]
        for run, (_, _, soft) in zip(inlines, (run for run in runs if run[0]), strict=True):
            run.update({"isSubtle": True} if soft else {})
        return made

    def _above(self) -> list[Element]:
        home = self.home
        step = home.next_step or (self._label("none") if home.goals else "")
        lines = [
            self._line((self._label(name), True, False), (f": {a_line(text, self.room.line)}", False, False))
            for name, text in (("next_step", step), ("coming", home.coming))
            if text
        ]
        commands = [*([("check_in", "check_in")] if home.goals else []), ("new_goal", "goal")]
        return [
            heading(a_line(home.heading or home.name, self.room.title), size="large"),
            *lines,
            *rows(self._command(label, command) for label, command in commands),
        ]

    def _command(self, label: str, command: str) -> Element:
        """A button that stands for a command."""
        return button(self._label(label), pressing(self.key, Press("", "", 0, command), self._label(label)))

    def _form(self, label: str, form: str, about: str = "", **more: str) -> Element:
        return button(self._label(label), acting(self.key, FORM, named(form, about)), **more)

    def _more(self, left_out: int) -> list[Element]:
        template = self.home.labels.get("and_more", "")
        counted = (template if COUNT in template else f"+ {COUNT}").replace(COUNT, str(left_out)) if left_out else ""
        text = joined((counted, one_line(self.home.more)))
        return [self._line((a_line(text, 200), False, True), spacing="medium")] if seen(text) else []

    def _where(self, goal: GoalCard) -> str:
        return a_line(joined(map(one_line, (goal.kind, goal.line, goal.due))), self.room.line, "")

    def _whole(self, goal: GoalCard) -> Element:
        title, where = a_line(goal.title, self.room.title), self._where(goal)
        asks = [self._form("log", LOG, goal.id, **self._named("log", title)),
                self._form("edit", EDIT, goal.id, **self._named("edit", title))]  # fmt: skip
        if goal.charted:
            asks.append(button(self._label("draw"), acting(self.key, DRAW, goal.id), **self._named("draw", title)))
        items = [
            self._line((title, True, False)),
            *([self._line((where, False, True), spacing="none")] if where else []),
            *self._bar(goal.progress),
            *(self._milestone(each) for each in goal.milestones[: self.room.milestones]),
            *rows(asks),
        ]
        return {"type": "Container", "spacing": "small", "items": items}

    def _named(self, label: str, title: str) -> dict[str, str]:
        """What a screen reader says of a button that every goal has."""
        return {"tooltip": f"{self._label(label)}: {a_line(title, 80)}"}

    def _bar(self, progress: float | None) -> list[Element]:
        if progress is None or not isfinite(progress):
            return []
        percent = round(100 * min(1.0, max(0.0, progress)))
        instead = self._line((f"{percent} %", False, True))
        return [{"type": "ProgressBar", "value": percent, "spacing": "small", "fallback": instead}]

    def _milestone(self, milestone: Milestone) -> Element:
        text = a_line(joined(map(one_line, (milestone.text, milestone.due))), self.room.title)
        return self._line((f"{DONE if milestone.done else OPEN} {text}", False, milestone.done))

    def _in_a_line(self, goal: GoalCard) -> Element:
        where = self._where(goal)
        line = self._line(
            (a_line(goal.title, self.room.title), True, False), (f" · {where}" * bool(where), False, True)
        )
        touched = {"type": "Action.Execute", "verb": "cairn", "data": acting(self.key, HOME, goal.id)}
        return {"type": "Container", "spacing": "small", "selectAction": touched, "items": [line]}

    def _chart(self) -> list[Element]:
        chart = self.home.chart
        if chart is None:
            return []
        drawn = line_chart(chart)
        said = a_line(chart.said, 2 * self.room.line)
        return [
            *self._heading("chart"),
            self._line((a_line(chart.title, self.room.title), True, False)),
            *([drawn] if drawn else []),
            self._line((said, False, True)),
        ]

    def _shared(self) -> list[Element]:
        sent = self.home.shared[: self.room.shared]
        if not sent:
            return []
        lines = [self._line((a_line(line, 2 * self.room.line), False, False), bullet=True) for line in sent]
        goals = self.home.goals
        share = self._form("share", SHARE, goals[0].id) if len(goals) == 1 else self._command("share", "share")
        return [*self._heading("shared"), *lines, *rows([share])]

    def _settings(self) -> list[Element]:
        if not self.home.settings:
            return []
        lines = [
            self._line(
                (a_line(what, self.room.title), True, False), (f": {a_line(how, 2 * self.room.line)}", False, False)
            )
            for what, how in self.home.settings[:25]
        ]
        return [*self._heading("settings"), *lines, *rows([self._form("change", SETTINGS)])]
