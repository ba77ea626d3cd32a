"""The files of both sites: no script in an attribute, nothing from elsewhere, no dead link."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.markup import Element, elements
from tests.browser.sites import FOLDER, HOST, Site

LOADING = {"audio", "embed", "form", "iframe", "img", "input", "link", "object", "script", "source",
           "video"}  # fmt: skip
ADDRESSES = ("href", "src", "srcset", "action", "data", "formaction")


@pytest.fixture(params=["site", "hostile_site"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """The shipped site, and that of hostile texts."""
    site: Site = request.getfixturevalue(request.param)
    return site


def test_no_element_runs_or_loads_what_is_not_ours(any_site: Site) -> None:
    for path in any_site.folder.rglob("*.html"):
        for element in elements(path.read_text(encoding="utf-8")):
            assert not [name for name in element.attributes if name.startswith("on")], path
            for address in _addresses(element):
                scheme, host = urlsplit(address)[:2]
                assert scheme in {"", "http", "https"}, (path, address)
                foreign = host and not address.startswith(f"{HOST}{FOLDER}")
                assert not (foreign and element.name in LOADING), (path, address)


def test_style_sheets_load_nothing_from_elsewhere(any_site: Site) -> None:
    for path in any_site.folder.rglob("*.css"):
        assert not re.search(r"(?i)(?:url\(|@import)\s*[\"']?(?:https?:)?//", path.read_text())


def test_every_link_inside_leads_to_something(any_site: Site) -> None:
    missing = {
        (address, path.relative_to(any_site.folder).as_posix())
        for path in any_site.folder.rglob("*.html")
        for element in elements(path.read_text(encoding="utf-8"))
        for address in _addresses(element)
        if not _stands(any_site, path, address)
    }
    assert missing == set()


def _addresses(element: Element) -> Iterator[str]:
    return (element.attributes[name] for name in ADDRESSES if name in element.attributes)


def _stands(site: Site, path: Path, address: str) -> bool:
    """Whether something stands at an address that a page gives, if it lies in the site."""
    page = f"{HOST}{FOLDER}{path.relative_to(site.folder).as_posix()}"
    scheme, host, place, *_ = urlsplit(urljoin(page, address))
    if f"{scheme}://{host}" != HOST:
        return True
    target = site.folder / unquote(place).removeprefix(FOLDER)
    return (
        place.startswith(FOLDER)
        and (target / "index.html" if place[-1] == "/" else target).is_file()
    )
