"""From paper to keyword to paper to dump: every way that the pages offer leads on."""

from playwright.sync_api import Locator, Page, expect

from generator.records import Keyword, Paper
from tests.browser.sites import Site


def test_a_keyword_leads_from_one_paper_to_another(page: Page, site: Site) -> None:
    paper, keyword = _paper_with_keyword(site)
    page.goto(f"papers/{paper.slug}/")
    _list_below(page, "Keywords").get_by_role("link", name=keyword.name, exact=True).click()
    page.wait_for_url(f"**/keywords/{keyword.slug}/")
    expect(page.locator("h1")).to_have_text(keyword.name)
    titles = {one.slug: one.title for one in site.catalogue.papers}
    listed = _list_below(page, f"{len(keyword.papers)} papers").get_by_role("link")
    expect(listed).to_have_text([titles[slug] for slug in keyword.papers])
    other = next(slug for slug in keyword.papers if slug != paper.slug)
    listed.filter(has_text=titles[other]).first.click()
    page.wait_for_url(f"**/papers/{other}/")
    expect(page.locator("h1")).to_have_text(titles[other])


def test_related_papers_name_what_they_share(page: Page, site: Site) -> None:
    paper, _ = _paper_with_keyword(site)
    related = [one for one in site.catalogue.related[paper.slug] if not one.loose]
    page.goto(f"papers/{paper.slug}/")
    shown = _list_below(page, "Related papers").get_by_role("listitem")
    expect(shown).to_have_count(len(related))
    for item, one in zip(shown.all(), related, strict=True):
        expect(item).to_contain_text(f"In common: {', '.join(one.shared)}")
    shown.first.get_by_role("link").click()
    page.wait_for_url(f"**/papers/{related[0].slug}/")


def test_related_papers_can_be_ordered_by_date(page: Page, site: Site) -> None:
    page.goto(f"papers/{_paper_with_dated_neighbours(site)}/")
    shown = _list_below(page, "Related papers").get_by_role("link")
    by_strength = shown.all_text_contents()

    page.get_by_role("button", name="date").click()
    assert shown.all_text_contents() != by_strength
    expect(page.get_by_role("button", name="date")).to_have_attribute("aria-pressed", "true")

    page.get_by_role("button", name="strength").click()
    assert shown.all_text_contents() == by_strength


def test_a_paper_leads_to_every_dump_that_shows_it(page: Page, site: Site) -> None:
    paper = max(site.catalogue.papers, key=lambda one: (len(one.sightings), one.slug))
    titles = {dump.name: dump.title for dump in site.catalogue.dumps}
    for number, sighting in enumerate(paper.sightings):
        page.goto(f"papers/{paper.slug}/")
        places = _list_below(page, "Where it was seen").get_by_role("link")
        expect(places).to_have_count(len(paper.sightings))
        places.nth(number).click()
        expect(page.locator("h1")).to_have_text(titles[sighting.record.dump])
        position = sighting.record.position
        if position <= 100:  # the rest stands on further pages
            entry = page.get_by_role("listitem").filter(has_text=f"No. {position}, line")
            expect(entry.get_by_role("link")).to_have_text(paper.title)


def _paper_with_dated_neighbours(site: Site) -> str:
    """A paper whose strongest neighbour has no date while a weaker one has."""
    dated = {
        paper.slug
        for paper in site.catalogue.papers
        if any(sighting.record.date for sighting in paper.sightings)
    }
    for slug, related in site.catalogue.related.items():
        close = [one.slug in dated for one in related if not one.loose]
        if close and not close[0] and any(close):
            return slug
    raise AssertionError("no paper has what this test needs")


def _paper_with_keyword(site: Site) -> tuple[Paper, Keyword]:
    """A paper with related ones, and a keyword of it that others have too."""
    catalogue = site.catalogue
    for paper in catalogue.papers:
        for keyword in catalogue.keywords.of.get(paper.slug, ()):
            if (
                any(not one.loose for one in catalogue.related[paper.slug])
                and 3 <= len(keyword.papers) <= 100
            ):
                return paper, keyword
    raise AssertionError("no paper has what this test needs")


def _list_below(page: Page, heading: str) -> Locator:
    return page.locator(f'h2:text-is("{heading}") ~ ul').first
