"""Who does what to whom in a claim and in a passage, as the parses have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.analysis.noun_parties import is_undergone_role
from rashomon.comparing.checking.claim_clauses import is_loose
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.phrases_told import (
    is_at,
    is_told,
    name_at,
    number_at,
    places_of,
)
from rashomon.comparing.checking.slots import slot_of
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.tellings import Phrase, Telling
from rashomon.comparing.checking.word_likeness import listed, stance_words, stems_of
from rashomon.comparing.merging.events.happenings import is_light, verb_stem

Standing = Literal["told", "swapped", "other", "open", "apart"]
_PartStanding = Literal["told", "beside", "lent", "swapped", "other", "open", "apart"]
_ENDS = frozenset('.!?"”’')  # what closes a sentence that is no headline
_FEW = 5  # words of content up to which a claim must have its verb told
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
    carried = {each.at for each in claim.tellings if each.form == "carried"}
    for each in claim.tellings:
        form, stem = claim.words[each.at].form, claim.stems[each.at]
        is_stance = form in stance_words() and each.at not in claim.content
        is_saying = each.at not in said and stem in stems_of("speech") and bool(said)
        is_carrier = is_light(stem) or stem in stems_of("receiving")
        is_carrier = is_carrier and any(party.head in carried for party in each.receivers)
        is_verb = each.form == "verb" and form not in listed("auxiliary") and not is_carrier
        is_verb = is_verb or each.form == "carried"
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
        if each.form not in {"noun", "role"}
    )


def meetings(laid: Laid) -> list[Meeting]:
    """For each verb of the claim that the passage has with its parties, the nearest to it."""
    found = []
    for ours in told_verbs(laid.claim):
        places = set(laid.passage.like(laid.claim.stems[ours.at]))
        told = [_meet(laid, ours, each) for each in _readings(laid.passage, places)]
        if told:
            found.append(min(told, key=lambda each: _ORDER.index(each.standing)))
    return found


def _readings(passage: Statement, places: set[int]) -> list[Telling]:
    """What the passage tells by the words at ``places``; of what somebody is to another, who does
    it and to whom."""
    found = [each for each in passage.tellings if each.at in places]
    roles = {each.at for each in found if each.form == "role"}
    return [
        _acted(passage, each) if each.form == "role" else each
        for each in found
        if each.form == "role" or each.at not in roles
    ]


def _acted(passage: Statement, role: Telling) -> Telling:
    """A noun for what somebody is to another as the verb it is from: the adviser advises, the
    nominee is nominated."""
    if is_undergone_role(passage.words[role.at].form):
        return replace(role, doers=role.receivers, receivers=role.doers)
    return role


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
    if _is_aim(laid.passage, theirs):
        return Meeting(ours, "apart")
    if _is_too_loose(laid, ours, theirs):
        return Meeting(ours, "open")
    asked, theirs = ours, _undergone(laid.passage, theirs)
    ours = _undergone(laid.claim, asked)
    theirs = theirs if ours is asked else replace(theirs, others=())  # nobody falls "in the Senate"
    theirs = _in_headline(laid.passage, theirs) if not ours.doers else theirs
    parts = [*_parts(laid, ours, theirs), *_other_parts(laid, ours, theirs)]
    standings = [_stand(laid, ours, each) for each in parts]
    if is_loose(laid, ours.at, theirs.at):
        standings = ["open" if each in {"swapped", "other"} else each for each in standings]
    if _is_crossed(parts, standings) or _is_by_another(laid, parts, standings):
        return Meeting(ours, "swapped")
    odd = [at for at, each in enumerate(standings) if each not in {"told", "beside", "lent"}]
    others = [at for at in odd if standings[at] == "other"]
    is_one_word = laid.claim.stems[ours.at] == laid.passage.stems[theirs.at]
    rest = [parts[at] for at in odd if at not in others]
    is_bare = is_one_word and all(standings[at] == "open" for at in odd if at not in others)
    if len(others) == 1 and (len(odd) == 1 or (is_bare and not _have_owners(rest))):
        part = parts[others[0]]
        return Meeting(ours, "other", part.party, _rival(laid, part.party, part.own))
    if any(_is_counted(laid, part.party, each) for part in parts for each in part.own):
        return Meeting(ours, "apart")
    if (standings == ["apart"] and not is_one_word) or _is_apart(laid, parts, standings):
        return Meeting(ours, "apart")
    if _is_done_together(laid, parts, standings):
        return Meeting(ours, "apart")
    return Meeting(ours, "open" if odd or standings.count("lent") > 1 else "told")


def _is_aim(passage: Statement, telling: Telling) -> bool:
    """Whether a verb only tells what a raid was for ("an offensive to seize him")."""
    is_infinitive = telling.at > 0 and passage.words[telling.at - 1].form == "to"
    heads = (passage.words[each.head].form for each in telling.doers)
    return is_infinitive and any(form in listed("deeds") for form in heads)


def _is_apart(laid: Laid, parts: Sequence[_Part], standings: Sequence[_PartStanding]) -> bool:
    """Whether the one who does it does it to somebody or something else, the claim's being told of
    elsewhere in the passage."""
    told = list(zip(parts, standings, strict=True))
    is_done = any(part.side == "doer" and each == "told" for part, each in told)
    done_to = [(part, each) for part, each in told if part.side == "receiver"]
    return (
        is_done
        and bool(done_to)
        and all(each == "apart" and _is_outside(laid, part) for part, each in done_to)
    )


def _is_done_together(
    laid: Laid, parts: Sequence[_Part], standings: Sequence[_PartStanding]
) -> bool:
    """Whether both parties do it, to something else ("both leaders praised the talks")."""
    told = list(zip(parts, standings, strict=True))
    is_done = any(part.side == "doer" and each == "told" for part, each in told)
    return is_done and any(
        part.side == "receiver" and each == "swapped" and _is_filled(laid.passage, part)
        for part, each in told
    )


def _is_outside(laid: Laid, part: _Part) -> bool:
    """Whether the passage has the very word for a party, but in no phrase that stands in its place
    nor among what those are of."""
    stem = laid.claim.stems[part.party.head]
    places = {at for at, theirs in enumerate(laid.passage.stems) if theirs == stem}
    return bool(places) and not any(each.words & places for each in part.own)


def _have_owners(parts: Sequence[_Part]) -> bool:
    """Whether the passage has anybody in the places of parties, those behind prepositions apart."""
    return any(part.own for part in parts if part.side != "other")


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
    named = (name_at(laid.claim, part.party.head) for part, each in told if each == "swapped")
    has_doer = any(part.side == "doer" for part in parts)
    return has_doer and not is_done and any(each and each.is_name for each in named)


def _undergone(statement: Statement, telling: Telling) -> Telling:
    """A verb for what happens to somebody ("died") as if it were done to them ("was killed")."""
    is_undergone = statement.stems[telling.at] in stems_of("undergone") and not telling.receivers
    return replace(telling, doers=(), receivers=telling.doers) if is_undergone else telling


def _in_headline(passage: Statement, telling: Telling) -> Telling:
    """A participle of a headline as done to whom it stands behind ("Teen charged with murder")."""
    form = passage.words[telling.at].form
    end = passage.citation.span.of(passage.text).rstrip()[-1:]
    behind = passage.words[telling.at + 1].form if telling.at + 1 < len(passage.words) else ""
    is_last = (
        not behind or behind in listed("placing") or behind in {"with", "for", "after", "over"}
    )
    is_participle = form.endswith("ed") or verb_stem(form) != passage.words[telling.at].stem
    if telling.receivers or not is_participle or not is_last or end in _ENDS:
        return telling
    return replace(telling, doers=(), receivers=telling.doers)


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
    heads = {number_at(laid.claim, each.head) for each in (*ours.doers, *ours.receivers)}
    found: list[_Part] = []
    for party in ours.others:
        number = number_at(laid.claim, party.head)
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
    if is_told(laid, party, part.own, places):
        return "told"
    is_unsaid = not part.own or part.is_pooled
    if is_unsaid and _goes_without_saying(laid.claim, ours, party):
        return "told"
    if any(is_at(laid.passage, each, places) for each in part.beside):
        return "beside" if not _is_done_to_another(laid, part) else "apart"
    if not part.own and _is_lent(laid, ours, party):
        return "lent"
    if any(is_at(laid.passage, each, places) for each in part.across):
        return "swapped"
    if _rival(laid, party, part.own):
        return "other"
    return "apart" if _is_filled(laid.passage, part) else "open"


def _is_done_to_another(laid: Laid, part: _Part) -> bool:
    """Whether a passage that has something behind a preposition does it to somebody named
    ("welcomed Ruiz for talks"), where the claim has it done to the thing ("welcomed the talks")."""
    is_thing = name_at(laid.claim, part.party.head) is None
    return is_thing and any(name_at(laid.passage, each.head) for each in part.own)


def _is_filled(passage: Statement, part: _Part) -> bool:
    """Whether the passage tells outright who stands in a place, with no pronoun for them."""
    told = [each for each in part.own if passage.words[each.head].form not in listed("pronouns")]
    return bool(told) and part.side != "other" and not part.is_pooled


def _is_counted(laid: Laid, party: Phrase, phrase: Phrase) -> bool:
    """Whether the passage counts several where the claim tells of one ("43 votes", "the vote")."""
    ours, theirs = laid.claim.words[party.head].form, laid.passage.words[phrase.head].form
    numbers = {at for each in laid.passage.figures for at in laid.passage.at(each.span)}
    return theirs == ours + "s" and bool(numbers & phrase.words)


def _goes_without_saying(claim: Statement, ours: Telling, party: Phrase) -> bool:
    """Whether nobody but the authorities does this ("was arrested")."""
    is_act = claim.stems[ours.at] in stems_of("official")
    return is_act and party in ours.doers and claim.words[party.head].form in listed("authorities")


def _is_lent(laid: Laid, ours: Telling, party: Phrase) -> bool:
    """Whether the event of the passage has somebody in that part whom the passage leaves out."""
    name = name_at(laid.claim, party.head)
    lent = laid.lent_actors if party in ours.doers else laid.lent - laid.lent_actors
    return name is not None and bool(name.ids & lent)


def _rival(laid: Laid, party: Phrase, own: Sequence[Phrase]) -> Phrase | None:
    """Who has a name and stands where the claim has somebody else of a name."""
    ours = name_at(laid.claim, party.head)
    if ours is None or not ours.is_name:
        return None
    taken = {at for words in laid.places.values() for at in words}  # whom the claim has elsewhere
    free = (each for each in own if not {each.head, each.head + 1} & taken)
    return next((each for each in free if _is_rival(laid, ours, each)), None)


def _is_rival(laid: Laid, ours: Named, phrase: Phrase) -> bool:
    if laid.passage.words[phrase.head].form in listed("pronouns"):
        return False
    theirs = name_at(laid.passage, phrase.head) or name_at(laid.passage, phrase.head + 1)
    if theirs is None and ours.kind == "place":
        inside = (name_at(laid.passage, at) for at in sorted(phrase.words))
        theirs = next((each for each in inside if each and each.kind == "place"), None)
    if theirs is None or not theirs.is_name or not phrase.words & set(theirs.places):
        return False
    is_one = bool(ours.ids & theirs.ids or set(ours.key) & set(theirs.key))
    is_one = is_one or bool(laid.naming.country(ours.ids) & laid.naming.country(theirs.ids))
    return not is_one and (ours.kind == theirs.kind or "person" not in {ours.kind, theirs.kind})
