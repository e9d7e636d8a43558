"""What is slow to load is loaded before somebody waits for it."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys, time
from datetime import date
from conversations.reading.dates.day import a_day, warm
if sys.argv[1] == "warm":
    warm()
for _ in range(10):
    began = time.process_time()
    assert a_day("6-30", date(2026, 1, 15), "en").day == date(2026, 6, 30)
    print(time.process_time() - began)
"""


def seconds(how: str) -> list[float]:
    """What the first ten odd dates of a fresh process take."""
    told = subprocess.run([sys.executable, "-c", CODE, how], capture_output=True, text=True, check=True).stdout
    return [float(line) for line in told.split()]


def test_the_first_odd_date_takes_no_longer_than_the_others_once_it_is_warm() -> None:
    cold, warm = seconds("cold"), seconds("warm")

    assert cold[0] > 10 * cold[9]
    assert warm[0] < 5 * max(warm[1:])


def test_importing_the_terminal_does_not_load_the_date_parser() -> None:
    code = "import sys, bot.terminal; print('dateparser' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert told.strip() == "False"
