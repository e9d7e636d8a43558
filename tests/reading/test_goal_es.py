"""Goals written in Spanish: from both sides of the sea, with and without accents, and what is no goal there."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.reading.goals.forms_es import spanish
from conversations.reading.goals.goal import GoalRead, read_goal

TODAY = date(2026, 1, 15)


def _read(text: str) -> GoalRead:
    return read_goal(text, TODAY, "es")


def _letters(goal: GoalRead) -> str:
    flags = (goal.specific, goal.measurable, goal.action_plan, goal.relevant, goal.time_bound)
    return "".join(letter if flag else "-" for letter, flag in zip("SMART", flags, strict=True))


@pytest.mark.parametrize(
    ("text", "kind", "scope", "letters"),
    [
        ("Quiero aprender SQL para poder sacar mis propios informes", "learning", "personal", "S--R-"),
        ("Terminaré la maestría en 2027", "learning", "personal", "SM--T"),
        ("sacarme el carnet C antes de mayo", "learning", "personal", "SM--T"),
        ("Desarrollar habilidades de liderazgo", "learning", "personal", "-----"),
        ("Ser jefa de enfermería en dos años", "performance", "personal", "SM--T"),
        ("Crear mi propia página web", "performance", "personal", "SM---"),
        ("Más ventas online", "performance", "objective", "-----"),
        ("Automatización de la facturación antes de junio", "performance", "objective", "SM--T"),
        ("Que ningún paciente espere más de 30 minutos", "performance", "objective", "SM---"),
        ("Tomar un curso de Power BI y hacer un tablero para ventas", "mixed", "personal", "SM---"),
    ],
)
def test_a_spanish_goal_is_judged(text: str, kind: str, scope: str, letters: str) -> None:
    goal = _read(text)

    assert (goal.kind, goal.scope, _letters(goal)) == (kind, scope, letters)


@pytest.mark.parametrize(
    ("text", "why", "how"),
    [
        ("Reducir el consumo de agua un 10 % cambiando los grifos", "", "cambiando los grifos"),
        ("Aprender a soldar TIG; mi compañero Luis me va a enseñar", "", "mi compañero Luis me va a enseñar"),
        ("Aprender a delegar, porque así no llego a casa", "así no llego a casa", ""),
        ("Asistir a un curso de lengua de señas con el fin de atender a sordos", "atender a sordos", ""),
        ("Seguir aprendiendo alemán", "", ""),
    ],
)
def test_reasons_and_ways_are_told_apart(text: str, why: str, how: str) -> None:
    goal = _read(text)

    assert (goal.why, goal.how) == (why, how)


@pytest.mark.parametrize(
    ("text", "target", "unit"),
    [
        ("escribir un post al mes", 1, "count/month"),
        ("Ingresos de 1,2 M€", 1_200_000, "EUR"),
        ("facturar 2 millones de euros", 2_000_000, "EUR"),
        ("mover 1,5 millones de bultos", 1_500_000, "count"),
        ("Disminuir la tasa de abandono en 5 puntos", 5, "pp"),
        ("Facturar 200 mil pesos mensuales", 200_000, "MXN/month"),
    ],
)
def test_spanish_measures_are_read(text: str, target: float, unit: str) -> None:
    measure = _read(text).measure

    assert measure is not None
    assert (measure.target, measure.unit) == (target, unit)


@pytest.mark.parametrize(
    "text",
    [
        "La reunión con el proveedor salió mal", "Se rompió la cafetera otra vez", "Ya saqué el certificado",
        "Aprender inglés es difícil", "Ana sacó un 9 en el examen", "Hoy hemos atendido a 45 pacientes",
        "Todo bien por acá, ¿y vos?", "no me gusta mi trabajo", "Pedí vacaciones para agosto", "necesito ayuda",
    ],
)  # fmt: skip
def test_what_is_told_or_asked_in_spanish_is_no_goal(text: str) -> None:
    assert not _read(text).is_goal


def test_a_grade_of_school_and_its_like_count_nothing() -> None:
    assert _read("Quiero que mis alumnos de 3º mejoren su lectura").measure is None


def test_what_a_colon_announces_is_the_goal() -> None:
    goal = _read("Otra cosa que me han pedido: entender cómo funciona Postgres")

    assert (goal.kind, goal.title) == ("learning", "Entender cómo funciona Postgres")


def test_a_verb_bends_with_its_pronouns_and_its_future() -> None:
    wanted, told, done = spanish("sacar adelante")

    assert {"sacar adelante", "sacarlo adelante", "sacarme adelante", "sacaré adelante"} <= set(wanted)
    assert "saca adelante" in told
    assert {"saqué adelante", "sacamos adelante"} <= set(done)


def test_a_noun_made_of_a_verb_takes_its_article() -> None:
    wanted, _, _ = spanish("reducción de")

    assert {"reducción de", "reducción del"} <= set(wanted)


def test_what_is_no_verb_stays_as_it_is() -> None:
    assert spanish("en marcha") == (["en marcha"], [], [])
