"""A collection to take away, by address."""

import io
import zipfile
from datetime import date
from urllib.parse import quote

import frictionless
import pytest
from openpyxl import load_workbook
from pptx import Presentation

from dashboard.server import collections, exports
from tests.unit.server.asking import Visitor, small_app

LINE = "indicator=employment&region=NL213&activity=C"
RANK = "indicator=employment&region=NL213&activity=C&as=location_quotient&year=2017&chart=rank"
EMPTY = "indicator=employee-jobs&region=NL132&chart=bar"
TITLE = "=Mijn «cijfers» & <meer>"


def query(*views, title=TITLE):
    pairs = [("title", title)]
    for view, name in views:
        pairs += [("view", view), ("name", name)]
    return "&".join(f"{key}={quote(value)}" for key, value in pairs if value)


BOTH = query((RANK, ""), (LINE, "+ Industrie"))


@pytest.fixture(scope="module")
def visitor(tmp_path_factory, catalogue):
    return Visitor(small_app(tmp_path_factory.mktemp("build"), catalogue))


@pytest.mark.parametrize("form", collections.FORMS)
@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_every_form_is_answered_in_every_language(visitor, form, language):
    answer = visitor.get(f"/{language}/collection.{form}?{BOTH}", accept_encoding="br, gzip")

    assert answer.status_code == 200
    assert answer.headers["content-type"] == collections.FORMS[form][0]
    assert answer.headers["content-language"] == language
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-robots-tag"] == "noindex"
    assert "content-encoding" not in answer.headers
    assert f'filename="mijn-cijfers-meer.{form}"' in answer.headers["content-disposition"]


def test_without_a_title_the_file_is_called_a_collection(visitor):
    for title in ("", "Ελλάδα"):
        header = visitor.get(f"/nl/collection.zip?{query((LINE, title), title=title)}").headers
        assert 'filename="verzameling.zip"' in header["content-disposition"]


def test_the_workbook_has_a_group_of_sheets_per_view_in_their_order(visitor):
    answer = visitor.get(f"/nl/collection.xlsx?{BOTH}")
    book = load_workbook(io.BytesIO(answer.content))
    cover = [cell.value for row in book["Inhoud"].iter_rows() for cell in row if cell.value]

    assert [one.title for one in book if one.sheet_state == "visible"] == [
        "Inhoud",
        *("1 Figuur", "1 Gegevens", "1 Bron"),
        *("2 Figuur", "2 Gegevens", "2 Bron"),
        "Tekens",
    ]
    assert cover[0] == TITLE
    assert "+ Industrie" in cover
    (again,) = (
        cell.hyperlink.target
        for row in book["Inhoud"].iter_rows()
        for cell in row
        if cell.hyperlink and cell.hyperlink.target
    )
    assert f"http://twente.test/nl/collection?{BOTH.split('&')[0]}" in again
    assert cover[-1] == "Deze weergave op de site"
    assert {book["Inhoud"].cell(row, 1).hyperlink.location for row in (3, 4)} == {
        "'1 Figuur'!A1", "'2 Figuur'!A1",
    }  # fmt: skip
    assert len(book["1 Figuur"]._charts) == len(book["2 Figuur"]._charts) == 1
    assert [*book["1 Gegevens"].tables, *book["2 Gegevens"].tables] == ["Data1", "Data2"]


def test_the_deck_has_a_section_per_view_under_its_name(visitor):
    answer = visitor.get(f"/nl/collection.pptx?{BOTH}")
    slides = Presentation(io.BytesIO(answer.content)).slides
    told = [[s.text_frame.text for s in slide.shapes if s.has_text_frame] for slide in slides]

    assert TITLE in told[0]
    assert "+ Industrie" in told[2]
    assert b"+ Industrie" in part_of(answer.content, "ppt/presentation.xml")


def part_of(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def test_what_a_visitor_called_a_view_is_never_a_formula(visitor):
    book = load_workbook(io.BytesIO(visitor.get(f"/nl/collection.xlsx?{BOTH}").content))
    cells = [cell for row in book["Inhoud"].iter_rows() for cell in row]

    assert {cell.data_type for cell in cells if cell.value} == {"s"}


def test_the_archive_has_a_folder_per_view_that_is_a_data_package(visitor, tmp_path):
    answer = visitor.get(f"/nl/collection.zip?{BOTH}")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        archive.extractall(tmp_path)
    folders = sorted(path.name for path in tmp_path.iterdir() if path.is_dir())
    told = (tmp_path / "readme.txt").read_text(encoding="utf-8")

    assert [folder[:2] for folder in folders] == ["01", "02"]
    assert folders[1] == "02-industrie"
    assert told.startswith(TITLE)
    assert "+ Industrie" in told
    for folder in folders:
        assert frictionless.validate(str(tmp_path / folder / "datapackage.json")).valid


@pytest.mark.parametrize("form", collections.FORMS)
@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ("", "view"),
        (query((LINE, ""), ("indicator=employment&region=XX", "")), "view[2].region"),
        (query(*[(LINE, "")] * 21), "view"),
        (query((LINE, "x" * 81)), "name[1]"),
        (f"{BOTH}&size=large", "size"),
        ("title=" + "x" * 16_001, "query"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(visitor, form, asked, key):
    answer = visitor.get(f"/nl/collection.{form}?{asked}")

    assert answer.status_code == 422
    assert "content-disposition" not in answer.headers
    assert key in {problem["key"] for problem in answer.json()["problems"]}


@pytest.mark.parametrize("form", collections.FORMS)
def test_a_view_without_values_is_named_by_its_place(visitor, form):
    answer = visitor.get(f"/nl/collection.{form}?{query((LINE, ''), (EMPTY, ''))}")
    (problem,) = answer.json()["problems"]

    assert answer.status_code == 422
    assert problem["key"] == "view[2]"
    assert answer.json()["error"].startswith("Van deze weergave is er niets mee te nemen.")


def test_an_unknown_form_does_not_exist(visitor):
    answer = visitor.get(f"/nl/collection.docx?{BOTH}")

    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")


@pytest.mark.parametrize("form", collections.FORMS)
def test_the_same_day_gives_the_same_bytes_and_a_known_tag_is_enough(
    visitor, tmp_path_factory, catalogue, form, monkeypatch
):
    monkeypatch.setattr(exports, "today", lambda: date(2030, 1, 2))
    other = Visitor(small_app(tmp_path_factory.mktemp("other"), catalogue))
    address = f"/nl/collection.{form}?{BOTH}"
    one, two = visitor.get(address), other.get(address)

    assert one.content == two.content
    assert visitor.get(address, if_none_match=one.headers["etag"]).status_code == 304
