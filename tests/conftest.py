"""What tests share: the catalogue, a running server, a browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.browsers import launch

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from dashboard.tables.catalogue import Catalogue

PROJECT = Path(__file__).resolve().parent.parent

# How long an example takes says more about the machine than about the code.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

#: Seconds in which a server has to be ready, on a busy machine too.
PATIENCE = 240


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Everything in data/, loaded and checked once."""
    from dashboard.tables.loading import load_catalogue

    return load_catalogue(PROJECT / "data")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server of this test process, without trailing slash."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    log = tmp_path_factory.mktemp("server") / "log.txt"
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "dashboard", "serve"],
            cwd=PROJECT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_ready(address, process, log)
            yield address
            assert process.poll() is None, f"the server stopped by itself:\n{read(log)}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


# One browser per test file (see `--dist loadfile`): while Playwright is active in a thread,
# no other event loop can run there, so tests of asynchronous code could not share a worker.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; each test opens its own context."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def free_port() -> int:
    """Return a port on which nothing listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Return when the server answers; fail with its output when it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{read(log)}")


def read(log: Path) -> str:
    """Return what a server said."""
    return log.read_text(encoding="utf-8", errors="replace")
