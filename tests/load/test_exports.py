"""Two hundred exports at once: each is served or asked to come back, and memory stays bounded."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import httpx
import pytest

from tests.conftest import PATIENCE
from tests.load.test_burst import listening

AT_ONCE = 200
FORMS = ("csv", "xlsx", "svg", "pptx")

#: Megabytes by which a server may grow from one burst to the next. Each burst makes another hundred
#: files of some tens of kB; the kept ones and what an allocator holds back fit in this.
GROWTH = 120


@pytest.fixture(scope="module")
def busy():
    """Address and process of a server that has nothing else to do."""
    with listening() as found:
        yield found


def asked(burst):
    """Return addresses of views that nobody asked for before."""
    return [
        f"/nl/view.{FORMS[i % len(FORMS)]}?indicator=employment&region=NL213&activity=C"
        f"&as=index&from={2000 + i // 10 % 10}&base={2010 + i % 7}&annotate=programme"
        f"&reference=NL2{1 + burst}"
        for i in range(AT_ONCE)
    ]


def megabytes(process):
    """Return what a process holds in memory now."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    (line,) = (row for row in status.splitlines() if row.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


async def all_at_once(address, paths):
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=PATIENCE) as client:
        return await asyncio.gather(*(client.get(path) for path in paths))


def test_two_hundred_exports_at_once_are_served_or_refused_and_memory_is_bounded(busy):
    address, process = busy
    held = []
    for burst in range(2):
        answers = asyncio.run(all_at_once(address, asked(burst)))
        found = Counter(answer.status_code for answer in answers)
        refused = [answer for answer in answers if answer.status_code == 503]

        assert set(found) <= {200, 503}, found
        assert found[200] >= AT_ONCE // 4
        assert {answer.headers["retry-after"] for answer in refused} <= {"5"}
        assert all(answer.content for answer in answers)
        held.append(megabytes(process))

    # The first burst loads what writes workbooks and slides; after it nothing may pile up.
    assert held[1] - held[0] < GROWTH, held
    assert httpx.get(f"{address}/healthz", timeout=PATIENCE).status_code == 200
