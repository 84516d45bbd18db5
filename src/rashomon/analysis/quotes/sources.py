"""Who says it: the words that name the source of a cue."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from rashomon.analysis.quotes.lexicon import cue_verbs, word_list
from rashomon.analysis.syntax import PASSIVE_SUBJECT, SUBJECT

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token
    from rashomon.analysis.quotes.quotelayout import Layout, Unit
    from rashomon.analysis.quotes.verbgroups import Cue
    from rashomon.types import Span

_CLIMB = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis", "dep", "pcomp", "acl", "prep"})
_CLIMB_STEPS = 4  # how far up a parse the subject of a participle or conjunct is looked for
_EXTENDING = frozenset({"DT", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "PDT"})
_HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "JJS", "CD", "DT", "WP", "JJ"})
_ARTICLES = frozenset({"the", "a", "an"})
_MONTHS = frozenset(calendar.month_name[1:])
_SHORTEST_PLACE = 3  # letters of the capitals that open a dateline
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LEADING = frozenset({"with", "for", "of", "at", "from", "by", "in"})
_LONGEST = 40  # tokens: the longest name with descriptions before its verb
_ENDS_NAME = frozenset({".", "!", "?", ":", ";", "—", "–"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})


def subject_of(token: Token) -> Token | None:
    """The head word of who does ``token``: its own subject, else that of a verb above it."""
    misread = misread_subject(token)
    if misread is not None:
        return misread
    here = _beside(token) or led_on(token)
    for _ in range(_CLIMB_STEPS):
        wanted = SUBJECT if here is token else SUBJECT | PASSIVE_SUBJECT
        own = [child for child in here.children if child.dep_ in wanted and child.i < token.i]
        if own or any(child.dep_ in PASSIVE_SUBJECT for child in here.children):
            return own[-1] if own else None
        if here.dep_ in {"acl", "relcl", "acl:relcl"} and here.head.i < here.i:
            made = _instanced(here)
            if made is None and not _is_vehicle(here) and not _is_scolded(here):
                return here.head if here.tag_ in {"VBG", "VBN"} else None
            here = made or here.head.head
            continue
        if here.dep_.split(":")[0] not in _CLIMB or here.head is here:
            return None
        here = here.head
    return None


def misread_subject(verb: Token) -> Token | None:
    """The noun right before a finite verb, where the parse takes the conjunction before that noun
    for its preposition ("after five past and present senators urged him to go")."""
    before = verb.nbor(-1) if verb.i > 0 else verb
    if verb.tag_ not in _FINITE or verb.dep_ != "advcl" or before.dep_ != "obl":
        return None
    cases = (each.lower_ for each in before.children if each.dep_ == "case")
    return before if any(each in word_list("subordinators") for each in cases) else None


def led_on(token: Token) -> Token:
    """The verb that a participle goes on from, where the parse hangs it on a clause inside what
    that verb has ("answered claims that the mill shut, saying …"; "tweeting that it was false and
    asking …"); else the participle itself."""
    head = token.head
    if token.tag_ != "VBG" or head is token:
        return token
    is_told = head.dep_.startswith("acl") and any(
        each.lower_ == "that" and each.dep_ == "mark" for each in head.children
    )
    if token.dep_.startswith("advcl") and is_told and _is_cut_off(token):
        return head.head.head
    if token.dep_ == "conj" and head.tag_ != "VBG":
        return next((each for each in head.ancestors if each.tag_ == "VBG"), token)
    return token


def _is_cut_off(token: Token) -> bool:
    """Whether a comma parts a participle from the words before it."""
    return token.i > 0 and token.nbor(-1).text == ","


def _is_vehicle(verb: Token) -> bool:
    """Whether ``verb`` tells what is in a thing that somebody issues ("issued a letter saying")."""
    noun = verb.head
    return verb.tag_ == "VBG" and noun.dep_ == "obj" and noun.lower_ in word_list("vehicles")


def _instanced(verb: Token) -> Token | None:
    """The verb that tells who made what a participle is an instance of ("made remarks about
    farmers, including calling them crooks")."""
    noun = verb.head
    while noun.dep_ == "nmod" and noun.head is not noun:
        noun = noun.head
    is_instance = any(each.lower_ == "including" for each in verb.children)
    return noun.head if is_instance and noun.dep_ == "obj" else None


def _is_scolded(verb: Token) -> bool:
    """Whether a participle of saying hangs on whom its speaker praises or scolds ("berated Ruiz
    saying that")."""
    noun, over = verb.head, cue_verbs().get(verb.head.head.lower_)
    is_object = noun.dep_ in {"obj", "iobj", "flat"} and over is not None and over.kind == "speech"
    return verb.tag_ == "VBG" and verb.lower_ in {"saying", "adding"} and is_object


def _beside(token: Token) -> Token | None:
    """The verb of the clause right before a participle, where that is a subordinate one of the
    same verb ("The vote came as Ruiz left, calling it a farce")."""
    if token.tag_ != "VBG" or not token.dep_.startswith("advcl"):
        return None
    clauses = [
        each
        for each in token.head.children
        if each.dep_.startswith("advcl") and token.head.i < each.i < token.i
    ]
    told = [
        each
        for each in clauses
        if each.tag_ in _FINITE and any(child.dep_ in SUBJECT for child in each.children)
    ]
    return told[-1] if told else None


def source_before(layout: Layout, unit: Unit, cue: Cue) -> tuple[int, int] | None:
    """The tokens of the subject before a cue, right up to it where nothing stands between."""
    token = layout.doc[cue.at]
    subject = subject_of(token)
    if subject is None or not unit.start <= subject.i < cue.start:
        subject = _nearest(layout, unit, cue)
    if subject is not None and subject.lower_ in word_list("days"):
        subject = _opening_name(layout, unit, cue) or subject  # "Ruiz on Monday again berated"
    if subject is not None and _is_led_by_preposition(layout, unit, cue, subject):
        first = _opening_name(layout, unit, cue)
        if first is not None and layout.quote_at(first.i) < 0:
            return first.i, trimmed_end(layout, first.i, cue.start)
    if subject is None or layout.quote_at(subject.i) >= 0:
        return None
    return _phrase(layout, unit, subject, limit=cue.start)


def _nearest(layout: Layout, unit: Unit, cue: Cue) -> Token | None:
    """The noun right before the cue: what the parse should have made its subject."""
    if cue.start <= unit.start or layout.doc[cue.at].tag_ == "VBG":
        return None
    before = layout.doc[cue.start - 1]
    if before.tag_ in _HEADS or (before.text[0].isupper() and cue.start - 1 > unit.start):
        return before
    return _opening_name(layout, unit, cue) if before.text == "," else None


def _is_led_by_preposition(layout: Layout, unit: Unit, cue: Cue, subject: Token) -> bool:
    """Whether a preposition stands before what the parse takes for a subject ("Ana Ruiz, who works
    with Norland Aid, a charity, said"): then whoever opens the sentence is the subject."""
    first = subject.left_edge
    while first.i > unit.start and first.nbor(-1).tag_ in _EXTENDING:
        first = first.nbor(-1)
    before = first if first.dep_ == "case" or first.i <= unit.start else first.nbor(-1)
    is_apart = cue.start > unit.start and layout.doc[cue.start - 1].text == ","
    return (
        is_apart
        and before.dep_ == "case"
        and before.lower_ in _LEADING
        and layout.quote_at(before.i) < 0
    )


def _opening_name(layout: Layout, unit: Unit, cue: Cue) -> Token | None:
    """The name that opens the sentence, where only descriptions of it stand before the cue."""
    first = layout.doc[unit.start]
    if first.tag_ not in _EXTENDING or cue.start - unit.start > _LONGEST:
        return None
    is_relative = False
    for token in layout.doc[unit.start : cue.start]:
        is_relative = is_relative or token.tag_ in {"WP", "WDT"}
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and not is_relative:
            return None
    return first


def _phrase(layout: Layout, unit: Unit, head: Token, *, limit: int) -> tuple[int, int]:
    inside = [each.i for each in head.subtree if unit.start <= each.i < limit]
    start, end = min(inside, default=head.i), max(inside, default=head.i) + 1
    if head.tag_ in {"PRP", "WP", "WDT", "EX"}:
        start, end = head.i, head.i + 1
    elif _reaches(layout, end, limit):
        end = limit
    start = _past_dateline(layout, unit, _without_lead(layout, start, head.i), end)
    while start > unit.start and _extends(layout, start):
        start -= 1
    last = max(head.i, start)
    end = _without_time(layout, last, end)
    return start, _without_tail(layout, last, end, limit)


def trimmed_end(layout: Layout, start: int, end: int) -> int:
    """The end of a source that reaches up to its verb, without a comma that closes nothing."""
    while end - 1 > start and layout.doc[end - 1].is_space:
        end -= 1
    is_pair = any(each.text == "," for each in layout.doc[start : end - 1])
    return end - 1 if layout.doc[end - 1].text == "," and not is_pair else end


def _extends(layout: Layout, start: int) -> bool:
    """Whether the word before ``start`` belongs to the noun phrase that begins there."""
    before, first = layout.doc[start - 1], layout.doc[start]
    if start - 1 in layout.works:
        return start in layout.works or _names_more(layout, start)
    if layout.quote_at(start - 1) >= 0 or first.tag_ in {"PRP", "WP", "WDT", "DT", "PRP$"}:
        return False
    return before.tag_ in _EXTENDING or before.lower_ in {"neither", "both", "either"}


def _names_more(layout: Layout, start: int) -> bool:
    """Whether a name in marks before ``start`` belongs to whoever is named there: the show of a
    "host", or a nickname behind a first name."""
    if layout.doc[start - 2].is_punct:
        return False  # "on “Harbour Nights,” host Ana Ruiz"
    first = start - 1
    while first in layout.works:
        first -= 1
    return layout.doc[start].tag_ in {"NN", "NNS"} or layout.doc[first].tag_ in {"NNP", "NNPS"}


def _reaches(layout: Layout, end: int, limit: int) -> bool:
    """Whether only nouns, or one comma, stand between a subject and its verb."""
    gap = layout.doc[end:limit]
    if len(gap) == 1 and gap[0].is_punct:
        return True
    return all(each.tag_ in _EXTENDING for each in gap)


def _without_time(layout: Layout, head: int, end: int) -> int:
    """Leaves out when it was said ("Trump on Tuesday")."""
    here = end
    while (
        here - 1 > head
        and layout.doc[here - 1].lower_ in word_list("time-words")
        and layout.doc[here - 2].tag_ != "CC"  # "hawks in parliament and elsewhere"
    ):
        here -= 1
    if here < end and here - 1 > head and layout.doc[here - 1].lower_ in {"on", "earlier", "late"}:
        here -= 1
    return here


def _past_dateline(layout: Layout, unit: Unit, start: int, limit: int) -> int:
    """Past a place in capitals and a dash ("NORLAND (AP) — Ana Ruiz")."""
    first = layout.doc[unit.start]
    if start != unit.start or not first.is_upper or len(first) < _SHORTEST_PLACE:
        return start
    dashes = [i for i in range(start, limit) if layout.doc[i].text in {"—", "–", "--", "-"}]
    spaced = [i for i in dashes if layout.doc[i - 1].whitespace_]
    return spaced[0] + 1 if spaced and spaced[0] + 1 < limit else start


def _without_lead(layout: Layout, start: int, head: int) -> int:
    while start < head and (
        layout.doc[start].is_punct
        or layout.doc[start].is_space
        or layout.doc[start].tag_ in {"CC", "IN"}
        or layout.quote_at(start) >= 0
    ):
        start += 1
    return start


def _without_tail(layout: Layout, head: int, end: int, limit: int) -> int:
    """Keeps a closing comma only where it closes a parenthesis that ends at the cue."""
    last = layout.doc[end - 1]
    if last.text == "," and not (
        end == limit and any(each.text == "," for each in layout.doc[head : end - 1])
    ):
        end -= 1
    while end - 1 > head and layout.doc[end - 1].is_space:
        end -= 1
    return end


def subject_span(layout: Layout, unit: Unit, mark: int) -> Span | None:
    """The possessor whose apostrophe is token ``mark``: "Trump" of "Trump's message"."""
    start = mark
    while start > unit.start and layout.doc[start - 1].tag_ in _EXTENDING:
        start -= 1
    return layout.chars(start, mark) if start < mark else None


def source_after(layout: Layout, unit: Unit, start: int) -> tuple[int, int] | None:
    """The tokens of a name or description that begins at ``start`` ("said Ana Ruiz, mayor…")."""
    if start >= unit.end or layout.quote_at(start) >= 0:
        return None
    first = layout.doc[start]
    is_nominal = first.pos_ in _NOMINAL and first.tag_ not in {"WDT", "EX"}
    if not is_nominal and not _is_before_title(layout, unit, start):
        return None
    if first.lower_ in word_list("days") or first.lower_ in {"last", "this", "that", "earlier"}:
        return None
    if first.tag_ == "PRP":
        return start, start + 1
    end = _after_end(layout, unit, start)
    if end == start + 1 and first.lower_ in _ARTICLES:
        return None  # "said the Sunday meeting went well"
    return (start, end) if end > start and not _is_date(layout, start, end) else None


def _is_date(layout: Layout, start: int, end: int) -> bool:
    """Whether nothing but a date stands there ("is expected by June 2019")."""
    return all(
        each.tag_ == "CD"
        or each.is_punct
        or each.text in _MONTHS
        or each.lower_ in word_list("time-words")
        for each in layout.doc[start:end]
    )


def _is_before_title(layout: Layout, unit: Unit, at: int) -> bool:
    """Whether a participle at ``at`` belongs to a title ("said acting Mayor Ana Ruiz")."""
    is_participle = layout.doc[at].tag_ in {"VBG", "VBN"}
    return is_participle and at + 1 < unit.end and layout.doc[at + 1].text[0].isupper()


def _after_end(layout: Layout, unit: Unit, start: int) -> int:
    """Where an inverted subject ends: at a quotation, a full stop, or a time or place of saying."""
    end, is_described = start, False
    while end < unit.end:
        token = layout.doc[end]
        if end in layout.works:
            end += 1
            continue
        if layout.quote_at(end) >= 0 or token.text in _ENDS_NAME:
            break
        if token.tag_ == "WP" and end > start and _says_more(layout, end + 1):
            break
        is_described = is_described or token.tag_ in {"WP", "WDT"}
        if end > start and not is_described and _ends_name(layout, end):
            break
        if token.tag_ == "CC" and layout.doc[end - 1].text == "," and token.lower_ != "and":
            break
        end += 1
    while end > start and (layout.doc[end - 1].text == "," or layout.doc[end - 1].is_space):
        end -= 1
    return end


def _says_more(layout: Layout, at: int) -> bool:
    """Whether a verb of saying with content of its own begins at ``at`` (", who added that …")."""
    verb = cue_verbs().get(layout.doc[at].lower_) if at < layout.end else None
    return verb is not None and verb.takes("q") and layout.doc[at].tag_ in _FINITE


def _ends_name(layout: Layout, at: int) -> bool:
    """Whether the phrase at ``at`` says when or where it was said rather than who said it."""
    doc, word = layout.doc, layout.doc[at].lower_
    if word in word_list("scene") or word == "adding":
        after = doc[at + 1] if at + 1 < layout.end else None
        return word != "as" or (after is not None and after.tag_ == "PRP")
    if word in word_list("days"):
        return True
    if doc[at].text == "," and at + 1 < layout.end:
        if doc[at + 1].lower_ in word_list("topical"):
            return True
        return doc[at + 1].lower_ in cue_verbs() and doc[at + 1].tag_ == "VBG"
    if word not in {"in", "on", "at"}:
        return False
    return any(each.lower_ in word_list("saying-places") for each in doc[at + 1 : at + 4])
