"""Invented papers written in the forms that no one program owns: tables, JSON, Markdown."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.told import Paper


@dataclass(frozen=True)
class Form:
    """A way to write papers: what stands first, one entry, what stands between and last.

    Attributes:
        reader: name of the reader that is to read it.
        has_abstract: whether it has room for one.
        wraps: whether its texts may have lines.
    """

    reader: str
    entry: Callable[[Paper], str]
    head: str = ""
    between: str = "\n"
    foot: str = ""
    has_abstract: bool = True
    wraps: bool = False

    def written(self, papers: Sequence[Paper]) -> str:
        """A whole file."""
        return self.around([self.entry(paper) for paper in papers])

    def around(self, entries: Sequence[str]) -> str:
        """A whole file of entries that are written already."""
        return self.head + self.between.join(entries) + self.foot


def _row(delimiter: str, quoting: int, end: str = "\n") -> Callable[[Paper], str]:
    def row(paper: Paper) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end)  # type: ignore[arg-type] # the stubs want a literal
        writer.writerow((paper.number, paper.title, "; ".join(paper.authors), paper.abstract, ""))
        return out.getvalue()

    return row


def _object(paper: Paper) -> str:
    people = [{"name": name} for name in paper.authors]
    external = {"externalIds": {"ArXiv": paper.number, "CorpusId": 1}}
    named = {"title": paper.title, "abstract": paper.abstract, "authors": people}
    return json.dumps({"paperId": "x", **external, **named})


def _wrapped_object(paper: Paper) -> str:
    content = {
        "title": {"value": paper.title},
        "abstract": {"value": paper.abstract},
        "authors": {"value": paper.authors},
        "html": {"value": f"https://arxiv.org/abs/{paper.number}v1"},
    }
    return json.dumps({"id": "x", "content": content}, indent=1, ensure_ascii=False)


def _daily_row(paper: Paper) -> str:
    link = f"[{paper.number}](http://arxiv.org/abs/{paper.number})"
    return f"|**2024-10-07**|**{paper.title}**|{', '.join(paper.authors)}|{link}|null|"


def _daily_pair(paper: Paper) -> str:
    return f'"{paper.number}": {json.dumps(_daily_row(paper) + chr(10))}'


def _folded_row(paper: Paper) -> str:
    title = f"**[{paper.title}](https://arxiv.org/abs/{paper.number}v1)**"
    folded = f"<details><summary>Show</summary><p>{paper.abstract}</p></details>"
    return f"| {title} | {', '.join(paper.authors)} | {folded} |"


def _item(paper: Paper) -> str:
    link = f"[{paper.title}](https://arxiv.org/abs/{paper.number})"
    return f"- {link} - *{', '.join(paper.authors)}*. [[code]](https://github.com/example/x)"


def _quoted_item(paper: Paper) -> str:
    links = f"[[paper]](https://arxiv.org/pdf/{paper.number}) [[project]](https://example.org/x)"
    authors = f"    *{', '.join(paper.authors)}*"
    return f"1. **{paper.title}.** {links}\n\n{authors}\n\n    > {paper.abstract}\n"


def _section(paper: Paper) -> str:
    return (
        f"### {paper.title}\n\n**Authors**: {'; '.join(paper.authors)}\n"
        f"**Link:** [arXiv](https://arxiv.org/abs/{paper.number})\n\n"
        f"**Abstract**:\n{paper.abstract}\n"
    )


def _labels(paper: Paper) -> str:
    return (
        f"**{paper.title}**\n\n- Authors: {', '.join(paper.authors)}\n"
        f"- Paper: https://arxiv.org/abs/{paper.number}\n- Abstract: {paper.abstract}\n"
    )


COLUMNS = ("arxiv_id", "Title", "Authors", "Abstract Note", "Extra")
FORMS: Mapping[str, Form] = {
    "commas": Form(
        "csv-table", _row(",", csv.QUOTE_ALL), '"' + '","'.join(COLUMNS) + '"\n', "", wraps=True
    ),
    "Windows": Form(
        "csv-table",
        _row(";", csv.QUOTE_MINIMAL, "\r\n"),
        "\ufeff" + ";".join(COLUMNS) + "\r\n",
        "",
        wraps=True,
    ),
    "tabs": Form("csv-table", _row("\t", csv.QUOTE_MINIMAL), "\t".join(COLUMNS) + "\n", ""),
    "bars": Form("csv-table", _row("|", csv.QUOTE_ALL), "|".join(COLUMNS) + "\n", "", wraps=True),
    "lines": Form("json-papers", _object, wraps=True),
    "answer": Form("json-papers", _object, '{"total": 2, "data": [', ", ", "]}", wraps=True),
    "notes": Form("json-papers", _wrapped_object, '{"notes": [\n', ",\n", "\n]}\n", wraps=True),
    "daily": Form(
        "markdown-table",
        _daily_row,
        "## Tides\n\n|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n",
        has_abstract=False,
    ),
    "daily JSON": Form("arxiv-daily", _daily_pair, '{"Tides": {', ", ", "}}", has_abstract=False),
    "folded": Form(
        "markdown-table",
        _folded_row,
        "| **Title** | **Authors** | **Abstract** |\n| --- | --- | --- |\n",
    ),
    "items": Form("markdown-list", _item, "# Awesome\n\n", has_abstract=False),
    "quoted": Form("markdown-list", _quoted_item, "# Must Read\n\n"),
    "sections": Form("markdown-list", _section, "# Daily\n\n"),
    "labels": Form("markdown-list", _labels, "# With Code\n\n"),
}
