"""The web application, complete before it answers anything."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from threading import Thread

from fastapi import FastAPI
from starlette.exceptions import HTTPException

from dashboard import __version__
from dashboard.pages.contents import all_pages
from dashboard.pages.registry import PageFamily, PageKind
from dashboard.server.api import add_api_routes
from dashboard.server.assets import load_assets
from dashboard.server.cards import add_card_routes
from dashboard.server.collections import add_collection_routes
from dashboard.server.counter import Counter
from dashboard.server.dash_routes import add_dash_routes
from dashboard.server.decks import add_deck_routes
from dashboard.server.discovery import add_discovery_routes
from dashboard.server.documentation import add_documentation_routes
from dashboard.server.embed import add_embed_routes
from dashboard.server.entry import Entry
from dashboard.server.exports import add_export_routes
from dashboard.server.failures import CatchAll
from dashboard.server.head import Head
from dashboard.server.headers import SecurityHeaders
from dashboard.server.health import add_health_route
from dashboard.server.oembed import add_oembed_route
from dashboard.server.pages_routes import add_page_routes
from dashboard.server.paper import add_paper_routes
from dashboard.server.present import add_present_routes
from dashboard.server.share import add_share_routes
from dashboard.server.site import Site
from dashboard.server.static import add_static_routes
from dashboard.server.unknown_files import explained
from dashboard.server.unknown_forms import add_unknown_form_routes
from dashboard.server.views_json import add_view_routes
from dashboard.server.whole_tables import add_table_routes
from dashboard.settings import Settings
from dashboard.tables.catalogue import Catalogue


def create_app(
    catalogue: Catalogue,
    settings: Settings,
    *,
    pages: Sequence[PageKind | PageFamily] | None = None,
) -> FastAPI:
    """Return the application. ``pages`` are other pages than all that there are.

    Raises
    ------
    AssetError
        `make assets` was not run.
    """
    shown = all_pages(settings.contact) if pages is None else pages
    site = Site(catalogue, settings, load_assets(settings.build), shown)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        Thread(target=site.warm, name="warm", daemon=True).start()
        yield

    app = FastAPI(
        title="Twente in cijfers",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    add_static_routes(app, site)
    add_page_routes(app, site)
    add_dash_routes(app, site)
    add_view_routes(app, site)
    counter = Counter(site)
    add_export_routes(app, site, counter)
    add_collection_routes(app, site, counter)
    add_deck_routes(app, site, counter)
    add_unknown_form_routes(app, site)
    add_embed_routes(app, site)
    add_oembed_route(app, site)
    add_card_routes(app, site)
    add_share_routes(app, site)
    add_present_routes(app, site)
    add_api_routes(app, site)
    add_documentation_routes(app, site)
    add_table_routes(app, site)
    add_paper_routes(app, site)
    add_discovery_routes(app, site)
    add_health_route(app, site)
    app.add_exception_handler(HTTPException, partial(explained, site))
    # The last one added is the outermost.
    app.add_middleware(Entry, site=site)
    app.add_middleware(Head)
    app.add_middleware(CatchAll, site=site)
    app.add_middleware(
        SecurityHeaders,
        secure=settings.public_url.startswith("https://"),
        ancestors=settings.frame_ancestors,
    )
    return app
