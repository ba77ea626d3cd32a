"""The site on this machine, made anew whenever an input changes."""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.errors import PaperstacksError
from generator.pipeline import Tell
from generator.publishing import Settle, publish
from generator.records import Catalogue

HOST, PORT = "127.0.0.1", 8000
_OFTEN = 0.2  # seconds between looks at the inputs


def serve(settle: Settle, inputs: Sequence[Path], docs: Path, out: Path) -> None:
    """Serves the site until interrupted; after a fault, which it says, the last good one.

    Args:
        settle: makes the catalogue.
        inputs: files and folders of which it is made; while they stay, it does.
        docs: folder of hand-written pages, templates and the theme's own.
        out: where the site and its cache go.

    Raises:
        PaperstacksError: if there is no site yet and none can be made.
    """
    os.environ["SITE_URL"] = ""  # addresses are those of this machine
    make = maker(kept(settle, inputs), docs, out)
    make()
    server = LiveReloadServer(make, HOST, PORT, str(out / "site"), polling_interval=_OFTEN)
    for path in (*inputs, docs, Path("mkdocs.yml")):
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs left its types out here
    except KeyboardInterrupt:
        server.shutdown()


def maker(settle: Settle, docs: Path, out: Path) -> Callable[[], None]:
    """What makes the site; a fault is said, and raised only where there is no site as yet."""

    def make() -> None:
        try:
            _, weight = publish(settle, docs, out, _silently)
        except PaperstacksError as error:
            if not (out / "site" / "index.html").exists():
                raise
            print(error)
        else:
            print(f"{weight} at http://{HOST}:{PORT}/")

    return make


def kept(settle: Settle, inputs: Sequence[Path]) -> Settle:
    """As `settle`, but the last catalogue is kept while no byte of the inputs differs."""
    last: list[tuple[str, Catalogue]] = []

    def settled(tell: Tell) -> Catalogue:
        state = _state(inputs)
        if not last or last[0][0] != state:
            last[:] = [(state, settle(tell))]
        return last[0][1]

    return settled


def _state(inputs: Sequence[Path]) -> str:
    digest = hashlib.blake2b()
    for folder in inputs:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                digest.update(f"{path}\0".encode())
                with path.open("rb") as stream:
                    digest.update(hashlib.file_digest(stream, "blake2b").digest())
    return digest.hexdigest()


def _silently(_stage: str) -> None:
    """Tells nobody."""
