"""One form for all spellings of a word: case, accents, plural, British and American."""

import re
import unicodedata

_IRREGULAR = {
    "analyses": "analysis",
    "appendices": "appendix",
    "axes": "axis",
    "bases": "basis",
    "bayes": "bayes",
    "biases": "bias",
    "atlas": "atlas",
    "bus": "bus",
    "buses": "bus",
    "caches": "cache",
    "canvas": "canvas",
    "chaos": "chaos",
    "children": "child",
    "corpora": "corpus",
    "cosmos": "cosmos",
    "crises": "crisis",
    "criteria": "criterion",
    "diagnoses": "diagnosis",
    "gas": "gas",
    "gases": "gas",
    "heuristics": "heuristic",
    "hypotheses": "hypothesis",
    "indices": "index",
    "lens": "lens",
    "lenses": "lens",
    "matrices": "matrix",
    "metrics": "metric",
    "movies": "movie",
    "news": "news",
    "phenomena": "phenomenon",
    "semantics": "semantics",
    "series": "series",
    "species": "species",
    "statistics": "statistics",
    "syntheses": "synthesis",
    "theses": "thesis",
    "vertices": "vertex",
    "vortices": "vortex",
}
_AMERICAN = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"isation", "ization"),
        (r"(?<![wvoauc])(?<!pr)(?<!^r)(?<!^ar)(?<!rom)(?<!rem)(?<!dem)(?<!ert)(?<!eat)"
         r"(?<!ad)(?<!nd)(?<!ch)is(e|ed|es|er|ers|ing|able)$", r"iz\1"),
        (r"([a-z]{2,}l)ys(e|ed|er|ers|ing)$", r"\1yz\2"),
        (r"(behavi|col|neighb|fav|hon|lab|hum|rum|tum|vap|flav|arm|od|harb|endeav|rig|vig)our",
         r"\1or"),
        (r"(model|label|travel|signal|channel|cancel|tunnel|level|fuel|total|spiral)l(ing|ed|er)",
         r"\1\2"),
        (r"(cent|fib|met|theat|lit|spect)re(s?)$", r"\1er\2"),
        (r"(catal|anal|dial|mon)ogue", r"\1og"),
        (r"(def|off|lic|pret)ence", r"\1ense"),
        (r"^grey", "gray"),
        (r"artefact", "artifact"),
        (r"programme(s?)$", r"program\1"),
        (r"judgement", "judgment"),
        (r"^ageing", "aging"),
        (r"(h|p|leuk|an|isch|hypox)ae(m|d|s)", r"\1e\2"),
    )
)  # fmt: skip
# What every one of these patterns needs: most words have none of it.
_PERHAPS_BRITISH = re.compile(
    r"is|lys|our|ll|res?$|ogue|ence|grey|artefact|programme|judgement|ageing|ae"
)
_UNCHANGED = re.compile(r"(?:ss|us|is|ics|ias|'s)$")


def fold(word: str) -> str:
    """The form under which all spellings of a word meet; hyphens vanish.

    Args:
        word: one word, with or without hyphens ("Pre-trainings").

    Returns:
        Lower case, no accents, singular, American ("pretraining").
    """
    *front, last = _plain(word).split("-")
    return "".join([*map(_american, front), _american(_singular(last))])


def _plain(word: str) -> str:
    if word.isascii():
        return word.lower()
    bare = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _american(word: str) -> str:
    if not _PERHAPS_BRITISH.search(word):
        return word
    for pattern, replacement in _AMERICAN:
        word = pattern.sub(replacement, word)
    return word


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 3 or not word.endswith("s") or _UNCHANGED.search(word):  # noqa: PLR2004 - "is"
        return word
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "ties", "dies"
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]
