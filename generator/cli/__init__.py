"""The command line: each command says what it does, and every fault of its run."""

from importlib import import_module

import click

COMMANDS = ("build", "check", "diff", "explain", "keywords", "readers", "serve", "site")


class _Commands(click.Group):
    """Commands in a module each, which is loaded when its command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, click gives it
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002, click gives it
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
def main() -> None:
    """Turn dumps of paper listings into the pages of a catalogue."""
