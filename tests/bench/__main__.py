"""`python -m tests.bench`: builds sites of several sizes and prints a table of what they cost."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from generator import pages, pipeline
from generator.stamp import place
from generator.stamp.addresses import file
from tests.bench import hugo
from tests.bench.recombination import write_dumps
from tests.invented_dumps import NOTHING, quietly

PROJECT = Path(__file__).parents[2]
SIZES = (603, 5_000, 20_000)


@click.command()
@click.option("--papers", type=int, multiple=True, default=SIZES, show_default=True,
              help="How many papers; may be given several times.")  # fmt: skip
@click.option("--dumps", type=click.Path(exists=True, file_okay=False, path_type=Path),
              default=PROJECT / "dumps", help="Whose words to recombine.")  # fmt: skip
def main(papers: tuple[int, ...], dumps: Path) -> None:
    """Build sites of so many papers, and Hugo's beside them if it is installed."""
    for size in papers:
        with TemporaryDirectory() as folder:
            work = Path(folder)
            write_dumps(dumps, work / "dumps", size)
            for line in table(measured(work), by_hugo(work)):
                print(line, flush=True)


def measured(work: Path) -> Mapping[str, Any]:
    """What a build cost, in a process of its own."""
    run = subprocess.run(  # noqa: S603, the arguments are ours
        [sys.executable, "-m", "tests.bench.measuring", work / "dumps", work / "build"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    figures: Mapping[str, Any] = json.loads(run.stdout)
    return figures


def by_hugo(work: Path) -> tuple[float, float] | None:
    """CPU-seconds and seconds that Hugo takes for the same pages."""
    program = hugo.command()
    if not program:
        return None
    settled = pipeline.catalogue(pipeline.Inputs(work / "dumps", NOTHING, NOTHING), quietly)
    environment = pages.environment(PROJECT / "docs" / "templates")
    texts = ((page.path, page.text) for page in pages.render(settled, environment))
    shell = work / "build/cache/theme" / file(place("paper", "papers/a.md", described=True))
    return hugo.cost(program, texts, shell.read_text(encoding="utf-8"), work / "hugo")


def table(ours: Mapping[str, Any], theirs: tuple[float, float] | None) -> Iterator[str]:
    """The figures in Markdown."""
    yield f"\n| {ours['papers']:,} papers | CPU s | s |\n|---|---:|---:|"
    for stage, (cpu, wall) in ours["costs"].items():
        yield f"| {stage} | {cpu:.2f} | {wall:.2f} |"
    together = [sum(column) for column in zip(*ours["costs"].values(), strict=True)]
    yield f"| together | {together[0]:.2f} | {together[1]:.2f} |"
    if theirs:
        cpu, wall = ours["costs"]["pages"]
        yield f"| Hugo, for the pages | {theirs[0]:.2f} | {theirs[1]:.2f} |"
        yield f"| Hugo / pages | {theirs[0] / cpu:.1f} | {theirs[1] / wall:.1f} |"
    yield f"\n{ours['files']:,} files, {ours['bytes'] / 1e6:,.1f} MB, peak {ours['peak']:,.0f} MiB"


if __name__ == "__main__":
    main()
