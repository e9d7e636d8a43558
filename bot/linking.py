"""Linking two accounts: chance for a new code, whose a typed code is, and making one person of two (A7).

`bot/reception.py` comes here before the turns of a group and after everything else of theirs is written. What is said
stands in `conversations/flows/link`, what is united in `storage/joining.py`.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping

from adapters.sending import BY_ITSELF
from bot.doors import door_of
from bot.effects import Decided
from conversations.coaching.linking import LENGTH, LETTERS, a_code, fingerprint, one_person, one_schedule
from conversations.coaching.linking import Met as Met
from conversations.coaching.values import Join, Person, Plan
from conversations.messages import Reply
from conversations.progress import Progress
from storage import joining, links, outbox, talks, values
from storage.database import Unit
from storage.errors import LostRace, NotTogether
from storage.faults import fault
from storage.outbox import Outgoing

Say = Callable[..., Reply]
"""Renders a wording in a person's language."""
LINK = "link"
TYPED = "typed"
"""The step under which a code is kept while its yes is asked for."""
TOLD = "link/there"


def a_fresh_code() -> str:
    """A code that nobody can guess."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))


def typed_by(texts: Iterable[str], talking: Iterable[Progress]) -> set[str]:
    """The fingerprints of the codes that somebody types now, or typed before and was asked about."""
    kept = (one.answers[TYPED].value for one in talking if one.flow == LINK and TYPED in one.answers)
    said = (fingerprint(code) for text in texts if (code := a_code(text)))
    return {one for one in (*kept, *said) if isinstance(one, str)}


def met_by(unit: Unit, codes: Mapping[tuple[str, str], Collection[str]]) -> dict[tuple[str, str], tuple[Met, ...]]:
    """Whose the codes are that these (tenant, person) typed, with one SELECT; of another company only that."""
    found = {one.id: one for one in links.shown(unit, {one for those in codes.values() for one in those})}
    return {who: tuple(_met(found[one], who[0]) for one in those if one in found) for who, those in codes.items()}


def _met(one: links.Shown, tenant: str) -> Met:
    return Met(*one) if one.tenant == tenant else Met(one.id, one.tenant)


def join(unit: Unit, turns: Iterable[Decided], held: Collection[str], say: Say) -> None:
    """Make one person of two for each turn that links, after all that these turns write themselves.

    `held` are the people the transaction has locked. Raises LostRace, or NotTogether where turns of one group are in
    each other's way.
    """
    for turn in turns:
        for effect in turn.effects:
            if isinstance(effect, Join):
                fault("link.before_join")
                try:
                    _join(unit, turn, effect, held, say)
                except LostRace:
                    if len(held) == 1:
                        raise
                    raise NotTogether() from None
                fault("link.after_join")


def _join(unit: Unit, turn: Decided, wanted: Join, held: Collection[str], say: Say) -> None:
    tenant, here_id, other_id = wanted.tenant, wanted.person, wanted.other
    joining.hold(unit, tenant, other_id, held)
    people = {one.id: one for one in values.of(unit, Person, [(tenant, here_id), (tenant, other_id)])}
    if len(people) < 2 or not links.use(unit, tenant, other_id, wanted.code):
        raise LostRace(what="this code")
    here, there = people[here_id], people[other_id]
    kept, other = (there, here) if wanted.keeps == other_id else (here, there)
    after = one_person(kept, other, here)
    open_here = any(one.state == "open" for one in talks.unfinished(unit, [(tenant, here_id)]))
    joining.put_aside(unit, tenant, other_id, open_here)
    mine, theirs = (values.of(unit, Plan, [(tenant, one.id)]) for one in (kept, other))
    planned = one_schedule(mine, theirs, (kept, other), after)
    joining.unite(unit, after, other, planned.put, planned.drop)
    if there.last_place:
        outbox.add(unit, [_told(turn, after, there, say(after, TOLD, door=here.last_door))])


def _told(turn: Decided, now: Person, there: Person, reply: Reply) -> Outgoing:
    """What is said in the other chat, where the code was shown."""
    key = f"{BY_ITSELF}{now.id}/link/{turn.key}"
    return Outgoing(
        now.tenant, now.id, there.last_place, there.last_user, door_of(there), f"{key}/0", key, ",".join(reply.keys),
        reply.dump(), "pending", turn.now,
    )  # fmt: skip
