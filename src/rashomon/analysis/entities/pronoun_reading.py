"""Whom each pronoun stands for, at its place in the text."""

from __future__ import annotations

from rashomon.analysis.entities.clause_ties import (
    subject_of,
    upper_subject,
    without_told_of_by_it,
)
from rashomon.analysis.entities.entity_reader import (
    Reader,
    group_of,
)
from rashomon.analysis.entities.groups import (
    pair_before,
)
from rashomon.analysis.entities.nouns import judging_verbs, speech_verb_forms, speech_verbs
from rashomon.analysis.entities.pronouns import PRONOUNS, Pronoun, best, candidates, is_empty_it
from rashomon.analysis.entities.referents import Referent, Seen
from rashomon.analysis.entities.salience import OBJECTS, SUBJECTS
from rashomon.analysis.entities.tokentable import TokenTable

ASKING = frozenset({"press", "pressure", "urge", "ask", "order", "force", "push", "tell", "compel"})
ASKING |= {"persuade", "convince", "require", "allow", "prompt", "encourage", "lead", "warn"}
DEEDS = frozenset(
    {"remark", "comment", "statement", "speech", "rhetoric", "tweet", "claim", "answer"}
)
DEEDS |= {"decision", "move", "handling", "response", "conduct", "behavior", "behaviour", "action"}
DEEDS |= {"opinion", "leadership", "performance", "stance", "approach", "courage", "work"}
"""What one judges of others: who blames "his remarks" did not make them."""
SPEECH_REACH = 15  # tokens from a quotation to its verb, from a sentence's start to its subject


def read_pronoun(reader: Reader, i: int) -> None:
    """Puts the pronoun at token ``i`` to the referent that fits it best, if any does."""
    table = reader.table
    pronoun = PRONOUNS[table.lower[i]]
    if is_empty_it(table, i):
        return
    pool = candidates(reader.memory, i, pronoun)
    if pronoun.is_person and table.quoted[i]:
        speaker = _speaker(reader, i)
        pool = [each for each in pool if each is not speaker]
    pool = without_told_of_by_it(table, i, pool)
    own = _own_sides_leader(reader, i)
    pool = [each for each in pool if each is not own] or pool
    if pronoun.is_possessive:
        named = _named_objects(reader, i)
        pool = [each for each in pool if each not in named]
        judge = _judge_of(reader, i)
        pool = [each for each in pool if each is not judge] or pool
    referent = _named_ahead(reader, i, pronoun) or _urged(reader, i, pronoun, pool)
    referent = referent or best(reader.memory, i, pronoun, pool)
    if pronoun.is_plural and not _is_explicit(table, i, referent):
        members = pair_before(reader.memory, i)
        referent = group_of(reader, members) if members else referent
    if referent is not None:
        referent.learn_gender(pronoun.gender)
        reader.memory.note(referent, Seen(i, i + 1, i, "pronoun"))


def _own_sides_leader(reader: Reader, i: int) -> Referent | None:
    """Who says of the pronoun at token ``i`` that the speaker's own country may act against it:
    in "Ruiz hinted that he could be arrested by Norland's army" Ruiz of Norland is not meant."""
    table = reader.table
    verb, speaker = table.head[i], upper_subject(table, i)
    if not table.dep[i].startswith("nsubj:pass") or speaker is None:
        return None
    referent = reader.memory.by_token.get(speaker)
    last = table.sentence(table.sent[i])[1]
    by = next((j for j in range(verb, last) if table.lower[j] == "by"), last)
    if by == last or table.head[table.head[by]] != verb:
        return None
    inside = (reader.name_at.get(j) for j in range(by + 1, table.head[by] + 1))
    countries = {reader.by_first[name].country for name in inside if name is not None}
    is_own = referent is not None and referent.country in countries - {None}
    return referent if is_own else None


def _named_objects(reader: Reader, i: int) -> list[Referent]:
    """Whom a name below the verb stands for whose subject the possessive at token ``i`` opens:
    in "His cabinet met Ruiz" he is not Ruiz."""
    table = reader.table
    owned = table.head[i]
    if table.dep[i] != "nmod:poss" or table.dep[owned] not in SUBJECTS:
        return []
    last = table.sentence(table.sent[i])[1]
    named = (
        reader.name_at.get(j)
        for j in range(owned, last)
        if table.head[j] == table.head[owned] and table.dep[j] in OBJECTS
    )
    return [reader.by_first[name] for name in named if name is not None]


def _urged(reader: Reader, i: int, pronoun: Pronoun, pool: list[Referent]) -> Referent | None:
    """Who is made or asked to do something to what the "its" at token ``i`` owns ("pressed Norland
    to end its search")."""
    table = reader.table
    owned = table.head[i]
    verb = table.head[owned]
    is_thing = pronoun.is_possessive and not (pronoun.is_person or pronoun.is_plural)
    above = table.head[verb]
    is_asked = table.dep[verb] in {"xcomp", "advcl"} and table.lemma[above] in ASKING
    if not (is_thing and is_asked) or table.dep[owned] not in OBJECTS:
        return None
    asked = (j for j in range(above + 1, verb) if table.head[j] == above)
    heard = next((j for j in asked if table.dep[j] in OBJECTS | {"iobj"}), None)
    referent = reader.memory.by_token.get(heard) if heard is not None else None
    return referent if referent in pool else None


def _judge_of(reader: Reader, i: int) -> Referent | None:
    """Who praises or blames what the possessive at token ``i`` owns, where that is a deed or words:
    in "Ruiz mocked his remarks" they are not Ruiz's."""
    table = reader.table
    owned = table.head[i]
    verb = table.head[owned]
    is_judged = table.dep[owned] in OBJECTS and table.lemma[owned] in DEEDS
    if not is_judged or table.lemma[verb] not in judging_verbs():
        return None
    doer = subject_of(table, verb)
    return reader.memory.by_token.get(doer) if doer is not None else None


def _is_explicit(table: TokenTable, i: int, referent: Referent | None) -> bool:
    """Whether a plural has been mentioned so lately that "they" needs no pair of its own."""
    last = referent.last_seen if referent is not None else None
    if referent is None or last is None:
        return False
    return referent.is_plural and table.sent[i] - table.sent[last.head] <= 1


def _speaker(reader: Reader, i: int) -> Referent | None:
    """Who says the quotation around token ``i``: the subject of the verb of speech that
    follows it, else of the one before it."""
    table = reader.table
    first = last = i
    while last < len(table) and table.quoted[last]:
        last += 1
    while first > 0 and table.quoted[first]:
        first -= 1
    after = range(last, min(len(table), last + SPEECH_REACH))
    before = range(first, max(-1, first - SPEECH_REACH), -1)
    for window in (after, before):
        for j in window:
            if _says(table, j):
                return _sayer(reader, j)
    return None


def _says(table: TokenTable, i: int) -> bool:
    if table.pos[i] != "VERB" or table.quoted[i]:
        return False
    return table.lemma[i] in speech_verbs() or table.lower[i] in speech_verb_forms()


def _sayer(reader: Reader, verb: int) -> Referent | None:
    """Whom the subject of ``verb`` names, where names are known before they are read."""
    table = reader.table
    for j in range(max(0, verb - SPEECH_REACH), min(len(table), verb + SPEECH_REACH)):
        if table.head[j] == verb and table.dep[j] in SUBJECTS:
            named = reader.name_at.get(j)
            return reader.by_first[named] if named is not None else reader.memory.by_token.get(j)
    return None


def _named_ahead(reader: Reader, i: int, pronoun: Pronoun) -> Referent | None:
    """Who is meant in "In his speech, Petro said …": the subject after the opening phrase."""
    table = reader.table
    first, last = table.sentence(table.sent[i])
    opens = table.pos[first] in {"ADP", "SCONJ"} or table.tag[first] in {"VBG", "VBN"}
    if not opens or not pronoun.is_person or table.quoted[i]:
        return None
    for j in range(i + 1, min(last - 1, first + SPEECH_REACH)):
        if table.word[j] != ",":
            continue
        name = reader.name_at.get(j + 1)
        referent = reader.by_first[name] if name is not None else None
        if referent is None or referent.kind != "person" or table.quoted[j + 1]:
            return None
        return referent if referent.gender in {pronoun.gender, "u"} else None
    return None
