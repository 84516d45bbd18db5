"""Where what is said ends: at the sentence's end, or where the cue's clause goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.analysis.quotes.contents import FINITE
from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue

_SUBJECT = 7  # tokens within which a coordinated clause shows its subject and verb
_SUBJECT_TAGS = frozenset({"PRP", "NNP", "NNPS", "NN", "NNS", "DT", "RB", "JJ", "VBD", "VBZ"})
_PERFECT = frozenset({"has", "have", "had"})
_TRAILING = frozenset({",", ";", "—", "–", "-", "--", "("})

_AS_IT_WAS = frozenset({"as", "while", "when"})


def content_end(layout: Layout, unit: Unit, cue: Cue, start: int) -> int:
    """The token after the last of the content: the sentence's end, or where the cue's own clause
    goes on to something else."""
    end = min([_sentence_end(layout, unit), *_stops(layout, unit, cue, start)])
    while end > start and layout.quote_at(end - 1) < 0 and _is_trailing(layout.doc[end - 1]):
        end -= 1
    return end


def _is_trailing(token: Token) -> bool:
    return token.text in _TRAILING or token.is_space or token.tag_ == "CC"


def _sentence_end(layout: Layout, unit: Unit) -> int:
    end = unit.end
    while (
        end > unit.start
        and layout.quote_at(end - 1) < 0
        and (
            layout.doc[end - 1].text in {".", "…", ";", ":", ")", "]"}
            or layout.doc[end - 1].is_space
        )
    ):
        end -= 1
    return end


def _stops(layout: Layout, unit: Unit, cue: Cue, start: int) -> Iterator[int]:
    """Where the content may be over, each for a reason of its own."""
    yield from _clause_edges(layout, unit, cue, start)
    is_clause = layout.doc[start].lower_ in word_list("opening")
    for i in range(start + 1, unit.end):
        if layout.quote_at(i) >= 0:
            continue
        is_clause = is_clause or layout.doc[i].tag_ in FINITE or layout.doc[i].text == "to"
        if (
            _is_second_cue(layout, cue, start, i)
            or _is_tail(layout, cue, i)
            or (not is_clause and (_is_scene(layout, i) or _is_new_clause(layout, unit, i)))
            or _is_participle_cue(layout, i)
            or _is_past_quote(layout, unit, i)
            or _is_scene_of_quote(layout, unit, start, i)
            or _is_scene_of_saying(layout, cue, start, i)
            or _is_saying_clause(layout, unit, cue, i)
            or _is_next_clause(layout, unit, start, i)
            or _is_afterthought(layout, unit, i)
        ):
            yield i
            return


def _clause_edges(layout: Layout, unit: Unit, cue: Cue, start: int) -> Iterator[int]:
    """Where a cue's clause ends that is not the sentence's main one."""
    token, after = layout.doc[cue.at], range(start + 1, unit.end)
    if _is_introduced(layout, unit, cue):
        yield from (i for i in after if _opens_main_clause(layout, unit, i))
    if cue.start > unit.start and layout.doc[cue.start - 1].tag_ in {"WP", "WDT"}:
        yield from (i for i in after if _resumes_outer(layout, unit, i))
    if _is_main(token):
        return
    edge = max((each.i for each in token.subtree if each.i < unit.end), default=cue.at) + 1
    for i in range(max(edge, start + 1), unit.end):
        if layout.quote_at(i) >= 0 or _is_aside(layout, unit, i):
            continue
        if layout.doc[i].text == "," or _is_outer_verb(layout, cue, i):
            yield i
            return


def _resumes_outer(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether a comma at ``i`` ends a relative clause: a finite verb without subject follows."""
    if layout.doc[i].text != "," or i + 1 >= unit.end or layout.quote_at(i) >= 0:
        return False
    return layout.doc[i + 1].tag_ in FINITE


def _is_aside(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether the comma at ``i`` opens or closes an aside before "as" ("X, without proof, as")."""
    if layout.doc[i].text != "," or i + 1 >= unit.end:
        return False
    if layout.doc[i + 1].lower_ == "as":
        return True
    for k in range(i + 2, min(i + 6, unit.end - 1)):
        if layout.doc[k].text == ",":
            return layout.doc[k + 1].lower_ == "as"
    return False


def _is_outer_verb(layout: Layout, cue: Cue, i: int) -> bool:
    """Whether the verb at ``i`` has its subject before the cue: the clause around goes on."""
    token = layout.doc[i]
    if token.tag_ not in FINITE:
        return False
    verb = token.head if token.dep_ in {"aux", "cop", "aux:pass"} else token
    return any(
        each.dep_ in SUBJECT | PASSIVE_SUBJECT and each.i < cue.start for each in verb.children
    )


def _is_introduced(layout: Layout, unit: Unit, cue: Cue) -> bool:
    """Whether the cue stands in a subordinate clause that opens the sentence ("When he said …")."""
    if cue.start == unit.start and layout.doc[cue.at].tag_ in {"VBN", "VBD", "VBG"}:
        return True
    verb = layout.doc[cue.at]
    first = verb.head.i if verb.dep_ == "conj" and unit.start < verb.head.i < cue.at else cue.start
    for i in range(first - 1, unit.start - 1, -1):
        token = layout.doc[i]
        if token.tag_ in FINITE:
            return False
        if token.lower_ in word_list("subordinators") and token.tag_ in {"IN", "WRB"}:
            return layout.doc[i - 1].text == "," or _is_time(layout.doc[unit.start : i])
    return layout.doc[unit.start].tag_ == "VBG" and layout.doc[unit.start].dep_.startswith("advcl")


def _is_time(words: Sequence[Token]) -> bool:
    """Whether the words before a subordinator only measure time: "just two weeks", "shortly"."""
    return len(words) < 2 or words[-1].lower_ in word_list("time-units")


def _opens_main_clause(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether the main clause begins after the comma at ``i``."""
    if layout.doc[i].text != "," or layout.quote_at(i) >= 0:
        return False
    commas = [k for k in range(i + 1, unit.end) if layout.doc[k].text == ","] + [unit.end]
    if any(each.tag_ in FINITE for each in layout.doc[i + 1 : commas[0]]):
        return True
    # ", Ana Ruiz, who leads the party, said"
    is_relative = len(commas) > 2 and layout.doc[commas[0] + 1].tag_ in {"WP", "WDT"}
    return is_relative and any(each.tag_ in FINITE for each in layout.doc[commas[1] : commas[2]])


def _is_main(token: Token) -> bool:
    for _ in range(4):
        if token.dep_ in {"ROOT", "parataxis"} or token.head is token:
            return True
        if token.dep_ != "conj":
            return False
        token = token.head
    return False


def _is_second_cue(layout: Layout, cue: Cue, start: int, i: int) -> bool:
    """Whether a coordinated verb of the same subject begins at ``i`` ("said … and added …")."""
    doc = layout.doc
    if doc[i].tag_ != "CC" and doc[i].text != ",":
        return False
    for token in doc[i + 1 : min(i + 6, layout.end)]:
        if token.tag_ in FINITE and token.lower_ not in word_list("auxiliaries"):
            return _shares_subject(layout, cue, start, token)
        if _goes_on(layout, cue, token):
            return True
        if token.tag_ in {"CC", "MD"} or token.tag_.startswith("RB"):
            continue
        if token.tag_ not in {"IN", "DT", "CD", "NN"} and (
            token.lower_ not in word_list("auxiliaries")
        ):
            return False
    return False


def _goes_on(layout: Layout, cue: Cue, verb: Token) -> bool:
    """Whether a verb without auxiliary goes on from a cue in its form ("has railed against it and
    demanded", "used posts to praise her and accuse him")."""
    is_next = verb.dep_ == "conj" and verb.head.i == cue.at
    is_alike = verb.tag_ == layout.doc[cue.at].tag_ and verb.tag_ in {"VBN", "VB", "VBG"}
    helpers = {each.lower_ for each in verb.children if each.dep_ == "aux"}
    return is_next and is_alike and helpers <= _PERFECT


def _is_new_clause(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether a clause of its own begins after a noun phrase (", and his party has …")."""
    doc = layout.doc
    if doc[i].text != "," or i + 1 >= unit.end:
        return False
    if doc[i + 1].tag_ != "CC" and doc[i + 1].lower_ not in word_list("scene"):
        return False
    return any(each.tag_ in FINITE for each in doc[i + 2 : min(i + 10, unit.end)])


def _shares_subject(layout: Layout, cue: Cue, start: int, verb: Token) -> bool:
    if verb.dep_ == "conj" and verb.head.i == cue.at:
        return True
    past = {"VBD", "VBN"}
    own = layout.doc[cue.at].tag_
    if verb.tag_ != own and not (verb.tag_ in past and own in past and not cue.is_passive):
        return False
    between = layout.doc[start : verb.i - 1]
    return not any(each.tag_ == verb.tag_ for each in between)


def _is_saying_clause(layout: Layout, unit: Unit, cue: Cue, i: int) -> bool:
    """Whether a clause that says something itself is coordinated at ``i`` (", but he said …")."""
    doc = layout.doc
    if doc[i].tag_ != "CC":
        return False
    for token in doc[i + 1 : min(i + _SUBJECT, unit.end)]:
        if layout.quote_at(token.i) >= 0 or token.is_punct:
            return False
        if token.tag_ in FINITE and token.lower_ not in word_list("auxiliaries"):
            verb = cue_verbs().get(token.lower_)
            return verb is not None and verb.takes("q") and token.tag_ == doc[cue.at].tag_
        if token.tag_ == "VB" and token.lower_ in word_list("untold"):
            return True
        if token.tag_ not in _SUBJECT_TAGS:
            return False
    return False


def _is_next_clause(layout: Layout, unit: Unit, start: int, i: int) -> bool:
    """Whether a semicolon behind a quotation leads to a clause with a subject of its own ("called
    her “a cat”; she has called him “a mouse”")."""
    doc = layout.doc
    if doc[i].text != ";" or i + 2 >= unit.end or layout.quote_at(i + 1) >= 0:
        return False
    if all(layout.quote_at(k) < 0 for k in range(start, i)):
        return False
    verb = next((each for each in doc[i + 1 : i + _SUBJECT] if each.tag_ in FINITE), None)
    return verb is not None and all(layout.quote_at(k) < 0 for k in range(i, verb.i + 1))


def _is_afterthought(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether a comma at ``i`` leads to a relative clause or an indefinite apposition that closes
    the sentence and quotes nothing: the narrator's own words (", which he has denied")."""
    doc = layout.doc
    if doc[i].text != "," or i + 2 >= unit.end:
        return False
    after = doc[i + 1]
    is_relative = after.tag_ in {"WDT", "WP", "WP$"} and after.lower_ in word_list("relatives")
    is_relative = is_relative or _is_taken_as(layout, unit, i + 1)
    if not is_relative and not (after.lower_ in {"a", "an"} and _is_described(layout, unit, i + 1)):
        return False
    return not any(
        each.text == "," or layout.quote_at(each.i) >= 0 for each in doc[i + 1 : unit.end]
    )


def _is_taken_as(layout: Layout, unit: Unit, start: int) -> bool:
    """Whether a participle at ``start`` tells how others took it ("widely seen as a threat")."""
    for k in range(start, min(start + 3, unit.end - 1)):
        if layout.doc[k].tag_ == "VBN":
            return layout.doc[k + 1].lower_ == "as"
        if not layout.doc[k].tag_.startswith("RB"):
            return False
    return False


def _is_described(layout: Layout, unit: Unit, start: int) -> bool:
    """Whether a noun phrase that begins at ``start`` has a clause of its own."""
    return any(each.tag_ in {"VBD", "VBZ", "VBN"} for each in layout.doc[start : unit.end])


def _is_scene_of_quote(layout: Layout, unit: Unit, start: int, i: int) -> bool:
    """Whether the clause at ``i`` tells what went on when the quotation from ``start`` on was said
    ("chanted “Out, out” as Ruiz, who had been held, spoke")."""
    index = layout.quote_at(start)
    if index < 0 or layout.quote_at(i - 1) != index or layout.doc[i].lower_ not in _AS_IT_WAS:
        return False
    if i + 1 < unit.end and layout.doc[i + 1].lower_ in {"something", "someone", "a", "an"}:
        return False  # "dismissed “the old song” as something that nobody sings"
    return any(each.tag_ in FINITE for each in layout.doc[i : unit.end])


def _is_scene_of_saying(layout: Layout, cue: Cue, start: int, i: int) -> bool:
    """Whether "as he did so" at ``i`` tells what went on when something was said, which is told in
    the present ("said she understands the anger as she toured the town")."""
    doc = layout.doc
    if doc[i].lower_ != "as" or doc[cue.at].tag_ != "VBD" or i + 2 >= layout.end:
        return False
    is_past = doc[i + 1].tag_ == "PRP" and doc[i + 2].tag_ == "VBD"
    said = [each.tag_ for each in doc[start:i] if each.tag_ in FINITE]
    return is_past and bool(said) and said[0] in {"VBZ", "VBP"} and "VBD" not in said


def _is_past_quote(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether a quotation that ends in a comma, or ends the speech, has just ended before ``i``."""
    index = layout.quote_at(i - 1)
    if index < 0 or layout.quote_at(i) >= 0:
        return False
    final = layout.quoted[index].inner.of(layout.text)[-1:]
    if final not in {",", ".", "?", "!"}:
        return False
    if final == "," and not _turns_away(layout, unit, i):
        return False
    return not any(layout.quote_at(k) >= 0 for k in range(i, min(i + 6, unit.end)))


def _turns_away(layout: Layout, unit: Unit, i: int) -> bool:
    """Whether the words at ``i`` leave what was said: a participle ("…,” adding"), a time of
    saying, or a clause with a subject of its own."""
    doc = layout.doc
    if doc[i].tag_ in {"VBG", "WDT", "WP"} or doc[i].lower_ in word_list("scene"):
        return True
    for token in doc[i : unit.end]:
        if token.is_punct or token.tag_ in {"IN", "CC", "TO"}:
            return False
        if token.tag_ in FINITE:
            return True
    return False


def _is_participle_cue(layout: Layout, i: int) -> bool:
    """Whether ", adding that …" begins here: a cue of its own."""
    doc = layout.doc
    if layout.quote_at(i - 1) >= 0 and doc[i].tag_ == "VBG" and doc[i].lower_ in cue_verbs():
        return True
    if doc[i].text != "," or i + 1 >= layout.end:
        return False
    after = doc[i + 1]
    if after.lower_ in word_list("ends-content"):
        return True
    return after.tag_ == "VBG" and after.lower_ in cue_verbs()


def _is_tail(layout: Layout, cue: Cue, i: int) -> bool:
    """Whether the cue's clause turns from what is said to when, where or why it was said."""
    token, doc = layout.doc[i], layout.doc
    if token.lower_ in word_list("scene") and token.head.dep_.startswith("advcl"):
        return token.head.head.i == cue.at and doc[i - 1].text == ","
    if token.lower_ in {"on", "in", "at", "during"} and token.dep_ in {"case", "prep"}:
        head = token.head if token.dep_ == "case" else token
        near = {each.lower_ for each in doc[i + 1 : i + 5]}
        return head.head.i == cue.at and not near.isdisjoint(word_list("saying-places"))
    return token.lower_ in word_list("days") and token.head.i == cue.at


def _is_scene(layout: Layout, i: int) -> bool:
    """Whether words of when or where begin at ``i``, after a noun phrase; none that lead to a
    quotation ("called his attacks on the press “a disgrace”")."""
    token = layout.doc[i]
    if token.lower_ in word_list("days"):
        return token.dep_ not in {"compound", "nmod:poss"}  # "said the Sunday meeting went well"
    if token.lower_ not in {"on", "in", "at", "during"}:
        return False
    places = (k for k in range(i + 1, min(i + 5, layout.end)) if _is_saying_place(layout, k))
    place = next(places, None)
    return place is not None and (place + 1 >= layout.end or layout.quote_at(place + 1) < 0)


def _is_saying_place(layout: Layout, i: int) -> bool:
    return layout.doc[i].lower_ in word_list("saying-places")
