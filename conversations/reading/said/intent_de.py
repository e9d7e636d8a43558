"""German words for what people want of the coach, by sense; `intent.py` says how they are read."""

from __future__ import annotations

LITTLE = (
    "ich|mir|mich|mein|meine|meinen|meinem|meiner|meines|wir|uns|unser|unsere|du|dir|dich|dein|deine|es|das|dies"
    "|diese|diesen|dieses|der|die|den|dem|des|ein|eine|einen|einem|einer|zu|zum|zur|von|vom|fur|in|im|ins|an|am|auf"
    "|mit|aus|uber|bei|beim|nach|ist|sind|war|bin|bist|sein|hab|habe|hat|hatte|haben|wird|werden|wurde|kann|kannst"
    "|konnen|will|soll|und|oder|aber|so|wenn|als|dann|doch|mal|bitte|jetzt|gerade|grad|nochmal|noch|wieder|auch|sehr"
    "|etwas|was|wer|wie|wo|wann|warum|welche|welches|hier|da|dazu|eigentlich|denn|ja|nein|nicht|kein|keine|schon|nur"
    "|gern|gerne|heute|alle|alles|einfach|eben|halt|man|dass|ob|weiss|weiß|mehr|ganz|na|hey|also|gut|erstmal|geht"
    "|gibt|hast|sich|davon|endlich|coach|cairn|um|bis|seit|weil"
)
"""Words that carry no meaning of their own."""

SENSES = {
    "who ask": "wer|wer alles|wer noch",
    "ask": "was|wie|wo|wann|warum|wieso|welche|welches|welcher|welchen|worin|woran|wozu|ist|sind|bin ich|bist du|kann"
    "|kannst|konnen|darf|hast du|habe ich|hab ich|gibt es|wird|werden|bekommt|erfahrt|landet|geht|sieht|liest"
    "|mit wem|magst du|weiss jemand",
    "want": "ich will|ich mochte|ich wurde gern|ich wurde gerne|ich hatte gern|ich hatte gerne|ich brauche|will"
    "|mochte|ich muss|ich werde|brauche|ich plane|wir wollen|wir mussen|ich sollte|mein ziel ist es|ich habe vor"
    "|ich nehme mir vor",
    "please": "bitte|kannst du|konntest du|konnen wir|konnten wir|lass uns|kann ich|konnte ich|darf ich|hilf mir"
    "|geht das|gib mir",
    "lead": "ziel :|ziel -|ziel ist es|ziel ist dass|ziel ist :|ziel lautet",
    "not": "nicht|kein|keine|keinen|nie|ohne|nichts",
    "until": "bis|binnen|innerhalb|vor",
    "you": "du|dich|dir|dein|deine|coach|cairn|sie",
    "learn": "lernen|studieren|uben|werden|fliessend|fließend|beherrschen",
    "goal": "ziel|zielen|zieles|ziels",
    "goals goal": "ziele|meine ziele|alle ziele|meinen zielen",
    "kinds": "lernziel|lernziele|leistungsziel|leistungsziele|ergebnisziel|ergebnisziele|leistung oder lernen",
    "workgoal": "arbeitsziel|ziel der arbeit|ziel von der arbeit|firmenziel|teamziel|arbeitsziele",
    "progress": "fortschritt|fortschritte|stand|meinen stand|neuigkeiten|zahlen|meine zahlen|zwischenstand|update"
    "|vorankommen",
    "news": "gibt neues|gibt es neues|neues zu berichten|was neues|etwas neues zu berichten|ein update",
    "checkin": "check in|checkin|wochencheck|wochengesprach|wochentlichen check|freitagscheck|wochenruckblick"
    "|wochenfragen|wochenrunde|wochenbericht|wochenbilanz|wochenreflexion|wochengesprache|die woche durch"
    "|wochenreview|wochenupdate",
    "date": "frist|termin|datum|deadline|stichtag|enddatum|zieldatum|falligkeit",
    "step": "nachster schritt|nachsten schritt|nachste schritt|nachste schritte|als nachstes|als nachstes an|steht an"
    "|ansteht|was kommt als|soll ich als nachstes|jetzt tun|als nachstes tun|nachstes|kommt als nachstes"
    "|der nachste schritt|nachster|erster schritt|nachster kleiner schritt|zunachst",
    "plan": "vorgenommen|machen wollte|tun wollte|wollte ich|zugesagt|versprochen|ich gesagt|geplant hatte"
    "|nehme ich mir vor|hatte ich vor|sollte ich machen|vereinbart|abgemacht|ausgemacht|beschlossen|letztes mal"
    "|habe ich mir|ich mir vor|vorhatte|tun sollte|wollte ich nochmal|ich versprochen|meine zusagen|mein vorhaben"
    "|mein plan|meine plane|meine vorsatze",
    "remind": "erinner mich|erinnere mich|erinnern|erinnerst du|hilf mir erinnern|weisst du noch|was war nochmal"
    "|was hatte ich gesagt|was habe ich gesagt|gedachtnis",
    "data": "daten|meine daten|meiner daten|konto|mein konto|account|angaben|infos|informationen|eintrage|profil"
    "|verlauf|alle daten|meine angaben|alle meine angaben|personlichen daten|personliche daten|chatverlauf"
    "|unterhaltungen|gesprache|weisst du uber|uber mich weisst|gespeichert hast|was du hast",
    "all": "alles|alle",
    "me": "mich|uber mich|von mir",
    "file": "datei|pdf|dokument|tabelle|sicherung|als datei",
    "reader": "personalabteilung|hr|chef|chefin|vorgesetzter|vorgesetzte|vorgesetzten|fuhrungskraft|kollegen"
    "|kolleginnen|team|betriebsrat|leitung|firma|arbeitgeber|teamleiter|teamleitung|andere|anderen|jemand anders"
    "|mein boss|boss|dritte|personaler|geschaftsfuhrung|wer alles|jemand|teamchef|bereichsleitung|abteilungsleiter"
    "|abteilungsleitung|schulleitung|pflegedienstleitung|admin|administrator|it abteilung|die it|arbeitskollegen"
    "|mitarbeiter|chefs|leiter|leiterin|meister|personalrat|gewerkschaft|betrieb|unternehmen",
    "appraisal": "beurteilung|mitarbeitergesprach|jahresgesprach|bewertung|leistungsbeurteilung|personalakte|zeugnis"
    "|leistungsbewertung|gehaltsgesprach|beforderung|note|personalgesprach|zielgesprach|bonus|gehalt"
    "|jahresbeurteilung|akte|gehaltserhohung|feedbackgesprach|leistungsgesprach",
    "person": "mensch|menschen|echte person|echten person|echten menschen|person|ansprechpartner|ansprechpartnerin"
    "|ansprechperson|richtigen menschen|mitarbeiter|menschlichen|berater|beraterin|coach aus fleisch|jemand echtes"
    "|richtige person|richtiger mensch|echter mensch|telefonnummer|hotline|kontaktperson",
    "someone": "jemand|jemandem|jemanden|irgendwem|wen",
    "language": "englisch|deutsch|franzosisch|spanisch|english|german|italienisch|polnisch|turkisch",
    "strengths": "starken|meine starken|gut kann|selbsteinschatzung|standortbestimmung|schwachen|talente|starke"
    "|kann ich gut|kann ich besonders|meine talente|meine schwachen|was kann ich|meine fahigkeiten|was mir liegt"
    "|mir liegt|gut bin",
    "goodat": "worin bin ich|worin ich gut|was kann ich gut|was ich gut|wo bin ich gut|wo ich gut|gut bin",
    "career": "karriere|beruflich|berufsweg|laufbahn",
    "stand": "wo stehe ich|wo ich stehe|wo steh ich",
    "milestone": "meilenstein|meilensteine|kleinere schritte|kleine schritte|etappen|teilziele|teilschritte"
    "|zwischenziele",
    "make": "setzen|anlegen|lege|aufschreiben|erstellen|festlegen|notieren|hinzufugen|formulieren|eintragen|starten"
    "|vornehmen|mach|festhalten|hinzu|definieren|vornehmen mochte|merken|nimm auf|aufnehmen|eingeben|angeben"
    "|erfassen|anfangen|wahlen|hinzu fugen|vorhaben",
    "new": "neues|neue|neuen|weiteres|anderes|noch ein|weitere",
    "novelty": "etwas neues vornehmen|neues vorhaben|neue idee",
    "look": "zeig|zeige|zeigen|anzeigen|auflisten|liste|ansehen|anschauen|sehen|welche|was waren|was sind|nenn"
    "|vorlesen|lies mir|lies|auffuhren|abrufen|listen|aufzahlen|einblenden",
    "which": "welche|was|welches",
    "over": "durchgehen|durchsehen|uberprufen|durchschauen|ruckblick|quartalsruckblick|durchsprechen",
    "change": "andern|anpassen|bearbeiten|umformulieren|korrigieren|verandern|aktualisieren|umschreiben|uberarbeiten"
    "|angepasst|geandert werden|senken|anheben|runtersetzen|hochsetzen|heruntersetzen|erhohen|umstellen|nachbessern"
    "|neu formulieren|umandern|andere|uberarbeitet",
    "changed": "geandert|hat sich geandert|verandert|passt nicht mehr|stimmt nicht mehr|ist uberholt|ist veraltet",
    "replace": "ersetzen|tauschen|austauschen|eintauschen",
    "unfit": "zu hoch|zu niedrig|zu ehrgeizig|zu leicht|zu schwer|unrealistisch|zu viel|nicht realistisch",
    "target": "zielwert|vorgabe|zahl|messlatte|ziel",
    "move": "verschieben|schieben|verlangern|verlegen|andern|nach hinten|vorziehen|neue|neuer|neues|rutschen"
    "|nach vorne|spater legen|hinausschieben|strecken|ausdehnen|spater|verlege|verschieb|aufschieben|spateres"
    "|neu setzen|vertagen",
    "moved": "wurde verschoben|verschoben|verlegt|verzogert sich|wird verschoben|schaffe ich nicht bis"
    "|nicht rechtzeitig|dauert langer|brauche langer|nicht einhalten|nicht zu halten|verspatet sich"
    "|schaffe den termin nicht|schaffe die frist nicht",
    "moretime": "mehr zeit|langer zeit|noch zeit|aufschub|verlangerung",
    "end": "aufgeben|gebe auf|sein lassen|ich lasse das|bleiben lassen|hinschmeissen|hinschmeißen|fallen lassen"
    "|an den nagel|abbrechen|hore auf mit|breche ab|fallenlassen|schmeisse|schmeiße|lasse ich|lass ich|gebe ich auf"
    "|gib ich auf|hore auf damit|nicht weiter verfolgen|verfolge ich nicht|verabschieden|verabschiede mich"
    "|verzichten|verzichte|ad acta|verwerfe|verwerfen|kein thema mehr|mache ich nicht mehr|mache nicht weiter mit"
    "|beerdigen|kippen|abblasen|raus aus dem",
    "remove": "streichen|loschen|losch|entfernen|beenden|stornieren|wegnehmen|verwerfen|streich",
    "nolonger": "nicht mehr sinnvoll|keinen sinn mehr|nicht mehr wichtig|hat sich erledigt|brauche ich nicht mehr"
    "|nicht mehr relevant|interessiert mich nicht mehr|kein interesse mehr|passt nicht zu mir|uberflussig|uberholt"
    "|bringt nichts mehr|nicht mehr mein ziel|nicht mehr notig",
    "pause": "pausieren|auf eis|ruhen lassen|unterbrechen|aussetzen|in die pause|pausiere|parken|zuruckstellen",
    "delete": "losch|losche|loschen|geloscht|entfernen|entferne|vergiss|vergessen|tilgen|vernichten|entferne alle"
    "|wegmachen|ausradieren|raus loschen|geloescht|loeschen|loesch",
    "copy": "kopie|herunterladen|runterladen|exportieren|export|download|speichern|schick mir|abspeichern|auszug"
    "|mitnehmen|als datei|datei|gib mir meine|ausdrucken|sichern|herausgeben|zuschicken|ausgeben|mitgeben"
    "|datenauszug|backup",
    "split": "teilen|aufteilen|unterteilen|zerlegen|herunterbrechen|runterbrechen|gliedern|aufgliedern|kleiner machen"
    "|stucke|haeppchen|happchen|portionen|kleiner|stuckeln|in teile|teile|schritte|schritt fur schritt",
    "big": "zu gross|zu groß|zu weit weg|uberwaltigend|riesig|zu umfangreich",
    "good": "gut|gut so|gut genug|smart|in ordnung|taugt|okay|konkret genug|klar genug|realistisch|passt so|passt"
    "|sinnvoll|verstandlich|konkret|messbar|ok so",
    "judge": "prufen|prufe|prufst|bewerten|beurteilen|haltst du von|haltst du|meinst du zu|deine meinung|denkst du"
    "|anschauen|checken|bewerte|beurteile|einschatzen|einschatzung|ruckmeldung zu|feedback zu|schau dir mein|anseh"
    "|ansehen|checke|kritisiere",
    "better": "verbessern|besser machen|scharfen|starker|konkreter|praziser|besser formulieren|genauer|klarer|besser"
    "|scharfer|messbarer|konkretisieren|optimieren|verbessere|aufwerten|verstarken|ausbauen|ehrgeiziger",
    "log": "eintragen|melden|berichten|notieren|festhalten|durchgeben|vermerken",
    "status": "wie steh ich da|wie stehe ich da|im plan|wie weit bin ich|wie weit ich bin|uberblick|zusammenfassung"
    "|wie lauft es bei mir|wie lauft es mit|ubersicht|im zeitplan|wo bin ich|hinterher|wie sieht es bei mir aus"
    "|wie sieht es aus|wie lauft's bei mir|status|wie komme ich voran|im rucckstand|im ruckstand|wie gut liege ich"
    "|liege ich gut|auf kurs|wie mache ich mich|wie weit|auf dem laufenden|wie stehe ich|wie steht es"
    "|wie gut bin ich|wie stehen meine|hinterherhinke|bin ich hinten|bin ich schnell genug|gut unterwegs"
    "|auf dem richtigen weg|wo ich stehe mit|schaffe ich das noch|wie geht es meinen zielen|wie laufen|wie lauft"
    "|wie weit sind wir|zwischenbilanz",
    "done": "abgeschlossen|fertig|bestanden|erledigt|geschafft|abgegeben|beendet|steht jetzt|vollbracht|abgehakt"
    "|eingereicht|ausgeliefert|veroffentlicht|hinbekommen|gemeistert|ubergeben|durchgezogen|erreicht|absolviert"
    "|ist durch|unter dach und fach|fertiggestellt|fertig geworden|ist raus|bestanden habe|beendet haben"
    "|haben wir beendet|verschickt|abgeschickt|geliefert|unterschrieben|gefuhrt|geschrieben|eingefuhrt|ist live"
    "|live gegangen|umgesetzt|durchgefuhrt|geklart|hinter mir|hinter uns|fertig gemacht|fertig geschrieben"
    "|abgesegnet|in trockenen tuchern|zertifikat erhalten|gesendet|versendet|vereinbart ist|fertig ist|bin durch"
    "|vom tisch|freigegeben|ausgerollt|aufgebaut|eingerichtet|erreicht habe",
    "stuck": "hange fest|hang fest|stecke fest|steck fest|hange|komme nicht weiter|komm nicht weiter|nicht voran"
    "|festgefahren|steckengeblieben|stecken geblieben|sackgasse|trete auf der stelle|bleibe hangen|tue mich schwer"
    "|tu mich schwer|schwierigkeiten|stocke|es stockt|stockt|nicht vorwarts|haenge fest|komme nicht vorwarts"
    "|kein fortschritt|nicht weiter|geht nicht vorwarts|feststecke|festhange|hangengeblieben|fuhrt zu nichts"
    "|nirgendwohin|es klemmt|klemmt|hakt|es hakt|probleme mit|ein problem mit|schwer mit|nicht vom fleck"
    "|auf der stelle|stillstand|still|ratlos|komme nicht klar|nicht klar mit|nicht weitermachen|ins stocken"
    "|kampfe mit|komme kaum|verzettelt|passiert nichts|nichts passiert|bewegt sich nichts|nichts geht mehr"
    "|nichts vorwarts|nichts voran|am ende meiner ideen|keine idee mehr",
    "knownot": "wie es weitergehen soll|wie es weitergeht|wie weiter|nicht was ich machen soll|nicht was ich tun soll"
    "|nicht wie ich weitermachen|weiss nicht weiter|weiß nicht weiter|nicht wo ich anfangen|nicht wie es"
    "|nicht wie ich anfangen|nicht wo anfangen|keine ahnung wie|keine ahnung was|wie ich weiterkomme"
    "|wie ich weiter komme|nicht mehr weiter",
    "blocks": "blockiert|blockieren|warte auf|ich warte|warten auf|wir warten|aufgehalten|haltst auf|halt uns auf"
    "|im weg|nicht antwortet|antwortet nicht|bremst|ausgebremst|scheitert an|hakt an|hakt es|hangt an|liegt es an"
    "|verzogert|nicht geantwortet|keine antwort|meldet sich nicht|nicht gemeldet|sagt immer ab|dauernd ab|hindert"
    "|verhindert|steht im weg|fehlt noch|noch nicht da|nicht genehmigt|keine genehmigung|kein budget"
    "|krank ausgefallen|unterbesetzt|abhangig von|hangt von|warten noch|warte noch|seit wochen auf|blockade"
    "|macht nicht mit|weigert sich|zieht sich|warten wir|wartet|schickt nicht|liefert nicht|kommt nicht"
    "|lasst mich nicht|reagiert nicht",
    "level": "sind bei|bin bei|jetzt bei|liegt bei|liegt jetzt bei|stehen bei|stehe bei|steht bei|sind jetzt bei"
    "|bin jetzt bei|gesunken auf|gestiegen auf|runter auf|rauf auf|ist jetzt bei|aktuell bei|inzwischen bei"
    "|liegt jetzt|haben jetzt|sind jetzt|sind geschult|jetzt geschult|haben wir jetzt|sind wir bei|inzwischen"
    "|von inzwischen|steht jetzt bei|ist auf|sind auf|auf jetzt|betragt|betragt jetzt|gefallen auf|gesenkt auf"
    "|angekommen bei|schon bei|sind runter auf|hoch auf|liegen bei|liegen jetzt bei|gesunken",
    "half": "halfte|die halfte|zur halfte|halb fertig|auf halbem weg|halbzeit|halfte geschafft|die halfte ist"
    "|50 prozent|zur halfte fertig",
    "win": "kleiner erfolg heute|kleiner erfolg|ein erfolg|erfolg heute|gute nachrichten|gute nachricht|stolz"
    "|gut gelaufen|lief gut|lief richtig gut|hat gut geklappt|erfolgserlebnis|hat geklappt|lief super|gut geklappt"
    "|kleiner sieg|super gelaufen|toll gelaufen|hat funktioniert|lob bekommen|gelobt|freue mich|gefreut"
    "|schone nachricht|tolle nachricht|etwas gutes|etwas schones|freudige",
    "future": "ich werde|ich will|werde ich|rufe ich|buche ich|mache ich",
    "tomorrow": "morgen fruh|heute abend|heute nachmittag|gleich morgen",
    "see": "sehen|sieht|lesen|liest|einsehen|mitlesen|mitbekommen|anschauen|gelesen|einsicht|erfahrt|erfahren"
    "|zu sehen|bekommt|mitliest|wissen|erfahren davon|bekommen das|sehen das|kriegen|kontrolliert|uberwacht"
    "|mitgelesen|einsehbar|erfährt",
    "tell": "erzahlst|sagst|weitergeben|weitergegeben|teilst|mitteilen|weitersagen|meldest|geht das an|weiterleiten"
    "|erzahlen|petzen|sagst du|verrat|verratst|weitergibst|gibst du|schickst du|leitest du|petzt|erzahlst du"
    "|meldest du|weitergereicht|weitererzahlt",
    "private": "vertraulich|privat|anonym|geheim|datenschutz|dsgvo|unter uns|geheimnis|verschwiegen|sicher|diskret"
    "|vertrauen|kann ich dir vertrauen|unter vier augen|verschlusselt|fur mich behalten|bleibt das unter",
    "written": "was ich schreibe|was ich sage|meine nachrichten|was ich hier schreibe|meine antworten|meine notizen"
    "|meine eintrage|meine ziele hier|davon",
    "against": "zugriff|gegen mich|gespeichert|wo liegen|wo sind meine daten|verwendet|passiert mit meinen"
    "|sicher sind|sind meine daten|meine daten sicher|gekundigt|kundigen|nachteile|konsequenzen|arger bekommen"
    "|wo landen|wo landet|wohin gehen|wo wird das|speicherst du|speichert ihr|wie lange speicherst|aufgezeichnet"
    "|was passiert mit|geht das hin|abgelegt|gesichert",
    "for": "in meiner|fur meine|fur mein|in meine|fliesst|fließt|landet|zahlt|wirkt sich|einfluss",
    "usage": "was kannst du|wie funktioniert|was kann ich dich fragen|was kann ich hier|was kann ich machen|befehle"
    "|anleitung|was kannst du alles|welche moglichkeiten|wie benutze ich|wie geht das hier|bedienung"
    "|wie verwende ich|was kann ich sagen|was machst du|was kann ich tun|wie bediene ich|was geht hier"
    "|was alles moglich|wie kannst du mir helfen|kannst du sonst|was kannst du sonst|wofur kann ich|kannst du so"
    "|was geht|funktionen|moglichkeiten|befehl|hilfefunktion|so alles|was bietest du|wobei kannst du|zeig mir was du"
    "|wie nutze ich|wie soll ich dich|wie arbeitest du|wie gehst du vor|erklar mir wie",
    "help": "hilfe|hilf mir|helfen|unterstutzung|rat|tipps|tipp|ratschlag|sos|unterstutze",
    "lost": "kenn mich nicht aus|kenne mich nicht aus|bin verwirrt|verstehe das nicht|versteh das nicht"
    "|blicke nicht durch|verstehe nur bahnhof|weiss nicht wie das geht|verstehe ich nicht|was muss ich tun"
    "|was muss ich machen|wie fange ich an|wo fange ich an|verloren|durcheinander|check das nicht|kapiere nicht"
    "|kapier das nicht",
    "identity": "bist du eine ki|bist du ein|bist du ki|wer bist du|mit wem rede ich|was bist du|mit wem spreche ich"
    "|bist du echt|wer steckt dahinter|ist das eine ki|wer steckt hinter|was ist das hier|was ist cairn|bist du eine"
    "|wer hat dich|was soll das hier|mit wem schreibe ich|mit wem chatte ich|chatte ich|bist du menschlich"
    "|schreibe ich hier|wer bist|was bist|ist da jemand|ist das automatisch|ist das ein programm"
    "|wer hat dich gemacht|spreche ich mit|rede ich mit|schreibe ich mit|was ist das|was ist das fur",
    "machine": "ki|bot|roboter|maschine|computer|programm|algorithmus|chatgpt|chatbot",
    "talk": "sprechen|reden|rede|anrufen|kontaktieren|verbinden|verbinde|unterhalten|wenden|erreichen|schreiben"
    "|kontakt|sprich mit|verbinde mich|spreche|telefonieren|wende ich mich|melden bei|rufen|zu sprechen"
    "|kontakt aufnehmen|treffen",
    "speak": "sprich|sprichst|auf|wechseln|wechsle|umstellen|umschalten|sprache|antworte|rede|schreib|ubersetze"
    "|wechsel|stell um|antworten|schreiben|spreche|umschalten auf|lieber|weiter auf|sprachen|red",
    "notnow": "ist schlecht|grad schlecht|gerade schlecht|passt schlecht|vielleicht spater|dann spater|, spater"
    "|mach ich spater|totales chaos|diese woche nicht|nicht diese woche|keine zeit|jetzt nicht|nicht jetzt"
    "|ein andermal|heute nicht|nicht heute|frag mich|lass mich in ruhe|lass mich mal in ruhe|in ruhe|spater nochmal"
    "|nachsten monat nochmal|zu viel zu tun|viel los|keine nachrichten mehr|ich brauche eine pause|eine pause"
    "|auszeit|passt gerade nicht|passt grad nicht|im stress|keine lust|diesen monat nicht|nicht diesen monat"
    "|schreib mir nicht|melde dich spater|gerade nicht|grad nicht|land unter|keine kraft|hor auf zu schreiben"
    "|melde mich|ruhiger ist|wenn es ruhiger|wenn es passt|ist verruckt|stressig|total im stress|zu stressig"
    "|kein nerv|keinen nerv|keinen kopf|muss los|bin im meeting|in einer besprechung|keine kapazitat|nicht dazu"
    "|ein anderes mal|anderen tag|nachste woche lieber|lieber nachste|lieber spater|pausiere mich|sei still"
    "|nerv nicht|horen auf|nicht mehr schreiben|lass gut sein|zu mude|uberlastet|ausgebucht|voll bis oben|warte bis"
    "|hab viel um die ohren|viel um die ohren|nicht der richtige moment|nicht der richtige zeitpunkt|komme spater"
    "|brauche ruhe|brauche erstmal ruhe|brauche pause|ich setze aus|setze diese woche aus|diese woche aus"
    "|ist es schlecht|zu viel los|zu viel arbeit|so viel los|viel arbeit|sehr beschaftigt|zu beschaftigt|echt viel",
    "away": "habe urlaub|hab urlaub|im urlaub|in urlaub|elternzeit|krankgeschrieben|bin krank|mutterschutz"
    "|bis montag weg|nicht im haus|nicht da bis|in elternzeit|auf kur|sabbatical|im krankenstand|abwesend|nicht da"
    "|weg bis|auf reisen|dienstreise|auf fortbildung|frei bis|habe frei|reha|zuhause mit krankem",
    "whatto": "woran ich arbeiten|was ich lernen|woran arbeiten|woran sollte ich|woran soll ich|was soll ich lernen"
    "|welches ziel passt|was mein ziel sein|wohin ich will|wo ich hin will|was ich mir vornehmen"
    "|was konnte mein ziel|ideen fur ein ziel|ideen fur ziele|welches ziel soll|welches ziel konnte"
    "|schlag mir ein ziel|vorschlage fur|beispiele fur ziele|beispielziele|was fur ein ziel|zielideen",
    "difference": "unterschied|unterscheiden|unterscheidet|versus|vs|gegenuber|unterscheidet sich|anders|verschieden"
    "|vergleich|was ist besser|abgrenzung|dasselbe",
    "explain": "erklar|erklare|was ist ein|was ist eine|was sind|was bedeutet|was heisst",
    "why": "wozu das ganze|wozu das|was soll das ganze|was bringt mir|was bringt das|warum soll ich|wozu soll"
    "|wozu brauche ich|warum das alles|wozu uberhaupt|was habe ich davon|wofur ist das gut|sinn der sache"
    "|warum ziele|wozu ziele|wofur ziele|was nutzt|was nutzt das|was nutzt mir|lohnt sich das|hilft das uberhaupt"
    "|bringt das was|warum uberhaupt|sinn von|wofur das alles|wofur das|wozu dient",
    "continue": "weitermachen|weiter geht's|weiter gehts|wo waren wir|fortsetzen|mach weiter|machen wir weiter"
    "|fortfahren|weiter machen|wo wir aufgehort|weiter im text|wo sind wir stehen geblieben|stehen geblieben"
    "|stehengeblieben|da weiter|weiter bitte|fortfuhren|mach da weiter",
    "thank": "danke|dankeschon|vielen dank|danke dir|merci|besten dank|hat geholfen|herzlichen dank|danke schon"
    "|lieben dank|dankesehr|danke sehr|super danke|klasse danke|danke euch|dank dir|thx|thanks|ich danke|dankbar"
    "|war hilfreich|sehr hilfreich|du bist super|du bist toll|gut gemacht|super gemacht|danke fur",
    "bye": "tschuss|tschuess|bis bald|bis dann|auf wiedersehen|bis nachste woche|bis spater|bis morgen|ciao"
    "|gute nacht|das war's|das wars|schonen tag|schonen feierabend|schones wochenende|servus dann|mach's gut"
    "|machs gut|bis die tage|wiedersehen|bis naechste woche|bis dahin|bis montag|man sieht sich|schonen abend"
    "|guten feierabend|feierabend|ich bin weg|fur heute reicht's|fur heute reicht|genug fur heute|adieu|pfiat di|ade"
    "|wir horen uns|bis nachstes mal|gute zeit|schlaf gut",
    "hello": "hallo|guten morgen|guten tag|guten abend|moin|servus|gruss gott|gruß gott|hi|hey|grüezi|ich bin's"
    "|da bin ich wieder|hallochen|hallo zusammen|tach|n'abend|gruezi|servus coach|hi coach|hallo coach|bin zuruck"
    "|wieder da|ich bin zuruck|jemand da",
    "howyou": "wie geht es dir|wie geht's dir|wie gehts dir|wie gehts|wie geht's|alles klar|alles gut|was geht"
    "|wie lauft's|wie laufts|wie geht es ihnen|na wie gehts|wie war dein tag|wie geht's dir heute|geht's dir gut"
    "|alles ok|was machst du so|wie ist die lage|alles fit|gut geschlafen|wie fuhlst du dich|wie geht es",
}
"""For each sense the words and phrases that carry it; a key of two names carries both."""
