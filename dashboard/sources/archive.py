"""What a newer vintage replaces is kept: with its description, its checksum and its days."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dashboard.errors import SourceError
from dashboard.sources.package import Resource
from dashboard.tables.editions import ARCHIVE
from dashboard.tables.schema import DESCRIPTION, seal

#: The table that is collected anew with every package: its vintage is the day of the data.
_DAY = "published_figures"
_KEPT = ("observations", "published")


def archived(to: Path, package: Sequence[Resource]) -> dict[str, str]:
    """Return the files of the archive that a new package makes necessary: path -> text.

    Empty where no table is replaced by another vintage of it, so that compiling the same sources
    again changes nothing.

    Raises
    ------
    SourceError
        A table is replaced, but the sources are not of a later day than the package.
    """
    before = _described(to / DESCRIPTION).get("resources", [])
    new = {one.name: one for one in package}
    replaced = [
        old
        for old in before
        if old.get("kind") in _KEPT
        and old["name"] in new
        and old["vintage"] != new[old["name"]].about["vintage"]
        and (to / old["path"]).is_file()
        and (to / old["path"]).read_text(encoding="utf-8") != new[old["name"]].text
    ]
    if not replaced:
        return {}
    since = next(str(old["vintage"]) for old in before if old["name"] == _DAY)
    until = str(new[_DAY].about["vintage"])
    if until <= since:
        names = ", ".join(old["name"] for old in replaced)
        raise SourceError(f"other vintages of {names}, but collected on {until}, not after {since}")
    kept: list[dict[str, Any]] = _described(to / ARCHIVE).get("kept", [])
    files = {}
    for old in replaced:
        path = f"archive/{old['name']}/{old['vintage']}/observations.csv"
        files[path] = (to / old["path"]).read_text(encoding="utf-8")
        kept.append({"since": _since(kept, old["name"], since), "until": until,
                     "resource": {**old, "path": path}})  # fmt: skip
    described: dict[str, Any] = {"kept": kept}
    described["hash"] = seal(described)
    files[ARCHIVE] = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    return files


def _since(kept: Sequence[dict[str, Any]], name: str, day: str) -> str:
    """Return the first day on which a vintage was surely in use: when the one before it ended."""
    ends = [str(one["until"]) for one in kept if one["resource"]["name"] == name]
    return max(ends, default=day)


def _described(path: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found
