"""What is loaded before somebody waits is loaded once, and nobody's first message pays for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROBE = """
import sys, time
from datetime import date
from conversations.reading.goals.goal import read_goal
from conversations.reading.goals.goal_words import goal_words
from conversations.reading.warming import warm
if sys.argv[1] == "warm":
    warm()
TEXTS = {"en": "cut costs by 5% by June", "de": "Kosten um 5 % senken", "fr": "réduire les coûts de 5 %",
         "es": "reducir los costes un 5 %"}
for code, text in TEXTS.items():
    began = time.process_time()
    read_goal(text, date(2026, 1, 15), code)
    print(time.process_time() - began)
assert all(goal_words(code) is goal_words(code) for code in TEXTS)
assert goal_words.cache_info().misses == len(TEXTS)
"""


def seconds(how: str) -> list[float]:
    """The CPU that the first goal in each language takes in a process of its own."""
    done = subprocess.run([sys.executable, "-c", PROBE, how], capture_output=True, text=True, check=True, cwd=ROOT)
    return [float(line) for line in done.stdout.split()]


def test_a_first_goal_takes_little_once_it_is_warm_and_no_lexicon_is_read_twice() -> None:
    cold, warm = seconds("cold"), seconds("warm")

    assert max(warm) < 0.008
    assert min(cold) > 3 * max(warm)
