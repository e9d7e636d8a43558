"""The German words of a check-in message."""

from __future__ import annotations

from conversations.reading.said.update_words import UpdateWords
from conversations.reading.tokens import listed, valued

WORDS = UpdateWords(
    telling=listed(
        "gestiegen|gesunken|mio|alle|einen|eine|wieder|zum|wurde|im|weg|neues|neue|wir|sind|ich|bin|bei|jetzt|hänge"
        "|fertig|hälfte|halb|noch|nichts|nächster|nächstes|nächste|als|geschafft|erledigt|warte|wie|vorher|zwischen"
        "|ungefähr|etwa|statt|nein|der|die|das|und|ist|mit|diese|letzte|unverändert|nicht|habe|haben|drittel"
        "|viertel|immer|gleich|runter|von|auf|keine|kein|komme|rückschlag|morgen|danach|stecke|gerade|schon|für"
        "|warten"
    ),
    now=listed(
        "hab|habe jetzt|braucht|braucht jetzt|brauchen|benötigt|bei|jetzt|jetzt bei|auf|ist|sind|nun|erreicht|noch"
        "|noch bei|immer noch|runter auf|rauf auf|hoch auf|wieder bei|wieder auf|liegt bei|liegen bei|steht bei"
        "|stehen bei|steht auf|stehen auf|sind jetzt bei|diese woche|heute|also|haben|habe|dauert|dauert jetzt"
        "|fertig mit|bis jetzt|bisher|zurück auf|zurück bei|gerade|derzeit|aktuell|geschafft|dauern|schon|hat"
        "|durch mit|=|->|→"
    ),
    about=listed(
        "momentan|inzwischen|mittlerweile|aktuell|derzeit|gerade|etwa|ungefähr|rund|circa|ca|zirka|fast|knapp|gut"
        "|nur|erst|genau|schätzungsweise|so|~|um die|ganze|schon|insgesamt|immer noch"
    ),
    old=listed(
        "vorher|zuvor|war|waren|waren es|war es|vorher waren es|davor|statt|anstatt|nicht|letzte woche|letztes mal"
        "|letzten monat|gestern|früher|bisher waren|keine|anstelle von|zuletzt"
    ),
    old_after=listed("vorher|zuvor|letzte woche|letztes mal|davor|gestern|früher"),
    not_=listed("nicht|statt|anstatt|anstelle von"),
    between=listed("zwischen|irgendwo zwischen"),
    and_=listed("und|bis|oder"),
    of_them=listed("von|von den|der|von unseren|von meinen|aus|von insgesamt|von allen"),
    shares=valued(
        {
            "halb|hälfte|die hälfte|zur hälfte|halb fertig|auf halbem weg|halber weg|halbzeit|auf der hälfte"
            "|auf halber strecke": 50.0,
            "ein drittel|zu einem drittel|einem drittel": 100 / 3,
            "zwei drittel|zu zwei dritteln|zwei dritteln": 200 / 3,
            "ein viertel|zu einem viertel|einem viertel": 25.0,
            "drei viertel|dreiviertel|drei vierteln|zu drei vierteln": 75.0,
            "ein fünftel": 20.0,
        }
    ),
    part=listed("erste|ersten|zweite|zweiten|andere|anderen|letzte|letzten|nächste|jahres"),
    way=listed("wegs|weges|strecke|davon|geschafft|fertig|durch|sind|ist|erledigt|erreicht"),
    up=listed("um|gestiegen um|plus|+|hoch um|rauf um|dazu"),
    down=listed("minus|gesunken um|gefallen um|runter um|weniger um"),
    more=listed("mehr|dazu|zusätzlich|weitere|weiteren|dazugekommen|neue dazu"),
    fewer=listed("weniger"),
    fresh=listed("neue|neuen|neuer|frische"),
    left=listed(
        "übrig|fehlen|fehlen noch|fehlen mir noch|offen|noch offen|bleiben|bleiben noch|zu tun|ausstehend"
        "|stehen noch aus|noch zu machen|zu machen|zu erledigen"
    ),
    lately=listed("diese woche|heute|seit montag|diesen monat|seit letzter woche|seit gestern"),
    labels=listed(
        "raum|zimmer|station|stock|etage|seite|version|linie|tor|phase|gebäude|klasse|stufe|jahrgang|halle|bett"
        "|schicht|team|filiale|abschnitt|rechnung|nummer|nr|punkt|frage|formular|saal|gruppe|reihe"
    ),
    since=listed("seit|vor|die letzten|nach"),
    ago=listed("her|zuvor|zu spät"),
    done=listed(
        "geschafft|fertig|gemacht|erledigt|jetzt|heute|bisher|schon|erreicht|abgeschlossen|raus|geschult|besucht"
        "|durch|insgesamt|sind|stand|da|runter|hoch|rauf|angelangt"
    ),
    finished=listed(
        "fertig|durch|abgeschlossen|geschafft|erledigt|beendet|veröffentlicht|eingereicht|bestanden|abgegeben"
        "|hinter mir|hinter uns|abgehakt"
    ),
    but=listed("aber|jedoch|allerdings|doch|sondern"),
    skip=listed(
        "ziemlich|im grunde|haben|hat|wir|ich|bin|sind|noch|und|auch|jetzt|gerade|derzeit|immer noch|leider"
        "|ein bisschen|komplett|total|es|ist|war|also|sorry|naja|ehrlich|gesagt|hängen|wurde|wurden|werde|werden"
        "|mal|nur|weiterhin|etwas|na ja"
    ),
    next_=listed(
        "als nächstes|nächster schritt|nächster schritt ist|nächstes|mein nächster schritt"
        "|mein nächster schritt ist|der nächste schritt ist|der nächste schritt|danach|als nächstes kommt"
        "|als nächstes ist|dann kommt|nächste schritte|danach kommt|im anschluss|als nächster schritt|nächste ist"
        "|nächstes ist"
    ),
    plan=listed("ich werde|wir werden|ich will|wir wollen|ich möchte"),
    who=listed("ich|wir"),
    past=listed("habe|hab|haben|hatte|hatten|war|waren|wurde|wurden|bin|sind|ist|hat"),
    stuck_on=listed(
        "hänge an|hänge bei|hängen an|hängen bei|hängt an|hängt bei|hänge fest an|hänge fest bei|hängen fest bei"
        "|hängen fest an|blockiert durch|blockiert von|blockiert wegen|blockiert|stecke fest bei|stecken fest bei"
        "|stecke fest|stecken fest|stecke fest an|stecken fest an|stecke in|aufgehalten von|aufgehalten durch"
        "|ausgebremst von|ausgebremst durch|gebremst durch|gebremst von|hakt an|hakt bei|scheitert an|blocker"
        "|klemmt bei|klemmt an|fest bei|fest an"
    ),
    in_the_way=listed(
        "noch nicht unterschrieben|noch nicht geantwortet|noch nicht geliefert|noch nicht freigegeben"
        "|noch nicht entschieden|noch nicht gemeldet|noch nicht zugestimmt|noch nicht genehmigt|flaschenhals"
        "|noch keine antwort|nicht freigegeben|im weg|im wege|warte auf|warten auf|wartet auf|warte noch auf"
        "|warten noch auf|hält uns auf|hält mich auf|halten uns auf|halten mich auf|hält alles auf|nicht weiter"
        "|keine zeit|fehlt|blockiert uns|blockiert mich|bremst uns|bremst mich|komme nicht voran|kommen nicht voran"
        "|geht nicht voran|hängt alles|ist ausgefallen|nicht lieferbar|lässt auf sich warten|hängt noch|hängen noch"
    ),
    free=listed(
        "nichts im weg|nicht mehr blockiert|nicht blockiert|steht nichts im weg|hängt nichts|keine blocker"
        "|nichts hält|aus dem weg|nicht mehr im weg|hänge nicht mehr|warte nicht mehr|fehlt nichts"
    ),
    drops=listed("der|die|das|dem|den|des|einem|einer|einen|ein|eine|meinem|meiner|unserem|unserer"),
    quiet=listed(
        "null fortschritt|null komma nichts|nichts bewegt|hat sich nichts bewegt|noch nicht angefangen"
        "|noch nicht begonnen|noch nicht gestartet|nichts|weiterhin|nichts neues|nicht viel|gar nichts"
        "|kein fortschritt|keine fortschritte|wenig|ruhige woche|wie zuvor|wie vorher|gleich|unverändert|immer noch"
        "|dasselbe|das gleiche|wie letzte woche|wie letztes mal|immer noch gleich|keine änderung|keine veränderung"
        "|keine neuigkeiten|nichts passiert|nichts geändert|nichts getan|nicht dazu gekommen|nicht dazugekommen"
        "|kam nicht dazu|kamen nicht dazu|alles beim alten|alles wie zuvor|alles gleich|nix|nix neues|stillstand"
        "|nicht weitergekommen|noch gleich|genauso|tut sich nichts|hat sich nichts getan|hat sich nichts geändert"
        "|keinen fortschritt|noch nichts"
    ),
    quiet_rest=listed(
        "diese woche|noch|wirklich|bisher|daran|seitdem|seit letzter woche|hier|zu berichten|sorry|leider|wieder"
        "|von mir|neues|heute|bei mir|damit|wie letzte woche|neu|immer noch|passiert|mehr|gar|da|dabei|geblieben"
        "|besonderes|für|alles"
    ),
    setback=listed(
        "verschoben|aufgeschoben|abgelehnte|abgesagte|in verzug|rückschlag|rückschläge|schlechter|schlimmer"
        "|ging schief|schiefgegangen|schief gegangen|schiefgelaufen|verloren|gescheitert|geplatzt|abgelehnt"
        "|zurückgefallen|abgesagt|durchgefallen|rückschritt|abgesprungen|zurückgeworfen|kaputt gegangen"
        "|kaputtgegangen|gekippt"
    ),
    no=listed("kein|keine|keinen|nicht|ohne|nie|nichts"),
)  # fmt: skip
