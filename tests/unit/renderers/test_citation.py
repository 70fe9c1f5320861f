"""A reference to a view, read back by the programs that keep lists of references."""

import json
from dataclasses import replace
from datetime import date

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware

from dashboard.exhibits.exhibit import Source
from dashboard.renderers.citation import citation
from dashboard.renderers.citation_styles import STYLES, apa, bibtex, csl, ris
from dashboard.renderers.latex import latex
from tests.unit.renderers.examples import catalogue, line

ADDRESS = "https://twente.test/nl/explore?indicator=employment&region=NL213&item=%7Ba%7D_b"
DAY = date(2026, 11, 3)
EUROSTAT = Source("Eurostat", "nama_10r_3empers", "Employment", "2020-09", "CC-BY-4.0", "")
CBS = Source("CBS", "83582NED", "Banen", "2026-05-02", "CC-BY-4.0", "")
UNDATED = Source("Kennispunt Zürich {& Co}", "", "Zahlen_100 %", "", "", "")


def cited(*sources, language="nl", **more):
    shown = replace(line(), sources=sources or (EUROSTAT,), language=language, **more)
    return citation(shown, catalogue(), address=ADDRESS, retrieved=DAY)


def entry(found):
    """Return the fields of the one entry of a BibTeX file, letters decoded."""
    library = bibtexparser.parse_string(
        bibtex(found), append_middleware=[LatexDecodingMiddleware()]
    )
    assert library.failed_blocks == []
    (one,) = library.entries
    return one, {field.key: field.value for field in one.fields}


def test_authors_are_the_providers_and_the_newest_vintage_dates_the_reference():
    found = cited(EUROSTAT, CBS, EUROSTAT)

    assert found.authors == ("Eurostat", "CBS")
    assert found.issued == (2026, 5, 2)
    assert found.versions == (
        "nama_10r_3empers, peildatum september 2020", "83582NED, peildatum 2 mei 2026",
    )  # fmt: skip
    assert (found.site, found.licence) == ("Twente in cijfers", "CC-BY-4.0")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Eurostat. (2020). De industrie kromp (nama_10r_3empers, peildatum september 2020) "
               "[Dataset]. Twente in cijfers. Geraadpleegd op 3 november 2026, van "),
        ("en", "Eurostat. (2020). De industrie kromp (nama_10r_3empers, vintage September 2020) "
               "[Data set]. Twente in figures. Retrieved 3 November 2026, from "),
        ("de", "Eurostat. (2020). De industrie kromp (nama_10r_3empers, Datenstand September 2020) "
               "[Datensatz]. Twente in Zahlen. Abgerufen am 3. November 2026, von "),
    ],
)  # fmt: skip
def test_apa_is_a_sentence_of_the_language(language, text):
    assert apa(cited(language=language)) == f"{text}{ADDRESS}\n"


def test_apa_joins_authors_and_says_when_no_date_is_known():
    assert apa(cited(EUROSTAT, CBS)).startswith("Eurostat & CBS. (2026). ")
    assert apa(cited(EUROSTAT, CBS, UNDATED)).startswith("Eurostat, CBS, & Kennispunt Zürich")
    assert apa(cited(UNDATED, language="en")).startswith("Kennispunt Zürich {& Co}. (n.d.). ")


def test_bibtex_is_read_back_whatever_signs_a_title_has():
    title = "50 % meer & $ 3_000 #1 {ja} in Zürich – “größer” ~ é è ç ñ \\ 's"
    one, fields = entry(cited(EUROSTAT, UNDATED, title=title))

    assert one.entry_type == "misc"
    assert one.key.isascii()
    assert bibtex(cited(title=title)).count(r"{\"u}") == 1
    assert fields["title"] == title
    assert "Kennispunt Zürich {& Co}" in fields["author"]
    assert (fields["year"], fields["urldate"]) == ("2020", "2026-11-03")


def test_an_address_in_bibtex_stands_as_it_is():
    (one,) = bibtexparser.parse_string(bibtex(cited())).entries

    assert one.fields_dict["url"].value == ADDRESS


def test_bibtex_keeps_the_name_of_an_institution_in_one_piece():
    assert "author = {{Eurostat} and {CBS}}," in bibtex(cited(EUROSTAT, CBS))


@pytest.mark.parametrize(
    ("text", "written"),
    [("Zürich", r"Z{\"u}rich"), ("größer", r"gr{\"o}{\ss}er"), ("a_b & 5%", r"a\_b \& 5\%"),
     ("{x}", r"\{x\}"), ("\\x", r"{\textbackslash}x"), ("1–2", "1--2"), ("Ελ", "Ελ")],
)  # fmt: skip
def test_latex_has_no_sign_with_a_meaning_of_its_own(text, written):
    assert latex(text) == written


def test_ris_is_read_back():
    (found,) = rispy.loads(ris(cited(EUROSTAT, CBS)).replace("\r\n", "\n"))

    assert found["type_of_reference"] == "DATA"
    assert found["authors"] == ["Eurostat", "CBS"]
    assert (found["title"], found["secondary_title"]) == ("De industrie kromp", "Twente in cijfers")
    assert (found["year"], found["date"]) == ("2026", "2026/05/02/")
    assert found["access_date"] == "2026/11/03/"
    assert found["urls"] == [ADDRESS]
    assert "peildatum september 2020" in found["edition"]


def test_ris_has_a_line_per_field_whatever_a_title_holds():
    text = ris(cited(title="One\r\nER  - \r\nTY  - BOOK"))

    assert text.count("\r\n") == text.count("\n")
    assert [row for row in text.split("\r\n") if row.startswith(("TY  - ", "ER  - "))] == [
        "TY  - DATA", "ER  - ",
    ]  # fmt: skip


def test_csl_is_a_data_set_with_its_dates_in_parts():
    (found,) = json.loads(csl(cited(EUROSTAT, CBS)))

    assert found["type"] == "dataset"
    assert found["author"] == [{"literal": "Eurostat"}, {"literal": "CBS"}]
    assert found["issued"] == {"date-parts": [[2026, 5, 2]]}
    assert found["accessed"] == {"date-parts": [[2026, 11, 3]]}
    assert (found["URL"], found["container-title"]) == (ADDRESS, "Twente in cijfers")
    assert "issued" not in json.loads(csl(cited(UNDATED)))[0]


@pytest.mark.parametrize("style", STYLES)
def test_every_style_tells_address_vintage_and_day(style):
    text = STYLES[style](cited())

    assert "twente.test/nl/explore" in text
    assert "september 2020" in text
    assert "3 november 2026" in text
