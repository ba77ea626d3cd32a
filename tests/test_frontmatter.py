"""Front matter gives back what was put in, whatever that is."""

import json
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator import frontmatter
from generator.markdown import shown

SCALARS = json.loads((Path(__file__).parent / "pages" / "scalars.json").read_text(encoding="utf-8"))


@given(text=st.text() | st.sampled_from(SCALARS))
def test_texts_come_back_as_they_were(text: str) -> None:
    page = frontmatter.dump({"title": shown(text), "kind": "paper"}) + "\n# Heading\n"
    fence, body, rest = page.split("---\n", 2)
    assert fence == ""
    assert rest == "\n# Heading\n"
    assert yaml.safe_load(body) == {"title": shown(text), "kind": "paper"}
    assert get_data(page) == ("# Heading\n", {"title": shown(text), "kind": "paper"})


def test_letters_of_all_scripts_stay_readable() -> None:
    title = "Übersetzung: 神経機械翻訳"
    assert frontmatter.dump({"title": title}) == "---\ntitle: 'Übersetzung: 神経機械翻訳'\n---\n"


def test_a_long_text_stays_on_its_line() -> None:
    assert frontmatter.dump({"title": "word " * 200 + "end"}).count("\n") == 3
