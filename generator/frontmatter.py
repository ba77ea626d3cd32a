"""YAML front matter: what a page says of itself before its text."""

from collections.abc import Mapping

import yaml

_NEVER_FOLD = 1 << 20


def dump(values: Mapping[str, object]) -> str:
    """Front matter with its fences; strings come back from `yaml.safe_load` as they were."""
    body = yaml.dump(
        dict(values),
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        default_flow_style=False,
        sort_keys=False,
        width=_NEVER_FOLD,
    )
    return f"---\n{body}---\n"
