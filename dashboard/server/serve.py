"""`python -m dashboard serve`."""

from __future__ import annotations

import uvicorn

from dashboard.server.app import create_app
from dashboard.settings import Settings
from dashboard.tables.loading import load_catalogue


def serve(settings: Settings) -> None:
    """Serve until stopped. Nothing listens before all data is loaded and checked.

    Raises
    ------
    DataError
        A table is damaged; the message says the file, line, field and rule.
    AssetError
        `make assets` was not run.
    """
    app = create_app(load_catalogue(settings.data), settings)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    print(f"http://{host}:{settings.port}", flush=True)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        # No page opens a socket, and none is answered.
        ws="none",
        access_log=False,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
    )
