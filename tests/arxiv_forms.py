"""Invented papers written in each of the forms in which arXiv and feeds give them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from tests.told import Paper

RULE = "-" * 78


@dataclass(frozen=True)
class Form:
    """How a reader's format is written: what stands around entries, and one entry."""

    reader: str
    head: str
    entry: Callable[[Paper], str]
    foot: str = ""

    def written(self, papers: Sequence[Paper]) -> str:
        """A file of this form."""
        return "\n".join((self.head, *map(self.entry, papers), self.foot))


def _atom(paper: Paper) -> str:
    authors = "".join(f"<author><name>{escape(name)}</name></author>\n" for name in paper.authors)
    return (
        f"<entry>\n<id>http://arxiv.org/abs/{paper.number}v1</id>\n"
        f"<title>{escape(paper.title)}</title>\n<summary>{escape(paper.abstract)}</summary>\n"
        f"{authors}</entry>"
    )


def _rss(paper: Paper) -> str:
    return (
        f"<item>\n<title>{escape(paper.title)}</title>\n"
        f"<link>https://arxiv.org/abs/{paper.number}</link>\n"
        f"<description>arXiv:{paper.number}v1 Announce Type: new \n"
        f"Abstract: {escape(paper.abstract)}</description>\n"
        f"<dc:creator>{escape(', '.join(paper.authors))}</dc:creator>\n</item>"
    )


def _rdf(paper: Paper) -> str:
    links = ", ".join(f'<a href="http://arxiv.org/find">{name}</a>' for name in paper.authors)
    return (
        f'<item rdf:about="http://arxiv.org/abs/{paper.number}">\n'
        f"<title>{escape(paper.title)}. (arXiv:{paper.number}v1 [cs.CL])</title>\n"
        f"<description>&lt;p&gt;{escape(escape(paper.abstract))}\n&lt;/p&gt;</description>\n"
        f"<dc:creator>{escape(links)}</dc:creator>\n</item>"
    )


def _oai(metadata: str, paper: Paper) -> str:
    return (
        f"<record><header><identifier>oai:arXiv.org:{paper.number}</identifier></header>\n"
        f"<metadata>{metadata}</metadata>\n</record>"
    )


def _oai_arxiv(paper: Paper) -> str:
    names = [name.rpartition(" ") for name in paper.authors]
    authors = "".join(
        f"<author><keyname>{escape(last)}</keyname><forenames>{escape(first)}</forenames></author>"
        for first, _, last in names
    )
    return _oai(
        f'<arXiv xmlns="http://arxiv.org/OAI/arXiv/">\n<id>{paper.number}</id>'
        f"<authors>{authors}</authors><title>{escape(paper.title)}</title>\n"
        f"<abstract>  {escape(paper.abstract)}\n</abstract></arXiv>",
        paper,
    )


def _oai_raw(paper: Paper) -> str:
    return _oai(
        f"<arXivRaw><title>{escape(paper.title)}</title>\n"
        f"<authors>{escape(' and '.join(paper.authors))}</authors>\n"
        f"<abstract>{escape(paper.abstract)}</abstract></arXivRaw>",
        paper,
    )


def _oai_dc(paper: Paper) -> str:
    creators = "\n".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in paper.authors)
    return _oai(
        f"<oai_dc:dc>\n<dc:title>{escape(paper.title)}</dc:title>{creators}\n"
        f"<dc:description>{escape(paper.abstract)}</dc:description></oai_dc:dc>",
        paper,
    )


def _snapshot(paper: Paper) -> str:
    names = [name.rpartition(" ") for name in paper.authors]
    return json.dumps(
        {
            "id": paper.number,
            "title": paper.title,
            "abstract": f"  {paper.abstract}\n",
            "journal-ref": None,
            "authors_parsed": [[last, first, ""] for first, _, last in names],
        }
    )


def _mail(paper: Paper) -> str:
    return (
        f"{RULE}\n\\\\\narXiv:{paper.number}\nDate: Mon, 1 Jan 2024 12:00:00 GMT   (10kb)\n\n"
        f"Title: {paper.title}\nAuthors: {', '.join(paper.authors)}\nCategories: cs.CL\n\\\\\n"
        f"  {paper.abstract}\n\\\\ ( https://arxiv.org/abs/{paper.number} ,  10kb)"
    )


def _listing(paper: Paper) -> str:
    return (
        f"[1] arXiv:{paper.number} [pdf, html, other]\nTitle: {paper.title}\n"
        f"{', '.join(paper.authors)}\nSubjects: Computation and Language (cs.CL)\n{paper.abstract}"
    )


def _page(paper: Paper) -> str:
    authors = ", ".join(f"<a href='x'>{escape(name)}</a>" for name in paper.authors)
    return (
        f'<dt>\n<a href ="/abs/{paper.number}">arXiv:{paper.number}</a> [<a>pdf</a>]\n</dt>\n'
        "<dd><div class='list-title mathjax'><span class='descriptor'>Title:</span>\n"
        f"{escape(paper.title)}\n</div>\n<div class='list-authors'>{authors}</div>\n"
        f"<p class='mathjax'>\n{escape(paper.abstract)}\n</p></dd>"
    )


def _labelled(paper: Paper) -> str:
    description = (
        f"<p><b>Authors:</b> {escape(', '.join(paper.authors))}</p>"
        f"<p><b>Summary:</b> {escape(paper.abstract)}</p>"
    )
    return (
        f"<item>\n<title>{escape(escape(paper.title))}</title>\n"
        f"<link>https://arxiv.org/abs/{paper.number}</link>\n"
        f"<description>{escape(description)}</description>\n</item>"
    )


_OAI = '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\n<ListRecords>'
_OAI_END = "<resumptionToken>1|2</resumptionToken>\n</ListRecords>\n</OAI-PMH>"
_RDF = "<rdf:RDF><channel>\n<title>cs.CL updates on arXiv.org</title></channel>"

FORMS = {
    "atom": Form(
        "arxiv-atom",
        "<?xml version='1.0'?>\n<feed>\n<id>http://arxiv.org/api/x</id><title>a query</title>",
        _atom,
        "</feed>",
    ),
    "rss": Form(
        "arxiv-rss",
        "<rss><channel>\n<link>http://rss.arxiv.org/rss/cs.CL</link>",
        _rss,
        "</channel></rss>",
    ),
    "rdf": Form("arxiv-rss", _RDF, _rdf, "</rdf:RDF>"),
    "oai": Form("arxiv-oai", _OAI, _oai_arxiv, _OAI_END),
    "oai-raw": Form("arxiv-oai", _OAI, _oai_raw, _OAI_END),
    "oai-dc": Form("arxiv-oai", _OAI, _oai_dc, _OAI_END),
    "snapshot": Form("arxiv-snapshot", "", _snapshot),
    "mail": Form("arxiv-mail", "Archives at http://arxiv.org/", _mail, RULE),
    "listing": Form("arxiv-listing", "Total of 9 entries", _listing, "About"),
    "page": Form("arxiv-listing", "<html><dl id='articles'>", _page, "</dl></html>"),
    "feed": Form("feed", "<rss><channel><title>x</title>", _labelled, "</channel></rss>"),
}
