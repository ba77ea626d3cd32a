"""The check of links over all pages of a site."""

import pytest

from generator.stamp.links import Links

PAGES = {
    "index.html": '<a href="papers/">',
    "papers/index.html": '<a href="./"><a href="a/"><a href="../">',
    "papers/a/index.html": (
        '<link href="../../frame.css"><a href="../b%C3%A9/?q=1"><a href="#x"><i id="x">'
    ),
    "papers/bé/index.html": '<a href="https://elsewhere.example/none"><a href="../../about/#us">',
    "about/index.html": '<h2 id="us">',
}


def faults(**further: str) -> list[str]:
    links = Links()
    links.see("frame.css")
    for path, html in {**PAGES, "papers/c/index.html": "".join(further.values())}.items():
        links.read(path, html.encode(), by_hand=path.startswith("about"))
    return [f"{fault.path} {fault.what}" for fault in links.broken()]


def test_links_that_lead_somewhere_are_no_faults() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    "link",
    ["../d/", "../../papers/d/", "../../frame.js", "d/", "../../about/#them", "#y", "../../../x/"],
)
def test_a_link_that_leads_nowhere_is_named_with_its_page(link: str) -> None:
    named = link.removeprefix("../")
    (fault,) = faults(link=f'<a href="{link}">')
    assert fault.startswith("papers/c/index.html dead link ")
    assert fault.endswith(named)


def test_what_loads_and_what_leads_on_count_as_links() -> None:
    assert len(faults(image='<img src="x.png">', meta='<meta content="0;url=../y/">')) == 2


def test_a_text_that_speaks_of_links_has_none() -> None:
    text = '&lt;a href="x/"&gt; &lt;img src="y"&gt; &lt;a href="<a href="https://a.example/">a</a>"'
    assert faults(text=f"<p>{text}</p>") == []
