"""JSON as the site's own scripts fetch it: in UTF-8, with no blank between values."""

import json

import msgspec

_ENCODER = msgspec.json.Encoder()


def compact(value: object) -> bytes:
    """A value as JSON; half of a character, for which UTF-8 has no place, is a question mark."""
    try:
        return _ENCODER.encode(value)
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace")
