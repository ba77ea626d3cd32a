"""What a paper's own page on Hugging Face prints around the paper, as copied by any tool."""

import re

_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\(<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_MARK = re.compile(r"\s*(?:#{1,6}(?=\s)|[*+-](?=\s+\S)|>)?\s*")
_EMPHASIS = re.compile(r"(\*\*|\*|`)(?=[^\s*`])([^*`]+)\1")
_DATE = r"[A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?"

ABSTRACT = re.compile(r"Abstract:?")
SUMMARY_ABOVE = re.compile(r"AI-generated summary")
AUTHORS = re.compile(r"Authors:\s*(.*)")
PUBLISHED = re.compile(rf"Published on ({_DATE})(?:\s.*)?")
FEATURED = re.compile(rf"(?:·\s*)?(?:Submitted by\s.*)?\bon ({_DATE})")
UPVOTE = re.compile(r"(?:Upvote|Upvoted)(?:\s+(\d[\d,]*))?(?:\s+\+\d+)?")
STARS = re.compile(r"[\d.,]+k?")
COUNT = re.compile(r"\d[\d,]*")
HEAD = re.compile(
    rf"{PUBLISHED.pattern}|(?:·\s*)?Submitted by\b.*|#\d+ Paper of the \w+.*|{UPVOTE.pattern}"
    r"|Authors:.*"
)
PAGE_TOP = re.compile(
    r"arxiv:(?:\d{4}\.\d{4,5}|[a-z-]+/\d{7})(?:v\d+)?|Copy markdown|Papers|(?:.*\W)?Paper page - .*"
)
NUMBER_ABOVE = re.compile(r"arxiv:(\S+)")
ADDRESS_ABOVE = re.compile(
    r"\W{0,9}(?:source[\s_-]?url|url|source|link)\W.{0,99}?/papers/([\w./-]{1,40})\W{0,9}",
    re.IGNORECASE,
)
NUMBER_BELOW = re.compile(
    r"Cite arxiv\.org/abs/(\S+?) in an? \w+ README|hf papers? read (\S+)"
    r"|View arXiv page\]\([^()]*/abs/([^()]+)\)|[?&](?:other=arxiv:|paper=)(\d{4}\.\d{4,5})"
)
AFTER_ABSTRACT = re.compile(
    r"View arXiv page.*|View PDF.*|arXiv Page.*|Project page|Add to collection|Community(?:\s+\d+)?"
    r"|(?:LINK: )?GitHub\s+[\d.,]+k?.*|Get this paper in your agent:?.*|Edit\s*Preview"
    r"|Sign up\s+or\s+log in\s+to comment|Upvote(?:\s+\d.*)?"
    r"|(?:Models|Datasets|Spaces) citing this paper.*|Collections including this paper.*"
)
CITING = re.compile(
    r"(?:Models|Datasets|Spaces) citing this paper.*|Collections including this paper.*"
)
FOOTER = re.compile(r"System theme")
CUT = re.compile(r"\[?(?:content )?truncated\]?\.*", re.IGNORECASE)
RULE = re.compile(r"[=_*-][=_* -]*")
NAVIGATION = frozenset(
    """
    Hugging Face|Hugging Face's logo|Models|Datasets|Spaces|Buckets|new|Buckets new|Community|Docs
    Enterprise|Pricing|Log In|Sign Up|Website|Tasks|HuggingChat|Collections|Languages|Organizations
    Blog|Posts|Daily Papers|Hardware|Learn|Discord|Forum|GitHub|Solutions|Team & Enterprise
    Team &amp; Enterprise|Hugging Face PRO|Enterprise Support|Inference Providers
    Inference Endpoints|Storage Buckets|Expert Support|Papers|System theme|Company|TOS|Privacy
    About|Careers|Jobs|Join the discussion on this paper page|Content|TOS Privacy About Careers
    TOS Privacy About Jobs|Models Datasets Spaces Pricing Docs
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)


def plain(text: str) -> str:
    """A line without the marks of Markdown: headings, pictures, links, emphasis."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _MARK.sub("", text, count=1).strip()
    emphasised = _EMPHASIS.fullmatch(text)
    return emphasised[2] if emphasised else text


def is_known(text: str) -> bool:
    """Whether a plain line is of the page and not of a paper: navigation, marks, counts."""
    return (
        not text
        or text in NAVIGATION
        or any(kind.fullmatch(text) for kind in (RULE, COUNT, PAGE_TOP, ADDRESS_ABOVE, CUT))
    )
