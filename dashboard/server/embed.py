"""A view in the frame of another site: one small page, and the script that gives it its height."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import escape
from typing import NamedTuple

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dashboard.errors import Problem, ViewError
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.embed_choice import choosers, kept_pairs
from dashboard.exhibits.embed_options import VINTAGE, EmbedAsked, EmbedOptions, read_embed
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.query import nearest_view, parse_view, view_query
from dashboard.exhibits.query_fields import KEYS
from dashboard.exhibits.query_problems import problem, why
from dashboard.exhibits.view import View
from dashboard.pages.explore_notices import listed, notices_of
from dashboard.renderers.embed_code import RESIZER
from dashboard.renderers.embed_page import Choice, Surroundings, embed_page
from dashboard.renderers.figure import figure
from dashboard.server.asked import query_of
from dashboard.server.body import AN_HOUR, FIVE_MINUTES, HTML, JSON, Body, answer, to_json
from dashboard.server.days import Days
from dashboard.server.document import paper_address
from dashboard.server.failures import refused
from dashboard.server.kept import Kept
from dashboard.server.previews import Preview, previews
from dashboard.server.site import Site
from dashboard.tables.archive import today_of
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message
from dashboard.vocabulary.numbers import format_date

EMBEDS_KEPT = 256


class EmbedKey(NamedTuple):
    """What an embed is made from; ``notices`` are told in it."""

    view: View
    language: Language
    options: EmbedOptions
    notices: tuple[str, ...] = ()


def add_embed_routes(app: FastAPI, site: Site) -> None:
    """Register ``/{language}/embed``, its figure ``embed.json``, and ``/embed.js``."""
    days = site.days
    bodies: Kept[EmbedKey, Body] = Kept(lambda key: _made(site, key), EMBEDS_KEPT)
    figures: Kept[EmbedKey, Body] = Kept(lambda key: _figure(days, key), EMBEDS_KEPT)
    for language in LANGUAGES:
        app.add_api_route(
            f"/{language}/embed", _route(site, bodies, language), include_in_schema=False
        )
        app.add_api_route(
            f"/{language}/embed.json",
            _figure_route(days, figures, language),
            include_in_schema=False,
        )

    def resizer(request: Request) -> Response:
        script = site.assets.files[site.assets.hashed["embed.js"]]
        body = Body(script.forms["identity"], script.media_type)
        return answer(request, body, cache=AN_HOUR)

    app.add_api_route(RESIZER, resizer, include_in_schema=False)


def _route(
    site: Site, bodies: Kept[EmbedKey, Body], language: Language
) -> Callable[[Request], Response]:
    days = site.days

    def embed(request: Request) -> Response:
        asked = read_embed(query_of(request))
        options = replace(asked.options, vintage=days.known(asked.options.vintage))
        catalogue = days.at(options.vintage)
        view, problems = nearest_view(asked.view, catalogue)
        if asked.language and asked.language != language:
            query = view_query(view, catalogue) + options.query()
            address = f"/{asked.language}/embed?{query}"
            return RedirectResponse(address, 308, {"Cache-Control": AN_HOUR})
        told = _of_view(problems if asked.view else (), view, catalogue, language)
        notices = tuple(dict.fromkeys((*told, *_of_options(asked, options, days, language))))
        body = site.addressed(request, bodies(EmbedKey(view, language, options, notices)))
        return answer(request, body, cache=FIVE_MINUTES, headers={"Content-Language": language})

    return embed


def _figure_route(
    days: Days, figures: Kept[EmbedKey, Body], language: Language
) -> Callable[[Request], Response]:
    """Return the route of the figures of a day; those of today are at ``view.json``."""

    def figure_json(request: Request) -> Response:
        asked = read_embed(query_of(request))
        day = days.known(asked.options.vintage)
        try:
            if asked.options.vintage and not day:
                raise ViewError([problem(VINTAGE, "", (), why("no_day"))])
            view = parse_view(asked.view, days.at(day))
            body = figures(EmbedKey(view, language, EmbedOptions(vintage=day)))
        except ViewError as error:
            return refused(request, error)
        return answer(request, body, cache=AN_HOUR)

    return figure_json


def _figure(days: Days, key: EmbedKey) -> Body:
    catalogue = days.at(key.options.vintage)
    drawn = figure(exhibit(key.view, catalogue, key.language), catalogue)
    return Body(to_json(drawn), JSON)


def _of_view(
    problems: Sequence[Problem], view: View, catalogue: Catalogue, language: Language
) -> Iterator[str]:
    """Yield what is wrong without repeating it: whoever wrote the address is not the reader.

    What does not exist is told in one sentence, so that the figure stays in sight.
    """
    replaced: list[str] = []

    def unnamed(problem: Problem, language: Language) -> str:
        if problem.key not in KEYS:
            return message(language, "embed.notice.unknown")
        replaced.append(message(language, f"explore.key.{problem.key}"))
        return ""

    yield from filter(None, notices_of(problems, view, catalogue, language, sentence=unnamed))
    if replaced:
        choices = listed(tuple(dict.fromkeys(replaced)), language)
        yield message(language, "embed.notice.replaced", choices=choices)


def _of_options(
    asked: EmbedAsked, options: EmbedOptions, days: Days, language: Language
) -> Iterator[str]:
    """Yield what to tell of options that mean nothing."""
    if asked.wrong or asked.unread:
        yield message(language, "embed.notice.unknown")
    if asked.options.vintage and not options.vintage:
        date = format_date(today_of(days.now), language)
        yield message(language, "embed.notice.unknown_day", date=date)


def _frozen(days: Days, found: Exhibit, day: str, full: str) -> Iterator[str]:
    """Yield that the figures are of a day, and where newer ones are if there are any; as HTML."""
    if not day:
        return
    language = found.language
    told = escape(message(language, "embed.notice.frozen", date=format_date(day, language)))
    now, then = days.now.tables, days.at(day).tables
    used = [code for code in found.frame["table"].unique() if code in now]
    if any(now[code].info.vintage != then[code].info.vintage for code in used):
        newer = escape(message(language, "embed.notice.newer"))
        told += f' <a href="{full}" target="_blank" rel="noopener">{newer}</a>'
    yield told


def _made(site: Site, key: EmbedKey) -> Body:
    """Return an embed that is not kept yet."""
    options, language, days = key.options, key.language, site.days
    catalogue = days.at(options.vintage)
    query = view_query(key.view, catalogue)
    chosen = choosers(key.view, catalogue, language) if options.controls else ()
    kept = (*kept_pairs(key.view, chosen, catalogue), *options.pairs())
    found = exhibit(key.view, catalogue, language)
    full = escape(f"{site.settings.origin}/{language}/explore?{query}")
    behind = f"/explore?{query}"
    if options.vintage:
        behind = f"/embed?{query}{options.query()}"
    past = f"/{language}/embed.json?{query}&{VINTAGE}={options.vintage}"
    address = site.assets.address
    page = embed_page(
        found,
        catalogue,
        options=options,
        notices=(*map(escape, key.notices), *_frozen(days, found, options.vintage, full)),
        choice=Choice(chosen, kept) if chosen else None,
        around=Surroundings(
            style=address("embed.css"),
            script=address("frame.js"),
            plotly=address("plotly.js"),
            font=address("fonts/source-sans.woff2"),
            action=f"/{language}/embed",
            figure=past if options.vintage else f"/{language}/view.json?{query}",
            full=full,
            paper=paper_address(language, behind),
            previews=previews(_preview(found, query, options), site.settings.origin),
        ),
    )
    return Body(page.encode(), HTML)


def _preview(found: Exhibit, query: str, options: EmbedOptions) -> Preview:
    """Return what others are told of an embed: its view; a card would show the newest figures."""
    language = found.language
    return Preview(
        language=language,
        title=found.title,
        description=found.summary or found.empty,
        address=f"/{language}/embed?{query}{options.query()}",
        card=None if options.vintage else query,
        named=f"/{language}/explore?{query}",
    )
