"""`site`: the finished site, unless it stands already."""

from dataclasses import astuple
from functools import partial
from pathlib import Path

import click

from generator import seal, theme
from generator.cli.options import faults_said, inputs, places
from generator.inputs import Inputs
from generator.shares import Share


def _share(_context: click.Context, _option: click.Parameter, text: str) -> Share:
    try:
        return Share.parse(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@inputs
@places
@click.option("--shard", default="1/1", show_default=True, callback=_share,
              help="Write one share of so many, which together are the site.")  # fmt: skip
def command(inputs: Inputs, docs: Path, out: Path, shard: Share) -> None:
    """Write the finished site, and the exports of the catalogue."""
    with faults_said():
        sealed = _sealed(inputs, docs, out, shard)
        for line in sealed.wrong:
            click.echo(line, err=True)
        for line in sealed.told:
            click.echo(line)


def _sealed(inputs: Inputs, docs: Path, out: Path, shard: Share) -> seal.Seal:
    """Makes the site and puts a seal on it, unless there is one that is not broken."""
    state = partial(theme.made_of, (*astuple(inputs), docs), str(out), str(shard))
    before = state()
    if known := seal.unbroken(out, before):
        return known
    from generator.cli.making import made  # noqa: PLC0415, slow to load, and mostly not needed

    sealed = made(inputs, docs, out, shard, before)
    if state() == before:  # else the site may be of either
        seal.put(out, sealed)
    return sealed
