"""What machines read first: robots.txt and the map of the site."""

from __future__ import annotations

from xml.sax.saxutils import escape

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from dashboard.server.asked import origin_of
from dashboard.server.body import REVALIDATE, Body, answer
from dashboard.server.present import PATH as PRESENT
from dashboard.server.site import Site
from dashboard.vocabulary.language import LANGUAGES

TEXT = "text/plain; charset=utf-8"
XML = "application/xml; charset=utf-8"


def add_discovery_routes(app: FastAPI, site: Site) -> None:
    """Register ``/robots.txt`` and ``/sitemap.xml``."""

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

    app.add_api_route("/robots.txt", robots, include_in_schema=False)
    app.add_api_route("/sitemap.xml", sitemap, include_in_schema=False)


def _public(site: Site, request: Request) -> str:
    """Return the address the public sees; both files need it whole."""
    return site.settings.public_url or origin_of(request)


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
