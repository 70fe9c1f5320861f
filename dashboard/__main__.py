"""The command line: one function per command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.errors import DashboardError
from dashboard.settings import settings


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
    return root


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; what goes wrong is said in a line."""
    try:
        chosen = parser().parse_args(arguments)
        return int(chosen.run(chosen))
    except DashboardError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
