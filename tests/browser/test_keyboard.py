"""All of it works without a mouse, and shows where the reader is."""

from playwright.sync_api import Page, expect

from tests.browser.sites import Site

STOPS = 40  # more than the head of a page has
MILLISECONDS = 3000  # until the page has shown at the latest where the reader is

FOCUSED = """async milliseconds => {
    const one = document.activeElement
    const visible = () => {
        const {outlineStyle, boxShadow} = getComputedStyle(one)
        const {width, height} = one.getBoundingClientRect()
        const opened = one.name === "query" && document.querySelector("#__search").checked
        return width * height > 0 && (outlineStyle !== "none" || boxShadow !== "none" || opened)
    }
    const end = performance.now() + milliseconds
    while (!visible() && performance.now() < end) await new Promise(requestAnimationFrame)
    return {
        name: one.getAttribute("aria-label") || one.textContent.trim(),
        inside: one.closest("header, article")?.localName,
        visible: visible(),
    }
}"""


def test_tab_goes_through_the_head_and_shows_where_it_is(page: Page) -> None:
    page.goto("")
    reached = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUSED, MILLISECONDS)
        assert focus["visible"], focus
        reached.append(focus["name"])
        if focus["inside"] == "article":
            break
    assert reached[:-1] == [
        "Skip to content", "Paperstacks", "Home", "Papers", "Keywords", "Map", "Dumps",
        "About", "Compact lists", "Switch to dark colours", "Search", "Reading list",
    ]  # fmt: skip


def test_the_head_can_be_skipped(page: Page, site: Site) -> None:
    page.goto(f"papers/{site.catalogue.papers[0].slug}/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED, MILLISECONDS)["inside"] == "article"


def test_keys_open_and_close_the_search(page: Page) -> None:
    page.goto("ledger/")
    field = page.get_by_role("dialog", name="Search").get_by_role("textbox")
    opened = page.locator("#__search")
    for key in ("/", "s", "f"):
        page.keyboard.press(key)
        expect(field).to_be_focused()
        expect(opened).to_be_checked()
        expect(field).to_have_value("")
        page.keyboard.press("Escape")
        expect(opened).not_to_be_checked()
        page.wait_for_timeout(50)  # the theme takes what comes at once for one change


def test_the_search_closes_before_the_theme_has_come(desktop: Page) -> None:
    desktop.route("**/bundle.*", lambda _: None)  # which never is answered
    desktop.goto("ledger/")
    desktop.keyboard.press("/")
    expect(desktop.locator("#__search")).to_be_checked()
    desktop.keyboard.press("Escape")
    expect(desktop.locator("#__search")).not_to_be_checked()


def test_arrows_choose_a_result(desktop: Page) -> None:
    desktop.goto("")
    desktop.keyboard.press("/")
    desktop.keyboard.type("learning")
    results = desktop.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    desktop.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    assert desktop.evaluate(FOCUSED, MILLISECONDS)["visible"]
    desktop.keyboard.press("Enter")
    expect(desktop.locator("h1")).to_be_visible()
    assert "/papers/" in desktop.url or "/keywords/" in desktop.url


def test_enter_switches_the_colours(page: Page) -> None:
    page.goto("")
    page.get_by_label("Switch to dark colours").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
