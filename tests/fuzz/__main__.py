"""`python -m tests.fuzz MINUTES [SEED]`: damages golden cases and reads them, reader by reader."""

import signal
import sys
import time
import traceback
from pathlib import Path
from random import Random

from generator.dumps.decoding import decode
from generator.dumps.lines import Account
from generator.dumps.reading import entries
from generator.errors import PaperstacksError
from generator.readers import Reader, all_readers
from generator.source import Source
from tests.fuzz.mutation import mutated

CASES = Path(__file__).parent.parent / "readers"
PATIENCE = 20  # seconds for a text of some kilobytes


def main(minutes: float, seed: int) -> int:
    """Prints a text for each new fault, and how much was tried."""
    random = Random(seed)  # noqa: S311, a test that can be repeated
    cases = {reader: _cases(reader) for reader in all_readers()}
    every = [case for of_one in cases.values() for case in of_one]
    end, tried, seen = time.monotonic() + 60 * minutes, 0, set[str]()
    while time.monotonic() < end:
        for reader, own in cases.items():
            pool = [*own, random.choice(every)]
            text = mutated(pool, random)
            wrong = _wrong_with(reader, text)
            tried += 1
            if wrong and wrong not in seen:
                seen.add(wrong)
                print(f"--- {reader.name}\n{wrong}\n{text[:3000]!r}\n", flush=True)
    print(f"{tried} texts, {len(cases)} readers, {minutes} minutes, {len(seen)} faults")
    return min(len(seen), 1)


def _cases(reader: Reader) -> list[str]:
    paths = sorted(path for path in (CASES / reader.name).iterdir() if path.suffix != ".yml")
    return [_text(path.read_bytes()) for path in paths]


def _text(content: bytes) -> str:
    return decode(lambda: [content]).text


def _wrong_with(reader: Reader, text: str) -> str:
    """Where it crashed, hung or lost a line; "" if it did not."""
    source = Source.of("dump", "dump", text)
    signal.alarm(PATIENCE)
    try:
        if not reader.recognises(source):
            return ""
        account = Account()
        for entry in entries(source, reader):
            account.add(entry)
        lost = account.of(source.lines()).lost
        return f"{reader.name} leaves lines unaccounted for" if lost else ""
    except PaperstacksError:
        return ""
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{reader.name}: {type(error).__name__} at {place.filename}:{place.lineno}"
    finally:
        signal.alarm(0)


def _out_of_patience(_signal: int, _frame: object) -> None:
    raise TimeoutError


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, _out_of_patience)
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
