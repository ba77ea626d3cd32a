"""The index of the site's own search, in files small enough to be fetched as they are needed.

Everything lies under `search/`. `manifest.bin` comes first and names all the other files, each
after its content: what has been fetched once stays good. All are deflated (zlib) as they stand.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.records import Catalogue, Keyword, Paper
from generator.search import coding, columns, documents, lexicon, neighbours, occurrences, postings
from generator.search import terms as term_shards
from generator.search.facts import facts
from generator.search.folding import TABLE
from generator.search.weights import worth

VERSION = 1
NAMES = 256  # keywords in a file


def render(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """The files of the index, by path; the manifest last."""
    papers = sorted(catalogue.papers, key=_place)
    manifest: dict[str, object] = {
        "version": VERSION,
        "papers": len(papers),
        "worth": worth(),
        "folding": TABLE,
    }
    yield from _terms(catalogue, papers, manifest)
    yield from _documents(catalogue, papers, manifest)
    yield from _facts(catalogue, papers, manifest)
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    yield "search/manifest.bin", coding.packed(text.encode("utf-8", "replace"))


def _place(paper: Paper) -> tuple[str, int, str]:
    """Papers of one dump lie together, in its order: dates and dumps then need little room."""
    first = paper.sightings[0].record
    return first.dump, first.line, paper.slug


def _terms(
    catalogue: Catalogue, papers: Sequence[Paper], manifest: dict[str, object]
) -> Iterator[tuple[str, bytes]]:
    read = occurrences.read(catalogue, papers)
    lengths, places = read.lengths, neighbours.place(read)
    del read
    counts: list[tuple[str, int]] = []
    shards: list[tuple[str, str]] = []
    for stretch in postings.count(places, lengths):
        counts += zip(stretch.terms, stretch.counts.tolist(), strict=True)
        for shard in term_shards.shards(stretch):
            shards.append((shard.first, shard.name))
            yield f"search/t/{shard.name}.bin", shard.postings
            yield f"search/n/{shard.name}.bin", shard.beside
    manifest["terms"] = _table(shards)
    for name, folder, of in (
        ("beginnings", "b", lexicon.by_beginning),
        ("ends", "e", lexicon.by_end),
    ):
        lists = list(of(counts))
        manifest[name] = _table([(each.first, each.name) for each in lists])
        yield from ((f"search/{folder}/{each.name}.bin", each.content) for each in lists)


def _documents(
    catalogue: Catalogue, papers: Sequence[Paper], manifest: dict[str, object]
) -> Iterator[tuple[str, bytes]]:
    numbers = {dump.name: at for at, dump in enumerate(catalogue.dumps)}
    names = []
    for name, blocks in documents.folders(papers, catalogue.keywords.of, numbers):
        names.append(name)
        for at, block in enumerate(blocks):
            yield f"search/d/{name}/{at}.bin", block
    manifest["documents"] = {
        "block": documents.block(len(papers)),
        "folder": documents.FOLDER,
        "names": "".join(names),
    }


def _facts(
    catalogue: Catalogue, papers: Sequence[Paper], manifest: dict[str, object]
) -> Iterator[tuple[str, bytes]]:
    numbers = {dump.name: at for at, dump in enumerate(catalogue.dumps)}
    known = [facts(paper) for paper in papers]
    keywords = sorted(catalogue.keywords.shared, key=lambda each: (-len(each.papers), each.slug))
    places = {keyword.slug: at for at, keyword in enumerate(keywords)}
    files = {
        "columns": [columns.columns(known, numbers)],
        "days": [columns.days(known)],
        "topics": list(columns.topics(papers, catalogue.keywords.of, places)),
        "keywords": list(_names(keywords)),
    }
    for kind, contents in files.items():
        manifest[kind] = "".join(map(coding.named, contents))
    for content in dict.fromkeys(content for contents in files.values() for content in contents):
        yield f"search/f/{coding.named(content)}.bin", coding.packed(content)
    first = Counter(paper.sightings[0].record.dump for paper in papers)
    manifest["dumps"] = [[dump.name, dump.title, first[dump.name]] for dump in catalogue.dumps]
    manifest["topics_each"], manifest["keywords_each"] = columns.TOPICS, NAMES


def _names(keywords: Sequence[Keyword]) -> Iterator[bytes]:
    """Name, slug and number of papers of the keywords, the commonest first."""
    for start in range(0, len(keywords), NAMES):
        each = [[k.name, k.slug, len(k.papers)] for k in keywords[start : start + NAMES]]
        yield json.dumps(each, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _table(shards: Sequence[tuple[str, str]]) -> Mapping[str, object]:
    """Where each shard begins, and its name."""
    return {"first": [first for first, _ in shards], "names": "".join(name for _, name in shards)}
