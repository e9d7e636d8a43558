"""The same message one to four times, shuffled, late, by two doors and to two processes: one effect each."""

from __future__ import annotations

from collections import Counter
from contextlib import closing

from storage.database import Database
from tests.ordeal import echoes
from tests.ordeal.forks import alone
from tests.ordeal.row import seed, size

MESSAGES = size(5_000, 1_000_000)


def test_a_message_that_comes_again_has_no_effect_and_the_same_answer(url: str) -> None:
    happened = alone(echoes.again, url, seed(), MESSAGES)

    answers = happened["answers"]
    assert len(answers) == MESSAGES
    assert sum(map(len, answers.values())) == happened["came"]
    assert [number for number, each in answers.items() if len(set(each)) > 1 or each[0].endswith("/0")] == []
    with closing(Database(url)) as database, database.read() as unit:
        wins = Counter(text for (text,) in unit.run("SELECT text FROM entries WHERE kind = 'win'"))
        letters = unit.run("SELECT message_key, count(*) FROM outbox WHERE message_key LIKE 'm%' GROUP BY 1")
        unsure = unit.run("SELECT count(*) FROM inbox WHERE key LIKE 'm%' AND person = ''")
    assert wins == {f"I calmed customer {number % 10} of {number // 10}": 1 for number in range(MESSAGES)}
    assert {key: many for key, many in letters if key[1] != "-" and many > 2} == {}
    assert len([key for key, _ in letters if key[1] != "-"]) == MESSAGES
    assert unsure[0][0] == 0
