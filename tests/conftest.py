"""What all tests may use."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the one flag that rewrites all expected outputs, to be reviewed as a diff."""
    parser.addoption(
        "--update-goldens", action="store_true", help="rewrite the expected outputs of golden cases"
    )


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """Whether expected outputs are to be rewritten rather than compared."""
    return bool(request.config.getoption("--update-goldens"))
