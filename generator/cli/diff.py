"""`diff`: what the dumps add to an earlier state of themselves."""

import sys
from dataclasses import astuple

import click

from generator import diff, pipeline
from generator.cli.options import faults_said, inputs, silently
from generator.inputs import Inputs
from generator.versions import state


@click.command()
@inputs
@click.argument("base")
@click.option("--format", "form", type=click.Choice(diff.FORMATS), default="text",
              show_default=True, help="For people, a pull request, or programs.")  # fmt: skip
def command(inputs: Inputs, base: str, form: str) -> None:
    """Say what the dumps add to those of BASE, a folder or a git revision.

    Exit 1 if an address of BASE no longer leads to its paper.
    """
    with faults_said(), state(base, astuple(inputs)) as folders:
        there = _side(pipeline.resolve(Inputs(*folders), silently))
        here = _side(pipeline.resolve(inputs, silently))
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
