"""All of a site in one file, the same to the byte for the same site."""

import io
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.offline.disk import for_disk

_QUICK = 1  # level of compression: a tenth larger than the best, in two thirds of the time
_READABLE = 0o644 << 16


class Archive:
    """A zip file of one folder, which can be read from a disk once it is unpacked."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._out = io.BytesIO()
        self._zip = ZipFile(self._out, "w")

    def add(self, path: str, content: bytes) -> None:
        """Adds a file of the site."""
        for name, made in for_disk(path, content):
            entry = ZipInfo(f"{self._folder}/{name}")  # with the first day that such files know
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _READABLE
            self._zip.writestr(entry, made, compresslevel=_QUICK)

    def packed(self) -> bytes:
        """The file; nothing can be added after."""
        self._zip.close()
        return self._out.getvalue()
