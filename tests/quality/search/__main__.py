"""`python -m tests.quality.search [FOLDER] [--papers N]`: how well search finds, and its cost."""

import resource
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from generator import pipeline, search
from generator.inputs import Inputs
from generator.records import Catalogue
from tests.invented_dumps import NOTHING
from tests.quality.search import engines
from tests.quality.search.invented import recombined, with_names
from tests.quality.search.pagefind import IS_THERE
from tests.quality.search.queries import HELD_OUT, TUNING, Query, Sets, ceiling

PROJECT = Path(__file__).parents[3]
DEPTH = 10
COSTS = 40  # queries whose cost is measured


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True), default=PROJECT / "dumps")
@click.option("--papers", type=int, help="Recombine the papers to so many.")
@click.option("--alone", is_flag=True, help="Ask no other engines, which take minutes.")
@click.option("--tuning", is_flag=True, help="Ask the queries by which weights are chosen.")
def main(folder: Path, papers: int | None, alone: bool, tuning: bool) -> None:
    """Prints MRR@10 by query set, and costs of the index made from a folder of dumps."""
    settled = pipeline.catalogue(Inputs(folder, PROJECT / "curation", NOTHING), lambda _stage: None)
    if papers:
        settled = recombined(settled, papers)
    measure(with_names(settled), alone=alone, seed=TUNING if tuning else HELD_OUT)


def measure(settled: Catalogue, *, alone: bool = False, seed: int = HELD_OUT) -> None:
    """Builds the index, asks, and prints."""
    sets = Sets(settled, seed).all()
    click.echo(f"{len(settled.papers)} papers")
    with tempfile.TemporaryDirectory() as place:
        for name, value in build(settled, Path(place)):
            click.echo(f"{name:20}{value}")
        costs = [query for query, _ in sets["3 title words"][:COSTS]]
        answers = engines.own({**_asked(sets), "costs": costs}, Path(place))
    theirs = {} if alone else _theirs(settled, _asked(sets))
    names = "".join(f"{name:>10}" for name in theirs)
    click.echo(f"{'MRR@10':20}{'own':>7}{'slow':>8}{'queries':>9}{names}")
    for name, each in sets.items():
        times = sorted(answer["ms"] for answer in answers[name])
        click.echo(
            f"{name:20}{mrr(each, answers[name]):>7}{_late(times):>8}{len(each):9}"
            + "".join(f"{mrr(each, others[name]):>10}" for others in theirs.values())
        )
    most = ceiling(settled, sets["2 abstract words"], DEPTH)
    click.echo(f"{most:.3f} is what 2 abstract words can give: others have them too")
    _print_costs(answers["costs"])


def _theirs(settled: Catalogue, asked: engines.Queries) -> dict[str, engines.Answers]:
    """What other engines answer, by their names."""
    theirs = {"lunr": engines.lunr(asked, settled)}
    if IS_THERE:
        with tempfile.TemporaryDirectory() as place:
            theirs["Pagefind"] = engines.pagefind(asked, settled, Path(place))
    else:
        click.echo("Pagefind is not installed: pip install 'pagefind[bin]' brings it.")
    return theirs


def _asked(sets: Mapping[str, Sequence[Query]]) -> dict[str, list[str]]:
    return {name: [query for query, _ in each] for name, each in sets.items()}


def build(settled: Catalogue, place: Path) -> list[tuple[str, str]]:
    """Writes the index, and says what it took."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    began, size, count = time.process_time(), 0, 0
    for path, content in search.render(settled):
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
        size, count = size + len(content), count + 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    return [
        ("index", f"{size / 1e6:.1f} MB in {count:,} files"),
        ("built in", f"{time.process_time() - began:.1f} CPU-seconds"),
        ("peak memory", f"{peak} MiB, {before} of them before it began"),
    ]


def mrr(asked: Sequence[Query], answers: Sequence[Mapping[str, Sequence[str]]]) -> str:
    """Mean reciprocal rank of the first right answer among ten."""
    gains = []
    for (_, right), answer in zip(asked, answers, strict=True):
        ranks = [at for at, slug in enumerate(answer["hits"][:DEPTH], 1) if slug in right]
        gains.append(1 / ranks[0] if ranks else 0)
    return f"{sum(gains) / len(gains):.3f}" if gains else "-"


def _late(times: Sequence[float]) -> str:
    """Of twenty queries the slowest one."""
    return f"{times[len(times) * 19 // 20]:.0f} ms" if times else "-"


def _print_costs(costs: Sequence[Sequence[int]]) -> None:
    """Bytes of the first word asked for, and of each further one."""
    first = sorted(each[0] for each in costs)
    further = sorted(cost for each in costs for cost in each[1:])
    for name, each in (("first word, cold", first), ("further word", further)):
        if each:
            click.echo(f"{name:20}{each[len(each) // 2]:,} B, at most {each[-1]:,} B")


if __name__ == "__main__":
    main()
