"""Why a paper is one paper: its records, what joined each, and the nearest that was refused."""

from generator.merge import Group, Reason, Refusal
from generator.records import Paper


def explanation(paper: Paper, group: Group, refusal: Refusal | None, refused: str) -> str:
    """Says it in lines.

    Args:
        paper: the one in question.
        group: the sightings that it was made of.
        refusal: the nearest other paper and what speaks against it, None if there is no other.
        refused: the slug of that other paper.
    """
    first, *others = (sighting.record for sighting in group.sightings)
    lines = [paper.slug, f"  {paper.title}", f"  {first.dump}:{first.line}"]
    for record, reason in zip(others, group.reasons, strict=True):
        lines.append(f"  {record.dump}:{record.line}, joined to {_joined(reason)}")
    if refusal:
        lines += ["nearest that was refused:", f"  {refused}"]
        lines.append(f"  {refusal.against} ({_figures(refusal.title, refusal.text)})")
    return "\n".join(lines)


def _joined(reason: Reason) -> str:
    return f"{reason.dump}:{reason.line}: {reason.rule} ({_figures(reason.title, reason.text)})"


def _figures(title: float, text: float) -> str:
    return f"titles {title:.0f} % alike, {100 * text:.0f} % of the shorter text in common"
