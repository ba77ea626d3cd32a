"""Material's search, answered by ours, finds the papers on every page."""

from urllib.parse import quote

from playwright.sync_api import Page, expect

from generator.records import Paper
from tests.browser.browsing import Visits
from tests.browser.searching import field, results
from tests.browser.sites import Site

KNOWN = "rankme-assessing-the-downstream-performance-of-pretrained-self-supervised"
SHOWN_AT_ONCE = 10  # results

HOLD_WORKER = """
    window.Worker = class extends Worker {
        constructor(...from) { super(...from); window.searchWorker = this }
    }
"""

# Asks as a reader does, by the text field, and hears what the worker answers to the page.
RANKS = """async papers => {
    const field = document.querySelector("[data-md-component=search-query]")
    const answer = () => new Promise(resolve => {
        const hear = ({data}) => {
            if (data.type !== 3) return
            searchWorker.removeEventListener("message", hear)
            resolve(data.data.items)
        }
        searchWorker.addEventListener("message", hear)
    })
    const ranks = []
    for (const [title, address] of papers) {
        const answered = answer()
        field.value = title
        field.dispatchEvent(new KeyboardEvent("keyup"))
        const found = await answered
        const rank = found.findIndex(one => one.some(({location}) => location === address))
        ranks.push(rank + 1)
    }
    return ranks
}"""


def test_half_a_title_leads_to_the_paper(page: Page, site: Site) -> None:
    paper = _known(site)
    page.goto("")
    field = page.get_by_role("dialog", name="Search").get_by_role("textbox")
    icon = page.locator(".md-header__button[for=__search]")  # where the field has no room
    (icon if icon.is_visible() else field).click()
    expect(field).to_be_focused()
    field.press_sequentially(paper.title[: len(paper.title) // 2])
    page.locator(".md-search-result__link").filter(has_text=paper.title).first.click()
    page.wait_for_url(f"**/papers/{paper.slug}/")
    expect(page.locator("h1")).to_have_text(paper.title)


def test_enter_leads_to_the_best_result(desktop: Page, site: Site) -> None:
    paper = _known(site)
    desktop.goto("about/")
    desktop.keyboard.press("/")
    desktop.keyboard.type(paper.title)
    expect(desktop.locator(".md-search-result__link").first).to_contain_text(paper.title)
    desktop.keyboard.press("Enter")
    desktop.wait_for_url(f"**/papers/{paper.slug}/")


def test_every_title_finds_its_paper(desktop: Page, site: Site) -> None:
    desktop.add_init_script(HOLD_WORKER)
    desktop.goto("")
    desktop.keyboard.press("/")
    expect(desktop.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    papers = site.catalogue.papers
    asked = [[" ".join(paper.title.split()), f"papers/{quote(paper.slug)}/"] for paper in papers]
    ranks: list[int] = desktop.evaluate(RANKS, asked)
    late = [
        f"{rank or 'not found'}: {paper.title}"
        for rank, paper in zip(ranks, papers, strict=True)
        if rank != 1
    ]
    assert late == []


def test_the_last_result_leads_to_all(page: Page) -> None:
    page.goto("about/?q=contrastive lerning")
    shown = page.locator(".md-search-result__link")
    expect(shown).to_have_count(SHOWN_AT_ONCE)
    page.locator(".md-search__scrollwrap").evaluate("all => all.scrollTo(0, all.scrollHeight)")
    expect(shown.last).to_contain_text("For “contrastive learning”")
    shown.last.click()
    page.wait_for_url("**/search/?query=contrastive+lerning")
    expect(field(page)).to_have_value("contrastive lerning")
    expect(results(page).first).to_be_visible()


def test_words_are_marked_and_counts_are_not_made_up(desktop: Page) -> None:
    desktop.goto("?q=contrastive")
    expect(desktop.locator(".md-search-result__meta")).to_have_text("Best matches")
    expect(desktop.locator(".md-search-result__link mark").first).to_have_text("Contrastive")
    desktop.goto("?q=qqqqqqqqqqqqqq")
    expect(desktop.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_it_says_that_it_cannot_be_reached(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.context.route("**/*.bin", lambda route: route.abort())
    page.goto("?q=contrastive")
    expect(page.locator(".md-search-result__link h1")).to_have_text("The search cannot be reached")
    visits.faults.clear()  # what did not arrive


def _known(site: Site) -> Paper:
    return next(paper for paper in site.catalogue.papers if paper.slug == KNOWN)
