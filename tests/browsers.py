"""Where tests find a Chromium; `python -m tests.browsers` brings one when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

#: What distributions call it, in order of preference.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: Nothing but what a test asks for: no first-run page, no look-ups of its own.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Return the path in ``CHROMIUM``, or of the machine's Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def arguments() -> list[str]:
    """Return the command line arguments; the sandbox refuses to work for root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, "--no-sandbox"] if is_root else list(ARGUMENTS)


def launch(playwright: Playwright) -> Browser:
    """Start a headless Chromium; Playwright's own where the machine has none."""
    return playwright.chromium.launch(executable_path=find_chromium(), args=arguments())


def bring_chromium() -> None:
    """Install Debian's package where that is possible, Playwright's own browser elsewhere."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "--quiet"], check=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        command = ["apt-get", "install", "--yes", "--quiet", "chromium", "fonts-liberation"]
        subprocess.run(command, check=True, env=environment)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__" and find_chromium() is None:
    bring_chromium()
