"""The search for those who see no page, use no mouse, or hold a small phone; and under a policy."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.browsing import PHONE, Visits
from tests.browser.searching import address, choice, expect_answer, field, number, results
from tests.browser.sites import Site
from tests.browser.test_room import OUTSIDE, SMALL, WIDER

POLICY = "default-src 'self'; img-src 'self' data:"
"""No script runs but files of the site, and none makes another from a text."""

INLINE = """() => {
    const script = document.createElement("script")
    script.textContent = "window.ran = 1"
    document.body.append(script)
}"""


def test_the_number_is_said_when_typing_rests(desktop: Page) -> None:
    desktop.goto("search/")
    field(desktop).press_sequentially("contrastive")
    expect_answer(desktop)
    expect(desktop.get_by_role("status")).to_have_text(re.compile(r"^\d+ papers$"))
    field(desktop).fill("qqqqqqqqqqq -learning")
    expect(desktop.get_by_role("status")).to_have_text("No papers")


def test_all_parts_have_names(desktop: Page) -> None:
    desktop.goto(address("contrastive", has="code"))
    expect(choice(desktop, "Has", "Code")).to_be_visible()
    tree = desktop.locator("article").aria_snapshot()
    for part in (
        '- heading "Search" [level=1]',
        '- search "Catalogue"',
        '- searchbox "Titles, texts, keywords, authors": contrastive',
        '- group "Keyword"',
        '- checkbox "Code',
        '- combobox "Order"',
        '- list "Pages of this name"',
        '- list "Results"',
        '- list "Keywords"',
        "- status",
        "[level=2]",
    ):
        assert part in tree, part


def test_keys_are_enough(desktop: Page) -> None:
    desktop.goto("search/")
    expect(field(desktop)).to_be_focused()
    desktop.keyboard.type("contrastive")
    expect(number(desktop)).to_be_visible()
    expect(choice(desktop, "Has", "Code")).to_be_visible()
    _tab_to(desktop, "input[name=has]")
    desktop.keyboard.press("Space")
    expect(choice(desktop, "Has", "Code")).to_be_checked()
    for key in "/sf":
        _tab_to(desktop, ".ps-hits a")
        desktop.keyboard.press(key)
        expect(field(desktop)).to_be_focused()
        expect(field(desktop)).to_have_value("contrastive")
    _tab_to(desktop, ".ps-hits a")
    title = results(desktop).first.inner_text()
    desktop.keyboard.press("Enter")
    expect(desktop.locator("h1")).to_have_text(title)


def test_choices_of_a_phone_open_and_say_how_many_there_are(visits: Visits, site: Site) -> None:
    page = visits.page(site, PHONE)
    page.goto(address("contrastive"))
    page.get_by_text("Narrow", exact=True).click()
    choice(page, "Has", "Code").check()
    expect(page.get_by_text("Narrow (1 chosen)")).to_be_visible()
    expect(choice(page, "Has", "Code")).to_be_visible()


def test_there_is_room_on_a_small_phone(visits: Visits, site: Site) -> None:
    page = visits.page(site, SMALL)
    for place in ("search/", address("self-supervised lerning"), address("W" * 500, literal="")):
        page.goto(place)
        page.locator(".ps-found a").first.wait_for()
        assert page.evaluate(WIDER) <= 0, place
        assert page.evaluate(OUTSIDE) == [], place


def test_nothing_needs_what_a_strict_policy_forbids(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    _obey(page, POLICY)
    page.goto(address("contrastive"))
    expect(results(page).first).to_be_visible()
    expect(choice(page, "Has", "Code")).to_be_visible()
    page.goto("about/?q=contrastive")
    page.locator(".md-search-result__link[href*='/papers/']").first.click()
    expect(page.get_by_role("heading", name="Related papers")).to_be_visible()
    assert visits.faults == []
    page.evaluate(INLINE)
    assert not page.evaluate("'ran' in window")
    assert "Content Security Policy" in visits.faults.pop()


def test_without_scripts_the_page_says_where_to_go(visits: Visits, site: Site) -> None:
    page = visits.page(site, scripts=False)
    page.goto("search/")
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    expect(page.locator("form").locator("visible=true")).to_have_count(0)
    page.get_by_role("link", name="list of all papers").click()
    expect(page.locator("h1")).to_have_text("Papers")


def test_what_was_found_is_found_again_without_a_connection(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.goto(address("contrastive"))
    expect(choice(page, "Has", "Code")).to_be_visible()
    shown = results(page).all_inner_texts()
    page.context.set_offline(True)
    page.evaluate("history.pushState(null, '', '?query=nothing+yet')")
    page.go_back()
    expect(results(page)).to_have_text(shown)


def test_it_says_that_it_cannot_be_reached_and_recovers(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.route("**/*.bin", lambda route: route.abort())
    page.goto(address("contrastive"))
    expect(number(page)).to_have_text("The search cannot be reached. Is there a connection?")
    page.unroute("**/*.bin")
    visits.faults.clear()  # what did not arrive
    field(page).press_sequentially("s")
    expect(results(page).first).to_be_visible()


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"no key leads to {selector}")


def _obey(page: Page, policy: str) -> None:
    def answer(route: Route) -> None:
        response = route.fetch()
        headers = {**response.headers, "content-security-policy": policy}
        route.fulfill(response=response, headers=headers)

    page.context.route("**/*", answer)
