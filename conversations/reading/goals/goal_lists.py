"""The lists that tell the parts, the kind, the scope and the letters of a goal, as one value for each language.

`goal_words.py` comes after and fills it from `lexicon/<code>.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from conversations.reading.tables import Words
from conversations.reading.tokens import Phrases


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class GoalWords:
    """The words of one language that tell the parts, the kind, the scope and the letters of a goal."""

    leads: Words
    """ "I want to", "my goal is to": said before the goal and not part of it."""
    wishes: Words
    """The leads of one word that say a wish by themselves: "quiero"."""
    why: Words
    purpose: Words
    """Words that start a purpose when a verb follows: "to", "pour"; German "um" when "zu" follows."""
    not_purpose: Words
    """Words before `purpose` that take it as their own: "want", "able"."""
    how: Words
    """ "through", "with the help of"; what follows is the way."""
    by: Words
    """Words that start a way when a verb form of doing follows: "by calling", "en appelant"."""
    with_: Words
    """Words that start a way when a thing follows, unless one of `not_with` takes them: "with a checklist"."""
    not_with: Words
    vague: Words
    """Words that nobody could check: "better", "successful"."""
    generic: Words
    """Nouns that name nothing in particular: "things", "work"."""
    learn: Words
    """Verbs of coming to know or to be able."""
    be: Words
    """ "be", "become": what follows says who somebody wants to be."""
    weak: Words
    """Verbs without an end of their own: "improve", "support"."""
    acquire: Words
    """Verbs that take something in: learning when it is a course or a skill ("get", "complete")."""
    improve: Words
    """Verbs of making better: learning when a skill is made better."""
    make: Words
    """Verbs whose result is for others, so that a course or a talk behind them is no learning ("offer", "write")."""
    end: Words
    """Verbs with an end that anybody could see: "publish", "pass"."""
    act: Words
    """All other verbs of wanting: they show that a goal is meant."""
    learn_things: Words
    skills: Words
    persons: Words
    """Who one is by a skill, so that being a better one is learning: "presenter", "listener"."""
    roles: Words
    team_things: Words
    own_things: Words
    own_verbs: Words
    """What one does oneself: "write", "attend"."""
    house_verbs: Words
    """What is rather done for many: "roll out", "hire"."""
    own: Words
    team: Words
    greets: Words
    doubts: Words
    asks: Words
    """How questions begin."""
    orders: Words
    """What somebody says to the coach itself ("remind me"), and how headings and notes begin."""
    reported: Words
    """ "I finished", "we have": told, not wanted."""
    finite: Words
    """Verb forms that tell how something is or was."""
    modal: Words
    """Verb forms that tell how something is to be: "should", "needs to"."""
    nothing: Words
    """Whole texts without a goal: "ok", "not sure"."""
    wish_nouns: Words
    """What a goal is called: "my … goal for this year is to"."""
    copulas: Words
    adverbs: Words
    """Words before a verb that only colour it: "finally", "keep"."""
    controls: Words
    """Verbs that take "to" as their own: "ask somebody to"."""
    not_so: Words
    """Words that make something else of "so": "so far"."""
    no_gerunds: Words
    """Words that only end like a verb ("spring", "taller")."""
    through_verbs: Words
    """Verbs that take "through" and "using" as their own: "get through"."""
    house_marks: Words
    """What an organisation is certified for, so that the certificate is no learning."""
    pasts: Words
    nows: Words
    """How a sentence begins that tells where things stand."""
    pronouns: Words
    """What no way begins with: "with them"."""
    promises: Words
    """What a later sentence begins with that says what will be done for the goal: "I will"."""
    noun_tails: Words
    """Nouns behind a learning noun that leave it one: "training programme"."""
    plan_labels: Words
    """Words that head a plan in a form: "Steps:"."""
    why_labels: Words
    helping: Words
    """How a sentence tells of somebody who helps: "will show me"."""
    enough: Words
    """Words that make a level of what follows: "enough to"."""
    people: Words
    laughs: Words
    headings: Words
    """What a heading without a verb ends with: "Q3 objectives"."""
    comparatives: Words
    """What a wish without a verb begins with: "fewer", "no more"."""
    joints: Words
    """What another goal may follow: "and", "plus"."""
    exams: Words
    """Verbs that mean passing something, so that with `house_marks` they are no learning."""
    relative: Words
    """Words that go on about a person: "a nurse who"."""
    artefacts: Words
    """Things that are there when they are made, so that "develop a plan" has an end."""
    helpers: Words
    """People who help with a goal: "with a mentor"."""
    complements: Words
    """Words behind a verb of learning that bring what is learned as a verb: "learn to"."""
    definite: Words
    """Words that point at one particular thing: "the course"."""
    since: Words
    """Reasons that count time when a date follows."""
    no_more: Words
    """What a goal begins with that leaves no room: "no email after eight"."""
    absolutes: Words
    """Words that leave no room: "every", "no more"."""
    comparators: Words
    """Words before a number that make an aim of it: "at least"."""
    or_more: Words
    standing: Words
    """Words after a number that say where things stand: "today"."""
    stood: Words
    """The same before a number: "currently"."""
    scores: Words
    """Names of measures whose numbers are a score."""
    ratios: Words
    """Names of measures whose numbers are a multiple."""
    rates: Words
    """Names of measures counted in per cent, so that "by 6 points" means percentage points."""
    fractions: Phrases[str]
    """Parts in words, with the per cent they are."""
    spans: Phrases[str]
    """Stretches that something is done in again and again, with the name of the rhythm: "shift"."""
    clitics: Words
    """Short words between "I" or "and" and a verb: "y", "les"."""
    auxiliaries: Words
    """Words that tell of the past with a participle behind them: "a", "est"."""
    way_endings: tuple[str, ...]
    """Endings of verb forms that start a way, alone ("llamando") or behind `by` ("en appelant")."""
    done_letters: tuple[str, ...]
    """Endings with their accents that only what is done has: "publié", not "publie"."""
    learn_endings: tuple[str, ...]
    """Endings of learning nouns in languages that build long words ("kenntnisse")."""
    team_endings: tuple[str, ...]
    """The same for what belongs to a team or a business ("umsatz")."""
    verb_endings: tuple[str, ...]
    """Endings that make a verb of a word nobody listed, where it stands first."""
    told_endings: tuple[str, ...]
    """Endings, with their accents, of verb forms that can only tell ("terminó")."""
    told: Words
    """Forms that tell of somebody else ("finishes")."""
    done: Words
    """Forms that tell what was done ("finished")."""
    verbs: Words
    """All verbs of wanting, whatever their list."""
    first: Words
    """Forms of them that only count behind "I" or "we": "publie"."""
    beside: Words
    """Forms that stand beside "ich" ("schreibe")."""
    deeds: Words
    """The verbs as nouns ("Einführung"), unless they are known as things."""
    deed_ends: tuple[str, ...]
    """The same, as the last part of a long word ("Umsatzsteigerung")."""
    split: Mapping[str, Mapping[str, str]]
    """Forms with the parts they may leave at the end of the sentence, and the verb of both: "führe", "ein"."""
    means: Words = field(default_factory=dict)
    """What a thing is done with: "with a checklist"."""
    means_endings: tuple[str, ...] = ()
    skill_endings: tuple[str, ...] = ()
    """Endings of things learned that are never done with ("kenntnisse")."""
    subordinates: Words = field(default_factory=dict)
    """Words behind a comma that begin a clause with its verb at the end."""
    ahead: Words = field(default_factory=dict)
    """Words that set what is told in the future: "from now on"."""
    list_ends: Words = field(default_factory=dict)
    """What stands behind a noun at the end of a list, so that it is no verb: "calls and …"."""

    # languages whose verbs come last
    doubtful_why: Words = field(default_factory=dict)
    """Reasons that are also other words: "so"."""
    subjects: Words = field(default_factory=dict)
    """Who does something in the clause behind such a reason."""
    before_nouns: Words = field(default_factory=dict)
    """Before a verb: it is a noun ("beim Lesen")."""
    auxiliary_verbs: Words = field(default_factory=dict)
    """Infinitives that close a clause behind its full verb: "lesen können"."""
    behind_become: Words = field(default_factory=dict)
    """What may follow "werden" where it is no form of "wir werden"."""
    present: Words = field(default_factory=dict)
    """Of the forms that tell, those that may set how it is to be."""
    selves: Words = field(default_factory=dict)
    """What makes a verb one of learning: "mich einarbeiten"."""
