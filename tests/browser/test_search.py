"""Material's search, answered by ours, finds the papers on every page."""

from urllib.parse import quote

from playwright.sync_api import Page, expect

from generator.records import Catalogue, Keyword, Paper
from tests.browser.browsing import Visits
from tests.browser.searching import HOLD_WORKER, field, results
from tests.browser.sites import Site
from tests.node import ask

KNOWN = "rankme-assessing-the-downstream-performance-of-pretrained-self-supervised"
SHOWN_AT_ONCE = 10  # results
SAMPLED = 20  # papers, of which one is asked for

MARKED = "() => { const all = CSS.highlights.get('ps-found'); return all && [...all].map(String) }"

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
        const rank = found.findIndex(one => one.some(({location}) => location.startsWith(address)))
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


def test_every_title_finds_its_paper(site: Site) -> None:
    papers = site.catalogue.papers
    answers = ask({"index": str(site.folder), "asked": [[one.title, {}] for one in papers]})
    late = [
        paper.title
        for paper, answer in zip(papers, answers, strict=True)
        if answer["hits"][0]["slug"] != paper.slug
    ]
    assert late == []


def test_titles_find_their_papers_from_every_page(desktop: Page, site: Site) -> None:
    desktop.add_init_script(HOLD_WORKER)
    desktop.goto("")
    desktop.keyboard.press("/")
    expect(desktop.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    papers = site.catalogue.papers[::SAMPLED]
    asked = [[" ".join(paper.title.split()), f"papers/{quote(paper.slug)}/"] for paper in papers]
    ranks: list[int] = desktop.evaluate(RANKS, asked)
    late = [
        f"{rank or 'not found'}: {paper.title}"
        for rank, paper in zip(ranks, papers, strict=True)
        if rank != 1
    ]
    assert late == []


def test_the_last_result_leads_to_all(desktop: Page) -> None:
    desktop.goto("about/?q=contrastive lerning")
    shown = desktop.locator(".md-search-result__link")
    expect(shown).to_have_count(SHOWN_AT_ONCE)
    desktop.locator(".md-search__scrollwrap").evaluate("all => all.scrollTo(0, all.scrollHeight)")
    expect(shown.last).to_contain_text("For “contrastive learning”")
    shown.last.click()
    desktop.wait_for_url("**/search/?query=contrastive+lerning")
    expect(field(desktop)).to_have_value("contrastive lerning")
    expect(results(desktop).first).to_be_visible()


def test_words_are_marked_and_counts_are_not_made_up(desktop: Page) -> None:
    desktop.goto("?q=contrastive")
    expect(desktop.locator(".md-search-result__meta")).to_have_text("Best matches")
    expect(desktop.locator(".md-search-result__link mark").first).to_have_text("Contrastive")
    desktop.goto("?q=qqqqqqqqqqqqqq")
    expect(desktop.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_what_is_called_so_stands_first(desktop: Page, site: Site) -> None:
    keyword = _commonest(site.catalogue)
    shown = desktop.locator(".md-search-result__link")
    desktop.goto(f"about/?q={keyword.name}")
    expect(shown.first).to_contain_text(keyword.name)
    expect(shown.first).to_contain_text(f"Keyword, {len(keyword.papers)} papers")
    _type(desktop, "contribute")
    expect(shown.first).to_contain_text("Page")
    _type(desktop, site.catalogue.dumps[0].title)
    expect(shown.first).to_contain_text("Dump, ")
    shown.first.click()
    expect(desktop.locator("h1")).to_have_text(site.catalogue.dumps[0].title)


def test_where_nothing_is_found_something_else_is_offered(desktop: Page) -> None:
    desktop.goto('about/?q="contrastive zebras" title:labels')
    first = desktop.locator(".md-search-result__link").first
    expect(first).to_contain_text("Try “")
    first.click()
    desktop.wait_for_url("**/search/?query=**")
    expect(results(desktop).first).to_be_visible()


def test_a_link_to_a_search_is_copied_and_opens_it(desktop: Page) -> None:
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desktop.goto("about/?q=contrastive")
    first = desktop.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    _type(desktop, "contrastive & few labels")
    expect(first).to_contain_text("Label")
    found = first.inner_text()
    desktop.get_by_title("Copy a link to this search").click()
    expect(desktop.get_by_text("Link copied")).to_be_visible()
    desktop.goto(desktop.evaluate("navigator.clipboard.readText()"))
    assert desktop.url.endswith("/about/?q=contrastive+%26+few+labels")
    expect(desktop.locator(".md-search__input")).to_have_value("contrastive & few labels")
    expect(first).to_have_text(found, use_inner_text=True)


def test_words_are_marked_on_the_page_to_which_a_result_leads(desktop: Page) -> None:
    desktop.goto("about/?q=contrastive learnign")
    papers = desktop.locator(".md-search-result__link[href*='/papers/']")
    papers.first.click()
    desktop.wait_for_url("**/papers/*/")  # without the words
    marked: list[str] = desktop.wait_for_function(MARKED).json_value()
    assert {word.lower() for word in marked} >= {"contrastive", "learning"}


def test_it_says_that_it_cannot_be_reached(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.context.route("**/*.bin", lambda route: route.abort())
    page.goto("?q=contrastive")
    expect(page.locator(".md-search-result__link h1")).to_have_text("The search cannot be reached")
    visits.faults.clear()  # what did not arrive


def _type(page: Page, query: str) -> None:
    """Asks in Material's field, which waits for a key to be let go."""
    field = page.get_by_role("dialog", name="Search").get_by_role("textbox")
    field.fill(query)
    field.press("End")


def _commonest(catalogue: Catalogue) -> Keyword:
    return max(catalogue.keywords.shared, key=lambda one: len(one.papers))


def _known(site: Site) -> Paper:
    return next(paper for paper in site.catalogue.papers if paper.slug == KNOWN)
