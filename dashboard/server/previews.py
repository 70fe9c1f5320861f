"""What other sites show of a shared page: Open Graph, Twitter cards, where oEmbed answers."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlencode

from dashboard.pages.page import Page
from dashboard.renderers.card import HEIGHT, WIDTH
from dashboard.vocabulary.language import LANGUAGES, Language
from dashboard.vocabulary.messages import message

#: The view on the card of pages that have none of their own: the claim beside the series.
PROGRAMME_VIEW = (
    "indicator=employment,employee-jobs,published-figure&region=NL213&activity=C&annotate=programme"
)

#: As Open Graph writes a language: with a country.
_LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB", "de": "de_DE"}


@dataclass(frozen=True)
class Preview:
    """What others are told of a page.

    ``address`` is its path and query; ``named`` the one that it shows itself under, where that is
    another. ``card`` is the query of the view in the picture, None where no picture would be true.
    """

    language: Language
    title: str
    description: str
    address: str
    card: str | None = PROGRAMME_VIEW
    named: str = ""


def preview_of(page: Page) -> Preview:
    """Return what others are told of one of Dash's pages."""
    card = page.card or PROGRAMME_VIEW
    return Preview(page.language, page.title, page.description, page.address(), card)


def previews(page: Preview, public: str) -> str:
    """Return the elements of a page's head that tell others what it is.

    ``public`` is scheme and host of the addresses: those who make previews want them whole.
    """
    language = page.language
    told = {
        "og:type": "website",
        "og:site_name": message(language, "shell.name"),
        "og:locale": _LOCALES[language],
        "og:title": page.title,
        "og:description": page.description,
        "og:url": public + (page.named or page.address),
    }
    if page.card is not None:
        told |= {
            "og:image": f"{public}/{language}/card.png?{page.card}",
            "og:image:width": str(WIDTH),
            "og:image:height": str(HEIGHT),
            "og:image:alt": page.title,
        }
    kind = "summary" if page.card is None else "summary_large_image"
    others = [one for one in LANGUAGES if one != language]
    return "".join(
        (
            *(f'<meta property="{key}" content="{escape(text)}">\n' for key, text in told.items()),
            *(f'<meta property="og:locale:alternate" content="{_LOCALES[o]}">\n' for o in others),
            f'<meta name="twitter:card" content="{kind}">\n',
            *(_discovery(public + page.address, form, public) for form in ("json", "xml")),
        )
    )


def _discovery(address: str, form: str, public: str) -> str:
    query = urlencode({"url": address, "format": form}, quote_via=quote, safe="/:,")
    kind = "application/json+oembed" if form == "json" else "text/xml+oembed"
    return f'<link rel="alternate" type="{kind}" href="{public}/oembed?{escape(query)}">\n'
