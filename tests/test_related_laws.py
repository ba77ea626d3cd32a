"""Related papers: laws that hold for any catalogue."""

import random
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.records import Keywords, Paper, Related
from generator.related import rank
from tests.invented import paper
from tests.related import keywords_of

WORDS = ("mites", "boards", "tides", "buoys", "choirs", "pitch", "the", "of", "蜜蜂", "x²", "—")
NAMES = ("mites", "tides", "choirs", "object detection")

Catalogue = tuple[list[Paper], Keywords]
Links = Mapping[str, tuple[Related, ...]]

texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
listed = st.lists(st.sampled_from(NAMES), unique=True, max_size=3)


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Papers of few words, many of them alike, with few keywords."""
    told = draw(st.lists(st.tuples(texts, texts, listed), max_size=14))
    papers = [paper(f"p{n:02}", title, text) for n, (title, text, _) in enumerate(told)]
    return papers, keywords_of({f"p{n:02}": names for n, (_, _, names) in enumerate(told)})


def names(slug: str, keywords: Keywords) -> set[str]:
    """Names of the keywords that a paper shares with any other."""
    return {keyword.name for keyword in keywords.of[slug]}


def sharers(slug: str, keywords: Keywords) -> set[str]:
    """Papers that share a keyword with this one."""
    return {other for other in keywords.of if names(slug, keywords) & names(other, keywords)} - {
        slug
    }


def hosts(links: Links) -> dict[str, set[str]]:
    """Which papers list each paper."""
    return {
        slug: {host for host, row in links.items() if any(link.slug == slug for link in row)}
        for slug in links
    }


@given(catalogues(), st.randoms(use_true_random=False))
def test_the_order_of_papers_does_not_matter(catalogue: Catalogue, chance: random.Random) -> None:
    papers, keywords = catalogue
    shuffled = list(papers)
    chance.shuffle(shuffled)

    assert rank(shuffled, keywords) == rank(papers, keywords)


@given(catalogues())
def test_a_link_is_as_strong_from_either_end(catalogue: Catalogue) -> None:
    links = rank(*catalogue)

    strengths = {(slug, link.slug): link.score for slug, row in links.items() for link in row}
    assert all(strengths.get((b, a), score) == score for (a, b), score in strengths.items())


@given(catalogues())
def test_rows_are_in_order_of_strength_then_slug(catalogue: Catalogue) -> None:
    for row in rank(*catalogue).values():
        assert all(0 <= link.score <= 1 for link in row)
        assert list(row) == sorted(row, key=lambda link: (-link.score, link.slug))


@given(catalogues())
def test_a_link_names_all_that_is_shared_rarest_first(catalogue: Catalogue) -> None:
    _, keywords = catalogue
    papers = {keyword.name: len(keyword.papers) for keyword in keywords.shared}

    for slug, row in rank(*catalogue).items():
        for link in row:
            assert link.shared
            assert set(link.shared) == names(slug, keywords) & names(link.slug, keywords)
            rarities = [papers[name] for name in link.shared]
            assert rarities == sorted(rarities)


@given(catalogues())
def test_no_paper_links_to_itself_or_twice_to_another(catalogue: Catalogue) -> None:
    for slug, row in rank(*catalogue).items():
        others = [link.slug for link in row]
        assert slug not in others
        assert len(set(others)) == len(others)


@given(catalogues())
def test_every_paper_with_a_shared_keyword_is_listed_somewhere(catalogue: Catalogue) -> None:
    papers, keywords = catalogue
    listing = hosts(rank(*catalogue))

    for each in papers:
        assert bool(listing[each.slug]) == bool(sharers(each.slug, keywords))


@given(catalogues())
def test_a_ninth_link_is_to_a_paper_that_nobody_else_lists(catalogue: Catalogue) -> None:
    links = rank(*catalogue)
    listing = hosts(links)

    for slug, row in links.items():
        alone = [link for link in row if listing[link.slug] == {slug}]
        assert len(row) <= 8 + len(alone)


def test_words_that_keep_the_same_company_join_two_papers() -> None:
    chance = random.Random(7)  # noqa: S311 - any fixed choice will do
    subjects = [f"s{n}" for n in range(60)] * 4 + ["s1", "s2"] * 6
    told = {
        f"p{n:03}": [f"{subject}w{word}" for word in chance.sample(range(6), 4)]
        for n, subject in enumerate(subjects)
    }
    told |= {"q-a": ["s1w1"], "q-b": ["s1w2"], "q-c": ["s2w1"]}
    papers = [paper(slug, " ".join(words), "") for slug, words in told.items()]
    keywords = keywords_of({slug: [slug[0]] for slug in told})

    links = rank(papers, keywords)

    assert [link.slug for link in links["q-a"] if link.score > 0.2] == ["q-b"]
