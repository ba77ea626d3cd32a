"""What people decided, read from the folder of curation."""

from dataclasses import dataclass
from pathlib import Path

from generator.corrections import Corrections
from generator.corrections import parse as parse_corrections
from generator.keywords.decisions import Decisions as KeywordDecisions
from generator.keywords.decisions import parse as parse_keywords
from generator.merge.decisions import Decisions as MergeDecisions
from generator.merge.decisions import parse as parse_merges


@dataclass(frozen=True, slots=True)
class Curation:
    """The decisions of people on each subject."""

    merges: MergeDecisions
    keywords: KeywordDecisions
    corrections: Corrections


def read_curation(folder: Path) -> Curation:
    """Reads the decisions; a file that is missing holds none.

    Raises:
        PaperstacksError: with every faulty entry.
    """
    merges, keywords = folder / "merges.yml", folder / "keywords.yml"
    corrections = folder / "corrections.yml"
    return Curation(
        merges=parse_merges(_text_of(merges), str(merges)),
        keywords=parse_keywords(_text_of(keywords), str(keywords)),
        corrections=parse_corrections(_text_of(corrections), str(corrections)),
    )


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
