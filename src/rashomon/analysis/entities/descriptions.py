"""Who a description stands for: "the president", "the Colombian leader", "his counterpart"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.analysis.entities.clause_ties import is_subject_above, subject_of
from rashomon.analysis.entities.noun_phrases import Phrase
from rashomon.analysis.entities.nouns import organisation_nouns, words_for_kind
from rashomon.analysis.entities.referents import Referent
from rashomon.analysis.entities.salience import (
    WINDOW,
    Memory,
    frequency,
    governor,
    grammatical_role,
)
from rashomon.analysis.entities.tokentable import TokenTable

YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
LONG_AGO = 8  # years: longer than most rulers rule
LEADER = "leader"
GOVERNMENT_NOUNS = frozenset({"government", "administration", "regime", "cabinet"})
COUNTRY_NOUNS = frozenset({"country", "nation", "republic", "kingdom", "superpower"})
# nouns that may stand for any organisation named before
ANY_BODY_NOUNS = frozenset(
    {"company", "firm", "corporation", "agency", "group", "organization", "organisation", "body"}
)
_LEGISLATORS = frozenset(
    {"senator", "representative", "congressman", "congresswoman", "legislator"}
)
# offices that a noun covers beside its own
NARROWER = {
    "lawmaker": _LEGISLATORS,
    "legislator": _LEGISLATORS,
    "congressman": frozenset({"representative"}),
    "congresswoman": frozenset({"representative"}),
    "representative": frozenset({"congressman", "congresswoman"}),
}
_LENDING = frozenset({"compound", "nmod:poss"})  # how a body stands by those who belong to it
_LENT_REACH = 8  # words before them in which it does
FIRM = "firm"
AGENCY = "agency"
PUBLIC = frozenset({"state", "body"})
TOWN_NOUNS = frozenset({"city", "town", "village", "capital", "island", "province", "region"})
# descriptions refer back over a longer stretch than pronouns do
REACH = 3 * WINDOW


def person_described(
    memory: Memory, phrase: Phrase, people: Iterable[Referent], owner: Referent | None
) -> Referent | None:
    """The person named in the article that a definite description fits best.

    Who is known to be of the country named comes first, then who is of no known country.
    """
    people = [each for each in people if each is not owner and not _is_beside(memory, phrase, each)]
    people = [each for each in people if _same_gender(phrase, each)]
    people = [each for each in people if not _is_of_old(memory, phrase, each)]
    if phrase.family == "counterpart":
        fitting = _counterparts(people, owner)
    else:
        fitting = [each for each in people if _fits(phrase, each)]
    if phrase.rank == "ruler":
        fitting = [each for each in fitting if not _heads_a_body(phrase, each)] or fitting
    if phrase.country:
        sure = [each for each in fitting if each.country == phrase.country]
        sure = sure or [each for each in people if _may_rule(phrase, each)]
        sure = sure or _peers(memory, fitting, people)
        fitting = sure or [each for each in fitting if not each.country]
    return _nearest(memory, phrase.head, _not_above(memory, phrase, fitting))


def _heads_a_body(phrase: Phrase, referent: Referent) -> bool:
    """Whether the office that a ruler's noun names is one in a body ("president of the Dockers'
    Union"): where somebody rules a country too, "the president" is the ruler."""
    held = [each for each in referent.roles if phrase.family in each.title.lower()]
    return not referent.country and bool(held) and all(each.of for each in held)


def _is_of_old(memory: Memory, phrase: Phrase, referent: Referent) -> bool:
    """Whether a ruler is only named beside a year long before the latest one of the text ("In 1974
    President Ruiz …"): "the president" of today is somebody else."""
    if phrase.rank != "ruler" or not referent.mentions:
        return False
    years = [_years_in(memory.table, memory.table.sent[each.head]) for each in referent.mentions]
    if not all(years) or _years_in(memory.table, memory.table.sent[phrase.head]):
        return False
    table = memory.table
    latest = max(max(_years_in(table, n), default=0) for n in range(len(table.sent_starts)))
    return latest - max(max(each) for each in years) >= LONG_AGO


def _years_in(table: TokenTable, number: int) -> list[int]:
    """The years printed in the sentence of that number."""
    first, end = table.sentence(number)
    return [int(word) for word in table.word[first:end] if YEAR.fullmatch(word)]


def _not_above(memory: Memory, phrase: Phrase, fitting: list[Referent]) -> list[Referent]:
    """``fitting``, without the subject of a clause around the phrase where somebody else of the
    sentence fits: "Ruiz has a book of Pohl's with a note from the president" is not Ruiz's."""
    sent = memory.table.sent
    here = [
        each
        for each in fitting
        if each.mentions and sent[each.mentions[-1].head] == sent[phrase.head]
    ]
    apart = [each for each in here if not is_subject_above(memory.table, phrase.head, each)]
    return apart or fitting


def _is_beside(memory: Memory, phrase: Phrase, referent: Referent) -> bool:
    """Whether a referent is an argument of the very verb the phrase is an argument of, or does
    what it says without standing beside it ("Ruiz snapped at Pohl, only to praise the mayor")."""
    table, verb = memory.table, governor(memory.table, phrase.head)
    here = [each for each in referent.mentions if table.sent[each.head] == table.sent[phrase.head]]
    if verb is None or not here:
        return False
    doer = subject_of(table, verb)
    return governor(table, here[-1].head) == verb or any(each.head == doer for each in here)


def _fits(phrase: Phrase, referent: Referent) -> bool:
    if phrase.family in referent.families or NARROWER.get(phrase.family, set()) & referent.families:
        return True
    if phrase.rank != "ruler" or not referent.is_ruler:
        return False
    return phrase.family == LEADER or not referent.offices


def _may_rule(phrase: Phrase, referent: Referent) -> bool:
    """Whether somebody of the right country, of no known office, may be "the Ruritanian leader"."""
    return (
        phrase.rank == "ruler"
        and referent.country == phrase.country
        and not any(each.startswith("former ") for each in referent.families)
        and (referent.is_ruler or "office" not in referent.ranks)
        and (phrase.family == LEADER or not referent.offices)
    )


def _peers(memory: Memory, rulers: list[Referent], people: list[Referent]) -> list[Referent]:
    """Who is named in one breath with a ruler of no known country, and of whom nothing else is
    known: after "a summit of President Ruiz and Jo Kim" the Norland leader is Kim."""
    home = [each for each in rulers if not each.country]
    bare = [e for e in people if e.mentions and not (e.ranks or e.country) and e not in rulers]
    return [each for each in bare if any(_are_joined(memory, each, one) for one in home)]


def _are_joined(memory: Memory, one: Referent, other: Referent) -> bool:
    """Whether "and" joins two people somewhere."""
    table = memory.table
    ones, others = ({seen.head for seen in each.mentions} for each in (one, other))
    return any(table.dep[at] == "conj" and table.head[at] in others for at in ones) or any(
        table.dep[at] == "conj" and table.head[at] in ones for at in others
    )


def _same_gender(phrase: Phrase, referent: Referent) -> bool:
    if any(each.title.lower() == phrase.noun for each in referent.roles):
        return True  # a woman whom the text calls spokesman
    return "u" in {phrase.gender, referent.gender} or phrase.gender == referent.gender


def _same_country(phrase: Phrase, referent: Referent) -> bool:
    return not phrase.country or not referent.country or phrase.country == referent.country


def _counterparts(people: Iterable[Referent], owner: Referent | None) -> list[Referent]:
    """Others of the possessor's rank: a ruler's counterpart is a ruler."""
    others = list(people)
    if owner is not None and owner.ranks:
        others = [each for each in others if each.ranks & owner.ranks]
    return [each for each in others if each.ranks & {"ruler", "office"} or each.country]


# how many sentences a mention's frequency (its logarithm) outweighs; set by judgement, not swept
NEARER = 0.7


def _nearest(memory: Memory, i: int, fitting: list[Referent]) -> Referent | None:
    """The one seen latest, frequent ones first among those of one sentence; else the one that
    the whole article leaves as the only choice."""
    near = [each for each in memory.within(i, REACH) if each in fitting]
    if near:
        number = memory.table.sent
        return max(
            near,
            key=lambda each: (
                NEARER * frequency(each) - (number[i] - number[each.mentions[-1].head]),
                -each.mentions[0].first,
            ),
        )
    return fitting[0] if len(fitting) == 1 else None


def body_described(memory: Memory, phrase: Phrase) -> Referent | None:
    """The organisation or place before that "the company", "the country" stands for."""
    is_body = phrase.kind == "organisation" and phrase.is_bare
    if not is_body and phrase.family not in COUNTRY_NOUNS | TOWN_NOUNS:
        return None
    near = memory.within(phrase.head, WINDOW)
    if phrase.family in COUNTRY_NOUNS:
        lands = [each for each in near if each.kind == "place" and each.country and each.canonical]
        pool = [each for each in lands if not _only_modifies(memory, each)] or lands
    elif phrase.family in TOWN_NOUNS:
        pool = [each for each in near if each.kind == "place" and not each.canonical and each.names]
    else:
        bodies = [each for each in near if each.kind == "organisation" and _may_be(phrase, each)]
        bodies = bodies or [
            each
            for each in memory.within(phrase.head, REACH)
            if each.kind == "organisation" and _is_told(phrase, each)
        ]
        told = [each for each in bodies if phrase.family == AGENCY and _is_told(phrase, each)]
        pool = told or [each for each in bodies if not _only_modifies(memory, each)] or bodies
        pool = _lending(memory, phrase, bodies) or pool
    if phrase.country:
        pool = [each for each in pool if each.country in {phrase.country, None}]
    return _nearest(memory, phrase.head, pool)


def _lending(memory: Memory, phrase: Phrase, bodies: list[Referent]) -> list[Referent]:
    """The body by which who does something to the phrase is called: "two Norland Air investors
    asked the firm"."""
    table, verb = memory.table, governor(memory.table, phrase.head)
    doer = None if verb is None else subject_of(table, verb)
    if doer is None:
        return []
    beside = (at for at in range(max(0, doer - _LENT_REACH), doer) if table.head[at] == doer)
    named = [memory.by_token.get(at) for at in beside if table.dep[at] in _LENDING]
    return [each for each in bodies if each in named]


def _only_modifies(memory: Memory, referent: Referent) -> bool:
    """Whether a body was only named in what something is called ("a Norland Air ticket")."""
    table = memory.table
    return all(grammatical_role(table, each.head) == "modifier" for each in referent.mentions)


def _may_be(phrase: Phrase, referent: Referent) -> bool:
    """Whether an organisation may be called by the phrase's noun: its name says so, or the noun
    is one for any body and nothing has called it anything else than a body of that sort."""
    if _is_told(phrase, referent):
        return True
    sort = organisation_nouns().get(phrase.family)
    if sort == FIRM and _is_public(referent):
        return False
    called = {organisation_nouns().get(family) for family in referent.families}
    return phrase.family in ANY_BODY_NOUNS and called <= {sort}


def _is_public(referent: Referent) -> bool:
    """Whether the name of a body says that it is no firm ("Estian Census Bureau")."""
    words = {word.lower() for name in referent.names for word in name.split()}
    return any(organisation_nouns().get(word) in PUBLIC for word in sorted(words))


def _is_told(phrase: Phrase, referent: Referent) -> bool:
    """Whether an organisation has been called by the phrase's noun, or its name says as much."""
    told = {phrase.family, *words_for_kind().get(phrase.family, ())}
    names = sorted({*referent.names, referent.canonical})
    named = any(word in name.lower() for name in names for word in told)
    return named or phrase.family in referent.families


def described_before(
    memory: Memory, phrase: Phrase, owner: Referent | None, known: Iterable[Referent]
) -> Referent | None:
    """The referent of an earlier description by the same noun ("a man … the man")."""
    fitting = [each for each in known if _same_country(phrase, each) and each is not owner]
    near = set(memory.within(phrase.head, REACH)) if fitting else set()
    fitting = [each for each in fitting if each in near]
    return max(fitting, key=lambda each: each.mentions[-1].first, default=None)
