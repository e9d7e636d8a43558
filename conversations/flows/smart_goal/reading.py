"""How the words of a wish and of a sign become answers, and what else they already say."""

from __future__ import annotations

from typing import Any

from conversations.flow import Read, Refusal, Said, Seen
from conversations.flows.readers import language, refused_day
from conversations.formats import fold, shorten
from conversations.reading.choice import a_yes_or_no
from conversations.reading.dates.day import Day
from conversations.reading.goals.goal import GoalRead, read_goal
from conversations.reading.measures.measure import Measure


def a_wish(text: str, seen: Seen) -> Read | Refusal:
    """A wish in the person's words, with the sign, the kind and the date it may already name."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    facts = seen.facts
    read = read_goal(text, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
    if not read.is_goal and (text.rstrip().endswith("?") or len(text.split()) < 3):
        return Refusal("smart_goal/no_goal_yet")
    value = {
        "words": read.title or text.strip(),
        "why": read.why,
        "how": read.how,
        "why_said": read.why_said,
        "how_said": read.how_said,
        "vague": read.vague,
        "scope": read.scope,
    }
    offers = {**_offers(read), "kind": read.kind if read.kind in ("performance", "learning") else None}
    told = [name for name, offer in offers.items() if offer is not None and not isinstance(offer, Refusal)]
    return Read(value | {"told": told}, offers)


def _offers(read: GoalRead) -> dict[str, Any]:
    offers: dict[str, Any] = {}
    if read.measure is not None:
        offers["sign"] = as_sign(read.measure, read.title, named=True)
    elif read.measurable:
        offers["sign"] = {"words": read.title, "named": True}
    if read.due is not None:
        offers["due"] = _due(read.due)
    return offers


def _due(day: Day) -> str | Refusal | None:
    """A date between the lines; one that can be read two ways is asked back where the date is asked."""
    refusal = refused_day(day)
    return day.day.isoformat() if refusal is None else refusal if refusal.ways else None


def as_sign(measure: Measure, words: str, named: bool) -> dict[str, Any]:
    """A measure as an answer; `named` when the goal's own words already hold it."""
    return {
        "words": words,
        "named": named,
        "metric": measure.name,
        "unit": measure.unit,
        "baseline": measure.baseline,
        "target": measure.target,
    }


def a_sign(text: str, seen: Seen) -> Read | Refusal:
    """What would show it: a number, or something somebody could see; never again only "better" (LL-1)."""
    if not any(c.isalnum() for c in text):
        return Refusal("everywhere/no_words")
    facts = seen.facts
    read = read_goal(text, facts.today, facts.person.locale, fiscal_start=facts.fiscal_start)
    says_nothing = len(fold(text)) < 3 or a_yes_or_no(text, language(seen)) is not None
    if read.measure is None and not read.measurable and (read.vague or says_nothing):
        return Refusal("smart_goal/still_vague", {"vague": Said(shorten(text.strip(), 60))})
    offers = {"due": _due(read.due)} if read.due is not None else {}
    if read.measure is not None:
        return Read(as_sign(read.measure, text.strip(), named=False), offers)
    return Read({"words": text.strip(), "named": False}, offers)


def a_smallest_sign(text: str, seen: Seen) -> Read | Refusal:
    """The smallest thing that would show that a direction has been taken (P2)."""
    return Read(text.strip()) if any(c.isalnum() for c in text) else Refusal("everywhere/no_words")
