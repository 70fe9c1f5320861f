"""Files that cannot be had: JSON for programs, for people a page that says why and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from starlette.requests import Request
from starlette.responses import Response

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.query_problems import reason_in
from dashboard.server.asked import path_of, query_of
from dashboard.server.body import answer
from dashboard.server.failures import NEVER_KEPT, Told, failed_json, failure_page
from dashboard.server.negotiation import weighted
from dashboard.server.site import Site
from dashboard.vocabulary.language import Language
from dashboard.vocabulary.messages import message

#: Most values that a page lists as allowed.
_NAMED = 12


def reads_pages(request: Request) -> bool:
    """Tell whether who asks is a person with a browser, rather than a program."""
    return weighted(request.headers.get("accept", "")).get("text/html", 0) > 0


def refused_file(
    site: Site,
    request: Request,
    language: Language,
    status: int,
    told: Told,
    problems: Sequence[Problem] = (),
    headers: dict[str, str] | None = None,
) -> Response:
    """Return why a file cannot be had, in the form that fits who asked."""
    headers = {"Vary": "Accept, Accept-Encoding", **(headers or {})}
    if not reads_pages(request):
        return failed_json(request, status, told.text, problems, headers)
    body = failure_page(site, language, status, path_of(request), told)
    return answer(request, body, cache=NEVER_KEPT, status=status, headers=headers)


def refused_view(site: Site, request: Request, language: Language, error: ViewError) -> Response:
    """Return 422 with every problem of a query; a page also leads to what comes nearest."""
    problems = [replace(one, reason=reason_in(one, language)) for one in error.problems]
    page = "collection" if "/collection." in path_of(request) else "explore"
    words = message(language, f"refused.nearest.{page}")
    told = Told(
        message(language, "refused.view.title"),
        message(language, "refused.view.text"),
        (
            html.Ul([html.Li(_told(one, language)) for one in problems]),
            html.P(html.A(words, href=f"/{language}/{page}?{query_of(request)}")),
        ),
    )
    return refused_file(site, request, language, 422, told, problems)


def _told(problem: Problem, language: Language) -> str:
    """Return what is wrong with a key, and the first values that would do."""
    values = {"name": problem.key, "sent": problem.sent}
    # How many are listed is true of the answer to programs.
    bare = replace(problem, said=tuple(one for one in problem.said if one.key != "listed"))
    reason = reason_in(bare, language)
    said = message(language, "refused.view.problem", reason=reason, **values)
    if not any(problem.allowed):
        return said
    kind = "among" if problem.allowed[_NAMED:] else "allowed"
    listed = ", ".join(problem.allowed[:_NAMED])
    return message(language, f"refused.view.{kind}", problem=said, allowed=listed)
