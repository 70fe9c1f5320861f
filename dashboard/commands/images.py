"""Pictures → PNG and PDF, by Kaleido and a Chromium; never in the web process.

The picture is the same SVG that the site gives, so that an image from the command line and one from
a browser are alike. Kaleido draws figures of plotly: the picture goes in as the image of an empty
one. It holds its typeface and names no address that is fetched.
"""

from __future__ import annotations

import asyncio
import base64
import importlib.util
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.errors import MissingProgramError

IMAGE_FORMS = ("png", "pdf")

#: Images that are drawn at once.
_TABS = 2

_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True)
class Image:
    """An image to make. ``picture`` returns the SVG when its turn has come."""

    name: str
    form: str
    scale: int
    picture: Callable[[], str]


def camera() -> Any:
    """Return what makes images, not started yet.

    Raises
    ------
    MissingProgramError
        Kaleido or a Chromium is not installed; the message says how to get it.
    """
    if importlib.util.find_spec("kaleido") is None:
        raise MissingProgramError(
            "PNG and PDF need Kaleido, which is not installed; "
            "install it with: python -m pip install 'kaleido>=1.5'"
        )
    from kaleido.kaleido import ChromeNotFoundError, Kaleido

    try:
        # Without this, the page that draws would ask another site for a library of formulas.
        return Kaleido(n=_TABS, mathjax=False)
    except ChromeNotFoundError as error:
        raise MissingProgramError(
            "PNG and PDF need Chromium or Chrome, which was not found; install one "
            "(Debian: apt-get install chromium), or set BROWSER_PATH to where it is"
        ) from error


def take(
    camera: Any,
    images: Sequence[Image],
    done: Callable[[Image, bytes], None],
    failed: Callable[[Image, Exception], None],
) -> None:
    """Make images with a camera by `camera`, and hand each to ``done`` when it is ready.

    One that cannot be made is handed to ``failed``, and keeps no other from being made.
    """
    asyncio.run(_take(camera, images, done, failed))


async def _take(
    camera: Any,
    images: Sequence[Image],
    done: Callable[[Image, bytes], None],
    failed: Callable[[Image, Exception], None],
) -> None:
    turn = asyncio.Semaphore(_TABS)

    async def one(image: Image) -> None:
        async with turn:
            try:
                taken = await _taken(opened, image)
            # A browser fails in more ways than it has names for.
            except Exception as error:
                failed(image, error)
                return
            done(image, taken)

    async with camera as opened:
        await asyncio.gather(*(one(image) for image in images))


async def _taken(opened: Any, image: Image) -> bytes:
    drawing = image.picture()
    found = _SIZE.match(drawing)
    width, height = (float(side) for side in found.groups()) if found else (0.0, 0.0)
    options = {"format": image.form, "width": width, "height": height, "scale": image.scale}
    made: bytes = await opened.calc_fig(_framed(drawing, width, height), opts=options)
    return made


def _framed(drawing: str, width: float, height: float) -> dict[str, Any]:
    """Return an empty figure whose one image fills it."""
    source = "data:image/svg+xml;base64," + base64.b64encode(drawing.encode()).decode()
    whole = {"xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1}
    return {
        "data": [],
        "layout": {
            "width": width,
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "xaxis": {"visible": False},
            "yaxis": {"visible": False},
            "images": [{"source": source, "sizing": "stretch", "layer": "above", **whole}],
        },
    }
