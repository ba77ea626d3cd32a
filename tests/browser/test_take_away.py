"""Taking papers away, as a reader does: whole lists, what a search finds, one paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator import citation
from generator.citation import bibtex, ris
from generator.exports import table
from generator.exports.cited import cited
from generator.records import Catalogue, Keyword, Paper
from tests.browser import sites
from tests.browser.browsing import Visits
from tests.browser.searching import expect_answer
from tests.browser.sites import FOLDER, HOST, Site
from tests.small_catalogue import small_catalogue

SITE = HOST + FOLDER


def largest(catalogue: Catalogue) -> Keyword:
    return max(catalogue.keywords.shared, key=lambda each: (len(each.papers), each.slug))


def bib(catalogue: Catalogue, slugs: list[str]) -> str:
    """What the generator makes of these papers."""
    papers = {paper.slug: paper for paper in catalogue.papers}
    return "\n".join(bibtex.entry(citation.of(papers[slug], SITE)) for slug in slugs)


def saved(page: Page, form: str) -> tuple[str, str]:
    """Takes the papers of a page away; returns the file's name and text."""
    page.locator("summary", has_text="Take away").click()
    page.get_by_label("Form", exact=True).select_option(form)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes().decode()


def test_a_keywords_papers_are_taken_away_in_their_order(page: Page, site: Site) -> None:
    keyword = largest(site.catalogue)
    page.goto(f"keywords/{keyword.slug}/")

    name, text = saved(page, "BibTeX")

    assert name == f"{keyword.slug}.bib"
    assert text == bib(site.catalogue, list(keyword.papers))
    expect(page.locator("article").get_by_role("status")).to_have_text(
        f"{name} has {len(keyword.papers)} papers."
    )


def test_a_list_of_several_pages_is_taken_away_whole_from_any_of_them(
    desktop: Page, site: Site
) -> None:
    dump = max(site.catalogue.dumps, key=lambda each: len(each.records)).name
    desktop.goto(f"dumps/{dump.rpartition('.')[0]}/page-2/")

    name, text = saved(desktop, "CSV")

    listed = [each for each in cited(site.catalogue, SITE) if _stands_in(each.paper, dump)]
    assert len(listed) > 100
    assert name == f"{dump.rpartition('.')[0]}.csv"
    assert sorted(text.splitlines()) == sorted("".join(table.render(listed)).splitlines())


def test_all_that_a_search_finds_is_taken_away(desktop: Page, site: Site) -> None:
    desktop.goto("search/?query=contrastive&sort=newest")
    expect_answer(desktop)
    shown = [
        link.get_attribute("href") or ""
        for link in desktop.locator(".ps-hits h2 a").element_handles()
    ]
    count = int((desktop.locator(".ps-number").text_content() or "").split()[0])
    assert count > len(shown)

    name, text = saved(desktop, "BibTeX")

    slugs = [address.rstrip("/").rpartition("/")[2] for address in shown]
    assert name == "contrastive-search.bib"
    assert text.startswith(bib(site.catalogue, slugs))
    assert text.count("\n@") == count - 1


def test_a_papers_citation_is_copied_and_saved(desktop: Page, site: Site) -> None:
    paper = site.catalogue.papers[0]
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desktop.goto(f"papers/{paper.slug}/")

    desktop.get_by_role("button", name="Copy BibTeX").click()
    expect(desktop.locator("article").get_by_role("status")).to_have_text("Copied")
    with desktop.expect_download() as download:
        desktop.get_by_role("button", name="Download RIS").click()

    copied = desktop.evaluate("navigator.clipboard.readText()")
    assert copied == bibtex.entry(citation.of(paper))
    keywords = [each.name for each in site.catalogue.keywords.of.get(paper.slug, ())]
    text = Path(download.value.path()).read_bytes().decode()
    assert text == ris.entry(citation.of(paper, SITE), keywords)


def test_a_large_catalogue_has_entries_in_its_lookup_only(
    visits: Visits, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    monkeypatch.setenv("REPO_URL", "https://forge.example/stacks")
    catalogue = small_catalogue()
    paper = catalogue.papers[0]
    with sites.serving(catalogue, tmp_path) as site:
        page = visits.page(site)
        page.goto(f"papers/{paper.slug}/")
        expect(page.locator(".ps-cite > pre")).to_be_empty()
        page.locator(".ps-cite > summary").click()
        expected = bibtex.entry(citation.of(paper, SITE)).strip()
        expect(page.locator(".ps-cite > pre")).to_have_text(expected)

        form = page.locator(".ps-correct a").first
        expect(form).to_have_attribute(
            "href", re.compile(rf"&permalink=papers/{paper.slug}/&field=")
        )
        expect(page.locator("link[rel=icon]")).to_have_count(1)

        plain = visits.page(site, scripts=False)
        plain.goto(f"papers/{paper.slug}/")
        expect(plain.locator(".ps-cite")).to_be_hidden()


def test_papers_are_taken_away_from_a_site_on_a_disk(on_disk: tuple[Page, str], site: Site) -> None:
    page, root = on_disk
    keyword = largest(site.catalogue)
    page.goto(f"{root}/keywords/{keyword.slug}/index.html")

    _, text = saved(page, "BibTeX")

    assert text == bib(site.catalogue, list(keyword.papers))


def test_without_scripts_there_is_no_control_and_the_entry_stays(
    visits: Visits, site: Site
) -> None:
    page = visits.page(site, scripts=False)
    page.goto(f"papers/{site.catalogue.papers[0].slug}/")

    expect(page.get_by_role("button")).to_have_count(0)
    page.locator(".ps-cite > summary").click()
    expect(page.locator(".ps-cite > pre")).to_contain_text("@")


def _stands_in(paper: Paper, dump: str) -> bool:
    return any(sighting.record.dump == dump for sighting in paper.sightings)
