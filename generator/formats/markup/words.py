"""What the pieces of an entry in Markdown are: a title, a label, names, a venue."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from generator import identifiers
from generator.formats.fields.people import look_like_names, split
from generator.formats.markup.inline import Span

# What a link is called that has no name of its own, and what then stands there.
_LABELS = {
    "paper": "paper papers pdf arxiv arxivorg abs abstract doi openreview acl cvf ieee acm springer"
    " html huggingface hugging face hf link url preprint article publication conference journal"
    " version full text alphaxiv biorxiv medrxiv neurips proceedings oral",
    "code": "code codes github git repo repository implementation pytorch tensorflow jax gitlab"
    " unofficial software",
    "project": "project website webpage homepage site home web",
    "data": "data dataset datasets benchmark",
    "model": "model models weights checkpoint checkpoints",
    "demo": "demo demos colab space spaces gradio",
    "video": "video videos youtube talk presentation",
    "aside": "supp supplementary supplement appendix material bib bibtex cite slides poster blog"
    " post tweet twitter x thread news reddit zhihu review reviews notes summary explained scholar",
    "": "page official here read more on the see also and or v star stars a at this our to in new",
}
_KIND = {word: kind for kind, words in _LABELS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LABEL = 80  # characters
_MOST_IN_LABEL = 4  # words
_MOST_IN_NAME = 6
_FEW = 2  # words, of which hardly a title consists
_LONGEST_INTRODUCTION = 40  # characters
_LONGEST_TITLE = 500  # characters
_IN_BRACKETS = re.compile(r"[\[(【][^\[\]()【】]*[\])】]")
_YEAR = r"(?:19|20)\d{2}"
_DATE = re.compile(rf"\b{_YEAR}[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\d|3[01]))?\b")
_VENUE_YEAR = re.compile(
    rf"\b([A-Z][a-z\d&/.-]*+[A-Z][\w&/.-]*+(?: [A-Z][\w&/.-]*+){{0,3}}|arXiv)"
    rf"[ ,'’]*\b({_YEAR})\b"
)
_IS_DATE = re.compile(rf"[\W\d]*(?:{_YEAR})?[\W\d]*")
_BEFORE_TITLE = re.compile(
    rf"(?:[\[(【][^\])】]{{1,40}}[\])】]|{_DATE.pattern}|\d{{1,4}}[.)]\s|[\s,:.·|–—-]++)+"
)
# "Lovelace, A., & Kahn, B. (2024). " as references begin.
_AUTHORS_AND_YEAR = re.compile(
    rf"[^()]*\b[^\W\d_]\.[^()]*\(({_YEAR})[a-z]?(?:, [^()]{{0,40}})?\)[.,:]?\s+"
)
_YEAR_IN_BRACKETS = re.compile(rf"\(({_YEAR})[a-z]?\)")
_SURNAME_FIRST = re.compile(r"[A-Z][\w'’-]+, (?:[A-Z](?:\.|\b)[\s,-]*)+")
_QUOTED = re.compile(r"[“\"]([^“”\"]{10,400})[”\"]")
_AFTER_TITLE = re.compile(r"(?<!\bvs)\.\s|\s{2,}|\s[–—|-]+\s|,\s+by\s|[\[(【]|\n|,[^,]*\bet\.? al")
_BETWEEN = re.compile(r"(?<=[a-z\d)])\.\s+|\s[–—|-]+\s|\n|[()\[\]【】|]")
_BY = re.compile(r"^(?:by|authors?)\b[:\s]*", re.IGNORECASE)
_ET_AL = re.compile(r"\bet\.? ?al\b", re.IGNORECASE)
_TOPIC = re.compile(
    r"\b(?:learning|networks?|vision|models?|neural|deep|language|image|detection|segmentation"
    r"|generation|survey|data|graphs?|transformers?|diffusion|reinforcement|reasoning|recognition"
    r"|code|paper|conference|workshop|university|institute|research|google|microsoft)\b",
    re.IGNORECASE,
)
_AROUND = " \t\n.,;:·–—|*-"
_SHORT, _LONG = 60, 150  # characters of a text that ends as a sentence, and of any
_SENTENCE_END = re.compile(r"[.!?…。]['\"”’)]*$")


def label_kind(text: str) -> str | None:
    """What stands behind a link of this text, "" if its host must tell; None for a title."""
    if len(text) > _LONGEST_LABEL and not text.startswith("http"):
        return None
    words = _WORD.findall(text.casefold())
    if text.startswith(("http://", "https://")) or not words:
        return ""
    if len(words) < _MOST_IN_LABEL and _VENUE_YEAR.fullmatch(text.strip(_AROUND + "[]()")):
        return "paper"
    if len(words) > _MOST_IN_LABEL or any(word not in _KIND for word in words):
        return None
    return next(filter(None, (_KIND[word] for word in words)), "")


def is_title_like(text: str) -> bool:
    """Whether a text that is set off may be a title."""
    stripped = text.strip()
    if not stripped or len(stripped) > _LONGEST_TITLE or _IN_BRACKETS.fullmatch(stripped):
        return False
    is_word = not stripped.endswith((":", "：")) and not _IS_DATE.fullmatch(stripped)
    return is_word and label_kind(stripped) is None


def title_in(pieces: Sequence[Span]) -> int:
    """The position of the title among pieces that are links or bold, -1 if none is one."""
    likely, before = list[int](), ""
    for n, span in enumerate(pieces):
        is_set_off = span.strong or span.url.startswith("http")
        if is_set_off and is_title_like(span.text) and _introduces(before.strip()):
            likely.append(n)
        before += span.text
        if len(before) > _LONGEST_TITLE:
            break
    return max(likely, key=lambda n: (*_likeliness(pieces[n]), -n), default=-1)


def has_many_words(text: str) -> bool:
    """Whether a text has as many words as most titles have."""
    return len(text.split()) > _FEW


def unwrapped(text: str) -> str:
    """A reference on one line; elsewhere a line may end where the title does."""
    is_reference = _AUTHORS_AND_YEAR.match(text[:_LONGEST_TITLE])
    return " ".join(text.split()) if is_reference else text


def _introduces(text: str) -> bool:
    """Whether a text in front of a title is a number, a date, a venue or names, and no sentence."""
    if len(text) > _LONGEST_INTRODUCTION:
        return text.endswith(("“", '"')) or bool(authors_in([text]))
    return not text[:1].islower() or text.casefold().startswith("arxiv")


def leading_title(text: str) -> str:
    """The title with which a plain text begins, behind dates and venues in brackets."""
    found = _AUTHORS_AND_YEAR.match(text[:_LONGEST_TITLE]) or _BEFORE_TITLE.match(text)
    rest = text[found.end() if found else 0 :]
    if quoted := _QUOTED.match(rest):
        return quoted[1].strip(_AROUND)
    title = _AFTER_TITLE.split(rest, maxsplit=1)[0].strip(_AROUND)
    return title if is_title_like(title) and not _SURNAME_FIRST.match(title) else ""


def authors_in(texts: Iterable[str]) -> tuple[str, ...]:
    """The first list of names among texts that may be anything."""
    for text in texts:
        for segment in _BETWEEN.split(text):
            if names := _names(segment.lstrip(_AROUND).rstrip(_AROUND.replace(".", ""))):
                return names
    return ()


def date_in(text: str) -> str:
    """The date that a text names in figures, the year first, or ""."""
    date = _DATE.search(text)
    return date[0] if date else ""


def published_in(text: str) -> str:
    """The date or the year of a venue that a text names, or ""."""
    if date := date_in(text):
        return date
    if venue := _VENUE_YEAR.search(text):
        return venue[2]
    year = _YEAR_IN_BRACKETS.search(text)
    return year[1] if year else ""


def venue_in(text: str) -> str:
    """The venue that a text names with its year, or ""."""
    venue = _VENUE_YEAR.search(text)
    return venue[1].strip(_AROUND) if venue and venue[1] != "arXiv" else ""


def is_prose(text: str) -> bool:
    """Whether a text is long enough to be an abstract, and no list of names."""
    size = len(text.strip())
    is_long = size >= _LONG or (size >= _SHORT and bool(_SENTENCE_END.search(text.strip())))
    longest = max(len(piece.split()) for piece in re.split(r"[,;]", text))
    return is_long and longest > _MOST_IN_NAME


def _likeliness(span: Span) -> tuple[bool, bool]:
    return has_many_words(span.text), bool(identifiers.in_address(span.url))


def _names(segment: str) -> tuple[str, ...]:
    """The names with which a segment begins, up to a venue or the like."""
    text = _BY.sub("", segment)
    names = split(text)
    if not look_like_names(text):
        names = tuple(takewhile(look_like_names, names))
    is_list = len(names) > 1 or text != segment or _ET_AL.search(text)
    return names if is_list and not _TOPIC.search(" ".join(names)) else ()
