"""Where pages stand in the built site."""

import pytest

from generator.pages import addresses
from generator.stamp.addresses import file, leading

URLS = {
    "index.md": "",
    "ledger.md": "ledger/",
    "papers/index.md": "papers/",
    "papers/a.md": "papers/a/",
    "keywords/body-mass-index.md": "keywords/body-mass-index/",
    "keywords/body-mass-index/page-2.md": "keywords/body-mass-index/page-2/",
}


@pytest.mark.parametrize(("path", "url"), URLS.items())
def test_the_address_of_a_page(path: str, url: str) -> None:
    assert addresses.url(path) == url
    assert file(path) == f"{url}index.html"


def test_a_name_that_ends_like_an_index_is_linked_to_whole() -> None:
    lead = leading("papers/a.md")
    assert lead("keywords/body-mass-index.md") == "../../keywords/body-mass-index/"
    assert leading("keywords/body-mass-index.md")("keywords/index.md") == "../"
    assert lead("index.md") == "../../"
