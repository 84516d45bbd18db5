"""Whether a passage has the parties of a claim's first verb where the claim has them: who does it
before the verb, whom it is done to behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.comparing.checking.directions import is_passive_at, is_verbal_at
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.stances import stance_at
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import (
    is_listed_for,
    listed,
    stance_words,
    synonyms_of,
)
from rashomon.comparing.merging.events.derived_words import is_derived
from rashomon.comparing.merging.events.happenings import is_light

_BEFORE = 8  # words before a verb among which who does it is looked for
_ADJECTIVES = 3  # words between a preposition and its noun
_BEHIND = 5  # words behind a verb among which whom it is done to is looked for
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "this", "that"})
_OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "i", "we"})
PREPOSITIONS = frozenset({"of", "in", "at", "on", "for", "with", "by", "from", "to", "against"})
_PARTICLES = frozenset({"off", "up", "out", "down", "away", "over", "back"})

PARTIES = "who does it to whom"
"""What a passage leaves open that has the parties of a claim in no such place."""

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of a statement with the words for who does it and to whom, empty where untold."""

    verb: int
    doer: Words
    receiver: Words


def clause_of(statement: Statement) -> Clause | None:
    """The first verb of a statement that carries content, with its parties."""
    told = [at for at in statement.content if _is_verb(statement, at)]
    verbs = [at for at in told if not is_light(statement.stems[at])] or told or _common(statement)
    verbs = verbs or _main(statement)
    if not verbs:
        return None
    before, behind = _before(statement, verbs[0]), _behind(statement, verbs[0])
    if not is_passive_at(statement, verbs[0]):
        return Clause(verbs[0], before, behind)
    return Clause(verbs[0], _agent(statement, verbs[0]), before)


def _common(statement: Statement) -> list[int]:
    """Verbs in the past too common to carry content ("lost")."""
    return [
        at
        for at, word in enumerate(statement.words)
        if at not in statement.aside
        and (word.form.endswith("ed") or statement.stems[at] != word.stem)
        and word.form not in stance_words()
        and word.form not in listed("auxiliary")
        and not is_light(statement.stems[at])
    ]


def _main(statement: Statement) -> list[int]:
    """The verb of the main clause as the parse has it, however common ("supports")."""
    return [
        each.at
        for each in statement.tellings
        if each.is_main
        and each.form == "verb"
        and each.doers
        and each.receivers
        and statement.words[each.at].form not in listed("auxiliary")
        and not is_light(statement.stems[each.at])
    ]


def _is_verb(statement: Statement, at: int) -> bool:
    """Whether the word ``at`` tells an act as a verb, with no article or owner before it."""
    before = statement.words[at - 1].form if at else ""
    is_noun = before in _DETERMINERS or before.endswith(("'s", "s'"))
    return is_verbal_at(statement, at) and not is_noun


def undecided_acts(laid: Laid) -> Iterator[str]:
    """The verb of the claim, where the passage has it only in words that may tell another act."""
    clause = clause_of(laid.claim)
    verbs = _verbs(laid, clause) if clause else ()
    if clause and verbs and _is_undecided(laid, clause.verb, verbs):
        yield "act: " + laid.claim.words[clause.verb].form


def untold_parties(laid: Laid) -> Iterator[str]:
    """The parties of the claim's verb that the passage lacks, or has in no such place."""
    clause = clause_of(laid.claim)
    verbs = _verbs(laid, clause) if clause else ()
    if clause is None or not verbs:
        if clause and clause.verb not in laid.claim.content:
            yield "act: " + laid.claim.words[clause.verb].form
        return
    doer, receiver = _places(laid, clause.doer), _places(laid, clause.receiver)
    for words, places in ((clause.doer, doer), (clause.receiver, receiver)):
        if _is_absent(laid, words, places):
            yield "name: " + laid.claim.words[max(words)].form
    if _is_undecided(laid, clause.verb, verbs):
        yield "act: " + laid.claim.words[clause.verb].form
    is_one_sided = not clause.doer or not clause.receiver
    stem = laid.claim.stems[clause.verb]
    if not any(
        (is_one_sided and laid.passage.stems[at] != stem)
        or _are_told(laid.passage, at, doer, receiver)
        for at in verbs
    ):
        yield PARTIES


def _verbs(laid: Laid, clause: Clause) -> tuple[int, ...]:
    """The words of the passage for the verb of a clause, too common to carry content or not."""
    if clause.verb in laid.claim.content:
        return laid.matched.get(clause.verb, ())
    return laid.passage.like(laid.claim.stems[clause.verb])


def parts_at(laid: Laid, number: int) -> list[Words]:
    """The words in the passage that stand where the claim has its name of that number: before or
    behind its verb; none where the name is no party of the verb or the passage lacks that."""
    clause, name = clause_of(laid.claim), laid.claim.names[number]
    words = frozenset(range(name.first, name.last))
    verbs = [
        at
        for at in (laid.matched.get(clause.verb, ()) if clause else ())
        if _is_verb(laid.passage, at)
    ]
    if clause is None or not words & (clause.doer | clause.receiver):
        return []
    return [_part(laid.passage, at, is_doer=bool(words & clause.doer)) for at in verbs]


def _part(statement: Statement, verb: int, *, is_doer: bool) -> Words:
    """The words among which a verb's doer, or its receiver, is to be looked for."""
    before, behind = frozenset(range(verb)), frozenset(range(verb + 1, len(statement.words)))
    return before if is_doer != is_passive_at(statement, verb) else behind


def _is_undecided(laid: Laid, ours: int, verbs: Sequence[int]) -> bool:
    """Whether the passage has the verb only in words of its family, and nothing else of the claim,
    or something of that family that is not done ("did not derail" for "did not collide")."""
    if not all(is_loose(laid, ours, at) for at in verbs):
        return False
    is_noun = not any(_is_verb(laid.passage, at) for at in verbs)
    return len(laid.matched) == 1 or is_noun or "negated" in stance_at(laid.claim, ours)


def is_loose(laid: Laid, ours: int, theirs: int) -> bool:
    """Whether two words are only of one family of happenings, as "resigned" and "left" are."""
    left, right = laid.claim.stems[ours], laid.passage.stems[theirs]
    if is_listed_for(left, right):
        return False
    return (
        left != right and not is_derived(left, right) and not synonyms_of(left) & synonyms_of(right)
    )


def _is_absent(laid: Laid, words: Words, places: Words) -> bool:
    """Whether a party that is only described is nowhere in the passage."""
    is_described = bool(words) and not words & laid.claim.aside
    if not is_described or places or words & laid.described:
        return False
    owners = (
        number
        for number, name in enumerate(laid.claim.names)
        if name.last == min(words) and not name.words.endswith(("'s", "’s"))
    )
    return not any(number in laid.places for number in owners)  # "the Peruvian government"


def _places(laid: Laid, words: Words) -> Words:
    """The words of the passage for a party of the claim."""
    found = {there for at in words for there in laid.matched.get(at, ())}
    common = words - set(laid.claim.content) - laid.claim.aside
    found |= {there for at in common for there in laid.passage.like(laid.claim.stems[at])}
    for number, name in enumerate(laid.claim.names):
        if words & set(range(name.first, name.last)):
            found |= laid.theirs.get(number, frozenset())
    return frozenset(found)


def _are_told(passage: Statement, at: int, doer: Words, receiver: Words) -> bool:
    """Whether the parties stand by the verb ``at`` as its voice has them."""
    if not _is_verb(passage, at):
        is_anothers = bool(doer) and _is_owned(passage, at) and at - 1 not in doer
        is_anothers = is_anothers or (bool(doer) and _is_before_another(passage, at, doer))
        return not is_anothers and (not doer or not receiver or _owns(passage, at, doer, receiver))
    if is_passive_at(passage, at):
        agents = {word for word in doer if word > at and _is_agent(passage, at, word)}
        return bool(agents or not doer) and (not receiver or min(receiver) < at)
    is_done_by = not doer or _is_subject(passage, at, doer)
    is_done_to = not receiver or bool(_behind(passage, at) & receiver)
    return is_done_by and (is_done_to or any(_is_object(passage, at, each) for each in receiver))


def _is_subject(statement: Statement, verb: int, doer: Words) -> bool:
    """Whether the nearest party before an active verb, back to a pause or an "and", is the doer;
    where there is none, whether the doer stands before it at all."""
    if _before(statement, verb) & doer:
        return True
    for at in range(verb - 1, -1, -1):
        if at + 1 in statement.breaks or statement.words[at].form in {"and", "or", "but"}:
            break
        name = next((each for each in statement.names if each.last == at + 1), None)
        if statement.words[at].form in _PRONOUNS and at not in doer:
            break
        if name and _owns_next(statement, name.first):
            continue
        if name and not _is_oblique(statement, name.first):
            return bool(doer & set(range(name.first, name.last)))
    starts = {at for at in doer if at < verb and at - 1 not in doer}
    return any(not _is_oblique(statement, at) and not _owns_next(statement, at) for at in starts)


def _owns_next(statement: Statement, at: int) -> bool:
    """Whether a name or a noun beginning at ``at`` only tells whose something is ("Marlow's")."""
    last = next((each.last - 1 for each in statement.names if each.first == at), at)
    return statement.words[last].form.endswith(("'s", "’s", "s'", "s’"))


def _is_object(statement: Statement, verb: int, at: int) -> bool:
    """Whether a word stands behind a verb with no preposition between but "of", or before it as
    what its clause is about ("a charge that he denied")."""
    if at < verb and statement.words[at + 1].form in {"that", "which", "whom"}:
        return True
    between = {word.form for word in statement.words[verb + 1 : at]}
    return at > verb and not between & (PREPOSITIONS - {"of"})


def _owns(statement: Statement, noun: int, doer: Words, receiver: Words) -> bool:
    """Whether a noun for the act is somebody's: "a call by Lang", "Lang's arrest of Quint", but not
    "Lang's arrest", which may be of him."""
    forms = [word.form for word in statement.words]
    behind = frozenset(
        at
        for at in doer
        if noun < at <= noun + _BEHIND and {"by", "from"} & set(forms[noun + 1 : at])
    )
    is_owner = bool({noun - 1, noun - 2} & doer)
    return bool(behind) or (is_owner and any(noun < at <= noun + _BEHIND for at in receiver))


def _is_owned(statement: Statement, noun: int) -> bool:
    """Whether somebody's owner's word stands right before a noun: "his vote", "Lang's vote"."""
    before = statement.words[noun - 1].form if noun else ""
    return before in _OWNERS or before.endswith(("'s", "s'"))


def _is_before_another(statement: Statement, at: int, doer: Words) -> bool:
    """Whether a participle stands right before the name of somebody else: "the retiring Lang"."""
    is_participle = statement.words[at].form.endswith(("ing", "ed"))
    behind = (each for each in statement.names if each.first == at + 1 and each.is_name)
    return is_participle and any(not doer & set(each.places) for each in behind)


def _is_agent(statement: Statement, verb: int, at: int) -> bool:
    """Whether a word behind a passive verb stands behind its "by"."""
    return "by" in {word.form for word in statement.words[verb + 1 : at]}


def _is_oblique(statement: Statement, at: int) -> bool:
    """Whether a noun or a name beginning at ``at`` stands behind a preposition, as no subject
    does; determiners and adjectives may stand between."""
    for back in range(at - 1, max(-1, at - 1 - _ADJECTIVES), -1):
        form = statement.words[back].form
        if form in PREPOSITIONS:
            return True
        is_joined = "and" in {form, statement.words[back + 1].form}  # "of Peru and Canada"
        if is_joined and back + 1 not in statement.breaks:
            continue
        is_adjective = back not in statement.aside and not is_verbal_at(statement, back)
        if back + 1 in statement.breaks or not (form in _DETERMINERS or is_adjective):
            break
    return False


def _before(statement: Statement, verb: int) -> Words:
    """The nearest party before a verb that no preposition governs."""
    for at in range(verb - 1, max(-1, verb - 1 - _BEFORE), -1):
        if at + 1 in statement.breaks or statement.words[at].form in listed("opening"):
            break
        party = _party_at(statement, at)
        if party and not _is_oblique(statement, min(party)):
            return party
    return frozenset()


def _behind(statement: Statement, verb: int) -> Words:
    """The party right behind a verb, with no preposition between them."""
    for at in range(verb + 1, min(len(statement.words), verb + 1 + _BEHIND)):
        form = statement.words[at].form
        if at in statement.breaks or form in PREPOSITIONS or form in listed("opening"):
            break
        party = _party_at(statement, at)
        is_last = at + 1 == len(statement.words) or at + 1 in statement.breaks
        if party and (at in statement.aside or is_last or not _party_at(statement, at + 1)):
            return party
    return frozenset()


def _agent(statement: Statement, verb: int) -> Words:
    """Who stands behind the "by" of a passive verb."""
    for at in range(verb + 1, len(statement.words)):
        if statement.words[at - 1].form in {"by", *_DETERMINERS} and _is_agent(statement, verb, at):
            return _party_at(statement, at)
    return frozenset()


def _party_at(statement: Statement, at: int) -> Words:
    """The name or the noun that the word ``at`` belongs to, as far as that can be told."""
    for name in statement.names:
        if name.first <= at + (at not in statement.aside) < name.last and name.is_name:
            return frozenset(range(name.first, name.last))  # its title too: "Mr", "Senator"
        if name.first <= at < name.last:
            return frozenset(range(name.first, name.last))
    form = statement.words[at].form
    is_other = form.endswith("ly") or form in _PARTICLES or form in listed("auxiliary")
    is_common = form not in stance_words() and bool(
        at and statement.words[at - 1].form in _DETERMINERS
    )
    is_noun = (at in statement.content or is_common) and not is_other
    return frozenset({at}) if is_noun else frozenset()
