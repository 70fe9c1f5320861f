"""How every figure comes about: each indicator and each analysis, from its one definition."""

from __future__ import annotations

from dashboard.pages.methods.page import PATH, layout
from dashboard.pages.registry import PageKind

METHODS = PageKind("methods", PATH, layout)
