"""What a dump may cost at most, and what a site has only while it is small.

This is the one place: a maintainer with larger dumps, or with more room, edits it.
"""

from dataclasses import dataclass

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that protect a build from a file that is too much for it, by mistake or malice.

    Attributes:
        file: bytes of one file, unpacked; a format that is read line by line needs no memory
            for them.
        whole: characters of a text that a reader has to hold at once.
        record: characters of one entry, all fields together.
        nesting: brackets within brackets.
        records: entries of one dump.
        members: files in one archive.
        archive: bytes of all files of one archive together.
        ratio: unpacked bytes for a packed one; texts reach ten, listings of repeats a hundred.
    """

    file: int = 8192 * MIB
    whole: int = 256 * MIB
    record: int = 200_000
    nesting: int = 100
    records: int = 5_000_000
    members: int = 2_000
    archive: int = 2048 * MIB
    ratio: int = 200


LIMITS = Limits()

SMALL = 10_000
"""Papers of the largest catalogue whose site has room for things twice: an archive of itself, the
openings of texts in lists, and much in the heads of pages that stands in their bodies, for other
programs; and whose build has room for a second process."""

FOLLOWED, LISTED = 50, 500
"""Papers of the rarest keyword that has feeds, and on the pages of the broadest, if the catalogue
is not small."""

PACKED = ".bz2"
"""What the names of the whole catalogue's files end with, if it is not small."""
