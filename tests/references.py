"""Invented references, and how each format of reference files writes them down."""

import json
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from generator.readers import Reader, bibtex, csl_json, pubmed, ris, web_of_science, zotero_rdf


@dataclass(frozen=True)
class Reference:
    """What every format can say of a paper."""

    title: str
    abstract: str
    authors: tuple[str, ...]
    year: int
    number: int

    @property
    def doi(self) -> str:
        """Names it everywhere."""
        return f"10.1000/tides_{self.number}"


TEX = {
    "\\": r"{\textbackslash}", "<": r"{\textless}", ">": r"{\textgreater}", "|": r"{\textbar}",
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
    **{sign: rf"\{sign}" for sign in "&%$#_{}"},
}  # fmt: skip


def in_tex(text: str) -> str:
    """As exporters write it, capitals of words protected."""
    words = ("".join(TEX.get(char, char) for char in word) for word in text.split(" "))
    return " ".join(f"{{{word}}}" if word[:1].isupper() else word for word in words)


def as_bibtex(references: Sequence[Reference]) -> str:
    return "\n".join(
        f"@article{{key{r.number},\n\ttitle = {{{in_tex(r.title)}}},\n"
        f"\tabstract = {{{in_tex(r.abstract)}}},\n\tauthor = {{{' and '.join(r.authors)}}},\n"
        f"\tyear = {r.year},\n\tdoi = {{{in_tex(r.doi)}}},\n}}\n"
        for r in references
    )


def as_ris(references: Sequence[Reference]) -> str:
    return "\n".join(
        f"TY  - JOUR\nAB  - {r.abstract}\n"
        + "".join(f"AU  - {name}\n" for name in r.authors)
        + f"TI  - {r.title}\nPY  - {r.year}\nDO  - {r.doi}\nER  - \n"
        for r in references
    )


def wrapped(tag: str, margin: str, text: str) -> str:
    return textwrap.fill(
        text, 60, initial_indent=tag, subsequent_indent=margin, break_long_words=False,
        break_on_hyphens=False,
    ) + "\n"  # fmt: skip


def as_pubmed(references: Sequence[Reference]) -> str:
    margin = " " * 6
    return "\n".join(
        f"PMID- {r.number}\n{wrapped('TI  - ', margin, r.title)}LID - {r.doi} [doi]\n"
        + wrapped("AB  - ", margin, r.abstract)
        + "".join(f"FAU - {name}\nAU  - {name[:1]}\n" for name in r.authors)
        + f"DP  - {r.year}\n"
        for r in references
    )


def as_web_of_science(references: Sequence[Reference]) -> str:
    margin = " " * 3
    entries = "\n".join(
        "PT J\nAF "
        + f"\n{margin}".join(r.authors)
        + f"\n{wrapped('TI ', margin, r.title)}{wrapped('AB ', margin, r.abstract)}"
        + f"PY {r.year}\nDI {r.doi}\nER\n"
        for r in references
    )
    return f"FN Clarivate\nVR 1.0\n{entries}\nEF\n"


def as_csl(references: Sequence[Reference]) -> str:
    return json.dumps(
        [
            {
                "id": r.number,
                "type": "article-journal",
                "title": r.title,
                "abstract": r.abstract,
                "author": [
                    dict(zip(("family", "given"), name.split(", "), strict=True))
                    for name in r.authors
                ],
                "issued": {"date-parts": [[str(r.year)]]},
                "DOI": r.doi,
            }
            for r in references
        ],
        indent=1,
        ensure_ascii=False,
    )


def as_rdf(references: Sequence[Reference]) -> str:
    people = {
        name: "<foaf:Person><foaf:surname>{}</foaf:surname><foaf:givenName>{}</foaf:givenName>"
        "</foaf:Person>".format(*map(escape, name.split(", ")))
        for r in references
        for name in r.authors
    }
    items = "".join(
        f'<bib:Article rdf:about="#item_{r.number}">\n<z:itemType>journalArticle</z:itemType>\n'
        f"<bib:authors><rdf:Seq>{''.join(people[name] for name in r.authors)}</rdf:Seq>"
        f"</bib:authors>\n<dc:title>{escape(r.title)}</dc:title>\n"
        f"<dcterms:abstract>{escape(r.abstract)}</dcterms:abstract>\n<dc:date>{r.year}</dc:date>\n"
        f"<dc:identifier>DOI {r.doi}</dc:identifier>\n</bib:Article>\n"
        for r in references
    )
    head = '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">'
    return f"{head}\n{items}</rdf:RDF>\n"


FORMATS: dict[str, tuple[Reader, Callable[[Sequence[Reference]], str]]] = {
    "bibtex": (bibtex.reader, as_bibtex),
    "ris": (ris.reader, as_ris),
    "pubmed": (pubmed.reader, as_pubmed),
    "web-of-science": (web_of_science.reader, as_web_of_science),
    "csl-json": (csl_json.reader, as_csl),
    "zotero-rdf": (zotero_rdf.reader, as_rdf),
}


# Without letters that could make up one of the few tags that titles may have.
SIGNS = "aeéßЖ漢ZXÉ19&%$#_{}~^\\<>|\"'`@,;:=()[]!?*+-/."
word = st.text(st.sampled_from(SIGNS), min_size=1, max_size=9)
words = st.lists(word, min_size=1, max_size=8).map(lambda found: "A " + " ".join(found))
name = st.sampled_from(("Lovelace, Ada", "van der Waals, Johannes", "Núñez, Teo", "Ō, K."))


@st.composite
def papers(draw: st.DrawFn) -> list[Reference]:
    return [
        Reference(
            draw(words), draw(words), tuple(draw(st.lists(name, max_size=3))),
            draw(st.integers(1900, 2030)), number,
        )
        for number in range(1, draw(st.integers(2, 4)))
    ]  # fmt: skip
