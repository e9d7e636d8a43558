"""The forms of one verb, whatever the language: what `forms.py` and the files beside it give back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Forms(NamedTuple):
    """The forms of one verb."""

    wanted: Sequence[str]
    """What can stand for something wanted: "improve", "improving"; "abschließen", "abzuschließen"."""
    told: Sequence[str] = ()
    """What tells of somebody else: "improves"."""
    done: Sequence[str] = ()
    """What tells of the past: "improved"."""
    first: Sequence[str] = ()
    """What stands for something wanted behind "I" or "we" alone: "publie"."""
    promised: Sequence[str] = ()
    """What says that something will be: "publierai"."""
    tells: Sequence[str] = ()
    """What tells wherever it stands: "publient", "publiait"."""
    deeds: Sequence[str] = ()
    """The verb as a noun: "Einführung"."""
    beside: Sequence[str] = ()
    """What goes with "ich" on either side of it and is no sign of wanting: "schreibe"."""
    split: Mapping[str, tuple[str, str]] = {}
    """A form, what it leaves at the end of the sentence, and the verb: "führe", "ein", "einführen"."""

    def listed(self) -> Sequence[str]:
        """The forms that stand on the lists of their verb: what is wanted; in German, with its nouns, all."""
        wanted = (*self.wanted, *self.first, *self.promised)
        return (*wanted, *self.told, *self.done, *self.deeds, *self.beside) if self.deeds else wanted
