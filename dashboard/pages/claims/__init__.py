"""The page of claims: every published figure as it stood, beside what official series say."""

from __future__ import annotations

from dashboard.exhibits.claim_choice import spelled
from dashboard.pages.claims.page import layout
from dashboard.pages.claims.table import PATH
from dashboard.pages.registry import PageKind

CLAIMS = PageKind("claims", PATH, layout, spelled=spelled)
