"""What the stage promises its neighbours."""

from generator import keywords
from generator.records import Paper, Record, Sighting


def paper(slug: str, title: str, abstract: str) -> Paper:
    record = Record("invented.txt", 1, 2, 1, title, abstract)
    return Paper(slug, title, abstract, (), (Sighting(record, title, abstract),))


def test_spellings_of_one_topic_are_one_keyword() -> None:
    papers = [
        paper("a", "Large Language Models at sea", "LLMs steer ships."),
        paper("b", "Steering an LLM", "We steer a large language model."),
        paper("c", "On ships", "Large language models are steered; large language models float."),
    ]
    found = keywords.find(papers)
    (keyword,) = (each for each in found.shared if "language" in each.name)
    assert keyword.name == "large language models"
    assert set(keyword.papers) == {"a", "b", "c"}
    assert {"llm", "llms", "large-language-model"} <= set(keyword.aliases)
