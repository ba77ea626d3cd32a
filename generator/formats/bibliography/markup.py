"""The marks that reference managers and Crossref keep in texts: italics, paragraphs and so on."""

import re

_STYLE = re.compile(r"</?(?:i|b|sc|span|jats:(?!p|title|sec|list)\w+)(?:\s[^<>]{0,200})?/?>")
_BLOCK = re.compile(
    r"<jats:title>\s*Abstract\s*</jats:title>|</?jats:[a-z-]+(?:\s[^<>]{0,200})?/?>"
)
_RAISED = re.compile(r"<(?:jats:)?(?P<way>su[bp])>(?P<text>[^<>]{0,100})</(?:jats:)?(?P=way)>")


def unmarked(text: str) -> str:
    """Takes the marks away; what stands raised or lowered is marked as TeX does it.

    >>> unmarked('<span class="nocase">m<i>RNA</i></span> and H<sub>2</sub>O')
    'mRNA and H$_{2}$O'
    """
    if "<" not in text:
        return text
    return _BLOCK.sub("\n", _STYLE.sub("", _RAISED.sub(_in_tex, text))).strip()


def _in_tex(raised: re.Match[str]) -> str:
    return f"${'_' if raised['way'] == 'sub' else '^'}{{{raised['text']}}}$"
