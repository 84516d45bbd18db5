"""Who a source stands for that names nobody: "he", "it", "the senator"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rashomon.analysis.entities.nouns import organisation_nouns, person_nouns
from rashomon.analysis.quotes.cast import Cast
from rashomon.analysis.quotes.lexicon import word_list
from rashomon.analysis.quotes.narrated_subjects import (
    Asked,
    following_subject,
    going_on_speaker,
    may_be_meant,
    names_subject,
    narrated_group,
    narrated_subject,
    narrated_thing,
    only_subject,
    owning_subject,
    repeated_pronoun,
    thing_of_sentence,
)
from rashomon.analysis.quotes.partisans import partisan_before
from rashomon.analysis.quotes.speaker_genders import GENDERS
from rashomon.analysis.quotes.speakers import speaker_before, speaker_of
from rashomon.types import Span

if TYPE_CHECKING:
    from rashomon.analysis.quotes.attributed import Attribution
    from rashomon.analysis.quotes.quotelayout import Layout


_OWNED = re.compile(r"['’]s\b|['’] ")
_NEXT_WORD = re.compile(r"\s([A-Za-z]+)\b")
_BODIES = frozenset({"organisation", "group", "place"})
_PARTISANS = frozenset({"republican", "democrat"})
_IS = re.compile(r"\b(?:am|is|are|was|were|be|been|become|became)(?: (?:now|still|also))?\s\Z")
_MORE = re.compile(r"\s(?:of|from|for|in|at|on|with|who|whose|that)\b")


_AGED = re.compile(r"[Tt]he (\d+)-year-old")
_AGE_REACH = 8  # characters behind a name that may hold an age
_NARRATION = 3  # words: shorter lines between two quotations are labels ("ADVERTISEMENT")


@dataclass(slots=True)
class Stage:
    """Who spoke last, and in which paragraph."""

    speaker: str | None = None
    goes_on: str | None = None  # nobody where the last source names nobody
    span: Span | None = None
    end: int = 0  # where their words end, or what tells who says them
    said_by: dict[int, str] = field(default_factory=dict)  # by where the source begins


def pronoun_speaker(layout: Layout, each: Attribution, cast: Cast, stage: Stage) -> str | None:
    """Who "he" is: whoever spoke last where the cue goes on ("he added"), and never somebody
    the quoted words themselves name, nor a woman."""
    assert each.source is not None
    pronoun = each.source.of(cast.text).lower()
    if pronoun == "they":
        return narrated_group(layout, each.unit, cast, before=each.source.start)
    named = _named_in(layout, each, cast)

    def may_be(entity: str) -> bool:
        is_somebody = pronoun not in GENDERS or cast.kinds.get(entity) not in _BODIES
        return is_somebody and entity not in named and _fits(cast, entity, pronoun)

    last = stage.speaker if stage.speaker is not None and may_be(stage.speaker) else None
    cue = each.cue.of(cast.text).lower().strip(": ") if each.cue else ""
    if cue in word_list("going-on") and stage.speaker and _fits(cast, stage.speaker, pronoun):
        return stage.speaker
    told = _told_of(layout, each, cast, stage, without=named)
    if told is not None:
        return told
    found = speaker_of(cast, each.source, previous=stage.speaker)
    if found is not None and last is not None and _is_only_quoted(layout, each, cast, found):
        return last
    if found is None or may_be(found):
        return found
    since = Span(stage.span.end if stage.span is not None else 0, each.source.start)
    before = last or speaker_before(cast, since, may_be=may_be, quoted=layout.inners)
    is_only_described = found not in _named_in(layout, each, cast, is_by_name=True)
    return before or (found if is_only_described else None)


def _fits(cast: Cast, entity: str, pronoun: str) -> bool:
    """Whether ``pronoun`` can stand for ``entity`` as far as its gender is known."""
    wanted, known = GENDERS.get(pronoun), cast.genders.get(entity)
    return wanted is None or known is None or wanted == known


def _named_in(
    layout: Layout, each: Attribution, cast: Cast, *, is_by_name: bool = False
) -> set[str]:
    """The entities that direct speech names or describes, or that a report begins with ("she said
    Ruiz had left"); not whose body it names: the head of "the Ruiz administration" may speak of it.
    What somebody is said to be ("that boy is the minister now") describes nobody else.
    With ``is_by_name`` those it only describes ("The governor understands", by his office) are out.
    """
    return {
        entity
        for span in each.contents
        for mention, form, entity in cast.overlapping(span)
        if form != "pronoun" and (form == "name" or not is_by_name)
        if span in layout.inners or _begins_with(cast.text, span, mention)
        if not _is_before_body(cast.text, mention)
        if form == "name" or not _IS.search(cast.text, span.start, mention.start)
    }


def _begins_with(text: str, content: Span, mention: Span) -> bool:
    """Whether what is reported begins with whom ``mention`` names."""
    before = text[content.start : mention.start].strip().lower()
    return mention.start >= content.start and before in {"", "that"}


def _is_before_body(text: str, mention: Span) -> bool:
    after = _NEXT_WORD.match(text, mention.end)
    return after is not None and after[1].lower() in organisation_nouns()


def _told_of(
    layout: Layout, each: Attribution, cast: Cast, stage: Stage, *, without: set[str]
) -> str | None:
    """Whom the narration was about before a sentence that begins with "he" or "she"."""
    assert each.source is not None
    pronoun, start = each.source.of(cast.text).lower(), each.source.start
    if pronoun not in GENDERS:
        return None
    told = speaker_of(cast, each.addressee) if each.addressee is not None else None
    without = without | ({told} if told is not None else set())
    asked = Asked(each.unit, GENDERS[pronoun], frozenset(without))
    here = following_subject(layout, asked, cast, at=start)
    here = here or going_on_speaker(layout, asked, cast, before=start, said_by=stage.said_by)
    here = here or repeated_pronoun(layout, asked, before=start, said_by=stage.said_by)
    here = here or owning_subject(layout, asked, cast, before=start)
    if each.method == "tag":
        here = here or only_subject(layout, asked, cast, before=start)
    if here is not None or names_subject(layout, asked, cast, before=start, contents=each.contents):
        return here
    return narrated_subject(layout, asked, cast, said_by=stage.said_by)


def _is_only_quoted(layout: Layout, each: Attribution, cast: Cast, entity: str) -> bool:
    """Whether the last words for ``entity`` before a source stand inside a quotation: whoever is
    quoted speaks of them, and goes on speaking."""
    assert each.source is not None
    last = next(
        (
            span
            for span, form, name in cast.before(each.source.start)
            if name == entity and form != "pronoun"
        ),
        None,
    )
    return last is not None and any(outer.contains(last) for outer in layout.inners)


def body_speaker(
    layout: Layout, each: Attribution, cast: Cast, stage: Stage, *, found: str | None
) -> str | None:
    """Who "the group" is: not one that only the words quoted name, where a body spoke before."""
    assert each.source is not None
    words = each.source.of(cast.text).lower().split()
    is_body = len(words) == 2 and words[0] == "the" and words[1] in organisation_nouns()
    if not is_body or found not in _named_in(layout, each, cast) or stage.speaker is None:
        return found
    return stage.speaker if cast.kinds.get(stage.speaker) in {"organisation", "group"} else found


def thing_speaker(layout: Layout, each: Attribution, cast: Cast, stage: Stage) -> str | None:
    """Which body or place "it" is: what the narration was about; nothing that is no entity, as
    a letter ("The letter came on Monday. “We regret it,” it read.")."""
    assert each.source is not None
    at, contents = each.source.start, each.contents
    here = thing_of_sentence(layout, each.unit, cast, before=at, contents=contents)
    return here or narrated_thing(layout, each.unit, cast, said_by=stage.said_by)


def described_speaker(layout: Layout, each: Attribution, cast: Cast, stage: Stage) -> str | None:
    """Who "the senator" is: whom the sentence before or the paragraph is about, where nobody has
    been brought in by that description."""
    assert each.source is not None
    aged = _AGED.fullmatch(each.source.of(cast.text))
    if aged is not None:
        return _person_of_age(cast, aged[1])
    partisan = partisan_before(cast, each.source)
    if partisan is not None:
        return partisan
    noun = _description(layout, each.source)
    if noun is None or not _is_unnamed(cast, each.source):
        return None
    gender = person_nouns()[noun].gender
    without = frozenset(_named_in(layout, each, cast))
    asked = Asked(each.unit, gender if gender in {"m", "f"} else None, without, is_near=True)
    if names_subject(layout, asked, cast, before=each.source.start):
        return None
    told = narrated_subject(layout, asked, cast, said_by=stage.said_by)
    return told or _heard_before(layout, asked, cast, stage, before=each.source.start)


def _person_of_age(cast: Cast, age: str) -> str | None:
    """The one person who is printed with that age ("Ana Ruiz, 36, …", "36-year-old Ana Ruiz")."""
    found = {
        entity
        for span, form, entity in cast.mentions
        if form == "name" and entity in cast.people
        if re.match(rf",? \(?{age}\b(?!\s*[%-])", cast.text[span.end : span.end + _AGE_REACH])
        or cast.text[: span.start].endswith(f"{age}-year-old ")
    }
    return found.pop() if len(found) == 1 else None


def _heard_before(
    layout: Layout, asked: Asked, cast: Cast, stage: Stage, *, before: int
) -> str | None:
    """The person quoted last, where that was in the paragraph of ``before`` or the one before it:
    a description of nobody else ("“We pay,” the investor said") goes on with them."""
    heard = stage.goes_on
    if heard is None or heard != stage.speaker or stage.span is None:
        return None
    is_near = _n_breaks(cast.text[stage.span.start : before].strip()) <= 1
    is_one = heard in cast.people and may_be_meant(cast, asked, heard)
    return heard if is_near and is_one else None


def floating_speaker(layout: Layout, each: Attribution, cast: Cast, stage: Stage) -> str | None:
    """Who goes on speaking in a quotation without a cue: whoever spoke in its paragraph or the
    one before; past narration only where that is about them. In a paragraph where nobody has
    spoken it is whom the sentence before has for its one subject ("Ruiz rose. “We go.”")."""
    at, text = each.contents[0].start, cast.text
    line = text.rfind("\n", 0, at) + 1
    is_apart = text[line:at].strip() != ""
    if not is_apart and layout.text[each.contents[-1].end - 2].isalnum():
        return None  # a heading in quotation marks
    if stage.end > line or (not is_apart and _is_next(text[min(stage.end, at) : at])):
        return stage.goes_on
    asked = Asked(each.unit, None, frozenset(_named_in(layout, each, cast)), is_near=True)
    told = narrated_subject(layout, asked, cast, said_by=stage.said_by)
    return told if is_apart or told == stage.goes_on else None


def _is_next(gap: str) -> bool:
    """Whether no narration stands in a gap: the rest of a line, and labels between paragraphs."""
    return all(len(line.split()) < _NARRATION for line in gap.split("\n")[1:])


def _n_breaks(gap: str) -> int:
    return len(re.findall(r"\n\s*", gap))


def _description(layout: Layout, source: Span) -> str | None:
    """The noun of a definite description of one person who may be anybody named before; none
    that tells of somebody new ("the spokesman")."""
    printed = source.of(layout.text)
    words = printed.lower().split()
    if len(words) < 2 or words[0] != "the" or words[-1] in word_list("introduced-speakers"):
        return None
    last = printed.split()[-1]
    if _OWNED.search(printed) or (last[0].isupper() and words[-1] not in _PARTISANS):
        return None  # somebody's own office, or a name
    if _MORE.match(layout.text, source.end):
        return None  # "the Democrat from Norland" is somebody else
    noun = person_nouns().get(words[-1])
    return words[-1] if noun is not None and not noun.is_plural else None


def _is_unnamed(cast: Cast, source: Span) -> bool:
    """Whether a source has no entity, or one that only descriptions of its like stand for."""
    inside = {entity for span, _, entity in cast.overlapping(source) if span.contains(source)}
    named = {entity for _, form, entity in cast.mentions if form == "name"}
    return not inside & (named | cast.introduced)
