"""Work that takes a processor: done beside the event loop, so much at once and no more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import TypeVar

from dashboard.errors import DashboardError

Made = TypeVar("Made")


class BusyError(DashboardError):
    """There is as much work as may wait; ask again later."""


class Workshop:
    """Does pieces of work in threads of its own.

    Parameters
    ----------
    hands
        How many pieces are worked on at the same time.
    room
        How many there may be, those that wait included.
    """

    def __init__(self, hands: int, room: int):
        self._pool = ThreadPoolExecutor(hands, thread_name_prefix="workshop")
        self._room = room
        self._inside = 0
        self._lock = Lock()

    async def do(self, work: Callable[[], Made]) -> Made:
        """Return what ``work`` returns; raises what it raises.

        Raises
        ------
        BusyError
            There is no room.
        """
        with self._lock:
            if self._inside >= self._room:
                raise BusyError("there is more work than may wait")
            self._inside += 1
        future = self._pool.submit(work)
        # Also when nobody waits for it any more: room is free when the work is done or dropped.
        future.add_done_callback(self._left)
        return await asyncio.wrap_future(future)

    def _left(self, _future: Future[Made]) -> None:
        with self._lock:
            self._inside -= 1
