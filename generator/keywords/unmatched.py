"""Decisions that a corpus gives no occasion for: a slip of the pen, or out of date."""

from collections.abc import Iterable

from generator.errors import Fault
from generator.keywords.decisions import Decisions
from generator.keywords.phrases import LONGEST, Chunk, Tongue, chunks
from generator.keywords.vocabulary import fixed, key_of
from generator.records import Paper


def unmatched(papers: Iterable[Paper], decisions: Decisions) -> tuple[Fault, ...]:
    """A fault for each spelling of a decision that no paper contains.

    Args:
        papers: the corpus; read until every spelling has been met.
        decisions: what people decided.
    """
    spelled = [(spelling, entry.line) for entry in decisions.entries()
               for spelling in _matched(entry.spellings, decisions, entry)]  # fmt: skip
    missing = {key_of(spelling) for spelling, _ in spelled}
    tongue = Tongue(fixed(spelling for spelling, _ in spelled))
    for paper in papers:
        if not missing:
            break
        for text in (paper.title, paper.abstract):
            for chunk in chunks(text, tongue):
                missing -= _runs(chunk)
    return tuple(
        Fault(decisions.path, line, f"{spelling!r} matches nothing", "no paper contains it",
              "correct the spelling or delete the entry")
        for spelling, line in spelled
        if key_of(spelling) in missing
    )  # fmt: skip


def _matched(spellings: tuple[str, ...], decisions: Decisions, entry: object) -> tuple[str, ...]:
    """The spellings that have to occur: of an alias, only what is folded."""
    return spellings[-1:] if entry in decisions.aliases else spellings


def _runs(chunk: Chunk) -> set[str]:
    keys = [unit.key for unit in chunk.words]
    return {
        "".join(keys[start:end])
        for start in range(len(keys))
        for end in range(start + 1, min(start + LONGEST, len(keys)) + 1)
    }
