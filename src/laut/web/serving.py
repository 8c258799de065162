"""Serving: the app on this machine's loopback address, until Ctrl-C."""

import socket
from collections.abc import Callable, Sequence

import uvicorn

from laut.model.errors import LautError
from laut.web.app import make_app
from laut.web.site import Site

LOOPBACK = "127.0.0.1"
LARGEST_HEAD = 32 << 10
"""Bytes of a request before its body."""


def serve(ledger: str, paths: Sequence[str], port: int, ready: Callable[[str], None]) -> None:
    """Serve a ledger to browsers on this machine until the program is interrupted.

    Args:
        ledger: its path; made where there is none.
        paths: files and folders that are read into it, behind the pages.
        port: to serve at; 0 for any that is free.
        ready: is told the address as soon as it can be opened.

    Raises:
        LautError: if the port is taken or the ledger can't be used.
    """
    with _listening(port) as listener:
        number = listener.getsockname()[1]
        site = Site(ledger, number)
        site.job.start(paths)
        config = uvicorn.Config(
            make_app(site),
            log_level="error",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws="none",
            h11_max_incomplete_event_size=LARGEST_HEAD,
            timeout_graceful_shutdown=3,
        )
        try:
            ready(f"http://{LOOPBACK}:{number}/")
            uvicorn.Server(config).run([listener])
        finally:
            site.job.stop()


def _listening(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()  # from here on browsers wait instead of being refused
    except OSError as error:
        listener.close()
        raise LautError(f"port {port}", f"can't be served at ({error.strerror})", "name another with --port") from error
    return listener
