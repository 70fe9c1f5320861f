"""The first requests all at once: nothing may be left to be set up by whoever comes first."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import httpx
import pytest

from tests.conftest import PATIENCE, PROJECT, free_port

AT_ONCE = 64

ADDRESSES = (
    "/nl",
    "/en",
    "/de",
    "/_dash/nl/programme/0a.-/_dash-layout",
    "/_dash/en/programme/0a.-/_dash-dependencies",
    "/nl/view.json?indicator=employment&region=NL213&activity=C",
    "/de/explore?indicator=employment&region=NL213&activity=C",
    "/api/v1/regions",
)


@pytest.fixture
def fresh():
    """Address of a server that listens and has not been asked anything."""
    with listening() as (address, _):
        yield address


@contextmanager
def listening():
    """Start a server of one's own; yield its address and its process."""
    port = free_port()
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
    process = subprocess.Popen(
        [sys.executable, "-m", "dashboard", "serve"], cwd=PROJECT, env=environment
    )
    try:
        wait_until_listening(port, process)
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_until_listening(port, process):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)
    pytest.fail("the server did not start")


async def all_at_once(address):
    limits = httpx.Limits(max_connections=AT_ONCE)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=PATIENCE) as client:
        asked = [ADDRESSES[i % len(ADDRESSES)] for i in range(AT_ONCE)]
        answers = await asyncio.gather(*(client.get(a, follow_redirects=True) for a in asked))
        return {(a, answer.status_code) for a, answer in zip(asked, answers, strict=True)}


def test_sixty_four_simultaneous_first_requests_are_all_answered(fresh):
    assert asyncio.run(all_at_once(fresh)) == {(address, 200) for address in ADDRESSES}
