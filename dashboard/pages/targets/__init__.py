"""The page of targets: what was aimed at, what measures it, how far it is, and by which rule."""

from __future__ import annotations

from dashboard.pages.charts import DRAW
from dashboard.pages.registry import PageKind
from dashboard.pages.targets.page import PATH, layout

TARGETS = PageKind("targets", PATH, layout, callbacks=lambda _catalogue: (DRAW,))
