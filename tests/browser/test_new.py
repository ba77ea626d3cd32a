"""What is new since the last visit: found in the browser, with a second build that has more."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from generator import pipeline
from generator.inputs import Inputs
from tests.browser import sites
from tests.browser.browsing import Visits
from tests.browser.sites import Site
from tests.invented_dumps import DUMPS, NOTHING, quietly

FIRST, LATER = "zeal.txt", "cold.txt"  # the later one comes first by name
NEW = "Snow Depth from Satellite Images"
MONDAY = datetime(2026, 3, 2, 9)


@pytest.fixture(scope="module")
def builds(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Site]]:
    """The same site before and after a dump came that repeats one paper and brings another."""
    assert browser
    folder = tmp_path_factory.mktemp("growing")
    dumps = folder / "dumps"
    dumps.mkdir()
    (dumps / FIRST).write_text(DUMPS["wet.txt"], encoding="utf-8")
    before = pipeline.catalogue(Inputs(dumps, NOTHING, NOTHING), quietly)
    (dumps / LATER).write_text(DUMPS["cold.txt"], encoding="utf-8")
    after = pipeline.catalogue(Inputs(dumps, NOTHING, NOTHING), quietly)
    with (
        sites.serving(before, folder / "before") as one,
        sites.serving(after, folder / "after") as two,
    ):
        yield [one, two]


def visit(page: Page, builds: list[Site], build: int, time: datetime) -> None:
    """Opens the home page on a day, when the site is that of a build."""
    page.clock.set_fixed_time(time)
    old, new = builds[0].address, builds[build].address
    page.context.unroute("**/*")
    page.context.route(
        f"{old}**",
        lambda route: route.fulfill(response=route.fetch(url=route.request.url.replace(old, new))),
    )
    with page.expect_response(re.compile("manifest.bin")):
        page.goto(old)


def test_what_came_since_the_last_visit_is_new_until_it_is_seen(
    visits: Visits, builds: list[Site]
) -> None:
    page = visits.page(builds[0])
    visit(page, builds, 0, MONDAY)
    news = page.locator(".md-content a[href^='new/']")
    expect(news).to_have_text("New to you")

    visit(page, builds, 1, MONDAY + timedelta(days=1))
    expect(news).to_have_text("1 new to you")
    page.goto("papers/")
    expect(page.locator("li", has=page.locator(".ps-new"))).to_have_count(1)
    expect(page.locator("li", has=page.locator(".ps-new"))).to_contain_text(NEW)
    page.get_by_role("button", name="Hide the seen").click()
    expect(page.locator(".md-content li:visible")).to_have_count(1)
    page.goto("new/")
    expect(page.get_by_text("1 paper came since your last visit on March 2, 2026")).to_be_visible()
    page.get_by_role("link", name=NEW).click()
    expect(page.get_by_text("New since your last visit")).to_be_visible()

    page.goto("papers/")
    page.get_by_role("button", name="Mark all seen").click()
    expect(page.locator(".ps-new")).to_have_count(0)
    expect(page.locator(".md-content li", has_text="Tide")).to_be_visible()
    expect(page.locator("h1")).to_be_focused()
    visit(page, builds, 1, MONDAY + timedelta(days=1, hours=1))
    expect(news).to_have_text("New to you")


def test_a_damaged_memory_begins_anew(visits: Visits, builds: list[Site]) -> None:
    page = visits.page(builds[0])
    page.add_init_script(
        "for (const key of ['visits', 'news'])"
        " localStorage.setItem(`/paperstacks/.${key}`, '{damaged')"
    )
    page.goto("new/")
    expect(page.get_by_text("This is your first visit")).to_be_visible()
    expect(page.locator(".ps-new")).to_have_count(0)


def test_without_scripts_the_page_says_what_it_needs(visits: Visits, builds: list[Site]) -> None:
    page = visits.page(builds[0], scripts=False)
    page.goto("new/")
    expect(page.get_by_text("this page needs JavaScript")).to_be_visible()
