"""`python -m dashboard export --cards`: the cards of pages and indicators, made ahead."""

from __future__ import annotations

from pathlib import Path

from tqdm import tqdm

from dashboard.commands.export import write_whole
from dashboard.exhibits.build import exhibit
from dashboard.exhibits.query import parse_view, view_query
from dashboard.indicators.registry import INDICATORS
from dashboard.renderers.card import card
from dashboard.server.previews import PROGRAMME_VIEW
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.language import LANGUAGES


def write_cards(catalogue: Catalogue, folder: Path, origin: str) -> int:
    """Write the card of the programme and of each indicator in every language; return how many.

    They are called ``{language}-programme.png`` and ``{language}-{indicator}.png``, and are the
    same as at ``/{language}/card.png``. ``origin`` is the address that is written in them.
    """
    queries = {"programme": PROGRAMME_VIEW, **{key: f"indicator={key}" for key in INDICATORS}}
    wanted = [(language, name) for language in LANGUAGES for name in queries]
    folder.mkdir(parents=True, exist_ok=True)
    for language, name in tqdm(wanted, unit="card", disable=None):
        view = parse_view(queries[name], catalogue)
        address = f"{origin}/{language}/explore?{view_query(view, catalogue)}"
        drawn = card(exhibit(view, catalogue, language), catalogue, address=address)
        write_whole(folder / f"{language}-{name}.png", drawn)
    return len(wanted)
