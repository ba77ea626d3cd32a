"""`serve`: the site on this machine."""

from dataclasses import astuple
from pathlib import Path

import click

from generator.cli.making import source
from generator.cli.options import faults_said, inputs, places
from generator.inputs import Inputs
from generator.serving import serve


@click.command()
@inputs
@places
def command(inputs: Inputs, docs: Path, out: Path) -> None:
    """Show the site on this machine, made anew when an input changes."""
    with faults_said():
        serve(source(inputs, out), astuple(inputs), docs, out / "served")
