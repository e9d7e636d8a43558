"""A reply is the same after it was written down and read again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from conversations.messages import Button, Line, Press, Reply, Span

words = st.text(max_size=8)
spans = st.builds(Span, words, st.booleans(), st.booleans())
lines = st.builds(Line, st.lists(spans, max_size=3).map(tuple), st.booleans())
presses = st.builds(Press, st.sampled_from(["", "t1"]), st.sampled_from(["", "due"]), st.integers(0, 2), words)
buttons = st.builds(Button, words, presses)
replies = st.builds(
    Reply,
    st.lists(words, max_size=2).map(tuple),
    st.lists(lines, max_size=3).map(tuple),
    st.lists(buttons, max_size=4).map(tuple),
    st.booleans(),
    words,
)


@given(replies)
def test_a_reply_comes_back_as_it_was_written(reply: Reply) -> None:
    assert Reply.load(reply.dump()) == reply


def test_what_buttons_were_shown_for_is_written_once() -> None:
    asked = [Button(label, Press("t1", "due", 4, label)) for label in ("a", "b")]
    reply = Reply(("talk/due",), (Line((Span("By when?"),)),), (*asked, Button("home", Press("", "", 0, "home"))))

    assert reply.dump() == (
        '[["talk/due"],[false,"By when?"],[["t1","due",4],"a","a","b","b",["","",0],"home","home"],false,""]'
    )
