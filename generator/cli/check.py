"""`check`: everything that is wrong with the inputs."""

import sys

import click

from generator import pipeline, reports
from generator.cli.options import inputs, silently
from generator.cli.outcome import notices, totals, wrong_with
from generator.errors import PaperstacksError
from generator.inputs import Inputs


@click.command()
@inputs
@click.option("--format", "form", type=click.Choice(reports.FORMATS), default="text",
              show_default=True, help="For people, a forge, or programs.")  # fmt: skip
def command(inputs: Inputs, form: str) -> None:
    """Say everything that is wrong with the dumps; exit 1 if anything is."""
    try:
        settled = pipeline.catalogue(inputs, silently)
    except PaperstacksError as error:
        click.echo(reports.report(error.faults, (), "", form), nl=False)
        sys.exit(1)
    faults = wrong_with(settled)
    click.echo(reports.report(faults, notices(settled), totals(settled), form), nl=False)
    sys.exit(bool(faults))
