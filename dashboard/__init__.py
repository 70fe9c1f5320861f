"""Twente in cijfers: regional statistics beside the programme that wants to change them.

`dashboard.catalogue()` lists what can be asked, `dashboard.view(…)` answers: see `notebook`.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

#: What an analyst reaches without knowing the modules; loaded when it is asked for.
_FOR_ANALYSTS = ("catalogue", "view")


def __getattr__(name: str) -> Any:
    if name in _FOR_ANALYSTS:
        return getattr(import_module("dashboard.notebook"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_FOR_ANALYSTS])
