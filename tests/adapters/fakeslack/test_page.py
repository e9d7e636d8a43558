"""What docs/slack-stand-in.md tells is what there is."""

from __future__ import annotations

import re

from adapters.fakeslack.control import VERBS, Control
from adapters.fakeslack.faults import FATES
from adapters.fakeslack.people import Person
from adapters.fakeslack.slack import FakeSlack
from tests.house.rooms import ROOT

PAGE = (ROOT / "docs" / "slack-stand-in.md").read_text("utf-8")


def test_every_verb_is_told_and_is_one_of_a_person() -> None:
    told = set(re.findall(r"(?:…|people/ana)/(\w+)", PAGE))

    assert told == VERBS
    assert all(callable(getattr(Person, verb)) for verb in VERBS)


def test_every_control_is_told(fakeslack: FakeSlack) -> None:
    untold = {name for name in Control(fakeslack).names if f"`{name}`" not in PAGE and f"/_fake/{name} " not in PAGE}

    assert untold == set()


def test_every_fate_is_told() -> None:
    assert [fate for fate in FATES if f"`{fate}`" not in PAGE] == []
