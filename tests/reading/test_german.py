"""German goals: verbs at the end, in two parts, as nouns, and what only looks like one."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.reading.goals.forms_de import german
from conversations.reading.goals.goal import GoalRead, read_goal

TODAY = date(2026, 1, 15)


def _read(text: str) -> GoalRead:
    return read_goal(text, TODAY, "de")


@pytest.mark.parametrize(
    ("verb", "kind", "form"),
    [
        ("einführen", "wanted", "einzuführen"),
        ("einführen", "done", "eingeführt"),
        ("einführen", "deeds", "einführung"),
        ("übernehmen", "told", "übernimmt"),
        ("übernehmen", "done", "übernommen"),
        ("abschließen", "done", "abgeschlossen"),
        ("gewinnen", "done", "gewonnen"),
        ("entwickeln", "deeds", "entwicklung"),
        ("sammeln", "beside", "sammle"),
        ("reduzieren", "done", "reduziert"),
        ("Aufbau", "deeds", "aufbau"),
        ("in den griff bekommen", "wanted", "in den griff bekommen"),
    ],
)
def test_a_verb_bends(verb: str, kind: str, form: str) -> None:
    assert form in getattr(german(verb), kind)


def test_a_verb_in_two_parts_is_known_by_both() -> None:
    split = german("einführen").split

    assert split["führe"] == split["führen"] == ("ein", "einführen")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Den Staplerschein machen und ab Mai die Nachtschicht leiten", "mixed"),
        ("Ich möchte lernen, Konflikte früh anzusprechen und Feedback zu geben", "learning"),
        ("mich in die neue Steuersoftware einarbeiten", "learning"),
        ("zwei neue Kolleginnen einarbeiten", "performance"),
        ("Erwerb des Staplerscheins bis März", "learning"),
        ("Mehr Sicherheit im Umgang mit schwierigen Angehörigen gewinnen", "learning"),
        ("würd gern mehr über Datenschutz wissen", "learning"),
        ("Wir führen bis Mai ein Ticketsystem ein", "performance"),
        ("Einführung eines digitalen Dienstplans auf allen Stationen", "performance"),
        ("Künftig werden alle Rechnungen innerhalb von 3 Tagen geprüft", "performance"),
        ("Die Regale im Markt bis Ostern aufgebaut haben", "performance"),
        ("Kellerräume entrümpeln", "performance"),
    ],
)
def test_the_verb_is_found_where_german_puts_it(text: str, kind: str) -> None:
    assert _read(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Wir haben das Ziel vom letzten Jahr erreicht",
        "Früher wollte ich mal Küchenchefin werden, heute bin ich froh, wenn alles läuft",
        "3 Tickets geschlossen, 2 offen, Auslieferung verschoben",
        "Muss ich das wirklich jedes Jahr ausfüllen?",
        "Mein Chef will, dass ich das hier ausfülle",
        "Urlaub vom 3. bis 14. August",
        "Der Umsatz lag im Dezember bei 1,2 Mio. Euro.",
    ],
)
def test_what_is_told_or_asked_is_no_goal(text: str) -> None:
    assert not _read(text).is_goal


@pytest.mark.parametrize(
    ("text", "why", "how"),
    [
        ("Sortierung halbautomatisch machen, um Kosten zu senken", "Kosten zu senken", ""),
        ("Kosten um 20 % senken", "", ""),
        ("Python lernen und den Report damit automatisieren", "", ""),
        ("Python lernen, damit ich den Report automatisieren kann", "ich den Report automatisieren kann", ""),
        ("Umstellung auf Mehrwegbecher, spart viel Abfall", "spart viel Abfall", ""),
        ("Französisch auffrischen mit einer Tandempartnerin", "", "einer Tandempartnerin"),
        ("Ein Projekt mit der Förderschule starten", "", ""),
        ("Salesforce lernen, 5 Stunden pro Woche", "", "5 Stunden pro Woche"),
    ],
)
def test_reason_and_way_are_told_from_the_goal(text: str, why: str, how: str) -> None:
    goal = _read(text)

    assert (goal.why, goal.how) == (why, how)


@pytest.mark.parametrize("text", ["Fuer die Pruefung lernen", "Für die Prüfung lernen"])
def test_umlauts_may_be_spelled_out(text: str) -> None:
    assert _read(text).kind == "learning"


def test_one_of_a_thing_each_month_is_counted() -> None:
    measure = _read("Jeden Monat ein altes Möbelstück aufarbeiten").measure

    assert measure is not None
    assert (measure.target, measure.unit) == (1.0, "count/month")
