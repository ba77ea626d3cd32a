"""Invented catalogues whose papers say little and share few keywords."""

from collections.abc import Mapping, Sequence

from generator.records import Keyword, Keywords


def keywords_of(names: Mapping[str, Sequence[str]]) -> Keywords:
    """Make the keywords of papers from their names, best first; those of one paper are not shared.

    Args:
        names: a paper's slug to the names of its keywords.
    """
    papers = {
        name: tuple(slug for slug in names if name in names[slug])
        for name in sorted({name for listed in names.values() for name in listed})
    }
    made = {
        name: Keyword(name.replace(" ", "-"), name, (), (), slugs)
        for name, slugs in papers.items()
        if len(slugs) > 1
    }
    of = {
        slug: tuple(made[name] for name in listed if name in made) for slug, listed in names.items()
    }
    own = {slug: tuple(name for name in names[slug] if name not in made) for slug in names}
    shared: tuple[Keyword, ...] = tuple(sorted(made.values(), key=lambda keyword: keyword.slug))
    return Keywords(shared, of, own)
