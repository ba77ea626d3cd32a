"""The real listings with their authors' abstracts, which stay outside the project."""

import os
from pathlib import Path

import pytest

from generator import pipeline
from generator.inputs import Inputs
from generator.records import Catalogue
from tests.invented_dumps import NOTHING, quietly

FOLDER = os.environ.get("PAPERSTACKS_REAL_DUMPS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="PAPERSTACKS_REAL_DUMPS names no folder")


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return pipeline.catalogue(Inputs(Path(FOLDER), Path("curation"), NOTHING), quietly)


def test_they_hold_the_papers_that_our_own_dumps_hold(real: Catalogue, shipped: Catalogue) -> None:
    assert [paper.slug for paper in real.papers] == [paper.slug for paper in shipped.papers]


def test_nothing_of_them_is_rejected(real: Catalogue) -> None:
    assert [(account.entries, account.rejected) for account in real.ledger] == [
        (64, 0),
        (105, 0),
        (35, 0),
        (240, 0),
        (212, 0),
    ]
