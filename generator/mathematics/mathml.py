"""Formulas as MathML, for what no line of text says well."""

from collections.abc import Callable

from generator.mathematics.parsing import Node


def markup(node: Node, escaped: Callable[[str], str]) -> str:
    """The element of a formula, as it may stand in HTML.

    Args:
        node: the formula.
        escaped: makes its texts safe for the page.
    """
    inside = node.children if node.tag == "mrow" else (node,)
    content = "".join(_element(child, escaped) for child in inside)
    return f"<math>{content}</math>"


def _element(node: Node, escaped: Callable[[str], str]) -> str:
    content = "".join(_element(child, escaped) for child in node.children) or escaped(node.text)
    return f"<{node.tag}{node.attributes}>{content}</{node.tag}>"
