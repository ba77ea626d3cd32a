"""`readers`: the formats that can be read."""

import click

from generator.readers import all_readers


@click.command()
def command() -> None:
    """List the formats that can be read."""
    for reader in all_readers():
        click.echo(f"{reader.name:12} {reader.about}")
