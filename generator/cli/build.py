"""`build`: the pages as Markdown, for MkDocs to make the site of."""

from itertools import chain
from pathlib import Path

import click

from generator import pipeline
from generator.cli.making import cache
from generator.cli.options import faults_said, inputs, places, say
from generator.cli.outcome import notices, totals, wrong_with
from generator.copies import Copies
from generator.inputs import Inputs
from generator.progress import progress
from generator.writer import write


@click.command()
@inputs
@places
def command(inputs: Inputs, docs: Path, out: Path) -> None:
    """Write the pages as Markdown for MkDocs, and the exports of the catalogue."""
    with faults_said():
        with progress(pipeline.STAGES) as tell:
            settled = pipeline.catalogue(inputs, tell, cache(out))
            pages = pipeline.pages(settled, docs, tell)
            copies, exports = Copies(), pipeline.exports(settled, tell)
            feeds = pipeline.feeds(settled)
            index = pipeline.search(settled, pipeline.titles(docs), tell)
            write(out / "docs", chain(pages.items(), copies.of(exports), feeds, index))
            copies.put(out / "docs")
        say(notices(settled))
        say(wrong_with(settled))
        click.echo(totals(settled))
