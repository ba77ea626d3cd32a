"""`python -m tests.bench`: builds sites of several sizes and prints a table of what they cost."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from tests.bench import hugo
from tests.bench.figures import Figures
from tests.bench.recombination import write_dumps
from tests.bench.table import table

PROJECT = Path(__file__).parents[2]
SIZES = (603, 5_000, 20_000)
ONE_MORE = 240  # papers of the dump that is added to a finished site


@click.command()
@click.option("--papers", type=int, multiple=True, default=SIZES, show_default=True,
              help="How many papers; may be given several times.")  # fmt: skip
@click.option("--dumps", type=click.Path(exists=True, file_okay=False, path_type=Path),
              default=PROJECT / "dumps", help="Whose words to recombine.")  # fmt: skip
@click.option("--work", type=click.Path(file_okay=False, path_type=Path),
              help="A folder to work in, on the file system to measure.")  # fmt: skip
def main(papers: tuple[int, ...], dumps: Path, work: Path | None) -> None:
    """Build sites of so many papers, Hugo's beside them if it is installed, and one dump more."""
    if work:
        work.mkdir(parents=True, exist_ok=True)
    measured = []
    for size in sorted(papers):
        click.echo(f"… {size:,} papers", err=True)
        with TemporaryDirectory(dir=work) as folder:
            measured.append(_measured(Path(folder), dumps, size))
    for line in table(measured):
        click.echo(line)


def _measured(work: Path, words: Path, size: int) -> Figures:
    """What a site of so many papers costs, what Hugo takes for its pages, and one dump more."""
    write_dumps(words, work / "dumps", size)
    whole = _built(work, "--with-hugo") if hugo.command() else _built(work)
    theirs = hugo.cost(work / "hugo") if (work / "hugo").exists() else None
    write_dumps(words, work / "more", ONE_MORE)
    (more,) = (work / "more").iterdir()
    more.rename(work / "dumps" / "one-more.txt")
    return Figures(**{**whole, "hugo": theirs, "one_more": _built(work)["costs"]})


def _built(work: Path, *options: str) -> dict[str, Any]:
    """The figures of one build, in a process of its own."""
    run = subprocess.run(  # noqa: S603, the arguments are ours
        [sys.executable, "-m", "tests.bench.measuring", str(work), *options],
        cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    figures: dict[str, Any] = json.loads(run.stdout)
    return figures


if __name__ == "__main__":
    main()
