"""The engines that are compared: the site's own, that of the theme, and Pagefind if it is there."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from generator.records import Catalogue
from tests.quality.search.pagefind import build

HERE = Path(__file__).parent
SCRIPTS = HERE.parents[2] / "docs" / "scripts" / "search"
WORKERS = "templates/assets/javascripts/workers"

Queries = Mapping[str, Sequence[str]]
Answers = dict[str, list[Any]]


def own(sets: Queries, index: Path) -> Answers:
    """Answers, with the milliseconds each took; those of the set "costs" are bytes fetched."""
    return _answers([str(HERE / "run.mjs"), str(SCRIPTS), str(index)], sets)


def lunr(sets: Queries, catalogue: Catalogue) -> Answers:
    """Answers of the theme's worker, set up as MkDocs does it."""
    docs = [
        {"location": paper.slug, "title": paper.title, "text": paper.abstract}
        for paper in catalogue.papers
    ]
    (worker,) = Path(str(files("material"))).joinpath(WORKERS).glob("search.*.min.js")
    return _answers([str(HERE / "lunr.mjs"), str(worker)], {"docs": docs, "sets": sets})


def pagefind(sets: Queries, catalogue: Catalogue, place: Path) -> Answers:
    """Answers of Pagefind, from an index that it writes into a folder."""
    build(catalogue, place)
    return _answers([str(HERE / "pagefind.mjs"), str(place)], sets)


def _answers(command: Sequence[str], question: object) -> Answers:
    done = subprocess.run(  # noqa: S603 - our own scripts
        ["node", *command],  # noqa: S607 - wherever it is installed
        input=json.dumps(question), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr)
    answers: Answers = json.loads(done.stdout)
    return answers
