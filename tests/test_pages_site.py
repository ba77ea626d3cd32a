"""The site that MkDocs makes of the pages: nothing broken or foreign, every text as it was."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator import pages
from generator.markdown import opening, shown
from generator.mathematics import plain
from generator.records import Catalogue
from tests.html_reading import Reader
from tests.small_catalogue import BEES, small_catalogue
from tests.test_markdown import CONSTRUCTS

ROOT = Path(__file__).parent.parent
HEAVIEST = 6_000  # bytes of a paper's page in a large catalogue; free hosting ends at 1 GB


class Site:
    """A built site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def html(self, url: str) -> str:
        """The page at an address below the root of the site."""
        return (self.folder / url / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the small catalogue and of a paper for every construct of Markdown."""
    folder = tmp_path_factory.mktemp("site")
    docs, built = folder / "docs", folder / "site"
    shutil.copytree(ROOT / "docs", docs, ignore=shutil.ignore_patterns("templates", "overrides"))
    environment = pages.environment(ROOT / "docs" / "templates")
    for page in pages.render(_with_constructs(small_catalogue()), environment):
        path = docs / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8", newline="\n")
    run = subprocess.run(  # noqa: S603, the arguments are ours
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(built)],
        cwd=ROOT,
        env={
            **os.environ,
            "PAPERSTACKS_DOCS": str(docs),
            "SITE_URL": "https://example.org/stacks/",
            "NO_MKDOCS_2_WARNING": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "WARNING" not in run.stderr
    return Site(built)


def _with_constructs(small: Catalogue) -> Catalogue:
    moths = small.papers[1]
    papers = [
        replace(moths, slug=f"construct-{number}", title=text, abstract=text)
        for number, text in enumerate(CONSTRUCTS)
    ]
    return replace(
        small, papers=tuple(sorted((*small.papers, *papers), key=lambda paper: paper.slug))
    )


class Head(HTMLParser):
    """The title, the description and the h1 of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts = {"title": "", "h1": ""}
        self.description = ""
        self._inside = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where the text belongs that follows."""
        self._inside = tag
        if tag == "meta" and ("name", "description") in attrs:
            self.description = dict(attrs)["content"] or ""

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002, the parser gives it
        """Text after an element belongs to none that matters here."""
        self._inside = ""

    def handle_data(self, data: str) -> None:
        """Keep the text of the elements asked for."""
        if self._inside in self.texts:
            self.texts[self._inside] += data


@pytest.mark.parametrize("number", range(len(CONSTRUCTS)))
def test_every_construct_stays_text_in_the_site(site: Site, number: int) -> None:
    text = plain(shown(CONSTRUCTS[number]))
    html = site.html(f"papers/construct-{number}")
    head = Head(html)
    assert head.texts["h1"].split() == text.split()
    assert head.texts["title"].split() == f"{text} – Paperstacks".split()
    assert head.description.split() == opening(plain(CONSTRUCTS[number]), 160).split()
    around = html.partition("</h1>")[2].partition('<h2 id="keywords">')[0]
    article, _, cited = around.partition("</ul>")[2].partition('<details class="ps-cite">')
    assert Reader(article).text.split() == text.split()
    assert Reader(cited).text.partition("BibTeX")[2].split()[0] == f"@misc{{construct-{number},"
    scripts = site.html("papers/counting-bees-from-the-air").count("<script")
    assert html.count("<script") == scripts


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    for path in site.folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        loading = re.findall(r"<(?:link|script|img|source|iframe|form)\b[^>]*>", html)
        canonical = [tag for tag in loading if 'rel="canonical"' in tag]
        assert len(canonical) == (path.name != "404.html")
        assert not [t for t in loading if re.search("https?:|//", t) and t not in canonical], path
    for path in (site.folder / "stylesheets").glob("*.css"):
        assert not re.search(r'url\((?!"images/)|@import', path.read_text(encoding="utf-8"))


def test_links_to_elsewhere_do_not_vouch_for_them(site: Site) -> None:
    html = site.html("papers/counting-bees-from-the-air")
    for link in re.findall(r"<a [^>]*http[^>]*>", html):
        assert 'rel="nofollow"' in link
    assert 'href="https://doi.org/10.1000/b_e(e)"' in html


def test_pages_of_papers_are_light_and_without_furniture(site: Site) -> None:
    html = site.html("papers/counting-bees-from-the-air")
    assert len(html.encode()) < HEAVIEST
    assert html.count("<h1") == 1
    assert "md-sidebar" not in html
    assert '<a href="../" aria-current="true">Papers</a>' in html


def test_another_address_leads_on(site: Site) -> None:
    html = site.html("papers/arxiv-2401-00001")
    assert '<meta http-equiv="refresh" content="0;url=../counting-bees-from-the-air/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert (
        '<link rel="canonical" href="https://example.org/stacks/papers/counting-bees-from-the-air/">'
        in html
    )
    assert f'<a href="../counting-bees-from-the-air/">{BEES}</a>' in html
    assert len(html) < 1000
