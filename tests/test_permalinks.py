"""Permalinks: made from titles alone, never broken, never shared."""

from hypothesis import given
from hypothesis import strategies as st

from generator.permalinks import Permalinks, assign
from generator.records import Record, Sighting
from generator.slug import suffixed
from tests.invented import sighting

titles = st.sampled_from(["A Tide", "a tide", "A Tide!", "Snow", "Index", "page 2", "***", "雪"])
groups = st.lists(
    st.lists(st.tuples(titles, st.text(max_size=3)), min_size=1, max_size=3), max_size=6
)


def sighted(drawn: list[list[tuple[str, str]]]) -> list[list[Sighting]]:
    """Every sighting on a line of its own."""
    numbered = iter(range(1, 100))
    return [[sighting(t, f"Text {x}.", line=next(numbered)) for t, x in group] for group in drawn]


def addresses(links: Permalinks) -> set[str]:
    return {paper.slug for paper in links.papers} | set(links.others)


def test_the_slug_is_the_title() -> None:
    (paper,) = assign([[sighting("On the Shape of Snowflakes")]]).papers

    assert paper.slug == "on-the-shape-of-snowflakes"


def test_namesakes_get_suffixes_and_the_bare_slug_names_both() -> None:
    links = assign([[sighting("Preface", "First.")], [sighting("Preface", "Second.", line=3)]])

    slugs = {paper.slug for paper in links.papers}
    assert slugs == {suffixed("preface", "First."), suffixed("preface", "Second.")}
    assert set(links.others["preface"]) == slugs


def test_namesakes_without_a_text_are_told_apart_by_what_else_is_only_theirs() -> None:
    one, other = (named("doi:10.1/a", 1), named("doi:10.1/b", 3))
    before = assign([[one], [other]])

    after = assign([[named("doi:10.1/c", 1, dump="a.txt")], [one], [other]])

    assert {paper.slug for paper in before.papers} < {paper.slug for paper in after.papers}


def named(identifier: str, line: int, dump: str = "one.txt") -> Sighting:
    """A preface without a text."""
    return Sighting(
        Record(dump, line, line, "Preface", "", identifiers=(identifier,)), "Preface", ""
    )


def test_every_title_seen_leads_to_the_paper() -> None:
    seen = [sighting("Snow"), sighting("Snow", line=3), sighting("Snow and Ice", line=5)]

    assert assign([seen]).others == {"snow-and-ice": ("snow",)}


def test_addresses_that_lists_need_are_left_to_them() -> None:
    links = assign(
        [[sighting("Index")], [sighting("Page 2", line=3)], [sighting("README", line=5)]]
    )

    assert {p.slug for p in links.papers} == {"index-paper", "page-2-paper", "readme-paper"}


@given(groups, st.randoms(use_true_random=False))
def test_order_does_not_matter(drawn: list[list[tuple[str, str]]], random: object) -> None:
    found = sighted(drawn)
    shuffled = [list(group) for group in found]
    for group in shuffled:
        random.shuffle(group)  # type: ignore[attr-defined]  # hypothesis types it as object
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # as above

    assert assign(shuffled) == assign(found)


@given(groups, groups)
def test_references_change_no_address(
    drawn: list[list[tuple[str, str]]], others: list[list[tuple[str, str]]]
) -> None:
    found, said = sighted(drawn), dict(enumerate(sighted(others)))
    plain, enriched = assign(found), assign(found, said)

    assert addresses(enriched) == addresses(plain)
    assert enriched.others == plain.others
    assert [paper.sightings for paper in enriched.papers] == [it.sightings for it in plain.papers]


@given(groups, groups)
def test_no_new_paper_breaks_an_address(
    before: list[list[tuple[str, str]]], added: list[list[tuple[str, str]]]
) -> None:
    found = sighted([*before, *added])

    assert addresses(assign(found[: len(before)])) <= addresses(assign(found))


@given(groups)
def test_every_paper_has_an_address_of_its_own(drawn: list[list[tuple[str, str]]]) -> None:
    links = assign(sighted(drawn))

    assert len({paper.slug for paper in links.papers}) == len(drawn)
    assert not {paper.slug for paper in links.papers} & set(links.others)
    assert {slug for slugs in links.others.values() for slug in slugs} <= {
        paper.slug for paper in links.papers
    }
