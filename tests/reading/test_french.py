"""French: the forms of its words, and what only its accents and short words tell."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.reading.goals.forms import french
from conversations.reading.goals.forms_fr import nouns
from conversations.reading.goals.goal import read_goal
from conversations.reading.goals.record import record_of

TODAY = date(2026, 1, 15)


def read(text: str) -> dict[str, object]:
    return record_of(read_goal(text, TODAY, "fr"))


@pytest.mark.parametrize(
    ("verb", "first", "done"),
    [
        ("publier", "publie", "publiees"),
        ("finir", "finissons", "fini"),
        ("vendre", "vends", "vendu"),
        ("suivre", "suivons", "suivie"),
        ("obtenir", "obtiens", "obtenu"),
        ("atteindre", "atteignons", "atteint"),
        ("mettre", "mets", "mis"),
    ],
)
def test_a_verb_is_known_by_its_infinitive_alone(verb: str, first: str, done: str) -> None:
    forms = french(verb)

    assert verb in forms.wanted
    assert first in forms.first
    assert done in forms.done


def test_a_verb_that_melts_into_the_word_before_it_is_still_known() -> None:
    assert "d'ameliorer" in french("améliorer").wanted
    assert "m'organiser" in french("s'organiser").wanted
    assert "me former" in french("se former").wanted


def test_a_noun_is_known_in_the_plural_and_behind_its_article() -> None:
    assert {"animal", "animaux", "l'animal", "d'animaux"} <= set(nouns("animal"))
    assert "livres" in nouns("livre")


def test_an_accent_tells_what_is_done_from_what_is_wanted() -> None:
    assert read("Cette année je publie deux articles")["kind"] == "performance"
    assert read("Publié deux articles hier")["kind"] == "none"


def test_somebody_else_who_does_something_is_no_goal() -> None:
    assert read("La direction change les horaires des équipes")["kind"] == "none"
    assert read("Le fournisseur n'a pas livré les gants")["kind"] == "none"


def test_a_gerund_is_a_way_and_an_infinitive_behind_pour_is_a_reason() -> None:
    found = read("Réduire les retards de livraison en préparant les palettes la veille pour ne plus perdre de clients")

    assert found["action_plan"] is True
    assert found["relevant"] is True


def test_two_verbs_with_one_object_are_one_goal() -> None:
    assert read("Développer et renforcer mes compétences en négociation")["kind"] == "learning"


@pytest.mark.parametrize(
    ("text", "target", "unit"),
    [
        ("Lire un livre par mois", 1, "count/month"),
        ("Vendre pour 300 k€ de contrats", 300_000, "EUR"),
        ("Recruter une dizaine de bénévoles", 10, "count"),
        ("Signer vingt-cinq contrats", 25, "count"),
        ("Moins de 2 % de casse", 2, "%"),
        ("Avoir 15 de moyenne", 15, "score"),
        ("Réduire les coûts d'un tiers", 33, "%rel"),
    ],
)
def test_amounts_are_read_as_people_say_them(text: str, target: float, unit: str) -> None:
    metric = read(text)["metric"]

    assert isinstance(metric, dict)
    assert (metric["target"], metric["unit"]) == (target, unit)


def test_an_hour_of_the_day_is_no_measure() -> None:
    assert read("Quitter le bureau avant 18h")["metric"] is None


def test_many_short_words_in_a_row_are_read_at_once() -> None:
    assert read("le la les leur " * 2_000)["kind"] == "none"
