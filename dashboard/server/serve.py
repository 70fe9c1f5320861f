"""`python -m dashboard serve`."""

from __future__ import annotations

import socket

import uvicorn

from dashboard.errors import SettingError
from dashboard.pages.proof import prove_pages
from dashboard.server.app import create_app
from dashboard.settings import Settings
from dashboard.tables.loading import load_catalogue
from dashboard.vocabulary.language import LANGUAGES

#: Connections that wait until they are accepted; as many as uvicorn lets wait.
_WAITING = 2048


def serve(settings: Settings) -> None:
    """Serve until stopped. Nothing listens before all data is loaded and every page was made.

    Raises
    ------
    DataError
        A table is damaged, or a page cannot be made; the message says the file, line, field and
        rule, or the page and the number.
    AssetError
        `make assets` was not run.
    SettingError
        The address cannot be served on.
    """
    with bound(settings) as listener:
        catalogue = load_catalogue(settings.data)
        prove_pages(catalogue, languages=LANGUAGES[:1])
        config = uvicorn.Config(
            create_app(catalogue, settings),
            # No page opens a socket, and none is answered.
            ws="none",
            access_log=False,
            log_level="warning",
            proxy_headers=False,
            server_header=False,
        )
        try:
            listener.listen(_WAITING)
        except OSError as error:
            raise _refused(settings, error) from error
        host = f"[{settings.host}]" if ":" in settings.host else settings.host
        print(f"http://{host}:{listener.getsockname()[1]}", flush=True)
        uvicorn.Server(config).run(sockets=[listener])


def bound(settings: Settings) -> socket.socket:
    """Return a socket at the address of the settings; nothing listens on it yet.

    Raises
    ------
    SettingError
        The port is taken, or the address is not one of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise _refused(settings, error) from error
    try:
        # Else the port of a server that was just stopped stays taken for a while.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        listener.close()
        raise _refused(settings, error) from error
    return listener


def _refused(settings: Settings, error: OSError) -> SettingError:
    return SettingError(
        f"HOST={settings.host!r} PORT={settings.port}: {error.strerror or error}; "
        "stop what listens there, or set another HOST or PORT"
    )
