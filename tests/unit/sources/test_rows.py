"""Source files are read as text; what has another form is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.errors import SourceError
from dashboard.sources.rows import source_rows, table_text


def write(folder: Path, text: str) -> None:
    (folder / "source.csv").write_text(text, encoding="utf-8")


def test_cells_stay_text(tmp_path: Path):
    write(tmp_path, "geo,value\nNL,040.10\n")

    assert source_rows(tmp_path, "source.csv", ["value", "geo"]) == [
        {"geo": "NL", "value": "040.10"}
    ]


@pytest.mark.parametrize("text", ["geo,other\nNL,1\n", "geo,value\nNL\n", "geo,value\nNL,1,2\n"])
def test_other_columns_or_a_row_of_another_length_are_refused(tmp_path: Path, text: str):
    write(tmp_path, text)

    with pytest.raises(SourceError):
        source_rows(tmp_path, "source.csv", ["geo", "value"])


def test_a_file_that_is_not_there_is_refused(tmp_path: Path):
    with pytest.raises(SourceError, match="no such file"):
        source_rows(tmp_path, "source.csv", ["geo"])


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path):
    (tmp_path / "source.csv").write_bytes(b"geo\n\xeb\n")

    with pytest.raises(SourceError, match="not UTF-8"):
        source_rows(tmp_path, "source.csv", ["geo"])


def test_a_table_is_written_with_line_feeds_and_a_final_newline():
    assert table_text(["a", "b"], [("1", "x,y")]) == 'a,b\n1,"x,y"\n'
