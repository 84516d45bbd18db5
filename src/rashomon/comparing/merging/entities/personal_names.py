"""Names of people and bodies laid side by side: when two may name the same one."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

from rashomon.text.stems import stem
from rashomon.text.words import find_words

NameKey = tuple[str, ...]

# One misspelt or transliterated letter in names of five letters or more, two from eight on
# ("Zelensky"/"Zelenskyy"; "Qaddafi"/"Gadhafi" stay apart); read off pairs of names in stories
# of 2018 that differ by one or two letters.
_LETTERS_FOR_ONE_EDIT = 5
_LETTERS_FOR_TWO_EDITS = 8
_LETTERS_FOR_A_SLIP = 4  # letters of a name that one may be wrong of, in articles on one happening
_LETTERS_FOR_TWO_SLIPS = 7
_SHORT_GIVEN = 3  # letters a given name cut short may have ("Mo", "Joe")


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> NameKey:
    """The folded words of ``name`` without "the", titles, suffixes and possessive.

    >>> name_key("President Nicolás Maduro"), name_key("the U.N. General Assembly")
    (('nicolas', 'maduro'), ('united', 'nations', 'general', 'assembly'))
    >>> name_key("Kim Jong Un")
    ('kim', 'jong', 'un')
    """
    found = find_words(name)
    words = [part for word in found for part in _expanded(name[word.start : word.end], word.form)]
    while len(words) > 1 and words[0] in _titles():
        words.pop(0)
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    return tuple(words)


GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""Words behind a name that tell one generation from another."""
_SUFFIXES = GENERATIONS | {"inc", "corp", "ltd", "llc", "co", "plc"}
_SHORT_FORMS = {
    "un": ("united", "nations"),
    "us": ("united", "states"),
    "eu": ("european", "union"),
}


def _expanded(printed: str, form: str) -> tuple[str, ...]:
    """The words that letters in capitals stand for: "UN", and not the "Un" of "Kim Jong Un"."""
    form = form.removesuffix("'s")
    is_short = printed[:2].isupper() or "." in printed
    return _SHORT_FORMS.get(form, (form,)) if is_short else (form,)


@cache
def _titles() -> frozenset[str]:
    return frozenset(_lines("titles.txt"))


@cache
def title_words() -> frozenset[str]:
    """The stems of the words that stand before names: "president", "speaker"."""
    return frozenset(stem(title) for title in _titles())


@cache
def _full_names() -> dict[str, frozenset[str]]:
    """Short first name → the full names it stands for."""
    rows = (_pair(line) for line in _lines("short_names.tsv"))
    return {short: frozenset(full.split()) for short, full in rows}


@cache
def _romanised() -> tuple[frozenset[str], ...]:
    """First names of other scripts, each as the ways in which papers write it in Latin letters."""
    return tuple(frozenset(line.split()) for line in _lines("romanised_names.txt"))


def _pair(line: str) -> tuple[str, str]:
    short, _, full = line.partition("\t")
    return short, full


def _lines(name: str) -> list[str]:
    text = (files("rashomon.comparing") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def is_spelling_variant(left: str, right: str) -> bool:
    """Whether two folded words are one name spelt two ways.

    >>> is_spelling_variant("zelensky", "zelenskyy"), is_spelling_variant("clark", "clarke")
    (True, True)
    >>> is_spelling_variant("moran", "morales")
    False
    """
    if left == right:
        return True
    shorter = min(len(left), len(right))
    if shorter < _LETTERS_FOR_ONE_EDIT or left[0] != right[0]:
        return False
    edits = 2 if shorter >= _LETTERS_FOR_TWO_EDITS else 1
    return OSA.distance(left, right, score_cutoff=edits) <= edits


def is_misspelling(left: str, right: str) -> bool:
    """Whether two names that one person is called by are one of them spelled wrong: they differ by
    a letter or two.

    >>> is_misspelling("rolando", "ronaldo"), is_misspelling("amil", "amill")
    (True, True)
    >>> is_misspelling("ana", "ada")
    False
    """
    shorter = min(len(left), len(right))
    if left == right or shorter < _LETTERS_FOR_A_SLIP:
        return False
    edits = 2 if shorter >= _LETTERS_FOR_TWO_SLIPS else 1
    return OSA.distance(left, right, score_cutoff=edits) <= edits


def is_own_form(left: str, right: str) -> bool:
    """Whether one first name is a usual form of the other, not a slip.

    >>> is_own_form("steve", "steven"), is_own_form("sergei", "sergey")
    (True, True)
    """
    shorter, longer = sorted((left, right), key=len)
    if longer.startswith(shorter) or _is_short_for(left, right):
        return True
    return any({left, right} <= spellings for spellings in _romanised())


def is_misspelled(left: NameKey, right: NameKey) -> bool:
    """Whether two full names are one but for a letter or two of the first name or the surname.

    >>> is_misspelled(("rolando", "paz"), ("ronaldo", "paz"))
    True
    >>> is_misspelled(("rolando", "j", "paz"), ("ronaldo", "k", "paz"))
    False
    """
    firsts, lasts = (left[0], right[0]), (left[-1], right[-1])
    if not _same_middle(left[1:-1], right[1:-1]):
        return False
    return (firsts[0] == firsts[1] and is_misspelling(*lasts)) or (
        lasts[0] == lasts[1] and is_misspelling(*firsts)
    )


def may_be_one_person(left: NameKey, right: NameKey) -> bool:
    """Whether two full names may be one person's: surnames and first names agree.

    >>> may_be_one_person(("donald", "j", "trump"), ("donald", "trump"))
    True
    >>> may_be_one_person(("donald", "trump"), ("melania", "trump"))
    False
    >>> may_be_one_person(("trump", "jr"), ("donald", "trump", "jr"))
    True
    """
    if len(left) < 2 or len(right) < 2:
        return False
    if {left[-1], right[-1]} & GENERATIONS:
        return _is_of_one_generation(left, right)
    if not is_spelling_variant(left[-1], right[-1]):
        return _has_more_surnames(left, right) or _has_more_surnames(right, left)
    return _same_first(left[0], right[0]) and _same_middle(left[1:-1], right[1:-1])


def _is_of_one_generation(left: NameKey, right: NameKey) -> bool:
    """Whether two names, one of them of a "Jr.", are both of that one ("Hale Jr.")."""
    one, other = left[:-1], right[:-1]
    if left[-1] != right[-1]:
        return False
    return (
        one[-1:] == other[-1:]
        if len(one) == 1 or len(other) == 1
        else may_be_one_person(one, other)
    )


def generation_of(name: str) -> NameKey:
    """The word behind a name that tells its generation, if there is one.

    >>> generation_of("Tom Hale Jr."), generation_of("Tom Hale")
    (('jr',), ())
    """
    words = [word.form for word in find_words(name)]
    return tuple(words[-1:]) if len(words) > 1 and words[-1] in GENERATIONS else ()


def is_one_name(left: NameKey, right: NameKey) -> bool:
    """Whether two full names are one but for a middle name and the first name's usual short form.

    >>> is_one_name(("mo", "checks"), ("maurice", "checks"))
    True
    >>> is_one_name(("gerhard", "checks"), ("gerard", "checks"))
    False
    """
    is_full = len(left) > 1 and len(right) > 1
    is_alike = is_full and left[-1] == right[-1] and _same_middle(left[1:-1], right[1:-1])
    return is_alike and (left[0] == right[0] or _is_short_for(left[0], right[0]))


def may_be_told_as_one(left: NameKey, right: NameKey, *, is_person: bool) -> bool:
    """Whether two names that were not taken for one may yet be forms of one.

    People share a surname and one name more, or one has a given name cut short; of two other
    names one is part of the other.

    >>> may_be_told_as_one(("joseph", "comer"), ("arch", "joseph", "comer"), is_person=True)
    True
    >>> may_be_told_as_one(("mo", "checks"), ("maurice", "checks"), is_person=True)
    True
    >>> may_be_told_as_one(("donald", "trump"), ("melania", "trump"), is_person=True)
    False
    >>> may_be_told_as_one(("sukanya",), ("ship", "sukanya"), is_person=False)
    True
    """
    if not is_person:
        one, two = set(left), set(right)
        return one <= two or two <= one
    if len(left) < 2 or len(right) < 2 or not is_spelling_variant(left[-1], right[-1]):
        return False
    if set(left[:-1]) & set(right[:-1]):
        return True
    shorter, longer = sorted((left[0], right[0]), key=len)
    return len(shorter) <= _SHORT_GIVEN and shorter[0] == longer[0]


def _has_more_surnames(longer: NameKey, shorter: NameKey) -> bool:
    """Two surnames of which one text prints the first: "Gustavo Petro Urrego"."""
    return len(longer) == len(shorter) + 1 and longer[: len(shorter)] == shorter


def _same_first(left: str, right: str) -> bool:
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    return is_spelling_variant(left, right) or _is_short_for(left, right)


def _is_short_for(left: str, right: str) -> bool:
    """Whether two first names stand for one full name, or end in "-ie" and "-y" and are else one.

    >>> _is_short_for("mo", "maurice"), _is_short_for("bettie", "betty")
    (True, True)
    """
    one, two = (_full_names().get(each, frozenset()) | {each} for each in (left, right))
    return bool(one & two) or _with_y(left) == _with_y(right)


def _with_y(first: str) -> str:
    return f"{first[:-2]}y" if first.endswith("ie") else first


def _same_middle(left: NameKey, right: NameKey) -> bool:
    """Middle names agree where both are printed; an initial stands for its name."""
    pairs = zip(left, right, strict=False)
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in pairs)


def initials(name: str) -> str:
    """The letters an acronym of ``name`` would have.

    >>> initials("U.N. Office on Drugs and Crime"), initials("National Public Radio")
    ('unodc', 'npr')
    """
    words = [word.form for word in find_words(name) if word.form not in _UNSOUNDED]
    return "".join(word if word == "un" else word[0] for word in words)


_UNSOUNDED = frozenset({"the", "of", "and", "for", "on", "in", "to", "de", "del", "la", "&"})
