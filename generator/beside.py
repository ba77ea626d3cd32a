"""Files that a second process makes, while this one does something else."""

import gc
import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO

from generator.standing import Files


@contextmanager
def beside(make: Callable[[], Files]) -> Iterator[Files]:
    """Gives the files that are made meanwhile; whoever takes them waits for the last.

    The second process has all that this one has, without a copy of what neither changes. Its
    files wait on disk. Where there is no processor for it, or if it comes to grief, they are made
    here, when they are taken.
    """
    if not _is_possible():
        yield make()
        return
    with TemporaryFile() as spool:
        child = _forked(make, spool)
        waited = False

        def taken() -> Files:
            nonlocal waited
            waited = True
            _, status = os.waitpid(child, 0)
            yield from make() if status else _read(spool)

        try:
            yield taken()
        finally:
            if not waited:
                os.waitpid(child, 0)


def _is_possible() -> bool:
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _forked(make: Callable[[], Files], spool: IO[bytes]) -> int:
    with warnings.catch_warnings():
        # Python 3.12 warns of any other thread; those of NumPy and of the server wait meanwhile.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        status = 1
        try:
            gc.disable()  # it would write into memory that is shared
            for file in make():
                pickle.dump(file, spool)
            spool.flush()
            status = 0
        finally:
            os._exit(status)
    return child


def _read(spool: IO[bytes]) -> Files:
    spool.seek(0)
    while True:
        try:
            yield pickle.load(spool)  # noqa: S301, our own
        except EOFError:
            return
