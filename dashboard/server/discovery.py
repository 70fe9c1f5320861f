"""What machines read first: robots.txt, the map of the site, and whom to tell of a fault."""

from __future__ import annotations

from datetime import date, timedelta
from xml.sax.saxutils import escape

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from dashboard.server.asked import origin_of
from dashboard.server.body import REVALIDATE, Body, answer
from dashboard.server.present import PATH as PRESENT
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES

TEXT = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"

SECURITY = "/.well-known/security.txt"
#: How long a contact may be relied upon: RFC 9116 asks for less than a year.
RELIABLE = timedelta(days=180)


def add_discovery_routes(app: FastAPI, site: Site) -> None:
    """Register ``/robots.txt``, ``/sitemap.xml`` and ``/.well-known/security.txt``."""

    def robots(request: Request) -> Response:
        lines = (
            "User-agent: *",
            "Disallow: /_dash/",
            f"Sitemap: {_public(site, request)}/sitemap.xml",
        )
        return answer(request, Body(("\n".join(lines) + "\n").encode(), TEXT), cache=REVALIDATE)

    def sitemap(request: Request) -> Response:
        body = Body(site_map(site, _public(site, request)).encode(), XML)
        return answer(request, body, cache=REVALIDATE)

    def security(request: Request) -> Response:
        if not site.settings.contact:
            raise HTTPException(404)
        body = Body(security_text(site, _public(site, request), date.today()).encode(), TEXT)
        return answer(request, body, cache=REVALIDATE)

    app.add_api_route("/robots.txt", robots, include_in_schema=False)
    app.add_api_route("/sitemap.xml", sitemap, include_in_schema=False)
    app.add_api_route(SECURITY, security, include_in_schema=False)


def _public(site: Site, request: Request) -> str:
    """Return the address the public sees; both files need it whole."""
    return site.settings.public_url or origin_of(request)


def security_text(site: Site, public: str, today: date) -> str:
    """Return whom to tell of a weakness, as RFC 9116 writes it."""
    lines = (
        f"Contact: {site.settings.contact}",
        f"Expires: {(today + RELIABLE).isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(LANGUAGES)}",
        f"Canonical: {public}{SECURITY}",
    )
    return "\n".join(lines) + "\n"


def site_map(site: Site, public: str) -> str:
    """Return a sitemap of all pages, each with its other languages."""
    entries = []
    for path in (*(kind.path for kind in site.pages.values()), PRESENT):
        addresses = {
            language: escape(f"{public}/{language}{path}", {'"': "&quot;"})
            for language in LANGUAGES
        }
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{address}"/>'
            for language, address in addresses.items()
        )
        entries += [f"<url><loc>{a}</loc>{alternates}</url>\n" for a in addresses.values()]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "".join(entries) + "</urlset>\n"
    )
