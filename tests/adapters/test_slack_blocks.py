from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.blocks import AS_SAID, closed, posts, quotes, text_of, without_buttons
from adapters.slack.text import cut, short, shown, size
from conversations.messages import LONGEST_TEXT, Button, Line, Press, Reply, Span
from tests.adapters.slack_shapes import check, heard, read, texts, words

HOSTILE = (
    "<!channel>", "<!here>", "<@U123>", "<#C123|general>", "<http://a.example|b>", "http://a.example", "@here",
    "#general", "*bold*", "_i_", "~s~", "`c`", "```code", ":tada:", "&amp;", "&lt;", "> quote", "a & b < c > d",
    "\x00", "\x07", "\u202e", "\u2066", "\u200b", "\u200d", "\ud800", "\ufeff", "עברית", "العربية",
    "e\u0301\u0302", "👩‍👩‍👧‍👦", "🇩🇪🇫🇷", "한글", "\n", "  ", "|",
    "x" * 3_100, "wort " * 700, "👍🏽" * 1_600, "&" * LONGEST_TEXT, "\u0301" * 400, "\u200d" * 3_100,
)  # fmt: skip

TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12), max_size=5).map("".join)
SPANS = st.builds(Span, TEXTS, st.booleans(), st.booleans())
LINES = st.builds(Line, st.lists(SPANS, max_size=4).map(tuple), st.booleans())
PRESSES = st.builds(Press, st.text(max_size=9), st.text(max_size=9), st.integers(0, 9_999), TEXTS)
BUTTONS = st.lists(st.builds(Button, TEXTS, PRESSES), max_size=60).map(tuple)
REPLIES = st.builds(Reply, st.just(()), st.lists(LINES, max_size=9).map(tuple), BUTTONS)


def a_reply(*lines: str, buttons: tuple[Button, ...] = (), said: bool = True) -> Reply:
    return Reply((), tuple(Line((Span(line, said),)) for line in lines), buttons)


def pressed(count: int, label: str = "choice") -> tuple[Button, ...]:
    return tuple(Button(f"{label} {at}", Press("t1", "kind", 4, f"v{at}")) for at in range(1, count + 1))


def of_type(blocks: Any, name: str) -> list[Any]:
    return [block for block in blocks if block["type"] == name]


def test_a_reply_is_one_message_with_its_buttons_below() -> None:
    lines = (
        Line((Span("I read that as:"),)),
        Line((Span("Cut onboarding", True, True), Span(" from 3 weeks to 10 days")), bullet=True),
        Line((Span("Whose goal is it?"),)),
    )

    (post,) = posts(Reply((), lines, (Button("my own", Press("t1", "whose", 3, "mine")),)))

    assert post.text == "I read that as:\n• Cut onboarding from 3 weeks to 10 days\nWhose goal is it?\n[1] my own"
    assert [element["type"] for element in post.blocks[0]["elements"]] == [
        "rich_text_section", "rich_text_list", "rich_text_section",
    ]  # fmt: skip
    assert post.blocks[0]["elements"][1]["elements"][0]["elements"][0]["style"] == {"bold": True}
    assert post.blocks[1]["elements"] == [
        {
            "type": "button", "action_id": "press:1", "value": "t1|whose|3|mine", "accessibility_label": "1: my own",
            "text": {"type": "plain_text", "text": "1 · my own", "emoji": False},
        }
    ]  # fmt: skip


@pytest.mark.parametrize("hostile", [one for one in HOSTILE if shown(one).strip()])
def test_no_word_of_a_person_is_ever_markup(hostile: str) -> None:
    for post in posts(a_reply(hostile, buttons=(Button(hostile, Press("t1", "kind", 4, "a")),))):
        for blocks in (post.blocks, post.older):
            assert '"mrkdwn"' not in json.dumps(blocks)
            assert '"emoji": true' not in json.dumps(blocks)
        assert "<" not in post.text
        assert ">" not in post.text


def test_every_post_says_that_nothing_is_to_be_unfolded_or_read_as_markup() -> None:
    assert AS_SAID == {
        "unfurl_links": False, "unfurl_media": False, "mrkdwn": False, "parse": "none", "link_names": False,
    }  # fmt: skip


def test_a_long_text_is_cut_between_words_into_blocks_and_messages() -> None:
    text = "every single word of it " * 1_000

    made = posts(a_reply(text, buttons=pressed(2)))

    assert len(made) == 3
    assert "".join(read(post.blocks) for post in made) == words(text)
    assert all(block["text"]["text"].endswith(" ") for post in made[:-1] for block in of_type(post.older, "section"))
    assert [len(of_type(post.blocks, "actions")) for post in made] == [0, 0, 1]


def test_more_lines_than_blocks_can_hold_go_on_in_the_next_message() -> None:
    made = posts(a_reply(*["x" * 2_900] * 9))

    assert [len(post.blocks) for post in made] == [4, 4, 1]


def test_a_family_is_not_cut_in_two() -> None:
    head, rest = cut("👩‍👩‍👧‍👦" * 10, 25)

    assert head == "👩‍👩‍👧‍👦" * 2
    assert rest == "👩‍👩‍👧‍👦" * 8
    assert short("👩‍👩‍👧‍👦" * 10, 25) == "👩‍👩‍👧‍👦" * 2 + "…"


def test_many_buttons_stand_in_several_rows() -> None:
    (post,) = posts(a_reply("Which goal?", buttons=pressed(60)))

    rows = [[each["action_id"] for each in block["elements"]] for block in of_type(post.blocks, "actions")]

    assert [len(row) for row in rows] == [25, 25, 10]
    assert rows[2][-1] == "press:60"


def test_a_label_that_is_too_long_stands_whole_above_its_button() -> None:
    long = "the day on which everybody can have a look at the whole draft and say what is missing"

    (post,) = posts(a_reply("When?", buttons=(Button(long, Press("t1", "day", 2, "x")), *pressed(1))))

    assert post.text.splitlines() == ["When?", f"1 · {long}", "[2] choice 1"]
    assert [each["text"]["text"] for each in post.blocks[-1]["elements"]] == [
        "1 · the day on which everybody can have a look at the whole draft and say…", "2 · choice 1",
    ]  # fmt: skip


def test_what_a_button_cannot_carry_can_still_be_typed() -> None:
    heavy = (Button("heavy", Press("t1", "day", 2, "x" * 2_000)), Button("odd", Press("t1", "day", 2, "\x00")))

    (post,) = posts(a_reply("When?", buttons=(*heavy, *pressed(1))))

    assert post.text.splitlines() == ["When?", "1 · heavy", "2 · odd", "[3] choice 1"]
    assert [each["action_id"] for each in post.blocks[-1]["elements"]] == ["press:3"]


def test_words_from_the_right_do_not_turn_what_stands_around_them() -> None:
    (post,) = posts(a_reply("\u202eעברית"))

    assert list(texts(post.blocks)) == ["\u2068עברית\u2069"]


def test_a_reply_that_says_nothing_is_no_message() -> None:
    assert posts(a_reply("", "  ", "\u200b")) == ()


def test_after_a_press_the_choice_stands_where_the_buttons_were() -> None:
    (post,) = posts(a_reply("Whose goal is it?", buttons=pressed(2)))

    after = without_buttons(post.blocks, "2 · <my> own")

    check(after)
    assert after[0] == post.blocks[0]
    assert after[1:] == [
        {"type": "context", "elements": [{"type": "plain_text", "text": "→ 2 · <my> own", "emoji": False}]}
    ]


def test_after_a_press_the_text_says_what_the_blocks_say_and_names_nobody() -> None:
    bullets = tuple(Line((Span(text),), bullet=True) for text in ("one", "two"))
    said = a_reply("Whose goal is it?", "<!channel> & all", buttons=pressed(2))
    (post,) = posts(replace(said, lines=(*said.lines, *bullets)))

    after = text_of(without_buttons(post.blocks, "1 · <!here>"))

    assert after.splitlines() == [*post.text.splitlines()[:-1], "→ 1 · &lt;!here&gt;"]
    assert text_of(without_buttons(post.older, "1 · <!here>")) == after


def test_where_nothing_was_chosen_only_the_buttons_go() -> None:
    (post,) = posts(a_reply("Whose goal is it?", buttons=pressed(2)))

    assert without_buttons(post.blocks, "") == post.blocks[:-1]


def test_what_the_coach_begins_shows_nobodys_words_until_it_is_opened() -> None:
    answered = Line((Span("Ben", said=True, strong=True), Span(' answered: "not now".')))
    theirs = Line((Span("Ana", said=True), Span(": "), Span("21 days", said=True)), bullet=True)
    reply = Reply(("x",), (Line((Span("Your team's lines."),)), answered, theirs), pressed(1))

    post = closed(reply, "show it", "time:7/0")

    check(post.blocks)
    check(post.older)
    assert post.text.splitlines() == ["Your team's lines.", "[show it]"]
    assert "Ana" not in json.dumps([post.blocks, post.older])
    assert [(each["action_id"], each["value"]) for each in post.blocks[-1]["elements"]] == [("open", "time:7/0")]


def test_what_only_quotes_somebody_shows_that_there_is_something_to_open() -> None:
    only, nothing = (Reply(("x",), (Line((Span("Ana", said=said),)),)) for said in (True, False))

    post = closed(only, "show it", "time:7/0", "There is something new.")

    check(post.blocks)
    assert post.text.splitlines() == ["There is something new.", "[show it]"]
    assert (quotes(only), quotes(nothing)) == (True, False)


def test_a_command_leaves_the_buttons_that_are_about_one_thing() -> None:
    offered = ("/answer do 7", "/answer later 7", "/digest_why")
    buttons = tuple(Button(label, Press("", "", 0, value[1:])) for label, value in zip("abc", offered, strict=True))
    (post,) = posts(a_reply("One thing only you can do.", buttons=buttons))

    after_why = without_buttons(post.blocks, "3 · c", buttons[2].press)
    after_all = without_buttons(after_why, "1 · a", buttons[0].press)

    check(after_why)
    assert [each["action_id"] for each in after_why[1]["elements"]] == ["press:1", "press:2"]
    assert [block["type"] for block in after_all] == ["rich_text", "context", "context"]


@given(REPLIES)
@settings(max_examples=120, deadline=None)
def test_any_reply_is_taken_by_slack_and_reads_as_it_was_written(reply: Reply) -> None:
    made = posts(reply)

    for post in made:
        check(post.blocks)
        check(post.older)
        assert 1 <= size(post.text) <= 40_000
    written = words(shown("\n".join(line.plain() for line in reply.lines)))
    for said in ("".join(read(post.blocks) for post in made), "".join(heard(post.text) for post in made)):
        assert _letters(said).startswith(_letters(written))


def _letters(text: str) -> str:
    """Without what nobody sees: a line that holds nothing else is left out."""
    return "".join(character for character in text if character.isprintable())
