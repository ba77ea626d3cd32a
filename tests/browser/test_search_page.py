"""The page of the search: what is asked, narrowed, ordered, and where the way back leads."""

import re

import pytest
from playwright.sync_api import Page, expect

from generator.records import Catalogue
from tests.browser.browsing import Visits
from tests.browser.searching import (
    address,
    asked,
    choice,
    count,
    expect_answer,
    field,
    number,
    results,
    serve_index,
)
from tests.browser.sites import Site
from tests.small_catalogue import BEES, MOTHS, small_catalogue

AT_ONCE = 20  # results

OPERATORS = {
    '"by a drone"': {BEES},
    '"drone a by"': set(),
    "filmed -wings": set(),
    "counted -wings": {BEES},
    'counted -"by a drone"': {MOTHS},
    "counted -title:moths": {BEES},
    "counted -dump:orchard": {MOTHS},
    'title:"bees from the air"': {BEES},
    'title:"air from bees"': set(),
    "title:moths": {MOTHS},
    "title:night": {MOTHS},
    "title:filmed": set(),
    "keyword:drones": {BEES, MOTHS},
    "author:keeper": {BEES},
    "author:bees": set(),
    "dump:orchard": {BEES, "النحل", "Untitled"},
    "year:2024": {BEES},
    "year:2023..": {BEES},
    "year:..2023": set(),
    "has:code": {BEES},
    "counted has:code year:2020.. dump:meadow keyword:insects": {BEES},
    "2401.00001": {BEES},
    "https://arxiv.org/abs/2401.00001v2": {BEES},
    "10.1000/b_e(e)": {BEES},
    "النحل": {"النحل"},
    "cuonted bees": {BEES},
    "moth": {MOTHS},
}

TURN = "to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }"
NONSENSE = ("year=x", "year=2024..x", "sort=worst", "show=-3", "dump=&keyword=", "has=fun", "a=%")


@pytest.fixture
def small(visits: Visits, site: Site) -> Page:
    """A page of the search over the small catalogue, in which everything is known of a paper."""
    page = visits.page(site)
    serve_index(page.context, small_catalogue())
    return page


def test_each_operator_finds_what_it_should(small: Page) -> None:
    small.goto("search/")
    for query, titles in OPERATORS.items():
        field(small).fill(query)
        expect_answer(small)
        assert set(results(small).all_inner_texts()) == titles, query


def test_half_a_title_is_enough(page: Page, site: Site) -> None:
    paper = max(site.catalogue.papers, key=lambda one: (len(one.title), one.slug))
    page.goto("search/")
    half = paper.title[: len(paper.title) // 2]
    field(page).fill(half[:-5])
    field(page).press_sequentially(half[-5:])
    page.get_by_role("link", name=paper.title, exact=True).click()
    page.wait_for_url(f"**/papers/{paper.slug}/")
    expect(page.locator("h1")).to_have_text(paper.title)


def test_a_result_shows_what_it_takes_to_decide(small: Page) -> None:
    small.goto(address("bees drone"))
    item = small.get_by_role("list", name="Results").locator("> li").first
    expect(item.get_by_role("heading", name=BEES)).to_be_visible()
    expect(item.locator("mark").first).to_have_text("Bees")
    expect(item.get_by_text("Code", exact=True)).to_be_visible()
    expect(item.locator("time")).to_have_text(re.compile("2024$"))
    expect(item.get_by_text("Seen in 2 dumps")).to_be_visible()
    expect(item.get_by_role("list", name="Keywords").get_by_role("link")).to_have_text(
        ["drones", "insects"]
    )


def test_counts_say_what_a_choice_leaves(desktop: Page, site: Site) -> None:
    desktop.goto(address("learning", sort="seen"))
    keyword = max(site.catalogue.keywords.shared, key=lambda one: len(one.papers))
    dump = site.catalogue.dumps[0]
    for group, name, said in (
        ("Keyword", keyword.name, f"keyword={keyword.slug}"),
        ("Dump", dump.title, f"dump={dump.name}"),
        ("Has", "Code", "has=code"),
    ):
        left = count(desktop, group, name)
        choice(desktop, group, name).check()
        expect(number(desktop)).to_have_text(re.compile(f"^{left} papers?$"))
        assert asked(desktop) == f"query=learning&{said}&sort=seen"
        expect(choice(desktop, group, name)).to_be_checked()
        expect(choice(desktop, group, name)).to_be_focused()
        choice(desktop, group, name).uncheck()
        assert asked(desktop) == "query=learning&sort=seen"


def test_counts_are_those_of_the_catalogue(desktop: Page, site: Site) -> None:
    desktop.goto(address(sort="newest"))
    for keyword in sorted(site.catalogue.keywords.shared, key=lambda one: -len(one.papers))[:3]:
        assert count(desktop, "Keyword", keyword.name) == str(len(keyword.papers))
    assert count(desktop, "Has", "Code") == str(_with_code(site.catalogue))


def test_years_can_be_chosen_and_typed(small: Page) -> None:
    small.goto(address("counted"))
    expect(number(small)).to_have_text("2 papers")
    choice(small, "Year", "2024").check()
    expect(number(small)).to_have_text("1 paper")
    assert asked(small) == "query=counted&year=2024"
    small.get_by_role("button", name="Clear").click()
    expect(number(small)).to_have_text("2 papers")
    small.get_by_role("textbox", name="From year").fill("2020")
    small.get_by_role("textbox", name="To year").fill("2023")
    small.keyboard.press("Enter")
    expect(small.get_by_text("No papers for “counted”")).to_be_visible()
    assert asked(small) == "query=counted&year=2020..2023"
    small.get_by_role("link", name="The same without filters").click()
    expect(number(small)).to_have_text("2 papers")


def test_what_is_called_so_stands_before_the_papers(small: Page) -> None:
    small.goto(address("insect"))
    named = small.get_by_role("list", name="Pages of this name").get_by_role("listitem")
    expect(named).to_have_text("insects Keyword, 3 papers")
    expect(named.get_by_role("strong")).to_have_count(1)
    field(small).fill("inse")
    expect(named.get_by_role("strong")).to_have_count(0)
    expect(named).to_have_text("insects Keyword, 3 papers")
    field(small).fill("bees")
    expect(named).to_have_count(0)
    field(small).fill("drones")
    expect(named.get_by_role("link")).to_have_attribute("href", re.compile("/keywords/drones/$"))


def test_the_order_can_be_chosen(desktop: Page, site: Site) -> None:
    most = max(len(paper.sightings) for paper in site.catalogue.papers)
    seen = {one.title for one in site.catalogue.papers if len(one.sightings) == most}
    desktop.goto(address("learning"))
    expect(results(desktop)).to_have_count(AT_ONCE)
    desktop.get_by_role("combobox", name="Order").select_option("most seen")
    expect(results(desktop).first).to_have_text(re.compile("|".join(map(re.escape, seen))))
    assert asked(desktop) == "query=learning&sort=seen"
    desktop.get_by_role("combobox", name="Order").select_option("newest")
    desktop.wait_for_url("**/search/?query=learning&sort=newest")


def test_the_way_back_leads_through_the_questions(desktop: Page) -> None:
    desktop.goto("about/")
    desktop.goto("search/")
    field(desktop).fill("contrastive")
    expect(desktop).to_have_url(re.compile("query=contrastive$"))
    expect(number(desktop)).to_contain_text("papers")
    expect_answer(desktop)
    first = number(desktop).inner_text()
    choice(desktop, "Has", "Code").check()
    expect(number(desktop)).not_to_have_text(first)
    results(desktop).first.get_by_role("link").click()
    desktop.wait_for_url("**/papers/**")
    desktop.go_back()
    expect(choice(desktop, "Has", "Code")).to_be_checked()
    assert asked(desktop) == "query=contrastive&has=code"
    desktop.go_back()
    expect(number(desktop)).to_have_text(first)
    expect(choice(desktop, "Has", "Code")).not_to_be_checked()
    desktop.go_back()
    expect(field(desktop)).to_have_value("")
    expect(results(desktop)).to_have_count(0)
    desktop.go_forward()
    expect(field(desktop)).to_have_value("contrastive")
    expect(number(desktop)).to_have_text(first)


def test_an_address_says_everything(desktop: Page, site: Site) -> None:
    dump = site.catalogue.dumps[0]
    desktop.goto(address("learnign", dump=dump.name, has="code", sort="seen", literal=""))
    expect(field(desktop)).to_have_value("learnign")
    expect(choice(desktop, "Dump", dump.name)).to_be_checked()
    expect(desktop.get_by_label("Order")).to_have_value("seen")
    expect(choice(desktop, "Has", "Code")).to_be_checked()
    expect(desktop.get_by_text("No papers for “learnign”")).to_be_visible()
    desktop.goto("search/?q=contrastive")
    expect(field(desktop)).to_have_value("contrastive")
    assert asked(desktop) == "query=contrastive"
    expect(desktop.locator("#__search")).not_to_be_checked()


def test_an_address_may_say_nonsense(desktop: Page) -> None:
    desktop.goto(address("learning"))
    expect_answer(desktop)
    found = number(desktop).inner_text()
    for said in NONSENSE:
        desktop.evaluate(TURN, f"?query=learning&{said}")
        expect_answer(desktop)
        assert number(desktop).inner_text() == found, said


def test_more_is_shown_where_the_reader_is(page: Page) -> None:
    page.goto(address("learning"))
    expect(results(page)).to_have_count(AT_ONCE)
    page.get_by_role("button", name="More results").click()
    expect(results(page)).to_have_count(2 * AT_ONCE)
    expect(results(page).nth(AT_ONCE).get_by_role("link")).to_be_focused()
    page.reload()
    expect(results(page)).to_have_count(2 * AT_ONCE)


def test_spelling_is_corrected_and_that_can_be_declined(desktop: Page) -> None:
    desktop.goto(address("contrastvie"))
    expect(desktop.get_by_text("Showing results for contrastive")).to_be_visible()
    desktop.get_by_role("link", name="Search for “contrastvie” as typed").click()
    expect(desktop.get_by_text("No papers for “contrastvie”")).to_be_visible()
    assert asked(desktop) == "query=contrastvie&literal="


def test_where_nothing_is_found_there_is_a_way_on(page: Page) -> None:
    page.goto(address('"contrastive zebras" title:labels', has="code"))
    expect(page.get_by_text("No papers for")).to_be_visible()
    page.locator(".ps-nothing a").first.click()
    expect(results(page).first).to_be_visible()
    page.goto(address("qqqqqqqqqq", literal=""))
    page.get_by_role("link", name="All keywords").click()
    page.wait_for_url("**/keywords/")


def test_every_example_of_the_help_can_be_tried(desktop: Page) -> None:
    desktop.goto("search/")
    examples = desktop.locator(".ps-help dl a")
    for example in examples.all_inner_texts():
        desktop.get_by_role("link", name=example, exact=True).click()
        expect(field(desktop)).to_have_value(example)
        desktop.go_back()
        expect(field(desktop)).to_have_value("")


def test_home_leads_to_the_results(page: Page) -> None:
    page.goto("")
    page.get_by_role("searchbox").fill("self-supervised")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/?query=self-supervised")
    expect(results(page).first).to_be_visible()


def _with_code(catalogue: Catalogue) -> int:
    return sum(any(link.kind == "code" for link in one.links) for one in catalogue.papers)
