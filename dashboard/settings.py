"""Settings, read once from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.errors import SettingError

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where the program listens and where its files are.

    Attributes
    ----------
    host, port
        Address to serve on (``HOST``, ``PORT``).
    data
        Folder of the data package (``DASHBOARD_DATA``).
    assets, build
        Folder of public sources and of what `make assets` made from them (``DASHBOARD_BUILD``).
    public_url
        Address the public sees, without trailing slash (``PUBLIC_URL``); empty = as requested.
    """

    host: str = "127.0.0.1"
    port: int = 8050
    data: Path = PROJECT / "data"
    assets: Path = PROJECT / "assets"
    build: Path = PROJECT / "build" / "assets"
    public_url: str = ""


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that an environment describes.

    Raises
    ------
    SettingError
        ``PORT`` is not a whole number from 0 to 65535.
    """
    port = environment.get("PORT", "8050")
    if not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise SettingError(f"PORT={port!r}: expected a whole number from 0 to 65535")
    return Settings(
        host=environment.get("HOST", "127.0.0.1"),
        port=int(port),
        data=Path(environment.get("DASHBOARD_DATA", PROJECT / "data")),
        build=Path(environment.get("DASHBOARD_BUILD", PROJECT / "build" / "assets")),
        public_url=environment.get("PUBLIC_URL", "").rstrip("/"),
    )


@cache
def settings() -> Settings:
    """Return the settings of this process."""
    return read_settings(os.environ)
