"""What the overview counts: pairs that stand together, and keywords that rise and fall."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pages, together, trends
from generator.records import Catalogue
from tests.small_catalogue import small_catalogue

NAMES = st.lists(st.lists(st.sampled_from("abcde"), max_size=4), max_size=12)


def test_the_ratio_of_likelihoods_is_the_published_one() -> None:
    # Two coins that always agree, ten throws each way: G² = 2 · 20 · ln 2.
    groups = [["a", "b"]] * 10 + [[]] * 10
    (pair,) = together.pairs(groups, least=1)
    assert (pair.one, pair.other, pair.count) == ("a", "b", 10)
    assert pair.surprise == pytest.approx(27.725887)


def test_what_chance_explains_is_no_pair() -> None:
    groups = [["a", "b"], ["a"], ["b"], []] * 5
    assert together.pairs(groups, least=1) == []


@given(groups=NAMES, order=st.randoms(use_true_random=False))
def test_pairs_do_not_depend_on_order(groups: list[list[str]], order: object) -> None:
    shuffled = [names[::-1] for names in groups]
    order.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis gives a random.Random
    assert together.pairs(shuffled, 1) == together.pairs(groups, 1)


def dated(*dates: str) -> Catalogue:
    """The small catalogue, its dumps saved on these days."""
    small = small_catalogue()
    dumps = (replace(dump, date=date) for dump, date in zip(small.dumps, dates, strict=True))
    return replace(small, dumps=tuple(dumps))


UNKNOWN = (
    ("", ""),
    ("Mar 13", "Mar 14"),
    ("2025-03-13", "Mar 14"),
    ("2025-03-13", "2025-03-13"),
    ("2024", "2025-03-13"),
)


@pytest.mark.parametrize("dates", UNKNOWN)
def test_dumps_without_two_known_days_are_not_compared(dates: tuple[str, str]) -> None:
    assert trends.halves(dated(*dates)) is None


def test_later_dumps_come_after_earlier_ones() -> None:
    cut = trends.halves(dated("2025-03-13", "2024-12-31"))
    assert cut is not None
    assert [half.last for half in cut] == ["2024-12-31", "2025-03-13"]
    assert [len(half.papers) for half in cut] == [3, 2]


def half(day: str, papers: range) -> trends.Half:
    return trends.Half(day, day, frozenset(map(str, papers)))


def test_what_rises_and_falls_is_told_with_its_share() -> None:
    topics = {str(n): ("new",) if n >= 150 else ("old",) if n % 2 else () for n in range(200)}
    found = list(trends.changes(half("a", range(100)), half("b", range(100, 200)), topics))
    assert [(one.keyword, one.earlier, one.later) for one in found] == [
        ("new", 0, 50),
        ("old", 50, 25),
    ]
    assert found[0].change > trends.SURE
    assert found[1].change < -trends.SURE


def test_a_few_papers_prove_nothing() -> None:
    topics = {str(n): ("new",) for n in range(97, 100)}
    assert list(trends.changes(half("a", range(50)), half("b", range(50, 100)), topics)) == []


def test_the_page_says_when_the_days_are_not_known() -> None:
    (draft,) = (draft for draft in pages.drafts(small_catalogue()) if draft.kind == "overview")
    assert draft.values["halves"] is None
    (draft,) = (d for d in pages.drafts(dated("2025-03-13", "2024-12-31")) if d.kind == "overview")
    assert draft.values["halves"] is not None
