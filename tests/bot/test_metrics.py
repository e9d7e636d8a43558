"""Counting: exact from many threads, and nothing about a person can become a label."""

from __future__ import annotations

import threading

import pytest

from bot.metrics import ALL, MOST, Count, Level, Spread, kind


def test_many_threads_lose_no_count() -> None:
    count = Count("seen", "What was seen.", "what")

    def add_many() -> None:
        for _ in range(2_000):
            count.add("goal")

    threads = [threading.Thread(target=add_many) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert count.values() == {("goal",): 8_000}


@pytest.mark.parametrize("word", ["Ana Müller", "b1f0c2d3", "cut onboarding, please", "<b>", "x" * 60, "", "Ana"])
def test_what_is_no_word_of_the_house_counts_as_other(word: str) -> None:
    count = Count("seen", "What was seen.", "what")

    count.add(word, by=2)

    assert count.values() == {("other",): 2}


def test_labels_without_end_end_somewhere() -> None:
    count = Count("seen", "What was seen.", "what")

    for number in range(2 * MOST):
        count.add("n" + "".join(chr(ord("a") + int(digit)) for digit in str(number)))

    assert len(count.values()) == MOST + 1
    assert count.values()["other",] == MOST


def test_a_wrong_number_of_labels_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(TypeError, match="seen wants"):
        Count("seen", "What was seen.", "what").add()


def test_a_level_is_what_it_was_set_to_last() -> None:
    level = Level("waiting", "What waits.", "of")

    level.set("due", to=3)
    level.set("due", to=1)

    assert level.values() == {("due",): 1}


def test_a_spread_knows_how_many_took_how_long() -> None:
    spread = Spread("took", "How long it took.", steps=(1, 5))

    for value in (0.5, 1, 4, 9):
        spread.add(value=value)

    assert spread.values() == {(): ([2, 1, 1], 14.5)}


def test_names_are_prometheus_names_and_no_two_are_the_same() -> None:
    names = [metric.name for metric in ALL]

    assert len(set(names)) == len(names)
    assert all(name.startswith("cairn_") and not name.endswith("_total") for name in names)
    assert all(metric.about.endswith(".") for metric in ALL)


def test_a_failure_is_counted_by_its_class_and_not_by_what_it_says() -> None:
    class LostRace(Exception):
        """Lost."""

    assert kind(LostRace("Ana's goal")) == "lost_race"
    assert kind(ValueError("x")) == "value_error"
    assert kind(OSError()) == "oserror"
