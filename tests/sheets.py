"""Puts everything the coach says onto one page, as a platform shows it; whoever calls draws a reply."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from conversations.messages import Reply
from tests.replies import Answer


def talks(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """The answers by talk, each reply where it was first heard and in one language only once."""
    found: dict[str, list[Answer]] = {}
    seen: set[Any] = set()
    for answer in answers:
        replies = [reply for reply in answer.replies if (answer.locale, reply.keys) not in seen]
        seen.update((answer.locale, reply.keys) for reply in replies)
        if replies:
            found.setdefault(answer.talk, []).append(answer._replace(replies=tuple(replies)))
    return found


def sheet(
    title: str, about: str, css: str, answers: Iterable[Answer], drawn: Callable[[Reply], str], views: str
) -> str:
    """The whole page: a part for each talk, then what is seen outside of them (`views`)."""
    parts, names = [], []
    for talk, heard in sorted(talks(answers).items()):
        names.append(f'<a href="#{talk}">{talk}</a>')
        rows = []
        for answer in heard:
            said = f"<p class=me>{escape(answer.said[:300])}</p>" if answer.said else ""
            rows.append(said + "".join(map(drawn, answer.replies)))
        parts.append(f'<section id="{talk}"><h2>{talk}</h2>{"".join(rows)}</section>')
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{title}</title><style>{css}</style><h1>{title}</h1><p>{about}</p>"
        f'<nav><a href="#views">Home and forms</a> {" ".join(names)}</nav>'
        f'{"".join(parts)}<section id="views"><h2>Home and forms</h2>{views}</section></html>\n'
    )
