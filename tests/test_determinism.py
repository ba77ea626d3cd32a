"""The same dumps make the same bytes, whatever the order of files, the clock or the hash seed."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.conftest import PROJECT


def built(out: Path, dumps: Path, *, seed: str, zone: str) -> dict[str, str]:
    """Builds in a process of its own, and gives the digest of each file that it wrote."""
    # faketime is not everywhere: the zone and the seed vary here, the clock by itself.
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
    command = [sys.executable, "-m", "generator", "build", "--dumps", str(dumps), "--out", str(out)]
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True)  # noqa: S603, our own program
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0] != "cache"  # which knows its folders
    }


def test_order_of_files_hash_seed_and_zone_do_not_matter(tmp_path: Path) -> None:
    names = sorted(path.name for path in (PROJECT / "dumps").iterdir())
    for order, folder in ((names, "one"), (names[::-1], "other")):
        (tmp_path / folder).mkdir()
        for name in order:  # a folder lists its files in the order in which they came
            (tmp_path / folder / name).write_bytes((PROJECT / "dumps" / name).read_bytes())

    with ThreadPoolExecutor() as both:
        one = both.submit(built, tmp_path / "a", tmp_path / "one", seed="1", zone="Asia/Tokyo")
        other = both.submit(
            built, tmp_path / "b", tmp_path / "other", seed="2", zone="America/Lima"
        )
    assert one.result() == other.result()
    assert len(one.result()) > 603
