"""Pagefind, where it is installed: `pip install 'pagefind[bin]'`."""

import asyncio
from html import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from generator.records import Catalogue

IS_THERE = find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def build(catalogue: Catalogue, place: Path) -> None:
    """Writes its index of titles and abstracts into a folder."""
    asyncio.run(_build(catalogue, place))


async def _build(catalogue: Catalogue, place: Path) -> None:
    made = import_module("pagefind.index")  # no types of it here: it need not be installed
    async with made.PagefindIndex(config={"output_path": str(place)}) as index:
        for paper in catalogue.papers:
            await index.add_html_file(
                url=f"/{paper.slug}",
                content=f'<html lang="en"><body><h1>{escape(paper.title)}</h1>'
                f"<p>{escape(paper.abstract)}</p></body></html>",
            )
