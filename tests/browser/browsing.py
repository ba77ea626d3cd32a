"""The system's browser, and visits to sites that note whatever goes wrong."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Literal, NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Error,
    Page,
    Response,
    sync_playwright,
)

from tests.browser.sites import Site

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",  # which root may not use
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # a test asks nobody else
)
PATIENCE = 20_000  # milliseconds; machines that check are slow at times

Scheme = Literal["light", "dark"]
Size = tuple[int, int]
PHONE: Size = (390, 844)
DESKTOP: Size = (1440, 900)


class Visits:
    """Pages of sites, and what went wrong in any of them.

    Attributes:
        faults: errors, warnings, dialogs, failed answers, requests to elsewhere, as they came.
    """

    def __init__(self, browser: Browser) -> None:
        self.faults: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def page(
        self,
        site: Site,
        size: Size = DESKTOP,
        *,
        scheme: Scheme = "light",
        scripts: bool = True,
    ) -> Page:
        """An empty page of a reader who never was here; addresses are relative to the site's."""
        context = self._browser.new_context(
            base_url=site.address,
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=scripts,
        )
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        self._listen(context, urlsplit(site.address).netloc)
        return context.new_page()

    def end(self) -> None:
        """Closes all pages."""
        for context in self._contexts:
            context.unroute_all(behavior="ignoreErrors")  # an answer may still be on its way
            context.close()

    def _listen(self, context: BrowserContext, host: str) -> None:
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", lambda request: self._look(request.url, host))
        context.on("response", self._check)
        context.on("dialog", self._refuse)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.faults.append(f"console {message.type}: {message.text} {message.location}")

    def _look(self, url: str, host: str) -> None:
        address = urlsplit(url)
        if address.scheme not in {"blob", "data"} and address.netloc != host:
            self.faults.append(f"request elsewhere: {url}")

    def _check(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"status {response.status}: {response.url}")

    def _refuse(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@contextmanager
def started() -> Iterator[Browser]:
    """The system's browser; tests are skipped where none starts, unless one has to."""
    path = os.environ.get("PAPERSTACKS_BROWSER") or next(filter(None, map(shutil.which, NAMES)), "")
    if not path:
        _go_without(f"no browser: none of {', '.join(NAMES)} is on PATH")
    with ExitStack() as stack:
        try:
            playwright = stack.enter_context(sync_playwright())
            browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        except (Error, OSError) as error:
            _go_without(f"{path} does not start: {str(error).splitlines()[0]}")
        yield browser
        browser.close()


def _go_without(reason: str) -> NoReturn:
    if os.environ.get("PAPERSTACKS_BROWSER_REQUIRED"):
        pytest.fail(f"{reason} (PAPERSTACKS_BROWSER_REQUIRED is set)")
    pytest.skip(f"{reason} (PAPERSTACKS_BROWSER may name one)")
