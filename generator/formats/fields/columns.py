"""The names under which papers' fields go in tables, JSON and labelled lines."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

_NO_WORD = re.compile(r"[\W_]+")

# Of several names that one entry has, the first says most.
NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "papertitle", "documenttitle", "articletitle", "titleofpaper", "ti"),
    "abstract": (
        "abstract", "abstractnote", "abstracttext", "paperabstract", "originalabstract", "ab",
        "abstractinvertedindex", "contenttext",
    ),
    "description": ("summary", "description", "papersummary"),
    "summary": ("aisummary", "tldr", "tldrtext", "shortsummary"),
    "authors": (
        "authorfullnames", "af", "authors", "author", "authornames", "authorlist", "authorss",
        "authorships", "authorshipsauthordisplayname", "creators", "creator", "au",
    ),
    "published": (
        "publicationdate", "publishdate", "publisheddate", "datepublished", "published",
        "publishedat", "date", "issued", "coverdate", "publicationyear", "year", "pubyear", "py",
        "pdate", "cdate",
    ),
    "venue": (
        "venue", "journal", "journalbook", "journaltitle", "booktitle", "conference",
        "conferencename", "publicationtitle", "publication", "sourcetitle", "containertitle",
        "primarylocationsourcedisplayname",
        "proceeding", "proceedings", "so",
    ),
    "doi": ("doi", "di", "doilink", "doiurl"),
    "arxiv": (
        "arxiv", "arxivid", "arxivurl", "arxivlink", "arxivpageurl", "arxivnumber", "paperarxivid",
        "eprint",
    ),
    "acl": ("acl", "aclid"),
    "openreview": ("openreview", "forum"),
    "name": ("id", "paperid", "pid", "uid"),
    "address": (
        "url", "paperurl", "urlabs", "abs", "paperurlabs", "paperurlpdf", "abstracturl", "abslink",
        "absurl", "link", "links", "paperlink", "paper", "paperpage", "pdf", "pdfurl", "pdflink",
        "urlpdf", "openaccesspdf", "html", "htmlurl", "site", "articleurl", "landingpageurl",
        "primarylocationlandingpageurl", "primarylocationpdfurl", "entryid", "sourceurls",
        "readmore", "huggingface", "extra",
    ),
    "code": (
        "code", "codeurl", "codelink", "codelinks", "github", "githuburl", "githublink",
        "githubrepo", "githublinks", "repo", "repository", "repourl", "sourcecode",
        "implementation",
    ),
    "project": (
        "project", "projectpage", "projecturl", "projectlink", "homepage", "website", "webpage",
        "projectwebsite",
    ),
    "data": ("dataset", "datasets", "datasetlink", "dataseturl"),
    "model": ("models", "modelurl", "weights", "checkpoints"),
    "demo": ("demo", "demos", "demourl", "space", "spaces"),
    "video": ("video", "videos", "videourl", "youtube"),
    "upvotes": ("upvotes",),
}  # fmt: skip

FIELDS: Mapping[str, str] = {name: field for field, names in NAMES.items() for name in names}
_TAGS = {"ti", "ab", "af", "au", "py", "so", "di"}  # of the Web of Science, never words


def folded(name: str) -> str:
    """A name without what differs from program to program: case, blanks, signs."""
    return _NO_WORD.sub("", name.casefold())


@lru_cache(maxsize=4096)
def meaning(name: str) -> tuple[str, int]:
    """The field that goes by a name, "" if none, and how much the name says: 0 the most."""
    plain = folded(name)
    field = FIELDS.get(plain, "")
    if not field or (plain in _TAGS and not name.strip().isupper()):
        return "", 0
    return field, NAMES[field].index(plain)


def are_of_papers(names: Iterable[str]) -> bool:
    """Whether a table or the like with these names may list papers."""
    fields = {meaning(name)[0] for name in names}
    return "title" in fields and bool(fields & {"abstract", "authors", "doi", "arxiv", "address"})
