"""Two tellings of possibly one happening: what speaks for it, and what rules it out."""

from __future__ import annotations

import re
from datetime import timedelta

from rashomon.analysis.figures import YOUNG
from rashomon.comparing.merging.events.derived_words import is_derived
from rashomon.comparing.merging.events.event_tellings import Bounds, Telling
from rashomon.comparing.merging.events.happenings import families_of, is_light, verb_stem
from rashomon.comparing.merging.events.means import are_two_means
from rashomon.comparing.merging.events.sides import Sides
from rashomon.text.frequencies import rarity
from rashomon.text.stems import stem
from rashomon.types import EventMention, Interval

# Points for what two tellings share. Weights and threshold were set by hand so that each line of
# evidence does what a reader would grant it; the bench on ECB+ topics checks them.
_SAME_HEAD, _SAME_FAMILY, _SAME_MODE, _SAME_TYPE = 2.0, 1.5, 1.0, 0.5
_SAME_DAY, _DAY_IN_PERIOD = 2.0, 1.0
_SAME_PLACE = 0.5
_SAME_NUMBER, _SAME_NOUN = 1.0, 0.5  # of those it is done to, described in one word
_COMMON_NOUN = 0.1  # the noun alone says nothing where it is commoner ("people")
_CONTENT_STEP, _CONTENT_MOST = 0.5, 2.0  # per shared content stem; all of them together
_ENOUGH_OF_TYPE = 4.0  # where only the type is the same
_ENOUGH_BESIDE_NAME = 0.5  # beside a word of the same family: any one thing more
_ENOUGH_FOR_SPEECH = 4.0  # for acts of speech, which recur with other contents
_ONE_WORDING = 3  # content stems shared by which one word of speech has one content
# Content stems from which two tellings by one word must share one to be one happening; a telling
# with fewer ("the attack") only points back.
_FULL_CONTENT = 2
_UNLIKE_COUNT = 3  # times as many: two numbers of victims that no later toll explains
# Two mutual events (meetings) are one only if those of the smaller party are all in the larger.
_OTHER = "OTHER"  # what PLOVER has no type for; the mode says what it is
_PACTS = frozenset({"AGREE", "SUPPORT"})
_ONE_SORT = frozenset({"death", "arrest"})  # modes that are one sort of happening in any words
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_OWN_ACT = "resign"  # what somebody does for himself alone, not for his country
_FELT = frozenset({"SANCTION", "COERCE", "ASSAULT", "AID"})
_ENDING = re.compile(
    r"\b(?:call\w*\s+off|cancel\w*|suspend\w*|end(?:s|ed|ing)?|drop\w*|lift\w*|abandon\w*|halt\w*|"
    r"postpone\w*|scrap\w*|shelv\w*|withdr[ae]w\w*|avert\w*)\b",
    re.IGNORECASE,
)
_HOSTILE = frozenset({"PROTEST", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN"})
_ELDERS = frozenset(
    map(stem, ("father", "mother", "parent", "grandfather", "grandmother", "widow", "widower"))
)
_CHILDREN = frozenset(map(stem, YOUNG))
_DAYS_LONG = 86_400 * 1.5  # seconds: an interval up to this long names a day
_NEWS = timedelta(days=90)  # what is older than this is no news of the article that dates it


def likeness(left: Telling, right: Telling, sides: Sides) -> float:
    """Points for one happening; 0 where something rules it out, whatever the modality."""
    if is_ruled_out(left, right, sides):
        return 0.0
    named = naming_points(left, right)
    if not named:
        return 0.0
    return (
        named
        + _party_points(left, right, sides)
        + time_points(left.interval, right.interval)
        + (_SAME_PLACE if left.place and left.place == right.place else 0.0)
        + content_points(left.content, right.content)
    )


def is_enough(left: Telling, right: Telling, points: float, sides: Sides) -> bool:
    """Whether ``points`` make one happening of two tellings of their kind.

    Within a story one word mostly names one happening (the same-lemma baseline of ECB+ has 76
    CoNLL F1); acts of speech recur and must be alike in what is said.
    """
    named, shared = naming_points(left, right), len(left.content & right.content)
    if named < _SAME_HEAD and _are_told_beside(left, right):
        return False
    if _are_one_pact(left, right, sides) or _are_one_lead(left, right, sides):
        return True
    if left.is_spoken or right.is_spoken:
        is_one_word = named >= _SAME_FAMILY and bool(shared and left.recipients & right.recipients)
        is_same_speech = shared >= 2 or is_one_word
        is_one_wording = named >= _SAME_HEAD and shared >= _ONE_WORDING
        return is_one_wording or (points >= _ENOUGH_FOR_SPEECH and is_same_speech)
    if named < _SAME_FAMILY:
        is_one_day = time_points(left.interval, right.interval) == _SAME_DAY
        return points >= _ENOUGH_OF_TYPE and (shared > 0 or is_one_day)
    beside = points - named
    if _is_done_to_others(left, right, sides):
        return False
    if named >= _SAME_HEAD:
        return beside > 0 or _is_outside(left, right) or _points_back(left, right)
    if _is_outside(left, right) and _share_a_word(left, right):
        return True
    return beside >= _ENOUGH_BESIDE_NAME and not is_only_its_doer(left, right)


def _are_told_beside(left: Telling, right: Telling) -> bool:
    """Whether one sentence tells both, as things of two types: "agreed to a truce as they
    negotiate a deal"."""
    one, two = left.mention, right.mention
    is_of_two_types = bool(one.type and two.type and one.type != two.type)
    if left.account.id != right.account.id or not is_of_two_types:
        return False
    first, second = one.trigger_span, two.trigger_span
    is_one_sentence = left.account.sentence(first) == left.account.sentence(second)
    return is_one_sentence and not first.overlaps(second)


def _is_done_to_others(left: Telling, right: Telling, sides: Sides) -> bool:
    """Whether the two have nothing in common but a word and who did it, each being done to others
    who are only described: "a ban against coastal nations", "banning elderly recruits". Who is
    described in one ("gave himself up to the authorities") may be who is named in the other."""
    if not (left.sufferers and right.sufferers) or left.sufferers & right.sufferers:
        return False
    are_known = left.recipients and right.recipients
    if are_known and sides.names_one_of(left.recipients | right.recipients):
        return False
    if left.recipients & right.recipients or left.content & right.content:
        return False
    is_told = min(len(left.content), len(right.content)) >= _FULL_CONTENT
    return is_told and not time_points(left.interval, right.interval)


def _points_back(left: Telling, right: Telling) -> bool:
    """Whether one tells little beside its word and the two sentences, or clauses, have another word
    in common: without any, two tellings of one word may be of two happenings."""
    is_bare = min(len(left.content), len(right.content)) < _FULL_CONTENT
    return is_bare and _share_a_word(left, right) and not _are_two_parties(left, right)


def _is_outside(left: Telling, right: Telling) -> bool:
    """Whether the ontology has no type for one of them: its words say more than its parties."""
    return not (left.mention.type and right.mention.type)


def _share_a_word(left: Telling, right: Telling) -> bool:
    return bool(left.surroundings & right.surroundings or left.clause & right.clause)


def _are_two_parties(left: Telling, right: Telling) -> bool:
    """Whether two meetings tell who met, and nobody of one is told of the other."""
    are_mutual = left.mention.type in _MUTUAL and right.mention.type in _MUTUAL
    return are_mutual and bool(left.parties and right.parties)


def _are_one_pact(left: Telling, right: Telling, sides: Sides) -> bool:
    """Whether two agreements are of the same parties, one telling little of what is agreed. Praise
    has the type of a deal struck ("SUPPORT") and is none: it recurs, for one thing and another."""
    praising = families_of(verb_stem("praise"))
    are_pacts = {left.mention.type, right.mention.type} <= _PACTS
    if not are_pacts or not (left.families & right.families) - praising:
        return False
    one, two = left.parties, right.parties
    if min(len(one), len(two)) < 2 or not (sides.holds_all(one, two) and sides.holds_all(two, one)):
        return False
    is_bare = min(len(left.content), len(right.content)) < _FULL_CONTENT
    return is_bare or bool(left.content & right.content)


def _are_one_lead(left: Telling, right: Telling, sides: Sides) -> bool:
    """Whether two articles of one story begin with an act of one type by one side to another: they
    have one news to tell, in words of their own ("hit out at the mayor", "blames the mayor")."""
    if not (left.is_leading and right.is_leading) or left.account.id == right.account.id:
        return False
    if not left.mention.type or left.mention.type != right.mention.type:
        return False
    if is_mutual(left) or not sides.share(left.actors, right.actors):
        return False  # two meetings of the same two are told alike
    if left.recipients and right.recipients and not sides.share(left.recipients, right.recipients):
        return False
    is_bare = min(len(left.content), len(right.content)) < _FULL_CONTENT
    return is_bare or bool(left.content & right.content)  # praised for one thing and another


def is_long_past(when: Interval | None, telling: Telling) -> bool:
    """Whether ``when`` ends so long before the article of ``telling`` that it is no news there."""
    published = telling.account.published
    return bool(when and published and when.end + _NEWS < published.start)


def recalls(old: Telling, new: Telling) -> bool:
    """Whether ``new`` has enough in common with ``old`` to tell of it without its date: words,
    or one word beside a name in both clauses."""
    n_shared = len(old.content & new.content)
    return n_shared >= _FULL_CONTENT or bool(n_shared and old.names & new.names)


def is_only_its_doer(left: Telling, right: Telling) -> bool:
    """Whether two attacks in unlike words have nothing in common but who attacked: one side may
    raid a capital and strike boats at sea in one story."""
    if {left.mention.type, right.mention.type} != {"ASSAULT"}:
        return False
    is_one_place = left.place is not None and left.place == right.place
    is_one_time = time_points(left.interval, right.interval) > 0
    shared = left.recipients & right.recipients or left.content & right.content
    return not (shared or is_one_place or is_one_time)


def is_ruled_out(left: Telling, right: Telling, sides: Sides) -> bool:
    """Whether participants or dates cannot both hold of one happening."""
    if are_apart_in_time(left, right):
        return True
    if are_unlike_counts(left.n_recipients, right.n_recipients):
        return True
    if left.is_another != right.is_another and len(left.content & right.content) < _FULL_CONTENT:
        return True
    if are_two_means(left.means, right.means):
        return True
    if is_of_two_ranks(left, right) or is_told_before(left, right) or is_told_before(right, left):
        return True
    if sides.are_told_apart(left.place, right.place, {left.account.id, right.account.id}):
        return True
    if left.is_of_another != right.is_of_another and not sides.are_named_alike(
        left.recipients, right.recipients
    ):
        return True
    if _are_of_two_ages(left.sufferers, right.sufferers):
        return True
    return is_undoing(left, right) or parties_conflict(left, right, sides)


def _are_of_two_ages(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one tells what was done to somebody's parents and the other what to a child."""
    pairs = ((left, right), (right, left))
    return any(one <= _ELDERS and other <= _CHILDREN for one, other in pairs if one and other)


def are_apart_in_time(left: Telling, right: Telling) -> bool:
    """Whether both have a date and the dates have no day in common."""
    if left.interval is None or right.interval is None:
        return False
    return not left.interval.overlaps(right.interval)


def is_of_two_ranks(left: Telling, right: Telling) -> bool:
    """Whether each is told as another of its kind: "the second crash", "the third"."""
    return left.rank is not None and right.rank is not None and left.rank != right.rank


def is_told_before(told: Telling, dated: Telling) -> bool:
    """Whether ``told`` is told as done in an article that came out before the day of ``dated``; in
    nearly the same words it is one, and the day that of a page put up anew."""
    published = told.account.published
    if published is None or dated.interval is None or published.end > dated.interval.start:
        return False
    if told.account.goes_on_later:
        return False
    shared = len(told.surroundings & dated.surroundings)
    are_alike = 2 * shared >= min(len(told.surroundings), len(dated.surroundings))
    return told.standing == dated.standing == "act" and not are_alike


def are_unlike_counts(left: Bounds | None, right: Bounds | None) -> bool:
    """Whether two numbers of those it is done to are too far apart for one happening.

    >>> are_unlike_counts((21, 21), (4, 4)), are_unlike_counts((58, 58), (59, 59))
    (True, False)
    >>> are_unlike_counts((1, float("inf")), (4, 4)), are_unlike_counts(None, (4, 4))
    (False, False)
    >>> are_unlike_counts((2, float("inf")), (46, 46))  # nobody calls 46 "at least two"
    True
    """
    if not left or not right:
        return False
    (fewest, most), (other_fewest, other_most) = (
        (least, min(highest, _UNLIKE_COUNT * least)) for least, highest in (left, right)
    )
    return max(fewest, other_fewest) >= _UNLIKE_COUNT * min(most, other_most) > 0


def is_undoing(left: Telling, right: Telling) -> bool:
    """Whether one is the end of what the other does: a strike called off is no strike begun."""
    return (_ends(left) and _begins(right)) or (_ends(right) and _begins(left))


def _ends(telling: Telling) -> bool:
    words = telling.account.words(telling.mention.trigger_span)
    return telling.mention.type in {"RETREAT", "CONCEDE"} and _ENDING.search(words) is not None


def _begins(telling: Telling) -> bool:
    words = telling.account.words(telling.mention.trigger_span)
    return telling.mention.type in _HOSTILE and _ENDING.search(words) is None


def parties_conflict(left: Telling, right: Telling, sides: Sides) -> bool:
    """Whether the two name different people for one part."""
    if left.mention.type in _MUTUAL and right.mention.type in _MUTUAL:
        smaller, larger = sorted((left.parties, right.parties), key=lambda each: len(each))
        return bool(smaller) and not sides.holds_all(smaller, larger)
    if sides.are_of_two_countries(left.actors, right.actors):
        return True
    is_own = _OWN_ACT in {left.mention.mode, right.mention.mode}
    if sides.conflict(left.actors, right.actors, is_felt=is_own):
        is_speech = left.is_spoken or right.is_spoken
        if is_speech or not sides.are_doers_of_one_deed(left, right):
            return True
    is_felt = left.mention.type in _FELT and right.mention.type in _FELT
    return sides.conflict(left.recipients, right.recipients, is_felt=is_felt)


def naming_points(left: Telling, right: Telling) -> float:
    """Points for calling the happening alike: the same word, a like word, the same type.

    One word for two types ("fired the director", "fired a rocket") is no more than a like word.
    A like word is of another sort where one act is of cooperation and the other of conflict ("shook
    hands", "struck the port"). A word that an object gives another sense ("pulled the licence") is
    like one without an object ("the withdrawal"), not like the same word with another ("pulled its
    troops").
    """
    one, two = left.mention, right.mention
    is_phrase = left.is_phrase or right.is_phrase
    if not is_phrase and (is_light(left.head) or is_light(right.head)):
        is_one_phrase = left.head == right.head and len(left.clause & right.clause) >= 2
        return _SAME_FAMILY if is_one_phrase else _type_points(one, two)
    is_one_sort = bool(left.families & right.families)
    if left.is_phrase and right.is_phrase:
        return _SAME_HEAD if is_one_sort else _type_points(one, two)
    if is_phrase and len((right if left.is_phrase else left).content) >= _FULL_CONTENT:
        return _type_points(one, two)
    if left.head == right.head or is_derived(left.head, right.head):
        is_two_sorts = bool(one.type and two.type and one.type != two.type)
        return _SAME_FAMILY if is_phrase or is_two_sorts else _SAME_HEAD
    if is_one_sort and not _are_unlike_others(one, two) and one.score * two.score >= 0:
        return _SAME_FAMILY
    return _type_points(one, two)


def _are_unlike_others(one: EventMention, two: EventMention) -> bool:
    """Whether two happenings outside the ontology are of two sorts: shares fall, roofs fall."""
    return one.type == two.type == _OTHER and one.mode != two.mode


def _type_points(one: EventMention, two: EventMention) -> float:
    if not one.type or one.type != two.type:
        return 0.0
    if one.mode in _ONE_SORT and one.mode == two.mode:
        return _SAME_FAMILY
    return _SAME_MODE if one.mode and one.mode == two.mode else _SAME_TYPE


def _party_points(left: Telling, right: Telling, sides: Sides) -> float:
    if left.mention.type in _MUTUAL and right.mention.type in _MUTUAL:
        smaller, larger = sorted((left.parties, right.parties), key=lambda each: len(each))
        points = sorted((sides.share(frozenset({one}), larger) for one in smaller), reverse=True)
        n_shared = sum(point > 0 for point in points)
        return sum(points[:2]) if n_shared > 1 or _is_met_once(left, right) else 0.0
    shared = sides.share(left.actors, right.actors)
    return shared + (
        sides.share(left.recipients, right.recipients) or _described_points(left, right)
    )


def _described_points(left: Telling, right: Telling) -> float:
    """Points for those it is done to, where one noun describes both, or one number and noun."""
    shared = left.sufferers & right.sufferers
    if shared and left.n_recipients is not None and left.n_recipients == right.n_recipients:
        return _SAME_NUMBER
    return _SAME_NOUN if any(rarity(word) > _COMMON_NOUN for word in shared) else 0.0


def _is_met_once(left: Telling, right: Telling) -> bool:
    """Whether one party in common tells of one meeting: a visit to a place, a meeting to come.
    Whoever has met somebody has mostly met others."""
    is_visit = left.mention.mode == right.mention.mode == "visit"
    return is_visit or left.standing == right.standing == "planned"


def is_mutual(telling: Telling) -> bool:
    """Whether it is done by all who take part together (a meeting, a deal)."""
    return telling.mention.type in _MUTUAL


def felt_by_one(telling: Telling) -> bool:
    """Whether it is an act that whoever it is done to feels in person."""
    return telling.mention.type in _FELT


def is_directed(telling: Telling) -> bool:
    """Whether it is done by one to another, not by both together."""
    return bool(telling.mention.type) and telling.mention.type not in _MUTUAL


def time_points(left: Interval | None, right: Interval | None) -> float:
    """Points for times that agree, more for a day than for a month; a year says nothing."""
    if left is None or right is None:
        return 0.0
    lengths = sorted((each.end - each.start).total_seconds() for each in (left, right))
    if lengths[1] <= _DAYS_LONG:
        return _SAME_DAY
    return _DAY_IN_PERIOD if lengths[1] <= 31 * 86_400 else 0.0


def content_points(left: frozenset[str], right: frozenset[str]) -> float:
    """Points for the words around the two that carry content."""
    return min(_CONTENT_MOST, _CONTENT_STEP * len(left & right))
