"""Dumps to the finished site in one run: the theme is rendered while the catalogue is settled."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from generator import offline, pages, pipeline, stamp, theme
from generator.beside import beside
from generator.copies import Copies
from generator.digest import digest, made_of
from generator.records import Catalogue
from generator.shares import WHOLE, Share
from generator.standing import Files, Standing
from generator.weight import Weight
from generator.writer import write


@dataclass(frozen=True, slots=True)
class Source:
    """Where a catalogue comes from.

    Attributes:
        settle: makes the catalogue, and tells how far it has come.
        state: gives the digest of all that it is made of as it is now; "" if that is not known.
    """

    settle: Callable[[pipeline.Tell], Catalogue]
    state: Callable[[], str] = str


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles: a catalogue has none, and looking for them takes 5 % of a build."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@_uncollected()
def publish(
    source: Source, docs: Path, out: Path, tell: pipeline.Tell, share: Share = WHOLE
) -> tuple[Catalogue, Weight]:
    """Writes the site to `out/site`, which stays as it was if anything is wrong.

    Args:
        source: gives the catalogue.
        docs: folder of hand-written pages, templates and the theme's own.
        out: where the site, its cache, and the exports go.
        tell: is told the name of each stage.
        share: of which files of the site; the index of the search is in the first.

    Raises:
        PaperstacksError: if nothing can be built, or a link of the site leads nowhere.
    """
    before = source.state()
    with ThreadPoolExecutor(max_workers=1) as thread:
        rendering = thread.submit(theme.rendered, docs, stamp.texts(), out / "cache")
        settled = source.settle(tell)
        themed = rendering.result()
    state = before if before == source.state() else ""  # else it may be of either
    standing = Standing(out / "site", out / "cache" / "parts")
    exports = standing.part("exports", state, lambda: pipeline.exports(settled, tell))
    generated = _generated(settled, themed, docs, share)
    if share == WHOLE:
        known = _made_of(state, themed, docs)
        generated = standing.part("pages", known, partial(_complete, generated))
    weight, copies = Weight(share.total), Copies()
    make = partial(_others, settled, docs, standing, state, share)
    # Of a large catalogue the memory of two processes is dearer than the time of one.
    with beside(make) if settled.is_small else nullcontext(make()) as others:
        tell("pages")
        files = chain(copies.of(exports), _awaited(others, tell))
        stamped = stamp.site(themed, generated, files, share)
        if share.is_first:
            archived = share == WHOLE and settled.is_small
            stamped = offline.with_copies(stamped, archived=archived)
        write(out / "site", weight.of(stamped))
    if share.is_first:
        copies.put(out / "site")
    return settled, weight


def _others(settled: Catalogue, docs: Path, standing: Standing, state: str, share: Share) -> Files:
    """Feeds, what the scripts of the site fetch as they need it, and pages as Markdown."""
    yield from standing.part("feeds", state, lambda: pipeline.feeds(settled))
    if share.is_first:
        titles = pipeline.titles(docs)
        known = made_of((), state, repr(titles)) if state else ""
        yield from standing.part(
            "index", known, lambda: pipeline.search(settled, titles, _silently)
        )
        if settled.is_small:
            known = made_of((docs,), state) if state else ""
            yield from standing.part("markdown", known, lambda: pipeline.markdown(settled, docs))


def _awaited(files: Files, tell: pipeline.Tell) -> Files:
    tell("search")
    yield from files


def _silently(_stage: str) -> None:
    """Tells nobody: whoever is told may have locks, which no second process should wait for."""


def _generated(
    settled: Catalogue, themed: Mapping[str, bytes], docs: Path, share: Share
) -> Iterable[tuple[str, str | bytes | None]]:
    templates = stamp.environment(docs / "templates")
    return stamp.generated(themed, pages.drafts(settled), templates, share)


def _complete(generated: Iterable[tuple[str, str | bytes | None]]) -> Files:
    """Of the whole site no page is elsewhere."""
    return ((path, made) for path, made in generated if made is not None)


def _made_of(state: str, themed: Mapping[str, bytes], docs: Path) -> str:
    """The digest of all that generated pages are made of; "" if the catalogue's is not known."""
    shells = (digest(themed[path]).hex() for path in stamp.needed())
    return made_of((docs / "templates",), state, *shells) if state else ""
