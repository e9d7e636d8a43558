"""What a process that serves many people sets once it has loaded everything."""

from __future__ import annotations

import gc
import sys

SWITCH = 0.001
"""Seconds a busy thread may keep the others waiting: the event loop stays lively beside the writer."""
YOUNG = 10_000
"""Objects made before the collector looks at the young ones: about a group of turns."""


def steady() -> None:
    """Call once everything is loaded: from then on the collector never looks at modules and templates again.

    Without it a fifth of the time of a busy coach went into looking at what never changes.
    """
    sys.setswitchinterval(SWITCH)
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)
