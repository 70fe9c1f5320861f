"""Where files are asked for: some are made at once, some wait, and what cannot be is refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from dash import html
from dash.development.base_component import Component
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import ViewError
from dashboard.renderers.powerpoint.limits import TooManySeriesError
from dashboard.server.asked import path_of, query_of
from dashboard.server.explained import refused_file, refused_view
from dashboard.server.failures import Told
from dashboard.server.site import Site
from dashboard.server.workshop import BusyError, Workshop
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Files that are made at once, and that may wait: some seconds' work.
HANDS, ROOM = 2, 100
RETRY_AFTER = "5"


class EmptyViewError(ViewError):
    """A view without a single value: there is nothing to take away."""


#: Views that are as they should be, while the form asked for cannot hold them.
UNFIT = (EmptyViewError, TooManySeriesError)


def _onward(request: Request, language: Language, error: ViewError) -> tuple[Component, ...]:
    """Return what leads to the view, and to the form that holds all of one too large for slides."""
    query = query_of(request)
    page = "collection" if "/collection." in path_of(request) else "explore"
    links = {f"/{language}/{page}?{query}": "refused.page.link"}
    if isinstance(error, TooManySeriesError) and page == "explore":
        links = {f"/{language}/view.xlsx?{query}": "downloads.menu.xlsx", **links}
    items = [html.Li(html.A(message(language, words), href=to)) for to, words in links.items()]
    return (html.Ul(items),)


class Counter:
    """One for all files, so that no kind of file crowds out the others."""

    def __init__(self, site: Site):
        self._site = site
        self._workshop = Workshop(HANDS, ROOM)

    def route(
        self, language: Language, answer: Callable[[Request], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Return a route that answers in the workshop; 503 when there is no room in it."""

        async def asked(request: Request) -> Response:
            try:
                return await self._workshop.do(lambda: answer(request))
            except BusyError:
                told = Told(
                    message(language, "refused.busy.title"), message(language, "downloads.busy")
                )
                later = {"Retry-After": RETRY_AFTER}
                return refused_file(self._site, request, language, 503, told, headers=later)
            except UNFIT as error:
                title, reason = message(language, "refused.unfit.title"), error.problems[0].reason
                told = Told(title, reason, _onward(request, language, error))
                return refused_file(self._site, request, language, 422, told, error.problems)
            except ViewError as error:
                return refused_view(self._site, request, language, error)

        return asked
