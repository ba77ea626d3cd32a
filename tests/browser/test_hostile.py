"""Texts that try to be markup, scripts or links stay texts, on every page that shows them."""

from collections import defaultdict
from collections.abc import Mapping, Set
from urllib.parse import quote, unquote

from playwright.sync_api import Page, expect

from tests.browser.browsing import PHONE, Visits
from tests.browser.hostile import MARKUP, NAME, PLAIN, PWN, TITLES
from tests.browser.markup import article, kind, names
from tests.browser.searching import HOLD_WORKER, expect_answer, field, results
from tests.browser.sites import Site
from tests.browser.test_room import WIDER
from tests.node import ask
from tests.test_markdown import CONSTRUCTS

LISTED_FAULTS = {"ul", "li", "strong"}  # which the shipped dumps do not have
QUESTIONS = (
    "x" * 10_000,
    "survey " * 1_500,
    "(((a+)+)+)+$",
    ".*[^]\\d{1,}(?<x>",
    "'\"`;--",
    "\U0001f41d\u202e",
    "year:" * 500,
    '"' * 999,
    "constructor __proto__ toString",
)
ON_THE_PAGE = {
    *("a", "button", "dd", "details", "dl", "dt", "div", "fieldset", "form", "h1", "h2", "input"),
    *(
        "label",
        "legend",
        "li",
        "link",
        "mark",
        "ol",
        "option",
        "p",
        "ps-search",
        "script",
        "select",
    ),
    *("path", "span", "strong", "summary", "svg", "time", "ul"),
}
SCHEMES = "() => [...document.querySelectorAll('[href]')].map(one => new URL(one.href).protocol)"
WRAPPER = "div"  # the theme puts one around a table once that is seen
IN_RESULTS = {"a", "article", "del", "details", "div", "h1", "h2", "li", "mark", "ol", "p",
              "summary", "ul"}  # fmt: skip

BUDGET = 300  # milliseconds from a key to the answer

# Asks in Material's field as a reader does, and looks at what becomes of each answer.
BOX = """async questions => {
    const field = document.querySelector("[data-md-component=search-query]")
    const seen = []
    for (const asked of questions) {
        const answered = new Promise(resolve => searchWorker.addEventListener(
            "message", ({data}) => data.type === 3 && setTimeout(resolve), {once: true}))
        field.value = asked
        field.dispatchEvent(new KeyboardEvent("keyup"))
        await answered
        const all = [...document.querySelectorAll(".md-search-result *")]
        seen.push({asked, elements: [...new Set(all.map(one => one.localName))]})
    }
    return seen
}"""

DRAWN = """() => {
    const map = document.querySelector("ps-map")
    return !map || map.querySelector("option + option")
}"""
STATE = """() => {
    const inside = document.querySelector("article")
    return {
        kind: inside.className.match(/\\bps-(\\w+)/)[1],
        title: inside.querySelector("h1").textContent,
        text: inside.textContent,
        elements: [...inside.querySelectorAll("*")].map(one => one.localName),
        schemes: [...document.querySelectorAll("[href]")].map(one => new URL(one.href).protocol),
        pwned: "pwned" in window,
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
}"""


def test_the_texts_arrive(hostile_site: Site) -> None:
    titles = {paper.title for paper in hostile_site.catalogue.papers}
    assert titles >= {PLAIN, *(" ".join(title.split()) for title in TITLES)}
    assert any(dump.rejects for dump in hostile_site.catalogue.dumps)
    assert any(dump.notices for dump in hostile_site.catalogue.dumps)


def test_texts_stay_texts_on_every_page(visits: Visits, site: Site, hostile_site: Site) -> None:
    harmless = _elements_by_kind(visits.page(site, PHONE), site)
    papers = {f"papers/{quote(one.slug)}/": one for one in hostile_site.catalogue.papers}
    page = visits.page(hostile_site, PHONE)
    for address in hostile_site.pages():
        page.goto(address)
        state = page.evaluate(STATE)
        assert not state["pwned"], address
        assert set(state["elements"]) <= harmless[state["kind"]] | {WRAPPER}, address
        assert set(state["schemes"]) <= {"http:", "https:"}, address
        assert state["wider"] <= 0, address
        if paper := papers.pop(address, None):
            assert state["title"] == paper.title
            assert paper.abstract in state["text"]
    assert not papers


def test_texts_stay_texts_among_the_results_of_the_search(
    visits: Visits, hostile_site: Site
) -> None:
    page = visits.page(hostile_site)
    page.goto("")
    page.keyboard.press("/")
    question = page.get_by_role("dialog", name="Search").get_by_role("textbox")
    for number, title in enumerate(TITLES):
        question.fill(f'"site {number} of this survey"')
        page.keyboard.press("End")
        expect(page.locator(".md-search-result__link h1").first).to_have_text(title)
        _expect_harmless_results(page)


def test_texts_stay_texts_on_the_page_of_the_search(visits: Visits, hostile_site: Site) -> None:
    page = visits.page(hostile_site, PHONE)
    page.goto("search/?query=survey&show=100")
    expect_answer(page)
    titles = results(page).all_text_contents()
    assert {" ".join(title.split()) for title in titles} >= set(TITLES)
    expect(page.locator(".ps-narrow")).to_have_attribute("aria-busy", "false")
    _expect_harmless_page(page)


def test_a_hostile_question_stays_a_text(visits: Visits, hostile_site: Site) -> None:
    page = visits.page(hostile_site)
    for question in (MARKUP, NAME):
        page.goto(f"?q=survey {quote(question)}")
        expect(page.locator(".md-search-result__item").first).to_be_visible()
        _expect_harmless_results(page)
    page.goto("search/")
    for question in (*QUESTIONS, *TITLES):
        field(page).fill(question)
        expect_answer(page)
        _expect_harmless_page(page)


def test_a_hostile_question_stays_a_text_in_the_box(visits: Visits, hostile_site: Site) -> None:
    page = visits.page(hostile_site)
    page.add_init_script(HOLD_WORKER)
    page.goto("?q=survey")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    for question in page.evaluate(BOX, [*QUESTIONS, *TITLES]):
        assert set(question["elements"]) <= IN_RESULTS, question["asked"]
    _expect_harmless_results(page)


def test_every_hostile_question_is_answered_within_its_time(hostile_site: Site) -> None:
    asked = [*QUESTIONS, *TITLES, *CONSTRUCTS]
    whole = {"facets": True, "places": True}
    answers = ask(
        {
            "index": str(hostile_site.folder),
            "asked": [["survey", whole], *([one, whole] for one in asked)],
        }
    )[1:]
    assert len(answers) == len(asked)
    slow = [one for one, answer in zip(asked, answers, strict=True) if answer["ms"] > BUDGET]
    assert slow == []


def test_a_hostile_address_stays_a_text(visits: Visits, hostile_site: Site) -> None:
    page = visits.page(hostile_site)
    for said in (MARKUP, NAME, f"javascript:{PWN}", "__proto__", "x" * 5000):
        page.goto(f"search/?query={quote(said)}&keyword={quote(said)}&dump={quote(said)}&literal=")
        expect_answer(page)
        _expect_harmless_page(page)


def _elements_by_kind(page: Page, site: Site) -> Mapping[str, Set[str]]:
    """The names of all elements in pages without malice, and of those that scripts add to them."""
    found, largest = defaultdict[str, set[str]](set), dict[str, tuple[int, str]]()
    for address in site.pages():
        text = (site.folder / unquote(address) / "index.html").read_text(encoding="utf-8")
        found[kind(text)] |= names(article(text))
        largest[kind(text)] = max(largest.get(kind(text), (0, "")), (len(text), address))
    for sort, (_, address) in largest.items():
        page.goto(address)
        page.wait_for_function(DRAWN)
        found[sort] |= set(page.evaluate(STATE)["elements"])
    found["namesakes"] |= found["papers"]
    found["dump"] |= LISTED_FAULTS
    found["ledger"] |= LISTED_FAULTS
    return found


def _expect_harmless_results(page: Page) -> None:
    names = page.locator(".md-search-result *").evaluate_all("all => all.map(one => one.localName)")
    assert set(names) <= IN_RESULTS
    assert not page.evaluate("'pwned' in window")


def _expect_harmless_page(page: Page) -> None:
    names = page.locator("article *").evaluate_all("all => all.map(one => one.localName)")
    assert set(names) <= ON_THE_PAGE
    assert names.count("script") == 1
    assert set(page.evaluate(SCHEMES)) <= {"http:", "https:"}
    assert not page.evaluate("'pwned' in window")
    assert page.evaluate(WIDER) <= 0
