"""The words of English for dates that few sentences need."""

from __future__ import annotations

from conversations.reading.dates.date_words import EASTER, THANKSGIVING, DateWords
from conversations.reading.tokens import listed, valued

DATES = DateWords(
    about=listed("about|around|roughly|approximately|approx|circa|ca|some|at most|no more than|not more than|up to|~"
                 "|maybe|perhaps|just|only"),
    soon=listed("coming|next|following|several"),
    plurals=listed("days|weeks|months|quarters|years"),
    lengths=valued({"fortnight|fortnights": (14.0, "day"), "decade|decades": (10.0, "year")}
                   | {"half year|half years": (6.0, "month")}),
    half_more=listed("and a half|and one half"),
    first_of=listed("first|initial|opening"),
    onward=valued({"this time next year": (1, "year"), "this time next month": (1, "month")}
                  | {"this time next week|a week today|today week|a week from today": (1, "week")}
                  | {"in a year from now": (1, "year")}),
    after_it=valued({"nothingcomesbehind": 0}),
    soon_after=listed("these|the"),
    weekends=listed("weekend"),
    courses=listed("schoolyear"),
    coming=listed("coming|the coming|this coming|upcoming|the upcoming"),
    week_of=listed("week of|the week of|week commencing|week beginning|week starting|w / c|wc|w / b|week ending|w / e"),
    week_number=listed("week|wk|calendar week|cw|kw|week number|week no"),
    a_week_later=listed("week"),
    a_week_from=listed("a week on|a week from|one week from|week after"),
    fortnights=listed("half|fortnight"),
    middles=listed("midyear"),
    all_of=listed(
        "during the|throughout the|within the|over the course of the|in the course of the|across the|the rest of the"
        "|for the rest of the|over the rest of the|rest of the|for the remainder of the|the remainder of the|over the"
        "|within this|during this|over this|the whole|what is left of the|the rest of this|for the rest of this"
        "|later this|by the time the"
    ),
    holidays=valued({"summer holidays|summer holiday|summer vacation|summer break|school holidays": (7, 8)}),
    feasts=valued(
        {
            "good friday": (EASTER, -2), "easter monday": (EASTER, 1), "ascension|ascension day": (EASTER, 39),
            "pentecost|whitsun|whit sunday": (EASTER, 49), "whit monday": (EASTER, 50),
            "ash wednesday": (EASTER, -46), "pancake day|shrove tuesday|mardi gras": (EASTER, -47),
            "palm sunday": (EASTER, -7), "thanksgiving|thanksgiving day": (THANKSGIVING, 0),
            "black friday": (THANKSGIVING, 1), "cyber monday": (THANKSGIVING, 4),
        }
    ),
    over=listed("ends|is out|is over|is up|closes|runs out|is through|finishes|is done|end|has ended"),
    after=listed("after|starting|starting in|starting on|starting from|beginning|beginning in|as of|effective|from"
                 "|starting with|after the"),
    latest=listed("latest|at the latest|the latest|max|at the very latest"),
    average=listed("on average|average|in average|or fewer|or less|or faster"),
    terms=listed(
        "term|semester|trimester|half term|sprint|season|review period|review cycle|appraisal cycle|performance cycle"
        "|cycle|phase|review season|planning cycle|iteration|marking period|monsoon|harvest|intake"
    ),
    events=listed(
        "appraisal|performance review|review|placement|rotation|internship|probation|contract|programme|program|project"
        "|apprenticeship|residency|release|conference|inspection|audit|retirement|probation period|trial period|move"
    ),
    moving=listed("opening night|go live|go-live|launch day|peak season|high season|low season|the long rains"
    "|parental leave|maternity leave|paternity leave|my leave|the busy season|my next birthday"
    "|my birthday|my wedding|graduation|the finals|ramadan|eid|diwali|hanukkah|chinese new year"
    "|lunar new year|passover|holi"),
    named=listed("michaelmas|hilary|trinity|lent|spring|summer|autumn|fall|winter|easter|half|rainy|busy|high|peak"
                 "|first|second|third|last|tourist|football|school"),
    daily=listed(
        "meeting|meetings|class|lesson|shift|call|calls|visit|session|service|handover|customer|customers"
        "|patient|patients|next|start|work|match|game|operation|surgery|procedure|dose|code|round|rounds"
        "|standup|ward round|team|job|merge|release|deploy|rest|others|first|second|exam itself|door|day"
        "|night|morning|evening|weekend|end|team does|client|clients|guests|guest|rush|lunch|dinner|break"
        "|bell|build|interview|appointment|delivery|truck"
    ),
    habits=listed("every|each"),
)  # fmt: skip
