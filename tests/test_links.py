"""Addresses in a text: where they end, and what stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.links import find
from generator.records import Link

label = st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True)
path = st.lists(st.from_regex(r"[A-Za-z0-9~_.%=&?-]{0,6}[A-Za-z0-9]", fullmatch=True), max_size=4)
address = st.builds(
    lambda scheme, host, end, parts: f"{scheme}://{host}.{end}" + "".join(f"/{p}" for p in parts),
    st.sampled_from(["http", "https"]),
    label,
    st.sampled_from(["org", "com", "ac.uk", "github.io"]),
    path,
)
AROUND = ["{} ", "({}).", "[{}],", "<{}>", '"{}"', "'{}';", "{{{}}}", "[x]({})", "{}。", "**{}**"]


def urls(text: str) -> list[str]:
    return [link.url for link in find(text)]


def kinds(text: str) -> list[str]:
    return [link.kind for link in find(text)]


@pytest.mark.parametrize(
    "around", [*AROUND, "\\url{{{}}}", "\\href{{{}}}{{x}}", "{}{{x}}", "at~{}"]
)
@given(address)
def test_an_address_ends_where_it_should(around: str, url: str) -> None:
    assert urls(f"See {around.format(url)} for more") == [url]


@given(st.lists(address, unique_by=lambda url: url.split("://")[1]))
def test_addresses_keep_their_order(found: list[str]) -> None:
    assert urls(", ".join(found)) == found


@given(st.text() | st.text("htps:/w.gitubcoma{}()[]\\ "))
def test_only_the_web_is_linked(text: str) -> None:
    for prefix in ("", "https://", "www.", "github.com/", "javascript:"):
        assert all(url.startswith(("http://", "https://")) for url in urls(prefix + text))


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("github.com/m/b", "https://github.com/m/b"),
        ("www.hive.org", "https://www.hive.org"),
        ("hive.github.io", "https://hive.github.io"),
        ("huggingface.co/datasets/m/b.", "https://huggingface.co/datasets/m/b"),
        ("https: //hive.org/b", "https://hive.org/b"),
        ("HTTPS://Hive.org/B", "https://hive.org/B"),
        ("athttps://hive.org/b", "https://hive.org/b"),
        ("https://hive.org/Bee_(insect)", "https://hive.org/Bee_(insect)"),
        ("https://hive.org:8080/b?c=d#e", "https://hive.org:8080/b?c=d#e"),
        ("https://hive.org/a\\_b\\%20c", "https://hive.org/a_b%20c"),
        ("https://web.archive.org/2020/https://hive.org", None),
        ("https://hive.org/ahttps://hive.org/a", "https://hive.org/a"),
        ("https://hive.org/a, http://www.hive.org/a/", "https://hive.org/a"),
        ("https://github.com/m/b.git and github.com/m/b", "https://github.com/m/b.git"),
    ],
)
def test_spellings(text: str, url: str | None) -> None:
    assert urls(text) == [url or text]


@pytest.mark.parametrize(
    "text",
    [
        *("javascript:alert(1)", "data:text/html,x", "ftp://hive.org", "//hive.org/x", "https://"),
        *("https://hive", "https://localhost/x", "https://hive.org@evil.org", "me@github.com/x"),
        *("arXiv.org", "github.com", "a.github.com/x", "and/or, i.e. this"),
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert urls(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("code", "https://github.com/m/b"),
        ("code", "https://gist.github.com/m/1"),
        ("code", "https://gitlab.hive.org/m/b"),
        ("code", "https://bitbucket.org/m/b"),
        ("code", "https://codeberg.org/m/b"),
        ("data", "https://huggingface.co/datasets/m/b"),
        ("data", "https://zenodo.org/records/1"),
        ("data", "https://doi.org/10.5281/zenodo.1"),
        ("data", "https://www.kaggle.com/datasets/m/b"),
        ("data", "https://figshare.com/articles/1"),
        ("model", "https://huggingface.co/m/b"),
        ("model", "https://hf.co/m/b"),
        ("demo", "https://huggingface.co/spaces/m/b"),
        ("demo", "https://bees.gradio.app"),
        ("video", "https://youtu.be/x"),
        ("video", "https://www.youtube.com/watch?v=x"),
        ("video", "https://vimeo.com/1"),
        ("video", "https://www.bilibili.com/video/1"),
        ("paper", "https://arxiv.org/abs/2401.00001"),
        ("paper", "https://doi.org/10.1000/x"),
        ("paper", "https://aclanthology.org/2024.x-1"),
        ("paper", "https://openreview.net/forum?id=x"),
        ("paper", "https://huggingface.co/papers/2401.00001"),
        ("project", "https://bees.github.io/hive"),
        ("project", "https://huggingface.co/m"),
        ("project", "https://hive.org/?u=github.com/m"),
        ("project", "https://arxiv.organic.org/abs"),
        ("data", "The dataset is available at https://hive.org/b"),
        ("code", "Our code: https://aka.ms/bees"),
        ("model", "Weights (https://hive.org/w)"),
        ("project", "Code and data are at https://hive.org/b"),
        ("project", "The code is on our project page https://hive.org"),
        ("project", "We use data. See https://hive.org"),
        ("code", "Our dataset and its code: https://github.com/m/b"),
        ("project", "The dataset is at https://bees.github.io"),
    ],
)
def test_kinds(kind: str, text: str) -> None:
    assert kinds(text) == [kind]


def test_a_text_may_have_many() -> None:
    text = (
        "Code: https://github.com/m/b{code}, data: huggingface.co/datasets/m/b}, and www.hive.org."
    )
    assert find(text) == (
        Link("https://github.com/m/b", "code"),
        Link("https://huggingface.co/datasets/m/b", "data"),
        Link("https://www.hive.org", "project"),
    )
