"""Whether a clause says that something is done, is not done, or is only planned or alleged."""

from __future__ import annotations

from rashomon.comparing.checking.naming import Named
from rashomon.comparing.checking.statements import Statement
from rashomon.comparing.checking.word_likeness import listed, stance_words
from rashomon.comparing.merging.events.happenings import verb_stem

_ALLEGING = 4  # words in which a charge still governs: "charged with shooting"
_CALLED = 4  # words behind "called" within which "for" stands: "called on Monday for an end"
_ABOUT = 4  # words between an act and the "for" of what it is about: "support for the closure"
_BEFORE_TO = 6  # words before "to" among which stands what decides: "voted by 12 to 3 to close"
_EXPLAINS = frozenset("–—:")
_NEARLY = frozenset({"almost", "nearly"})
_ALMOST = 2  # words in which "nearly" makes an act undone: "nearly died", "almost brain dead"
_LINKS = frozenset({"to", "of", "a", "an", "the", "any", "also", "yet", "been"})
_GOVERNED = 4  # words behind a negation within which the verb it governs stands
_REACH = 7  # words before a verb in which a negation or a modal may still govern it


def stance_at(statement: Statement, at: int) -> frozenset[str]:
    """What the words before the word ``at`` in its clause make of it: "negated", "planned"…

    Read from the words, so that it holds where a parse fails; empty for a plain act.
    """
    times = {word for time in statement.times for word in statement.at(time.span)}
    times |= {
        word for name in statement.names if name.is_name for word in _own_words(statement, name)
    }
    found = set()
    for back in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if back + 1 in statement.breaks:
            break
        form = statement.words[back].form
        if form in listed("opening"):
            found |= _governing(statement, back)
            break
        kind = _kind_of(form)
        if kind == "alleged" and at - back > _ALLEGING:
            continue
        if form in _NEARLY and at - back > _ALMOST:
            continue
        if kind and back not in times and not _is_idle(statement, back):
            found.add(kind)
    if not found:
        found |= _of_what_it_explains(statement, at)
    if not found and _is_decided_on(statement, at):
        found.add("planned")  # "voted to close the mine", "support for the closure"
    if not found and _is_called_for(statement, at):
        found.add("demanded")  # protesters chanted "free the miners"
    if not found and _is_ahead_of(statement, at):
        found.add("planned")  # "sought other ways before interviewing him"
    if not found and [word.form for word in statement.words[max(0, at - 2) : at]] == ["to", "be"]:
        found.add("demanded")  # "called for it to be replaced", whatever stands between
    return frozenset(found)


def _is_ahead_of(statement: Statement, at: int) -> bool:
    """Whether an act in "-ing" is only what something is done before, which leaves it open."""
    before = statement.words[at - 1].form if at else ""
    return before == "before" and statement.words[at].form.endswith("ing")


def _of_what_it_explains(statement: Statement, at: int) -> frozenset[str]:
    """What is made of the main verb before a dash or a colon, for an act or a word in "-ing" right
    behind it that only says what that is ("may achieve a feat – landing on the moon")."""
    between = statement.text[statement.words[at - 1].end : statement.words[at].start] if at else ""
    is_act = any(each.at == at for each in statement.tellings)
    if not (is_act or statement.words[at].form.endswith("ing")) or not _EXPLAINS & set(between):
        return frozenset()
    main = [each.at for each in statement.tellings if each.is_main and each.at < at]
    return stance_at(statement, main[-1]) if main else frozenset()


def _is_decided_on(statement: Statement, at: int) -> bool:
    """Whether an act is only what something before its "to" or "for" is about: a vote, a bill."""
    forms = [word.form for word in statement.words]
    if at and forms[at - 1] == "to":
        return bool(listed("deciding") & set(forms[max(0, at - 1 - _BEFORE_TO) : at - 1]))
    near = range(max(1, at - _ABOUT), at)
    return any(
        forms[each] in {"for", "on", "against"} and forms[each - 1] in listed("deciding")
        for each in near
        if not statement.breaks & set(range(each, at + 1))
    )


def _own_words(statement: Statement, name: Named) -> list[int]:
    """The words of a name that are printed as names are ("Hope Hicks" hopes for nothing)."""
    words = statement.words
    return [at for at in name.places if at and statement.text[words[at].start].isupper()]


def _is_called_for(statement: Statement, at: int) -> bool:
    """Whether a word opens somebody's own words as a verb that tells others what to do."""
    word, before = statement.words[at], statement.text[: statement.words[at].start][-1:]
    if before not in {"“", '"', "‘"} or at + 1 in statement.breaks:
        return False
    if word.form.endswith(("ed", "ing")) or verb_stem(word.form) != word.stem:
        return False
    behind = statement.words[at + 1].form if at + 1 < len(statement.words) else ""
    is_named = any(each.first == at + 1 and each.is_name for each in statement.names)
    return is_named or behind in {"the", "our", "this", "these", "them", "him", "her", "all"}


def _governing(statement: Statement, at: int) -> set[str]:
    """What a word right before the "that" at ``at`` makes of what it opens ("denied that", "asked
    that")."""
    form = statement.words[at - 1].form if at and statement.words[at].form == "that" else ""
    kind = _kind_of(form)
    return {kind} if kind in {"demanded", "negated"} else set()


def negated_words(statement: Statement) -> frozenset[int]:
    """The words that negations govern: the next behind each that is no auxiliary or adverb, of a
    clause that is denied its verb."""
    found = set()
    for at, word in enumerate(statement.words):
        if _kind_of(word.form) == "negated" and not _is_idle(statement, at):
            ahead = range(at + 1, min(len(statement.words), at + 1 + _GOVERNED))
            denied = denied_verb(statement, at)
            governed = next((each for each in ahead if _is_governed(statement, each)), at)
            found.add(governed if denied is None else denied)
    return frozenset(found)


def denied_verb(statement: Statement, at: int) -> int | None:
    """The verb of the clause behind a "denied that" at the word ``at``; none for other words."""
    behind = statement.words[at + 1].form if at + 1 < len(statement.words) else ""
    if behind != "that" or statement.words[at].form not in listed("denying"):
        return None
    verbs = (each.at for each in statement.tellings if each.form in {"verb", "state"})
    return min((each for each in verbs if each > at + 1), default=None)


def _is_governed(statement: Statement, at: int) -> bool:
    form = statement.words[at].form
    if form == "one" and statement.words[at - 1].form == "no":
        return False  # "no one survived"
    return form not in listed("auxiliary") and not form.endswith("ly") and form not in _LINKS


def count_negations(statement: Statement) -> int:
    """How many words of the statement negate something."""
    return sum(
        _kind_of(word.form) == "negated" and not _is_idle(statement, at)
        for at, word in enumerate(statement.words)
    )


def _kind_of(form: str) -> str | None:
    if form.endswith("n't"):
        return "negated"
    if form.endswith(("'ll", "'d")):
        return "planned"
    return stance_words().get(form)


def _is_idle(statement: Statement, at: int) -> bool:
    """Whether a word governs nothing here: "not only", "called a strike", "the phone call"."""
    form = statement.words[at].form
    after = statement.words[at + 1].form if at + 1 < len(statement.words) else ""
    if form in {"not", "no"}:
        return after in {"only", "just", "less", "fewer"}
    if form in {"fail", "fails", "failed", "failing"}:
        return after != "to"  # "the bill failed" is an act like any other
    if form.startswith("pressur"):
        return "to" not in {word.form for word in statement.words[at + 1 : at + _REACH]}
    if form == "door":
        behind = {word.form for word in statement.words[at + 1 : at + 3]}
        return "to" not in behind  # "opened the door to an early exit"
    behind = {word.form for word in statement.words[at + 1 : at + _CALLED]}
    return form.startswith("call") and not behind & {"for", "on"}
