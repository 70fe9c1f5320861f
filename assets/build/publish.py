"""Published files: named after their content, compressed ahead."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import brotli

#: Files of these kinds are compressed already.
COMPRESSED = frozenset({".woff2", ".png", ".webp"})

#: Characters of the digest in a name: enough that two versions never share one.
DIGEST_LENGTH = 12


def digest(content: bytes) -> str:
    """Return the short SHA-256 that stands in a file name."""
    return hashlib.sha256(content).hexdigest()[:DIGEST_LENGTH]


class Publication:
    """A folder of files named after their content, and the manifest of their names."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.names: dict[str, str] = {}

    def add(self, logical: str, content: bytes) -> str:
        """Write a file with its compressed twins; return the name under which it is served.

        ``site.js`` becomes ``site.<digest>.js``, with ``.br`` and ``.gz`` beside it where
        compression helps.
        """
        stem, dot, suffix = logical.rpartition(".")
        name = f"{stem}.{digest(content)}{dot}{suffix}"
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        if path.suffix not in COMPRESSED:
            # The time stamp is left out of the gzip header, so equal input is equal output.
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(content, 9, mtime=0))
            path.with_name(path.name + ".br").write_bytes(
                brotli.compress(content, quality=11, lgwin=24)
            )
        self.names[logical] = name
        return name

    def finish(self) -> None:
        """Write the manifest: logical name to served name."""
        text = json.dumps(self.names, indent=2, sort_keys=True) + "\n"
        (self.folder / "manifest.json").write_text(text, encoding="utf-8")
