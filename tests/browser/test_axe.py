"""axe-core finds nothing that stands between a reader and any kind of page."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import markup, searching
from tests.browser.browsing import DESKTOP, Size, Visits
from tests.browser.sites import PROJECT, Site
from tests.browser.test_room import SMALL

AXE = PROJECT / ".venv" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
CONTRAST = {"type": "rule", "values": ["color-contrast"]}
ASK = """runOnly => axe.run({runOnly, resultTypes: ["violations"]}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`)))"""


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core, which npm brings."""
    if AXE.exists():
        return AXE.read_text(encoding="utf-8")
    reason = "axe-core is not installed: make test does so where npm finds it"
    if os.environ.get("PAPERSTACKS_BROWSER_REQUIRED"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.mark.parametrize("size", [SMALL, DESKTOP], ids=["phone", "desktop"])
def test_nothing_stands_in_the_way(visits: Visits, site: Site, axe: str, size: Size) -> None:
    page = visits.page(site, size)
    found = {}
    for address in _addresses(site):
        page.emulate_media(color_scheme="light", reduced_motion="reduce")
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.evaluate(axe)
        found[address] = page.evaluate(ASK, RULES)
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        found[address] += page.evaluate(ASK, CONTRAST)  # all else is as in the light
    assert {address: faults for address, faults in found.items() if faults} == {}
    visits.faults.clear()  # the page for addresses where nothing stands


def _addresses(site: Site) -> Iterator[str]:
    """The fullest page of every kind; the search with results; where nothing stands."""
    fullest: dict[str, tuple[int, str]] = {}
    for address in site.pages():
        text = Path(site.folder, address, "index.html").read_text(encoding="utf-8")
        kind = markup.kind(text)
        fullest[kind] = max(fullest.get(kind, (0, "")), (min(len(text), 30_000), address))
    yield from sorted(address for _, address in fullest.values())
    yield searching.address("contrastive")
    yield "nothing/here"
