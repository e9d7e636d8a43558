"""The words of German."""

from __future__ import annotations

from conversations.reading.tables import Table
from conversations.reading.tokens import listed, valued

_ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_BUILT = {f"{one}und{ten}": 20.0 + 10 * t + o for t, ten in enumerate(_TENS) for o, one in enumerate(_ONES, 1)}
_NEXT = "nächste|nächsten|nächster|nächstes|nächstem|naechste|naechsten"
_COMING = "kommende|kommenden|kommender|kommendes|kommendem|folgenden"

TABLE = Table(
    code="de",
    decimal=",",
    day_first=True,
    numbers=valued(
        {
            "null": 0.0, "eins": 1.0, "zwei|zwo": 2.0, "drei": 3.0, "vier": 4.0, "fünf": 5.0, "sechs": 6.0,
            "sieben": 7.0, "acht": 8.0, "neun": 9.0, "zehn": 10.0, "elf": 11.0, "zwölf": 12.0, "dreizehn": 13.0,
            "vierzehn": 14.0, "fünfzehn": 15.0, "sechzehn": 16.0, "siebzehn": 17.0, "achtzehn": 18.0, "neunzehn": 19.0,
            "zwanzig": 20.0, "dreißig|dreissig": 30.0, "vierzig": 40.0, "fünfzig": 50.0, "sechzig": 60.0,
            "siebzig": 70.0, "achtzig": 80.0, "neunzig": 90.0, "hundert|einhundert": 100.0, "tausend": 1000.0,
            "ein paar|paar": 3.0, "ein dutzend|dutzend": 12.0, "anderthalb|eineinhalb": 1.5, "zweieinhalb": 2.5,
            "ein halbes|einem halben|halbes|halben": 0.5,
        }
        | _BUILT
    ),
    scales=valued({"hundert": 1e2, "k|tsd|tausend": 1e3, "m|mio|million|millionen": 1e6}
                  | {"mrd|milliarde|milliarden": 1e9}),
    articles=listed("ein|eine|einen|einem|einer|eines"),
    joins=listed("und"),
    units=valued(
        {
            "prozent|proz": "%", "prozentpunkte|prozentpunkten|prozentpunkt|pp": "pp", "minute|minuten|min": "min",
            "stunde|stunden|std|h": "h", "tag|tage|tagen|tages|werktage|werktagen|arbeitstage|arbeitstagen": "days",
            "woche|wochen": "weeks", "monat|monate|monaten|monats": "months", "jahr|jahre|jahren|jahres": "years",
            "sekunde|sekunden|sek|s": "s", "millisekunden|ms": "ms", "punkt|punkte|punkten|sterne|sternen": "score",
            "x": "x",
        }
    ),
    percent_points=listed("prozentpunkte|prozentpunkten|prozentpunkt|punkte|punkten|pp"),
    currencies=valued(
        {"€|eur|euro|euros": "EUR", "$|usd|dollar": "USD", "chf|franken|fr": "CHF", "£|gbp|pfund": "GBP"}
    ),
    per=listed("pro|je|jede|jeden|jedes|in jeder|in der|im|am|die|/|a"),
    every=listed("jede|jeden|jedes|jeder|pro|je|alle"),
    cadences=valued({"täglich": "day", "wöchentlich": "week", "monatlich": "month", "jährlich": "year"}),
    times=valued({"einmal|1x|1mal": 1.0, "zweimal": 2.0, "dreimal": 3.0, "viermal": 4.0, "fünfmal": 5.0}),
    times_word=listed("mal|male|x"),
    working=listed("volle|vollen|ganze|ganzen|weitere|weiteren|neue|neuen|zusätzliche|werk|arbeits"),
    out_of=listed("von|aus|/"),
    halfway=listed("halb|hälfte|die hälfte|zur hälfte|halb fertig|auf halbem weg"),
    from_=listed("von|von derzeit|von aktuell|von heute"),
    to=listed("auf|auf mindestens|auf unter|auf höchstens|auf über|auf rund|auf nur|->|→|bis auf|auf maximal|=>"),
    by=listed("um|um mindestens|um rund|um etwa|um gut|um über"),
    multiply=valued({"verdoppeln|verdopple|verdoppelt": 2.0, "verdreifachen": 3.0, "vervierfachen": 4.0}
                    | {"halbieren|halbiere|halbiert": 0.5}),
    rising=listed("steigern|steigt|wächst|gesteigert|erhöht|gestiegen|steigerung|erhöhung|rauf|hoch|erhöhen|anheben|ausbauen|verbessern|heben|vergrößern|steigen|mehr|höher|wachsen|plus"),
    moving=listed("halten|bringen|kommen|haben|bauen|erreichen|schaffen"),
    falling=listed("senken|sinkt|sinken|fällt|gesenkt|reduziert|verringert|gesunken|senkung|reduzierung|reduktion|reduzieren|verringern|kürzen|verkürzen|drücken|mindern|weniger|runter|minus|herunter|sinken"
                   "|einsparen|abbauen|beschleunigen"),
    less_or_more=listed("mehr|weniger|höher|niedriger|schneller|kürzer|länger|besser|günstiger|steigerung|senkung"
        "|runter"),
    months=valued(
        {
            "januar|jänner|jan|januars": 1, "februar|feb|feber": 2, "märz|mrz|maerz": 3, "april|apr": 4, "mai": 5,
            "juni|jun": 6, "juli|jul": 7, "august|aug": 8, "september|sep|sept": 9, "oktober|okt": 10,
            "november|nov": 11, "dezember|dez": 12,
        }
    ),
    risky_months=listed("jan"),
    weekdays=valued(
        {
            "montag|montags|mo": 0, "dienstag|di": 1, "mittwoch|mi": 2, "donnerstag|do": 3, "freitag|fr": 4,
            "samstag|sonnabend|sa": 5, "sonntag|so": 6,
        }
    ),
    risky_weekdays=listed("mo|di|mi|do|fr|sa|so|montags"),
    seasons=valued({"frühling|frühjahr|frühjahrs": (3, 5), "sommer|sommers": (6, 8), "herbst|herbstes": (9, 11)}
                   | {"winter|winters": (12, 2)}),
    quarters=listed("q|quartal|quartals|quartales"),
    halves=listed("h|halbjahr|halbjahres|hj|jahreshälfte"),
    nth=valued(
        {
            "erste|ersten|erstes|erster": 1, "zweite|zweiten|zweites|zweiter": 2, "dritte|dritten|drittes": 3,
            "vierte|vierten|viertes": 4,
        }
    ),
    fiscal=listed("gj|geschäftsjahr|geschäftsjahres|wirtschaftsjahr|fy"),
    school_year=listed("schuljahr|schuljahres|schuljahrs|studienjahr|studienjahres"),
    periods=valued(
        {
            "jahrzehnt|jahrzehnts|jahrzehntes": "decade",
            "tag|tage|tagen|tages|werktage|werktagen|arbeitstage|arbeitstagen": "day", "woche|wochen": "week",
            "monat|monate|monaten|monats": "month", "quartal|quartale|quartalen|quartals": "quarter",
            "halbjahr|halbjahre|halbjahres": "half", "jahr|jahre|jahren|jahres": "year", "wochenende": "week",
        }
    ),
    feasts=valued({"weihnachten": (12, 25), "heiligabend|heilig abend": (12, 24), "silvester|neujahr"
        "|jahreswechsel": (12, 31), "allerheiligen": (11, 1)}
                  | {"nikolaus": (12, 6), "ostern|osterferien": (0, 0), "schuljahresende": (6, 30)}),
    near=valued({"heute|heute abend": 0, "morgen": 1, "übermorgen": 2}),
    closes=valued(
        {
            "jahresende|jahresschluss|ende jahr|ende des jahres|ende jahres|heuer|noch heuer": "year",
            "quartalsende": "quarter",
            "monatsende|ende monat": "month", "ende der woche": "week", "feierabend": "day",
        }
    ),
    edges=valued(
        {
            "ende|ende des|ende der|zum ende des|zum ende|schluss des": "end", "mitte|mitte des": "mid",
            "anfang|beginn|anfang des|beginn des|zu beginn des|anfang der": "start", "früh im": "early",
            "spät im": "late",
        }
    ),
    which=valued(
        {"dieses|diesen|diese|dieser|diesem|laufenden|laufende|des laufenden": 0} | {_NEXT: 1} | {_COMING: 1}
        | {"übernächste|übernächsten|übernächster|übernächstes": 2}
    ),
    gone=listed("gegenüber|im vergleich zu|verglichen mit|letzte|letzten|letzter|letztes|letztem|vergangenen"
        "|vergangene|vorigen|seit|gestern|vor|bisher"),
    strong=listed(
        "bis|bis zum|bis zur|bis spätestens|spätestens|spätestens bis|vor|noch vor|vor dem|vor der|bis zu|bis in"
        "|spätestens am|spätestens zum|bis einschließlich|frist|termin|deadline|rechtzeitig zu|rechtzeitig zum|noch"
    ),
    weak=listed("zwischen|im|in|am|an|zum|zur|ab|während|für|innerhalb|im laufe des|im laufe der|im jahr|um|gegen|zu"
        "|im verlauf des"
                "|des|der|den|diesen"),
    before=listed("vor|noch vor|vor dem|vor der|vor den"),
    ahead=listed("in|innerhalb|innerhalb von|binnen|im laufe von|während|über|innert|für|in spätestens|in etwa|in ca"),
    ahead_surely=listed(
        "in den nächsten|in den kommenden|innerhalb der nächsten|über die nächsten|die nächsten|nächsten|kommenden"
        "|im nächsten|während der nächsten|für die nächsten|in der nächsten|über das nächste|den nächsten|im kommenden"
        "|innerhalb der kommenden|die kommenden|innerhalb des nächsten"
    ),
    from_now=listed("ab heute|ab jetzt|von heute an"),
    not_now=listed("nach|ab eintritt|nach beginn|seit|ab beginn|ab eingang|alt|erfahrung|berufserfahrung|vor"),
    unanchored=listed(
        "bis ich|bis wir|bevor ich|bevor wir|sobald mein|sobald meine|sobald unser|sobald unsere|nächstes semester"
        "|im nächsten semester|dieses semester|ende des semesters|semesterende|ende der probezeit"
        "|probezeit|ende meines ersten|ende der saison|nächsten sprint|ende des sprints|projektende|ende des projekts"
        "|vor der rente|vor meiner rente|vor meinem nächsten|ende meiner ausbildung|ausbildungsende|ende der ausbildung"
        "|bis zum nächsten mitarbeitergespräch|vertragsende|ende des praktikums|ende meines vertrags|vor dem nächsten"
    ),
    until=listed("bis|bis zum|bis zur|-|und|oder"),
    prompt=listed(
        "antworten|antworte|beantworten|beantwortet|reagieren|lösen|gelöst|bezahlen|bezahlt|zahlen|bearbeiten"
        "|bearbeitet"
        "|erledigen|erledigt|zurückrufen|liefern|geliefert|versenden|versandt|zurückmelden|melden|prüfen|geprüft"
        "|behoben"
        "|beheben|abschließen|entlassen|erstatten|quittieren"
    ),
    each=listed("alle|jede|jeden|jedes|jeder|allen|aller|stets|immer|% der|prozent der"),
    loose=listed("sprints|sprint|semester|semestern|saisons|schichten"),
    horizons=valued({"kurzfristig": "short", "mittelfristig": "medium"}
                    | {"langfristig|irgendwann|eines tages|auf lange sicht|später einmal": "long"}
                    | {"sofort|jetzt|gleich|diesen monat|umgehend": "now"}),
    determiners=listed(
        "der|die|das|des|dem|den|ein|eine|einen|einem|einer|eines|mein|meine|meinen|meinem|meiner|meines|unser|unsere"
        "|unseren|unserem|unserer|unseres|alle|jede|jeden|jedes|ihre|seine|vom|zum|zur|pro|diese|dieses|diesen"
    ),
    small=listed(
        "in|im|am|an|auf|um|von|vom|mit|bis|für|zu|zum|zur|und|oder|aber|damit|dass|die|der|das|den|dem|des|ein"
        "|eine|einen"
        "|einem|einer|pro|je|durch|indem|weil|innerhalb|bei|beim|nach|vor|aus|über|unter|ist|sind|wird|werden|ich"
        "|wir|sie"
        "|er|es|täglich|wöchentlich|monatlich|jährlich|als|wenn|wie|mindestens|höchstens|jede|jeden|jedes|jeder"
        "|mehr|weniger"
        "|dieses|diesen|diese|meine|meinen|mein|unsere|unser|unseren|lesen|schreiben|gewinnen|halten|besuchen|machen|ab"
        "|veröffentlichen|führen|absolvieren|abschließen|bekommen|erreichen|sammeln|geben|verkaufen|schaffen|einstellen"
        "|senken|steigern|reduzieren|erhöhen|liefern|beantworten|nicht|ohne|gegen|noch|schließen|einarbeiten|betreuen"
        "|lernen|bestehen|durchführen|anbieten|leiten|bearbeiten|schulen|unterschreiben|abgeben|umsetzen|nehmen|anrufen"
    ),
    names_end=listed(
        "von|auf|um|mit|bis|und|oder|damit|dass|ein|durch|indem|weil|innerhalb|nach|vor|unter|ist|sind|wird"
        "|werden|ich|wir"
        "|als|wenn|wie|mindestens|höchstens|pro|je|soll|sollen|möchte|will|muss|jede|jeden|zum|zur|mehr|weniger|nicht"
    ),
    yes=listed(
        "ja|j|jo|jep|klar|gerne|gern|ok|okay|stimmt|genau|richtig|passt|in ordnung|natürlich|sicher"
        "|auf jeden fall|jawohl"
        "|einverstanden|mach das|ja bitte|das stimmt|korrekt|na klar|yes|gut|perfekt|behalten|alles klar"
        "|passt so|das passt|das passt so"
    ),
    no=listed(
        "nein|n|ne|nee|nö|falsch|nicht|stimmt nicht|noch nicht|eher nicht|lieber nicht|nein danke|auf keinen fall"
        "|niemals"
        "|stimmt so nicht|das stimmt nicht|nicht ganz|no|nichts|passt nicht|das passt nicht|nicht richtig"
        "|auf gar keinen fall"
    ),
    or_=listed("oder|or"),
    if_=listed("wenn|sobald|falls|immer wenn|nachdem|bevor|jedes mal wenn|nach|vor"),
    then=listed("dann|so"),
    shall=listed("werde ich|will ich|möchte ich|mache ich|ich werde|ich"),
    fillers=listed(
        "der|die|das|ein|eine|einen|mein|meine|mit|von|zu|im|in|am|an|auf|für|und|oder|ist|es|ich|wir|noch|heute|jetzt"
        "|diese|woche|bitte|ziel|habe|hab|bin|war|wird|werden|bis|um|dem|den|des|auch|nicht|mehr|etwas|nur|schon|fertig"
    ),
)  # fmt: skip
