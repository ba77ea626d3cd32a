"""The index of the site's own search, in files small enough to be fetched as they are needed.

Everything lies under `search/`. `manifest.bin` comes first and names the folders of all the other
files, each after its content: what has been fetched once stays good. All are deflated (zlib) as
they stand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.compact import compact
from generator.records import Catalogue
from generator.search import coding, columns, documents, lexicon, names, occurrences, postings
from generator.search import terms as term_shards
from generator.search.coding import Shard
from generator.search.facts import Facts, facts
from generator.search.folding import TABLE
from generator.search.neighbours import Places
from generator.search.weights import worth

VERSION = 3
KEYWORDS = 12  # that the manifest names

Files = Iterator[tuple[str, bytes]]


def render(catalogue: Catalogue, landmarks: Iterable[names.Landmark] = ()) -> Files:
    """The files of the index, by path; the manifest last.

    Args:
        catalogue: whose papers and keywords are to be found.
        landmarks: further pages that are found by their names.
    """
    known = sorted(map(facts, catalogue.papers), key=_place)
    manifest: dict[str, object] = {
        "version": VERSION,
        "papers": len(known),
        "folder": coding.FOLDER,
        "worth": worth(),
        "folding": TABLE,
    }
    yield from _terms(catalogue, known, manifest)
    yield from _facts(catalogue, known, manifest)
    yield from _table("n", names.shards(catalogue.keywords.shared, landmarks), manifest)
    yield "search/manifest.bin", coding.packed(compact(manifest))


def _place(known: Facts) -> tuple[str, int, bool, int, str]:
    """Papers of a dump lie together, and of these those of a year: columns need little room."""
    year = columns.year(known.published)
    return known.dumps[0], -year, not known.has_code, known.line, known.slug


def _terms(catalogue: Catalogue, known: Sequence[Facts], manifest: dict[str, object]) -> Files:
    read = occurrences.read(known, catalogue.keywords.of)
    spelled, lengths, places = read.spelled, read.lengths, Places(read)
    del read
    counts: list[tuple[str, int]] = []

    def shards() -> Iterator[Shard]:
        for stretch in postings.count(places, lengths):
            counts.extend(zip(stretch.terms, stretch.counts.tolist(), strict=True))
            yield from term_shards.shards(stretch, len(known))

    yield from _table("t", shards(), manifest)
    yield from _table("b", lexicon.by_beginning(counts, spelled), manifest)
    yield from _table("e", lexicon.by_end(counts, spelled), manifest)


def _table(kind: str, shards: Iterable[Shard], manifest: dict[str, object]) -> Files:
    """The files of a sorted list; the manifest says where each begins."""
    ends: list[tuple[str, str]] = []
    folders: list[str] = []

    def contents() -> Iterator[bytes]:
        for shard in shards:
            ends.append((shard.first, shard.last))
            yield shard.content

    yield from _folders(kind, contents(), folders)
    manifest[kind] = {"first": coding.beginnings(ends), "names": "".join(folders)}


def _folders(kind: str, contents: Iterable[bytes], known: list[str]) -> Files:
    for name, files in coding.folders(contents):
        known.append(name)
        yield from ((f"search/{kind}/{name}/{at}.bin", file) for at, file in enumerate(files))


def _facts(catalogue: Catalogue, known: Sequence[Facts], manifest: dict[str, object]) -> Files:
    numbers = {dump.name: at for at, dump in enumerate(catalogue.dumps)}
    for kind, contents in (
        ("d", documents.blocks(known, catalogue.keywords.of, numbers)),
        ("c", [columns.columns(known, numbers)]),
        ("y", columns.newest(known)),
        ("s", columns.slugs(known)),
    ):
        folders: list[str] = []
        yield from _folders(kind, contents, folders)
        manifest[kind] = "".join(folders)
    first = Counter(facts.dumps[0] for facts in known)
    manifest["dumps"] = [[dump.name, dump.title, first[dump.name]] for dump in catalogue.dumps]
    manifest["block"], manifest["dated"] = documents.block(len(known)), columns.DATED
    manifest["named"] = columns.NAMED
    manifest["keywords"] = _commonest(catalogue)


def _commonest(catalogue: Catalogue) -> Sequence[tuple[str, str]]:
    """Name and slug of the keywords of most papers: those to count where all papers are found."""
    order = sorted(catalogue.keywords.shared, key=lambda each: (-len(each.papers), each.slug))
    return [(keyword.name, keyword.slug) for keyword in order[:KEYWORDS]]
