"""The map: a paper is found by hand and by keys, and papers are told apart by keyword."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import PHONE, Visits
from tests.browser.sites import Site

INK = """canvas => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height)
    const context = copy.getContext("2d", {willReadFrequently: true})
    context.drawImage(canvas, 0, 0)
    const {data} = context.getImageData(0, 0, copy.width, copy.height)
    return data.reduce((sum, one, at) => at % 4 === 3 && one === 255 ? sum + 1 : sum, 0)
}"""
"""How many pixels of the map are painted in full strength."""


def opened(page: Page) -> None:
    page.goto("map/")
    expect(page.locator("ps-map canvas")).to_be_visible()
    page.wait_for_function(f"({INK})(document.querySelector('ps-map canvas')) > 0")


def test_a_click_opens_the_paper_that_is_pointed_at(desktop: Page, site: Site) -> None:
    opened(desktop)
    landscape = site.catalogue.landscape
    box = desktop.locator(".ps-surface").bounding_box()
    assert box
    scale = min(box["width"] / landscape.width, box["height"] / landscape.height)
    area = landscape.areas[0]
    x = box["x"] + box["width"] / 2 + (area.x + 40 - landscape.width / 2) * scale
    y = box["y"] + box["height"] / 2 + (area.y - landscape.height / 2) * scale
    desktop.mouse.move(x, y)
    titles = {paper.slug: paper.title for paper in site.catalogue.papers}
    expect(desktop.locator(".ps-card strong")).to_have_text(titles[area.papers[0]])
    desktop.mouse.click(x, y)
    desktop.wait_for_url(f"**/papers/{area.papers[0]}/")


def test_keys_go_from_paper_to_paper_and_open_one(page: Page) -> None:
    opened(page)
    page.get_by_role("application", name="Map of papers").focus()
    page.keyboard.press("ArrowRight")
    card = page.locator(".ps-card strong")
    expect(card).to_be_visible()
    before = card.inner_text()
    page.keyboard.press("ArrowRight")
    expect(card).not_to_have_text(before)
    title = card.inner_text()
    expect(page.locator("ps-map > [role=status]")).to_contain_text(title)
    page.keyboard.press("+")
    expect(card).to_have_text(title)
    page.keyboard.press("Enter")
    page.wait_for_url("**/papers/*/")
    expect(page.locator("h1")).to_have_text(title)


def test_a_tap_shows_the_paper_and_another_opens_it(browser: Browser, site: Site) -> None:
    context = browser.new_context(
        base_url=site.address, viewport={"width": 390, "height": 844}, has_touch=True
    )
    page = context.new_page()
    opened(page)
    page.locator(".ps-surface").tap()
    card = page.locator(".ps-card")
    expect(card).to_be_visible()
    title = card.locator("strong").inner_text()
    card.tap()
    expect(page.locator("h1")).to_have_text(title)
    context.close()


def test_papers_of_a_keyword_stand_out(desktop: Page, site: Site) -> None:
    opened(desktop)
    canvas = desktop.locator("ps-map canvas")
    everything = canvas.evaluate(INK)
    area = site.catalogue.landscape.areas[0]
    keyword = next(k for k in site.catalogue.keywords.shared if k.slug == area.keyword)
    desktop.get_by_label("Papers about").select_option(keyword.name)
    expect(desktop.get_by_text(f"{len(keyword.papers)} papers;")).to_be_visible()
    desktop.wait_for_function(
        f"({INK})(document.querySelector('ps-map canvas')) < {everything / 2}"
    )
    assert canvas.evaluate(INK) > 0
    desktop.get_by_role("link", name=f"all about {keyword.name}").click()
    expect(desktop.locator("h1")).to_have_text(keyword.name)


def test_without_scripts_there_is_a_picture_and_a_list(visits: Visits, site: Site) -> None:
    page = visits.page(site, PHONE, scripts=False)
    page.goto("map/")
    expect(page.locator("ps-map svg circle")).to_have_count(len(site.catalogue.landscape.areas))
    page.locator("td a").first.click()
    page.wait_for_url(f"**/keywords/{site.catalogue.landscape.areas[0].keyword}/")
