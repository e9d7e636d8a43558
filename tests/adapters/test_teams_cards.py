from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.teams.carddata import OPEN, OnCard, read
from adapters.teams.cards import answer, cards, neutral, quotes
from adapters.teams.elements import Post
from adapters.teams.texts import cut, literal, markdown, short, weight
from adapters.text import shown
from conversations.messages import Button, Line, Press, Reply, Span
from tests.adapters.teams_shapes import check, parts, said, texts, titles, words
from tests.adapters.test_slack_blocks import BUTTONS, HOSTILE, LINES, a_reply, pressed

ODD = (
    *HOSTILE, "{{DATE(2026-02-14T06:00:00Z, SHORT)}}", "{{TIME(2026-02-14T06:00:00Z)}}", "<at>Ben</at>",
    "[a](http://a.example)", "![a](http://a.example/b.png)", "# no heading", "- no list", "1. no list", "+ 1", "--- ",
    "**b** __b__ ~~s~~ ==m==", "| a | b |", "<b>b</b>", "&#42;", "\\*", "${name}",
)  # fmt: skip
SPANS = st.builds(Span, st.lists(st.sampled_from(ODD) | st.text(max_size=12), max_size=4).map("".join), st.booleans())
REPLIES = st.builds(
    Reply,
    st.just(()),
    st.lists(LINES | st.builds(Line, st.tuples(SPANS), st.booleans()), max_size=6).map(tuple),
    BUTTONS,
)


def actions(post: Post) -> list[Any]:
    return [action for part in parts(post.card) if part["type"] == "ActionSet" for action in part["actions"]]


def test_a_reply_is_one_card_with_its_buttons_below() -> None:
    lines = (
        Line((Span("I read that as:"),)),
        Line((Span("Cut onboarding", True, True), Span(" from 3 weeks to 10 days")), bullet=True),
        Line((Span("Whose goal is it?"),)),
    )

    (post,) = cards(Reply((), lines, (Button("my own", Press("t1", "whose", 3, "mine")),)), "m1/0", "en")

    check(post)
    assert post.card is not None
    assert post.text == "I read that as:\n• Cut onboarding from 3 weeks to 10 days\nWhose goal is it?\n[1] my own"
    assert [part["type"] for part in post.card["body"]] == ["RichTextBlock", "ColumnSet", "RichTextBlock", "ActionSet"]
    assert [run.get("weight", "") for run in post.card["body"][1]["columns"][1]["items"][0]["inlines"]] == [
        "bolder",
        "",
    ]
    assert (post.card["lang"], titles(post.card)) == ("en", ["1 · my own"])
    (action,) = actions(post)
    assert read(action["data"]) == OnCard("m1/0", Press("t1", "whose", 3, "mine"), "1 · my own")


@pytest.mark.parametrize(
    ("locale", "lang"), [("de", "de"), ("de-AT", "de"), ("pt_BR", "pt"), ("", None), ("klingon", None)]
)
def test_a_card_says_in_which_language_it_is_read_aloud(locale: str, lang: str | None) -> None:
    (post,) = cards(a_reply("Noted."), "m1/0", locale)

    assert post.card is not None
    assert post.card.get("lang") == lang


@pytest.mark.parametrize("odd", [one for one in ODD if shown(one).strip()])
def test_what_a_person_said_stands_where_nothing_is_markup(odd: str) -> None:
    for post in cards(a_reply(odd, buttons=(Button(odd, Press("t1", "kind", 4, "a")),)), "m1/0"):
        check(post)
        assert not [part for part in parts(post.card) if part["type"] == "TextBlock"]


def test_a_date_that_a_card_would_fill_in_stays_the_words_it_is() -> None:
    text = "{{DATE(2026-02-14T06:00:00Z)}} and {{TIME(x)}} and {{7*7}}"

    assert literal(text).replace("\u2060", "") == text
    assert literal(text).startswith("{\u2060{DATE(")
    assert "{{7*7}}" in literal(text)


@pytest.mark.parametrize(("text", "escaped"), [
    ("[a](b)", r"\[a\](b)"), ("*b* _i_ `c`", r"\*b\* \_i\_ \`c\`"), ("<at>B</at> &amp;", r"\<at\>B\</at\> \&amp;"),
    ("# h\n- l\n1. n\n 2) n\na-b 1.5", "\\# h\n\\- l\n1\\. n\n 2\\) n\na-b 1.5"),
    ("a | b ~ \\", r"a \| b \~ \\"), ("The aim is 10.", "The aim is 10."),
])  # fmt: skip
def test_where_a_card_reads_markdown_the_marks_are_escaped(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


def test_a_long_text_is_cut_between_words_into_several_cards() -> None:
    text = "every single word of it " * 1_000

    made = cards(a_reply(text, buttons=pressed(2)), "m1/0")

    assert len(made) == 6
    assert "".join(said(post.card) for post in made) == words(text)
    assert all(post.text.endswith(" ") for post in made[:-1])
    assert [len(actions(post)) for post in made] == [0, 0, 0, 0, 0, 2]


def test_a_family_is_not_cut_in_two() -> None:
    family = "👩‍👩‍👧‍👦"

    head, rest = cut(family * 10, 2 * weight(family) + 5)

    assert (head, rest) == (family * 2, family * 8)
    assert short(family * 10, 15) == family * 2 + "…"


def test_buttons_stand_in_rows_that_a_narrow_window_shows() -> None:
    labels = ("my own", "agreed with my manager", "set for me", "a", "b", "c", "d", "e", "f", "g")
    buttons = tuple(Button(label, Press("t1", "whose", 3, label)) for label in labels)

    (post,) = cards(a_reply("Whose goal is it?", buttons=buttons), "m1/0")

    assert post.card is not None
    rows = [[each["title"] for each in part["actions"]] for part in post.card["body"][1:]]
    assert [len(row) for row in rows] == [2, 5, 3]
    assert all(sum(map(len, row)) <= 56 for row in rows)


def test_a_label_that_is_too_long_stands_whole_above_its_button() -> None:
    long = "the day on which everybody can have a look at the whole draft and say what is missing"

    (post,) = cards(a_reply("When?", buttons=(Button(long, Press("t1", "day", 2, "x")), *pressed(1))), "m1/0")

    assert post.text.splitlines() == ["When?", f"1 · {long}", "[2] choice 1"]
    assert titles(post.card) == ["1 · the day on which everybody can have a look…", "2 · choice 1"]
    assert actions(post)[0]["tooltip"] == f"1 · {long}"


def test_what_a_button_cannot_carry_can_still_be_typed() -> None:
    heavy = (Button("heavy", Press("t1", "day", 2, "x" * 2_000)), Button("odd", Press("t1", "day", 2, "\x00")))

    (post,) = cards(a_reply("When?", buttons=(*heavy, *pressed(1))), "m1/0")

    assert post.text.splitlines() == ["When?", "1 · heavy", "2 · odd", "[3] choice 1"]
    assert titles(post.card) == ["3 · choice 1"]


def test_more_buttons_than_a_card_can_hold_are_numbered_lines() -> None:
    (post,) = cards(a_reply("Which?", buttons=pressed(80)), "m1/0")

    check(post)
    shown_ones = len(actions(post))
    assert 30 < shown_ones < 80
    assert f"{shown_ones + 1} · choice {shown_ones + 1}" in post.text.splitlines()
    assert "80 · choice 80" in post.text.splitlines()


def test_words_from_the_right_do_not_turn_what_stands_around_them() -> None:
    (post,) = cards(a_reply("\u202eעברית"), "m1/0")

    assert list(texts(post.card)) == ["\u2068עברית\u2069"]


def test_a_reply_that_says_nothing_is_no_message() -> None:
    assert cards(a_reply("", "  ", "\u200b"), "m1/0") == ()


def test_after_a_press_the_choice_stands_where_the_buttons_were_and_what_came_of_it_below() -> None:
    question, next_one = a_reply("Whose goal is it?", buttons=pressed(2)), a_reply("By when?", buttons=pressed(1))

    (post,) = answer(question, "2 · [my](own)", [a_reply("Noted."), next_one], "m2")

    check(post)
    assert post.text.splitlines() == ["Whose goal is it?", "→ 2 · [my](own)", "Noted.", "By when?", "[1] choice 1"]
    (action,) = actions(post)
    assert read(action["data"]) == OnCard("m2", pressed(1)[0].press, "1 · choice 1")
    assert post.card is not None
    assert [part.get("separator", False) for part in post.card["body"]] == [False, False, True, False, False]


def test_what_came_of_a_press_stands_alone_where_nobody_knows_what_was_pressed() -> None:
    (post,) = answer(None, "", [a_reply("Noted.")], "m2")

    assert post.text == "Noted."
    assert answer(None, "", [], "m2") == ()


def test_what_does_not_fit_into_the_place_of_a_card_follows_as_messages() -> None:
    long = a_reply("every single word of it " * 700, buttons=pressed(1))

    made = answer(a_reply("What was it?"), "1 · all", [a_reply("Noted."), long, a_reply("Next?")], "m2")

    assert [post.text.splitlines()[-1] for post in (made[0], made[-1])] == ["Noted.", "Next?"]
    assert "".join(said(post.card) for post in made[1:-1]) == words("every single word of it " * 700)
    for post in made:
        check(post)


def test_of_a_letter_of_many_cards_the_pressed_one_is_the_last() -> None:
    made = answer(a_reply("every single word of it " * 700 + "end.", buttons=pressed(1)), "1 · all", [], "m2")

    (post,) = made
    assert post.text.endswith("end.\n→ 1 · all")


def test_a_command_leaves_the_buttons_that_are_about_one_thing() -> None:
    offered = ("/answer do 7", "/answer later 7", "/digest_why")
    buttons = tuple(Button(label, Press("", "", 0, value[1:])) for label, value in zip("abc", offered, strict=True))
    digest = a_reply("One thing only you can do.", buttons=buttons)

    (after_why,) = answer(digest, "3 · c", [a_reply("Because.")], "m2", press=buttons[2].press, letter="m1/0")
    (after_do,) = answer(digest, "1 · a", [], "m2", press=buttons[0].press, letter="m1/0")

    assert [found.letter for each in actions(after_why) if (found := read(each["data"]))] == ["m1/0", "m1/0"]
    assert titles(after_why.card) == ["1 · a", "2 · b"]
    assert titles(after_do.card) == []


def test_what_the_coach_begins_shows_nobodys_words_until_it_is_opened() -> None:
    answered = Line((Span("Ben", said=True, strong=True), Span(' answered: "not now".')))
    theirs = Line((Span("Ana", said=True), Span(": "), Span("21 days", said=True)), bullet=True)
    reply = Reply(("x",), (Line((Span("Your team's lines."),)), answered, theirs), pressed(1))

    post = neutral(reply, "show it", "time:7/0")

    check(post)
    assert post.text.splitlines() == ["Your team's lines.", "[show it]"]
    assert not any(word in json.dumps(post) for word in ("Ana", "Ben", "21 days", "choice"))
    assert [read(each["data"]) for each in actions(post)] == [OnCard("time:7/0", None, "", OPEN, "time:7/0")]


def test_what_only_quotes_somebody_shows_that_there_is_something_to_open() -> None:
    only, nothing = (Reply(("x",), (Line((Span("Ana", said=said_by),)),)) for said_by in (True, False))

    post = neutral(only, "show it", "time:7/0", waits="There is something new.")

    assert post.text.splitlines() == ["There is something new.", "[show it]"]
    assert (quotes(only), quotes(nothing)) == (True, False)


@given(REPLIES, st.text(min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_reply_is_taken_by_teams_and_reads_as_it_was_written(reply: Reply, key: str) -> None:
    made = cards(reply, key)

    for post in made:
        check(post)
    written = words(shown("\n".join(line.plain() for line in reply.lines)))
    for heard in ("".join(said(post.card) for post in made), "".join(words(post.text) for post in made)):
        assert heard.startswith(written)
    back = [read(each["data"]) for post in made for each in actions(post)]
    assert all(found and found.letter == key and found.press for found in back)


@given(REPLIES | st.none(), st.sampled_from(ODD), st.lists(REPLIES, max_size=3))
@settings(max_examples=30, deadline=None)
def test_any_answer_is_taken_by_teams(question: Reply | None, chosen: str, replies: list[Reply]) -> None:
    made = answer(question, chosen, replies, "m2", press=Press("", "", 0, "why"), letter="m1/0")

    for post in made:
        check(post)
    written = words(shown("\n".join(line.plain() for reply in replies for line in replace(reply, buttons=()).lines)))
    assert written == "" or made


@given(REPLIES, st.sampled_from(ODD))
@settings(max_examples=30, deadline=None)
def test_whatever_the_coach_begins_can_be_shown_without_words(reply: Reply, label: str) -> None:
    check(neutral(reply, label, "time:7/0"))
