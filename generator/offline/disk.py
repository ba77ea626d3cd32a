"""The files of a site as they have to be to work from a disk, without any host.

A host shows `papers/index.html` to who asks for `papers/`; a disk shows a folder. A host gives
scripts what they fetch; on a disk they may fetch nothing, but may add a script that holds it.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterator

_OF_HOSTS = ("sitemap", "sw.js", "offline.json")
_ADDRESS = re.compile(r'(<(?:a|link|form|meta)\s[^>]*?(?:href="|action="|content="0;url=))([^"]*)')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|\?|$", re.IGNORECASE)
_FOLDERS = ("", ".", "..")


def for_disk(path: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """What stands in the place of one file of the site: mostly one, sometimes none."""
    if path.startswith(_OF_HOSTS) or path.endswith(".md"):
        return
    if path.endswith(".bin"):
        yield f"{path}.js", _held(path, content)
    elif path.endswith(".html"):
        yield path, _ADDRESS.sub(_whole, content.decode()).encode()
    else:
        yield path, content


def _held(path: str, content: bytes) -> bytes:
    return f"held({json.dumps(path)},{json.dumps(b64encode(content).decode())})".encode()


def _whole(found: re.Match[str]) -> str:
    """An address with the name of the file that a host would have shown."""
    before, address = found.groups()
    if _ELSEWHERE.match(address):
        return found[0]
    end = min((at for at in map(address.find, "?#") if at >= 0), default=len(address))
    place, rest = address[:end], address[end:]
    if place.rpartition("/")[2] not in _FOLDERS:
        return found[0]
    return f"{before}{place.removesuffix('/')}/index.html{rest}"
