"""The link by which a reader tells the maintainers what is wrong with a paper."""

import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from tests.both_ways import PROJECT, stamped
from tests.small_catalogue import small_catalogue

FORGE = "https://example.org/forge/stacks"
FORM = PROJECT / ".github/ISSUE_TEMPLATE/correct-a-paper.yml"
PAGE = "papers/counting-bees-from-the-air/"


@pytest.fixture(autouse=True)
def _published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "")


def page() -> str:
    return stamped(small_catalogue())[f"{PAGE}index.html"].decode()


def test_it_opens_the_form_with_the_permalink_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPO_URL", FORGE)
    (link,) = re.findall(r'"(https://example.org/forge[^"]*)"', page())
    address = urlsplit(unescape(link))

    assert address.path == "/forge/stacks/issues/new"
    asked = {name: value for name, (value,) in parse_qs(address.query).items()}
    assert (FORM.parent / asked["template"]) == FORM
    assert asked.keys() - {"template"} <= _fields().keys()
    assert asked["permalink"] == PAGE


def test_in_a_large_catalogue_scripts_fill_in_the_permalink(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REPO_URL", FORGE)
    monkeypatch.setattr("generator.records.catalogue.SMALL", 1)
    assert f'"{FORGE}/issues/new?template={FORM.name}"' in page()


def test_without_a_forge_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPO_URL", raising=False)
    assert "ps-correct" not in page()


def test_the_script_offers_the_fields_of_the_form() -> None:
    script = Path(PROJECT, "docs/scripts/page/correct.js").read_text()
    (offered,) = re.findall(r"const FIELDS = (\[[^]]*\]);", script)

    assert json.loads(re.sub(r",\s*\]", "]", offered)) == _fields()["field"]["options"]


def _fields() -> dict[str, dict[str, object]]:
    body = yaml.safe_load(FORM.read_text())["body"]
    return {field["id"]: field["attributes"] for field in body if "id" in field}
