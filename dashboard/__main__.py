"""The command line: one function per command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dashboard.errors import DashboardError, OptionError
from dashboard.settings import settings
from dashboard.vocabulary.language import LANGUAGES


def serve(arguments: argparse.Namespace) -> int:
    """Check the data and serve the product until stopped."""
    from dashboard.server.serve import serve as run  # The other commands need no web framework.

    run(settings())
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Check the data package; 0 when it is sound, 1 when anything is wrong."""
    from dashboard.pages.proof import prove_pages
    from dashboard.tables.checks import check as report_on
    from dashboard.tables.loading import load_catalogue

    report = report_on(arguments.data)
    print(report)
    if not report.sound:
        return 1
    prove_pages(load_catalogue(arguments.data))
    print("all pages can be made")
    return 0


def compile_sources(arguments: argparse.Namespace) -> int:
    """Compile a folder of sources to a data package."""
    from dashboard.sources.compile import compile_package

    paths = compile_package(arguments.folder, arguments.to)
    print(f"{len(paths)} files written to {arguments.to}")
    return 0


def export_views(arguments: argparse.Namespace) -> int:
    """Write views or cards as files; 1 when some of them could not be made."""
    if arguments.cards:
        return export_cards(arguments)
    from dashboard.commands.export import Wish, export, kinds_of, listed
    from dashboard.tables.loading import load_catalogue

    views = [*arguments.view, *(one for path in arguments.lists for one in listed(path))]
    if not views:
        raise OptionError("no view: give one with --view, or a file with a view per line as --from")
    wish = Wish(
        views=tuple(views),
        kinds=kinds_of(arguments.kinds),
        folder=arguments.out,
        language=arguments.language,
        size=arguments.size,
        theme=arguments.theme,
        scale=arguments.scale,
    )
    failures = export(wish, load_catalogue(arguments.data), settings(), date.today())
    for line in failures:
        print(f"not made: {line}", file=sys.stderr)
    return 1 if failures else 0


def export_cards(arguments: argparse.Namespace) -> int:
    """Write the pictures that other sites show of our pages."""
    from dashboard.commands.cards import write_cards
    from dashboard.tables.loading import load_catalogue

    known = settings()
    count = write_cards(load_catalogue(arguments.data), arguments.cards, known.origin)
    print(f"{count} cards written to {arguments.cards}")
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    root = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__)
    commands = root.add_subparsers(required=True, metavar="command")

    command = commands.add_parser("serve", help="serve the product (HOST, PORT)")
    command.set_defaults(run=serve)

    command = commands.add_parser("check", help="check the data package")
    command.add_argument("--data", type=Path, default=settings().data, help="its folder")
    command.set_defaults(run=check)

    command = commands.add_parser("compile", help="compile sources to a data package")
    command.add_argument("folder", type=Path, help="folder of the sources")
    command.add_argument("--to", type=Path, default=settings().data, help="folder to write to")
    command.set_defaults(run=compile_sources)

    command = commands.add_parser("export", help="write views as files")
    add_export_options(command)
    command.set_defaults(run=export_views)
    return root


def add_export_options(command: argparse.ArgumentParser) -> None:
    """Add the options of ``export``."""
    add = command.add_argument
    add("--view", action="append", default=[], help="query or address of a view; may be repeated")
    add("--from", type=Path, action="append", default=[], dest="lists", metavar="FILE",
        help="text with a view per line")  # fmt: skip
    add("--cards", type=Path, metavar="DIR", help="only write the cards of all pages there")
    add("--as", default="", dest="kinds", metavar="KINDS", help="png,pptx,xlsx,… with commas")
    add("--out", type=Path, default=Path(), help="folder to write to")
    add("--language", choices=LANGUAGES, default=LANGUAGES[0], help="of the words")
    add("--size", choices=("16x9", "4x3", "1x1", "page"), default="16x9", help="of pictures")
    add("--theme", choices=("light", "dark"), default="light", help="of pictures")
    add("--scale", type=int, choices=(1, 2, 4), default=2, help="of PNG")
    add("--data", type=Path, default=settings().data, help="folder of the data package")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what goes wrong is said in a line."""
    try:
        chosen = parser().parse_args(arguments)
        return int(chosen.run(chosen))
    except DashboardError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2 if isinstance(error, OptionError) else 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
