"""Light and dark: what the reader's system asks for, until the reader says otherwise; density."""

from playwright.sync_api import Page, expect

from tests.browser.browsing import PHONE, Scheme, Visits
from tests.browser.sites import Site

SCHEMES: tuple[tuple[Scheme, str], ...] = (("light", "default"), ("dark", "slate"))
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
    for scheme, name in SCHEMES:
        page = visits.page(site, PHONE, scheme=scheme)
        page.goto("")
        _expect_scheme(page, name)


def test_the_system_goes_on_deciding_until_the_reader_does(desktop: Page) -> None:
    desktop.goto("")
    for scheme, name in SCHEMES:
        desktop.emulate_media(color_scheme=scheme)
        _expect_scheme(desktop, name)
    desktop.reload()
    desktop.emulate_media(color_scheme="light")
    _expect_scheme(desktop, "default")
    desktop.get_by_title("Switch to dark colours").click()
    desktop.get_by_title("Switch to light colours").click()  # again as the system has it
    desktop.emulate_media(color_scheme="dark")
    _expect_scheme(desktop, "slate")


def test_without_scripts_the_system_decides(visits: Visits, site: Site) -> None:
    page = visits.page(site, scheme="dark", scripts=False)
    page.goto("")
    assert _brightness(page.evaluate(GROUND)) < 0.2


def test_lists_stay_as_dense_as_the_reader_made_them(page: Page) -> None:
    page.goto("papers/")
    height = "document.querySelector('.ps-papers li').offsetHeight"
    before = page.evaluate(height)
    page.get_by_role("button", name="Compact lists").click()
    assert page.evaluate(height) < before / 1.5
    page.reload()
    button = page.get_by_role("button", name="Compact lists")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(height) < before / 1.5
    button.click()
    assert page.evaluate(height) == before


def _expect_scheme(page: Page, name: str) -> None:
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)


def _brightness(colour: str) -> float:
    """From 0, black, to 1, white."""
    red, green, blue = (int(part) for part in colour.strip("rgb()").split(","))
    return (red + green + blue) / 765
