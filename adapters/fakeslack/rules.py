"""How strict the stand-in is, and how long what it hands out lives; everything may be changed while it runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Rules:
    """Slack's own numbers, except where a switch is off because a laptop should not have to wait."""

    answer_within: float = 3.0
    """Seconds an app has to answer a delivery."""
    retries: tuple[float, ...] = (0.0, 60.0, 300.0)
    """Seconds before each further try of an event that was not answered."""
    time_scale: float = 1.0
    """What those seconds are multiplied by; 0.001 for tests."""
    trigger_lives: float = 3.0
    """Seconds a trigger_id can be exchanged for a view."""
    response_url_lives: float = 1800.0
    response_url_uses: int = 5
    posts_apart: float = 0.0
    """Seconds between two messages of one channel, when they shall be counted; Slack says about 1."""
    history_apart: float = 0.0
    """Seconds between two calls of conversations.history; 60 for an app sold outside of Slack's marketplace."""
    history_rows: int = 999
    """Messages of one call of conversations.history; 15 for such an app."""
    newer_blocks: bool = True
    """Whether the blocks that came in 2026 are known; without them they are refused as invalid_blocks."""
    echoes: bool = True
    """Whether the app is told of its own messages, as Slack does."""
    token_lives: float = 0.0
    """Seconds until a token runs out, with token rotation (43,200 at Slack); 0 without."""
    refresh_grace: float = 60.0
    """Seconds in which a spent refresh token still gives another pair, of which only the last one holds."""
    kept_calls: int = 5_000
    """Calls and deliveries in the record; older ones are let go."""
    kept_messages: int = 1_000
    """Messages of one channel; older ones are let go."""
