"""The words of German for dates that few sentences need."""

from __future__ import annotations

from conversations.reading.dates.date_words import EASTER, THANKSGIVING, DateWords
from conversations.reading.tokens import listed, valued

DATES = DateWords(
    about=listed("etwa|ca|circa|ungefähr|rund|spätestens|höchstens|maximal|längstens|nur|gut|knapp|in etwa"),
    soon=listed("mehreren|nächsten|kommenden|folgenden|nächste|kommende"),
    plurals=listed("tage|tagen|wochen|monate|monaten|quartale|quartalen|jahre|jahren"),
    lengths=valued({"vierteljahr|vierteljahres": (3.0, "month"), "dreivierteljahr": (9.0, "month")}
                   | {"jahresfrist": (1.0, "year"), "monatsfrist": (1.0, "month"), "wochenfrist": (1.0, "week")}
                   | {"halbes jahr|halben jahr|halben jahres": (6.0, "month"), "jahrzehnt": (10.0, "year")}),
    half_more=listed("und ein halbes|und einem halben"),
    first_of=listed("ersten|erste"),
    onward=valued({"heute in einem jahr": (1, "year"), "heute in einer woche": (1, "week")}
                  | {"heute in acht tagen": (1, "week"), "heute in zwei wochen|heute in 14 tagen": (2, "week")}
                  | {"heute in einem monat": (1, "month")}),
    after_it=valued({"nichtsdahinter": 0}),
    soon_after=listed("die|den|diese"),
    weekends=listed("wochenende"),
    courses=listed("keinkurs"),
    coming=listed("kommende|kommenden|kommender|kommendes|kommendem"),
    week_of=listed("woche vom|der woche vom|woche ab|woche des"),
    week_number=listed("kw|kalenderwoche|woche nr|kw nr|kalenderwoche nr"),
    a_week_later=listed("in einer woche|in 1 woche|in acht tagen"),
    a_week_from=listed("eine woche nach"),
    fortnights=listed("hälfte|monatshälfte"),
    middles=listed("jahresmitte|mitte jahr"),
    all_of=listed(
        "im laufe des|im laufe der|im verlauf des|im verlauf der|während des|innerhalb des|über das|rest des"
        "|für den rest des|im rest des|den rest des|im lauf des|im laufe dieses|bis das|bevor das|bevor der|bis der"
        "|über das ganze|das ganze|fürs laufende|bis die|bevor die|bis dieses"
    ),
    holidays=valued({"sommerferien|großen ferien|schulferien|sommerurlaub|sommerpause": (7, 8)}),
    feasts=valued(
        {
            "karfreitag": (EASTER, -2), "ostermontag": (EASTER, 1), "gründonnerstag": (EASTER, -3),
            "christi himmelfahrt|himmelfahrt|auffahrt": (EASTER, 39), "pfingsten|pfingstferien": (EASTER, 49),
            "pfingstmontag": (EASTER, 50), "fronleichnam": (EASTER, 60), "aschermittwoch": (EASTER, -46),
            "rosenmontag|karneval|fasching|fastnacht": (EASTER, -48), "black friday": (THANKSGIVING, 1),
        }
    ),
    over=listed("zu ende geht|zu ende ist|um ist|vorbei ist|endet|ausläuft|herum ist|rum ist|vorüber ist|schließt"),
    after=listed("ab|ab dem|ab der|nach|nach dem|nach der|nach den|ab anfang|ab mitte|ab ende|beginnend"),
    latest=listed("spätestens|allerspätestens|letzter termin"),
    average=listed("im schnitt|im durchschnitt|durchschnittlich|im mittel|oder weniger|oder schneller"),
    terms=listed(
        "semester|semesters|wintersemester|sommersemester|wintersemesters|sommersemesters|semesterende|trimester|sprint"
        "|sprints|saison|lernphase|phase|durchgang|spielzeit|saisonende|prüfungsphase|beurteilungszeitraum"
        "|ernte|lehrjahr|lehrjahres|turnus"
    ),
    events=listed(
        "probezeit|mitarbeitergespräch|jahresgespräch|projekt|projekts|praktikum|praktikums|ausbildung|audit|inspektion"
        "|ausbildungsende|probezeitende|praktikumsende|vertragslaufzeit|projektabschluss|lehre|umzug|rente|prüfung"
    ),
    moving=listed("ramadan|zuckerfest|opferfest|chanukka"),
    named=listed("erste|ersten|zweite|zweiten|dritte|dritten|letzte|letzten|laufenden|jährlichen"),
    daily=listed(
        "termin|schicht|dienst|stunde|unterricht|gesprach|gesprachen|besuch|mittag|essen|arbeit"
        "|feierabend|ubergabe|pause|kunden|kunde|sitzung|besprechung|meeting|nachsten|ersten|end|tag"
        "|abend|wochenende|fruhstuck|schlafen|operation|op|visite|kasse|tur|haus|klasse|kamera|team"
        "|publikum|gruppe|computer|bildschirm|ort"
    ),
    habits=listed("jeden|jede|jedes|immer"),
)  # fmt: skip
