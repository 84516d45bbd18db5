"""Whether a phrase of a passage is about whom a party of a claim is."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.tellings import Phrase
from rashomon.comparing.checking.word_likeness import listed
from rashomon.comparing.merging.events.happenings import verb_stem
from rashomon.text.countries import country_of_demonym


def is_told(laid: Laid, party: Phrase, own: Sequence[Phrase], places: frozenset[int]) -> bool:
    """Whether one of ``own`` is whom the claim has, by name, as its government, or anybody at all
    where it only tells of people."""
    return _is_anybody(laid, party, own) or any(
        is_at(laid.passage, each, places)
        or _is_body_of(laid.passage, each, places)
        or _is_deed_of(laid, party, each, places)
        or _acts_for(laid, party, each)
        or _is_part_of_state(laid, party, each)
        or _is_bare_count(laid, party, each)
        or _is_own_speaker(laid, party, each)
        for each in own
    )


def places_of(laid: Laid, party: Phrase) -> frozenset[int]:
    """The words of the passage for who or what a phrase of the claim is about."""
    number = number_at(laid.claim, party.head)
    named = laid.places.get(number, frozenset[int]()) if number is not None else frozenset[int]()
    if number is not None and laid.claim.names[number].is_name:
        return named
    matched, alike = laid.matched.get(party.head), laid.like_party(party.head)
    return named | (frozenset(matched or alike) & frozenset(alike))


def number_at(statement: Statement, at: int) -> int | None:
    """The number of the name that the word ``at`` is part of."""
    covering = (n for n, name in enumerate(statement.names) if name.first <= at < name.last)
    return next(covering, None)


def name_at(statement: Statement, at: int) -> Named | None:
    number = number_at(statement, at)
    return None if number is None else statement.names[number]


def is_at(passage: Statement, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase is about who stands at ``places``, a title before it or none."""
    behind = phrase.head + 1
    is_behind = behind in places and behind in phrase.words and behind not in passage.breaks
    is_owner = passage.words[phrase.head].form.endswith(("'s", "’s"))
    if _is_count_of(passage, phrase):  # "three of his closest advisers"
        return bool(phrase.words & places)
    if _is_sort_of(passage, phrase, places) or _is_last_before_who(passage, phrase, places):
        return True
    before = phrase.head - 1
    is_titled = before in places and before in phrase.words and phrase.head not in passage.breaks
    if is_titled and _is_named_by(passage, before, phrase.head):  # "the gorilla Samson"
        return True
    return phrase.head in places or (is_behind and not is_owner)


def _is_sort_of(passage: Statement, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase only adds what sort of thing the one named is ("the Thanksgiving holiday",
    "the state of Norland")."""
    if passage.words[phrase.head].form not in listed("sorts"):
        return False
    behind = passage.words[phrase.head + 1].form if phrase.head + 1 in phrase.words else ""
    if behind == "of":
        return bool({phrase.head + 2, phrase.head + 3} & phrase.words & places)
    is_capital = passage.text[passage.words[phrase.head - 1].start].isupper()
    is_owner = passage.words[phrase.head - 1].form.endswith(("'s", "’s", "s'", "s’"))
    return phrase.head - 1 in places and is_capital and not is_owner


def _is_last_before_who(passage: Statement, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase ends with somebody's name and a "who" follows, which may be of either ("a
    spokesman for Lang, who was appointed")."""
    last = max(phrase.words)
    behind = passage.words[last + 1].form if last + 1 < len(passage.words) else ""
    is_name = any(each.is_name and each.last == last + 1 for each in passage.names)
    return behind == "who" and is_name and last in places


def _is_named_by(passage: Statement, noun: int, at: int) -> bool:
    """Whether the word ``at`` begins a name, and a common noun before it says who that is."""
    is_name = passage.text[passage.words[at].start].isupper()
    is_noun = passage.text[passage.words[noun].start].islower()
    return is_name and is_noun and not passage.words[noun].form.endswith(("'s", "’s"))


def _is_count_of(passage: Statement, phrase: Phrase) -> bool:
    """Whether a phrase only counts those who stand behind its "of"."""
    behind = passage.words[phrase.head + 1].form if phrase.head + 1 in phrase.words else ""
    head = {phrase.head}
    numbers = {at for each in passage.figures for at in passage.at(each.span)}
    is_count = bool(head & numbers) or passage.words[phrase.head].form in listed("counts")
    return behind == "of" and is_count


def _is_body_of(passage: Statement, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase is about what acts for the country named ("an Israeli court")."""
    form = passage.words[phrase.head].form
    return form in listed("bodies") and bool(phrase.words & places)


def _is_deed_of(laid: Laid, party: Phrase, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase is a raid of the country named, whose deed is the country's ("the U.S. raid
    that captured him"); one "in" or of its bare name ("the Norland raid") may be of others."""
    ours = name_at(laid.claim, party.head)
    if ours is None or laid.passage.words[phrase.head].form not in listed("deeds"):
        return False
    if not laid.naming.country(ours.ids):
        return False
    before = [at for at in (phrase.head - 1, phrase.head - 2) if at in phrase.words & places]
    return any(_tells_whose(laid.passage, at) for at in before)


def _tells_whose(passage: Statement, at: int) -> bool:
    """Whether the name at a word tells by its form whose something is ("Norland's", "U.S.")."""
    printed = passage.text[passage.words[at].start : passage.words[at].end]
    form = passage.words[at].form
    is_owner = form.endswith(("'s", "’s", "s'", "s’"))
    return is_owner or form in {"us", "u.s", "uk", "u.k"} or bool(country_of_demonym(printed))


def _acts_for(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether the claim names a country and the passage has its government by another place."""
    ours = name_at(laid.claim, party.head)
    if ours is None or laid.passage.words[phrase.head].form not in listed("bodies"):
        return False
    inside = (name_at(laid.passage, at) for at in sorted(phrase.words))
    lies_in = laid.naming.lies_in(entity for each in inside if each for entity in each.ids)
    return bool(laid.naming.country(ours.ids) & lies_in)


def _is_bare_count(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether the claim counts people and the passage has the number alone ("two opted for it")."""
    if phrase.words != {phrase.head} or laid.claim.words[party.head].form not in listed("people"):
        return False
    theirs = [
        each.value for each in laid.passage.figures if phrase.head in laid.passage.at(each.span)
    ]
    ours = [
        each.value for each in laid.claim.figures if party.words & set(laid.claim.at(each.span))
    ]
    return bool(ours) and ours == theirs


def _is_part_of_state(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether the claim tells of a government without naming it, and the passage of a part of one
    ("the Ministry of Mines")."""
    if laid.claim.words[party.head].form not in {"government", "authorities"}:
        return False
    ours = name_at(laid.claim, party.head)
    theirs = name_at(laid.passage, phrase.head)
    if theirs is None or (ours and ours.is_name):
        return False
    return bool(set(theirs.words.lower().split()) & listed("departments"))


def _is_own_speaker(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether "we" or "they" stand in the words of whom the claim's party is ("scientists say they
    have found")."""
    if laid.passage.words[phrase.head].form not in listed("pronouns"):
        return False
    name = name_at(laid.claim, party.head)
    stem = laid.claim.stems[party.head]
    return any(
        phrase.head in saying.words
        and (
            bool(name and name.ids & saying.speakers)
            or stem in {verb_stem(part) for part in saying.key[-1:]}
        )
        for saying in laid.passage.sayings
    )


def _is_anybody(laid: Laid, party: Phrase, own: Sequence[Phrase]) -> bool:
    """Whether the claim only tells of people, and the passage of anybody."""
    is_open = laid.claim.words[party.head].form in listed("anybody")
    return is_open and any(_is_person(laid.passage, each) for each in own)


def _is_person(passage: Statement, phrase: Phrase) -> bool:
    name = name_at(passage, phrase.head)
    form = passage.words[phrase.head].form
    return name.kind in {"person", "group"} if name else form in listed("people")
