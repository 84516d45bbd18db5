"""The nouns that can take part in an event, as participants with their entity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rashomon.analysis import syntax
from rashomon.analysis.called_months import is_called_so
from rashomon.analysis.entities.paired_names import HYPHENS
from rashomon.analysis.entities.party_tags import is_party_tag
from rashomon.analysis.events.grammar.arguments import modifiers, phrases, possessors
from rashomon.analysis.events.lexicon.event_frames import lemma_classes
from rashomon.analysis.events.lexicon.forms import lemma
from rashomon.text.countries import country_named, country_of_demonym
from rashomon.types import ArticleEntity, Participant, Span

if TYPE_CHECKING:
    from rashomon.analysis.parsed import Token

NAMES = frozenset({"PERSON", "PER", "ORG", "GPE", "NORP", "PLACE", "LOC", "FAC"})
INNER = (
    "of",
    "by",
    "against",
    "with",
    "on",
    "in",
    "for",
    "from",
    "to",
    "between",
    "at",
    "over",
    "into",
    "upon",
    "toward",
)
MEMBERS = frozenset({"member"})
CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "rob", "strip", "absolve"})
MAKING = frozenset({"export", "make", "produce", "ship", "sell", "import", "manufacture", "build"})
MUTUAL = ("with", "against", "between")
MAX_DEPTH = 2  # phrases inside phrases searched ("the resumption of ties with Lima")
MAX_PHRASE = 12  # tokens of a participant's phrase kept: longer ones are parse errors or lists
PEOPLES = frozenset(
    {"Arab", "Berber", "Copt", "Croat", "Hindu", "Hutu", "Jew", "Kurd", "Muslim", "Serb", "Sikh"}
    | {
        "Tamil",
        "Tutsi",
        "Tuareg",
        "Uighur",
        "Uyghur",
        "Shiite",
        "Alawite",
        "Druze",
        "Tatar",
        "Roma",
    }
)
DEMONYM_ENDINGS = ("ian", "ean", "ish", "ese", "ern", "i", "an", "ch", "ic")


class Cast:
    """The entities of an article by the characters of their mentions."""

    __slots__ = ("_at", "_countries", "_lands", "_members", "_named", "_names", "_people", "_roles")

    def __init__(self, entities: Iterable[ArticleEntity]) -> None:
        self._at: dict[int, tuple[int, str]] = {}
        self._names: dict[str, list[Span]] = {}
        self._people: set[str] = set()
        self._countries: dict[str, str | None] = {}
        self._roles: dict[str, tuple[str, ...]] = {}
        self._lands: dict[str, str] = {}
        self._named = {entity.id for entity in entities if entity.name[:1].isupper()}
        self._members = {entity.id: entity.members for entity in entities}
        for entity in entities:
            self._countries[entity.id] = entity.country
            self._roles[entity.id] = tuple(
                role.title for role in entity.roles if role.period == "current"
            )
            if entity.kind == "person":
                self._people.add(entity.id)
            if entity.country and country_named(entity.name) == entity.country:
                self._lands.setdefault(entity.country, entity.id)
            self._names[entity.id] = [
                mention.span for mention in entity.mentions if mention.form != "pronoun"
            ]
            for mention in entity.mentions:
                for offset in range(mention.span.start, mention.span.end):
                    known = self._at.get(offset)
                    if known is None or len(mention.span) < known[0]:
                        self._at[offset] = (len(mention.span), entity.id)

    def entity_at(self, token: Token) -> str | None:
        """The id of the entity whose (shortest) mention covers ``token``."""
        found = self._at.get(token.idx)
        return found[1] if found else None

    def country_at(self, token: Token) -> str | None:
        """The country of the entity whose (shortest) mention covers ``token``."""
        return self._countries.get(self.entity_at(token) or "")

    def is_named(self, entity: str) -> bool:
        """Whether an entity has a name of its own."""
        return entity in self._named

    def is_one_side(self, entity: str, other: str | None) -> bool:
        """Whether two entities are one, or of one country."""
        country = self._countries.get(entity)
        is_same_land = country is not None and country == self._countries.get(other or "")
        return entity == other or is_same_land

    def roles_at(self, token: Token) -> tuple[str, ...]:
        """What the entity whose (shortest) mention covers ``token`` is said to be."""
        return self._roles.get(self.entity_at(token) or "", ())

    def participant(self, token: Token) -> Participant:
        """``token``'s noun phrase as a participant."""
        entity = self.entity_at(token)
        if entity is not None and token.tag_ in {"PRP", "PRP$", "WP"}:
            return Participant(self._named_before(token, entity), entity)
        span = self._without_other_half(token, participant_span(token))
        person = self._person_behind(token, span)
        is_apart = person is not None and person in self._members.get(entity or "", ())
        whole = self._whole_of(token) or (None if is_apart else entity)
        return Participant(span, whole or person or self._land_of(token))

    def _without_other_half(self, token: Token, span: Span) -> Span:
        """``span`` without the other name that a hyphen joins to its own ("Mali-Chad")."""
        for hyphen in token.doc[max(1, token.i - 3) : token.i + 4]:
            if hyphen.text not in HYPHENS or not span.start < hyphen.idx < span.end - 1:
                continue
            behind = hyphen.nbor()
            sides = {self.entity_at(hyphen.nbor(-1)), self.entity_at(behind)}
            are_two = len(sides) == 2 and None not in sides and behind.text[:1].isupper()
            if are_two and self.entity_at(token) in sides:
                is_left = token.i < hyphen.i
                return Span(span.start, hyphen.idx) if is_left else Span(behind.idx, span.end)
        return span

    def _land_of(self, token: Token) -> str | None:
        """The country that an adjective of nation stands for ("tariffs on Omani goods"), where the
        article names it."""
        code = country_of_demonym(token.text) if token.pos_ == "ADJ" else None
        return self._lands.get(code or "")

    def _whole_of(self, token: Token) -> str | None:
        """The body that ``token`` tells members of ("members of the Azure Front"), or the place
        that is called so ("the state of California")."""
        if token.lower_ in {"counterpart", "counterparts"}:
            behind = (self.entity_at(noun) for case, noun in phrases(token) if case in {"at", "in"})
            return next((each for each in behind if each is not None), None)
        is_place = token.lower_ in _CALLED_SO and any(e.lower_ == "the" for e in token.children)
        if not is_place and (token.tag_ != "NNS" or lemma(token) not in MEMBERS):
            return None
        behind = (self.entity_at(noun) for case, noun in phrases(token) if case == "of")
        return next((each for each in behind if each is not None), None)

    def _person_behind(self, token: Token, span: Span) -> str | None:
        """The person named right behind what they are ("White House aide Ana Ruiz")."""
        at = token.idx + len(token) + 1
        found = self._at.get(at) if at < span.end else None
        return found[1] if found is not None and found[1] in self._people else None

    def _named_before(self, pronoun: Token, entity: str) -> Span:
        """The last name of ``entity`` before ``pronoun`` in its sentence, else the pronoun."""
        start = pronoun.sent.start_char
        spans = [span for span in self._names[entity] if start <= span.start < pronoun.idx]
        if not spans:
            return syntax.token_span(pronoun)
        words = pronoun.doc.char_span(spans[-1].start, spans[-1].end)
        if words is None or words.root.pos_ == "PROPN":
            return spans[-1]
        return participant_span(words.root)  # "a group" → "a group of leaders"

    def participants(self, tokens: Iterable[Token]) -> tuple[Participant, ...]:
        """One participant for each distinct token that is not known already by another one, in
        order of the text; a party and a state behind a name ("R-Ariz.") are none."""
        unique = sorted({token.i: token for token in tokens}.items())
        told = [(token.doc.text, self.participant(token)) for _, token in unique]
        found = [each for text, each in told if not is_party_tag(each.span.of(text))]
        first = {each.entity: each for each in reversed(found)}
        return tuple(each for each in found if each.entity is None or each is first[each.entity])


_CALLED_SO = frozenset({"state", "city", "town", "province", "republic", "kingdom", "county"})


def participant_span(token: Token) -> Span:
    """The words that name the participant ``token`` heads: what comes before it, and "of …"."""
    if token.tag_ in {"PRP$", "WP", "WDT"} or token.pos_ in {"PRON", "ADJ"}:
        return syntax.token_span(token)
    if any(child.dep_ == "cop" for child in token.children):
        return _predicate_span(token)
    span = syntax.phrase_span(token)
    covered = token.doc.char_span(span.start, span.end)
    if covered is None or token.i - covered[0].i > MAX_PHRASE:
        before = [child for child in modifiers(token) if token.i - child.i <= 4]
        first = min([*before, token], key=lambda each: each.i)
        return syntax.token_span(first, _last_word(token, token.i + MAX_PHRASE))
    return syntax.token_span(covered[0], _last_word(token, token.i + MAX_PHRASE))


def _predicate_span(noun: Token) -> Span:
    """The words of a noun that says what its subject is, from behind the copula on."""
    verb = max(child.i for child in noun.children if child.dep_ in {"cop", *syntax.AUXILIARY})
    own = [each for each in noun.children if verb < each.i < noun.i and each.dep_ != "advmod"]
    first = min([*own, noun], key=lambda each: each.i)
    return syntax.token_span(first, _last_word(noun, noun.i + MAX_PHRASE))


def _last_word(token: Token, limit: int) -> Token:
    """The end of the name that ``token`` opens, or of what right behind it says which it is."""
    last = token
    for child in token.rights:
        if child.i > limit or is_calendar(child) or child.left_edge.i != last.i + 1:
            continue
        if _is_tail(child) or _tells_which(child, token):
            last = _last_word(child, limit)
        elif lemma(child) in lemma_classes()["linking"] and child.dep_ == "acl":
            last = _last_of_participle(child, limit)
    return last


def _is_tail(child: Token) -> bool:
    """Whether ``child`` goes on with a name ("President Petro", "candidate Alassane Ouattara")."""
    if child.dep_ == "appos":
        return child.pos_ == "PROPN" and child.nbor(-1).text != ","
    if child.dep_ == "nmod":  # "Republican candidate Ana Ruiz"
        return child.ent_type_ == "PERSON" and child.i == child.head.i + 1
    return child.dep_ in {"flat", "compound", "nmod:desc"}


def _tells_which(child: Token, noun: Token) -> bool:
    """Whether a phrase behind ``noun`` is needed to know who it is ("leader of the rebels",
    "soldiers from Kenya", "a camp for refugees")."""
    if noun.pos_ == "PROPN":
        return False
    case = child.left_edge.lower_
    if child.tag_.startswith("VB"):
        return False  # "accused the army of torturing"
    if case == "for":
        return lemma(noun) not in lemma_classes()["human"] and is_player(child)
    return (case == "of" and not _is_charge(child, noun)) or (case == "from" and is_name(child))


def _is_charge(child: Token, noun: Token) -> bool:
    """Whether "of …" behind ``noun`` is what ``noun`` is accused or cleared of, which no other
    phrase of the verb says ("accused the minister of fraud")."""
    verb = noun.head
    if lemma(verb) not in CHARGING or noun.dep_ not in syntax.OBJECT | syntax.PASSIVE_SUBJECT:
        return False
    behind = [each for case, each in [*phrases(noun), *phrases(verb)] if case == "of"]
    last = max(behind, key=lambda each: each.i, default=child)
    return not is_player(child) and child == last


def _last_of_participle(verb: Token, limit: int) -> Token:
    """The end of a participle that tells which ("roads leading into Bree", "held by rebels")."""
    behind = [*syntax.objects(verb), *(noun for _, noun in phrases(verb))]
    found = [noun for noun in behind if verb.i < noun.i <= limit and not is_calendar(noun)]
    return _last_word(found[0], limit) if found else verb.nbor(-1)


def is_calendar(token: Token) -> bool:
    """Whether ``token`` is a word of time ("Tuesday", "August")."""
    if token.ent_type_ == "PERSON" or is_called_so(token):
        return False
    return token.lower_ in lemma_classes()["calendar"] or token.ent_type_ in {"DATE", "TIME"}


def is_name(token: Token) -> bool:
    """Whether ``token`` names a person, people, organisation or place."""
    if is_calendar(token):
        return False
    if token.ent_type_:
        return token.ent_type_ in NAMES or (token.ent_type_ == "MISC" and is_people_name(token))
    if token.pos_ == "ADJ" and not token.is_sent_start:
        return is_people_name(token)
    return token.pos_ == "PROPN" and not token.is_sent_start


def is_people_name(token: Token) -> bool:
    """Whether ``token`` looks like the adjective or noun of a nation ("Colombian", "US")."""
    word = token.text
    if not word[:1].isupper():
        return False
    single = word.rstrip("s")
    is_known = single in PEOPLES or country_of_demonym(word) is not None
    return is_known or single.endswith(DEMONYM_ENDINGS) or word.isupper() or "." in word


def is_player(token: Token) -> bool:
    """Whether ``token`` can act or be acted upon as somebody."""
    if is_calendar(token):
        return False
    if token.pos_ == "PRON" or token.tag_ in {"PRP", "PRP$", "WP"}:
        return token.lower_ in lemma_classes()["pronoun"]
    if is_name(token) or lemma(token) in lemma_classes()["human"]:
        return True
    return lemma(token) in lemma_classes()["forces"] or _is_told_as_somebody(token)


def _is_told_as_somebody(noun: Token) -> bool:
    """Whether "who" or a name behind a comma says that ``noun`` is somebody ("the superstar, who
    rose", "a supervisor, Ana Ruiz, has")."""
    if noun.tag_ not in {"NN", "NNS"}:
        return False
    for child in noun.children:
        if child.i > noun.i and child.dep_ == "appos" and child.ent_type_ == "PERSON":
            return True
        if child.dep_ == "acl:relcl" and any(each.lower_ == "who" for each in child.children):
            return True
    return False


def forces_before(noun: Token) -> list[Token]:
    """Those in front of ``noun`` whose deed or word it is ("police raid", "opposition calls")."""
    before = [each for each in modifiers(noun) if each.tag_.startswith("NN")]
    before = [each for each in before if each.lower_ != "security"]  # "a security breach"
    before = [each for each in before if not each.nbor().lower_.startswith("rape")]  # "gang rape"
    names = ("forces", "agentive")
    return [each for each in before if any(lemma(each) in lemma_classes()[n] for n in names)]


def players_within(noun: Token, depth: int = MAX_DEPTH) -> list[Token]:
    """``noun`` where it is somebody, else the somebodies named inside its phrase."""
    if is_player(noun):
        return [noun]
    owned = possessors(noun)
    owners = [each for each in owned if is_player(each)]
    if not owners and depth:  # "his campaign's contacts", "the firm's owner's plan"
        inner = [each for other in owned for each in players_within(other, depth - 1)]
        owners = [each for each in inner if each.tag_ != "PRP$"]
    if depth == 0 or any(each.tag_ != "PRP$" for each in owners):
        return owners
    nations = [each for each in modifiers(noun) if is_name(each) and not _is_time_of(each)]
    by_case = _players_by_case(noun, depth)
    if owners:  # "its dispute with Oman", "their boycott of Oman" are about Oman
        return next((by_case[case] for case in (*MUTUAL, "of") if case in by_case), owners)
    for preposition in INNER[:3]:
        if preposition in by_case:
            return by_case[preposition]
    others = next((by_case[case] for case in INNER[3:] if case in by_case), [])
    return nations or others or _makers(noun)


def _is_time_of(name: Token) -> bool:
    """Whether a name only says from whose time or how something is ("the Ruiz-era rule")."""
    behind = name.doc[name.i + 1 : name.i + 3]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].lower_ in {"era", "style"}


def _makers(goods: Token) -> list[Token]:
    """Whose goods are told by a clause: "all goods that Oman exports", "cars made in Oman"."""
    for clause in goods.children:
        if not clause.dep_.startswith("acl") or lemma(clause) not in MAKING:
            continue
        behind = [each for case, each in phrases(clause) if case in {"in", "by", "from"}]
        own = [each for each in clause.children if each.dep_ == "nsubj"]
        found = [each for each in [*own, *behind] if is_name(each)]
        if found:
            return found
    return []


def _is_amount(noun: Token) -> bool:
    """Whether ``noun`` only counts what stands behind it ("$60 billion in Omani goods")."""
    return noun.tag_ == "$" or lemma(noun) in lemma_classes()["quantity"]


def _players_by_case(noun: Token, depth: int) -> Mapping[str, list[Token]]:
    found: dict[str, list[Token]] = {}
    for preposition, each in phrases(noun):
        inner = players_within(each, depth - (not _is_amount(noun)))
        if inner:
            found.setdefault(preposition, []).extend(inner)
    return found
