"""Those an act is aimed at who are not its grammatical object: behind prepositions, in the clause
that says what is promised, refused or demanded, in the place it is done in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.events.grammar.arguments import (
    logical_objects,
    logical_subjects,
    phrases,
    possessors,
    subjects_of,
    verb_phrases,
)
from rashomon.analysis.events.grammar.participants import is_name, is_player, players_within
from rashomon.analysis.events.grammar.predicates import is_passive, is_verb
from rashomon.analysis.events.lexicon.event_frames import lemma_classes, noun_frames
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.analysis.events.lexicon.name_labels import PLACES
from rashomon.analysis.events.triggers.triggers import clauses

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

COMPLEMENT_CASES = ("to", "into", "for", "with", "against", "on", "from", "in", "before")
MAX_INNER = 1  # complements inside complements searched ("rejected an invitation to attend …")
VOICING = frozenset({"demand", "urge", "call", "accuse", "denounce", "condemn", "protest"})
VOICING |= frozenset({"avenge", "oppose", "reject", "criticise", "criticize", "blame", "decry"})
STRIKING = frozenset({"hit", "strike", "target", "kill", "injure", "wound", "destroy", "damage"})
STRIKING |= frozenset(
    {"slap", "cripple", "batter", "hurt", "devastate", "rock", "shake", "paralyse"}
)
STRIKING |= frozenset({"paralyze", "grip", "plague", "beset", "disrupt"})
FORCE = frozenset({"ASSAULT", "COERCE"})  # done to those in a place, not only to the place
ENACTING = frozenset(
    {"sign", "impose", "propose", "announce", "introduce", "pass", "make", "order"}
)
ENACTING |= frozenset({"enact", "issue", "draft", "push", "write", "adopt", "launch", "unveil"})
PRESSING = frozenset({"pressure", "call", "demand", "plea", "appeal", "request", "objection"})
ASIDES = frozenset(
    {"after", "before", "because", "when", "while", "as", "since", "although", "though", "if"}
)
REPELLING = frozenset({"disperse", "scatter", "repel", "drive", "push", "stop", "break", "clear"})
SHELLS = frozenset({"series", "wave", "string", "round", "spate", "barrage"})
NOTIONS = frozenset({"notion", "idea", "suggestion", "theory", "speculation", "possibility"})
OWN_PEOPLE = frozenset({"they", "them", "their"})
SENDING = frozenset({"send", "deploy", "redeploy", "dispatch", "station", "rush", "fly", "airlift"})
SENDING |= frozenset({"move", "pour", "lend", "commit", "parachute", "ship"})


def places(head: Token) -> list[Token]:
    """The named places an act without another target is done in ("lifted the curfew in Darfur")."""
    near_by = list(verb_phrases(head))
    inner = [pair for _, noun in near_by for pair in phrases(noun)]
    streets = [noun for _, noun in near_by if lemma(noun) in lemma_classes()["road"]]
    found = [
        noun
        for case, noun in [*near_by, *inner]
        if case in {"in", "across", "through", "throughout"}
        or (case == "of" and noun.head in streets)
    ]
    return [noun for noun in found if _is_named_place(noun)]


def faced(head: Token) -> list[Token]:
    """What those who protest stand before ("in front of parliament", "at the embassy")."""
    near_by = list(verb_phrases(head)) if is_verb(head) else list(phrases(head))
    fronts = [noun for case, noun in near_by if case == "in" and noun.lower_ == "front"]
    found = [each for noun in fronts for case, each in phrases(noun) if case == "of"]
    found += [noun for case, noun in near_by if case in {"outside", "at"}]
    return [each for each in found if is_player(each) or is_place_noun(each)]


def driven_off(verb: Token) -> list[Token]:
    """Whom force is used to be rid of ("fired tear gas to disperse the crowd")."""
    aims = [each for each in clauses(verb) if lemma(each) in REPELLING]
    return [each for aim in aims for noun in logical_objects(aim) for each in players_within(noun)]


def _is_named_place(noun: Token) -> bool:
    """A place by name, or a city, region or capital, named or not."""
    return (is_name(noun) and noun.ent_type_ in PLACES) or is_district(noun)


def is_district(noun: Token) -> bool:
    """Whether ``noun`` is a town, a region or another stretch of land."""
    return lemma(noun) in lemma_classes()["district"]


def is_place_noun(noun: Token) -> bool:
    """Whether ``noun`` is a stretch of land or something that stands on it."""
    names = ("district", "territory", "structure")
    return any(lemma(noun) in lemma_classes()[name] for name in names)


def is_vehicle(noun: Token) -> bool:
    """Whether ``noun`` is something that people travel in."""
    return lemma(noun) in lemma_classes()["vehicle"]


def players_behind(head: Token, cases: tuple[str, ...]) -> list[Token]:
    """The players in the first of ``cases`` behind ``head`` that holds one, lists in full."""
    by_case: dict[str, list[Token]] = {}
    for case, noun in verb_phrases(head):
        by_case.setdefault(case, []).extend(players_within(noun))
    return next((by_case[case] for case in cases if by_case.get(case)), [])


def struck_by(noun: Token) -> list[Token]:
    """Whom an act hits that is the agent of a passive verb ("was hit by a series of sanctions",
    "the city was rocked by protests")."""
    agent = noun
    while agent.dep_ == "nmod" and lemma(agent.head) in lemma_classes()["quantity"] | SHELLS:
        agent = agent.head
    verb = agent.head
    if agent not in syntax.agents(verb) or lemma(verb) not in STRIKING:
        return []
    return [each for each in logical_objects(verb) if is_player(each) or _is_named_place(each)]


def grieved_at(verb: Token) -> list[Token]:
    """Whose deed a protest is over ("over the minister's plan", "over the arrest of … by police"),
    never who the deed was done to; else whom the protest is to move ("demanding that she go")."""
    near_by = list(verb_phrases(verb))
    inner = [pair for _, noun in near_by for pair in phrases(noun)]  # "on strike over"
    over = [noun for case, noun in [*near_by, *inner] if case in {"over", "about", "at"}]
    found = (doers_of(noun) for noun in [*over, *logical_objects(verb)])
    return next((each for each in found if each), []) or _voiced_at(verb)


def doers_of(noun: Token) -> list[Token]:
    """Whose deed ``noun`` is: "the arrest of … by police", "Ruiz's plan", "a tax imposed by"."""
    cases = ("by", "from") if _is_assault(noun) else ("by",)
    doers = [each for by, each in phrases(noun) if by in cases] or _hung_elsewhere(noun)
    doers += [
        agent
        for child in noun.children
        if child.dep_ == "acl" and is_passive(child)
        for agent in syntax.agents(child)
    ]
    doers += [each for each in possessors(noun) if is_player(each)]
    doers += [each for each in _makers(noun) if is_player(each)]
    return [each for doer in doers for each in players_within(doer)]


def _makers(noun: Token) -> list[Token]:
    """Who made what is criticised, told behind it ("the law Ruiz signed")."""
    behind = [each for each in noun.children if each.dep_ == "acl:relcl" and is_verb(each)]
    return [
        doer
        for clause in behind
        if lemma(clause) in ENACTING and noun in logical_objects(clause)
        for doer in logical_subjects(clause)
        if doer.pos_ != "PRON"
    ]


def sued_over(verb: Token) -> list[Token]:
    """Whose deed a suit is to undo ("sued to block Ruiz's order", "sued, seeking an injunction
    against Ruiz's order")."""
    aims = [each for each in clauses(verb) if lemma(verb) == "sue" and each.tag_ in {"VB", "VBG"}]
    over = [noun for aim in aims for noun in logical_objects(aim)]
    over += [each for noun in over for case, each in phrases(noun) if case == "against"]
    return [each for noun in over for each in blamed_for(noun) if each.tag_ != "PRP$"]


def pressed_by(verb: Token) -> list[Token]:
    """Whose pressure a refusal withstands ("refused to go despite calls from the union")."""
    against = [noun for case, noun in verb_phrases(verb) if case in {"despite", "amid"}]
    against += [each for clause in clauses(verb) for each in _despite(clause)]
    pressing = [each for each in against if lemma(each) in PRESSING]
    owners = [each for noun in pressing for each in possessors(noun) if is_player(each)]
    senders = [each for noun in pressing for each in players_behind(noun, ("by", "from"))]
    loose = players_behind(verb, ("by", "from")) if pressing else []
    return owners or senders or loose


def _despite(clause: Token) -> list[Token]:
    return [noun for case, noun in phrases(clause) if case in {"despite", "amid"}]


def blamed_for(noun: Token) -> list[Token]:
    """Whom a protest against ``noun`` is aimed at: whose deed it is, not who it was done to."""
    players = players_within(noun)
    if noun in players:
        return players
    return doers_of(noun) or [
        each for each in players if not (_is_done_to(each, noun) or _is_against(each, noun))
    ]


def _is_against(player: Token, noun: Token) -> bool:
    """Whether ``player`` is only whom what ``noun`` tells is against ("the campaign against")."""
    return player.i > noun.i and player.left_edge.lower_ == "against"


def _is_done_to(player: Token, deed: Token) -> bool:
    """Whether ``player`` stands behind a deed as who or where it is done to; the place whose
    authorities do it ("the closure of the mine in Morn") answers for it."""
    is_in = player.left_edge.lower_ == "in" and is_name(player)
    return is_deed(deed) and player.i > deed.i and (_is_assault(deed) or not is_in)


def _is_assault(noun: Token) -> bool:
    return any(frame.type == "ASSAULT" for frame in noun_frames().get(lemma(noun), ()))


def _hung_elsewhere(deed: Token) -> list[Token]:
    """The "by" phrase of a deed that the parse hangs on whom it was done to ("the killing of two
    men by police"), or on the verb before it ("condemned the bombing of a market by rebels")."""
    if not is_deed(deed):
        return []
    verb = deed.head
    of = [each for case, each in phrases(deed) if case == "of"]
    found = [each for noun in of for case, each in phrases(noun) if case == "by"]
    is_object = deed in syntax.objects(verb) and not is_passive(verb)
    return found or [each for each in syntax.agents(verb) if is_object and each.i > deed.i]


def is_deed(noun: Token) -> bool:
    """Whether ``noun`` names something done to somebody ("killing", "arrest", "blockade")."""
    return any(frame.type in FORCE for frame in noun_frames().get(lemma(noun), ()))


def is_freeing(noun: Token) -> bool:
    """Whether ``noun`` names the freeing of somebody, which is asked of others ("release of")."""
    return any(frame.mode == "release" for frame in noun_frames().get(lemma(noun), ()))


def _voiced_at(verb: Token) -> list[Token]:
    """Whom those who protest accuse, oppose or demand something of, in the same breath."""
    for clause in clauses(verb):
        if lemma(clause) not in VOICING:
            continue
        inner = [each for each in clause.children if each.dep_ == "ccomp" and each.i > clause.i]
        asked = [each for that in inner for each in subjects_of(that) if is_player(each)]
        found = asked or players_behind(clause, ("on",))
        found = found or [each for noun in logical_objects(clause) for each in doers_of(noun)]
        found = found or [noun for noun in logical_objects(clause) if is_player(noun)]
        if found:
            return found
    return []


def is_close(noun: Token, players: list[Token]) -> bool:
    """Whether ``players`` are ``noun`` itself, its owners, behind its "of" or "against", or those
    a place is for ("a camp for refugees")."""
    cases = {"of", "against", "for"} if is_place_noun(noun) else {"of", "against", "by"}
    return all(each.i <= noun.i or each.left_edge.lower_ in cases for each in players)


def people_of(noun: Token) -> list[Token]:
    """Those whom a building, a post or a vehicle is for, holds or belongs to: whoever attacks "a
    camp for refugees", "a bus full of tourists" or "a hospital run by nuns" attacks them."""
    if not (is_place_noun(noun) or is_vehicle(noun)):
        is_owned = any(lemma(noun) in lemma_classes()[name] for name in ("property", "cargo"))
        goods = [noun, *(each for case, each in phrases(noun) if case == "of")]
        told = [each for one in goods for each in _participles(one)] if is_owned else []
        return [each for verb in told for each in _owning(verb)]
    found = [each for case, each in phrases(noun) if case == "for" and _is_group(each)]
    found += [
        each
        for full in noun.children
        if full.dep_ == "amod" and full.lower_ in {"full", "packed", "crowded"}
        for case, each in phrases(full)
        if case in {"of", "with"} and _is_group(each)
    ]
    return found or [each for verb in _participles(noun) for each in _held_or_holding(verb)]


def _owning(verb: Token) -> list[Token]:
    """Whose goods a participle says they are ("mills owned by a firm", "arms bound for rebels")."""
    if lemma(verb) in {"bind", "bound", "destine", "intend", "mean"}:
        return [each for case, each in phrases(verb) if case == "for" and is_player(each)]
    is_owning = lemma(verb) in {"own", "belong", "run", "operate", "hold"}
    return _held_or_holding(verb) if is_owning else []


def _participles(noun: Token) -> list[Token]:
    """What tells more of ``noun`` right behind it ("positions held by"), on whatever the parse
    hangs it."""
    own = [each for each in noun.children if each.dep_ == "acl"]
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    is_apart = any(each.tag_ == "VBN" and each.dep_ == "advcl" for each in behind)
    return own or (list(behind) if is_apart and behind[0].head == noun.head else [])


def _held_or_holding(verb: Token) -> list[Token]:
    """Who is in or behind what a participle tells of: "carrying aid workers", "run by nuns"."""
    if lemma(verb) == "belong":
        return [each for case, each in phrases(verb) if case == "to" and is_player(each)]
    if is_passive(verb) or (verb.tag_ == "VBN" and verb.dep_ == "advcl"):
        is_linking = lemma(verb) in lemma_classes()["linking"]
        return [each for each in syntax.agents(verb) if is_linking and is_player(each)]
    is_housing = lemma(verb) in lemma_classes()["housing"]
    return [each for each in logical_objects(verb) if is_housing and _is_group(each)]


def _is_group(noun: Token) -> bool:
    """Whether ``noun`` is several people, or named: "a ward for a patient" is no target."""
    is_armament = lemma(noun) in lemma_classes()["weapon"]
    return is_player(noun) and not is_armament and (noun.tag_ in {"NNS", "NNPS"} or is_name(noun))


def within_complement(verb: Token) -> list[Token]:
    """Whom a promise, threat, refusal or protest is about: those its complement names."""
    objects = logical_objects(verb)
    inner = [*clauses(verb), *(each for noun in objects for each in clauses(noun))]
    inner = [each for each in inner if not _is_afterthought(each)]
    found = within_clauses(inner)
    hanging = [*verb.children, *(each for clause in inner for each in clause.children)]
    unless = [each for clause in hanging if _is_unless(clause) for each in subjects_of(clause)]
    unless = [each for each in unless if each.dep_ not in syntax.PASSIVE_SUBJECT]
    return found or [each for each in unless if is_player(each) and each.pos_ != "PRON"]


def within_clauses(inner: Iterable[Token], depth: int = MAX_INNER) -> list[Token]:
    """The players that the first of the clauses ``inner`` to name any names as its objects."""
    for clause in inner:
        if _is_about_themselves(clause) or _is_aside(clause) or _is_notion(clause):
            continue
        nouns = [*syntax.children(clause, syntax.INDIRECT_OBJECT), *logical_objects(clause)]
        nouns = [each for each in nouns if not _is_sent(each, clause)]
        is_voicing = lemma(clause) in VOICING
        if clause.dep_ == "xcomp" and is_passive(clause):
            nouns = syntax.agents(clause) or nouns  # "agreed to be interviewed by Ruiz"
        objects = [
            each
            for noun in nouns
            for each in (blamed_for(noun) if is_voicing else players_within(noun))
        ]
        others = [each for each in objects if each.tag_ != "PRP$"]
        named = [each for each in others if is_name(each) or not _is_own(each)]
        cases = () if is_voicing and any(map(is_deed, nouns)) else COMPLEMENT_CASES
        found = named or players_behind(clause, cases) or others
        if not found and depth:
            below = [*clauses(clause), *_clauses_of_objects(clause)]
            found = within_clauses(below, depth - 1)
        if found:
            return found
    return []


def _is_afterthought(clause: Token) -> bool:
    """Whether an -ing form behind a comma tells of something done beside ("backed off, saying")."""
    is_loose = clause.dep_ == "advcl" and clause.tag_ == "VBG" and lemma(clause) not in VOICING
    return is_loose and any(each.text == "," and each.i < clause.i for each in clause.children)


def _is_aside(clause: Token) -> bool:
    """Whether ``clause`` only says when or why ("after he was implicated")."""
    return any(each.dep_ == "mark" and each.lower_ in ASIDES for each in clause.children)


def _is_notion(clause: Token) -> bool:
    """Whether ``clause`` only says what somebody thinks ("dismissed the notion that"), which tells
    nothing of whose notion it is."""
    is_content = clause.dep_ == "acl" and any(each.lower_ == "that" for each in clause.children)
    return is_content and lemma(clause.head) in NOTIONS


def _clauses_of_objects(clause: Token) -> list[Token]:
    return [each for noun in logical_objects(clause) for each in clauses(noun)]


def _is_about_themselves(clause: Token) -> bool:
    """Whether the clause says what those who agree are to do ("their countries should")."""
    own = syntax.children(clause, syntax.SUBJECT)
    owners = [*own, *(each for noun in own for each in possessors(noun))]
    return clause.dep_ == "ccomp" and any(each.lower_ in OWN_PEOPLE for each in owners)


def _is_own(noun: Token) -> bool:
    """Whether ``noun`` is one's own people or forces, which a commitment is not made to."""
    is_owned = any(each.tag_ == "PRP$" for each in possessors(noun))
    is_owned = is_owned or lemma(noun) in {"country", "nation"}
    return is_owned or lemma(noun) in lemma_classes()["forces"]


def _is_sent(noun: Token, verb: Token) -> bool:
    """Whether ``noun`` is those whom somebody sends to others ("sent in troops", "an envoy")."""
    is_sender = lemma(verb) in SENDING and not is_passive(verb)
    return is_sender and any(lemma(noun) in lemma_classes()[each] for each in ("forces", "sent"))


def _is_unless(clause: Token) -> bool:
    return any(child.lower_ in {"unless", "until", "if"} for child in clause.children)
