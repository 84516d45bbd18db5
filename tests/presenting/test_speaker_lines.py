"""Who said what, as a reader meets it: only what somebody said stands in quotation marks."""

from __future__ import annotations

from dataclasses import replace

from rashomon.pipeline import compare
from rashomon.presenting.brief import Line
from rashomon.presenting.choosing.importance import open_desk
from rashomon.presenting.lines.sections import LIMITS
from rashomon.presenting.lines.speaker_lines import speakers
from rashomon.testing import Called, Said, analysis, article
from rashomon.types import Analysis, Article, Role

QUINT = Called(("Mara Quint", "Quint"))
VEL = Called(("Tomas Vel", "Vel"))


def told(text: str, *quotes: Said, publisher: str) -> tuple[Article, Analysis]:
    source = article(text, publisher=publisher)
    return source, analysis(source, entities=(QUINT, VEL), quotes=quotes)


def who_said_what(*pairs: tuple[Article, Analysis]) -> dict[str, tuple[Line, ...]]:
    record = compare([pair[0] for pair in pairs], [pair[1] for pair in pairs])
    return {line.text: line.lines for line in speakers(open_desk(record), LIMITS["long"])}


WHOLE = "We lost the orchard to the flood and nobody came to help us for nine days"


def test_a_report_beside_the_words_themselves_is_not_in_quotation_marks() -> None:
    report = "that nobody had come to help for nine days after the flood took the orchard"
    said = who_said_what(
        told(f"“{WHOLE},” Quint said.", Said((WHOLE,), "Quint"), publisher="A"),
        told(f"Quint complained {report}.", Said((report,), "Quint", "indirect"), publisher="B"),
    )
    (line,) = said["Mara Quint"]
    assert line.is_quoted
    assert line.notes == (f"paraphrase: {report}",)


def test_what_somebody_is_quoted_as_quoting_is_not_listed_as_the_others_words() -> None:
    inner = "The bank will pay"
    outer = f"Vel told me: ‘{inner}’ and then he left the valley for good"
    said = who_said_what(
        told(f"“{outer},” Quint said.", Said((outer,), "Quint"), Said((inner,), "Vel"),
             publisher="A"),
    )  # fmt: skip
    assert set(said) == {"Mara Quint"}


def test_a_sentence_that_reports_two_things_stands_once() -> None:
    text = "Quint hailed the harvest of the valley while she conceded the losses of the growers."
    said = who_said_what(
        told(text, Said(("the harvest of the valley",), "Quint", "indirect"),
             Said(("the losses of the growers",), "Quint", "indirect"), publisher="A"),
    )  # fmt: skip
    assert [line.text for line in said["Mara Quint"]] == [text]


def test_a_report_without_its_subject_is_not_listed() -> None:
    text = "The court heard of a miller who Quint said was bruised on his brow."
    said = who_said_what(
        told(text, Said(("was bruised on his brow",), "Quint", "indirect"), publisher="A"),
    )
    assert said == {}


LONG = "the ministry for the loss of the orchard, the bridge and the road to the valley"
SHORT = "the ministry for the loss of the orchard"


def test_two_reports_taken_for_one_stand_in_the_words_that_claim_least() -> None:
    said = who_said_what(
        told(f"Quint blamed {LONG}.", Said((LONG,), "Quint", "indirect", cue="blamed"),
             publisher="A"),
        told(f"Quint blamed {SHORT}.", Said((SHORT,), "Quint", "indirect", cue="blamed"),
             publisher="B"),
    )  # fmt: skip
    (line,) = said["Mara Quint"]
    assert line.text == f"blamed {SHORT}"
    assert any(LONG in note for note in line.notes)


def test_how_much_is_not_shown_stands_beside_the_name() -> None:
    words = [f"The {thing} must be paid for" for thing in ("roof", "bridge", "mill", "well")]
    text = " ".join(f"“{each},” Quint said." for each in words)
    source, reading = told(text, *(Said((each,), "Quint") for each in words), publisher="A")
    record = compare([source], [reading])
    (line,) = speakers(open_desk(record), replace(LIMITS["long"], quotes=3))
    assert (line.label, line.notes, len(line.lines)) == ("1 more in the record", (), 3)


def test_an_office_is_told_with_its_time() -> None:
    assert Role("President", "Norland", "former").told(", ") == "former President, Norland"
    assert Role("mayor", period="future").told(", ") == "future mayor"
    assert Role("mayor", "Sorrel").told() == "mayor of Sorrel"
    assert Role("").told() == ""


def test_a_report_in_a_sentence_that_quotes_another_stands_by_itself() -> None:
    text = "“I never sold the orchard to anybody,” Vel said, after Quint ruled that he owed a fine."
    said = who_said_what(
        told(text, Said(("I never sold the orchard to anybody",), "Vel", cue="said"),
             Said(("that he owed a fine",), "Quint", "indirect", cue="ruled"), publisher="A"),
    )  # fmt: skip
    assert [line.text for line in said["Mara Quint"]] == ["… Quint ruled that he owed a fine."]


def test_the_report_beside_words_that_stand_alone_does_not_repeat_them() -> None:
    text = "“We lost the orchard to the flood,” Quint said, adding that nobody came to help."
    said = who_said_what(
        told(text, Said(("We lost the orchard to the flood",), "Quint"),
             Said(("that nobody came to help",), "Quint", "indirect"), publisher="A"),
    )  # fmt: skip
    assert [line.text for line in said["Mara Quint"] if "orchard" in line.text] == [
        "We lost the orchard to the flood"
    ]
