"""What a failure of one of Slack's methods is called in the log."""

from __future__ import annotations


def reason(problem: Exception) -> str:
    """What went wrong, in a word: Slack's own where it gave one, or the kind of failure."""
    said = getattr(getattr(problem, "response", None), "data", None)
    error = said.get("error") if isinstance(said, dict) else None
    return error if isinstance(error, str) else type(problem).__name__
