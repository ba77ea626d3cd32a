r"""BibTeX and BibLaTeX, as Zotero, publishers, DBLP and the ACL Anthology export them.

```
@inproceedings{lovelace-2024-tides,
    title = "{T}ide{N}et: Forecasting Ebb and Flow",
    author = "Lovelace, Ada  and  Babbage, Charles",
    month = aug,
    year = "2024",
    url = "https://aclanthology.org/2024.tides-main.1/",
    abstract = "TideNet learns the tides of a harbour from its tide gauge alone.",
}
```
"""

import re
from collections.abc import Iterator, Mapping

from bibtexparser.middlewares.names import split_multiple_persons_names

from generator import identifiers
from generator.formats.bibliography import begins_with, checked, identified, linked, no_paper, venue
from generator.formats.bibliography.bibtex import ASIDE, START, BibEntry, bib_entries
from generator.readers import Reader
from generator.records import Entry, Link, Record, Trust
from generator.source import Source

VOLUMES = frozenset(
    ("proceedings", "collection", "periodical", "mvproceedings", "mvcollection", "mvbook")
)
PARENTS = VOLUMES | {"book"}
ADDRESSES = ("url", "ee", "link", "pdf", "openreview", "howpublished", "doi")
REMARKS = ("journal", "journaltitle", "number", "note", "howpublished", "eprint")
LINKS = {
    "code": "code", "github": "code", "repository": "code", "software": "code",
    "project": "project", "website": "project", "homepage": "project",
    "data": "data", "dataset": "data", "model": "model", "demo": "demo", "video": "video",
}  # fmt: skip
CROSSREF = re.compile("crossref", re.IGNORECASE)
DBLP_ARXIV = "abs/"


def recognises(source: Source) -> bool:
    """An entry begins on one of its first lines."""
    return begins_with(source, START, ASIDE)


def read(source: Source) -> Iterator[Entry]:
    """Reads each entry, with what it takes over from the volume that it refers to."""
    volumes = _volumes(source)
    for entry in bib_entries(source):
        if not isinstance(entry, BibEntry):
            yield entry
            continue
        record = _record(entry, volumes, source)
        if entry.type in VOLUMES and not record.authors:
            yield no_paper(record, source.path, f"@{entry.type} is a whole volume")
        else:
            yield checked(record, source.path)


def _record(entry: BibEntry, volumes: Mapping[str, BibEntry], source: Source) -> Record:
    volume = volumes.get(entry.first("crossref").casefold(), entry)
    return Record(
        dump=source.name,
        line=entry.line,
        last_line=entry.last_line,
        title=_title(entry),
        abstract=entry.first("abstract"),
        authors=_authors(entry),
        identifiers=_identifiers(entry),
        published=_published(entry) or _published(volume),
        venue=venue(
            (
                *entry.each("journal", "journaltitle", "booktitle"),
                *([] if volume is entry else volume.each("booktitle", "title")),
            )
        ),
        links=_links(entry),
    )


def _volumes(source: Source) -> dict[str, BibEntry]:
    """The volumes that others refer to; by rule these stand behind the papers in them."""
    if not any(CROSSREF.search(line.text) for line in source.lines()):
        return {}
    entries = (entry for entry in bib_entries(source) if isinstance(entry, BibEntry))
    return {entry.key.casefold(): entry for entry in entries if entry.type in PARENTS}


def _title(entry: BibEntry) -> str:
    title, subtitle = entry.first("title"), entry.first("subtitle")
    if not subtitle:
        return title
    return f"{title} {subtitle}" if title.endswith(("?", "!", ":")) else f"{title}: {subtitle}"


def _authors(entry: BibEntry) -> tuple[str, ...]:
    """As written, in their braces: only these tell a name of several words from a person's."""
    written = next(iter(entry.fields.get("author", ())), "")
    names = (" ".join(name.split()) for name in split_multiple_persons_names(written))
    return tuple(name for name in names if name and name.casefold() != "others")


def _identifiers(entry: BibEntry) -> tuple[str, ...]:
    dois, addresses = entry.each("doi"), entry.each(*ADDRESSES)
    archives = {name.casefold() for name in entry.each("archiveprefix", "eprinttype")}
    arxiv = entry.each("eprint") if archives <= {"arxiv"} else []
    volume = entry.first("volume")
    if volume.startswith(DBLP_ARXIV):
        arxiv.append(volume.removeprefix(DBLP_ARXIV))
    return identifiers.together(
        (*identified(dois, addresses, entry.each(*REMARKS)), *map(identifiers.arxiv, arxiv))
    )


def _published(entry: BibEntry) -> str:
    date, year, month = (entry.first(name).replace("~", " ") for name in ("date", "year", "month"))
    if date or not month:
        return date or year
    return f"{year}-{month:0>2}" if month.isdecimal() and year else f"{month} {year}".strip()


def _links(entry: BibEntry) -> tuple[Link, ...]:
    said = (Link(url, kind) for name, kind in LINKS.items() for url in entry.each(name))
    return tuple(dict.fromkeys((*said, *linked(entry.each("url", "howpublished")))))


reader = Reader(
    name="bibtex",
    about="BibTeX and BibLaTeX (@article{…}), as Zotero, DBLP, publishers and arXiv export them",
    trust=Trust.REFERENCE,
    recognises=recognises,
    read=read,
)
