from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from dashboard.server.kept import Kept


def test_an_answer_is_computed_once():
    asked = []
    kept = Kept(lambda key: asked.append(key) or key * 2, 2)

    assert [kept(1), kept(1), kept(2)] == [2, 2, 4]
    assert asked == [1, 2]


def test_the_least_recently_used_answer_is_dropped():
    asked = []
    kept = Kept(lambda key: asked.append(key) or key, 2)

    for key in (1, 2, 1, 3, 1, 2):
        kept(key)

    assert asked == [1, 2, 3, 2]
    assert len(kept) == 2


def test_many_threads_that_ask_the_same_wait_for_one_answer():
    asked = []
    together = Barrier(16)

    def slow(key):
        asked.append(key)
        sleep(0.05)
        return key

    kept = Kept(slow, 2)

    def ask(_):
        together.wait()
        return kept("a")

    with ThreadPoolExecutor(16) as threads:
        assert set(threads.map(ask, range(16))) == {"a"}
    assert asked == ["a"]


def test_an_error_is_not_kept():
    answers = [ValueError("first"), 7]

    def compute(_):
        answer = answers.pop(0)
        if isinstance(answer, ValueError):
            raise answer
        return answer

    kept = Kept(compute, 1)

    with pytest.raises(ValueError, match="first"):
        kept(1)
    assert kept(1) == 7
