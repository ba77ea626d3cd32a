"""The reading list: what a reader keeps, takes along, brings in and shares, without a server."""

import json
import re
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_file
from playwright.sync_api import Locator, Page, expect

from tests.browser.browsing import PHONE, Visits
from tests.browser.sites import FOLDER, Site

KEY = f"{FOLDER}.reading-list"
NOTE = 'Read "Methods" first. <img src=x onerror=window.pwned=1>'


def bookmark(page: Page, title: str) -> Locator:
    """The button of a paper in a list."""
    return page.get_by_role("button", name=f"On the reading list: {title}", exact=True)


def titles(page: Page) -> Locator:
    """Those on the reader's own list."""
    return page.get_by_role("list", name="Reading list").get_by_role("heading")


def keep(page: Page, text: str) -> None:
    """Puts a value where the list is kept, before any page is there."""
    said = f"localStorage.setItem({json.dumps(KEY)}, {json.dumps(text)})"
    page.add_init_script(f"if (!localStorage.getItem({json.dumps(KEY)})) {said}")


def test_a_paper_goes_from_its_page_to_the_list_and_from_there_to_anybody(
    visits: Visits, site: Site, tmp_path: Path
) -> None:
    first, second = site.catalogue.papers[:2]
    page = visits.page(site, PHONE)
    page.goto(f"papers/{first.slug}/")
    button = page.get_by_role("button", name="Reading list", exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.get_by_role("combobox", name="How far").select_option("Reading")
    page.get_by_text("Note", exact=True).click()
    page.get_by_role("textbox", name="Note on").fill(NOTE)
    page.goto("papers/")
    expect(bookmark(page, first.title)).to_have_attribute("aria-pressed", "true")
    bookmark(page, second.title).click()

    page.get_by_role("link", name="Reading list, 2").click()
    page.reload()
    expect(titles(page)).to_have_text([second.title, first.title])
    expect(page.get_by_role("textbox", name=f"Note on {first.title}")).to_have_value(NOTE)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    _is_cited_with_notes(page, tmp_path)
    page.get_by_text("Share as a link").click()
    page.get_by_role("checkbox", name="With my notes").check()
    link = page.get_by_role("textbox", name="Link to this list")
    expect(link).to_have_value(re.compile("#list="))
    _is_taken_over(visits.page(site), link.input_value(), [first.title, second.title])
    _is_brought_in(visits.page(site), file, [second.title, first.title])


def _is_cited_with_notes(page: Page, folder: Path) -> None:
    page.get_by_text("Take away").click()
    page.get_by_role("combobox", name="Form").select_option("BibTeX")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    file = folder / "list.bib"
    download.value.save_as(file)
    entries = parse_file(str(file)).entries
    notes = [entry["annote"] for entry in entries if "annote" in entry.fields_dict]
    assert len(entries) == 2
    assert notes == [NOTE]


def _is_taken_over(page: Page, link: str, expected: list[str]) -> None:
    page.goto(link)
    offer = page.get_by_role("region", name="Shared list")
    expect(offer.get_by_role("heading", level=3)).to_have_text(expected)
    expect(offer.get_by_text(NOTE)).to_be_visible()
    expect(titles(page)).to_have_count(0)
    offer.get_by_role("button", name="Add to my list").click()
    expect(titles(page)).to_have_text(expected[::-1])
    expect(offer).to_be_hidden()
    assert "#" not in page.url


def _is_brought_in(page: Page, file: Path, expected: list[str]) -> None:
    page.goto("reading-list/")
    page.get_by_label("Bring in a file").set_input_files(file)
    expect(titles(page)).to_have_text(expected)
    expect(page.get_by_role("textbox", name="Note on")).to_have_value(NOTE)
    page.get_by_role("button", name="Undo").click()
    expect(titles(page)).to_have_count(0)


def test_a_paper_that_moved_is_found_and_one_that_is_gone_stays(
    visits: Visits, hostile_site: Site
) -> None:
    known = hostile_site.catalogue
    old, (slug,) = next(each for each in known.addresses.items() if len(each[1]) == 1)
    now = next(paper.title for paper in known.papers if paper.slug == slug)
    page = visits.page(hostile_site)
    entries = [{"slug": old, "title": "As it was"}, {"slug": "nowhere", "title": "<b>Gone</b>"}]
    keep(page, json.dumps({"format": "paperstacks reading list", "version": 1, "papers": entries}))
    page.goto("reading-list/")
    expect(titles(page)).to_have_text(["<b>Gone</b>", now])
    expect(page.get_by_text("Not in the catalogue any more")).to_have_count(1)
    expect(page.get_by_role("link", name=now)).to_have_attribute("href", re.compile(f"/{slug}/$"))


@pytest.mark.parametrize("text", ["{damaged", '{"version":9}'])
def test_what_cannot_be_read_is_put_aside(visits: Visits, site: Site, text: str) -> None:
    page = visits.page(site)
    keep(page, text)
    page.goto("papers/")
    bookmark(page, site.catalogue.papers[0].title).click()
    page.goto("reading-list/")
    expect(titles(page)).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it as it is").click()
    assert Path(download.value.path()).read_text() == text


def test_a_browser_that_keeps_nothing_is_told_so(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { configurable: true, get() { throw new Error('closed') } })"
    )
    page.goto("papers/")
    bookmark(page, site.catalogue.papers[0].title).click()
    expect(page.get_by_role("status").filter(has_text="keeps nothing")).to_be_visible()
    page.goto("reading-list/")
    expect(page.get_by_role("main").get_by_text("keeps nothing")).to_be_visible()


def test_tabs_show_the_same_list(visits: Visits, site: Site) -> None:
    title = site.catalogue.papers[0].title
    page = visits.page(site)
    page.goto("papers/")
    other = page.context.new_page()
    other.goto("reading-list/")
    bookmark(page, title).click()
    expect(titles(other)).to_have_text([title])
    bookmark(other, title).click()
    expect(bookmark(page, title)).to_have_attribute("aria-pressed", "false")


def test_hostile_titles_stay_text_on_the_list(visits: Visits, hostile_site: Site) -> None:
    page = visits.page(hostile_site)
    page.goto("papers/")
    expect(page.locator("li > .ps-keep").first).to_be_visible()
    page.evaluate("document.querySelectorAll('li > .ps-keep').forEach((each) => each.click())")
    count = page.locator("li > .ps-keep").count()
    page.goto("reading-list/")
    expect(titles(page)).to_have_count(count)
    assert page.locator(".ps-mine-list :is(script, img, iframe, style)").count() == 0
    assert page.evaluate("window.pwned") is None


def test_nothing_jumps_when_the_buttons_come(visits: Visits, site: Site) -> None:
    for path in ("papers/", f"papers/{site.catalogue.papers[0].slug}/"):
        page = visits.page(site, PHONE)
        page.add_init_script(
            "window.shift = 0; new PerformanceObserver((list) => {"
            " for (const each of list.getEntries()) window.shift += each.value"
            "}).observe({ type: 'layout-shift', buffered: true })"
        )
        page.goto(path)
        expect(page.locator(".ps-keep").first).to_be_visible()
        page.wait_for_timeout(100)
        assert page.evaluate("window.shift") < 0.001, path


def test_without_scripts_the_page_says_what_it_needs(visits: Visits, site: Site) -> None:
    page = visits.page(site, scripts=False)
    page.goto("reading-list/")
    expect(page.get_by_text("It needs JavaScript")).to_be_visible()
