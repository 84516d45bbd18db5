"""What opens a clause, when it is told, and whether a report stands over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.lexicon.forms import lemma

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

MAX_CLIMB = 10  # governors asked, from the trigger up
CIRCUMSTANCE = frozenset(
    {"after", "before", "when", "while", "as", "since", "because", "although", "though", "despite"}
    | {"once", "by", "in", "amid", "following", "where"}
)
MOMENTS = frozenset({"after", "before", "when", "while", "since"})


def is_bare_ing(verb: Token) -> bool:
    """Whether ``verb`` is an -ing form without an auxiliary, which is no main verb."""
    return verb.tag_ == "VBG" and not syntax.auxiliaries(verb)


def is_past(verb: Token) -> bool:
    """Whether a verb is told as past; a participle takes its time from the verb it hangs on
    ("searched for him until arresting him")."""
    told = verb.head if verb.tag_ == "VBG" and not syntax.auxiliaries(verb) else verb
    return told.tag_ == "VBD" or any(each.tag_ == "VBD" for each in syntax.auxiliaries(told))


def words_before(clause: Token) -> str:
    """The two words right before the verb of ``clause`` ("close to", "far from")."""
    first = clause.left_edge if clause.left_edge.tag_ != "IN" else clause.left_edge.nbor()
    low = max(clause.sent.start, first.i - 2)
    return " ".join(each.lower_ for each in clause.doc[low : first.i])


def is_yet_to(child: Token, head: Token) -> bool:
    """Whether ``child`` is what somebody "has yet to" do."""
    before = {token.lower_ for token in child.doc[max(0, child.i - 4) : child.i]}
    return lemma(head) in {"have", "be", "yet"} and {"yet", "to"} <= before


def opener(clause: Token) -> str:
    """The word that opens ``clause`` behind its comma, where it stands before the verb."""
    first: Token = clause.left_edge
    if first.is_punct and first != clause:
        first = first.nbor()
    return first.lower_ if first != clause and first.tag_ in {"IN", "WRB", "RB"} else ""


def in_report(token: Token) -> bool:
    """Whether ``token`` stands inside a clause that a reporting verb governs."""
    for _ in range(MAX_CLIMB):
        if token.dep_ == "ccomp":
            return True
        if token.head == token:
            return False
        token = token.head
    return False


def is_set_off(clause: Token) -> bool:
    """Whether a clause stands behind its head and a comma."""
    first = clause.left_edge
    is_behind = clause.dep_ == "advcl" and clause.i > clause.head.i
    return is_behind and "," in {first.text, first.nbor(-1).text}


def is_past_quotation(clause: Token, head: Token) -> bool:
    """Whether a quotation around ``head`` ends before ``clause`` ("“We go,” she said, after Vel
    had resigned"), or tells beside what is said in the present where that was said ("said she
    understands it as she toured the town")."""
    is_scene = opener(clause) == "as" and clause.tag_ == "VBD" and head.tag_ in {"VBZ", "VBP"}
    if is_scene and any(each.tag_ == "PRP" for each in syntax.children(clause, syntax.SUBJECT)):
        return True
    between = head.doc[head.i + 1 : clause.left_edge.i]
    return sum(each.is_quote for each in between) % 2 == 1


def is_behind_quotation(noun: Token) -> bool:
    """Whether a noun stands behind the quotation that its verb is in, where the parse hung it on
    ("“Walls that are built work,” she wrote, a day after Vel had resigned")."""
    verb = noun.head
    opened = sum(each.is_quote for each in noun.doc[noun.sent.start : verb.i])
    return opened % 2 == 1 and verb.i < noun.i and is_past_quotation(noun, verb)


def is_circumstance_of(child: Token, kind: str) -> bool:
    """Whether a clause tells when or why something was ("hours after she had left")."""
    if kind.split(" ")[0] in CIRCUMSTANCE or opener(child) in CIRCUMSTANCE:
        return True
    marks = {each.lower_ for each in child.children if each.dep_ == "mark"}
    return child.dep_.startswith("advcl") and bool(marks & MOMENTS)
