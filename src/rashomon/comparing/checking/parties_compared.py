"""Who does what to whom in a claim and in a passage, as the parses have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.comparing.checking.claim_clauses import is_loose
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.statements import Statement, slot_of
from rashomon.comparing.checking.tellings import Phrase, Telling
from rashomon.comparing.checking.word_likeness import listed, stance_words, stems_of
from rashomon.comparing.merging.happenings import is_light, verb_stem

Standing = Literal["told", "swapped", "other", "open", "apart"]
_PartStanding = Literal["told", "beside", "lent", "swapped", "other", "open", "apart"]
_FEW = 3  # words of content up to which a claim must have its verb told
_ORDER: tuple[Standing, ...] = ("told", "swapped", "other", "open", "apart")


@dataclass(frozen=True, slots=True)
class Meeting:
    """A verb of the claim beside one of the passage that says the same, and how its parties stand:
    where the passage has somebody else for one ("other"), ``party`` and ``rival``. It may leave one
    "open", or tell another's act in another word ("apart")."""

    ours: Telling
    standing: Standing
    party: Phrase | None = None
    rival: Phrase | None = None


@dataclass(frozen=True, slots=True)
class _Part:
    """A party of the claim's verb, and who stands in its place, in the other party's, and beside
    them behind prepositions, by a verb of the passage."""

    side: Literal["doer", "receiver", "other"]
    party: Phrase
    own: tuple[Phrase, ...]
    across: tuple[Phrase, ...] = ()
    beside: tuple[Phrase, ...] = ()
    is_pooled: bool = False  # in "own" are those it is done to, and nobody who does it


def told_verbs(claim: Statement) -> Iterator[Telling]:
    """The verbs of a claim that tell something themselves and have a party."""
    said = frozenset().union(*(saying.words for saying in claim.sayings))
    for each in claim.tellings:
        form = claim.words[each.at].form
        is_stance = form in stance_words() and each.at not in claim.content
        is_saying = (
            each.at not in said and claim.stems[each.at] in stems_of("speech") and bool(said)
        )
        is_verb = each.form == "verb" and form not in listed("auxiliary")
        if is_verb and not is_stance and not is_saying and (each.doers or each.receivers):
            yield each


def is_party(laid: Laid, name: Named) -> bool:
    """Whether a name of the claim is by a verb that is compared, or that the passage lacks."""
    told = list(told_verbs(laid.claim))
    return any(
        party.head in name.places
        for each in laid.claim.tellings
        if each in told or not laid.passage.like(laid.claim.stems[each.at])
        for party in (*each.doers, *each.receivers, *each.others)
        if each.form != "noun"
    )


def meetings(laid: Laid) -> list[Meeting]:
    """For each verb of the claim that the passage has with its parties, the nearest to it."""
    found = []
    for ours in told_verbs(laid.claim):
        places = set(laid.passage.like(laid.claim.stems[ours.at]))
        told = [_meet(laid, ours, each) for each in laid.passage.tellings if each.at in places]
        if told:
            found.append(min(told, key=lambda each: _ORDER.index(each.standing)))
    return found


def untold_verbs(laid: Laid) -> Iterator[str]:
    """The verbs that a claim is about of which the passage has no word, however common."""
    for each in told_verbs(laid.claim):
        stem = laid.claim.stems[each.at]
        is_telling = each.at not in laid.claim.content or len(laid.claim.content) <= _FEW
        is_plain = each.is_main and is_telling and not is_light(stem)
        is_known = each.at in laid.granted or each.at in laid.opposed
        is_known = is_known or stem in stems_of("existing")
        if is_plain and not is_known and not laid.passage.like(stem):
            yield laid.claim.words[each.at].form


def _meet(laid: Laid, ours: Telling, theirs: Telling) -> Meeting:
    if _is_too_loose(laid, ours, theirs):
        return Meeting(ours, "open")
    ours, theirs = _undergone(laid.claim, ours), _undergone(laid.passage, theirs)
    parts = [*_parts(laid, ours, theirs), *_other_parts(laid, ours, theirs)]
    standings = [_stand(laid, ours, each) for each in parts]
    if is_loose(laid, ours.at, theirs.at):
        standings = ["open" if each in {"swapped", "other"} else each for each in standings]
    if _is_crossed(parts, standings) or _is_by_another(laid, parts, standings):
        return Meeting(ours, "swapped")
    odd = [at for at, each in enumerate(standings) if each not in {"told", "beside", "lent"}]
    if len(odd) == 1 and standings[odd[0]] == "other":
        part = parts[odd[0]]
        return Meeting(ours, "other", part.party, _rival(laid, part.party, part.own))
    if any(_is_counted(laid, part.party, each) for part in parts for each in part.own):
        return Meeting(ours, "apart")
    is_one_word = laid.claim.stems[ours.at] == laid.passage.stems[theirs.at]
    if standings == ["apart"] and not is_one_word:
        return Meeting(ours, "apart")
    return Meeting(ours, "open" if odd or standings.count("lent") > 1 else "told")


def _parts(laid: Laid, ours: Telling, theirs: Telling) -> list[_Part]:
    """Who does it and to whom; in one place where the parties do it alike, or it is a noun."""
    stem, pool = laid.claim.stems[ours.at], (*theirs.doers, *theirs.receivers)
    is_alone = not (ours.doers and ours.receivers) and stem in stems_of("changing")
    is_noun = theirs.form == "noun" and not (theirs.doers and theirs.receivers)
    if is_alone or stem in stems_of("mutual") or is_noun:
        is_pooled = theirs.form == "noun" and not theirs.doers
        doers = [_Part("doer", each, pool, is_pooled=is_pooled) for each in ours.doers]
        return doers + [_Part("receiver", each, pool, (), theirs.others) for each in ours.receivers]
    doers = [_Part("doer", each, theirs.doers, theirs.receivers) for each in ours.doers]
    return doers + [
        _Part("receiver", each, theirs.receivers, theirs.doers, theirs.others)
        for each in ours.receivers
    ]


def _is_crossed(parts: Sequence[_Part], standings: Sequence[_PartStanding]) -> bool:
    """Whether each of two parties stands in the other's place, or the only one where somebody
    else has its own."""
    told = list(zip(parts, standings, strict=True))
    swapped = {part.side for part, standing in told if standing == "swapped"}
    beside = {part.side for part, standing in told if standing == "beside"}
    if len({part.side for part in parts}) > 1:
        return len(swapped) > 1 or len(beside) > 1
    return any(standing == "swapped" and part.own for part, standing in told)


def _is_by_another(laid: Laid, parts: Sequence[_Part], standings: Sequence[_PartStanding]) -> bool:
    """Whether somebody named, to whom the claim has it done, does it, and who does it does not."""
    told = list(zip(parts, standings, strict=True))
    is_done = any(standing in {"told", "lent"} for part, standing in told if part.side == "doer")
    named = (_name_at(laid.claim, part.party.head) for part, each in told if each == "swapped")
    has_doer = any(part.side == "doer" for part in parts)
    return has_doer and not is_done and any(each and each.is_name for each in named)


def _undergone(statement: Statement, telling: Telling) -> Telling:
    """A verb for what happens to somebody ("died") as if it were done to them ("was killed")."""
    is_undergone = statement.stems[telling.at] in stems_of("undergone") and not telling.receivers
    return replace(telling, doers=(), receivers=telling.doers) if is_undergone else telling


def undescribed(laid: Laid) -> Iterator[str]:
    """Those whom the claim only describes, beside the parties of its verbs, and the passage not."""
    heads = {
        party.head for each in told_verbs(laid.claim) for party in (*each.doers, *each.receivers)
    }
    for number, name in enumerate(laid.claim.names):
        is_beside = not name.is_name and not heads & set(name.places)
        if is_beside and number not in laid.places and not laid.granted & set(name.places):
            yield name.words


def _other_parts(laid: Laid, ours: Telling, theirs: Telling) -> list[_Part]:
    """Somebody behind a preposition in the claim ("voted against Ruiz"), where the passage names
    anybody there."""
    heads = {_number_at(laid.claim, each.head) for each in (*ours.doers, *ours.receivers)}
    found: list[_Part] = []
    for party in ours.others:
        number = _number_at(laid.claim, party.head)
        name = None if number is None or number in heads else laid.claim.names[number]
        is_actor = name is not None and name.is_name and slot_of(laid.claim, name) == "actor"
        part = _Part("other", party, theirs.others, theirs.doers, theirs.receivers)
        if is_actor and (_rival(laid, party, part.own) or places_of(laid, party)):
            found.append(part)
    return found


def _is_too_loose(laid: Laid, ours: Telling, theirs: Telling) -> bool:
    """Whether two verbs are only of one family, and one has a receiver and the other none ("he
    resigned", "he left her a message")."""
    is_odd = bool(theirs.receivers) and not ours.receivers and theirs.form == "verb"
    return is_odd and is_loose(laid, ours.at, theirs.at)


def _stand(laid: Laid, ours: Telling, part: _Part) -> _PartStanding:
    """How one party of the claim stands by a verb of the passage."""
    party, places = part.party, places_of(laid, part.party)
    if _is_told(laid, party, part.own, places):
        return "told"
    is_unsaid = not part.own or part.is_pooled
    if is_unsaid and _goes_without_saying(laid.claim, ours, party):
        return "told"
    if any(_is_at(laid.passage, each, places) for each in part.beside):
        return "beside"
    if not part.own and _is_lent(laid, ours, party):
        return "lent"
    if any(_is_at(laid.passage, each, places) for each in part.across):
        return "swapped"
    if _rival(laid, party, part.own):
        return "other"
    return "apart" if _is_filled(laid.passage, part) else "open"


def _is_filled(passage: Statement, part: _Part) -> bool:
    """Whether the passage tells outright who stands in a place, with no pronoun for them."""
    told = [each for each in part.own if passage.words[each.head].form not in listed("pronouns")]
    return bool(told) and part.side != "other" and not part.is_pooled


def _is_told(laid: Laid, party: Phrase, own: Sequence[Phrase], places: frozenset[int]) -> bool:
    """Whether one of ``own`` is whom the claim has, by name, as its government, or anybody at all
    where it only tells of people."""
    return _is_anybody(laid, party, own) or any(
        _is_at(laid.passage, each, places)
        or _is_body_of(laid.passage, each, places)
        or _acts_for(laid, party, each)
        or _is_own_speaker(laid, party, each)
        for each in own
    )


def places_of(laid: Laid, party: Phrase) -> frozenset[int]:
    """The words of the passage for who or what a phrase of the claim is about."""
    number = _number_at(laid.claim, party.head)
    named = laid.places.get(number, frozenset[int]()) if number is not None else frozenset[int]()
    if number is not None and laid.claim.names[number].is_name:
        return named
    matched = laid.matched.get(party.head) or laid.passage.like(laid.claim.stems[party.head])
    return named | frozenset(matched)


def _number_at(statement: Statement, at: int) -> int | None:
    """The number of the name that the word ``at`` is part of."""
    covering = (n for n, name in enumerate(statement.names) if name.first <= at < name.last)
    return next(covering, None)


def _is_counted(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether the passage counts several where the claim tells of one ("43 votes", "the vote")."""
    ours, theirs = laid.claim.words[party.head].form, laid.passage.words[phrase.head].form
    numbers = {at for each in laid.passage.figures for at in laid.passage.at(each.span)}
    return theirs == ours + "s" and bool(numbers & phrase.words)


def _is_at(passage: Statement, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase is about who stands at ``places``, a title before it or none."""
    behind = phrase.head + 1
    is_behind = behind in places and behind in phrase.words and behind not in passage.breaks
    is_owner = passage.words[phrase.head].form.endswith(("'s", "’s"))
    return phrase.head in places or (is_behind and not is_owner)


def _is_body_of(passage: Statement, phrase: Phrase, places: frozenset[int]) -> bool:
    """Whether a phrase is about what acts for the country named ("an Israeli court")."""
    form = passage.words[phrase.head].form
    return form in listed("bodies") and bool(phrase.words & places)


def _acts_for(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether the claim names a country and the passage has its government by another place."""
    ours = _name_at(laid.claim, party.head)
    if ours is None or laid.passage.words[phrase.head].form not in listed("bodies"):
        return False
    inside = (_name_at(laid.passage, at) for at in sorted(phrase.words))
    lies_in = laid.naming.lies_in(entity for each in inside if each for entity in each.ids)
    return bool(laid.naming.country(ours.ids) & lies_in)


def _is_own_speaker(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether "we" or "they" stand in the words of whom the claim's party is ("scientists say they
    have found")."""
    if laid.passage.words[phrase.head].form not in listed("pronouns"):
        return False
    name = _name_at(laid.claim, party.head)
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
    name = _name_at(passage, phrase.head)
    form = passage.words[phrase.head].form
    return name.kind in {"person", "group"} if name else form in listed("people")


def _goes_without_saying(claim: Statement, ours: Telling, party: Phrase) -> bool:
    """Whether nobody but the authorities does this ("was arrested")."""
    is_act = claim.stems[ours.at] in stems_of("official")
    return is_act and party in ours.doers and claim.words[party.head].form in listed("authorities")


def _is_lent(laid: Laid, ours: Telling, party: Phrase) -> bool:
    """Whether the event of the passage has somebody in that part whom the passage leaves out."""
    name = _name_at(laid.claim, party.head)
    lent = laid.lent_actors if party in ours.doers else laid.lent - laid.lent_actors
    return name is not None and bool(name.ids & lent)


def _rival(laid: Laid, party: Phrase, own: Sequence[Phrase]) -> Phrase | None:
    """Who has a name and stands where the claim has somebody else of a name."""
    ours = _name_at(laid.claim, party.head)
    if ours is None or not ours.is_name:
        return None
    taken = {at for words in laid.places.values() for at in words}  # whom the claim has elsewhere
    free = (each for each in own if not {each.head, each.head + 1} & taken)
    return next((each for each in free if _is_rival(laid, ours, each)), None)


def _is_rival(laid: Laid, ours: Named, phrase: Phrase) -> bool:
    if laid.passage.words[phrase.head].form in listed("pronouns"):
        return False
    theirs = _name_at(laid.passage, phrase.head) or _name_at(laid.passage, phrase.head + 1)
    if theirs is None and ours.kind == "place":
        inside = (_name_at(laid.passage, at) for at in sorted(phrase.words))
        theirs = next((each for each in inside if each and each.kind == "place"), None)
    if theirs is None or not theirs.is_name or not phrase.words & set(theirs.places):
        return False
    is_one = bool(ours.ids & theirs.ids or set(ours.key) & set(theirs.key))
    is_one = is_one or bool(laid.naming.country(ours.ids) & laid.naming.country(theirs.ids))
    return not is_one and (ours.kind == theirs.kind or "person" not in {ours.kind, theirs.kind})


def _name_at(statement: Statement, at: int) -> Named | None:
    number = _number_at(statement, at)
    return None if number is None else statement.names[number]
