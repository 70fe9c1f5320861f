"""Breaks and moments: small rules of series and axes."""

from dashboard.exhibits.annotations import moment
from dashboard.exhibits.published import figures, year_of
from dashboard.exhibits.series import breaks_of
from dashboard.tables.table import Cell


def statuses(**flags):
    return {int(year[1:]): Cell(1.0, flag, "") for year, flag in flags.items()}


def test_a_break_flag_marks_the_first_year_of_the_new_series():
    assert breaks_of(statuses(y2000="", y2001="b", y2002="")) == (2001,)
    assert breaks_of(statuses(y2001="be", y2002="b", y2003="")) == (2002,)


def test_a_series_that_begins_with_a_break_is_not_broken():
    assert breaks_of(statuses(y2000="b", y2001="")) == ()


def test_recomputed_years_before_a_break_end_at_it():
    assert breaks_of(statuses(y2013="rb", y2014="br", y2015="r", y2016="r")) == (2015,)


def test_a_date_is_as_exact_as_it_is_known():
    assert moment("2014") == 2014
    assert moment("2014-07") == moment("2014-07-31") == 2014.5
    assert moment("") is None


def test_a_claim_is_drawn_at_its_publication_and_said_once(made):
    claims = list(figures(made, "industry-jobs", "NL213", "claim"))

    assert [(one.id, year_of(one)) for one in claims] == [("PF1", 2012)]


def test_a_count_is_drawn_at_the_year_it_is_about(made):
    counts = list(figures(made, "htsm-jobs", "NL213", "count"))

    assert [year_of(one) for one in counts] == [2013, 2013]
