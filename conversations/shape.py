"""How a talk is shown as a form; the catalog names it, `forms.py` fills it in and takes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from conversations.flow import Seen, known
from conversations.messages import FieldKind


@dataclass(frozen=True, slots=True)
class Shape:
    """How a talk is shown as a form: several of its questions at once, filled in with what is known.

    The talk then has two seeds: `form` ("open" while it is only shown, "sent" once it came back) and `of`, what the
    form is about.
    """

    fields: Mapping[str, FieldKind]
    """The steps that can be filled in, in the order they are shown in, and how."""
    filled: Callable[[Seen], Mapping[str, str] | None]
    """What is there now, by step; None where the form is about something that is not there any more."""
    edits: bool = False
    """Whether it shows what is kept: then a field that nobody touched is left as it is now."""
    clears: tuple[str, ...] = ()
    """The steps that can be emptied; their answer is then an empty text."""
    must: tuple[str, ...] = ()
    """The steps that cannot be left empty."""
    needs: tuple[str, ...] = ()
    """The steps that are needed where they apply by what else was filled in."""
    keeps_about: bool = True
    """Whether what the form is about names something; else it was only there to be filled in, and is not kept."""


FORM = known(lambda seen: bool(seen["form"]), says="the talk is shown as a form", denies="the talk is no form")
"""The talk is a form, shown or sent."""


def is_shown(seen: Seen) -> bool:
    """Whether the form is only shown so far, so that whatever could be asked is a field."""
    return bool(seen["form"] == "open")
