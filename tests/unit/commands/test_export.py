"""`python -m dashboard export`: what is written, what is told, how it ends."""

from __future__ import annotations

import io
import os
import sys

import pypdf
import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import sync_playwright

from dashboard.__main__ import main
from dashboard.commands.export import KINDS, write_whole
from dashboard.commands.images import IMAGE_FORMS
from tests.browsers import find_chromium

LINE = "indicator=employment&region=NL213&activity=C"
RANK = "indicator=employment&region=NL213&activity=C&as=location_quotient&year=2017&chart=rank"
NAME = "twente-employed-persons-manufacturing-2000-2017"
EMPTY = "indicator=employee-jobs&region=NL132&chart=bar"


@pytest.fixture(autouse=True)
def _loaded_once(catalogue, monkeypatch):
    monkeypatch.setattr("dashboard.tables.loading.load_catalogue", lambda _folder: catalogue)


def export(folder, *views, kinds="csv", more=()):
    named = [part for view in views for part in ("--view", view)]
    return main(["export", *named, "--as", kinds, "--out", str(folder), "--language", "en", *more])


def names(folder):
    return {path.name for path in folder.iterdir()}


def test_every_kind_that_needs_no_browser_is_written(tmp_path):
    kinds = [kind for kind in KINDS if kind not in IMAGE_FORMS]

    assert export(tmp_path, LINE, kinds=",".join(kinds)) == 0
    assert {f"{NAME}.csv", f"{NAME}-plain.csv", f"{NAME}-wide.csv", f"{NAME}.xlsx", f"{NAME}.pptx",
            f"{NAME}.svg", f"{NAME}.zip", f"{NAME}-cite.txt"} <= names(tmp_path)  # fmt: skip
    assert len(names(tmp_path)) == len(kinds)


def test_a_batch_is_a_file_with_a_query_or_an_address_per_line(tmp_path):
    batch = tmp_path / "views.txt"
    batch.write_text(f"# ours\n{LINE}\n\nhttps://t.test/nl/explore?{RANK}  # rank\n", "utf-8")
    folder = tmp_path / "new" / "folder"

    assert main(["export", "--from", str(batch), "--as", "csv", "--out", str(folder)]) == 0
    assert len(names(folder)) == 2


def test_a_view_that_is_asked_twice_does_not_overwrite_itself(tmp_path):
    assert export(tmp_path, LINE, LINE) == 0
    assert names(tmp_path) == {f"{NAME}.csv", f"{NAME}-2.csv"}


def test_pictures_have_the_size_and_theme_that_was_asked(tmp_path):
    more = ("--size", "1x1", "--theme", "dark")

    assert export(tmp_path, LINE, kinds="svg", more=more) == 0
    (path,) = tmp_path.iterdir()
    assert path.name == f"{NAME}-1x1-dark.svg"


def test_files_name_the_public_address(tmp_path, monkeypatch):
    from dashboard import __main__
    from dashboard.settings import Settings

    public = Settings(public_url="https://twente.test")
    monkeypatch.setattr(__main__, "settings", lambda: public)

    assert export(tmp_path, LINE, kinds="xlsx") == 0
    book = load_workbook(io.BytesIO((tmp_path / f"{NAME}.xlsx").read_bytes()))
    cells = {cell.value for row in book["Source"].iter_rows() for cell in row}
    assert f"https://twente.test/en/explore?{LINE}" in cells


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--view", LINE, "--as", "docx"], "--as='docx': expected any of csv,"),
        (["--view", LINE, "--as", ","], "expected any of"),
        (["--as", "csv"], "no view"),
        (["--from", "nowhere.txt", "--as", "csv"], "--from='nowhere.txt'"),
    ],
)
def test_an_option_that_cannot_be_used_is_told_and_ends_with_two(tmp_path, capsys, options, told):
    assert main(["export", "--out", str(tmp_path / "out"), *options]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_view_that_is_none_is_told_with_its_place_and_no_other_is_lost(tmp_path, capsys):
    assert export(tmp_path, LINE, "indicator=employment&region=XX", RANK) == 1
    told = capsys.readouterr().err
    assert "not made: view[2].region='XX': unknown" in told
    assert "(asked: indicator=employment&region=XX)" in told
    assert "expected NL" in told
    assert len(names(tmp_path)) == 2


def test_what_cannot_be_made_is_told_and_the_rest_is_there(tmp_path, capsys):
    assert export(tmp_path, EMPTY, LINE) == 1
    assert "not made: view[1]: There is nothing to take away" in capsys.readouterr().err
    assert names(tmp_path) == {f"{NAME}.csv"}


def test_without_kaleido_the_command_says_what_to_install_and_writes_nothing(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)

    assert export(tmp_path / "out", LINE, kinds="csv,png") == 1
    assert "pip install 'kaleido>=1.5'" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_without_a_chromium_the_command_says_what_to_install_and_writes_nothing(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("BROWSER_PATH", str(tmp_path / "nowhere"))

    assert export(tmp_path / "out", LINE, kinds="csv,pdf") == 1
    assert "apt-get install chromium" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_file_is_there_whole_or_not_at_all(tmp_path, monkeypatch):
    def full(*_names):
        raise OSError("no space left")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(OSError, match="no space"):
        write_whole(tmp_path / "view.csv", b"1")

    assert names(tmp_path) == set()


def test_stopping_ends_without_a_traceback(tmp_path, capsys, monkeypatch):
    def stopped(*_anything):
        raise KeyboardInterrupt

    monkeypatch.setattr("dashboard.commands.export.write_whole", stopped)

    assert export(tmp_path, LINE) == 130
    assert capsys.readouterr().err.endswith("stopped\n")
    assert names(tmp_path) == set()


def test_a_terminal_sees_how_far_it_is(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    assert export(tmp_path, LINE, RANK) == 0
    assert "2/2" in capsys.readouterr().err


class Camera:
    """Draws every image but the first that it is asked for."""

    def __init__(self):
        self.asked = 0

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_error):
        return None

    async def calc_fig(self, _figure, opts):
        self.asked += 1
        if self.asked == 1:
            raise RuntimeError("the tab crashed")
        return opts["format"].encode()


def test_an_image_that_cannot_be_drawn_is_told_by_its_name_and_no_other_is_lost(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr("dashboard.commands.export.camera", Camera)

    assert export(tmp_path, LINE, RANK, kinds="png,pdf,csv") == 1
    told = capsys.readouterr().err
    assert f"not made: {NAME}.png: RuntimeError: the tab crashed" in told
    assert f"{NAME}.png" not in names(tmp_path)
    assert f"{NAME}.pdf" in names(tmp_path)
    assert len(names(tmp_path)) == 5


def test_images_are_those_of_the_picture(tmp_path, monkeypatch):
    with sync_playwright() as playwright:
        monkeypatch.setenv("BROWSER_PATH", find_chromium() or playwright.chromium.executable_path)

    assert export(tmp_path, LINE, kinds="png,pdf", more=("--scale", "2")) == 0
    with Image.open(tmp_path / f"{NAME}.png") as image:
        assert (image.format, image.size) == ("PNG", (1920, 1080))
        assert len(image.convert("RGB").getcolors(2**24)) > 20
    (page,) = pypdf.PdfReader(tmp_path / f"{NAME}.pdf").pages
    text = page.extract_text()
    assert "Manufacturing in Twente in 2017" in text
    assert "Eurostat nama_10r_3empers" in text
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    # A typeface of the machine would be named only; a drawn one is in the file by its nature.
    assert all("/CharProcs" in font or "/DescendantFonts" in font for font in fonts)
