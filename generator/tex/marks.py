"""Single signs that TeX uses its own way: escapes, quotes, and the tie `~`."""

import re

# Neighbours tell a text from code: nobody escapes two signs in a row in prose.
_ESCAPE = re.compile(
    r"""
    \\(?:
        (?<=[\w)\]}\0]\\)\\?(?=%(?!\\[^A-Za-z])) | (?<=\d\ \\)(?=%)
        | (?<=[^\W_]\\)(?=_[^\W_]) | (?<=\w\\)(?=&\w) | (?<=[\w.)\]}’”]\ \\)(?=&\ )
        | (?<![\w\\/\#.!?-]\\)(?=\#\w) | (?<=\b[CF]\\)(?=\#)
        | (?<![\\/"'={:]\\)(?=\$\ ?\d) | (?<=\d\\)(?=\$(?![\w\\]))
        | (?<=[a-z]\.\\)(?=\ \S)
    )
    """,
    re.VERBOSE,
)

_SINGLE = re.compile(
    r"(?<![^\s(\[{“\"—–/-])`(?=[\w(“\0])((?:[^`'’]|(?<=\w)['’](?=\w)){1,100}+)(?<!\s)['’](?=''|(?!['\w]))"
)
_DOUBLE = re.compile(r"""(?<![`\\])``(?![`\s'])((?:[^`'"“”]|'(?!')){1,300}+)(?<!\s)(?:''|")""")

# After a single letter a tie may be the statistician's "is distributed as", between figures it
# is a range, and before one it may be "about".
_TIE = re.compile(
    r"""
    (?P<address>https?://\S*)
    | (?:(?<=[\dA-Za-zÀ-ɏ][A-Za-zÀ-ɏ])|(?<=[\d.,)\]}”’\0]))~
      (?=[(\\“‘`]|[A-Za-zÀ-ɏ](?!\w?\()|(?<!\0~)\0)
    | (?<=[A-Za-zÀ-ɏ]{3})~(?=[1-9]) | (?<=[A-Za-zÀ-ɏ]\.)~(?=\d)
    """,
    re.VERBOSE,
)


def unescaped(text: str) -> str:
    r"""Drops the backslash of `\%`, `\_`, `\&`, `\#` and `\$` where the sign is meant."""
    return _ESCAPE.sub("", text) if "\\" in text else text


def quoted(text: str) -> str:
    """Puts curly quotes for ``x'' and `x' that are clearly a pair."""
    return _DOUBLE.sub(r"“\1”", _SINGLE.sub(r"‘\1’", text)) if "`" in text else text


def untied(text: str) -> str:
    """Puts a blank for the tie between words, and leaves every other tilde."""
    return _TIE.sub(lambda tie: tie["address"] or " ", text) if "~" in text else text
