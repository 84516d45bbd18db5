"""What counts as a verb or a noun, and the main verbs that a parse took for something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.parsed import asked_once

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
STANCES = frozenset({"opposed", "committed", "dedicated", "devoted"})
WANTING = frozenset({"want", "need", "like", "see", "order", "find", "have", "get"})
REMAINING = frozenset({"remain", "stay"})
HELD = frozenset({"detain", "jail", "imprison", "ban", "bar", "sanction", "besiege", "blockade"})
CALLING = frozenset({"call", "brand", "label", "deem", "dub", "term"})
PASSED_OVER = frozenset({"again", "also", "angrily", "immediately", "later", "openly", "publicly"})
PASSED_OVER |= frozenset({"quickly", "repeatedly", "sharply", "strongly", "then", "twice"})
PREDICATES = frozenset({"NN", "JJ"})


@asked_once
def is_verb(token: Token) -> bool:
    """Whether ``token`` is a verb form (auxiliaries left out)."""
    if token.dep_.split(":")[0] in {"aux", "auxpass", "cop"}:
        return False
    is_tagged = token.tag_.startswith("VB") and token.pos_ != "AUX"
    if is_tagged or (token.pos_ == "VERB" and not token.tag_.startswith("NN")):
        return True
    if token.lower_.endswith("ing") and syntax.objects(token):
        return True
    if "cop" in token.labels and token.tag_[:2] in PREDICATES:
        return bool(token.i) and token.nbor(-1).tag_ == "TO"  # "might be a ban" has no verb "ban"
    if token.i and token.nbor(-1).tag_ == "TO" and token.tag_ == "NN":
        return True  # tagged as a noun: "is due to resign"
    before = {child.tag_ for child in token.children if child.dep_ in {"aux", "mark"}}
    return bool(before & {"MD", "TO"})  # a verb tagged as a noun: "will march", "to strike"


def is_noun(token: Token) -> bool:
    """Whether ``token`` is a common noun, or a name that may be one in a headline."""
    return token.pos_ in {"NOUN", "PROPN"} or token.tag_.startswith("NN")


def is_predicate(noun: Token) -> bool:
    """Whether ``noun``, or an adjective, says what its subject is ("is a private firm")."""
    return "cop" in noun.labels


def is_pressing(verb: Token) -> bool:
    """Whether ``verb`` puts pressure on somebody."""
    return any(lemma(each) == "pressure" for each in syntax.objects(verb))


def is_called(noun: Token) -> bool:
    """Whether ``noun`` is what somebody is called ("called Ruiz a coward")."""
    return is_noun(noun) and noun.dep_ == "xcomp" and lemma(noun.head) in CALLING


def is_imperative(verb: Token) -> bool:
    """Whether ``verb`` opens what somebody is told to do ("“Arrest them,” she said"), or goes on
    with it ("and stop the attacks")."""
    own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT | syntax.AUXILIARY | {"mark"}
    if verb.tag_ != "VB" or verb.pos_ == "AUX" or syntax.children(verb, own):
        return False
    if verb.dep_ == "conj":
        return verb.head.tag_ == "VB" and is_imperative(verb.head)
    if verb.is_sent_start:
        return verb.dep_ == "ROOT"
    if verb.dep_ not in {"ROOT", "ccomp", "parataxis"}:
        return False
    before = verb.nbor(-1)
    if before.lower_ in {"please", "just", "now"} and before.i:
        before = before.nbor(-1)
    return before.text in _OPENING


_OPENING = frozenset({"“", '"', "‘", "``", ":"})


@asked_once
def is_passive(verb: Token) -> bool:
    """Whether ``verb`` is passive, misread main verbs and stances left out."""
    is_told = syntax.is_passive(verb) or is_bare_passive(verb) or is_shared_passive(verb)
    return is_told and not (is_misread_main(verb) or is_stance(verb) or is_suing(verb))


def is_suing(verb: Token) -> bool:
    """Whether "sued" without "be" tells who sued, when, where or what for, which parses take for
    whom ("three unions sued on Friday")."""
    follows = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    is_plain = verb.lower_ == "sued" and follows in {"on", "in", "to", "last", "this", "again"}
    return is_plain and not syntax.children(verb, frozenset({"aux:pass", "auxpass"}))


def is_clause_for_noun(verb: Token) -> bool:
    """Whether a noun with a participle was taken for a clause that is the subject of another ("the
    men arrested at the border top a hundred")."""
    is_clause = verb.dep_ == "csubj" and verb.tag_ in {"VBD", "VBN"}
    others = syntax.OBJECT | syntax.AUXILIARY | {"mark"}
    is_bare = is_clause and not syntax.children(verb, others)
    return is_bare and bool(syntax.children(verb, frozenset({"nsubj"})))


_PAST = frozenset({"VBD", "VBN"})
_REDUCED = frozenset({"xcomp", "acl"})


def is_bare_passive(verb: Token) -> bool:
    """Whether a participle without "be" is passive: what somebody wants or has done to somebody
    ("wants Ruiz prosecuted"), or one tagged as a past tense ("the men arrested at the border").
    """
    if verb.tag_ not in _PAST:
        return False
    if is_clause_for_noun(verb) or is_headline_passive(verb):
        return True
    if syntax.children(verb, syntax.SUBJECT | syntax.OBJECT | syntax.AUXILIARY):
        return False
    if verb.dep_ == "advcl":
        before = verb.doc[max(verb.sent.start, verb.i - 2) : verb.i]
        return any(each.lower_ in {"when", "if", "once"} and each.head == verb for each in before)
    if verb.dep_ not in _REDUCED:
        return False
    if verb.dep_ == "xcomp" and verb.tag_ == "VBN":
        is_kept = lemma(verb.head) in REMAINING and lemma(verb) in HELD
        return is_kept or (lemma(verb.head) in WANTING and bool(syntax.objects(verb.head)))
    is_past = verb.tag_ == "VBD" and verb.dep_ == "acl" and is_noun(verb.head)
    between = verb.doc[verb.head.i + 1 : verb.i]
    return is_past and not any(is_noun(each) or each.tag_[0] in "WIP" for each in between)


def is_passive_without_subject(verb: Token) -> bool:
    """Whether an infinitive or -ing form is passive ("to be elected", "being shot"), so that it is
    done to whom the verb over it is about."""
    if verb.dep_ == "conj" and verb.head.dep_ != "conj":
        is_shared = is_passive_without_subject(verb.head)
        return is_shared and _is_open_passive(verb)
    return verb.dep_ in {"xcomp", "advcl", "ccomp"} and _is_open_passive(verb)


def is_shared_passive(verb: Token) -> bool:
    """Whether a verb that needs an object is joined without "be" to a passive one, tagged as a past
    tense ("was arrested in May and charged with fraud")."""
    if verb.dep_ != "conj" or verb.tag_ not in _PAST or lemma(verb) not in _NEEDING:
        return False
    own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT | syntax.OBJECT | syntax.INDIRECT_OBJECT
    others = own | syntax.AUXILIARY | syntax.COMPLEMENT
    is_under = bool(syntax.children(verb.head, frozenset({"aux:pass", "auxpass"})))
    return is_under and not syntax.children(verb, others)


def _is_open_passive(verb: Token) -> bool:
    own = syntax.SUBJECT | syntax.PASSIVE_SUBJECT
    is_open = any(each.lower_ in {"be", "being"} for each in syntax.auxiliaries(verb))
    return is_open and not syntax.children(verb, own)


def is_set_against(noun: Token, other: Token) -> bool:
    """Whether ``noun`` is joined to ``other`` as who is not meant ("by the mayor, not Ruiz")."""
    first: Token = noun.left_edge
    before = first.nbor(-1) if first.i else first
    return noun != other and (first.lower_ == "not" or before.lower_ == "not")


def is_headline_passive(verb: Token) -> bool:
    """Whether a verb that needs an object has none and no auxiliary, as headlines put what was done
    to somebody ("Mayor charged with fraud")."""
    if verb.dep_ not in {"ROOT", "parataxis"} or verb.i + 1 >= len(verb.doc):
        return False
    cases = _DONE_TO.get(lemma(verb))
    if cases is None or verb.nbor().lower_ not in cases.split():
        return False
    others = syntax.OBJECT | syntax.INDIRECT_OBJECT | syntax.AUXILIARY | syntax.COMPLEMENT
    return bool(syntax.children(verb, frozenset({"nsubj"}))) and not syntax.children(verb, others)


_FOR_IT = "for over in after"
_DONE_TO = {
    "accuse": "of in",
    "charge": f"with {_FOR_IT}",
    "convict": f"of on {_FOR_IT}",
    "indict": f"on {_FOR_IT}",
    "sentence": f"to {_FOR_IT}",
    "acquit": "of in over",
    "arrest": f"{_FOR_IT} on at by",
    "detain": f"{_FOR_IT} on at by",
    "jail": f"{_FOR_IT} on",
    "fire": "for over after as from",
    "sack": "for over after as from",
    "dismiss": "for over after as from",
    "suspend": "for over after as from",
    "oust": "for over after as from in by",
    "suspect": "of in",
    "deport": "to from after over for",
    "extradite": "to from over for",
    "kidnap": "in by from near",
    "attack": "for over",
    "criticize": "for over",
    "criticise": "for over",
    "slam": "for over",
    "blast": "for over",
    "mock": "for over",
    "rebuke": "for over",
    "praise": "for",
}
"""Verbs that need an object, with the prepositions that headlines put behind them where what
stands before is who it was done to: chosen from how they read in print, not swept."""


_NEEDING = frozenset({*_DONE_TO, "threaten", "ban", "bar", "force", "expel", "order", "beat"})


def is_plural_subject(noun: Token) -> bool:
    """Whether a verb in the present that goes with ``noun`` has no "s": several, "I", "you"."""
    is_many = noun.tag_ in {"NNS", "NNPS"} or any(each.dep_ == "conj" for each in noun.children)
    return is_many or noun.lower_ in {"we", "they", "i", "you", "people"}


def is_stance(verb: Token) -> bool:
    """Whether a participle tells where somebody stands ("is opposed to", "is committed to")."""
    follows = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    return verb.lower_ in STANCES and follows == "to" and not syntax.agents(verb)


@asked_once
def is_misread_main(verb: Token) -> bool:
    """Whether the parse took the main verb for a participle ("The families called for aid").

    So it is where a "sentence" is a bare noun followed by a participle that has an object, a
    particle or a preposition other than "by", and no other verb stands beside it.
    """
    noun = verb.head
    if is_misread_modifier(verb):
        return True
    if verb.dep_ != "acl" or noun.dep_ != "ROOT" or not is_noun(noun) or verb.tag_ == "VBG":
        return False
    others = any(is_verb(child) or child.dep_ == "cop" for child in noun.children if child != verb)
    cases = {case for case, _ in syntax.prepositional(verb)}
    has_more = bool(syntax.objects(verb)) or bool(cases - {"by"}) or bool(particles(verb))
    return verb.i > noun.i and not others and "by" not in cases and has_more


def word_before(verb: Token) -> Token:
    """The word before ``verb``, one adverb of how often or how loud left out ("again berated")."""
    before = verb.nbor(-1)
    is_adverb = before.head == verb and before.lower_ in PASSED_OVER
    return before.nbor(-1) if is_adverb and before.i > verb.sent.start else before


@asked_once
def is_misread_modifier(verb: Token) -> bool:
    """Whether a past tense was taken for an adjective of its object ("X threatened sanctions")."""
    if verb.dep_ != "amod" or verb.tag_ not in {"VBD", "VBN"} or verb.i == verb.sent.start:
        return False
    before = word_before(verb)
    if before.lower_ in {"that", "this"} and before.is_sent_start and verb.head.tag_ == "NNP":
        return True  # "That prompted Norway to …"
    loose = {"det", "nmod:poss", "amod", "nummod", "case"}
    words = [each for each in verb.head.children if each.dep_ in loose and each.tag_ != "NNP"]
    opens_phrase = all(each.i >= verb.i for each in words)
    return opens_phrase and (before.tag_ in {"NN", "NNS", "NNP", "PRP"} or before.lower_ == "and")


def verb_over(noun: Token) -> Token | None:
    """The verb that ``noun`` is the object of, misread modifiers among them."""
    for child in noun.children:
        if is_misread_modifier(child):
            return child
    is_object = noun.dep_ in syntax.OBJECT | syntax.PASSIVE_SUBJECT
    return noun.head if is_object and is_verb(noun.head) else None


def particles(verb: Token) -> set[str]:
    """Words that make a phrasal verb of ``verb`` ("down" in "stepped down")."""
    return {
        child.lower_
        for child in verb.children
        if child.dep_ in syntax.PARTICLE
        or (child.dep_ in {"advmod", "advmod:emph"} and child.tag_ in {"RP", "IN", "RB"})
    }


def keys(verb: Token) -> list[str]:
    """The names under which lexicons may hold ``verb``: with its particle first."""
    base = lemma(verb)
    phrasal = [f"{base} {word}" for word in sorted(particles(verb))]
    following = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    return [*phrasal, f"{base} {following}", base]
