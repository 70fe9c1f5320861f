"""Ten questions that a policymaker would ask: at most three interactions, one screen, one sentence.

Each answer is computed here from the tables, apart from the product's own arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from dashboard.indicators.registry import SECTIONS
from dashboard.pages.questions import QUESTIONS
from dashboard.tables.catalogue import Catalogue
from dashboard.vocabulary.numbers import format_number
from tests.browser.conftest import Visit

WORK, MONEY, UNITS, PEOPLE = "nama_10r_3empers", "nama_10r_3gdp", "81575NED", "demo_r_pjanaggr3"
IDLE, LEARNED = "lfst_r_lfu3rt", "edat_lfse_04"


class Tables:
    """The tables as a reader with a calculator sees them."""

    def __init__(self, catalogue: Catalogue):
        self.catalogue = catalogue

    def values(self, table: str, **codes: str) -> dict[int, float]:
        found = self.catalogue.tables[table].series(**codes)
        return {year: cell.value for year, cell in found.items() if cell.value is not None}

    def last(self, table: str, **codes: str) -> float:
        values = self.values(table, **codes)
        return values[max(values)]

    def changes(self, first: int, last: int) -> dict[str, float]:
        """Return what each COROP region gained or lost in manufacturing."""
        found = {}
        for region in self.catalogue.codes.group("corop"):
            values = self.values(WORK, region=region, activity="C")
            found[region] = values[last] - values[first]
        return found


def said(number: float, decimals: int = 1) -> str:
    return format_number(number, "nl", decimals)


def lost(tables: Tables) -> list[str]:
    changes = tables.changes(2008, 2017)
    gained = sum(round(change, 1) > 0 for change in changes.values())
    name = tables.catalogue.codes.regions[min(changes, key=lambda code: changes[code])].names["nl"]
    first = max(changes, key=lambda code: changes[code])
    best = tables.catalogue.codes.regions[first].names["nl"]
    return [best, f"{gained} van de {len(changes)} regio’s", name, said(min(changes.values()))]


def gap(tables: Tables) -> list[str]:
    here, there = (tables.values(MONEY, region=code, unit="EUR_HAB") for code in ("NL213", "NL"))
    shared = sorted(here.keys() & there.keys())
    first, last = (100 * (1 - here[year] / there[year]) for year in (shared[0], shared[-1]))
    return [said(first), said(last), f"{said(first - last)} procentpunt kleiner", f"{shared[-1]}"]


def municipalities(tables: Tables) -> list[str]:
    return [
        said(100 * tables.last(UNITS, region=code, activity="B-E")
             / tables.last(UNITS, region=code, activity="TOTAL"))
        for code in ("GM0173", "GM0141")
    ]  # fmt: skip


def border(tables: Tables) -> list[str]:
    found = []
    for region in ("NL213", "DEA34", "DEA37", "DE94B"):
        values = tables.values(WORK, region=region, activity="C")
        found.append(said(100 * values[max(values)] / values[2012]))
    return found


def special(tables: Tables) -> list[str]:
    year = max(tables.values(WORK, region="NL213", activity="B-E"))
    here, there = (
        tables.values(WORK, region=code, activity="B-E")[year]
        / tables.values(WORK, region=code, activity="TOTAL")[year]
        for code in ("NL213", "NL")
    )
    return [said(here / there, 2)]


def largest(tables: Tables) -> list[str]:
    whole = tables.last(WORK, region="NL213", activity="TOTAL")
    return [said(100 * tables.last(WORK, region="NL213", activity="O-Q") / whole)]


def cause(tables: Tables) -> list[str]:
    change = national = 0.0
    there = tables.values(WORK, region="NL", activity="TOTAL")
    for section in SECTIONS:
        here = tables.values(WORK, region="NL213", activity=section)
        first, last = min(here), max(here)
        change += here[last] - here[first]
        national += here[first] * (there[last] / there[first] - 1)
    return [said(change), said(national)]


def unemployment(tables: Tables) -> list[str]:
    return [said(tables.last(IDLE, region=code, age="Y_GE15")) for code in ("NL21", "NL")]


def education(tables: Tables) -> list[str]:
    provinces = tables.catalogue.codes.group("province")
    values = {
        code: tables.last(LEARNED, region=code, isced11="ED5-8", age="Y25-64") for code in provinces
    }
    best = max(values, key=lambda code: values[code])
    return [tables.catalogue.codes.regions[best].names["nl"], said(values[best]),
            said(values["NL21"])]  # fmt: skip


def ageing(tables: Tables) -> list[str]:
    def share(code: str, year: int) -> str:
        old, all_ = (
            tables.values(PEOPLE, region=code, age=age)[year] for age in ("Y_GE65", "TOTAL")
        )
        return said(100 * old / all_)

    last = max(tables.values(PEOPLE, region="NL213", age="Y_GE65"))
    return [share("NL213", last), share("NL", last), share("NL", 2003)]


ANSWERS: dict[str, Callable[[Tables], list[str]]] = {
    one.__name__: one
    for one in (lost, gap, municipalities, border, special, largest, cause, unemployment,
                education, ageing)
}  # fmt: skip


def on_screen(page: Page) -> str:
    """Return what is said within the window: title and summary of the answer."""
    found = []
    for part in (".figure-title", ".figure-summary"):
        line = page.locator(f"#explore-figure {part}")
        expect(line).to_be_in_viewport()
        found.append(line.inner_text())
    return re.sub(r"\s+", " ", " ".join(found))


@pytest.mark.parametrize("key", QUESTIONS)
def test_a_question_is_answered_in_one_step_on_one_screen(
    visit: Visit, catalogue: Catalogue, key: str
) -> None:
    page = visit("/nl/explore", live=False, viewport={"width": 1440, "height": 1000})

    page.locator(".explore-questions a").nth(list(QUESTIONS).index(key)).click()
    page.wait_for_url("**/nl/explore?indicator=**")

    sentence = on_screen(page)
    for expected in ANSWERS[key](Tables(catalogue)):
        assert expected in sentence


def test_two_municipalities_are_compared_in_three_steps(visit: Visit, catalogue: Catalogue) -> None:
    page = visit("/nl/explore")

    page.locator("#explore-indicator").select_option("establishments")
    page.wait_for_url("**indicator=establishments**")
    page.locator("#explore-main").select_option("GM0173")
    page.wait_for_url("**region=GM0173&**")
    page.locator("#explore-add").fill("Almelo")
    page.keyboard.press("Enter")
    page.wait_for_url("**region=GM0173,GM0141&**")

    tables = Tables(catalogue)
    expect(page.locator("#explore-figure .figure-summary")).to_contain_text(
        said(tables.last(UNITS, region="GM0141", activity="B-E"), 0)
    )
