"""The archive of the site, unpacked and opened from a disk, where nothing can be fetched."""

from playwright.sync_api import Page, expect

from tests.browser.searching import choice, expect_answer, field, results


def test_pages_and_both_searches_work_from_a_disk(on_disk: tuple[Page, str]) -> None:
    page, root = on_disk
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{root}/index.html")
    page.get_by_role("link", name="312 keywords").click()
    page.get_by_role("link", name="contrastive learning").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("contrastive learning")
    page.goto(f"{root}/search/index.html?query=contrastive")
    expect_answer(page)
    choice(page, "Has", "Code").check()
    field(page).fill("contrastvie")
    expect(page.get_by_text("Showing results for contrastive")).to_be_visible()
    results(page).first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Related papers")).to_be_visible()
    page.goto(f"{root}/about/index.html?q=contrastive")
    expect(page.locator(".md-search-result__link mark").first).to_have_text("Contrastive")
    page.locator(".md-search-result__link").first.click()
    expect(page.get_by_role("heading", name="Related papers")).to_be_visible()
    assert errors == []
