"""Answers that are computed once and kept; the catalogue never changes under them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """The most recently used answers, at most ``size`` of them.

    Many threads may ask for the same key at once: one computes, the others wait for it.
    An error is not kept.
    """

    def __init__(self, compute: Callable[[Key], Value], size: int):
        self._compute = compute
        self._size = size
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()
        self._busy: dict[Key, Lock] = {}

    def __call__(self, key: Key) -> Value:
        """Return the answer to ``key``; raises what computing it raises."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
            busy = self._busy.setdefault(key, Lock())
        with busy:
            with self._lock:
                if key in self._values:
                    return self._values[key]
            try:
                value = self._compute(key)
            finally:
                with self._lock:
                    self._busy.pop(key, None)
            with self._lock:
                self._values[key] = value
                while len(self._values) > self._size:
                    self._values.popitem(last=False)
            return value

    def __len__(self) -> int:
        return len(self._values)
