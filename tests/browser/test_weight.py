"""What a browser has to fetch, packed as hosts pack it: figures that do not depend on a clock."""

import gzip
import re
from pathlib import Path

from playwright.sync_api import Page, Response

from tests.browser.sites import Site

COLD, WARM = 80_000, 12_000  # bytes
SHELL = 2_500  # bytes of a page that are not its own
HEAD = 300  # bytes before an answer, more or less


def test_a_paper_costs_little_and_the_next_one_less(desktop: Page, site: Site) -> None:
    fetched: dict[str, int] = {}

    def weigh(response: Response) -> None:
        fetched[response.url] = len(gzip.compress(response.body())) + HEAD

    desktop.on("response", weigh)
    first, second = (f"papers/{paper.slug}/" for paper in site.catalogue.papers[:2])
    desktop.goto(first)
    desktop.wait_for_load_state("networkidle")
    assert sum(fetched.values()) < COLD
    known = set(fetched)
    desktop.goto(second)
    desktop.wait_for_load_state("networkidle")
    assert sum(size for url, size in fetched.items() if url not in known) < WARM


def test_what_frames_a_paper_is_light(site: Site) -> None:
    paper = site.catalogue.papers[0]
    text = Path(site.folder, "papers", paper.slug, "index.html").read_text(encoding="utf-8")
    head, _, rest = text.partition("<article")
    frame = re.sub(r"<title>.*<link rel=\"stylesheet\"", "", head, flags=re.DOTALL)
    assert len((frame + rest.partition("</article>")[2]).encode()) < SHELL
