"""TeX: what stands for a letter or says how to set one, and what is left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.tex import detex

word = st.text(st.characters(categories=["L"], max_codepoint=0x24F), min_size=1)
words = st.lists(word, min_size=1, max_size=5).map(" ".join)
command = st.sampled_from(["\\emph", "\\textbf", "\\textit", "\\textsc", "\\texttt", "\\text"])
switch = st.sampled_from(["\\em", "\\it", "\\bf", "\\sc", "\\tt", "\\scriptsize", "\\itshape"])
formula = st.text("abx\\{}_^~%&+=' ", min_size=1).map(lambda inner: f"\\alpha{inner}+1")
CODE = r"\o a\b \d{3} \w+ \. \* \x41 \u0041 \n \{x\} {{x}} {%x%} [x](y) a_b <b> ~/.rc ~5 C:\o \\s\o"

ACCENTED = {
    "'": "áćéíĺńóŕśúýźÁÉ", "`": "àèìòùǹ", "^": "âĉêĝĥîĵôŝûŵŷẑ", '"': "äëïöüÿÄÖÜ", "~": "ãñõũĩ",
    "=": "āēīōū", ".": "ċėġżİ", "c": "çşţĢ", "v": "čďěľňřšťžŽ", "u": "ăĕğĭŏŭ", "H": "őűŐ",
    "k": "ąęįų", "r": "åů", "d": "ạẹḥṣṭ",
}  # fmt: skip
LETTERS = [(accent, letter) for accent, letters in ACCENTED.items() for letter in letters]


@given(command, words)
def test_a_command_leaves_its_argument(name: str, text: str) -> None:
    assert detex(f"So {name}{{{text}}} is") == f"So {text} is"


@given(switch, words)
def test_a_switch_leaves_its_group(name: str, text: str) -> None:
    assert detex(f"So {{{name} {text}}} is") == f"So {text} is"


@given(st.lists(command, max_size=30), words)
def test_commands_nest_to_any_depth(names: list[str], text: str) -> None:
    opened = "".join(f"{name}{{" for name in names)
    assert detex(f"{opened}{text}{'}' * len(names)}") == text


@pytest.mark.parametrize(("accent", "letter"), LETTERS)
def test_every_spelling_of_an_accent(accent: str, letter: str) -> None:
    base = unicodedata.normalize("NFD", letter)[0]

    assert detex(f"Wo\\{accent}{{{base}}}rd") == f"Wo{letter}rd"
    assert detex(f"Wo{{\\{accent} {base}}}rd") == f"Wo{letter}rd"


@given(formula)
def test_mathematics_stays(inner: str) -> None:
    text = f"So ${inner}$ and \\({inner}\\) hold"
    assert detex(text) == text


@given(st.from_regex(r"\\q[a-z]*(\{\w*\})?", fullmatch=True), words)
def test_unknown_macros_stay(macro: str, text: str) -> None:
    assert detex(f"{macro} {text}") == f"{macro} {text}"
    assert detex(f"{text} {macro}") == f"{text} {macro}"


@pytest.mark.parametrize("code", CODE.split(" "))
def test_code_stays(code: str) -> None:
    assert detex(f"Write {code} here") == f"Write {code} here"
    assert detex(code) == code


@pytest.mark.parametrize("quote", ["``{}''", "`{}'"])
@given(word)
def test_quotes_that_pair(quote: str, text: str) -> None:
    opened, closed = ("“", "”") if quote.startswith("``") else ("‘", "’")
    assert detex(f"So {quote.format(text)}, yes") == f"So {opened}{text}{closed}, yes"
