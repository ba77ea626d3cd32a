"""Pages of Hugging Face Papers saved as HTML: listings, a search, the page of one paper.

```
<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="{&quot;date&quot;:
&quot;2024-08-01T00:00:00.000Z&quot;,&quot;dailyPapers&quot;:[{&quot;paper&quot;:{...">
```
"""

import re

from generator.formats.saved_pages import read_pages
from generator.readers import Reader
from generator.records import Trust
from generator.source import Source

_MARKUP = re.compile(
    r"\ufeff?\s*(?:<!--|<!doctype\s+html|<(?:html|head|body|main|div|section)\b)", re.IGNORECASE
)
_SIGN = re.compile(
    r"""\bdata-target=["'](?:DailyPapers|PaperContent)["']
    |&quot;(?:dailyPapers|discussionId|submittedOnDailyAt)&quot;:
    |<meta\b[^<>]*\bcontent=["']https://huggingface\.co/papers\b
    |<title>[^<]{0,400}(?:Daily|Trending)\ Papers\ -\ Hugging\ Face|<title>Paper\ page\b
    |<h3\b[^<>]*>\s*<a\b[^<>]*\bhref=["'](?:https://huggingface\.co)?/papers/\d{4}\.\d""",
    re.VERBOSE,
)


def recognises(source: Source) -> bool:
    """HTML with a part that only pages of papers on Hugging Face have."""
    return _MARKUP.match(source.head) is not None and _SIGN.search(source.head) is not None


reader = Reader(
    name="hf-html",
    about="pages of Hugging Face Papers saved as HTML",
    trust=Trust.ORIGIN,
    recognises=recognises,
    read=read_pages,
)
