"""The words of a text that tell an event, each with the frame of the lexicon that fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    fits_case,
    logical_objects,
    logical_subjects,
    modifiers,
    phrases,
    possessors,
    verb_phrases,
)
from rashomon.analysis.events.grammar.complements import complement_kind
from rashomon.analysis.events.grammar.phrasal_objects import phrasal_objects
from rashomon.analysis.events.grammar.predicates import (
    FINITE,
    is_misread_main,
    is_noun,
    is_passive,
    is_verb,
)
from rashomon.analysis.events.lexicon.event_frames import (
    IGNORED,
    Condition,
    Frame,
    lemma_classes,
    noun_frames,
    verb_frames,
)
from rashomon.analysis.events.lexicon.forms import lemma, verb_forms
from rashomon.analysis.events.triggers.carriers import carrier_of, light_verb
from rashomon.analysis.events.triggers.fillers import Fillers, read_fillers

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

COMPLEMENTS = frozenset({"inf", "that", "ing"})
MEASURES = frozenset({"COERCE", "SANCTION"})
OBLIQUES = frozenset({"obl", "nmod", "pobj"})
AIMED = frozenset({"on", "against", "with", "between", "over"})
OPENING_MARKS = frozenset({'"', "“", "'", "‘", "``"})
TITLE_REACH = 8  # words of a show's name, at most
NEAR = 12  # tokens to either side that "near" looks at: about one clause of news prose
PARTICLE_REACH = 5  # tokens after the verb in which the rest of a phrase ("set … on fire") may come
_LONGEST_PHRASE = 8  # words of a phrasal verb in the lexicon, at most


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event. ``carrier`` is the light verb of an event noun."""

    token: Token
    frame: Frame
    carrier: Token | None = None

    @property
    def phrase(self) -> Token:
        """The head of the trigger's noun phrase: the shell it narrows ("mediation effort")."""
        return self.token.head if self.token.dep_ == "compound" else self.token

    @property
    def is_nominal(self) -> bool:
        """Whether a noun tells the event."""
        return not is_verb(self.token)

    @property
    def is_in_passing(self) -> bool:
        """Whether a noun tells the event that no verb carries and nothing is said of: an object,
        what stands behind a preposition, or what something else comes of ("the raid drew
        protests")."""
        if not self.is_nominal or self.carrier is not None:
            return False
        first = self.phrase
        while first.dep_ == "conj" and not is_verb(first.head):  # "after strikes and a raid"
            first = first.head
        return first.dep_ in syntax.OBJECT | OBLIQUES or _rouses(self.phrase)


def _rouses(noun: Token) -> bool:
    """Whether a noun is the subject of a verb that tells what came of it."""
    told_of = noun.head
    has_object = bool(syntax.children(told_of, syntax.OBJECT))
    return noun.dep_ in syntax.SUBJECT and has_object and lemma(told_of) in lemma_classes()["rouse"]


def find_triggers(doc: Doc) -> list[Trigger]:
    """The triggers of ``doc`` in order, light verbs left to their nouns."""
    verbs = [trigger for token in doc for trigger in _verb_trigger(token)]
    nouns = [trigger for token in doc for trigger in _noun_trigger(token)]
    told = {
        (trigger.carrier.i, trigger.frame.type)
        for trigger in nouns
        if trigger.carrier is not None and light_verb(trigger.carrier).subject != "-"
    }
    kept = [each for each in verbs if (each.token.i, each.frame.type) not in told]
    by_verb = {(each.token.i, each.frame.type) for each in kept}
    apart = [each for each in nouns if (each.token.head.i, each.frame.type) not in by_verb]
    bound = {each.token.i for each in kept if each.frame.type in MEASURES and _asks_object(each)}
    apart = [each for each in apart if not _is_told_by_verb(each, bound)]
    cut = {each.token.i for each in kept if each.frame.type == "SANCTION"}
    apart = [each for each in apart if not _is_cut(each, cut)]
    return sorted([*kept, *apart], key=lambda trigger: trigger.token.i)


def _asks_object(trigger: Trigger) -> bool:
    return any(each.slot == "obj" and not each.is_negative for each in trigger.frame.conditions)


def _is_told_by_verb(trigger: Trigger, measures: set[int]) -> bool:
    """Whether a noun only names the measure that its verb tells ("imposed restrictions on")."""
    noun = trigger.token
    is_measure = trigger.frame.type in MEASURES and noun.dep_ in syntax.OBJECT
    return is_measure and noun.head.i in measures


def _is_cut(trigger: Trigger, cutting: set[int]) -> bool:
    """Whether a noun only names the aid that a sanction takes away ("cut a million in aid")."""
    noun = trigger.token
    above = {noun.head.i, noun.head.head.i} if noun.dep_ in OBLIQUES | syntax.OBJECT else set()
    return trigger.frame.type == "AID" and bool(above & cutting)


def _verb_trigger(verb: Token) -> Iterator[Trigger]:
    name = verb_forms().get(verb.lower_) or lemma(verb)
    if _is_behind_hyphen(verb):
        name = f"{verb.nbor(-2).lower_}-{name}"  # "test-fired a missile"
    if name not in verb_frames() or not _may_be_told(verb):
        return
    frame = _fitting(verb, verb_frames()[name], _verb_slot)
    if frame is not None and frame.type != IGNORED:
        yield Trigger(verb, frame)


def _may_be_told(verb: Token) -> bool:
    """Verbs, but not participles that only describe a noun ("visiting scholars")."""
    if (
        verb.is_sent_start
        and verb.lower_ == "visiting"
        and logical_subjects(verb.head) == (logical_objects(verb))
    ):
        return False  # "Visiting President Ruiz had talks"
    if (
        (_is_hyphenated(verb) and not _is_behind_hyphen(verb))
        or _is_title_word(verb)
        or _is_attribute(verb)
    ):
        return False
    return is_verb(verb) and (verb.dep_ != "amod" or is_misread_main(verb))


def _is_attribute(verb: Token) -> bool:
    """Whether an -ing form only describes a noun behind its owner ("Oman's visiting king")."""
    if verb.tag_ != "VBG" or not verb.i or verb.i + 1 == len(verb.doc):
        return False
    return verb.nbor(-1).tag_ in {"POS", "PRP$", "DT"} and is_noun(verb.nbor())


def _is_title_word(token: Token) -> bool:
    """Whether ``token`` is capitalised inside an ordinary sentence ("Meet the Press")."""
    if not token.text.istitle() or token.is_sent_start:
        return False
    if token.nbor(-1).text in OPENING_MARKS and _is_title_ahead(token):
        return True
    if token.i == token.sent.start + 1:
        return False
    words = [each for each in token.sent if each.is_alpha and len(each) > 3]
    return sum(each.text[0].islower() for each in words) * 2 > len(words)


def _is_title_ahead(first: Token) -> bool:
    """Whether the words from ``first`` to the closing mark are capitalised as a title is."""
    ahead = first.doc[first.i : min(first.i + TITLE_REACH, first.sent.end)]
    words = [*takewhile(lambda each: not each.is_quote, ahead)]
    long = [each for each in words if len(each) > 3]
    return (
        1 < len(words) < len(ahead)
        and len(long) > 1
        and all(each.text[0].isupper() for each in long)
    )


def _is_hyphenated(token: Token) -> bool:
    """Whether ``token`` is one part of a compound written with hyphens ("body-slamming")."""
    near_by = (token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc))
    return any(each.text in {"-", "‑"} and not each.whitespace_ for each in near_by)


def _is_behind_hyphen(verb: Token) -> bool:
    """Whether a finite verb is the last part of a compound ("strong-armed the mayor")."""
    if verb.i < 2 or verb.tag_ not in FINITE or verb.nbor(-1).text != "-":
        return False
    is_last = verb.i + 1 == len(verb.doc) or bool(verb.whitespace_) or verb.nbor().is_punct
    return is_last and not verb.nbor(-1).whitespace_ and not verb.nbor(-2).whitespace_


def _may_tell(token: Token) -> bool:
    """Nouns that head their phrase; a noun before a noun ("protest leader") only narrows it.

    Before a mere shell of a noun ("mediation effort") it says what happens.
    """
    if is_verb(token) or token.dep_ == "flat" or _is_in_name(token):
        return False
    return token.dep_ != "compound" or lemma(token.head) in lemma_classes()["shell"]


def _is_in_name(noun: Token) -> bool:
    """Whether a noun is the last word of what a body is called ("the Court of Appeals", "the
    Subcommittee on Investigations")."""
    is_behind = noun.tag_ in {"NNP", "NNPS"} and noun.dep_ == "nmod" and noun.i > noun.head.i
    return (
        is_behind
        and noun.head.pos_ == "PROPN"
        and noun.i <= noun.head.i + 2
        and (_is_title_word(noun))
    )


def _noun_trigger(noun: Token) -> Iterator[Trigger]:
    if not is_noun(noun) or lemma(noun) not in noun_frames() or not _may_tell(noun):
        return
    frame = _fitting(noun, noun_frames()[lemma(noun)], _noun_slot)
    if frame is not None and frame.type != IGNORED:
        yield Trigger(noun, frame, carrier_of(noun))


def _fitting(token: Token, frames: Iterable[Frame], slot: object) -> Frame | None:
    found: dict[str, Fillers] = {}
    is_of_verb = is_verb(token)
    ahead = _words_ahead(token) if is_of_verb else frozenset()
    for frame in frames:
        if len(frame.words) > 1:
            if is_of_verb and not ahead.issuperset(frame.words[1:]):
                continue  # most phrasal verbs of a word are none here
            if not _has_words(token, frame, is_of_verb=is_of_verb):
                continue
        own = found
        if frame.preposition:
            own = {"obj": read_fillers(phrasal_objects(token, frame.preposition))}
        if all(_holds(token, condition, slot, own) for condition in frame.conditions):
            return frame
    return None


def _words_ahead(verb: Token) -> frozenset[str]:
    """The words in reach of ``verb`` that may make a phrase with it."""
    reach = max(PARTICLE_REACH, _LONGEST_PHRASE)
    return frozenset(each.lower_ for each in verb.doc[verb.i + 1 : verb.i + 1 + reach])


def _has_words(token: Token, frame: Frame, *, is_of_verb: bool) -> bool:
    """Whether the particles of a phrasal verb, or the first half of a compound, stand by."""
    if is_of_verb:
        rest = frame.words[1:]
        if frame.preposition and any(each.dep_ in syntax.PARTICLE for each in token.children):
            others = {each.lower_ for each in token.children if each.dep_ in syntax.PARTICLE}
            if others - set(rest):
                return False  # "turned out on the common" is not "turned on"
        after = [each.lower_ for each in _after(token)]
        behind = token.doc[token.i + 1 : token.i + len(frame.words)]
        in_a_row = tuple(each.lower_ for each in behind) == rest
        return in_a_row or all(word in after for word in rest)
    start = token.i - len(frame.words) + 1
    if start < 0:
        return False
    before = [lemma(each) for each in token.doc[start : token.i]]
    return before == list(frame.words[:-1])


def _after(token: Token) -> list[Token]:
    """The words behind ``token`` that can be part of one phrase with it."""
    behind = token.doc[token.i + 1 : min(token.i + 1 + PARTICLE_REACH, token.sent.end)]
    return [each for each in behind if each.i == token.i + 1 or _is_attached(each, token)]


def _is_attached(word: Token, verb: Token) -> bool:
    is_beside = word.i <= verb.i + 2 and word.dep_ != "case"
    return word.head == verb or is_beside or word.dep_ in syntax.PARTICLE


def _holds(token: Token, condition: Condition, slot: object, found: dict[str, Fillers]) -> bool:
    if condition.slot not in found:
        found[condition.slot] = read_fillers(slot(token, condition.slot))  # type: ignore[operator]
    return found[condition.slot].meet(condition)


def _verb_slot(verb: Token, slot: str) -> list[Token]:
    if slot == "obj":
        return logical_objects(verb) or _told_to(verb)
    if slot == "subj":
        return logical_subjects(verb)
    if slot == "iobj":
        return syntax.children(verb, syntax.INDIRECT_OBJECT)
    if slot == "pass":
        return [verb] if is_passive(verb) else []
    if slot == "near":
        return near(verb)
    if slot in COMPLEMENTS:
        return [each for each in clauses(verb) if complement_kind(each) == slot]
    if slot == "subjunctive":
        return [each for each in clauses(verb) if _is_subjunctive(each)]
    found = [noun for case, noun in verb_phrases(verb) if fits_case(slot, case)]
    found += [each for noun in found for each in _amounting_to(noun)]
    return found or [each for each in verb.children if _names(each, slot)]


def _amounting_to(noun: Token) -> list[Token]:
    """What an amount of money is one of ("hit Norland with $50 billion in tariffs")."""
    return [each for case, each in phrases(noun) if noun.tag_ == "$" and case in {"in", "of"}]


def _is_subjunctive(clause: Token) -> bool:
    """Whether ``clause`` says what should be done ("insisted that Oman withdraw")."""
    helpers = {each.lower_ for each in syntax.auxiliaries(clause)}
    is_bare_be = helpers == {"be"}  # "that they be heard", not "that they could be"
    is_asking = is_bare_be or bool(helpers & {"should", "must"})
    is_asking = is_asking if helpers else clause.tag_ == "VB"
    is_single = any(each.tag_ == "NNP" for each in syntax.children(clause, syntax.SUBJECT))
    is_bare = clause.tag_ == "VBP" and is_single and not helpers
    return complement_kind(clause) == "that" and (is_asking or is_bare)


def _told_to(verb: Token) -> list[Token]:
    """Who is told to do something, where the parse has them for an indirect object."""
    is_told = any(complement_kind(each) == "inf" for each in clauses(verb))
    return syntax.children(verb, syntax.INDIRECT_OBJECT) if is_told else []


def _names(child: Token, slot: str) -> bool:
    """Whether a word beside a verb is the particle ``slot``, or a clause opened by it."""
    return (child.lower_ == slot and child.dep_ != "mark") or _mark(child) == slot


def _mark(clause: Token) -> str:
    """The preposition before a clause in -ing ("with" in "charged with stealing"), the "for" of
    "called for him to go", or ""."""
    words = [each.lower_ for each in clause.children if each.dep_ in {"mark", "case"}]
    if clause.tag_ != "VBG" and words != ["for", "to"]:
        return ""
    return words[0] if words else ""


def clauses(head: Token) -> list[Token]:
    """The clauses that complement ``head``, in order."""
    wanted = syntax.COMPLEMENT | {"advcl", "acl"}
    return [child for child in head.children if child.dep_ in wanted and child.i > head.i]


def near(token: Token) -> list[Token]:
    """The words around ``token`` in its sentence."""
    low, high = max(token.sent.start, token.i - NEAR), min(token.sent.end, token.i + NEAR + 1)
    return [each for each in token.doc[low:high] if each.i != token.i]


def _noun_slot(noun: Token, slot: str) -> list[Token]:
    if slot == "mod":
        return modifiers(noun)
    if slot == "near":
        return near(noun)
    if slot == "poss":
        return possessors(noun)
    if slot == "plural":
        return [noun] if noun.tag_ in {"NNS", "NNPS"} else []
    if slot == "subj":
        carrier = carrier_of(noun)
        return logical_subjects(carrier) if carrier is not None else []
    if slot == "light":
        carrier = carrier_of(noun)
        return [carrier] if carrier is not None else []
    if slot == "comp":
        return clauses(noun)
    if slot in COMPLEMENTS:
        return [each for each in clauses(noun) if complement_kind(each) == slot]
    own = [each for case, each in phrases(noun) if case == slot]
    if own or slot not in AIMED:
        return own
    members = [each for case, each in phrases(noun) if case == "of"]  # "a march of … against"
    inner = [each for of in members for case, each in phrases(of) if case == slot]
    return inner or [each for case, each in _right_behind(noun) if case == slot]


def _right_behind(noun: Token) -> Iterator[tuple[str, Token]]:
    """The phrase right behind an object that the parse hangs on the verb ("carried out strikes
    on Oman")."""
    verb = noun.head
    if noun.dep_ in syntax.OBJECT and is_verb(verb):
        yield from (pair for pair in phrases(verb) if pair[1].left_edge.i == noun.i + 1)
