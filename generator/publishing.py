"""Dumps to the finished site in one run: the theme is rendered while the catalogue is settled."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

from generator import offline, pages, pipeline, stamp, theme
from generator.limits import SMALL
from generator.records import Catalogue
from generator.shares import WHOLE, Share
from generator.weight import Weight
from generator.writer import write, write_file

Settle = Callable[[pipeline.Tell], Catalogue]
"""Makes the catalogue, and tells how far it has come."""


def publish(
    settle: Settle, docs: Path, out: Path, tell: pipeline.Tell, share: Share = WHOLE
) -> tuple[Catalogue, Weight]:
    """Writes the site to `out/site`, which stays as it was if anything is wrong.

    Args:
        settle: makes the catalogue.
        docs: folder of hand-written pages, templates and the theme's own.
        out: where the site, its cache, and the exports go.
        tell: is told the name of each stage.
        share: of which files of the site; the index of the search is in the first.

    Raises:
        PaperstacksError: if nothing can be built, or a link of the site leads nowhere.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        rendering = beside.submit(theme.rendered, docs, stamp.texts(), out / "cache")
        settled = settle(tell)
        themed = rendering.result()
    exports = pipeline.exports(settled, tell)
    tell("pages")
    templates = stamp.environment(docs / "templates")
    weight = Weight()
    others = chain(exports.items(), pipeline.feeds(settled))
    stamped = stamp.site(themed, pages.drafts(settled), others, templates, share)
    index = _index(settled, tell) if share.is_first else ()
    files: Iterator[tuple[str, str | bytes]] = chain(stamped, index)
    if share.is_first:
        small = len(settled.papers) <= SMALL
        files = offline.with_copies(files, archived=small and share == WHOLE)
    write(out / "site", weight.of(files))
    for name, content in exports.items():
        write_file(out / name, content)
    return settled, weight


def _index(settled: Catalogue, tell: pipeline.Tell) -> Iterator[tuple[str, bytes]]:
    """What the scripts of the site fetch as they need it."""
    yield from pipeline.search(settled, tell)
    yield from pipeline.lookup(settled)
    yield from pipeline.visits(settled)
