"""Formulas as MathML, for what no line of text says well."""

from collections.abc import Callable

from generator.mathematics.parsing import Node


def markup(node: Node, escaped: Callable[[str], str], *, display: bool = False) -> str:
    """The element of a formula, as it may stand in HTML.

    Args:
        node: the formula.
        escaped: makes its texts safe for the page.
        display: whether it stands in a line of its own.
    """
    inside = node.children if node.tag == "mrow" else (node,)
    content = "".join(_element(child, escaped) for child in inside)
    place = ' display="block"' if display else ""
    return f"<math{place}>{content}</math>"


def _element(node: Node, escaped: Callable[[str], str]) -> str:
    content = "".join(_element(child, escaped) for child in node.children) or escaped(node.text)
    return f"<{node.tag}{node.attributes}>{content}</{node.tag}>"
