"""The archive that a file of slides is, packed so that equal content is equal bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

#: The earliest time that an archive can tell: ours tell none.
_TIME = (1980, 1, 1, 0, 0, 0)

_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
_EPOCH = b"2000-01-01T00:00:00Z"

Change = Callable[[str, bytes], bytes]


def packed(content: bytes, change: Change | None = None) -> bytes:
    """Return an archive with the same files, without the moment at which each was written.

    ``change`` gets name and content of each file and returns its new content.
    """
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(output, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            data = change(name, data) if change else data
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, data)
    return output.getvalue()


def timeless(name: str, data: bytes) -> bytes:
    """Return a file of an archive; the one with its properties without the time of writing."""
    if name.endswith("docProps/core.xml"):
        return _STAMP.sub(rb"\g<1>" + _EPOCH + rb"\g<3>", data)
    return data
