"""`python -m dashboard serve`."""

from __future__ import annotations

import sys

import uvicorn

from dashboard.errors import AssetError, DataError
from dashboard.server.app import create_app
from dashboard.settings import Settings
from dashboard.tables.loading import load_catalogue


def serve(settings: Settings) -> int:
    """Serve until stopped; return the exit status.

    Nothing listens before all data is loaded and checked: with a damaged table or without built
    assets, what is wrong and where is printed, and the status is 1.
    """
    try:
        app = create_app(load_catalogue(settings.data), settings)
    except (DataError, AssetError) as error:
        print(error, file=sys.stderr)
        return 1
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    print(f"http://{host}:{settings.port}", flush=True)
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        ws="none",
        access_log=False,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
    )
    return 0
