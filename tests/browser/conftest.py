"""A browser, two sites to look at, and visits that fail their test if anything goes wrong."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from generator import pipeline
from generator.inputs import Inputs
from generator.offline import ARCHIVE
from generator.records import Catalogue
from tests.browser import browsing, hostile, sites
from tests.browser.browsing import DESKTOP, PATIENCE, PHONE, Size, Visits
from tests.browser.sites import Site
from tests.invented_dumps import NOTHING, quietly


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """The system's browser."""
    with browsing.started() as browser:
        yield browser


@pytest.fixture(scope="package")
def site(
    browser: Browser,  # noqa: ARG001, without it nothing need be built
    shipped: Catalogue,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Site]:
    """The site of the project's own dumps."""
    with sites.serving(shipped, tmp_path_factory.mktemp("shipped")) as site:
        yield site


@pytest.fixture(scope="package")
def hostile_site(
    browser: Browser,  # noqa: ARG001, without it nothing need be built
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Site]:
    """The site of texts that try to be something else."""
    folder = tmp_path_factory.mktemp("hostile")
    dumps = folder / "dumps"
    dumps.mkdir()
    for name, text in hostile.dumps().items():
        (dumps / name).write_text(text, encoding="utf-8")
    settled = pipeline.catalogue(Inputs(dumps, NOTHING, NOTHING), quietly)
    with sites.serving(settled, folder) as site:
        yield site


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """Visits to any site, in which nothing may go wrong."""
    visits = Visits(browser)
    yield visits
    visits.end()
    assert visits.faults == []


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def page(visits: Visits, site: Site, request: pytest.FixtureRequest) -> Page:
    """An empty page of the shipped site, in a hand and on a desk."""
    size: Size = request.param
    return visits.page(site, size)


@pytest.fixture
def desktop(visits: Visits, site: Site) -> Page:
    """An empty page of the shipped site on a desk, for what does not depend on the width."""
    return visits.page(site)


@pytest.fixture
def on_disk(browser: Browser, site: Site, tmp_path: Path) -> Iterator[tuple[Page, str]]:
    """A page, and the address of the unpacked archive of the shipped site."""
    with ZipFile(site.folder / ARCHIVE) as archive:
        archive.extractall(tmp_path)
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context.new_page(), (tmp_path / "paperstacks").as_uri()
    context.close()
