"""Ends of terms of office, read from the words alone: parsers take "term set" for a compound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.events.lexicon.event_frames import noun_frames
from rashomon.analysis.events.modality.readings import Reading
from rashomon.analysis.events.triggers.triggers import Trigger

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Doc, Token

TERM_END = "term-end"
TERMS = frozenset({"term", "mandate", "tenure"})
ENDINGS = frozenset({"end", "expire", "conclude", "finish", "lapse", "run"})
PRESENT = frozenset({"ends", "expires", "concludes", "finishes", "lapses", "runs"})
PAST = frozenset({"ended", "expired", "concluded", "finished", "lapsed", "ran"})
TO_COME = frozenset({"to", "will", "'ll", "’ll", "due", "ending", "expiring"})
BETWEEN = TO_COME | frozenset(
    {"set", "scheduled", "expected", "slated", "is", "was", "which", "that", "in", "office"}
    | {"currently", "officially", "formally", "only", "then", "as", "of", "the", "a", "had"}
)
VAGUE = frozenset({"long", "short", "medium", "near", "longer", "shorter", "prison", "jail"})
REACH = 9  # words from the term to its end: "term as president of the republic is due to end"
OWNED = 5  # words before the term among which its owner or an article must stand


def find_term_ends(doc: Doc) -> list[Trigger]:
    """The ends of terms ``doc`` tells ("his term, set to end in August"), each carried by the verb
    of ending."""
    frame = next(each for each in noun_frames()["term"] if each.mode == TERM_END)
    found = []
    for token in doc:
        if token.lower_ in TERMS and _is_somebodys(token):
            ending = _ending_of(token)
            if ending is not None:
                found.append(Trigger(token, frame, ending))
    return found


def _is_somebodys(term: Token) -> bool:
    before = term.doc[max(term.sent.start, term.i - OWNED) : term.i]
    if before and before[-1].lower_ in VAGUE:
        return False
    is_owned = any(each.tag_ in {"PRP$", "POS"} for each in before)
    return is_owned or any(each.lower_ in {"the", "whose"} for each in before)


def _ending_of(term: Token) -> Token | None:
    """The verb of ending behind ``term`` with nothing but words of schedule or office between."""
    following = term.doc[term.i + 1 : min(term.i + 1 + REACH, term.sent.end)]
    for token in following:
        is_end = token.lower_ in ENDINGS | PRESENT | PAST | {"ending", "expiring"}
        if is_end and (token.lower_ not in {"run", "runs", "ran"} or _runs_out(token)):
            return token
        is_passed = token.lower_ in BETWEEN or token.text == ","
        if not is_passed and token.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


def _runs_out(verb: Token) -> bool:
    return verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in {"until", "till", "through", "out"}


def term_reading(trigger: Trigger) -> Reading:
    """Whether the term is still to end: said so, or told in the present of the calendar."""
    ending = trigger.carrier if trigger.carrier is not None else trigger.token
    between = trigger.token.doc[trigger.token.i + 1 : ending.i]
    words = {each.lower_ for each in between}
    if words & TO_COME or ending.lower_ in PRESENT | TO_COME:
        return Reading("planned", cue=ending)
    return Reading(cue=ending)
