"""Dash's own scripts as one file.

The browser side of Dash is eight scripts. Together in one file they are smaller than
apart, since they repeat one another, and one request. The two chunks that a
graph loads later come first: the component library, starting after them, finds
them present and asks for nothing.
"""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import dash

_ROOT = Path(dash.__file__).parent

#: In the order in which they must run.
SCRIPTS = (
    "deps/react@18.3.1.min.js",
    "deps/react-dom@18.3.1.min.js",
    "deps/prop-types@15.8.1.min.js",
    "dash-renderer/build/dash_renderer.min.js",
    "html/dash_html_components.min.js",
    "dcc/async-graph.js",
    "dcc/dash_core_components-shared.js",
    "dcc/dash_core_components.js",
)

_SOURCE_MAP = re.compile(rb"//# sourceMappingURL=\S+\s*$")


def framework(generators: bytes) -> bytes:
    """Return Dash's scripts in order, without the addresses of source maps we do not serve.

    Parameters
    ----------
    generators
        The script that must run before all: it gives the ``regeneratorRuntime`` that the
        component library takes for granted.
    """
    parts = (_SOURCE_MAP.sub(b"", (_ROOT / name).read_bytes()).strip() for name in SCRIPTS)
    return b";\n".join([generators.strip(), *parts]) + b";\n"


def framework_licences() -> str:
    """Return the licence of Dash, and those of others that come with its scripts."""
    installed = distribution("dash")
    licence = next(file for file in installed.files or () if file.name.startswith("LICENSE"))
    others = ((_ROOT / f"{name}.LICENSE.txt") for name in SCRIPTS)
    texts = [licence.read_text(), *(path.read_text("utf-8") for path in others if path.is_file())]
    return f"dash {installed.version}\n\n" + "\n".join(text.strip() for text in texts) + "\n"
