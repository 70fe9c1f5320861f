"""Settings, read once from the environment."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.errors import SettingError

#: Scheme, host with at most one star in front, port: what a policy can name.
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:([0-9]{1,5}|\*))?")

#: Where somebody can be reached: by mail, or on a page.
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_PLACE = re.compile(r"https://[a-z0-9.-]+(:[0-9]{1,5})?(/[\w./~%-]*)?", re.ASCII)

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
    frame_ancestors
        Sites that may show embeds in a frame (``FRAME_ANCESTORS``); empty = every site.
    contact
        Where the operator can be reached, as ``mailto:`` or ``https:`` (``CONTACT``); empty = not
        named.
    """

    host: str = "127.0.0.1"
    port: int = 8050
    data: Path = PROJECT / "data"
    assets: Path = PROJECT / "assets"
    build: Path = PROJECT / "build" / "assets"
    public_url: str = ""
    frame_ancestors: tuple[str, ...] = ()
    contact: str = ""

    @property
    def origin(self) -> str:
        """Scheme and host of whole addresses: those the public sees, else where we listen."""
        return self.public_url or f"http://{self.host}:{self.port}"


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that an environment describes.

    Raises
    ------
    SettingError
        ``PORT`` is not a whole number from 0 to 65535, ``FRAME_ANCESTORS`` names something that is
        no site, or ``CONTACT`` is neither an address of mail nor one of a page.
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
        frame_ancestors=_sites(environment.get("FRAME_ANCESTORS", "")),
        contact=_contact(environment.get("CONTACT", "").strip()),
    )


def _contact(named: str) -> str:
    """Return a contact as an address that can be followed."""
    if _MAIL.fullmatch(named.removeprefix("mailto:")):
        return f"mailto:{named.removeprefix('mailto:')}"
    if named and not _PLACE.fullmatch(named):
        expected = "an address such as cijfers@regio.example or https://regio.example/contact"
        raise SettingError(f"CONTACT={named!r}: expected {expected}")
    return named


def _sites(listed: str) -> tuple[str, ...]:
    """Return the sites of a list that spaces divide; ``*`` for every site is the empty list."""
    sites = tuple(site.lower() for site in listed.split())
    if sites == ("*",):
        return ()
    for site in sites:
        if not _SITE.fullmatch(site):
            expected = (
                "sites divided by spaces, such as https://www.twente.com https://*.utwente.nl"
            )
            raise SettingError(f"FRAME_ANCESTORS={site!r}: expected {expected}")
    return sites


@cache
def settings() -> Settings:
    """Return the settings of this process."""
    return read_settings(os.environ)
