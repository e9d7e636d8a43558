"""What is said to the coach at a question and is no answer to it: why do you ask, thanks, one moment, don't bug me.

`route.py` asks while a question is open. Only short messages that say nothing else count: whatever could be an answer
is one. English and German side by side, whatever the person's language.
"""

from __future__ import annotations

import re

from conversations.formats import bare, fold
from conversations.reading.said.intent import ASKING, read_intent

LONGEST = 80
"""Letters; whoever writes more than that answers."""
TO_THE_COACH = ("who_sees", "introduce", "help", "person", "difference")
"""What can be asked of the coach in the middle of a talk; it never is an answer."""
LONGEST_QUESTION = 100
_WHY = (
    r"(?:(?:but|and|so|hm+|aber|und|also) )*(?:"
    r"why (?:do|would|should|must|are) (?:you|i|we) (?:need|want|ask|asking|have to|care|tell|answer|say)"
    r"(?: (?:to|know|ask|tell|answer|say|do|have|see|about|me|you|that|this|it|all))*"
    r"|what (?:do|would) (?:you|i) (?:need|want|ask) (?:(?:to know )?(?:that|this|it)|me (?:that|this)) for"
    r"|how (?:does|would|will|is) (?:that|this|it|knowing that|knowing this) (?:help|helpful|useful|matter|relevant)"
    r"(?: (?:me|you|us|anyone|anybody|here|at all))*"
    r"|why (?:does|would|is) (?:that|this|it) (?:matter|important|relevant|needed|necessary|help|interesting)"
    r"|what's (?:that|this|it) (?:good )?for"
    r"|(?:wozu|warum|wieso|weshalb|wofur) (?:willst|musst|mochtest|brauchst|fragst|interessiert|soll|muss|ist|sollte)"
    r"(?: (?:du|ich|dich|das|es|man|mich|mir|dir|denn|eigentlich|jetzt|alles|uberhaupt|wichtig|relevant|notig|wissen"
    r"|sagen|fragen|beantworten|machen|interessieren|gut|sein))+"
    r"|(?:was|wie|inwiefern) (?:bringt|hilft|nutzt|soll)(?: (?:das|es|mir|dir|denn|jetzt|eigentlich|bringen|helfen))+)"
)
_MOMENT = (
    r"(?:brb|be right back|bin gleich (?:wieder )?(?:da|zuruck)|gleich wieder da)(?: .*)?"
    r"|(?:(?:just |wait |hang on |hold on |give me |nur |warte )?"
    r"(?:(?:a|one|einen|eine|ne|nen|ein) (?:sec|second|moment|minute|min|sekunde|augenblick)|moment|sekunde|augenblick)"
    r"|hang on|hold on|warte kurz)"
    r"(?: (?:(?:the|my|someone|somebody|someone's|there's|is|at|got|a|have|das|mein|ein|an|der|die|jemand|es|ist) )*"
    r"(?:phone|door|call|doorbell|telefon|tur|anruf|klingelt))?"
)
_THANKS = (
    r"(?:(?:cool|great|perfect|super|alright|nice|good|oh|ah|gut|toll|prima) )*"
    r"(?:(?:many )?thanks|thank you|thx|ty|cheers|danke|dankeschon|(?:vielen|besten|herzlichen) dank|dank dir|merci)"
    r"(?: (?:dir|schon|sehr|so|much|a|lot|very|coach|cairn|dafur|for|that|asking|du|auch))*"
)
_REFUSED = (
    r"(?:(?:nah|no|nope|nein|ne|nee) )?(?:"
    r"(?:do not|don't|dont|stop|quit) (?:bug|bother|annoy|nag|pester)(?:ging|ing)? me(?: with (?:that|this|it))?"
    r"|nerv (?:mich )?(?:jetzt )?nicht|(?:i'd )?rather not say|(?:i'm )?not telling|none of your business|i won't say"
    r"|geht dich nichts an|(?:das )?(?:will|mochte|mag) ich nicht sagen|(?:das )?sage? ich nicht)"
)
_GREETING = (
    r"(?:he+y+|hi+|hello+|hallo+|hallochen|moin|servus|good morning|guten morgen|guten tag)"
    r"(?: (?:there|again|coach|cairn|du))*"
)
_WAYS = tuple(
    (command, re.compile(pattern))
    for command, pattern in (
        ("why", _WHY), ("later", _MOMENT), ("thanks", _THANKS), ("skip", _REFUSED), ("welcome", _GREETING),
    )
)  # fmt: skip


def said_beside(text: str) -> str:
    """The command or repair that a message stands for, or nothing where it may answer the question."""
    if len(text) > LONGEST:
        return ""
    line = bare(" ".join(re.sub(r"[,.!?;:…-]+", " ", fold(text)).split()))
    return next((command for command, pattern in _WAYS if pattern.fullmatch(line)), "")


def asked_of_the_coach(text: str, locale: str) -> str:
    """The command of a question that is put to the coach in the middle of a talk, or nothing; it never is an answer."""
    first = fold(text).split(" ", 1)[0].partition("'")[0]
    if len(text) > LONGEST_QUESTION or not text.endswith("?") or first not in ASKING:
        return ""
    meant = read_intent(text, locale)
    sure = meant.sure
    if sure is None or sure.command not in TO_THE_COACH or sure.over < 2 or meant.more:
        return ""
    return sure.command
