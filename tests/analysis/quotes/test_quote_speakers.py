"""Who says it, over short passages: by name, title, pronoun, and where nothing names them."""

import pytest
from spacy.language import Language

from rashomon.analysis.entities import find_entities
from rashomon.analysis.quotes import find_quotes
from rashomon.types import Article, QuoteMention

# Each passage, some words of a quote in it, and a part of its speaker's name ("" for nobody).
PASSAGES = [
    ("The lawyer for Mrs. Olsen, Maria Torres, said the school was closed.", "closed", "Torres"),
    ("Maria Torres issued a statement saying it was “a sad farce.”", "sad farce", "Torres"),
    (
        "Maria Torres complained that Peter Olsen was late, adding that the school was closed.",
        "was closed",
        "Torres",
    ),
    ("Olsen adviser Maria Torres said the school was closed.", "was closed", "Torres"),
    (
        "A day after the vote, the Olsen-backed candidate said the school was closed. Peter Olsen "
        "agreed.",
        "was closed",
        "candidate",
    ),
    (
        "George Hill is loved by the town. Hill is its best known man.\n\nPeter Olsen took his son "
        "to the house to explain to him who Hill was.\n\nHe said: “We will rebuild.”",
        "rebuild",
        "Olsen",
    ),
    (
        "George Hill spoke. Hill said the bank was safe.\n\nWeber wasn't impressed by George Hill."
        "\n\n“No banker has been jailed,” he noted.",
        "been jailed",
        "Weber",
    ),
    (
        "George Hill lost the vote. George Hill may stay. Hill is tired.\n\nThe lawyer Mark Weber "
        "would not say when Hill leaves.\n\n“There is no news yet,” he said.",
        "no news",
        "Weber",
    ),
    (
        "Peter Olsen threatened a strike. Knocking was heard, according to fire chief Mark Weber, "
        "who leads the rescue.\n\n“We heard it three times,” he said.",
        "three times",
        "Weber",
    ),
    (
        "The mine's owner, Vancouver-based Norland Metals, said the school was closed.",
        "was closed",
        "Norland Metals",
    ),
    ("They wrote to Maria Torres of Norland, who said it was “a farce.”", "a farce", "Torres"),
    ("“We stay,” said the statement from Maria Torres, the mayor.", "We stay", "Torres"),
    ("Maria Torres's letter says the school was closed.", "was closed", "Torres"),
    ("TURNOUT IS UP - Maria L. Torres: “At last the contest has begun.”", "contest", "Torres"),
    ("In short, explained reporter Maria Torres: “The school is closed.”", "closed", "Torres"),
    (
        "Ever since Maria Torres won the vote, she's said one thing at each stop: “It's about us.”",
        "about us",
        "Torres",
    ),
    (
        "They cheered, with Maria Torres writing that it was “a disaster” and asking, “How can "
        "it go on?”",
        "go on",
        "Torres",
    ),
    (
        "Maria Torres reacted to claims that the council had failed, calling them “a farce.”",
        "a farce",
        "Torres",
    ),
    ("NORLAND (AP) — Mayor Maria Torres says the school is closed.", "is closed", "Torres"),
    ("Maria Torres left the council, calling the plan “a sad farce.”", "sad farce", "Torres"),
    ("“It is over,” said Maria Torres, adding that the school would close.", "close", "Torres"),
    (
        "The vote was held as Maria Torres stayed at home, calling it “a sad farce.”",
        "sad farce",
        "Torres",
    ),
    ("“We will rebuild,” said Maria Torres.", "rebuild", "Torres"),
    ("“We will rebuild,” Maria Torres said.", "rebuild", "Torres"),
    ("Maria Torres said: “We will rebuild.”", "rebuild", "Torres"),
    ("Maria Torres said she would rebuild the school.", "would rebuild", "Torres"),
    ("Maria Torres, the mayor, said the school would open.", "would open", "Torres"),
    ("The school will open in May, according to Maria Torres.", "will open", "Torres"),
    ("According to Maria Torres, the school will open in May.", "will open", "Torres"),
    ("“We will rebuild,” said Maria Torres, who leads the council.", "rebuild", "Torres"),
    ("“We will rebuild,” said Maria Torres, a friend of Peter Olsen.", "rebuild", "Torres"),
    ("As Maria Torres put it, “We will rebuild.”", "rebuild", "Torres"),
    ("Maria Torres told Peter Olsen that the school was closed.", "was closed", "Torres"),
    ("“The school is closed,” Maria Torres told Peter Olsen.", "is closed", "Torres"),
    ("Asked about the fire, Peter Olsen said he had seen nothing.", "seen nothing", "Olsen"),
    ("Maria Torres arrived on Monday. “We will rebuild,” she said.", "rebuild", "Torres"),
    ("Peter Olsen lost his house. He said he would rebuild it.", "would rebuild", "Olsen"),
    (
        "Maria Torres met Peter Olsen on Monday. “He was kind to me,” she said.",
        "kind to me",
        "Torres",
    ),
    (
        "Maria Torres met Peter Olsen on Monday. “She was kind to me,” he said.",
        "kind to me",
        "Olsen",
    ),
    ("“We will rebuild,” Maria Torres said. “It takes time.”", "takes time", "Torres"),
    ("“We will rebuild,” Maria Torres said.\n\n“It takes much time.”", "much time", "Torres"),
    ("Maria Torres said: “We will rebuild.\n\n“It takes time.”", "takes time", "Torres"),
    (
        "“We will rebuild,” Maria Torres said. She added that it would take time.",
        "take time",
        "Torres",
    ),
    (
        "“We stay,” said Maria Torres. “We go,” said Peter Olsen.",
        "We go",
        "Olsen",
    ),
    (
        "“We stay,” said Maria Torres. “We go,” said Peter Olsen.",
        "We stay",
        "Torres",
    ),
    ("President Maria Torres warned that prices would rise.", "would rise", "Torres"),
    ("Prime Minister Peter Olsen denied that he had lied.", "had lied", "Olsen"),
    ("Peter Olsen called the plan “a disaster”.", "a disaster", "Olsen"),
    ("Peter Olsen accused Maria Torres of “pure greed”.", "pure greed", "Olsen"),
    ("Maria Torres described Peter Olsen as “a liar”.", "a liar", "Torres"),
    ("Maria Torres criticised the plan, calling it “a joke”.", "a joke", "Torres"),
    ("Maria Torres wrote on X that the school would open.", "would open", "Torres"),
    ("In a post on X, Maria Torres wrote: “The school is open.”", "is open", "Torres"),
    ("“The school is open,” Maria Torres joked in French.", "is open", "Torres"),
    ("“With love,” read the note, signed by Maria Torres.", "With love", "Torres"),
    ("“With all my love,” the note read, signed by Peter Olsen.", "all my love", "Olsen"),
    ("Peter Olsen's message on the card read: “With love.”", "With love", "Olsen"),
    ("The card held a note from Peter Olsen: “With all my love.”", "all my love", "Olsen"),
    ("Reuters reported that the school had closed.", "had closed", "Reuters"),
    ("The United Nations said the famine was spreading.", "was spreading", "United Nations"),
    ("Amnesty International called the trial “a farce”.", "a farce", "Amnesty"),
    ("Norway announced that it would close its embassy.", "would close", "Norway"),
    ("Peter Olsen believes that the school will open.", "will open", "Olsen"),
    ("Maria Torres thinks the school is too small.", "too small", "Torres"),
    ("Peter Olsen insisted he had done nothing wrong.", "nothing wrong", "Olsen"),
    ("The school, Maria Torres said, would open in May.", "would open", "Torres"),
    ("“The school,” Maria Torres said, “will open in May.”", "will open", "Torres"),
    ("Speaking to reporters, Maria Torres said she felt relieved.", "felt relieved", "Torres"),
    ("Maria Torres did not say when the school would open.", "would open", "Torres"),
    ("Maria Torres has repeatedly said that the school is safe.", "is safe", "Torres"),
    ("Peter Olsen, for his part, said the school was unsafe.", "was unsafe", "Olsen"),
    ("Peter Olsen on Tuesday said the school was unsafe.", "was unsafe", "Olsen"),
    ("Peter Olsen resigned on Monday and said he was tired.", "was tired", "Olsen"),
    ("Maria Torres: ‘We will rebuild the school’", "rebuild", "Torres"),
    ("‘We will rebuild,’ says Maria Torres", "rebuild", "Torres"),
    (
        "Maria Torres spoke first. “I told Peter Olsen to leave,” she said.",
        "to leave",
        "Torres",
    ),
    (
        "Peter Olsen told a crowd: “Norway said: ‘We will never pay!’ Then it paid.”",
        "We will never pay",
        "Norway",
    ),
    ("Spokesman Peter Olsen declined to comment.", "comment", "Olsen"),
    ("“Why did nobody call?” asked Maria Torres.", "nobody call", "Torres"),
    ("“Leave!” shouted Peter Olsen.", "Leave", "Olsen"),
    ("The so-called “ghost school” burned down.", "ghost school", ""),
    ("The film “A Long Night” opens on Friday.", "A Long Night", ""),
]
RIGHT = 0.9
"""The share of speakers that must be right, set by the project before the passages were run."""


def speaker_of(language: Language, text: str, words: str) -> str:
    article = Article("a", "a", text, text, text.encode(), "")
    doc = language(text)
    entities = find_entities(article, doc)
    quotes = find_quotes(article, doc, entities=entities)
    holding = [quote for quote in quotes if words in content(text, quote)]
    if not holding:
        return ""
    best = min(holding, key=lambda quote: len(content(text, quote)))
    return next((entity.name for entity in entities if entity.id == best.speaker), "")


def content(text: str, quote: QuoteMention) -> str:
    return " ".join(span.of(text) for span in quote.content_spans)


def test_a_show_in_quotation_marks_does_not_speak(language: Language) -> None:
    text = 'The former "Governess" star said Mr. Okafor lies all the time.'
    assert "Governess" not in speaker_of(language, text, "lies")


def test_whose_remarks_a_sentence_mentions_does_not_go_on_speaking(language: Language) -> None:
    text = (
        "Peter Olsen teaches history.\n\nIn light of Friday’s report, Mr. Olsen drew a parallel "
        "between Mr. Weber’s statements on climate science and President George Hill’s false "
        "statements to the public about the war. “Hill told people all was well,” he said."
    )
    assert "Olsen" in speaker_of(language, text, "all was well")


def test_who_is_named_in_a_clause_about_the_source_does_not_speak(language: Language) -> None:
    text = "A co-owner of a crane company where Peter Olsen worked said she had warned the town."
    assert "Olsen" not in speaker_of(language, text, "had warned")


def test_whoever_holds_an_office_in_a_body_speaks_and_not_the_body(language: Language) -> None:
    text = "“It is over,” Department of Homeland Security Secretary Kirsten Olsen said in a note."
    assert speaker_of(language, text, "is over") == "Kirsten Olsen"


def test_nine_speakers_in_ten_are_right(language: Language) -> None:
    wrong = [
        (text, found)
        for text, words, name in PASSAGES
        if not is_right(found := speaker_of(language, text, words), name)
    ]
    assert len(wrong) <= (1 - RIGHT) * len(PASSAGES), wrong


def is_right(found: str, name: str) -> bool:
    return name in found if name else not found


@pytest.mark.parametrize("text", [text for text, _, name in PASSAGES if not name])
def test_what_nobody_says_is_no_quote(language: Language, text: str) -> None:
    article = Article("a", "a", text, text, text.encode(), "")
    assert find_quotes(article, language(text), entities=()) == ()


_BESIDE = {"Peter Olsen", "Maria Torres", "New Hampshire"}


@pytest.mark.parametrize(
    "text",
    [
        "Peter Olsen left on Monday. Olsen allies say the school was closed.",
        "Maria Torres nodded. I said the school was closed.",
        "“We will lose the vote,” said a New Hampshire farmer.",
        "Maria Torres nodded. A group that opposes Peter Olsen said the school was closed.",
    ],
)
def test_a_name_beside_it_is_not_the_speaker(language: Language, text: str) -> None:
    article = Article("a", "a", text, text, text.encode(), "")
    doc = language(text)
    entities = find_entities(article, doc)
    named = {each.id for each in entities if each.name in _BESIDE}
    (quote,) = find_quotes(article, doc, entities=entities)
    assert named
    assert quote.speaker not in named


REFERRING = [
    (
        "Walter Hill, a former miner, had close ties to George Olsen. But on Sunday he praised "
        "Maria Torres.\n\n“We need her,” he said, pointing to the mine.\n\n“Get your hammers "
        "ready,” he told the crowd.",
        "hammers",
        "Hill",
    ),
    (
        "The complaint contends that “the deaths of Mark Weber and Peter Olsen were caused by "
        "neglect.” It goes on to say that “nobody came.”",
        "nobody came",
        "",
    ),
    (
        "Still, Maria Torres would not say whom she would vote for. The councilwoman said flatly: "
        "“I don’t think it matters.”",
        "it matters",
        "Torres",
    ),
    (
        "Peter Olsen blamed the mayor. In a letter to the council, the Democrat from Norland said "
        "“nobody came.”",
        "nobody came",
        "",
    ),
    (
        "One delegate, Norland Labour Party chairwoman Maria Torres, pledged her vote to the plan."
        "\n\n“We need to bring this to a close,” she said.",
        "to a close",
        "Torres",
    ),
    (
        "Peter Olsen won. The rules are simple, or so a note beside the film has it:\n\n"
        "“Nobody in this town shall ever swim.”",
        "ever swim",
        "",
    ),
    (
        "Peter Olsen sang. He told the crowd, to loud cheers:\n\n“We shall never leave this town.”",
        "never leave",
        "Olsen",
    ),
    (
        "Mark Cuban met Ana Ruiz. “No,” Cuban said.\n\n“Not now,” the investor said, “or ever.”",
        "Not now",
        "Cuban",
    ),
    (
        "Olsen's roommate at the time, James Hill, said he never saw him drunk but he told the "
        "Herald that Olsen “was a lost cause.”",
        "lost cause",
        "Hill",
    ),
    (
        "Peter Olsen, the president, met the mayor. “Speaking for the Olsen administration, we "
        "will not let that happen,” he said.",
        "let that happen",
        "Olsen",
    ),
    (
        "Days after a film showed Rep. Walter Hill in a fight with a student, the lawmaker said "
        "he was “truly sorry.”",
        "truly sorry",
        "Hill",
    ),
    (
        "Peter Olsen grabbed the reporter’s arm. The cameraman replied, “We are just students.”",
        "just students",
        "cameraman",
    ),
    (
        "Mark Weber praised the plan. Ever since she joined the council, Maria Torres has called "
        "it “a sad farce.”",
        "sad farce",
        "Torres",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), REFERRING)
def test_what_names_nobody_goes_on_with_whom_the_story_is_about(
    language: Language, text: str, words: str, name: str
) -> None:
    assert is_right(speaker_of(language, text, words), name)


def test_a_court_that_sentences_somebody_says_nothing(language: Language) -> None:
    text = "In 2015, Norland sentenced her to 15 months for incitement to violence."
    article = Article("a", "a", text, text, text.encode(), "")
    assert find_quotes(article, language(text), entities=()) == ()


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Maria Baker opened the fair. “It is late,” Baker said.", "is late", "Baker"),
        ("Mark English runs a farm. “I pray,” Mr. English said.", "I pray", "English"),
        (
            "Olsen, of course, waves it off: “The president instructs me,” he said.",
            "instructs me",
            "Olsen",
        ),
        (
            "Maria Torres and Peter Olsen run the shelter. “We need food,” they said.",
            "need food",
            "Torres and Peter Olsen",
        ),
        ("Torres mocked supporters of Olsen. “We lost,” they said.", "We lost", ""),
        (
            "“We won,” Maria Torres said.\n\n“Now we rest,” two tired singers wrote.\n\n“It is "
            "a good day for everybody in the whole town.”",
            "good day",
            "tired singers",
        ),
    ],
)
def test_who_shares_their_name_with_a_trade_or_speaks_with_others_is_found(
    language: Language, text: str, words: str, name: str
) -> None:
    assert is_right(speaker_of(language, text, words), name)


def test_a_line_break_before_all_words_is_no_word_of_the_sentence(language: Language) -> None:
    assert speaker_of(language, "\n\n Ruiz said", "said") == ""
