"""A visitor whose page is watched: nothing may go wrong behind what a test looks at."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

#: A violation of the policy is said where errors of scripts are said.
TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`refused by policy: ${event.violatedDirective} ${event.blockedURI}`));
"""

#: Without motion, so that what is measured stands still.
USUAL = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}

#: A phone as narrow as they come.
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}


class Visit(Protocol):
    """Opens an address of the product in a context of its own."""

    def __call__(self, address: str, *, live: bool = True, **context: Any) -> Page: ...


@pytest.fixture
def visit(server: str, chromium: Browser) -> Iterator[Visit]:
    """Open addresses; fail at the end on errors, refusals, foreign requests and sockets."""
    faults: list[str] = []
    contexts: list[BrowserContext] = []

    def watch(page: Page) -> None:
        page.on("console", lambda said: said.type == "error" and faults.append(said.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("websocket", lambda socket: faults.append(f"socket {socket.url}"))
        page.on("request", lambda request: _own(request.url, server) or faults.append(request.url))

    def open_(address: str, *, live: bool = True, **context: Any) -> Page:
        opened = chromium.new_context(**{**USUAL, **context})
        contexts.append(opened)
        scripted = context.get("java_script_enabled", True)
        if scripted:
            opened.add_init_script(TELL_VIOLATIONS)
        page = opened.new_page()
        page.set_default_timeout(15_000)
        watch(page)
        page.goto(server + address)
        if live and scripted:
            page.locator("html[data-live]").wait_for()
        return page

    yield open_
    for context in contexts:
        context.close()
    assert faults == []


def _own(address: str, server: str) -> bool:
    return address.startswith((f"{server}/", "data:", "blob:"))


def until(page: Page, expression: str, argument: Any = None, *, seconds: float = 10) -> Any:
    """Return the first true value of an expression.

    Playwright's own waiting makes code from text in the page, which our policy forbids.
    """
    deadline = time.monotonic() + seconds
    while not (value := page.evaluate(expression, argument)):
        assert time.monotonic() < deadline, f"never true: {expression}"
        page.wait_for_timeout(50)
    return value
