"""How much a title tells of its paper: some titles are borne by many."""

_LINKING = frozenset(
    """a about all an and are as at be by can do does for from how if in into is it its not of on
    or our that the their this through to toward towards under via we what when where which who
    why with without you your""".split()  # noqa: SIM905 - reads better as text
)
_SORTS = frozenset(
    """corrigendum corrigenda editorial editorials errata erratum foreword obituary preface
    """.split()  # noqa: SIM905 - as above
)
_GENERIC = frozenset(
    """abstract abstracts acknowledgements acknowledgments annual anonymous appendix article
    author authors back board book books chair chairs column comment comments committee
    conclusion conclusions conference contents contributors correction corrections cover
    discussion edition editor editors front guest index influential introduction introductory
    invited issue journal keynote letter letters list matter memoriam message na nan news none
    note notes null number overview page panel paper papers part poster posters preliminary
    president primer proceedings program programme report reports reminiscences reply review
    reviewer reviewers reviews section session sessions sigir sigmod special summary survey
    surveys symposium table talk talks test title toc tutorial tutorials undefined unknown
    untitled update volume welcome workshop workshops""".split()  # noqa: SIM905 - as above
)
_FEW_WORDS = 3
_CASELESS_LETTERS_A_WORD = 3


def says_little(words: str) -> bool:
    """Whether different papers may well bear this title: no letters, short, or generic."""
    content = [word for word in words.split() if word not in _LINKING]
    return sum(map(_weight, content)) < _FEW_WORDS or is_generic(words)


def is_generic(words: str) -> bool:
    """Whether the title names a sort of text ("Guest editorial", "Book reviews"), not a text."""
    each = words.split()
    return not _SORTS.isdisjoint(each) or all(
        word in _GENERIC or word in _LINKING or word.isdigit() for word in each
    )


def _weight(word: str) -> int:
    """Scripts that have no case mostly do not part words: count their letters instead."""
    caseless = not word.isascii() and word.upper() == word.lower()
    return len(word) // _CASELESS_LETTERS_A_WORD if caseless else 1
