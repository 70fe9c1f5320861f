"""So much work at once, and no more."""

import asyncio
from threading import Event

import pytest

from dashboard.server.workshop import BusyError, Workshop


def test_what_is_made_is_returned_and_what_fails_is_raised():
    workshop = Workshop(1, 2)

    assert asyncio.run(workshop.do(lambda: 5)) == 5
    with pytest.raises(ZeroDivisionError):
        asyncio.run(workshop.do(lambda: 1 / 0))


def test_there_is_room_again_when_work_is_done():
    async def three() -> list[object]:
        workshop, opened = Workshop(1, 2), Event()
        first = asyncio.ensure_future(workshop.do(opened.wait))
        second = asyncio.ensure_future(workshop.do(lambda: 2))
        await asyncio.sleep(0)
        with pytest.raises(BusyError):
            await workshop.do(lambda: 3)
        opened.set()
        done = [await first, await second]
        return [*done, await workshop.do(lambda: 3)]

    assert asyncio.run(three()) == [True, 2, 3]


def test_work_that_nobody_waits_for_leaves_its_room():
    async def left() -> int:
        workshop, opened = Workshop(1, 2), Event()
        first = asyncio.ensure_future(workshop.do(opened.wait))
        second = asyncio.ensure_future(workshop.do(lambda: 2))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.sleep(0.05)
        third = asyncio.ensure_future(workshop.do(lambda: 3))
        await asyncio.sleep(0)
        opened.set()
        await first
        return await third

    assert asyncio.run(left()) == 3
