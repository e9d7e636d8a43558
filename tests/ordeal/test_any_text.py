"""Texts of every kind by the doors to Slack and Teams: kept and shown as written, or refused in plain words."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from contextlib import closing
from random import Random
from typing import Any
from urllib.parse import urlencode

from adapters.slack.blocks import posts
from adapters.slack.gate import FORM, JSON, Gate, refused
from adapters.slack.markup import typed
from adapters.slack.text import escaped, shown
from adapters.teams.cards import cards
from adapters.teams.gate import LARGEST
from bot.app import App
from bot.reception import Taken
from conversations.messages import LONGEST_TEXT, MARKS_IN_A_ROW, Line, Reply, Span
from tests.adapters import teams_payloads
from tests.adapters.slack_payloads import command, event, message
from tests.adapters.teams_door import Door
from tests.ordeal import teams_town
from tests.ordeal.hostile import NOW, SECRET, request
from tests.ordeal.row import dice, size
from tests.ordeal.slack_town import keys, meant, opened, taken, user
from tests.teams.client import parts
from tests.teams_tokens import KeyOffice

TEXTS, PEOPLE = size(600, 20_000), 200
BEGIN, END = "calmed a customer ", " in the end"
PIECES = [
    *(
        "<!channel>",
        "<!here|x>",
        "<@U0ANA0001>",
        "<#C1|x>",
        "<https://a.b|c>",
        "<",
        ">",
        "&",
        "&lt;",
        "&amp;amp;",
        "<>",
    ),
    *("{{7*7}}", "{% raw %}", "${7*7}", "{0}", "%s", "'; DROP TABLE people; --", '" OR 1=1', "\\", "\\u0000", "\\n"),
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\ud800", "\udfff", "\ue000", "\ufffe", "\ufeff"),
    *(
        "\u202eabc\u202c",
        "\u2066def\u2069",
        "\u200b",
        "\u200d",
        "\u200f",
        "שלום",
        "مرحبا",
        "٣",
        "½",
        "漢字",
        "ｆｕｌｌ",
    ),
    *("👍🏽", "👩\u200d👩\u200d👧", "🇩🇪", "é", "e\u0301", "e" + "\u0301" * 50, "Ω", "🙂" * 20),
    *("*bold*", "_it_", "~no~", "`code`", "```", "> ", "<script>", "“q”", "—", ":smile:", "t1|a|1|b"),
    *("<at>Cairn</at>", "&lt;at&gt;", "**b**", "[x](https://a.b)", "{{DATE(2026-01-15T09:00:00Z)}}", "#", "- ", "1. "),
    *("\n", "\r\n", "\n\n", "\t", " ", "  ", "x" * 200, "word " * 40),
]


def a_text(draw: Random) -> str:
    """What somebody might type, or paste."""
    pieces = "".join(draw.choice(PIECES) for _ in range(draw.randint(1, 12)))
    text = BEGIN + pieces * draw.choice([1] * 40 + [50, 400]) + END
    return text.replace("\ud800\udfff", "\ud800 \udfff")  # Two halves side by side are a whole on the wire.


def as_kept(text: str) -> str:
    """What of a text is kept, said once more in other words than the coach's own."""
    kept, marks = "", 0
    for letter in text.replace("\r\n", "\n").replace("\r", "\n"):
        unseen = letter < " " and letter not in "\t\n"
        if unseen or letter in "\x7f\u2028\u2029\ue000\ue001\ufff9\ufffa\ufffb":
            continue
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MARKS_IN_A_ROW:
            kept += "\ufffd" if "\ud800" <= letter <= "\udfff" else letter
    return kept.strip()


def payload(number: int, text: str) -> tuple[dict[str, Any], bytes, str]:
    """A text as Slack sends it, by message or by command; every other one each."""
    who, named = user(number % PEOPLE), {"event_id": f"Ev{number:09}"}
    if number % 2 or any("\ud800" <= letter <= "\udfff" for letter in text):
        made = event(message(f"win: {escaped(text)}", user=who), **named)
        return made, json.dumps(made).encode(), JSON
    sent = command(f"win {escaped(text)}", user_id=who, trigger_id=str(number))
    return sent, urlencode(sent).encode(), FORM


def check_shown(reply: Reply) -> None:
    """Nothing in a reply acts in Slack, and both forms of it say what it says."""
    for post in posts(reply):
        assert "<" not in post.text
        assert ">" not in post.text
        assert json.dumps(post.blocks).isascii()
        assert typed(post.text) == shown(typed(post.text))


def check_whole(kept: str) -> None:
    """Words of any length come back whole, in blocks and in plain text."""
    made = posts(Reply(("x",), (Line((Span(kept, said=True),)),)))

    rich = "".join(
        part["text"] for post in made for block in post.blocks for row in block["elements"] for part in row["elements"]
    )
    assert letters(rich) == letters(shown(kept))
    assert letters("".join(typed(post.text) for post in made)) == letters(shown(kept))


def letters(text: str) -> str:
    """A text without where its lines end, and without what stands around words that run the other way."""
    return "".join(text.translate({0x2060: None, 0x2068: None, 0x2069: None}).split())


def check_card(reply: Reply) -> None:
    """Nothing in a reply acts in Teams: every person's words stand in rich text, and no card fills in a date."""
    for post in cards(reply, "teams:a:1/1/0"):
        assert post.card is not None
        assert not re.search(r"\{\{(DATE|TIME)\(", json.dumps(post.card["body"], ensure_ascii=False))
        assert all(part["text"] for part in parts(post.card) if part.get("type") == "TextRun")
        assert not [part for part in parts(post.card) if part.get("type") == "TextBlock"]


def check_whole_card(kept: str) -> None:
    """Words of any length come back whole, in the cards and in what notifications say."""
    made = cards(Reply(("x",), (Line((Span(kept, said=True),)),)), "teams:a:1/1/0")

    rich = "".join(part["text"] for post in made for part in parts(post.card) if part.get("type") == "TextRun")
    assert letters(rich) == letters(shown(kept))
    assert letters("".join(post.text for post in made)) == letters(shown(kept))


def check(
    text: str,
    kept: str,
    came: Taken,
    is_shown: Callable[[Reply], None] = check_shown,
    is_whole: Callable[[str], None] = check_whole,
) -> None:
    """A text was kept as it was written, as far as there is room, and the person was told where there was not."""
    expected = as_kept(text)
    if len(expected) <= LONGEST_TEXT - 9:
        assert kept == expected
        assert "everywhere/too_long" not in keys(came)
    else:
        assert expected.startswith(kept)
        assert LONGEST_TEXT - 9 <= len(kept) <= LONGEST_TEXT
        assert len(kept) == len(expected) or keys(came)[0] == "everywhere/too_long"
    assert came.replies
    for reply in came.replies:
        is_shown(reply)
    is_whole(kept)


def wins(app: App) -> dict[str, str]:
    """What was kept, by the key of its message."""
    with app.database.read() as unit:
        return {str(name).removesuffix(".win"): str(text) for name, text in unit.run("SELECT id, text FROM entries")}


def test_a_text_is_kept_and_shown_as_it_was_written(url: str) -> None:
    draw, gate = dice("texts"), Gate(SECRET)
    texts = [a_text(draw) for _ in range(TEXTS)]

    with closing(opened(url, PEOPLE)) as app:
        came: dict[str, tuple[str, Taken]] = {}
        for start in range(0, TEXTS, PEOPLE):
            messages = []
            for number, text in enumerate(texts[start : start + PEOPLE], start):
                whole, body, kind = payload(number, text)
                verdict = gate.look(request(body, 200, kind).headers, body, NOW)
                assert verdict.payload == whole
                messages.append(meant(verdict.payload))
            answers = zip(texts[start:], messages, taken(app, messages), strict=False)
            came.update({message.key: (text, answer) for text, message, answer in answers})
        kept = wins(app)

    assert kept.keys() == came.keys()
    for key, (text, answer) in came.items():
        check(text, kept[key], answer)


async def test_a_text_is_kept_and_shown_in_teams_as_it_was_written(url: str) -> None:
    draw = dice("texts in teams")
    texts = [a_text(draw) for _ in range(TEXTS)]
    commands = [f"/win {text}" if at % 2 else f"win: {text}" for at, text in enumerate(texts)]

    with closing(opened(url, PEOPLE, teams_town.PLACE, teams_town.user)) as app:
        sent = [teams_town.said(at % PEOPLE, at, text) for at, text in enumerate(commands)]
        messages = [teams_town.meant(activity) for activity in await let_in(sent)]
        came: dict[str, tuple[str, Taken]] = {}
        for start in range(0, TEXTS, PEOPLE):
            group = messages[start : start + PEOPLE]
            answers = zip(texts[start:], group, taken(app, group), strict=False)
            came.update({message.key: (text, answer) for text, message, answer in answers})
        kept = wins(app)

    assert kept.keys() == came.keys()
    for key, (text, answer) in came.items():
        check(text, kept[key], answer, check_card, check_whole_card)


async def let_in(activities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same activities as the gate gives them on."""
    async with KeyOffice() as office:
        door, proof = Door(office), office.bearer()
        verdicts = [await door.look(proof, activity) for activity in activities]
        await door.keys.stop()
    assert [verdict.reason for verdict in verdicts if verdict.activity is None] == []
    return [verdict.activity for verdict in verdicts if verdict.activity is not None]


async def test_ten_megabytes_are_refused_in_teams_before_they_are_read() -> None:
    body = json.dumps(teams_payloads.message("word " * 2_000_000)).encode()

    async with KeyOffice() as office:
        door = Door(office)
        verdict = await door.look(body=body, more={"Content-Length": str(len(body))})
        await door.keys.stop()

    assert len(body) > LARGEST
    assert (verdict.status, verdict.activity) == (413, None)


def test_ten_megabytes_are_refused_before_they_are_read() -> None:
    body = json.dumps(event(message("word " * 2_000_000))).encode()

    headers = [*request(b"", 413).headers, ("Content-Length", str(len(body)))]

    verdict = refused(headers)
    assert verdict is not None
    assert verdict.status == 413
    assert Gate(SECRET).look(headers, body, NOW).status == 413
