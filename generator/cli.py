"""The command line: each command says what it does, and every fault of its run."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from functools import partial, wraps
from itertools import chain
from pathlib import Path
from typing import TypeVar

import click
from rapidfuzz.process import extractOne

from generator import diff, keywords, merge, pipeline, reports, seal, theme
from generator.cache import Cache
from generator.errors import Fault, PaperstacksError
from generator.explanation import explanation
from generator.permalinks import Permalinks
from generator.progress import progress
from generator.publishing import Source, publish
from generator.readers import all_readers
from generator.records import Account, Catalogue, Paper
from generator.serving import serve
from generator.shares import Share
from generator.versions import state
from generator.writer import write, write_file

Command = TypeVar("Command", bound=Callable[..., None])
FOLDER = click.Path(file_okay=False, path_type=Path)


def _inputs(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the folders of input, which options name."""

    @_folder("references", "Folder of files that only tell more about papers.")
    @_folder("curation", "Folder of people's decisions.")
    @_folder("dumps", "Folder of dumps.")
    @wraps(command)
    def given(dumps: Path, curation: Path, references: Path, **options: object) -> None:
        command(pipeline.Inputs(dumps, curation, references), **options)

    return given


def _folder(name: str, about: str) -> Callable[[Command], Command]:
    return click.option(f"--{name}", type=FOLDER, default=name, show_default=True, help=about)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Turn dumps of paper listings into the pages of a catalogue."""


def _places(command: Command) -> Command:
    """The options that say where pages come from and go to."""
    docs = _folder("docs", "Folder of hand-written pages and templates.")
    out = click.option("--out", type=FOLDER, default="build", show_default=True,
                       help="Folder to write to.")  # fmt: skip
    return docs(out(command))


def _share(_context: click.Context, _option: click.Parameter, text: str) -> Share:
    try:
        return Share.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@main.command()
@_inputs
@_places
@click.option("--shard", default="1/1", show_default=True, callback=_share,
              help="Write one share of so many, which together are the site.")  # fmt: skip
def site(inputs: pipeline.Inputs, docs: Path, out: Path, shard: Share) -> None:
    """Write the finished site, and the exports of the catalogue."""
    with _faults_said():
        sealed = _sealed(inputs, docs, out, shard)
        for line in sealed.wrong:
            click.echo(line, err=True)
        for line in sealed.told:
            click.echo(line)


def _sealed(inputs: pipeline.Inputs, docs: Path, out: Path, shard: Share) -> seal.Seal:
    """Makes the site and puts a seal on it, unless there is one that is not broken."""
    state = partial(theme.made_of, (*astuple(inputs), docs), str(out), str(shard))
    before = state()
    if known := seal.unbroken(out, before):
        return known
    with progress(pipeline.STAGES) as tell:
        settled, weight = publish(_source(inputs, out), docs, out, tell, shard)
    site = out / "site"
    wrong = [*_notices(settled), *_wrong_with(settled), *weight.faults(str(site))]
    made = seal.Seal(
        made_of=before,
        holds=str(weight.held),
        wrong=tuple(map(str, wrong)),
        told=(_totals(settled), f"{site}: {weight}"),
        copies=seal.copies(out),
    )
    if state() == before:  # else the site may be of either
        seal.put(out, made)
    return made


@main.command("serve")
@_inputs
@_places
def served(inputs: pipeline.Inputs, docs: Path, out: Path) -> None:
    """Show the site on this machine, made anew when an input changes."""
    with _faults_said():
        serve(_source(inputs, out), astuple(inputs), docs, out / "served")


@main.command()
@_inputs
@_places
def build(inputs: pipeline.Inputs, docs: Path, out: Path) -> None:
    """Write the pages as Markdown for MkDocs, and the exports of the catalogue."""
    with _faults_said():
        make(inputs, docs, out)


def make(inputs: pipeline.Inputs, docs: Path, out: Path) -> None:
    """Writes pages and exports, and says what was left out.

    Raises:
        PaperstacksError: if nothing can be built.
    """
    with progress(pipeline.STAGES) as tell:
        settled = pipeline.catalogue(inputs, tell, _cache(out))
        pages = pipeline.pages(settled, docs, tell)
        exports = pipeline.exports(settled, tell)
        feeds, index = pipeline.feeds(settled), pipeline.search(settled, tell)
        write(out / "docs", chain(pages.items(), exports.items(), feeds, index))
        for name, content in exports.items():
            write_file(out / name, content)
    _say(_notices(settled))
    _say(_wrong_with(settled))
    click.echo(_totals(settled))


@main.command()
@_inputs
@click.option("--format", "form", type=click.Choice(reports.FORMATS), default="text",
              show_default=True, help="For people, a forge, or programs.")  # fmt: skip
def check(inputs: pipeline.Inputs, form: str) -> None:
    """Say everything that is wrong with the dumps; exit 1 if anything is."""
    try:
        settled = pipeline.catalogue(inputs, _silently)
    except PaperstacksError as error:
        click.echo(reports.report(error.faults, (), "", form), nl=False)
        sys.exit(1)
    faults = _wrong_with(settled)
    click.echo(reports.report(faults, _notices(settled), _totals(settled), form), nl=False)
    sys.exit(bool(faults))


@main.command("diff")
@_inputs
@click.argument("base")
@click.option("--format", "form", type=click.Choice(diff.FORMATS), default="text",
              show_default=True, help="For people, a pull request, or programs.")  # fmt: skip
def difference(inputs: pipeline.Inputs, base: str, form: str) -> None:
    """Say what the dumps add to those of BASE, a folder or a git revision.

    Exit 1 if an address of BASE no longer leads to its paper.
    """
    with _faults_said(), state(base, astuple(inputs)) as folders:
        there = _side(pipeline.resolve(pipeline.Inputs(*folders), _silently))
        here = _side(pipeline.resolve(inputs, _silently))
        made = diff.compare(there, here)
        click.echo(diff.rendered(made, form), nl=False)
        sys.exit(bool(made.broken))


def _side(resolved: pipeline.Resolved) -> diff.Side:
    reasons = {
        (sighting.record.dump, sighting.record.line): reason
        for group in resolved.groups
        for sighting, reason in zip(group.sightings[1:], group.reasons, strict=True)
    }
    links = resolved.permalinks
    return diff.Side(resolved.dumps, links.papers, links.others, reasons)


@main.command()
@_inputs
@click.argument("slug")
def explain(inputs: pipeline.Inputs, slug: str) -> None:
    """Say which records are in the paper with this SLUG, what joined them, and what was refused."""
    with _faults_said():
        resolved = pipeline.resolve(inputs, _silently)
        group_of = {group.sightings: group for group in resolved.groups}
        slug_of = {paper.sightings: paper.slug for paper in resolved.permalinks.papers}
        for paper in _meant_by(slug, resolved.permalinks):
            group = group_of[paper.sightings]
            refusal = merge.explain(group, resolved.groups)
            refused = slug_of[refusal.group.sightings] if refusal else ""
            click.echo(explanation(paper, group, refusal, refused))


@main.command("keywords")
@_inputs
def suspicious_keywords(inputs: pipeline.Inputs) -> None:
    """List the keywords that the person who curates should look at."""
    with _faults_said():
        settled = pipeline.catalogue(inputs, _silently)
        for name, why in keywords.suspects(settled.papers, settled.keywords):
            click.echo(f"{name}: {why}")


@main.command()
def readers() -> None:
    """List the formats that can be read."""
    for reader in all_readers():
        click.echo(f"{reader.name:12} {reader.about}")


@contextmanager
def _faults_said() -> Iterator[None]:
    """Ends the run with exit code 1 and a line for each fault, instead of a traceback."""
    try:
        yield
    except PaperstacksError as error:
        _say(error.faults)
        sys.exit(1)


def _say(faults: Iterable[Fault]) -> None:
    for fault in faults:
        click.echo(str(fault), err=True)


def _notices(settled: Catalogue) -> list[Fault]:
    of_dumps = [notice for dump in settled.dumps for notice in dump.notices]
    return [*of_dumps, *(notice for file in settled.references for notice in file.notices)]


def _wrong_with(settled: Catalogue) -> list[Fault]:
    of_dumps = [fault for dump in settled.dumps for fault in (*dump.faults, *dump.rejects)]
    of_references = [fault for file in settled.references for fault in file.faults]
    return [*of_dumps, *of_references, *settled.faults]


def _totals(settled: Catalogue) -> str:
    total = Account.together(settled.ledger)
    removed = f" + {total.removed} removed" if total.removed else ""
    return (
        f"{len(settled.dumps)} dumps, {total.lines.total} lines, {total.entries} entries"
        f" = {total.papers} papers + {total.merged} seen again + {total.rejected} rejected"
        f"{removed}; {len(settled.keywords.shared)} keywords"
    )


def _meant_by(slug: str, links: Permalinks) -> list[Paper]:
    """The papers at an address.

    Raises:
        PaperstacksError: naming the nearest slug, if there is none.
    """
    slugs = links.others.get(slug, (slug,))
    papers = [paper for paper in links.papers if paper.slug in slugs]
    if not papers:
        nearest = extractOne(slug, [paper.slug for paper in links.papers])
        cure = f"did you mean {nearest[0]}?" if nearest else "there is no paper at all"
        raise PaperstacksError(Fault(slug, 1, "no such paper", "no address is spelled so", cure))
    return papers


def _source(inputs: pipeline.Inputs, out: Path) -> Source:
    settle = partial(pipeline.catalogue, inputs, cache=_cache(out))
    return Source(settle, partial(theme.made_of, astuple(inputs)))


def _cache(out: Path) -> Cache:
    return Cache(out / "cache" / "dumps")


def _silently(_stage: str) -> None:
    """Tells nobody."""
