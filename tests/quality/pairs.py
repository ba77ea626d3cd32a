"""Merging: which labelled pairs of records become one paper."""

from collections.abc import Iterator

from generator import merge, text
from generator.records import Record
from tests.quality.shipped import labelled, percent


def measures() -> Iterator[tuple[str, str]]:
    """Precision and recall of "same paper", and the pairs that are judged wrongly."""
    judged = [(pair, _is_merged(pair)) for pair in labelled("pairs")]
    merged = [pair for pair, is_merged in judged if is_merged]
    same = [pair for pair, _ in judged if pair["same"]]
    right = [pair for pair in merged if pair["same"]]
    yield "pairs: labelled (same)", f"{len(judged):5} ({len(same)})"
    yield "pairs: precision", percent(len(right), len(merged))
    yield "pairs: recall", percent(len(right), len(same))
    for pair, is_merged in judged:
        if is_merged != pair["same"]:
            verdict = "merged wrongly" if is_merged else "not merged"
            yield f"pairs: {verdict}", f"  {pair['id']} ({pair['kind']})"


def _is_merged(pair: dict[str, dict[str, str]]) -> bool:
    records = [
        Record(f"{side}.txt", 1, 2, pair[side]["title"], pair[side]["abstract"])
        for side in ("a", "b")
    ]
    return len(merge.merge([text.sighting(record) for record in records])) == 1
