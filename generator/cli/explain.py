"""`explain`: why the records of a paper are one."""

import click
from rapidfuzz.process import extractOne

from generator import merge, pipeline
from generator.cli.options import faults_said, inputs, silently
from generator.errors import Fault, PaperstacksError
from generator.explanation import explanation
from generator.inputs import Inputs
from generator.permalinks import Permalinks
from generator.records import Paper


@click.command()
@inputs
@click.argument("slug")
def command(inputs: Inputs, slug: str) -> None:
    """Say which records are in the paper with this SLUG, what joined them, and what was refused."""
    with faults_said():
        resolved = pipeline.resolve(inputs, silently)
        group_of = {group.sightings: group for group in resolved.groups}
        slug_of = {paper.sightings: paper.slug for paper in resolved.permalinks.papers}
        for paper in _meant_by(slug, resolved.permalinks):
            group = group_of[paper.sightings]
            refusal = merge.explain(group, resolved.groups)
            refused = slug_of[refusal.group.sightings] if refusal else ""
            click.echo(explanation(paper, group, refusal, refused))


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
