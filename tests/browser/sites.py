"""Sites for a browser to look at: built as the project builds its own, served to this machine."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

from generator.publishing import Source, publish
from generator.records import Catalogue
from tests.invented_dumps import quietly

PROJECT = Path(__file__).parents[2]
HOST = "https://papers.example"
FOLDER = "/paperstacks/"
"""Where a site stands on its host: below the root, as free hosting has it."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site that is being served.

    Attributes:
        address: of its home page, with the slash at the end.
        folder: its files.
        catalogue: what it shows.
    """

    address: str
    folder: Path
    catalogue: Catalogue

    def pages(self) -> list[str]:
        """The address of every page that stays, relative to that of the home page, which is ""."""
        paths = sorted(self.folder.rglob("index.html"))
        stays = [path for path in paths if 'http-equiv="refresh"' not in path.read_text("utf-8")]
        return [
            quote(path.relative_to(self.folder).as_posix().removesuffix("index.html"))
            for path in stays
        ]


@contextmanager
def serving(catalogue: Catalogue, folder: Path) -> Iterator[Site]:
    """Builds the site of a catalogue in a folder, and serves it meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", HOST + FOLDER)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        publish(Source(lambda _: catalogue), PROJECT / "docs", folder, quietly)
    handler = partial(_Handler, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield Site(f"http://127.0.0.1:{server.server_port}{FOLDER}", folder / "site", catalogue)
        finally:
            server.shutdown()
            thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site below `FOLDER` as free hosting does, and nothing outside of it."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Finds the file of an address; one outside of the site has none."""
        inside = path.removeprefix(FOLDER)
        return super().translate_path(f"/{inside if inside != path else 'outside'}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answers with the site's own page if nothing stands at the address."""
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
        elif self.path == "/favicon.ico":  # browsers ask for it where a page names no icon
            self.send_response(HTTPStatus.NO_CONTENT)
            self.end_headers()
        else:
            body = Path(self.directory, "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, the parent names it so
        """Keeps silent: what goes wrong, the browser tells."""
