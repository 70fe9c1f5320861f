"""Notes: every doubt about the figures that are shown, so that it reaches the reader with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dashboard.exhibits.exhibit import Note, Source
from dashboard.exhibits.publishers import publisher_name
from dashboard.exhibits.ranking import standing
from dashboard.exhibits.resolve import PARTS
from dashboard.exhibits.series import Line
from dashboard.exhibits.words import Words
from dashboard.indicators.compute import Measure
from dashboard.indicators.registry import INDICATORS
from dashboard.tables.table import Table
from dashboard.vocabulary.messages import has_message, message
from dashboard.vocabulary.numbers import format_range

#: Most missing years that a note names one by one.
_NAMED = 6


def notes_of(lines: Sequence[Line], words: Words) -> tuple[Note, ...]:
    """Return the notes of a view, each once: missing values first, tables, then method."""
    found: dict[str, Note] = {}
    for note in (*_gaps(lines, words), *_readings(lines, words), *_tables(lines, words),
                 *_caveats(lines, words)):  # fmt: skip
        found.setdefault(note.key, note)
    return tuple(found.values())


# ---- what is missing ----------------------------------------------------------------------


def _gaps(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    """Yield what is missing: years of one series, or how many values of many."""
    rows = [(line, year, row) for line in lines for year, row in line.rows.items()]
    secret = [(line, year) for line, year, row in rows if row.value is None and row.confidentiality]
    absent = [
        (line, year)
        for line, year, row in rows
        if row.value is None and not row.confidentiality and row.reason != "not-computable"
    ]
    for key, gone in (("suppressed", secret), ("missing", absent)):
        if gone:
            yield Note(key, _gone(key, gone, len(rows), words))
    absent_series = _unpublished(words)
    if absent_series:
        text = words.say("note.missing", what=words.listed(absent_series))
        yield Note("not-published", text)
    if any(row.value is None and row.reason == "not-computable" for _, _, row in rows):
        yield Note("not-computable", words.say("note.not-computable"))


def _unpublished(words: Words) -> list[str]:
    """Return the series that were asked for by name and are in no table."""
    shown = {(line.measure.indicator.key, line.measure.region) for line in words.official}
    return [
        f"{words.say(f'{key}.title')} ({words.name(region)})"
        for key in words.asked.view.indicator[1:]
        for region in words.asked.view.region
        if key != "published-figure" and (key, region) not in shown
    ]


def _gone(key: str, gone: Sequence[tuple[Line, int]], total: int, words: Words) -> str:
    regions = list(dict.fromkeys(line.measure.region for line, _ in gone))
    years = sorted({year for _, year in gone})
    if len(regions) == 1 and len(years) <= _NAMED and not words.asked.across:
        what = f"{words.name(regions[0])} {words.listed([str(year) for year in years])}"
    elif len(years) == 1 and len(regions) <= _NAMED:
        first = words.asked.base if words.asked.analysis.base else years[0]
        period = format_range(min(first, years[0]), years[0])
        what = f"{words.listed([words.name(region) for region in regions])} ({period})"
    else:
        gap, whole = words.count(len(gone)), words.count(total)
        return words.say("note.missing_some", count=gap, all=whole)
    return words.say(f"note.{key}", what=what)


# ---- how to read it -----------------------------------------------------------------------


def _readings(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    """Yield what a reader must know of this comparison: breaks, ranks of fewer, claims."""
    asked = words.asked
    yield from _break_notes(lines, words)
    yield from _rank_notes(lines, words)
    apart = [line for line in lines if not line.ranked and line.known()]
    if apart:
        names = words.listed([words.name(line.measure.region) for line in apart])
        yield Note("other-level", words.find("note.other_level", what=names))
    yield from _choice_notes(lines, words)
    if any(line.role == "claim" for line in lines):
        yield Note("claim-year", words.say("note.claim_year"))
    if len({line.table for line in lines}) > 1 and asked.chart == "line":
        yield Note("never-joined", words.say("note.never_joined"))
    if any(line.ids for line in lines) and words.unit.code.startswith("THS"):
        yield Note("converted", words.say("note.converted"))


def _choice_notes(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    """Yield what became of a choice that is not drawn as it was made, and which series stop."""
    asked = words.asked
    compared = asked.analysis.key in ("gap", "location_quotient") and not asked.across
    if compared and asked.reference in asked.view.region:
        line = "reference_zero" if asked.analysis.key == "gap" else "reference_one"
        one = {} if line == "reference_zero" else {"one": words.count(1)}
        text = words.find(f"note.{line}", reference=words.name(asked.reference), **one)
        yield Note("reference-line", text)
    wanted = (asked.view.activity or (asked.indicator.activity,))[0]
    whole = next((line.measure.activity for line in lines if line.role == "focus"), wanted)
    if asked.chart in PARTS and wanted != whole:
        part, group = words.activity_name(wanted), words.activity_name(whole)
        yield Note("contained", words.find("note.contained", part=part, whole=group))
    ends: dict[str, int] = {}
    for measure in asked.measures:
        known = [y for y, cell in measure.cells(words.catalogue).items() if cell.value is not None]
        title = words.say(f"{measure.indicator.key}.title")
        ends.setdefault(title, max(known, default=0))
    old = [f"{title} ({year})" for title, year in ends.items() if year and words.is_old(year)]
    if old:
        yield Note("ends-early", words.find("note.ends_early", what=words.listed(old)))


def _break_notes(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    """Yield where series are broken: between the years compared, or within what is shown."""
    asked = words.asked
    if asked.across or asked.analysis.key == "shift_share":
        since = asked.analysis.base or asked.moving
        if since and any(line.broken(asked.base, asked.year) for line in lines):
            text = words.say("note.broken", base=asked.base, year=asked.year)
            yield Note("broken", text)
        return
    broken = [line for line in lines if line.breaks]
    years = sorted({year for line in broken for year in line.breaks})
    if broken:
        told = words.listed([str(year) for year in years])
        yield Note("broken", words.say("note.breaks", years=told))


def _rank_notes(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    asked = words.asked
    focus = lines[0] if lines else None
    told = asked.chart in ("line", "table") or asked.moving
    if not told or focus is None or not focus.known() or focus.ids:
        return
    if asked.moving:
        year, base = asked.year, asked.base
        place = standing(asked, words.catalogue, year, base)
    else:
        year, base = focus.known()[-1], words.compared_year(focus)
        place = words.standing
    if place is None or place.now is None:
        return
    called = words.group(asked.focus.region)
    count = words.count(place.now.of)
    if place.before is not None and (place.before.of != place.now.of or not place.comparable):
        before = words.count(place.before.of)
        values: dict[str, object] = {
            "group": called,
            "count": count,
            "year": year,
            "before": before,
            "base": base,
        }
        if place.comparable:
            yield Note("ranked-fewer", words.say("note.ranked_fewer", **values))
        else:
            yield Note("ranked-apart", words.find("note.ranked_apart", **values))
    elif place.now.of < place.size:
        whole = words.count(place.size)
        text = words.say("note.ranked_some", group=called, count=count, all=whole, year=year)
        yield Note("ranked-some", text)


# ---- tables and method --------------------------------------------------------------------


def _tables(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    """Yield the notes of each table, and its scoped notes where they apply to a row shown."""
    for table, used in tables_of(lines, words).items():
        info = words.catalogue.tables[table].info
        for key in info.notes:
            yield _note(key, words)
        for key, conditions in info.scoped_notes.items():
            if any(_applies(conditions, line, words) for line in used):
                yield _note(key, words)
    if words.asked.chart == "map":
        yield _note("borders-fixed", words)


def _note(key: str, words: Words) -> Note:
    return Note(key, message(words.language, f"notes.{key}"))


def _applies(conditions: Mapping[str, tuple[str, ...]], line: Line, words: Words) -> bool:
    """Return whether a scoped note applies to a row of a line, or to one of its figures."""
    if line.ids:
        figures = (words.catalogue.published[one] for one in line.ids)
        return any(
            all(str(getattr(figure, name)) in allowed for name, allowed in conditions.items())
            for figure in figures
        )
    codes = {"region": line.measure.region, "activity": line.measure.activity}
    codes |= dict(line.measure.item.where)
    for name, allowed in conditions.items():
        if name == "period":
            if not any(str(year) in allowed for year in line.known()):
                return False
        elif codes.get(name) not in allowed:
            return False
    return bool(line.rows)


def tables_of(lines: Sequence[Line], words: Words) -> dict[str, list[Line]]:
    """Return table -> lines that need it: their own, the reference's and the inhabitants'."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.table, []).append(line)
        for key in line.measure.indicator.made_of:
            made_of = INDICATORS[key]
            measure = Measure(made_of, made_of.default_item, line.measure.region, made_of.total)
            found.setdefault(made_of.table, []).append(_like(line, measure))
    asked = words.asked
    if asked.analysis.reference and lines:
        there = asked.focus.elsewhere(asked.reference)
        found[asked.indicator.table].append(_like(lines[0], there))
    if asked.analysis.key == "per_capita" and lines:
        population = INDICATORS["population"]
        measure = Measure(population, population.default_item, asked.focus.region)
        found.setdefault(population.table, []).append(_like(lines[0], measure))
    return found


def _like(line: Line, measure: Measure) -> Line:
    return Line(measure, line.role, line.rows, line.unit, line.part)


def _caveats(lines: Sequence[Line], words: Words) -> Iterator[Note]:
    """Yield the caveats of the indicators and of the analysis."""
    keys = [key for line in lines for key in line.measure.indicator.caveats]
    keys += list(words.asked.analysis.caveats)
    for key in dict.fromkeys(keys):
        known = has_message(words.language, f"notes.{key}")
        text = message(words.language, f"notes.{key}") if known else words.say(f"caveat.{key}")
        yield Note(key, text)


# ---- sources and signs --------------------------------------------------------------------


def sources_of(lines: Sequence[Line], words: Words) -> tuple[Source, ...]:
    """Return where the numbers come from, each table once; of published figures each page."""
    found: list[Source] = []
    for code, used in tables_of(lines, words).items():
        table = words.catalogue.tables[code]
        ids = [one for line in used for one in line.ids]
        found += _pages(ids, words) if ids else [_source(table, words)]
    return tuple(dict.fromkeys(found))


def _source(table: Table, words: Words) -> Source:
    info = table.info
    title = info.titles[words.language]
    return Source(info.provider, info.code, title, info.vintage, info.licence, info.address)


def _pages(ids: Sequence[str], words: Words) -> list[Source]:
    figures = [words.catalogue.published[one] for one in ids]
    return [
        Source(
            publisher_name(one.publisher, words.language),
            "",
            one.title,
            one.published,
            "",
            one.address,
        )
        for one in figures
    ]


def status_words_of(lines: Sequence[Line], words: Words) -> tuple[tuple[str, str], ...]:
    """Return flag -> meaning for each flag of a row shown, suppression included."""
    letters = {
        letter
        for line in lines
        for row in line.rows.values()
        for letter in f"{row.status}{row.confidentiality}"
    }
    known = [one for one in sorted(letters) if has_message(words.language, f"statuses.{one}.short")]
    return tuple((one, message(words.language, f"statuses.{one}.short")) for one in known)
