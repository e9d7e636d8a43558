"""The words that make a goal of a German sentence, and say what kind."""

from __future__ import annotations

from conversations.reading.goal_words import GoalWords
from conversations.reading.tokens import listed

WORDS = GoalWords(
    leads=listed(
        "ich möchte|ich will|ich würde gerne|ich würde gern|ich möchte gerne|ich werde|ich plane|ich habe vor|ich hoffe"
        "|mein ziel ist es|mein ziel ist|mein ziel|ziel ist es|ziel ist|das ziel ist|das ziel ist es|unser ziel ist es"
        "|unser ziel ist|wir wollen|wir möchten|wir werden|ziel|ich muss|ich soll|ich sollte|ich nehme mir vor"
        "|wir müssen"
        "|ich strebe an|mein wunsch ist es|mein wunsch ist|gerne|ich wünsche mir|ich will mich|ich möchte mich"
        "|ich hätte gern"
        "|ich hätte gerne|zu|bitte|und|unser ziel|wir sollen|wir sollten|am liebsten|ich mag|endlich"
    ),
    why=listed(
        "damit|weil|denn|so dass|sodass|wegen|aufgrund|zwecks|zur unterstützung|zugunsten"
        "|mit dem ziel|im sinne"
    ),
    purpose=listed("um"),
    not_purpose=listed("will|möchte"),
    how=listed("durch|indem|mit hilfe|mithilfe|mittels|anhand|dank|über einen kurs|mit unterstützung|dafür|dazu"
        "|plan :|schritte :"
               "|wobei ich|und zwar durch|via"),
    vague=listed(
        "besser|mehr|erfolgreich|erfolgreicher|gut|gute|beste|besten|effektiver|effizienter|schneller|effektiv"
        "|effizient"
        "|glücklicher|produktiver|produktiv|zufriedener|sicherer|selbstbewusster|professioneller|sichtbarer|erfolg|neue"
        "|bessere|besseren|besserer|stärker|weniger|balance|weiter|motivierter|organisierter|optimal|optimieren"
    ),
    weak_verbs=listed(
        "verbessern|steigern|stärken|fördern|ausbauen|werden|weiterentwickeln|entwickeln|unterstützen|optimieren"
        "|erhöhen"
        "|vertiefen|erweitern|versuchen|pflegen|arbeiten|sein|klarkommen|bekommen|beitragen|reduzieren|senken"
        "|optimierung"
        "|verbesserung|steigerung|stärkung"
    ),
    learn=listed(
        "lernen|lerne|erlernen|verstehen|studieren|lesen|weiterbilden|fortbilden|aneignen|vertiefen|beherrschen|üben"
        "|einarbeiten|kennenlernen|weiterentwickeln|auffrischen|trainieren|promovieren|klarkommen|können|erwerben"
        "|einlesen|hospitieren|absolvieren|ausprobieren"
    ),
    perform=listed(
        "steigern|erhöhen|senken|reduzieren|verringern|verkürzen|liefern|veröffentlichen|schreiben|eröffnen|abschließen"
        "|einstellen|leiten|führen|aufbauen|aufsetzen|umsetzen|verkaufen|gewinnen|schaffen|erreichen|halten|einführen"
        "|übernehmen|beantworten|antworten|starten|organisieren|bauen|machen|werden|bekommen|geben|verbessern"
        "|digitalisieren"
        "|automatisieren|verdoppeln|halbieren|anbieten|vorstellen|präsentieren|einreichen|evaluieren|evaluierung|putzen"
        "|erstellen|entwickeln|planen|dokumentieren|bearbeiten|testen|besuchen|ersetzen|einsparen|sparen|abbauen"
        "|pflegen"
        "|unterstützen|begleiten|betreuen|schulen|einarbeiten|rekrutieren|anrufen|aufräumen|ablösen|vereinfachen"
        "|migrieren"
        "|umstellen|sichern|stärken|fördern|ausbauen|optimieren|vermeiden|verlassen|delegieren|kandidieren"
        "|wechseln|gründen"
        "|abgeben|versuchen|veranstalten|einhalten|durchführen|bleiben|einrichten|beenden|befördert|renovieren"
        "|reparieren"
    ),
    making=listed(
        "schreiben|veröffentlichen|anbieten|leiten|halten|geben|erstellen|organisieren|einführen"
        "|durchführen|entwickeln|veranstalten|schulen|liefern|einstellen|betreuen|umsetzen|präsentieren"
        "|vorstellen|einarbeiten"
    ),
    finish=listed(
        "veröffentlichen|abschließen|bestehen|einführen|eröffnen|einstellen|übernehmen|aufsetzen|erwerben"
        "|schaffen|absolvieren"
        "|einreichen|erstellen|starten|halten|besuchen|migrieren|liefern|machen|leiten|gründen|umstellen|ablösen"
        "|ersetzen"
        "|präsentieren|vorstellen|organisieren|werden|bekommen|erhalten|wechseln|schreiben|bauen|beenden|fertigstellen"
        "|durchführen|abgeben|lesen|automatisieren|einrichten|unterschreiben|befördert"
    ),
    learn_things=listed(
        "kurs|kurse|seminar|seminare|zertifikat|zertifikate|zertifizierung|prüfung|prüfungen|schulung|schulungen|wissen"
        "|kenntnisse|fähigkeiten|fähigkeit|kompetenz|kompetenzen|buch|bücher|fortbildung|weiterbildung|studium"
        "|abschluss"
        "|master|bachelor|meister|meisterprüfung|ausbildung|workshop|workshops|sprachkurs|englisch|spanisch"
        "|französisch|sprache"
        "|selbstvertrauen|sicherheit im|führerschein|zielsetzung|lehrgang|präsentieren|mentor|promotion"
        "|grundlagen|verständnis"
    ),
    perform_things=listed("beförderung|stelle|position|auftrag|aufträge|gehalt|umsatz|leitung"),
    roles=listed(
        "leiter|leiterin|teamleiter|teamleiterin|leitung|teamleitung|stationsleitung|manager|managerin|chef"
        "|chefin|senior"
        "|meister|direktor|direktorin|partner|vorarbeiter|polier|schulleiter|schulleiterin|abteilungsleiter"
        "|architekt|lead"
        "|abteilungsleiterin|führungskraft|geschäftsführer|geschäftsführerin|oberarzt|oberärztin|projektleiter"
        "|projektleiterin"
    ),
    generic=listed(
        "dinge|sachen|arbeit|job|etwas|alles|leben|karriere|person|menschen|team|firma|leistung|qualität|kommunikation"
        "|mich|zeit|technik|ergebnisse|ziele|ziel|prozesse|projekte|kollegen|mitarbeiter|schüler|patienten|kunden"
        "|technisch"
        "|fähigkeiten|kompetenzen|wissen|beruf|beruflich|aufträgen|know|how|können|mir|anfang|immer|meine|sehr"
        "|gleise|wieder"
        "|zusammenarbeit|zufriedenheit|produktivität|effizienz|führung|thema|themen|bereich"
    ),
    team_things=listed(
        "umsatz|kunden|kundin|kunde|mitarbeiter|mitarbeitende|mitarbeitenden|patienten|schüler|fluktuation|kosten"
        "|gewinn|firma"
        "|unternehmen|abteilung|verkäufe|retouren|ausschuss|reklamationen|beschwerden|tickets|bestellungen"
        "|ausfallzeit|krankenstand"
        "|fehlerquote|bewerber|stellen|marge|lager|standort|verein|mitglieder|bürger|anträge|durchlaufzeit"
        "|website|filiale|fehlzeiten"
        "|energieverbrauch|abfall|unfälle|lieferzeit|onboarding|einarbeitung|wartezeit|wartezeiten|leads"
        "|buchungen|gäste|rücklauf"
    ),
    own=listed("ich|mein|meine|meinen|meinem|meiner|mich|mir|eigene|eigenen"),
    team=listed("unser|unsere|unseren|unserem|unserer|wir|uns|team|abteilung|alle"),
    not_goal=listed(
        "hallo|hi|hey|danke|vielen dank|guten morgen|guten tag|moin|servus|ok|okay|haha|lol|keine ahnung"
        "|weiß nicht|tja|hm"
        "|ich weiß nicht|ich weiss nicht|weiss nicht|sorry|entschuldigung|nichts|super|gut gemacht|tschüss"
        "|grüß gott|naja"
        "|liebe|sehr geehrte|mir fällt nichts|zur info|ich bin müde|ich hasse|ich glaube|bin nicht sicher|nicht sicher"
    ),
    question=listed(
        "was|wer|wann|wo|warum|wie|welche|welcher|welches|kannst du|können sie|könntest du|hast du|bist du"
        "|ist das|gibt es|soll ich"
        "|muss ich|darf ich|wieso|weshalb|wozu|kann ich|kann man|wird das|siehst du|sieht mein"
    ),
    reported=listed(
        "ich habe|ich hatte|ich war|wir haben|wir hatten|wir waren|gestern|letzte woche|letzten monat|heute habe"
        "|heute war|er|sie"
        "|das war|es war|es ist|das ist|ich bin|du|du hast|der kunde hat|habe|hat|hatte|das meeting|ihr|es gibt"
        "|wurde|wir sind"
    ),
    tell=listed("hat|ist|war|hatte|wurde|sind|haben|waren|wird|gab|kam"),
    nothing=listed(
        "ok|okay|ja|nein|gut|egal|nichts|keins|später|weiter|hilfe|stopp|ziel|ziele|fertig|irgendwas|mal sehen"
        "|test|danke|super"
    ),
    suffixes=("kenntnisse", "zertifikat", "zertifizierung", "kurs", "seminar", "prufung", "schulung", "studium",
              "ausbildung", "bildung", "kompetenz", "lehrgang", "fahigkeiten", "kenntnissen"),
    team_suffixes=("umsatz", "kosten", "quote", "zufriedenheit", "kunden", "fehler", "verbrauch", "reklamationen",
                   "unfalle", "bestellungen", "mitarbeiter", "patienten", "durchlaufzeit", "einarbeitung"),
)  # fmt: skip
