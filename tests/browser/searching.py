"""The search page and its parts, as a reader meets them."""

from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from generator import search
from generator.records import Catalogue

HOLD_WORKER = """
    window.Worker = class extends Worker {
        constructor(...from) { super(...from); window.searchWorker = this }
    }
"""
"""Lets a test hear Material's worker."""


def address(query: str = "", **said: str | Sequence[str]) -> str:
    """The address of the search page for a question, relative to the home page."""
    return f"search/?{urlencode({'query': query, **said}, doseq=True)}"


def asked(page: Page) -> str:
    """What stands in the address behind the question mark."""
    return urlsplit(page.url).query


def field(page: Page) -> Locator:
    """Where a reader types."""
    return page.get_by_role("search", name="Catalogue").get_by_role("searchbox")


def number(page: Page) -> Locator:
    """How many papers were found."""
    return page.locator(".ps-number")


def results(page: Page) -> Locator:
    """The titles of the papers that are shown."""
    return page.get_by_role("list", name="Results").get_by_role("heading")


def expect_answer(page: Page) -> None:
    """Waits until what is shown answers what is asked."""
    expect(page.locator(".ps-found")).to_have_attribute("aria-busy", "false")


def choice(page: Page, group: str, name: str) -> Locator:
    """One of the choices that narrow the results."""
    return page.get_by_role("group", name=group).get_by_role("checkbox", name=name)


def count(page: Page, group: str, name: str) -> str:
    """How many of the results it would leave."""
    expect(page.locator(".ps-narrow")).to_have_attribute("aria-busy", "false")
    labels = page.get_by_role("group", name=group).locator("label")
    label = labels.filter(has=page.get_by_role("checkbox", name=name))
    return label.locator(".ps-count").inner_text()


def serve_index(context: BrowserContext, catalogue: Catalogue) -> None:
    """Puts the index of another catalogue in the place of the site's own."""
    files = dict(search.render(catalogue))

    def answer(route: Route) -> None:
        name = f"search/{urlsplit(route.request.url).path.partition('/search/')[2]}"
        route.fulfill(body=files[name], content_type="application/octet-stream")

    context.route("**/search/**/*.bin", answer)
    context.route("**/search/*.bin", answer)
