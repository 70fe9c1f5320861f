"""What other sites show of a shared page: Open Graph, Twitter cards, where oEmbed answers."""

from __future__ import annotations

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


def previews(page: Page, public: str) -> list[str]:
    """Return the elements of a page's head that tell others what it is.

    ``public`` is the address that the public sees; without it addresses stay relative, which those
    who make previews do not understand.
    """
    language = page.language
    address = public + page.address()
    image = f"{public}/{language}/card.png?{page.card or PROGRAMME_VIEW}"
    told = {
        "og:type": "website",
        "og:site_name": message(language, "shell.name"),
        "og:locale": _LOCALES[language],
        "og:title": page.title,
        "og:description": page.description,
        "og:url": address,
        "og:image": image,
        "og:image:width": str(WIDTH),
        "og:image:height": str(HEIGHT),
        "og:image:alt": page.title,
    }
    others = [one for one in LANGUAGES if one != language]
    return [
        *(f'<meta property="{name}" content="{escape(text)}">\n' for name, text in told.items()),
        *(f'<meta property="og:locale:alternate" content="{_LOCALES[o]}">\n' for o in others),
        '<meta name="twitter:card" content="summary_large_image">\n',
        *(_discovery(address, form, public) for form in ("json", "xml")),
    ]


def _discovery(address: str, form: str, public: str) -> str:
    query = urlencode({"url": address, "format": form}, quote_via=quote, safe="/:,")
    kind = "application/json+oembed" if form == "json" else "text/xml+oembed"
    return f'<link rel="alternate" type="{kind}" href="{public}/oembed?{escape(query)}">\n'
