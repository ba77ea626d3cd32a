"""The folders that people fill."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Inputs:
    """The folders of which a catalogue is made; all but the dumps may be missing."""

    dumps: Path
    curation: Path
    references: Path
