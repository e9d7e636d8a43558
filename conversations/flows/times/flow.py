"""When the coach writes by itself: the present settings in one message, one of them changed at a time (A2, FB-2)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from conversations.coaching.rhythms import with_room
from conversations.coaching.showing import times_of
from conversations.coaching.values import Effect, Person, Plan, Put
from conversations.flow import Read, Refusal, Seen, When, ask, choose, do, flow, known, say
from conversations.flows.times.ahead import a_plan, a_time_ahead, comes
from conversations.flows.times.reading import (
    a_setting,
    digest_time,
    how_many,
    last_working_day,
    own_words,
    quiet_hours,
    what_holidays,
    what_hour,
    what_zone,
    when_to_ask,
    working_days,
)
from conversations.shape import FORM, Shape

FIELDS = ("rhythm", "hour", "days", "quiet_hours", "zone", "holidays", "most", "open_words")
"""The settings that a form has."""
SETTINGS = (*FIELDS, "digest")


def way(seen: Seen) -> str:
    """The setting this is about: as the command said, as chosen, or empty where one line said it all."""
    chosen = seen["what"]
    return str(seen["which"] or (chosen if isinstance(chosen, str) else "") or "")


def new_of(seen: Seen) -> dict[str, Any]:
    """The columns that change; in a form of every setting that was filled in anew."""
    if seen["form"]:
        return {column: value for name in FIELDS for column, value in set_by(name, seen).items()}
    if way(seen) in SETTINGS:
        return set_by(way(seen), seen)
    return dict(seen["what"]["set"]) if isinstance(seen["what"], dict) else {}


def set_by(name: str, seen: Seen) -> dict[str, Any]:
    """What the answer to one setting sets."""
    answer = seen[name]
    if isinstance(answer, dict):
        return dict(answer["set"])
    return _of_option(name, answer, seen.facts.person) if isinstance(answer, str) else {}


def _of_option(name: str, answer: str, person: Person) -> dict[str, Any]:
    """What a tapped option sets."""
    if name == "rhythm":
        return {"rhythm": last_working_day(person) if answer == "week" else answer}
    if name in ("quiet_hours", "holidays") and answer == "none":
        return {name: ""}
    if name == "open_words":
        return {name: answer == "yes"}
    return {name: answer} if name == "digest" else {}


def after(seen: Seen) -> Person:
    """The person with what changes; who names a rhythm wants to hear from the coach again."""
    new = new_of(seen)
    speaks = new.get("rhythm", "off") != "off"
    person = replace(seen.facts.person, **new)
    return with_room(replace(person, silenced=False)) if speaks else person


def keep(seen: Seen) -> list[Effect]:
    """The person, and where each check-in names the next one, the first of them."""
    person = after(seen)
    effects: list[Effect] = [Put(person)]
    if person.rhythm == "each" and new_of(seen).get("rhythm"):
        first = seen["first"]
        effects.append(Put(a_plan(seen, "check_in", first) if first else no_check_in(person)))
    return effects


def no_check_in(person: Person) -> Plan:
    """The check-in of a rhythm that was, taken back."""
    return Plan(person.tenant, person.id, "check_in", "check_in", rhythm="off")


def as_it_is(seen: Seen) -> dict[str, Any]:
    """The settings of now."""
    return times_of(seen.facts.person)


def as_it_will_be(seen: Seen) -> dict[str, Any]:
    """The settings with the change, and which one it was."""
    new, person = new_of(seen), after(seen)
    first = seen["first"]
    named = {"first": "", "first_hour": ""}
    if first:
        then = comes(seen, a_plan(seen, "check_in", first), person)
        named = {"first": then["day"], "first_hour": then["at"]}
    more = person.most > seen.facts.person.most and "most" not in new
    return times_of(person) | named | {"changed": next(iter(new), ""), "more": more}


def all_of_it(seen: Seen) -> dict[str, Any]:
    """The settings with every change, and which ones they were."""
    person, new = after(seen), new_of(seen)
    return times_of(person) | {"changed": [name for name in FIELDS if name in new]}


def to_fill_in(seen: Seen) -> dict[str, str]:
    """The form of the settings as they are now."""
    person = seen.facts.person
    now = times_of(person)
    found = {name: seen.facts.text(f"times/{name}_now", now) for name in ("rhythm", "days")}
    return found | {
        "hour": person.hour, "quiet_hours": person.quiet_hours, "zone": person.zone, "holidays": person.holidays,
        "most": str(person.most), "open_words": "yes" if person.open_words else "no",
    }  # fmt: skip


def a_first_one(text: str, seen: Seen) -> Read | Refusal:
    """When the first check-in comes."""
    return a_time_ahead(text, seen)


def about(name: str) -> When:
    """This setting is the one to change; in a form most are."""
    return known(lambda seen: way(seen) == name or (name in FIELDS and bool(seen["form"])), "what")


OPEN = known(lambda seen: seen["which"] is None) & ~FORM
EACH = known(lambda seen: new_of(seen).get("rhythm") == "each", "what", "rhythm")
CHANGED = known(lambda seen: bool(new_of(seen)), "what", *SETTINGS)

TIMES = flow(
    "times",
    choose("what", *SETTINGS, "fine", reads=a_setting, when=OPEN, shows=as_it_is, rule="FB-2"),
    ask("rhythm", when_to_ask, options=("week", "weekday", "month", "each", "off"), when=about("rhythm"),
        shows=as_it_is, rule="FB-2"),
    ask("first", a_first_one, when=EACH),
    ask("hour", what_hour, when=about("hour"), shows=as_it_is),
    ask("days", working_days, when=about("days"), shows=as_it_is),
    ask("quiet_hours", quiet_hours, options=("none",), when=about("quiet_hours"), shows=as_it_is),
    ask("zone", what_zone, when=about("zone"), shows=as_it_is),
    ask("holidays", what_holidays, options=("none",), when=about("holidays"), shows=as_it_is),
    ask("most", how_many, when=about("most"), shows=as_it_is, rule="FB-2"),
    choose("open_words", "yes", "no", reads=own_words, when=about("open_words"), shows=as_it_is),
    ask("digest", digest_time, options=("off",), when=about("digest"), shows=as_it_is),
    do("keep", keep, when=CHANGED),
    say("kept", when=CHANGED & ~FORM, shows=as_it_will_be),
    say("kept_form", when=CHANGED & FORM, shows=all_of_it),
    say("unchanged", when=~CHANGED),
)  # fmt: skip

SETTINGS_FORM = Shape(
    {name: "choice" if name == "open_words" else "text" for name in FIELDS},
    to_fill_in, edits=True, must=("hour", "days", "zone", "most"),
)  # fmt: skip
