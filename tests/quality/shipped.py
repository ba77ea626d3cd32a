"""The catalogue of the project's own dumps, and the labelled sets that speak of it."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator import pipeline
from generator.inputs import Inputs
from generator.records import Catalogue
from tests.invented_dumps import NOTHING, quietly

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
HALVES = ("tune", "held_out")


@cache
def catalogue() -> Catalogue:
    """Settled from `dumps/` and `curation/`."""
    inputs = Inputs(PROJECT / "dumps", PROJECT / "curation", NOTHING)
    return pipeline.catalogue(inputs, quietly)


def labelled(name: str) -> Any:  # noqa: ANN401, a YAML file of the shape that its README tells
    """A labelled set, by the name of its file."""
    return yaml.load((HERE / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def slug_by_title(settled: Catalogue) -> dict[str, str]:
    """Each title as written in the dumps, to its paper."""
    return {
        sighting.record.title: paper.slug
        for paper in settled.papers
        for sighting in paper.sightings
    }


def percent(part: float, whole: float) -> str:
    """A share, readable also where there is nothing to share."""
    return f"{100 * part / whole:5.1f} %" if whole else "    -"
