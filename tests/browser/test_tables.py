"""Tables as readers use them: sorted by value, and copied so that they arrive as tables."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit, until

RANK = "/nl/explore?indicator=employment&region=NL213&activity=C&chart=rank"
FLAGGED = "indicator=employee-jobs&region=NL213,NL226&activity=C"


def column(page: Page, place: int) -> list[str]:
    """Return what the cells of a column show, without what is only heard."""
    return list(
        page.locator(f"#view table tbody tr > :nth-child({place})").evaluate_all(
            "all => all.map((one) => one.firstChild?.nodeValue ?? '')"
        )
    )


def number(text: str) -> float:
    return float(text.replace(".", "").replace(",", ".")) if text else float("-inf")


def test_a_table_is_sorted_by_value_with_the_keyboard(visit: Visit) -> None:
    page = visit(RANK)
    page.locator("#view .figure-table summary").click()
    until(page, "document.querySelector('#view th .sort')")
    before = column(page, 3)
    head = page.locator("#view thead th").nth(2)
    head.locator("button").focus()

    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    known = [number(text) for text in column(page, 3) if text]
    assert known == sorted(known)
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    known = [number(text) for text in column(page, 3) if text]
    assert known == sorted(known, reverse=True)
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") is None
    assert column(page, 3) == before


def test_what_is_missing_comes_last_in_either_direction(visit: Visit) -> None:
    page = visit(f"/nl/explore?{FLAGGED}")
    page.locator("#view .figure-table summary").click()
    until(page, "document.querySelector('#view th .sort')")
    assert "" in column(page, 2)
    for _ in range(2):
        page.locator("#view thead th button").nth(1).click()
        assert column(page, 2)[-1] == ""


def test_a_table_is_copied_as_a_table_with_its_doubts_beside_it(visit: Visit) -> None:
    page = visit(f"/nl/take-away?{FLAGGED}", permissions=["clipboard-read", "clipboard-write"])
    until(page, "Boolean(window.dashboardTakeAway)")
    page.locator(".take-copy").click()
    expect(page.locator(".take-status")).to_contain_text("klembord")
    copied = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          return { html: await text("text/html"), text: await text("text/plain") };
        }"""
    )
    rows = [line.split("\t") for line in copied["text"].split("\n\n")[0].splitlines()]
    by_year = {row[0]: row for row in rows}

    assert "<table>" in copied["html"]
    assert copied["html"].count("<tr>") == len(rows)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert any(head.endswith("(Status)") for head in rows[0])
    assert by_year["2012"][1] == "41,7"
    missing = by_year["2016"]
    assert (missing[1], bool(missing[2])) == ("", True)
    title, source, address = copied["text"].split("\n\n")[1].splitlines()
    assert "Bron:" not in title
    assert "CBS 83582NED" in source
    assert "explore?" in address
