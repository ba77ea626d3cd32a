"""A dump whose every text tries to be something else than text."""

import json
from collections.abc import Sequence

from tests.invented_dumps import MASTHEAD

PWN = "window.pwned=1"
MARKUP = f"<script>{PWN}</script>"

NAME = f"<img src=x onerror={PWN}>"
"""Begins the names of files."""

TITLES = (
    MARKUP,
    f'"><img src=x onerror={PWN}>',
    f"' onmouseover='{PWN}' autofocus onfocus='{PWN}",
    f"<svg/onload={PWN}><style>body{{display:none}}</style>",
    f"</title></head></article></main>{MARKUP}",
    f'<a href="javascript:{PWN}">a link</a>',
    f'<iframe src="javascript:{PWN}"></iframe>',
    f"[a link](javascript:{PWN})",
    f"![an image](x){{: onerror={PWN} }}",
    f"<javascript:{PWN}>",
    f"[1]: javascript:{PWN}",
    "{{7*7}} {% raw %} ${7*7}",
    f"&lt;img src=x onerror={PWN}&gt;",
    f"&amp;lt;img src=x onerror={PWN}&amp;gt;",
    "A Comment That Is Not Closed <!-- and Swallows the Rest",
    "Right to Left \u202eorf dna kcab",
    "W" * 300,
    "---",
    "# A Heading in a Title #",
    "?!? *** ___ ///",
    "- - -",
    '=HYPERLINK("https://example.org/?leak","Glaciers")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "{: .md-overlay onclick=alert(1) }",
    '<p data-search-exclude="">Hidden</p>',
    " ".join(f"Word{number}" for number in range(250)),
)
"""Each stands as a title and, among harmless words, in a text."""

RETOLD = f"Editorial {MARKUP}"
"""Two papers have it, and differ in their texts."""

RENAMED = (f"Sea Ice {MARKUP} from Orbit", f"Sea Ice {MARKUP} from an Orbit")
"""One paper under two titles: one of them is another address of the paper."""

PLAIN = "Snow Depth from the Shadows of Trees"
"""A paper without malice, for comparison."""

_SEA_ICE = (
    f"Radar sees sea ice through clouds {MARKUP} and at night, so that a recurrent network can "
    "follow every floe for months. It forecasts drift a week ahead, better than ocean models do."
)
_REPLIES = (
    "The reply to a comment on tides shows that gauges in estuaries had been read upside down.",
    "Beekeepers object that drones were counted twice, and this answer counts them a third time.",
)
_SNOW = (
    "Glacier flow and snow depth are read from the shadows of trees in satellite images. A network "
    "learns glacier flow without labels. Code: https://github.com/example/snow"
)


def dumps() -> dict[str, str]:
    """The files of the folder of dumps, by name."""
    told = [(title, _text(number, title)) for number, title in enumerate(TITLES)]
    told += [(RETOLD, text) for text in _REPLIES] + [(RENAMED[0], _SEA_ICE), (PLAIN, _SNOW)]
    return {
        f"{NAME}.txt": _listing(told),
        f"{NAME}.yml": f"title: {json.dumps(MARKUP)}\nsource: https://example.org/{MARKUP}\n",
        "again.txt": _listing([(RENAMED[1], _SEA_ICE), (PLAIN, _SNOW), (MARKUP, "")]),
        f"{NAME}.bak": "",
    }


def _text(number: int, title: str) -> str:
    return (
        f"Site {number} of this survey measures glacier flow. {title} A network trained for site "
        f"{number} follows crevasse {number * 7} through {number + 3} winters of satellite images."
    )


def _listing(entries: Sequence[tuple[str, str]]) -> str:
    pieces = "\n\n".join(piece for entry in entries for piece in entry if piece)
    return f"{MASTHEAD}Mar 13\n\n{pieces}\n"
