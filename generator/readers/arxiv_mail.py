r"""The mail in which arXiv announces new papers: entries between lines of two backslashes.

```
------------------------------------------------------------------------------
\\
arXiv:2401.00001
Date: Mon, 1 Jan 2024 12:00:00 GMT   (10kb)

Title: A Title That Goes on
  in the Next Line
Authors: Ana Ode, Bo Roe
Categories: cs.CL
\\
  The abstract.
\\ ( https://arxiv.org/abs/2401.00001 ,  10kb)
```

Lists of cross-listed and of replaced papers follow; a replacement has no abstract, but is a record
by its number, as is an entry that somebody cut out of a mail or found in the archive.
"""

from collections.abc import Iterator

from generator.formats.arxiv import mail
from generator.formats.arxiv.forms import form_of
from generator.readers import Reader
from generator.records import Entry, Trust
from generator.source import Source


def recognises(source: Source) -> bool:
    """Two backslashes, and the number of a paper below them."""
    return form_of(source) == "mail"


def read(source: Source) -> Iterator[Entry]:
    """Reads one entry at a time; an entry without its end is a fault."""
    day = ""
    for block in mail.blocks(source.lines()):
        day = mail.day_in(block) or day
        yield from mail.entries(block, source, day)


reader = Reader(
    name="arxiv-mail",
    about="the mail with which arXiv announces new papers of a subject",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read,
)
