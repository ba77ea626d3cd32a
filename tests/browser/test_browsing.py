"""The tests of this folder can fail: what goes wrong is noticed, and a missing browser is said."""

import pytest

from tests.browser import browsing
from tests.browser.browsing import Visits
from tests.browser.sites import Site

MISHAPS = """async () => {
    console.warn("a warning")
    setTimeout(() => { throw new Error("an error") })
    alert("a dialog")
    await fetch("nothing-here").catch(() => 0)
    await fetch("https://elsewhere.example/").catch(() => 0)
}"""


def test_what_goes_wrong_is_noted(visits: Visits, site: Site) -> None:
    page = visits.page(site)
    page.goto("")
    page.evaluate(MISHAPS)
    noted, visits.faults[:] = [*visits.faults], []
    assert {fault.split(":")[0] for fault in noted} == {
        "console warning", "console error", "error", "dialog", "status 404", "request elsewhere"
    }  # fmt: skip


def test_a_missing_browser_skips_or_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("PAPERSTACKS_BROWSER", raising=False)
    monkeypatch.delenv("PAPERSTACKS_BROWSER_REQUIRED", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no browser"), browsing.started():
        pass
    monkeypatch.setenv("PAPERSTACKS_BROWSER_REQUIRED", "1")
    with pytest.raises(pytest.fail.Exception, match="no browser"), browsing.started():
        pass
