"""The site on this machine, made anew whenever an input changes."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.errors import PaperstacksError
from generator.pipeline import Tell
from generator.publishing import Source, publish
from generator.records import Catalogue

HOST, PORT = "127.0.0.1", 8000
_OFTEN = 0.2  # seconds between looks at the inputs


def serve(source: Source, inputs: Sequence[Path], docs: Path, out: Path) -> None:
    """Serves the site until interrupted; after a fault, which it says, the last good one.

    Args:
        source: gives the catalogue.
        inputs: files and folders of which it is made.
        docs: folder of hand-written pages, templates and the theme's own.
        out: where the site and its cache go.

    Raises:
        PaperstacksError: if there is no site yet and none can be made.
    """
    os.environ["SITE_URL"] = ""  # addresses are those of this machine
    make = maker(kept(source), docs, out)
    make()
    server = LiveReloadServer(make, HOST, PORT, str(out / "site"), polling_interval=_OFTEN)
    for path in (*inputs, docs, Path("mkdocs.yml")):
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs left its types out here
    except KeyboardInterrupt:
        server.shutdown()


def maker(source: Source, docs: Path, out: Path) -> Callable[[], None]:
    """What makes the site; a fault is said, and raised only where there is no site as yet."""

    def make() -> None:
        try:
            _, weight = publish(source, docs, out, _silently)
        except PaperstacksError as error:
            if not (out / "site" / "index.html").exists():
                raise
            print(error)
        else:
            print(f"{weight} at http://{HOST}:{PORT}/")

    return make


def kept(source: Source) -> Source:
    """As a source, but the last catalogue is kept while it is made of the same."""
    last: list[tuple[str, Catalogue]] = []

    def settled(tell: Tell) -> Catalogue:
        state = source.state()
        if not state or not last or last[0][0] != state:
            last[:] = [(state, source.settle(tell))]
        return last[0][1]

    return replace(source, settle=settled)


def _silently(_stage: str) -> None:
    """Tells nobody."""
