"""The words of English."""

from __future__ import annotations

from conversations.reading.tables import Table
from conversations.reading.tokens import listed, valued

_DETERMINERS = "the|a|an|our|my|your|their|its|his|her|this|these|those|all|every|each|of the|all of"

TABLE = Table(
    code="en",
    decimal=".",
    day_first=False,
    numbers=valued(
        {
            "zero": 0.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0, "seven": 7.0,
            "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0, "thirteen": 13.0, "fourteen": 14.0,
            "fifteen": 15.0, "sixteen": 16.0, "seventeen": 17.0, "eighteen": 18.0, "nineteen": 19.0, "twenty": 20.0,
            "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0,
            "ninety": 90.0, "a couple|a couple of|couple of|couple": 2.0, "a few|few": 3.0, "a dozen|dozen": 12.0,
            "a hundred": 100.0, "a thousand": 1000.0, "a million": 1e6, "half a dozen": 6.0, "half a"
            "|half an": 0.5, "half a million": 5e5,
        }
    ),
    scales=valued(
        {"hundred": 1e2, "k|thousand": 1e3, "m|mn|mm|mil|million|millions": 1e6, "b|bn|billion|billions": 1e9}
    ),
    articles=listed("a|an|one"),
    joins=listed("and"),
    units=valued(
        {
            "percent|per cent|pct|percentage|pc": "%", "pp|ppt|percentage points|percentage point": "pp",
            "minute|minutes|min|mins": "min", "hour|hours|hr|hrs|h": "h", "day|days|d": "days",
            "week|weeks|wk|wks": "weeks", "month|months|mo|mos": "months", "year|years|yr|yrs": "years",
            "second|seconds|sec|secs|s": "s", "millisecond|milliseconds|ms": "ms",
            "point|points|star|stars|marks": "score", "x|times as many|times": "x",
        }
    ),
    percent_points=listed("percentage points|percentage point|points|pp|ppt"),
    currencies=valued(
        {
            "$|usd|dollar|dollars|us$": "USD", "€|eur|euro|euros": "EUR", "£|gbp|pounds": "GBP",
            "chf|francs": "CHF", "¥|yen|jpy": "JPY", "₹|inr|rupees": "INR", "kes": "KES", "zar": "ZAR", "ngn": "NGN",
            "brl|reais": "BRL", "mxn": "MXN", "rs|lakh": "INR", "sgd": "SGD", "nzd": "NZD", "nok": "NOK", "dkk": "DKK",
            "pln": "PLN", "quid|tenner": "GBP", "bucks": "USD", "aud": "AUD", "cad": "CAD", "sek": "SEK",
        }
    ),
    per=listed("per|a|an|each|every|in a|/|in each|in every"),
    every=listed("every|each|per"),
    cadences=valued(
        {"daily|a day|nightly": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
        | {"yearly|annually|annual": "year"}
    ),
    times=valued({"once": 1.0, "twice": 2.0, "thrice": 3.0}),
    times_word=listed("times|time|x"),
    working=listed("working|school|business|calendar|full|whole|more|additional|extra|new|consecutive|straight|work"),
    out_of=listed("out of|of|/|from"),
    halfway=listed("halfway|half way|half done|half of it|half"),
    from_=listed("from|up from|down from"),
    to=listed(
        "to|down to|up to|->|→|into|to at least|to under|to below|to over|to about|to around|to only|until|=>",
        "to less than|to fewer than|to more than|to no more than|to at most|to just|to roughly|to approximately",
    ),
    by=listed("by|by at least|by about|by around|by over|by up to"),
    multiply=valued(
        {"double|twice as many|twice as much": 2.0, "triple|tripling|treble": 3.0}
        | {"quadruple": 4.0, "halve|halving|cut in half|cut by half|in half|by half": 0.5}
    ),
    rising=listed(
        "increase|increases|increasing|raise|raising|lift|lifting|grow|growing|boost|improve|improving|up|add|bring up"
        "|expand|gain|higher|more|push"
    ),
    moving=listed("get|maintain|reach|hit|achieve|bring|move|take|make|turn|drive|have|build|keep|hold|see|use|score"),
    falling=listed(
        "reduce|reducing|reduces|cut|cutting|lower|lowering|decrease|decreasing|drop|down|shrink|slash|trim"
        "|shorten"
        "|less|fewer|bring down|minimise|minimize|save|shave"
    ),
    less_or_more=listed(
        "more|less|fewer|higher|lower|faster|slower|quicker|shorter|longer|better|cheaper|increase|reduction|growth"
        "|decrease|improvement|drop|rise|off|up|down|raise|pay rise|pay raise|uplift|discount|savings"
    ),
    months=valued(
        {
            "january|jan": 1, "february|feb": 2, "march|mar": 3, "april|apr": 4, "may": 5, "june|jun": 6,
            "july|jul": 7, "august|aug": 8, "september|sep|sept": 9, "october|oct": 10, "november|nov": 11,
            "december|dec": 12,
        }
    ),
    risky_months=listed("may|march|mar|jan|dec|august"),
    weekdays=valued(
        {
            "monday|mon": 0, "tuesday|tue|tues": 1, "wednesday|wed": 2,
            "thursday|thu|thur|thurs": 3, "friday|fri": 4, "saturday|sat": 5,
            "sunday|sun": 6,
        }
    ),
    risky_weekdays=listed("mon|wed|sat|sun"),
    seasons=valued({"spring": (3, 5), "summer": (6, 8), "autumn|fall": (9, 11), "winter": (12, 2)}),
    quarters=listed("q|quarter"),
    halves=listed("h|half"),
    nth=valued({"first|1st": 1, "second|2nd": 2, "third|3rd": 3, "fourth|4th|final": 4}),
    fiscal=listed("fy|business year|tax year|fiscal year|financial year|fiscal"),
    school_year=listed("school year|academic year|teaching year"),
    periods=valued(
        {"day|days": "day", "week|weeks|wk|wks": "week", "month|months|mo|mos": "month", "quarter|quarters": "quarter"}
        | {"half|half year": "half", "decade|decades": "decade", "year|years|yr|yrs": "year"}
        | {"weekend": "week"}
    ),
    feasts=valued(
        {
            "christmas|xmas|christmas day": (12, 25), "christmas eve": (12, 24), "new year|new years"
            "|new year's": (12, 31),
            "new year's eve|new years eve": (12, 31), "halloween": (10, 31), "easter"
            "|easter holidays": (0, 0), "valentine's day": (2, 14),
        }
    ),
    near=valued({"today|tonight|this evening|this afternoon": 0, "tomorrow|tmrw|tmr": 1, "day after tomorrow": 2}),
    closes=valued(
        {"year end|years end|year's end|eoy|end of year|close of the year|all year|all year long": "year",
         "quarter end|eoq"
        "|quarter's end": "quarter", "decade's end": "decade"}
        | {"month end|eom|month's end": "month", "week's end|eow": "week", "eod|end of day|end of the day|cob": "day"}
    ),
    edges=valued(
        {
            "end of|the end of|end|close of|the last day of|last day of|last week of|the last week of"
            "|ending": "end", "late|late in": "late",
            "mid|middle of|the middle of|halfway through|in the middle of": "mid",
            "start of|the start of|beginning of|the beginning of|begin of|the first day of": "start",
            "early|early in": "early",
        }
    ),
    which=valued(
        {"this|the current|current|this coming|this current|the running": 0}
        | {"next|the next|the coming|coming|the following|following|upcoming|the upcoming": 1}
    ),
    gone=listed("compared to|compared with|versus|vs|than in|last|previous|past|since|ago|the last|the past|yesterday"),
    strong=listed(
        "by|until|till|til|before|due|due by|due on|no later than|not later than|at the latest by|prior to|by latest"
        "|deadline|deadline :|by :|by no later than|latest by|on or before|up until|by or before|ahead of|in time for"
    ),
    weak=listed("between|in|on|at|during|for|through|throughout|within|come|of|over|this|target|around|about"),
    before=listed("before|prior to|ahead of"),
    ahead=listed("in|within|over|during|inside|inside of|in under|in less than|in about|within about|for|across"),
    ahead_surely=listed(
        "over the next|in the next|within the next|during the next|for the next|over the coming|in the coming|the next"
        "|within the coming|next|the coming|coming|the following|following|these next|across the next|across the coming"
        "|throughout the next|through the next|for the coming"
    ),
    from_now=listed("from now|from today|ahead|time|out"),
    not_now=listed(
        "of joining|of starting|of hire|of hiring|of my start|of launch|of being|after|of my|of their|of receiving"
        "|of request|of admission|of birth|of arrival|of purchase|of the request|of a request|of each|of every|of an"
        "|of first|of the first|old|of experience|of receipt|of an incident|of opening|of onboarding"
        "|of graduation|before"
    ),
    unanchored=listed(
        "before i turn|by the time i turn|before i go on|before i leave|before i graduate|before i move"
        "|before i finish my|before we move|before we launch|before interview season|before peak season"
        "|before exam season|next semester|this semester|next term|this term|end of my first year|next sprint"
        "|this sprint|probation"
        "|when i leave|next season|this season|by the time|before i go|before i start|before i turn|before i move"
        "|before i finish|before we move|before we open|when i retire|when i graduate|when i finish"
        "|end of my first|next review cycle|next appraisal|before my next|by my next|before i retire|retirement"
        "|by then|before i leave|before the next|by the next|before launch|this cycle|next cycle"
    ),
    until=listed("to|until|till|-|and|through|or"),
    prompt=listed(
        "answer|answers|answered|answering|reply|replies|replied|respond|responding|response|resolve|resolved|resolving"
        "|pay|pays|paid|fix|fixed|live|leave|leaving|return|returned|acknowledge|process|processed|call back|ship"
        "|shipped|closed|close out|contact|contacted|delivered|turn around|follow up|up and running|seen|treated"
        "|triage|triaged|dispatch|confirm|refund|refunded|onboarded|productive|discharged|filled|review|reviewed"
        "|handled"
    ),
    each=listed("all|every|each|any|always|customers|% of|percent of|whenever|per cent of"),
    loose=listed("sprints|sprint|semesters|terms|cycles|shifts|seasons|iterations|sessions"),
    horizons=valued(
        {
            "short term|near term|this quarter|the next few months": "short", "medium term|mid term": "medium",
            "long term|long run|some day|someday|one day|eventually|in the long run|in the far future"
            "|ultimately": "long",
            "right now|now|this month|these weeks|immediately": "now",
        }
    ),
    determiners=listed(_DETERMINERS),
    small=listed(
        "in|on|at|to|from|by|with|within|for|of|per|and|or|but|so|that|which|who|than|as|is|are|was|be|will|can"
        "|we|i|they"
        "|he|she|it|you|because|through|via|using|during|before|after|until|over|under|across|each|every|a|an|the"
        "|if|when"
        "|our|my|their|this|next|into|against|without|while|up|down|about|between|among|since|then|not|no|least|daily"
        "|weekly|monthly|annually|yearly|quarterly|have|has|more|less|fewer|until|end|mid|early|late|starting"
        "|come|me|compared|instead|pm|am"
    ),
    names_end=listed(
        "to|from|by|within|and|or|but|so|that|which|who|than|as|is|are|was|be|will|can|we|i|they|because|through|via"
        "|using|during|before|after|until|over|under|across|each|every|if|when|a|an|per|up|down|least|then|into|down"
        "|more|less|fewer|have|has|not|not"
    ),
    yes=listed(
        "yes|y|yeah|yep|yup|sure|ok|okay|right|correct|that's right|exactly|of course|please do|go ahead"
        "|sounds good|fine"
        "|keep it|true|absolutely|definitely|yes please|do it|that is right|good|perfect|agreed|aye|looks good"
        "|all right|looks right|that looks right|sounds right"
    ),
    no=listed(
        "no|n|nope|nah|not really|not quite|wrong|that's wrong|not right|not yet|don't|do not|never|no thanks"
        "|rather not"
        "|no thank you|incorrect|false|not now|nothing|not correct|that's not right|not this week|i don't"
    ),
    or_=listed("or"),
    if_=listed("when|whenever|if|as soon as|once|after|before|every time|each time|at the moment"),
    then=listed("then"),
    shall=listed("i will|i'll|i shall|i am going to|i'm going to|i"),
    fillers=listed(
        "the|a|an|my|our|to|of|on|in|for|with|and|or|at|by|is|it|that|this|i|we|me|want|goal|please|one|about"
        "|from|do|did"
        "|now|still|today|week|got|get|be|was|were|are|more|some|made|done|not|no|yes|just|been|have|has|had|up|as"
    ),
)  # fmt: skip
