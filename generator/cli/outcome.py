"""What a command says of a catalogue once it is settled."""

from generator.errors import Fault
from generator.records import Account, Catalogue


def notices(settled: Catalogue) -> list[Fault]:
    """What readers of dumps and references noticed, and what is not wrong."""
    of_dumps = [notice for dump in settled.dumps for notice in dump.notices]
    return [*of_dumps, *(notice for file in settled.references for notice in file.notices)]


def wrong_with(settled: Catalogue) -> list[Fault]:
    """Every fault of every input."""
    of_dumps = [fault for dump in settled.dumps for fault in (*dump.faults, *dump.rejects)]
    of_references = [fault for file in settled.references for fault in file.faults]
    return [*of_dumps, *of_references, *settled.faults]


def totals(settled: Catalogue) -> str:
    """The sum of all accounts in a line."""
    total = Account.together(settled.ledger)
    removed = f" + {total.removed} removed" if total.removed else ""
    return (
        f"{len(settled.dumps)} dumps, {total.lines.total} lines, {total.entries} entries"
        f" = {total.papers} papers + {total.merged} seen again + {total.rejected} rejected"
        f"{removed}; {len(settled.keywords.shared)} keywords"
    )
