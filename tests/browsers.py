"""Where tests find a Chromium; `python -m tests.browsers` brings one when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
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


@cache
def find_chromium() -> str | None:
    """Return the path in ``CHROMIUM``, or of the machine's Chromium, or None."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(is_chromium, filter(None, map(shutil.which, NAMES))), None)


def is_chromium(path: str) -> bool:
    """Tell whether a program is a browser; Ubuntu's is a script that asks for a snap."""
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def arguments() -> list[str]:
    """Return the command line arguments; the sandbox refuses to work for root."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, "--no-sandbox"] if is_root else list(ARGUMENTS)


def launch(playwright: Playwright) -> Browser:
    """Start a headless Chromium; Playwright's own where the machine has none."""
    return playwright.chromium.launch(executable_path=find_chromium(), args=arguments())


def packaged() -> bool:
    """Tell whether the distribution has a Chromium of its own, not a door to a snap."""
    command = ["apt-cache", "show", "--no-all-versions", "chromium"]
    shown = subprocess.run(command, capture_output=True, text=True, check=False)
    return shown.returncode == 0 and bool(shown.stdout) and "snap" not in shown.stdout


def bring_chromium() -> None:
    """Install the distribution's package where there is one, Playwright's own browser elsewhere.

    Only an administrator may install the libraries that Playwright's browser stands on.
    """
    may_install = os.geteuid() == 0 and shutil.which("apt-get") is not None
    if may_install:
        subprocess.run(["apt-get", "update", "--quiet"], check=True)
    if may_install and packaged():
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        command = ["apt-get", "install", "--yes", "--quiet", "chromium", "fonts-liberation"]
        subprocess.run(command, check=True, env=environment)
        return
    playwright = [sys.executable, "-m", "playwright"]
    libraries = ["--with-deps"] if may_install else []
    subprocess.run([*playwright, "install", *libraries, "chromium"], check=True)
    if not may_install:
        print(
            "If the browser does not start, libraries are missing that an administrator installs:",
            f"{' '.join(playwright)} install-deps chromium",
            sep="\n",
        )


if __name__ == "__main__" and find_chromium() is None:
    bring_chromium()
