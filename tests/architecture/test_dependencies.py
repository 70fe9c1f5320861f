"""What we rely on is declared, bounded below, locked with hashes, and the same everywhere."""

from __future__ import annotations

import ast
import importlib.metadata
import json
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dashboard
from tests.architecture.sources import PROJECT, files, modules, tree

PYPROJECT = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = json.loads((PROJECT / "package-lock.json").read_text(encoding="utf-8"))["packages"]

RUN = [Requirement(text) for text in PYPROJECT["project"]["dependencies"]]
GROUPS = {
    group: [Requirement(text) for text in texts]
    for group, texts in PYPROJECT["dependency-groups"].items()
}

#: Lock file -> what it must hold.
LOCKS = {
    "run": [*RUN, *GROUPS["assets"]],
    "test": [*RUN, *GROUPS["assets"], *GROUPS["test"]],
    "node": GROUPS["node"],
    "lock": GROUPS["lock"],
}

PIN = re.compile(r"^([\w.-]+)==([^\s;]+)(?: ; (.+?))? \\$", re.MULTILINE)

#: Packages that another name is imported by.
DISTRIBUTIONS = {"fontTools": "fonttools", "pptx": "python-pptx"}


def lock_text(lock: str) -> str:
    return (PROJECT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("requirement", [*LOCKS["test"], *LOCKS["node"], *LOCKS["lock"]], ids=str)
def test_a_dependency_has_a_lower_bound(requirement: Requirement) -> None:
    assert {bound.operator for bound in requirement.specifier} == {">="}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_is_declared(lock: str) -> None:
    pinned = {canonicalize_name(name): version for name, version, _ in PIN.findall(lock_text(lock))}
    missing = [
        str(requirement)
        for requirement in LOCKS[lock]
        if pinned.get(canonicalize_name(requirement.name)) not in requirement.specifier
    ]

    assert missing == []


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_in_a_lock_has_a_hash_and_no_host(lock: str) -> None:
    text = lock_text(lock)
    packages = re.split(r"\n(?=[a-z])", text.strip())

    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links|@ file", text) == []


def test_tests_run_with_the_versions_that_are_served() -> None:
    run, test = (set(PIN.findall(lock_text(lock))) for lock in ("run", "test"))

    assert run - test == set()


def test_what_the_package_imports_is_declared() -> None:
    extras = PYPROJECT["project"]["optional-dependencies"].values()
    optional = [Requirement(line) for extra in extras for line in extra]
    declared = {canonicalize_name(requirement.name) for requirement in (*RUN, *optional)}

    assert imported(modules()) - declared - {"dashboard"} == set()


def test_what_the_build_imports_is_declared() -> None:
    declared = {canonicalize_name(requirement.name) for requirement in LOCKS["run"]}
    build = files(PROJECT / "assets" / "build", "*.py")

    assert imported(build) - declared - {"assets"} == set()


def imported(paths: list[Path]) -> set[str]:
    """Return the distributions, outside the standard library, that modules import from."""
    names: set[str] = set()
    for node in (node for path in paths for node in ast.walk(tree(path))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    # Starlette is what FastAPI is made of, and re-exported by it.
    ours = names - sys.stdlib_module_names - {"starlette"}
    return {canonicalize_name(DISTRIBUTIONS.get(name, name)) for name in ours}


def test_the_browser_draws_with_the_plotly_js_that_plotly_knows() -> None:
    found = importlib.metadata.distribution("plotly").locate_file("plotly/package_data")
    with Path(str(found), "plotly.min.js").open(encoding="utf-8") as bundle:
        head = bundle.read(200)

    assert f"plotly.js v{PACKAGES['node_modules/plotly.js']['version']}" in head


def test_every_npm_package_is_locked_by_its_content_and_by_no_host() -> None:
    installed = {name: package for name, package in PACKAGES.items() if name}

    assert [name for name, package in installed.items() if "integrity" not in package] == []
    assert [name for name, package in installed.items() if "resolved" in package] == []


def test_the_npm_lock_is_that_of_package_json() -> None:
    declared = json.loads((PROJECT / "package.json").read_text(encoding="utf-8"))

    for kind in ("dependencies", "devDependencies"):
        assert PACKAGES[""][kind] == declared[kind]


def test_the_version_is_the_same_everywhere() -> None:
    assert dashboard.__version__ == PYPROJECT["project"]["version"]
