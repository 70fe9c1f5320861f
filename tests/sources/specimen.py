"""A few rows of each source, and the package that they compile to."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

SPECIMENS = Path(__file__).resolve().parent / "specimens"
PROJECT = SPECIMENS.parents[2]

#: The folder that the project's data are compiled from, where it is at hand.
SOURCES = PROJECT.parent / "shared" / "sources"


def rewrite(package: Path, path: str, change: Callable[[str], str], *, seal: bool = True) -> None:
    """Change the text of one table of a package; ``seal`` makes its checksum right again."""
    file = package / path
    text = file.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    file.write_bytes(changed.encode())
    if seal:
        description = package / "datapackage.json"
        content = json.loads(description.read_text(encoding="utf-8"))
        for resource in content["resources"]:
            if resource["path"] == path:
                resource["bytes"] = len(changed.encode())
                resource["hash"] = f"sha256:{sha256(changed.encode()).hexdigest()}"
        description.write_text(json.dumps(content), encoding="utf-8")
