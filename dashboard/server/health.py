"""Whether this process can serve."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard import __version__
from dashboard.server.body import JSON, Body, answer, to_json
from dashboard.server.failures import NEVER_KEPT, failed_json
from dashboard.server.site import PageKey, Site
from dashboard.vocabulary.language import DEFAULT_LANGUAGE

log = logging.getLogger(__name__)


def add_health_route(app: FastAPI, site: Site) -> None:
    """Register ``/healthz``: 200 when a page can be made, otherwise 503."""

    def health(request: Request) -> Response:
        try:
            for kind in site.pages.values():
                # Whatever is made when asked, a hundred pages by now, is no matter of health.
                if kind.ahead and not kind.takes_view:
                    site.delivery(PageKey(DEFAULT_LANGUAGE, kind.name, ""))
        except Exception:
            log.exception("no page can be made")
            return failed_json(request, 503, "no page can be made")
        vintage = site.catalogue.vintage
        state = {
            "status": "ok",
            "version": __version__,
            "vintage": vintage,
            "age_days": age_days(vintage, datetime.now(UTC).date()),
            "checksum": site.catalogue.checksum,
        }
        return answer(request, Body(to_json(state), JSON), cache=NEVER_KEPT)

    app.add_api_route("/healthz", health, include_in_schema=False)


def age_days(vintage: str, today: date) -> int | None:
    """Return the days since a vintage such as ``2020-09``, counted from its first day.

    None when the vintage is not a date.
    """
    parts = [*vintage.split("-"), "1", "1"][:3]
    try:
        year, month, day = map(int, parts)
        return (today - date(year, month, day)).days
    except ValueError:
        return None
