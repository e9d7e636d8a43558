"""Tests that share something costly run in one process, so that it is made once.

xdist's own marks for this hang on the ids of pytest before 9.2; here the path says where a test belongs.
"""

from __future__ import annotations

from xdist.scheduler import LoadScopeScheduling

TOGETHER = {
    "tests/agents/": "the Agents Playground",
    "tests/bench/": "what was measured",
    "tests/browser/": "the playground in a browser",
    "tests/adapters/test_slack_talks.py": "the replies of every talk",
    "tests/adapters/test_teams_talks.py": "the replies of every talk",
    "tests/adapters/test_teams_renderer.py": "the renderer in a browser",
}
"""Where tests stand, and what they share."""


class Together(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types.
    """Gives tests that share something to one process, and each of the others to whoever is free."""

    def _split_scope(self, nodeid: str) -> str:
        return next((shared for place, shared in TOGETHER.items() if nodeid.startswith(place)), nodeid)
