"""Draws Slack's blocks as HTML, about as Slack does, for the page with everything the coach says there.

`tests/adapters/test_slack_talks.py` writes docs/slack-contact-sheet.html with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from adapters.slack.blocks import posts
from conversations.messages import Chart, Reply, Series
from conversations.pictures import svg
from tests.replies import Answer
from tests.sheets import sheet

CSS = Path(__file__).with_name("contact_sheet.css")


def draw(blocks: Iterable[Any]) -> str:
    """Blocks as HTML."""
    return "".join(DRAWN[block["type"]](block) for block in blocks)


def _words(text: Any) -> str:
    return escape(text["text"]).replace("\n", "<br>")


def _spans(spans: Sequence[Any]) -> str:
    made = []
    for span in spans:
        text = escape(span["text"]).replace("\n", "<br>")
        made.append(f"<b>{text}</b>" if "style" in span else text)
    return "".join(made)


def _rich(block: Any) -> str:
    made = []
    for part in block["elements"]:
        if part["type"] == "rich_text_list":
            made.append("<ul>" + "".join(f"<li>{_spans(item['elements'])}" for item in part["elements"]) + "</ul>")
        else:
            made.append(f"<p>{_spans(part['elements'])}</p>")
    return "".join(made)


def _element(element: Any) -> str:
    if element["type"] == "button":
        return f'<button title="{escape(element["accessibility_label"])}">{_words(element["text"])}</button>'
    if element["type"] == "overflow":
        return f'<button title="{escape(", ".join(one["text"]["text"] for one in element["options"]))}">…</button>'
    chosen = element.get("initial_option", {}).get("text") or element.get("placeholder") or {"text": "…"}
    return f"<span class=select>{_words(chosen)} ▾</span>"


def _section(block: Any) -> str:
    beside = f"<span class=beside>{_element(block['accessory'])}</span>" if "accessory" in block else ""
    return f"<p>{beside}{_words(block['text'])}</p>"


def _actions(block: Any) -> str:
    return f"<div class=row>{''.join(map(_element, block['elements']))}</div>"


def _context(block: Any) -> str:
    return f"<p class=context>{' '.join(map(_words, block['elements']))}</p>"


def _plan(block: Any) -> str:
    marks = {"complete": "✓", "pending": "○"}
    tasks = "".join(f"<li>{marks[task['status']]} {escape(task['title'])}" for task in block["tasks"])
    return f"<div class=plan><b>{escape(block['title'])}</b><ul>{tasks}</ul></div>"


def _chart(block: Any) -> str:
    drawn = block["chart"]
    series = tuple(Series(each["name"], tuple(one["value"] for one in each["data"])) for each in drawn["series"])
    axes = drawn["axis_config"]
    return svg(Chart("", block["title"], tuple(axes["categories"]), series, axes.get("y_label", ""), block["title"]))


def _input(block: Any) -> str:
    element = block["element"]
    value = escape(element.get("initial_value") or element.get("initial_date") or "")
    shown = _element(element) if element["type"] == "static_select" else f"<span class=input>{value or '&nbsp;'}</span>"
    optional = "" if block["optional"] is False else " <i>(optional)</i>"
    hint = f"<p class=context>{_words(block['hint'])}</p>" if "hint" in block else ""
    return f"<p><b>{_words(block['label'])}</b>{optional}</p>{shown}{hint}"


DRAWN = {
    "rich_text": _rich, "section": _section, "actions": _actions, "context": _context, "plan": _plan,
    "data_visualization": _chart, "input": _input, "divider": lambda block: "<hr>",
    "header": lambda block: f"<h4>{_words(block['text'])}</h4>",
    "image": lambda block: f"<p class=context>[{escape(block['alt_text'])}]</p>",
}  # fmt: skip


def view(title: str, shown: Any) -> str:
    """A home page or a modal in a frame."""
    name = f"<h4>{_words(shown['title'])}</h4>" if "title" in shown else ""
    below = [shown[each]["text"] for each in ("close", "submit") if each in shown]
    foot = "<div class=row>" + "".join(f"<button>{escape(each)}</button>" for each in below) + "</div>" if below else ""
    return f"<h3>{escape(title)}</h3><div class='view {shown['type']}'>{name}{draw(shown['blocks'])}{foot}</div>"


def message(reply: Reply) -> str:
    """A reply as one or more messages."""
    return "".join(f"<div class=coach>{draw(post.blocks)}</div>" for post in posts(reply))


def page(answers: Iterable[Answer], views: Iterable[tuple[str, Any]]) -> str:
    """The whole sheet."""
    return sheet(
        "Cairn in Slack",
        "Every reply of every talk as its transcripts first bring it out, drawn from the blocks that Slack is sent; "
        "then the home page and a form. The drawing is ours and not Slack's.",
        CSS.read_text("utf-8"), answers, message, "".join(view(title, each) for title, each in views),
    )  # fmt: skip
