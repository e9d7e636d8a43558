"""What `plight.py` looks for in German; how a rule is written stands in `plight_en.py`."""

from __future__ import annotations

LIGHT = """ich mich mir du einfach nur noch echt wirklich so schon wieder immer ständig dauernd oft manchmal auch es
das alles ja halt eben am liebsten sehr total völlig komplett gerade jetzt hier dann doch ganz mal seit gestern
heute morgen abend wochen tagen jeden jede ist bin hat habe hab haben hatte ein eine einen mehr zu daran darüber daß
dass und uns selbst inzwischen regelmäßig wurde werde werden kaum irgendwie eigentlich ehrlich gesagt vor der in im
sind langsam täglich öffentlich sexuell körperlich verbal wiederholt absichtlich"""
NEGATIONS = "nicht nie niemals kein keine keinen keiner keinem nichts"
AND = "und aber oder weil denn da doch obwohl wenn sondern seit"
WORK = """fortbildung kurs schulung seminar workshop training vortrag richtlinie prävention projekt bericht studie
fall fälle beschwerden thema unterricht artikel folien code modul kunden"""
OTHERS = """patient patienten patientin klient klienten klientin schüler schülerin schülern kunde kunden kind kinder
jemand jemandem leute menschen er sie ihm ihr ihre seine bewohner bewohnerin bewohnern nutzer"""
SELF = "ich"
SAYS = "sagt sagte gesagt sagen erzählt erzählte schreibt schrieb meinte meint ruft hört"

NAMES = {
    "will": "ich will|will ich|ich möchte|möchte ich|ich wollte|wollte ich|ich würde gern|ich würde gerne"
    "|würde ich gern|würde ich gerne|ich würde am liebsten|ich wünschte ich könnte|ich kann und will|ich würd",
    "boss": "chef*|vorgesetzt*|teamleit*|leiter*|abteilungsleit*|schichtleit*|stationsleit*|bauleit*|filialleit*"
    "|meister*|polier*|vorarbeit*|manager*|führungskraft|leitung|oberarzt|oberärztin|chefarzt|professor*"
    "|geschäftsführ*|boss|ausbilder*|küchenchef|rektor*|schulleit*|gruppenleit*|projektleit*|marktleit*|kapitän",
    "mates": "kolleg*|mitarbeit*|teamkolleg*|jemand|einer|azubi*|leute|alle",
    "they": "er|sie|die|man|der|wer",
    "guests": "kunde|kunden|kundin|gast|gäste|patient*|besucher*|klient*|eltern|schüler*|fahrgast|bewohner*",
    "home": "mann|frau|freund|freundin|partner|partnerin|ex|exmann|vater|mutter|stiefvater|bruder|sohn|verlobter"
    "|onkel|lebensgefährte|ehemann",
    "live": "leben|da sein|aufwachen|weiterleben|existieren|hier sein|am leben sein|auf der welt sein|weitermachen $"
    "|dasein|weiter leben",
    "trait": "schwanger*|frau|kopftuch|hautfarbe|behinder*|schwerbehinder*|alter|alters|akzent*|herkunft|religion"
    "|muslim*|schwul|lesbisch|krebs|krank*|kinder|kind|elternzeit|geschlecht*|glauben|ausländer*|trans|türk*|schwarz"
    "|homosexu*|depress*|autis*|gewerkschaft|betriebsrat|migrationshintergrund|jude|jüdisch|rollstuhl|hautfarb*"
    "|aussehen*|mutter|zu alt|zu jung",
    "mine": "hautfarbe|körper*|akzent|aussehen|figur|brust|brüste|hintern|religion|kopftuch|behinderung|herkunft"
    "|gewicht|alter|glauben|namen|stottern|beine|po|kleidung|sexualität|deutsch",
    "wronged": "gemobbt|schikaniert|belästigt|diskriminiert|benachteiligt|gedemütigt|ausgegrenzt|erniedrigt"
    "|bloßgestellt|begrapscht|angeschrien|angebrüllt|beschimpft|lächerlich gemacht|runtergemacht|fertiggemacht"
    "|rassistisch beleidigt|sexuell belästigt|bedroht|eingeschüchtert|erpresst|ausgelacht|gestalkt",
    "wrongs": "mobbt|mobben|schikanier*|belästig*|demütig*|beleidig*|erniedrig*|bedroh*|diskriminier*|schüchtert"
    "|beschimpf*|erpress*|verspott*|verfolgt|stalkt|terrorisiert|quält|benachteilig*",
    "denied": "nicht befördert|keine beförderung|weniger gehalt|weniger geld|weniger lohn|job nicht|abgelehnt"
    "|gekündigt|nicht eingestellt|stelle nicht|nicht genommen|versetzt|keine chance|kein gehalt|übergangen|degradiert"
    "|entlassen|keine schichten|nicht zur fortbildung|nicht in den|nicht ernst|nicht eingeladen|rausgeschmissen"
    "|keine fortbildung",
    "must": "müssen|muss|sollen|soll|gezwungen|zwingen|zwingt|verlangt|schickt|schicken|sollten|lässt uns|lassen uns",
    "gear": "sicherung*|gurt*|helm*|maske*|handschuh*|schutz*|absicherung*|sicherheits*|atemschutz*|seil*|gerüst*"
    "|sicherheitsschuhe|gehörschutz|geländer",
}

GENTLE = """
# nicht leben wollen
(<will>) .. nicht mehr (<live>) !in|im|bei|mit|ohne|um|so
ich ... (nicht mehr|nimmer) (leben|da sein|aufwachen|weiterleben) (will|möchte|mag)
(<will>) .. (sterben|tot sein|nicht mehr aufwachen|für immer schlafen|für immer verschwinden|mein leben beenden)
  !vor|für|an|lassen
(sterben|nicht mehr leben) will ich
(denk*|dachte|nachgedacht|gedanken|gedanke|versucht|vor|überlege|plane|kurz davor) ...
  (mich umzubringen|mir das leben zu nehmen|mich zu töten|sterben zu wollen|mein leben zu beenden
  |schluss zu machen mit allem)
(mich umbringen|bringe mich um|bring mich um|bringe ich mich um|nehme mir das leben|mir das leben nehmen
  |mein leben beenden|mich töten) !wenn
(ohne mich) (wären|wäre|sind|ist|wär|ginge|geht) ... (besser dran|leichter|glücklicher|besser)
(niemand|keiner) .. würde .. mich .. vermissen
(am liebsten|lieber) (wäre|wär) ich .. (tot|nicht mehr da|weg von allem|nie geboren)
ich (wäre|wär) .. (am liebsten|lieber|besser) .. (tot|nicht mehr da|nie geboren)
(wünschte|wünsche) .. (ich) .. (wäre|wär) .. (tot|nie geboren|nicht mehr da)
(sehe|seh|habe|hab|finde|gibt) .. (ich)? .. (keinen|kein|keine) .. (ausweg|lebenssinn|lebensmut|lebenswillen
  |lebensfreude) !aus|für|bei
(hat|macht|ist|hätte) .. alles .. (keinen sinn|sinnlos|hoffnungslos) .. mehr? $
alles .. (hat|macht|ist) .. (keinen sinn mehr|sinnlos|hoffnungslos) $
(alles|leben) ... (keinen sinn mehr|hat keinen sinn)
mein leben .. (ist|hat|macht)? .. (nichts mehr wert|nichts wert|keinen sinn|sinnlos|wertlos|vorbei $|die hölle)
ich .. bin .. (nur)? .. (nichts wert|wertlos|eine last|allen eine last|allen zur last)
(will|möchte|wünsche) .. (dass)? .. (alles aufhört|alles vorbei ist|das alles aufhört|es aufhört|alles ein ende hat)
(will|möchte) .. (mit allem|allem) .. (schluss machen|ein ende)
ich .. (hab|habe|hatte|kämpfe|bekomme) .. (mit)? .. (suizidgedanken|selbstmordgedanken|todesgedanken|suizidale)
(ich)? .. (denke|denk|dachte|nachgedacht) .. (ich)? .. (an|über) .. (selbstmord|suizid|den tod) !in|als|statistik
(ich bin|bin ich) .. (suizidal|suizidgefährdet|lebensmüde|hoffnungslos|verzweifelt|am ende $|seelisch am ende)
  !auf|am|an|mit|über
(hoffnung|lebensmut|lebenswillen|lebensfreude) .. (mehr)? (verloren|aufgegeben)
(keine) (hoffnung|kraft) mehr .. (zu leben|zum leben|$)
(abschiedsbrief*) .. (schon|bereits)? .. (geschrieben|verfasst|schreiben|fertig) !für|an
(schreibe|schrieb|verfasse) .. (ich)? .. (meinen|einen) .. abschiedsbrief !für|an
(zu viele|eine ganze packung|alle) .. (tabletten|schlaftabletten|pillen|schmerztabletten) .. (genommen|geschluckt)
(springen|springe|stürzen|werfen|werfe) .. (mich)? .. (von der brücke|vom dach|vor den zug|vor einen zug
  |aus dem fenster)
(von der brücke|vom dach|vor den zug|vor einen zug|aus dem fenster) .. (zu)? (springen|werfen|stürzen)
# sich verletzen
mich .. (geritzt|selbst verletzt|aufgeritzt)
(ritze|ritz|verletze|schneide) .. (ich)? .. mich .. (wieder|selbst|absichtlich|$|seit|jeden|am)
(mir) .. (was|etwas) .. (an $|antun|anzutun|antue|antu)
(tue|tu|tun) .. mir .. (sonst)? .. (noch)? .. (was|etwas) .. an
# am ende
ich kann .. nicht mehr $
kann ich .. nicht mehr $
ich .. kann .. (einfach|so|echt|wirklich) nicht mehr weiter $
ich .. (halte|halt) .. nicht mehr .. aus $
(pack|packe|schaff|schaffe|ertrage|ertrag) .. (ich)? .. (das|es)? .. alles .. (nicht mehr|nimmer) $
ich .. (pack|packe|ertrage|ertrag) .. (das|es|dieses leben|mein leben) .. (alles)? .. (nicht mehr|nimmer)
ich .. (weine|heule|weinte) .. (nur noch|jede nacht|jeden tag|jeden abend|ständig|jeden morgen|die ganze nacht|nachts)
(weine|heule) ich .. (nur noch|jede nacht|jeden tag|jeden abend|ständig|jeden morgen|die ganze nacht|nachts)
(ich)? (hab|habe|hatte|bekomme|bekam|krieg|kriege|kriegte|leide|hatte ich) ... (panikattack*|nervenzusammenbruch)
(stehe|steh|bin) .. (ich)? .. (vor|kurz vor) .. (einem|dem)? nervenzusammenbruch
(fühle|fühl) .. mich .. (so|innerlich|völlig|total) .. (leer|tot|wertlos|hoffnungslos) !an
ich hasse (mich|mein leben)
# nicht sicher
(mein|meine) .. (<home>) .. (schlägt|schlug|verprügelt|bedroht|misshandelt|vergewaltigt|tritt|würgt|schubst|sperrt
  |kontrolliert|terrorisiert) .. (mich|uns|mich ein|meine mutter)
(mein|meine) .. (<home>) .. hat mich .. (geschlagen|verprügelt|bedroht|misshandelt|vergewaltigt|gewürgt|getreten)
(werde|wurde|bin) .. (zu hause|daheim) ... (geschlagen|bedroht|misshandelt|verprügelt|eingesperrt)
(wurde|worden|hat mich|haben mich|bin) .. (vergewaltigt|missbraucht|sexuell missbraucht)
angst .. (davor|heute)? .. (nach hause|heim) zu (gehen|kommen|fahren)
(angst|furcht) .. vor .. (meinem|meiner) (<home>)
angst .. (dass ich mir|mir selbst) .. (was|etwas)? .. an*
(zu hause|daheim) .. (bin ich|fühle ich mich) .. (auch)? (nicht mehr|nicht) .. sicher
nicht .. (mehr)? .. sicher .. (zu hause|daheim) $
# anders gesagt
(keinen|kein|keine|welchen|ohne|jeden) .. (grund|lust|sinn|kraft|willen|mut) .. (mehr|darin|zum|noch)? ..
  (zu leben|zum leben|am leben|weiterzuleben|am leben zu bleiben)
(nie wieder|nicht mehr|nie mehr|nimmer) aufwachen
(es|das|alle*) .. (wäre|wär) .. (besser|leichter|einfacher) .. (für alle|für euch)? .. (wenn) .. (es)? .. ich ..
  (nicht mehr|nicht|weg|tot) .. (da|wäre|leben|gäbe)
(schluss machen|schluss) .. (mit dem leben|mit allem|mit meinem leben)
(bekomme|krieg|kriege|bekam) .. (ich)? .. keine luft .. (mehr)? .. (und|vor|$|panik)
(habe|hab|kriege|bekomme) .. (ich)? .. (todesangst|panik) !vor|wegen|beim
(könnte|kann|muss) .. (ich)? .. (nur noch|ständig|dauernd) .. (heulen|weinen)
mein* .. (<home>) .. (verfolgt|fasst|berührt|stalkt|beleidigt|erpresst|zwingt|macht) .. (mich|uns|mir)
  !auf|drauf|frühstück
(ist|wäre) .. mir .. egal .. ob ich .. (lebe|sterbe)
(trinke|trinken|saufe) .. (ich)? .. (jeden|jede) ... (vergessen|nicht aushalte|betäuben|ertrage)
(ich|mein) .. plan .. (mich|mir|mein) .. (umzubringen|das leben)
(fühle|fühl) .. mich .. (wie)? .. (tot|gefangen und|ohne hoffnung|hoffnungslos)
(innerlich) (tot|leer)
(kann|will|möchte) .. (ich)? .. so .. (nicht|nimmer) .. (mehr)? .. (weiterleben|leben)
(trau|traue) .. (ich)? .. mich .. nicht .. (mehr)? .. (nach hause|heim)
weg von dieser welt
am liebsten .. würd* .. ich .. (sterben|einfach verschwinden $|nicht mehr aufwachen|nicht mehr leben|tot umfallen)
(das leben|mein leben|leben) .. (hat|macht|ist) .. (für mich)? .. (keinen sinn|unerträglich|sinnlos
  |nicht mehr zu ertragen|die hölle)
(müde|satt) .. (zu leben|vom leben|des lebens)
(überlebe|überstehe) .. (ich)? .. (das|es) .. nicht .. (mehr)? $
mein* .. (<home>) .. (droht|will|versucht) .. (mir|mich) .. (damit)? ..
  (umzubringen|zu töten|töten|zu schlagen|schlagen)
(weiß|weis) .. (ich)? .. nicht .. (wie|ob) ich .. (weiterleben|den tag überstehen|das überleben|die nacht überstehe)
"""

UNFAIR = """
# anschreien, demütigen, drohen
(<boss>|<mates>|<they>) .. (brüllt|brüllen|schreit|schreien|anschreit|faucht|fährt|macht|machen) .. (mich|uns) ...
  (an|zusammen|fertig|runter|klein|nieder|lächerlich)
(<boss>|<mates>|<they>) ... (mich|uns) ... (anschreit|anbrüllt|angeschrien|angebrüllt|zusammengestaucht|runtergemacht
  |fertiggemacht|bloßgestellt|vorgeführt|ausgelacht|angespuckt|geschubst|gestoßen|geschlagen|getreten|geohrfeigt
  |bedrängt|gewürgt|angefasst|begrapscht|anfasst|begrapscht|angrapscht|auslacht|bespuckt|gemobbt|schikaniert|belästigt
  |bedroht)
(<boss>|<mates>|<they>|<guests>) .. (<wrongs>) .. (mich|uns)
(<boss>|<mates>|<they>|<guests>) ... (mich|uns) .. (<wrongs>) !dich|sie
(mich|uns) (<wrongs>) .. (mein*|meine*|ein*|der|die) .. (<boss>|<mates>|<guests>)
ich .. (werde|wurde|bin|fühle|fühl|lasse) ... (<wronged>) !früher
(werde|wurde|bin|fühle) .. (ich)? ... (<wronged>)
wir .. (werden|wurden|sind) ... (<wronged>)
(<boss>|<mates>|<they>|<guests>) .. (droht|drohen|drohte|drohten) .. (mir|uns)
(<boss>|<mates>|<they>|<guests>) .. (hat|haben) .. (mir|uns) ... gedroht
(droht|drohte|gedroht) .. (mir|uns)? ... mit .. (kündigung|rauswurf|schlägen|prügel|abmahnung|konsequenzen)
(<boss>|<mates>|<they>|<guests>) .. (nennt|nannte|nennen|bezeichnet|schimpft|beschimpft|bezeichnen) .. (mich|uns) ...
  (versager*|dumm*|idiot*|unfähig*|faul*|nichtsnutz*|wertlos*|blöd*|schlampe|unnütz*|hure|fett*|hysterisch*|süße
  |mädchen|loser|affe|null|niete|behindert)
(lacht|lachen|lachten) .. (mich|uns) .. (vor)? ... aus
(macht|machen|lustig|machte) ... (über|sich über) .. (mich|uns|meinen|meine) ... lustig
lustig .. über .. (mich|uns|meinen akzent|meine religion|mein aussehen)
(macht|machen|machten) .. sich .. (ständig)? .. über .. (mich|uns|meinen|meine|mein) ... lustig
(witze|sprüche|bemerkungen|kommentare|witz) .. (über|zu|wegen) .. (mein|meine|meinen|meiner) .. (<mine>)
(rassistische*|sexistische*|anzügliche*|frauenfeindliche*|homophobe*|antisemitische*|schlüpfrige*) ..
  (witze|sprüche|bemerkungen|kommentare|beleidigungen|nachrichten) ... (mir|mich|uns|hier|chef|kollege*|an)
(höre|bekomme|kriege|ertrage) .. (ich)? ... (rassistische*|sexistische*|anzügliche*|frauenfeindliche*|homophobe*)
(gerüchte|lügen) .. über .. (mich|uns)
hinter meinem rücken .. (über|lästern|reden|lachen|lügen)
(keiner|niemand|kollegen) .. (redet|spricht) .. (mehr)? .. mit mir
(seit|nach) .. (meiner|der) .. (beschwerde|meldung|elternzeit|krankmeldung|rückkehr|schwangerschaft|aussage|krankheit
  |anzeige) ... (ausgeschlossen|ignorier*|gemieden|geschnitten|keine aufgaben|nichts mehr|schikanier*|niemand|keiner
  |schlechter|gemobbt|mobbing|bestraft|abgestellt|aufs abstellgleis)
(seit|weil) ich .. (mich)? .. (beschwert|gemeldet|gewehrt|geäußert|im betriebsrat|in der gewerkschaft|krank) ...
  (ausgeschlossen|ignorier*|gemieden|geschnitten|keine|schikanier*|niemand|keiner|schlechter|mobb*|bestraft|gekündigt
  |versetzt)
(aus) .. (jeder|allen|jedem|der) .. (runde|runden|sitzung*|besprechung*|meeting*|gruppe|team|chat) ..
  (ausgeschlossen|rausgehalten|gedrängt)
(behandel*) .. (mich|uns) .. wie .. (dreck|luft|ein tier|abschaum|müll|einen sklaven|sklaven|den letzten)
# hände und körper
(<boss>|<mates>|<they>|<guests>) .. (fasst|fassen|grapscht|begrapscht|grabscht|begrabscht|berührt|küsst|streichelt
  |betatscht|tatscht|umarmt|packt) .. (mich|mir) .. (an|ständig|immer|gegen|obwohl|ohne|am|einfach|$|in|bei|jeden
  |ungefragt|dauernd)
(an) .. (den|die|meinen|meine) .. (hintern|po|brüste|busen|brust|oberschenkel|taille) ..
  (gefasst|gegrapscht|fasst|grapscht|gegriffen|greift)
(schickt|schickte|schreibt|schrieb|zeigt|geschickt|schicken|sendet) .. (er|sie)? .. (mir|uns) ...
  (anzüglich*|sexuell*|nacktbild*|nacktfoto*|nackt*|obszön*|porno*|schlüpfrig*|dickpic*)
(<boss>|<mates>|<guests>|<they>) .. (hat|haben) .. (mich|uns) ... (geschubst|gestoßen|geschlagen|getreten|angespuckt
  |bespuckt|geohrfeigt|bedrängt|gewürgt|geküsst|angefasst|begrapscht|berührt|festgehalten|sexuell)
(<boss>|<mates>|<guests>) .. (schubst|schlägt|tritt|ohrfeigt|bespuckt|stößt|würgt) .. (mich|uns)
(wirft|werfen|warf|schmeißt) .. (mit)? ... (pfannen|sachen|dingen|werkzeug|tellern|stühlen|akten) .. nach .. (mir|uns)
(wenn ich) .. (mit ihm|mit ihr) .. (ausgehe|schlafe|ins bett gehe|essen gehe) ...
  (schicht*|stelle|beförder*|job|vertrag|befördert)
(schicht*|stelle|beförder*|job|vertrag) ... (wenn ich) .. (mit ihm|mit ihr) ... (ausgehe|schlafe|ins bett|essen gehe)
# weil man ist, wer man ist
(<denied>) ... (weil|wegen|da|seit|nachdem) ... (<trait>)
(weil|wegen) .. (ich|meiner|meines|meinem) ... (<trait>) ... (<denied>|benachteilig*|nicht|ausgelacht|diskriminier*
  |weniger|keinen|keine|übergangen|gemobbt|beleidig*)
(bekomme|verdiene|kriege|bekommen|verdienen) .. (ich|wir)? .. weniger ... als .. (die|meine|unsere|alle|ein)? ..
  (männer|männlichen|mann|männliche|deutschen|jungs)
mit .. kopftuch .. (komme|darf|kann|brauche|werde|soll) .. ich
(mir|uns) .. (wurde|wird) .. gesagt ... zu .. (alt|jung|dick|ausländisch)
(sagt|sagen|meint|meinte|sagte) .. (mir|er|sie)? .. (ich)? .. (sei|bin|wäre) .. zu .. (alt|jung|dick) .. (für|als)
(<boss>|<they>|<mates>) .. (sagt|sagen|meint|findet) ... (frauen|ausländer|alte|mütter|schwule|muslime) ..
  (können|gehören|sind|haben|sollen) ... (nicht|kein*|herd|zu)
# wer fragt, an wen man sich wenden kann
(wer|wem|wen|wo) ... (hilft|helfen|hilfe|reden|sprechen|wenden|melden|erzählen|beschweren) ..
  (mir|uns|ich|wir|man)? .. (bei|über|wegen|gegen|von) .. (mobbing|belästigung|diskriminierung|rassismus|sexismus)
(wer|wem|wen|wo) ... (über|wegen|gegen|von|bei) ..
  (mobbing|belästigung|diskriminierung|rassismus|sexismus) ... (reden|sprechen|wenden|melden|beschweren|hilfe|hilft)
# gefahr
(wir|ich|uns|mich) .. (<must>) ... ohne .. (jede|jeden|die|den|richtige*|irgendeine*)? .. (<gear>)
(<must>) .. (wir|ich|uns|mich) ... ohne .. (jede|jeden|die|den|richtige*|irgendeine*)? .. (<gear>)
(kein|keine|keinen|ohne) .. (<gear>) ... (trotzdem|müssen|sollen|muss|soll) ...
  (wir|ich|weiter|rauf|hoch|arbeiten|aufs|anfassen)
(<must>) ... (schutzhaube*|schutzgitter*|schutzvorrichtung*|lichtschranke*|not aus|notaus|sicherheitsschalter
  |schutzabdeckung*|sicherung*) .. (abbauen|abmontieren|überbrücken|entfernen|ausschalten|abschalten|abnehmen
  |aushängen|deaktivieren)
(<must>) ... (defekt*|kaputt*|ungesichert*|morsch*|wackel*) .. (bremse*|leiter*|gerüst*|kabel*|maschine*|lkw|stapler*
  |transporter|treppe*)
(bremse*|leiter*|gerüst*|stapler*) ... (defekt|kaputt) ... (trotzdem|müssen|muss|sollen) ...
  (fahren|rauf|arbeiten|benutzen)
(asbest|giftig*|gas|säure|lösungsmittel|dämpfe) ... (trotzdem|müssen wir|sollen wir|weiter|bloßen händen|ohne maske*
  |ohne schutz*|zwingen)
(<must>) ... (unfall|unfälle|verletzung*|beinaheunfall*) .. (nicht melden|verschweigen|vertuschen)
(<must>|gesagt) ... (den|meinen|die|unseren) .. (mund|klappe|schnauze) .. (halten|zu halten)
(fühle|fühl) .. mich .. (bei der arbeit|auf station|im betrieb|auf der baustelle|im nachtdienst|hier|im lager)? ..
  nicht .. (mehr)? .. sicher .. (bei der arbeit|auf station|im betrieb|auf der baustelle|im nachtdienst)
(wird|passiert) .. (hier|noch|bald|irgendwann)? .. (jemand|einer|was|etwas) ..
  (sterben|draufgehen|schlimmes|umkommen|abstürzen)
# anders gesagt
(<boss>|<mates>|<they>) .. (schließt|schließen|schloss|grenzt|grenzen|ekelt|ekeln) .. mich ... (aus|raus)
(<boss>|<mates>|<they>|<guests>) .. (ignorier*|isolier*|mied|meid*|sabotier*|filmt|überwacht|bestraf*|beobachtet
  |befummelt|bedrängt|bespitzelt|hasst|schneid*) .. (mich|uns) .. (und|seit|weil|im|vor|in|ständig|komplett|alle|$
  |heimlich|nur|auf)
(angst|panik) .. vor .. (meinem|meiner|meinen|dem|der) .. (<boss>|<mates>) !gespräch|meeting
angst .. (zur arbeit|in die arbeit|ins büro|in den betrieb|zum dienst) zu (gehen|kommen|fahren)
(starrt|glotzt|schaut|guckt) .. mir .. (ständig)? .. (auf|in|unter) .. (die|den|meine|meinen)? ..
  (brust|brüste|busen|hintern|po|ausschnitt|beine|rock)
(will|wollte|möchte|versucht) .. (mit mir|mich) .. (schlafen|ins bett|küssen|anfassen|zu küssen)
(fragt|fragte|fordert|bittet) .. mich .. (nach|zum) .. (sex|einem kuss|nacktfotos)
(lässt|lassen) .. mich .. nicht .. (mehr)? .. (in ruhe|aus dem raum|gehen|in die sitzung*|ins meeting)
(läuft|laufen|schleicht|stellt|folgt|steigt) .. mir .. (nach|hinterher|zum auto|nach hause)
(lästert|lästern|hetzt|hetzen|erzählt lügen) .. (über|gegen) .. (mich|uns)
(versteckt|verstecken|klaut|klauen|zerstört|beschmiert|zerkratzt) .. mein* ..
  (werkzeug|sachen|spind|essen|unterlagen|auto|schreibtisch|arbeit)
(hakenkreuz|schmierereien|beleidigung*) ... (mein*|spind|schreibtisch|auto)
(faust|hand|hände) .. (gegen|nach|auf) .. (mich|uns) .. (erhoben|gehoben|geschlagen)
(vertrag|stelle|schicht*|gehalt|lohn|beförderung|fortbildung|bonus) .. (wird|wurde)? ..
  (nicht|weniger|gestrichen|gekürzt|abgelehnt) ... (weil|wegen|nur weil|da) ...
  (<trait>|ausländ*|pole|polin|türke|syrer|flüchtling)
(nicht|weniger|abgelehnt|gekündigt|gestrichen) ... (nur weil|bloß weil|nur wegen) .. (ich|meiner|meines|meinem) ...
  (<trait>|ausländ*|pole|polin|türke|syrer|flüchtling)
(verdiene|bekomme|kriege) .. (ich)? .. weniger ... (weil|nur weil) .. ich .. (eine)? .. (frau|ausländer*)
(kein*|keinen) .. (schutz|notaus|not aus|schutzgitter|geländer|sicherung|helm*|maske*) .. und .. (wir|ich|alle) ..
  (müssen|muss|sollen|soll)
(wir|ich) .. (arbeite|arbeiten|hantieren|bohren) .. mit .. (asbest|säure|chemikalien|gift*) .. ohne
(<must>|sollte) .. (ich|wir)? .. (den|einen|unseren)? .. (unfall|vorfall|arbeitsunfall) ..
  (verschweigen|vertuschen|nicht melden|privat melden|als privatunfall)
(<must>) ... (16 stunden|ohne pause|ohne schlaf|doppelschicht*|viel zu schwer) ..
  (fahren|arbeiten|heben|tragen|schleppen|durch)
als .. (ausländer*|frau|schwarze*|muslim*|schwul*|lesbe|türk*|pol*) .. (werde|bin|wird) .. (ich|man)? .. (hier)? ...
  (beschimpft|benachteiligt|ausgelacht|schlechter|angemacht|beleidigt|ausgegrenzt|diskriminiert)
ich .. werde .. als .. (ausländer*|schlampe|frau|schwarze*|versager*|türk*) ..
  (beschimpft|beleidigt|behandelt|schlechter)
(<boss>|<mates>) .. (schlägt|tritt|schubst|bespuckt|beschimpft|beleidigt|demütigt|belästigt|bedroht) ... (mich|uns)
(müssen|muss|sollen|soll) ... (ungesichert|ungeschützt|barhändig) .. (aufs|auf|an|in|ins|mit|arbeiten|klettern)
als .. (frau|ausländer*|schwarze*|mutter|muslim*) .. (bekomme|verdiene|darf|kriege|werde) .. ich .. (hier)? ...
  (weniger|nicht|kein*|nie|ausgelacht|nur)
(nennt|nennen|schimpft|ruft) .. (er|sie)? .. (mich|uns) .. (dumme|faule|alte|blöde|fette|scheiß) ..
  (kuh|sau|schlampe|ziege|ausländer*|hexe|nutte)
(kürzt|gekürzt|gestrichen|streicht) .. (mir)? ... (weil|nachdem|seit) ich .. (mich)? ..
  (beschwert|gemeldet|krank|geweigert)
drängt .. mich .. (in die ecke|an die wand|gegen)
(drückt|drückte|presst) .. mich .. (an|gegen) .. die wand
mich .. (an|gegen) .. (die wand|die tür) .. (gedrückt|gepresst|gestoßen|geschubst)
"""
