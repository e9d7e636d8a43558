"""What people type is shown as they typed it and is never read as a template, as markup or as a line of ours."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from conversations.flow import Said, ask, flow, say
from conversations.messages import MARKS_IN_A_ROW, Line, Reply, Span, cleaned
from conversations.words import CLOSE, OPEN, Wording, Words, cut, parse
from tests.engine.trial import rehearsal, words_of_theirs

ECHO = """# a talk
say: echo

## aim
What is it?

## kept
Kept: *{{ aim }}*.
- {{ aim }} stands here, and *{{ aim|short(20) }}*

## attack
{{ ().__class__.__bases__[0].__subclasses__() }}

## missing
{{ nothing_of_that_name }}

## changes
{{ values.append(1) }}
"""


def spoken() -> Words:
    """English words with a talk that echoes."""
    made = Words("en")
    made.sheets["trial"] = parse(ECHO, "trial")
    return made


def echoed(typed: str) -> Reply:
    """What somebody hears who typed this as their aim."""
    person = rehearsal(flow("trial", ask("aim", words_of_theirs), say("kept")))
    person.words = {"en": spoken()}
    person.say("echo")
    person.say(typed)
    return person.replies[-1]


def said(reply: Reply) -> list[str]:
    """The runs of text that are marked as the person's own."""
    return [span.text for line in reply.lines for span in line.spans if span.said]


HOSTILE = [
    "a {{7*7}} b",
    "{% for x in range(9) %}x{% endfor %}",
    "{{ config }} {# gone #}",
    "*bold* _and_ `code`",
    "a * b ** c",
    "- a bullet",
    "## a heading",
    "1. `yes` a button",
    f"a {CLOSE} b {OPEN} c",
    f"{CLOSE}*ours*{OPEN}",
    "first\nsecond\r\nthird\u2028fourth",
    "<b>html</b> &amp; <script>alert(1)</script>",
    "'; DROP TABLE people; --",
    "\u202eright to left\u202c",
    "e" + "\u0301" * 500,
]


@pytest.mark.parametrize("typed", HOSTILE)
def test_typed_words_come_back_as_they_are_in_a_span_of_their_own(typed: str) -> None:
    clean = cleaned(typed)

    reply = echoed(clean)

    flat = " ".join(clean.split())
    assert said(reply)[:2] == [flat, flat]
    assert len(reply.lines) == 2
    assert [span for span in reply.lines[0].spans if not span.said] == [Span("Kept: "), Span(".")]
    assert not [span for span in reply.lines[1].spans if not span.said and "*" in span.text]
    assert not reply.buttons


@settings(deadline=None, max_examples=150)
@given(st.text(min_size=1, max_size=80))
def test_nothing_anybody_types_breaks_out_of_its_span(typed: str) -> None:
    clean = cleaned("a" + typed)

    reply = echoed_text(clean)

    flat = " ".join(clean.split())
    assert said(reply)[:2] == [flat, flat]
    assert [line.bullet for line in reply.lines] == [False, True]


WORDS = spoken()


def echoed_text(typed: str) -> Reply:
    """The last line of the talk, rendered with these words of a person."""
    return WORDS.reply([Wording("trial/kept", {"aim": Said(typed)})])


def test_a_reply_is_the_same_after_it_was_written_and_read() -> None:
    reply = echoed("a *b* {{c}}")

    assert Reply.load(reply.dump()) == reply


def test_a_name_that_is_not_given_is_an_error_and_not_an_empty_place() -> None:
    with pytest.raises(UndefinedError, match="nothing_of_that_name"):
        WORDS.text("trial/missing", {})


def test_a_template_cannot_reach_out_of_its_sandbox() -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        WORDS.text("trial/attack", {})


def test_a_template_cannot_change_what_it_is_given() -> None:
    with pytest.raises(SecurityError):
        WORDS.text("trial/changes", {"values": []})


def test_lines_are_cut_into_bullets_and_strong_words() -> None:
    lines = cut(f"One *two* three\n\n  - four\n{OPEN}five * six{CLOSE}")

    assert lines == [
        Line((Span("One "), Span("two", False, True), Span(" three"))),
        Line((Span("four"),), True),
        Line((Span("five * six", True),)),
    ]


@settings(deadline=None, max_examples=200)
@given(st.text(st.characters(exclude_categories=[]), max_size=200))
def test_whatever_is_typed_is_fit_to_be_kept(typed: str) -> None:
    clean = cleaned(typed)

    clean.encode("utf-8")
    assert not set(clean) & {"\x00", "\r", OPEN, CLOSE, "\x1b", "\u2028"}
    assert cleaned(clean) == clean


def test_a_tower_of_marks_is_cut_to_what_a_language_needs() -> None:
    assert cleaned("a" + "\u0301" * 1_000) == "a" + "\u0301" * MARKS_IN_A_ROW
