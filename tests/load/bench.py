"""What the programme page costs a visitor, beside a plain Dash page with the same charts.

`make bench` runs it and prints a table. Nothing is asserted: speed is shown, not tested.
The slow profile is a quarter of the processor, 10 Mbit/s and 40 ms; the fast one is this machine.
"""

from __future__ import annotations

import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.request import urlopen

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from dashboard.settings import settings
from tests.browsers import launch

REPEATS = 3

#: Notes when a chart is first seen and first interactive, and sums the layout shift.
WATCH = """
window.__seen = {shift: 0};
new PerformanceObserver(list => {
  for (const e of list.getEntries()) if (!e.hadRecentInput) window.__seen.shift += e.value;
}).observe({type: 'layout-shift', buffered: true});
const look = () => {
  const now = performance.now();
  const drawn = document.querySelector('.js-plotly-plot .trace, .js-plotly-plot .point');
  const chart = drawn || [...document.querySelectorAll('figure svg')]
    .find(svg => svg.getBoundingClientRect().width > 100);
  if (chart && !window.__seen.first) window.__seen.first = now;
  if (drawn && !window.__seen.interactive) window.__seen.interactive = now;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""


@dataclass(frozen=True)
class Profile:
    """How fast the visitor's machine and line are."""

    name: str
    slowdown: int = 1
    bits: float = 0
    latency: int = 0


PROFILES = (Profile("fast"), Profile("slow", slowdown=4, bits=10e6, latency=40))


@dataclass
class Visit:
    """What one visit cost."""

    kilobytes: float = 0
    requests: int = 0
    again: float = 0
    first: float = 0
    interactive: float = 0
    shift: float = 0
    change: float = 0


class Meter:
    """Counts requests and bytes as they cross the wire."""

    def __init__(self, session: CDPSession):
        self.bytes, self.requests = 0.0, 0
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.requestWillBeSent", self._sent)

    def _finished(self, event: dict[str, float]) -> None:
        self.bytes += event["encodedDataLength"]

    def _sent(self, event: dict[str, dict[str, str]]) -> None:
        self.requests += not event["request"]["url"].startswith("data:")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    module: list[str], address: str, environment: dict[str, str] | None = None
) -> Iterator[str]:
    """Run a module as a server for as long as the block lasts."""
    process = subprocess.Popen(
        [sys.executable, "-m", *module],
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            try:
                urlopen(address, timeout=30).close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait()


def throttle(session: CDPSession, profile: Profile) -> None:
    """Give the page the machine and the line of a profile."""
    session.send("Emulation.setCPUThrottlingRate", {"rate": profile.slowdown})
    if profile.bits:
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": profile.latency,
                "downloadThroughput": profile.bits / 8,
                "uploadThroughput": profile.bits / 8,
            },
        )


def wait_until(page: Page, expression: str) -> None:
    """Return once an expression holds; asked from outside, since the page allows no eval."""
    for _ in range(4000):
        if page.evaluate(f"Boolean({expression})"):
            return
        time.sleep(0.015)
    raise TimeoutError(expression)


def scroll_through(page: Page) -> None:
    """Read the page from top to bottom, so that everything late is fetched too."""
    height = page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, int(height), 600):
        page.evaluate("top => window.scrollTo(0, top)", top)
        page.wait_for_timeout(150)
    page.wait_for_load_state("networkidle")


def visit(browser: Browser, address: str, profile: Profile) -> Visit:
    """Open a page for the first time, read it to its end, then open it once more."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    meter = Meter(session)
    throttle(session, profile)
    page.goto(address, wait_until="load")
    wait_until(page, "window.__seen.first")
    scroll_through(page)
    wait_until(page, "window.__seen.interactive")
    seen = page.evaluate("window.__seen")
    result = Visit(meter.bytes / 1000, meter.requests, shift=seen["shift"])
    result.first, result.interactive = seen["first"], seen["interactive"]
    meter.bytes = 0
    page.goto(address, wait_until="load")
    scroll_through(page)
    result.again = meter.bytes / 1000
    context.close()
    return result


def change(browser: Browser, address: str, profile: Profile, act: Callable[[Page], None]) -> float:
    """Return the milliseconds from a change of control until the new chart is seen."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    throttle(context.new_cdp_session(page), profile)
    page.goto(address, wait_until="load")
    page.wait_for_selector(".js-plotly-plot .trace", timeout=60_000)
    page.wait_for_timeout(1500)
    page.evaluate(
        """() => {
          // Written or live: a chart is seen when it is drawn, by whomever.
          const marks = '.js-plotly-plot .trace path, .figure-still path';
          const paths = () => [...document.querySelectorAll(marks)];
          window.__path = () => paths().map(p => p.getAttribute('d')).join();
          window.__before = window.__path();
          const note = () => { window.__changed ??= performance.now(); };
          document.addEventListener('click', note, true);
          document.addEventListener('change', note, true);
        }"""
    )
    act(page)
    wait_until(page, "window.__path() && window.__path() !== window.__before")
    taken = float(page.evaluate("performance.now() - window.__changed"))
    context.close()
    return taken


def choose_native(page: Page) -> None:
    """Choose construction in the explore page's own select."""
    page.select_option("select[name=activity]", "F")


def choose_dropdown(page: Page) -> None:
    """Choose construction in Dash's dropdown: it is open before the clock starts."""
    page.click("#activity")
    option = page.locator(".dash-dropdown-option", has_text="F").first
    option.wait_for()
    page.evaluate("window.__changed = undefined")
    option.click()


def page_queries(address: str) -> list[str]:
    """Return the views that the programme page draws, read from the page itself."""
    text = urlopen(address).read().decode()
    return list(
        dict.fromkeys(q.replace("&amp;", "&") for q in re.findall(r'data-query="([^"]+)"', text))
    )


#: Profile, page and what a visit costs there.
Measured = tuple[str, str, Visit]


def median(visits: list[Visit]) -> Visit:
    """Return the median of each measure."""
    names = ("kilobytes", "requests", "again", "first", "interactive", "shift", "change")
    return Visit(**{n: statistics.median(getattr(v, n) for v in visits) for n in names})


def measure(browser: Browser, ours: str, explore: str, plain: str) -> list[Measured]:
    """Return (profile, page, median visit), both pages in turn: neither has a better hour."""
    rows = []
    for profile in PROFILES:
        pages: dict[str, list[Visit]] = {"this page": [], "plain Dash": []}
        for _ in range(REPEATS):
            mine = visit(browser, ours, profile)
            mine.change = change(browser, explore, profile, choose_native)
            other = visit(browser, plain, profile)
            other.change = change(browser, plain, profile, choose_dropdown)
            pages["this page"].append(mine)
            pages["plain Dash"].append(other)
        rows += [(profile.name, name, median(visits)) for name, visits in pages.items()]
    return rows


def table(rows: list[Measured]) -> str:
    """Return the table that is printed."""
    head = ("profile", "page", "kB first", "kB again", "requests", "first chart ms",
            "interactive ms", "shift", "change ms")  # fmt: skip
    lines = [
        (
            profile,
            name,
            f"{v.kilobytes:.0f}",
            f"{v.again:.1f}",
            f"{v.requests:.0f}",
            f"{v.first:.0f}",
            f"{v.interactive:.0f}",
            f"{v.shift:.4f}",
            f"{v.change:.0f}",
        )
        for profile, name, v in rows
    ]
    widths = [max(len(row[i]) for row in [head, *lines]) for i in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(w) if i < 2 else cell.rjust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in [head, *lines]
    )


def main() -> None:
    """Measure and print."""
    port, plain_port = free_port(), free_port()
    home = f"http://127.0.0.1:{port}"
    with serving(["dashboard", "serve"], f"{home}/nl", {"PORT": str(port)}):
        queries = page_queries(f"{home}/nl")
        plain = ["tests.load.plain_dash", str(settings().data), str(plain_port), *queries]
        address = f"http://127.0.0.1:{plain_port}/"
        with serving(plain, address) as plain_page, sync_playwright() as driver:
            browser = launch(driver)
            explore = f"{home}/nl/explore?indicator=employment&region=NL213&activity=C"
            rows = measure(browser, f"{home}/nl", explore, plain_page)
            browser.close()
    print(f"{len(queries)} charts on each page, median of {REPEATS} visits")
    print(table(rows))


if __name__ == "__main__":
    main()
