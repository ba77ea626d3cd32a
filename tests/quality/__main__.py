"""`python -m tests.quality`: prints each figure, on the tuned and on the held-out half."""

from tests.quality import keywords, pairs, related
from tests.quality.shipped import catalogue


def main() -> None:
    """Prints a table of measures; higher is better unless it says otherwise."""
    settled = catalogue()
    measures = [*pairs.measures(), *keywords.measures(settled), *related.measures(settled)]
    width = max(len(name) for name, _ in measures)
    for name, value in measures:
        print(f"{name:{width}}  {value}")


if __name__ == "__main__":
    main()
