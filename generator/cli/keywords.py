"""`keywords`: those that a person should look at."""

import click

from generator import keywords, pipeline
from generator.cli.options import faults_said, inputs, silently
from generator.inputs import Inputs


@click.command()
@inputs
def command(inputs: Inputs) -> None:
    """List the keywords that the person who curates should look at."""
    with faults_said():
        settled = pipeline.catalogue(inputs, silently)
        for name, why in keywords.suspects(settled.papers, settled.keywords):
            click.echo(f"{name}: {why}")
