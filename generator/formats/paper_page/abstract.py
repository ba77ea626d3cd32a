"""The text under “Abstract”: a model's summary, then the abstract, broken at its keywords."""

import re
from collections.abc import Sequence

from generator.formats.paper_page.labels import SUMMARY_ABOVE, plain
from generator.source import Line

LONGEST_SUMMARY = 450  # characters; models were asked for one sentence
SHORTEST_SUMMARY = 60
_KEYWORD_LINK = re.compile(
    r"\[([^\[\]]*)\]\((?:https?://(?:huggingface|hf)\.co)?/papers\?q=[^()\s]*(?:\([^()\s]*\))?[^()\s]*\)"
)
_SENTENCE_END = re.compile(r"[.!?][)\]\"'”’]*$")
_WITHIN = re.compile(r"[.!?][)\]\"'”’]*\s+(?=[A-Z])")
_OPENS = re.compile(r"[(\[/“]$|^-$")
_CLOSES = re.compile(r"[,.;:!?)\]”’%]|-(?:\w|$)|'s\b|s\b(?= )")


def summary_and_abstract(lines: Sequence[Line]) -> tuple[str, str]:
    """Parts the two; the summary is "" where there is none.

    Args:
        lines: what stands under the heading, none of them blank.
    """
    label = next((n for n, line in enumerate(lines) if _is_label(line)), None)
    if label is None:
        label = 1 if _is_summary(lines) else 0
        return joined(lines[:label]), joined(lines[label:])
    return joined(lines[:label]), joined(lines[label + 1 :])


def joined(lines: Sequence[Line]) -> str:
    """One text again, as if no keyword of it had stood on a line of its own."""
    written = [_KEYWORD_LINK.sub(r"\1", line.text.strip()) for line in lines]
    pieces = written[:1]
    for n in range(1, len(lines)):
        is_apart = lines[n].number > lines[n - 1].number + 1
        pieces += [_gap(written[n - 1], written[n], is_apart=is_apart), written[n]]
    return "".join(pieces)


def _gap(text: str, following: str, *, is_apart: bool) -> str:
    if _OPENS.search(text) or _CLOSES.match(following):
        return ""
    is_paragraph = is_apart and _SENTENCE_END.search(text) and _SENTENCE_END.search(following)
    return "\n\n" if is_paragraph else "\n"


def _is_label(line: Line) -> bool:
    return SUMMARY_ABOVE.fullmatch(plain(line.text)) is not None


def _is_summary(lines: Sequence[Line]) -> bool:
    """Whether the first line is one whole sentence of the right length above a longer text."""
    if len(lines) < 2:  # noqa: PLR2004 - a summary and an abstract
        return False
    first = lines[0].text.strip()
    rest = sum(len(line.text) for line in lines[1:])
    return (
        SHORTEST_SUMMARY <= len(first) <= LONGEST_SUMMARY
        and rest > len(first)
        and _SENTENCE_END.search(first) is not None
        and _WITHIN.search(first) is None
    )
