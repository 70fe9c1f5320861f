"""A few rows of each source, and the package that they compile to."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from dashboard.sources.compile import compile_package
from dashboard.tables.schema import seal

SPECIMENS = Path(__file__).resolve().parent / "specimens"
PROJECT = SPECIMENS.parents[2]

#: The folder that the project's data are compiled from, where it is at hand.
SOURCES = PROJECT.parent / "shared" / "sources"


def compile_specimens(to: Path) -> None:
    """Compile the specimens; a few rows of a table are not promised to be all of them."""
    compile_package(SPECIMENS, to)

    def promise_less(content: dict[str, Any]) -> None:
        for resource in content["resources"]:
            promises = resource.get("promises", [])
            resource["promises"] = [one for one in promises if one["kind"] != "complete"]

    describe_anew(to, promise_less)


def describe_anew(
    package: Path, change: Callable[[dict[str, Any]], object], *, sealed: bool = True
) -> None:
    """Change the description of a package; ``sealed`` makes its own checksum right again."""
    path = package / "datapackage.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    if sealed:
        content["hash"] = seal(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def rewrite(
    package: Path, path: str, change: Callable[[str], str], *, sealed: bool = True, rows: int = 0
) -> None:
    """Change one file of a package; ``sealed`` makes its checksum right again.

    ``rows`` is how many more rows are said to be there.
    """
    file = package / path
    text = file.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    file.write_bytes(changed.encode())

    def described(content: dict[str, Any]) -> None:
        for resource in content["resources"]:
            if resource["path"] == path:
                resource["bytes"] = len(changed.encode())
                resource["hash"] = f"sha256:{sha256(changed.encode()).hexdigest()}"
                if rows:
                    resource["rows"] += rows

    if sealed:
        describe_anew(package, described)
