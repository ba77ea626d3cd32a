"""What all tests may use."""

from pathlib import Path

import pytest
from hypothesis import settings

from generator import pipeline
from generator.inputs import Inputs
from generator.records import Catalogue
from tests.invented_dumps import DUMPS, NOTHING, quietly

PROJECT = Path(__file__).parent.parent

settings.register_profile("patient", deadline=None)  # machines that check are slow at times
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the one flag that rewrites all expected outputs, to be reviewed as a diff."""
    parser.addoption(
        "--update-goldens", action="store_true", help="rewrite the expected outputs of golden cases"
    )


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten rather than compared."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture
def dumps(tmp_path: Path) -> Path:
    """A folder of invented dumps that share a paper and have one fault."""
    folder = tmp_path / "dumps"
    folder.mkdir()
    for name, content in DUMPS.items():
        (folder / name).write_text(content)
    return folder


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The catalogue of the project's own dumps."""
    return pipeline.catalogue(Inputs(PROJECT / "dumps", PROJECT / "curation", NOTHING), quietly)
