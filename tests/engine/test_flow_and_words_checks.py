"""A flow that cannot be read from top to bottom, and words that do not fit it, are refused by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conversations.check import check_words
from conversations.course import Talk
from conversations.flow import (
    Flow,
    FlowProblem,
    Read,
    Seen,
    ask,
    choose,
    chosen,
    confirm,
    do,
    flow,
    given,
    known,
    repeat,
    say,
    section,
)  # fmt: skip
from conversations.reading.everyday import stands_for
from conversations.words import Words, WordsProblem, parse
from tests.engine.trial import words_of_theirs as words


def test_a_sound_flow_is_made() -> None:
    made = flow("sound", ask("a", words), choose("b", "x", "y", when=given("a")), say("c", when=chosen("b", "x")))

    assert [step.name for step in made] == ["a", "b", "c"]


BROKEN: dict[str, tuple[str, Callable[[], Flow]]] = {
    "a condition on a later step": ("a", lambda: flow("f", ask("a", words, when=given("b")), ask("b", words))),
    "a condition on a step there is not": ("a", lambda: flow("f", ask("a", words, when=known(lambda s: True, "z")))),
    "a condition on an option there is not": (
        "b", lambda: flow("f", choose("a", "x", "y"), ask("b", words, when=chosen("a", "z"))),
    ),
    "a condition behind a tilde": (
        "b", lambda: flow("f", choose("a", "x"), ask("b", words, when=~(chosen("a", "q") | given("a")))),
    ),
    "a condition inside a section": ("b", lambda: flow("f", section("s", ask("b", words, when=given("c"))), say("c"))),
    "a name used twice": ("a", lambda: flow("f", ask("a", words), say("a"))),
    "a name used twice, once inside": ("a", lambda: flow("f", ask("a", words), section("s", confirm("a")))),
    "a retired name used again": ("old", lambda: flow("f", ask("a", words, was=("old",)), ask("old", words))),
    "a name that becomes another's": ("b", lambda: flow("f", ask("a", words), ask("b", words, was=("a",)))),
    "a name with a stroke in it": ("a/b", lambda: flow("f", ask("a/b", words))),
    "a name with two underscores": ("a__b", lambda: flow("f", ask("a__b", words))),
    "an empty name": ("", lambda: flow("f", ask("", words))),
    "a since ahead of the version": ("a", lambda: flow("f", ask("a", words, since=2))),
    "an offer to a step there is not": ("a", lambda: flow("f", ask("a", words, offers=("z",)))),
    "an offer that nothing echoes": ("a", lambda: flow("f", ask("a", words, offers=("b",)), ask("b", words))),
    "a repeat with a broken step": (
        "b", lambda: flow("f", repeat("r", ask("b", words, when=given("c")), over=lambda seen: ())),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_flow_that_cannot_be_read_from_top_to_bottom_names_its_step(name: str) -> None:
    step, made = BROKEN[name]

    with pytest.raises(FlowProblem, match=f"f/{step}"):
        made()


# Words files.

FLOW = flow(
    "talk",
    ask("aim", words),
    choose("kind", "small", "large"),
    do("keep", lambda seen: ()),
    say("kept"),
)
GOOD = """# a talk
say: talk

## aim: the aim
What is it?

### why
So that I know.

## kind
Which kind?

1. `small` a small one
2. `large` a large one

### why
So that I know.

## kept
Kept.
"""


def spoken(text: str) -> Words:
    """English words with this sheet for the talk."""
    made = Words("en")
    made.sheets["talk"] = parse(text, "talk/words.en.md")
    return made


def swapped(text: str, one: str, two: str) -> str:
    """The sheet with two headings and what is under them in the other order."""
    head, *parts = text.split("\n## ")
    names = [part.split(":")[0].split("\n")[0] for part in parts]
    a, b = names.index(one), names.index(two)
    parts[a], parts[b] = parts[b], parts[a]
    return "\n## ".join([head, *parts])


def test_words_that_fit_their_flow_pass() -> None:
    check_words(spoken(GOOD), {"talk": Talk(FLOW)})


UNFIT = {
    "a missing heading": (GOOD.replace("## kept\nKept.\n", ""), "'kept' has no heading"),
    "headings in the wrong order": (swapped(GOOD, "aim", "kind"), "not in the order of the flow"),
    "an option without a label": (GOOD.replace("2. `large` a large one\n", ""), "no label: .'large'"),
    "a label without an option": (
        GOOD.replace("2. `large`", "2. `huge` a huge one\n3. `large`"),
        "belong to no option",
    ),
    "a missing reason": (GOOD.replace("### why\nSo that I know.\n\n## kept", "## kept"), "nothing answers `why.`"),
    "what is said for no option": (GOOD.replace("## kind\n", "## kind\nsay huge: big\n"), "no options: .'huge'"),
    "no text": (GOOD.replace("Kept.\n", ""), "has no text"),
}


@pytest.mark.parametrize("name", UNFIT)
def test_words_that_do_not_fit_their_flow_name_what_is_missing(name: str) -> None:
    text, message = UNFIT[name]

    with pytest.raises(WordsProblem, match=message):
        check_words(spoken(text), {"talk": Talk(FLOW)})


def test_a_rule_that_stands_nowhere_is_named() -> None:
    ruled = flow("talk", ask("aim", words, rule="ZZ-9"), choose("kind", "small", "large"), say("kept"))

    with pytest.raises(WordsProblem, match="ZZ-9"):
        check_words(spoken(GOOD), {"talk": Talk(ruled)})


def test_a_talk_without_words_is_named() -> None:
    with pytest.raises(WordsProblem, match="no words file"):
        check_words(Words("en"), {"nowhere": Talk(FLOW)})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("## aim\nWhat?\n", "no '# Title'"),
        ("# t\n## aim\nA?\n## aim\nB?\n", "t:4: the heading 'aim' stands twice"),
        ("# t\n## aim\nsay a: well, good\nsay b: fine, well\nA?\n", "t:4: 'well' stands twice"),
        ("# t\n### why\nBecause.\n", "only '### why'"),
        ("# t\n## aim\n### because\nBecause.\n", "only '### why'"),
    ],
)
def test_a_words_file_that_cannot_be_read_names_its_line(text: str, message: str) -> None:
    with pytest.raises(WordsProblem, match=message):
        parse(text, "t")


@pytest.mark.parametrize("source", ["{% if aim %}", "{{ aim | nothing_like_it }}", "{{ aim", "{% endfor %}"])
def test_a_template_that_cannot_be_compiled_is_named_at_the_start(source: str) -> None:
    made = spoken(GOOD.replace("What is it?", source))

    with pytest.raises(WordsProblem, match="talk/aim"):
        made.warm()


def test_a_language_without_words_says_so() -> None:
    with pytest.raises(WordsProblem, match="'xx'"):
        Words("xx")


@pytest.mark.parametrize("folder", ["mistyped", "empty", "a file"])
def test_a_folder_in_which_no_words_are_is_named(tmp_path: Path, folder: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a file").write_text("# Mine\n", "utf-8")

    with pytest.raises(WordsProblem, match=rf"{folder}: no words file .* is there. Mend CAIRN_WORDS"):
        Words("en", [tmp_path / folder])


def test_a_folder_of_overrides_changes_single_headings(tmp_path: Path) -> None:
    (tmp_path / "welcome").mkdir()
    sheet = Words("en").sheets["welcome"]
    name = next(iter(sheet.headings))
    (tmp_path / "welcome" / "words.en.md").write_text(f"# mine\n\n## {name}\nOur own words.\n", "utf-8")

    made = Words("en", [tmp_path])

    assert made.text(f"welcome/{name}", {}) == "Our own words."
    assert made.sheets["welcome"].headings.keys() == sheet.headings.keys()


@pytest.mark.parametrize(("own", "value"), [("", "partly"), ("say yes: most days\n", "yes")])
def test_a_heading_of_ones_own_hears_what_ours_hears_unless_it_says_so(tmp_path: Path, own: str, value: str) -> None:
    (tmp_path / "check_in").mkdir()
    heading = f"# mine\n\n## habit\n{own}How was it?\n\n1. `yes` done\n2. `partly` half\n3. `no` no\n"
    (tmp_path / "check_in" / "words.en.md").write_text(heading, "utf-8")

    made = Words("en", [tmp_path])

    assert made.text("check_in/habit", {}) == "How was it?"
    assert stands_for("most days", made.sayings("check_in/habit"), "en") == value


@pytest.mark.parametrize(
    ("talk", "text", "message"),
    [
        ("nowhere", "# t\n\n## a\nA.\n", "no talk called 'nowhere'"),
        ("welcome", "# t\n\n## nowhere\nA.\n", "override nothing"),
    ],
)
def test_an_override_of_nothing_is_named(tmp_path: Path, talk: str, text: str, message: str) -> None:
    (tmp_path / talk).mkdir()
    (tmp_path / talk / "words.en.md").write_text(text, "utf-8")

    with pytest.raises(WordsProblem, match=message):
        Words("en", [tmp_path])


def test_a_reader_is_a_plain_function() -> None:
    facts = Seen({}, None)  # type: ignore[arg-type]

    assert words(" some words ", facts) == Read("some words")
