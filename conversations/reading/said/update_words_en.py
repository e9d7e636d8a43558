"""The English words of a check-in message."""

from __future__ import annotations

from conversations.reading.said.update_words import UpdateWords
from conversations.reading.tokens import listed, valued

WORDS = UpdateWords(
    telling=listed(
        "left|more|up|down|to|at|since|one|another|our|my|they|she|no change|it's|didn't|haven't|that|this|for"
        "|reached|we're|we are|i'm|stuck|halfway|still|done|with|now|nothing|same|week|waiting|blocked|finished"
        "|next|the|went|about|got|was|and|not|is|have|of|it|once|twice"
    ),
    now=listed(
        "takes about|taking|taking about|crept up to|through with|at|now|now at|is|are|is now|are now|it's|we're|to"
        "|up to|down to|back to|back at|reached|hit|got to|stand at|stands at|have|got|has|we've|i've|still"
        "|this week|today|so far|done with|finished|completed|make it|takes|so|now it's|currently|sitting at"
        "|through|=|->|→"
    ),
    about=listed(
        "about|around|roughly|approximately|approx|nearly|almost|just|only|a good|some|maybe|circa|~|already"
    ),
    old=listed(
        "was|were|before|previously|last week|last time|last month|yesterday|instead of|not|rather than|used to be"
        "|had been|earlier"
    ),
    old_after=listed("last week|last time|last month|before|previously|earlier|yesterday"),
    not_=listed("not|instead of|rather than"),
    between=listed("between|somewhere between"),
    and_=listed("and|to|or"),
    of_them=listed("of|of the|out of|out of the|of our|of my|of all"),
    shares=valued(
        {
            "halfway|half way|half done|half of it|half|half finished|halfway there|half way there": 50.0,
            "a third|one third": 100 / 3, "two thirds": 200 / 3, "a quarter of|one quarter": 25.0,
            "three quarters|three fourths": 75.0, "a fifth of": 20.0,
        }
    ),
    part=listed("first|second|other|last|bottom|top|next|another|last year's"),
    way=listed("way|it|that|work|done|there|through"),
    up=listed("up|up by|rose by|increased by|gained|added|another|+"),
    down=listed("down by|dropped by|fell by|decreased by|cut by|lost"),
    more=listed("more|further|additional|extra|new ones"),
    fewer=listed("fewer|less"),
    fresh=listed("new|fresh"),
    left=listed("left|to go|remaining|remain|missing|still to do|left to do|outstanding"),
    lately=listed("this week|today|since monday|this month|since last week|since yesterday"),
    labels=listed(
        "room|ward|floor|page|version|line|gate|phase|form|building|level|grade|year|hall|bay|bed|shift|team|store"
        "|section|invoice|ticket|order|step|number|no|nr|item|question"
    ),
    since=listed("since|for|for the last|for the past"),
    ago=listed("ago|late|early"),
    done=listed(
        "through|in total|wrapped|wrapped up|done|now|today|finished|complete|completed|so far|already|reached"
        "|there|out|again|in|seen|ready|trained|published|submitted|visited"
    ),
    finished=listed(
        "done|finished|finish|complete|completed|published|submitted|through|wrapped up|passed|delivered|shipped"
        "|over|sent|closed|behind me|behind us|handed in|in the bag"
    ),
    but=listed("but|however|though|although|yet"),
    skip=listed(
        "pretty much|basically|more or less|we're|we are|i'm|i am|am|still|and|also|now|currently|got|a bit"
        "|completely|totally|been|it's|is|was|so|sorry|well|honestly|ok|just|are|really|again|we|i|sadly"
        "|unfortunately"
    ),
    next_=listed(
        "next|next is|next up|next up is|next step|next step is|next step is to|next is to|next thing is to"
        "|next thing|then next|the next step is|the next step is to|my next step is|my next step is to"
        "|our next step is to|after that|afterwards|my next step|coming up"
    ),
    plan=listed(
        "i'll|i will|we'll|we will|i'm going to|we're going to|i am going to|going to|will|gonna|i plan to"
        "|we plan to"
    ),
    who=listed("i'm|we're"),
    past=listed("was|were|had|did"),
    stuck_on=listed(
        "stuck on|stuck with|stuck at|stuck because of|stuck in|blocked by|blocked on|blocked because of|held up by"
        "|held back by|hung up on|blocker|blocked|stuck|slowed down by|slowed by|stopped by|delayed by"
        "|struggling with|the blocker is"
    ),
    in_the_way=listed(
        "still hasn't|hasn't signed|hasn't answered|hasn't replied|hasn't approved|hasn't delivered|hasn't sent"
        "|not signed|not approved|not delivered|bottleneck|the hold up|haven't heard back|no answer from"
        "|no reply from|in the way|waiting for|waiting on|wait for|holding us up|holding me up|holding it up"
        "|can't get past|cannot get past|no time for|had no time|no time|can't get hold of|not getting anywhere"
        "|getting nowhere|can't move on|out of stock|is missing|are missing|blocks us|blocks me|is blocking"
        "|are blocking|can't continue|ran out of|is slow|depends on"
    ),
    free=listed(
        "nothing in the way|not blocked|no longer blocked|not stuck|no longer stuck|out of the way|no blockers"
        "|no blocker|unblocked|nothing is blocking|nothing blocks|not waiting|no longer waiting|nothing holding"
    ),
    drops=listed("xx"),
    quiet=listed(
        "zero progress|zero movement|have not started|haven't started|not started|where we were|where it was"
        "|as we were|nothing has moved|no news yet|nothing|still|nothing new|nothing much|nothing really"
        "|nothing to report|not much|not a lot|no progress|no change|no changes|no news|no update|no updates|none"
        "|nope|quiet week|same|the same|same as last week|same as last time|same as before|still the same|as before"
        "|as last week|unchanged|nothing happened|nothing changed|nothing moved|still nothing|did nothing"
        "|i did nothing|haven't touched it|didn't get to it|did not get to it|didn't get round to it|no movement"
        "|hasn't changed|nothing has changed|hasn't moved|no different|all as before|same old|not really|same again"
        "|didn't do anything|nothing got done"
    ),
    quiet_rest=listed(
        "this week|yet|really|so far|on it|since|then|since then|here|to report|sorry|again|at all|from me|new"
        "|this time|i'm afraid|happened|today|still|with it|about it|special|as last week|either|for now|much|it"
    ),
    setback=listed(
        "postponed|bounced|behind schedule|two back|backward|setback|got worse|is worse|went worse|went wrong"
        "|fell through|lost|failed|backwards|rejected|turned down|called off|broke|broke down|setbacks|step back"
        "|cancelled|canceled|pulled out|worse than before|gave up|back to square one|fell apart"
    ),
    no=listed("no|not|without|never|nothing|none"),
)  # fmt: skip
