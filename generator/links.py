"""Addresses that a text mentions, copied out of it, and what stands behind each."""

import re

from generator.records import Link

# Most texts have no address, and looking for these costs next to nothing; of texts that have one
# of them in a word, as "digital", many have none of what every address has.
_HINTS = ("www.", "git", "youtu")
_HINTS_WITH_SLASH = ("//", "huggingface.co/", "hf.co/", "org/")
_SIGN = re.compile(r"//|www\.|\.io\b|(?:com|org|co|be|net)/", re.IGNORECASE)

_SCHEMELESS = r"""
    www\.(?=[\w-]+\.) | [\w-]+\.git(?:hub|lab)\.io\b | (?:gist\.)?github\.com/ | gitlab\.com/
    | bitbucket\.org/ | codeberg\.org/ | huggingface\.co/ | hf\.co/ | zenodo\.org/ | kaggle\.com/
    | figshare\.com/ | youtube\.com/ | youtu\.be/ | vimeo\.com/ | arxiv\.org/ | doi\.org/10
    | aclanthology\.org/ | openreview\.net/ | sites\.google\.com/
"""
# Besides what no address may hold: scripts that set no blank after it, and typographic signs.
_END = (
    r"\s<>{}\"`|\\^\x00-\x20\x7f-\xa0\u2000-\u206f"
    r"\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef"
)
_ADDRESS = re.compile(
    rf"""
    (?: (?P<scheme>https?):\ ?//\ ? | (?<![\w@./-])(?={_SCHEMELESS}) )
    (?P<host>(?:[a-z0-9_-]+\.)+[a-z]{{2,}}(?::\d{{1,5}})?) (?![\w@-])
    (?P<path>(?:[/?\#](?:(?!(?<![/=])https?://)[^{_END}]|\\[_%\#&~$])*)?)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ESCAPED = re.compile(r"\\([_%#&~$])")
_TRAILING = ".,;:!?'*(["

# The first that fits decides, so the narrow stand before the wide.
_KINDS = (
    ("demo", r"(?:huggingface|hf)\.co/spaces/|[\w-]+\.hf\.space|[\w-]+\.gradio\.(?:app|live)"),
    ("demo", r"[\w-]+\.streamlit\.app|colab\.research\.google\.com|replicate\.com"),
    ("data", r"(?:huggingface|hf)\.co/datasets/|zenodo\.org|(?:dx\.)?doi\.org/10\.5281/"),
    (
        "data",
        r"kaggle\.com/(?:datasets|c|competitions)/|(?:[\w.-]+\.)?figshare\.com|physionet\.org",
    ),
    ("data", r"data\.mendeley\.com|dataverse\.[\w.-]+|ieee-dataport\.org|catalog\.ldc\.upenn\.edu"),
    ("paper", r"(?:huggingface|hf)\.co/papers/|(?:[\w.-]+\.)?arxiv\.org|(?:dx\.)?doi\.org"),
    ("paper", r"aclanthology\.org|aclweb\.org/anthology|openreview\.net|(?:bio|med)rxiv\.org"),
    (
        "code",
        r"(?:gist\.|raw\.)?github(?:usercontent)?\.com|gitlab\.[\w.-]+|bitbucket\.org|gitee\.com",
    ),
    (
        "code",
        r"codeberg\.org|git\.[\w.-]+|(?:[\w.-]+\.)?sourceforge\.net|code\.google\.com|pypi\.org",
    ),
    ("code", r"anonymous\.4open\.science|cran\.r-project\.org"),
    (
        "video",
        r"(?:[\w.-]+\.)?youtube\.com|youtu\.be|(?:[\w.-]+\.)?vimeo\.com|(?:[\w.-]+\.)?bilibili\.com",
    ),
    ("project", r"[\w-]+\.git(?:hub|lab)\.io|sites\.google\.com"),
    ("project", r"(?:huggingface|hf)\.co/(?:blog|docs|learn|organizations)/"),
    ("model", r"(?:huggingface|hf)\.co/(?!collections/)[^/]+/[^/?#]+|modelscope\.cn/models/"),
    ("model", r"civitai\.com/models/"),
)
_HOSTS = tuple(
    (kind, re.compile(rf"(?:www\.)?(?:{hosts})(?:(?<=/)|(?=[/:?#])|$)")) for kind, hosts in _KINDS
)

_WORDS = (
    ("project", r"project|web ?(?:site|page)|home ?page|page"),
    ("code", r"code|codebase|source|implementation|software|toolkit|library|repository|scripts?"),
    ("data", r"data(?! science)|data ?sets?|corpus|corpora|benchmarks?|annotations"),
    ("model", r"models?|weights|checkpoints"),
    ("demo", r"demo|demos|demonstration"),
    ("video", r"videos?"),
)
_SAID = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _WORDS)
KINDS = frozenset(kind for kind, _ in (*_KINDS, *_WORDS))
_SENTENCE_END = re.compile(r"[.!?]\s|\n\n")
_REACH = 100


def find(text: str) -> tuple[Link, ...]:
    """Finds the web addresses in a text, whether or not their authors wrote the scheme.

    Args:
        text: as written or cleaned; braces and escapes of TeX never become part of an address.

    Returns:
        Each address once, in order of appearance, all of them http or https. What the host leaves
        open about its kind, the words before it in the same sentence decide, if they agree.
    """
    hints = _HINTS + _HINTS_WITH_SLASH if "/" in text else _HINTS
    if not any(hint in text for hint in hints) or not _SIGN.search(text):
        return ()
    found: dict[str, Link] = {}
    for match in _ADDRESS.finditer(text):
        place = match["host"].lower() + _path(match["path"])
        before = text[max(0, match.start() - _REACH) : match.start()]
        scheme = (match["scheme"] or "https").lower()
        link = Link(f"{scheme}://{place}", _kind(place, before))
        found.setdefault(_key(place), link)
    return tuple(found.values())


def _path(written: str) -> str:
    """Ends a path where the sentence goes on: at a bracket it did not open, or a full stop."""
    path = _ESCAPED.sub(r"\1", written)
    depth = 0
    for at, char in enumerate(path):
        depth += (char in "([") - (char in ")]")
        if depth < 0:
            path = path[:at]
            break
    return path.rstrip(_TRAILING)


def _key(place: str) -> str:
    """Two addresses with one key are the same to any reader."""
    return place.removeprefix("www.").rstrip("/").removesuffix(".git").rstrip("/")


def _kind(place: str, before: str) -> str:
    for kind, hosts in _HOSTS:
        if hosts.match(place):
            return kind
    sentence = _SENTENCE_END.split(before)[-1]
    said = [kind for kind, words in _SAID if words.search(sentence)]
    return said[0] if len(said) == 1 else "project"
