"""Light and dark: what the reader's system asks for, until the reader says otherwise."""

from playwright.sync_api import Page, expect

from tests.browser.browsing import PHONE, Scheme, Visits
from tests.browser.sites import Site

GROUND = "getComputedStyle(document.body).backgroundColor"


def test_the_choice_of_colours_stays(page: Page) -> None:
    page.goto("")
    light = page.evaluate(GROUND)
    page.get_by_title("Switch to dark colours").click()
    _expect_scheme(page, "slate")
    dark = page.evaluate(GROUND)
    assert _brightness(dark) < 0.2
    assert _brightness(light) > 0.8
    page.reload()
    _expect_scheme(page, "slate")
    page.goto("about/")
    _expect_scheme(page, "slate")
    assert page.evaluate(GROUND) == dark
    page.get_by_title("Switch to light colours").click()
    page.reload()
    _expect_scheme(page, "default")


def test_the_system_decides_at_first(visits: Visits, site: Site) -> None:
    schemes: tuple[tuple[Scheme, str], ...] = (("light", "default"), ("dark", "slate"))
    for scheme, name in schemes:
        page = visits.page(site, PHONE, scheme=scheme)
        page.goto("")
        _expect_scheme(page, name)


def _expect_scheme(page: Page, name: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


def _brightness(colour: str) -> float:
    """From 0, black, to 1, white."""
    red, green, blue = (int(part) for part in colour.strip("rgb()").split(","))
    return (red + green + blue) / 765
