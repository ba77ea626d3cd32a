"""Decisions that a corpus gives no occasion for: a slip of the pen, or out of date."""

from collections.abc import Sequence

import numpy as np

from generator.errors import Fault
from generator.keywords.chunks import chunks
from generator.keywords.decisions import Decisions
from generator.keywords.fingerprints import fingerprint, fingerprints
from generator.keywords.runs import grown
from generator.keywords.texts import Texts
from generator.keywords.tongue import Tongue, understand
from generator.keywords.vocabulary import fixed, key_of
from generator.records import Paper

_PAPERS_AT_ONCE = 2_000


def unmatched(papers: Sequence[Paper], decisions: Decisions) -> tuple[Fault, ...]:
    """A fault for each spelling of a decision that no paper contains.

    Args:
        papers: the corpus; read until every spelling has been met.
        decisions: what people decided.
    """
    spelled = [(spelling, entry.line) for entry in decisions.entries()
               for spelling in _matched(entry.spellings, decisions, entry)]  # fmt: skip
    missing = fingerprints([key_of(spelling) for spelling, _ in spelled])
    tongue = Tongue(fixed(spelling for spelling, _ in spelled))
    for first in range(0, len(papers), _PAPERS_AT_ONCE):
        if not len(missing):
            break
        texts = understand(Texts(papers[first : first + _PAPERS_AT_ONCE]), tongue)
        for each in chunks(texts):
            for _, _, keys in grown(each):
                missing = missing[~np.isin(missing, keys)]
    left = set(missing.tolist())
    return tuple(
        Fault(decisions.path, line, f"{spelling!r} matches nothing", "no paper contains it",
              "correct the spelling or delete the entry")
        for spelling, line in spelled
        if fingerprint(key_of(spelling)) in left
    )  # fmt: skip


def _matched(spellings: tuple[str, ...], decisions: Decisions, entry: object) -> tuple[str, ...]:
    """The spellings that have to occur: of an alias, only what is folded."""
    return spellings[-1:] if entry in decisions.aliases else spellings
