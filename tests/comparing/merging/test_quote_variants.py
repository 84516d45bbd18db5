"""One utterance, however it is printed."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from rashomon.comparing.merging.accounts import pair_accounts
from rashomon.comparing.merging.entities.entity_identity import merge_entities
from rashomon.comparing.merging.quotes.quote_variants import merge_quotes
from rashomon.comparing.merging.quotes.quote_wording import changed_words
from rashomon.comparing.merging.quotes.quoted_words import quoted_words
from rashomon.testing import Called, CountedWitnesses, Said, analysis, article
from rashomon.types import Analysis, Article, Quote

QUINT = Called(("Mara Quint", "Quint"))
VEL = Called(("Tomas Vel", "Vel"))


def told(text: str, *quotes: Said, publisher: str) -> tuple[Article, Analysis]:
    source = article(text, publisher=publisher)
    return source, analysis(source, entities=(QUINT, VEL), quotes=quotes)


def merged(*pairs: tuple[Article, Analysis]) -> tuple[Quote, ...]:
    articles = [pair[0] for pair in pairs]
    analyses = [pair[1] for pair in pairs]
    entities, ids = merge_entities(articles, analyses)
    accounts = pair_accounts(articles, analyses)
    return merge_quotes(accounts, entities, ids, CountedWitnesses(articles))


def kinds(quote: Quote) -> set[str]:
    return {variant.kind for variant in quote.variants}


def test_a_note_in_three_punctuations_is_one_quote() -> None:
    pairs = [
        told("The note read: “Mara – A fine harvest – I love Sorrel.” Vel signed it.",
             Said(("Mara – A fine harvest – I love Sorrel.",), "Vel"), publisher="A"),
        told("“Mara — a fine harvest. I love Sorrel” it read, signed by Vel.",
             Said(("Mara — a fine harvest. I love Sorrel",), "Vel"), publisher="B"),
    ]  # fmt: skip
    (quote,) = merged(*pairs)
    assert kinds(quote) == {"identical", "punctuation"}
    assert quote.speaker == "p-tomas-vel"
    assert quote.support.witnesses == (2, 2)


def test_a_part_of_a_quote_is_a_cut_variant_of_the_whole() -> None:
    whole = "It’s a meeting between two growers who have different ways of planting"
    (quote,) = merged(
        told(f"“{whole},” Quint said.", Said((whole,), "Quint"), publisher="A"),
        told("Quint called it “a meeting between two growers who have different ways of planting”.",
             Said(("a meeting between two growers who have different ways of planting",), "Quint"),
             publisher="B"),
    )  # fmt: skip
    assert quote.content == whole
    assert kinds(quote) == {"identical", "cut"}


def test_what_one_article_prints_in_two_pieces_is_the_quote_another_prints_whole() -> None:
    whole = "We lost the orchard to the flood. Nobody came to help us for nine days."
    (quote,) = merged(
        told(f"“{whole}” Quint said.", Said((whole,), "Quint"), publisher="A"),
        told("“We lost the orchard to the flood,” Quint said. Later Quint added: “Nobody came to "
             "help us for nine days.”",
             Said(("We lost the orchard to the flood",), "Quint"),
             Said(("Nobody came to help us for nine days.",), "Quint"), publisher="B"),
    )  # fmt: skip
    assert len(quote.attestations) == 3
    assert quote.support.articles == tuple(sorted(quote.support.articles))
    assert quote.support.witnesses == (2, 2)


def test_two_renderings_of_a_foreign_joke_are_one_translated_quote() -> None:
    one = "What did Vel mean to tell me in this inscription? I don't speak Orlish very well."
    two = "Can someone explain what Vel means in this inscription?"
    (quote,) = merged(
        told(f'Quint joked in Sorrelian: "{one}"', Said((one,), "Quint", translated="Sorrelian"),
             publisher="A"),
        told(f'"{two}" Quint wrote in Sorrelian. "I don\'t speak much Orlish."',
             Said((two, "I don't speak much Orlish."), "Quint", translated="Sorrelian"),
             publisher="B"),
    )  # fmt: skip
    assert kinds(quote) == {"identical", "translation"}


def test_dots_and_brackets_are_told_from_a_new_wording() -> None:
    whole = "The dam failed because nobody in the ministry wanted to hear about the old cracks"
    dotted = "The dam failed ... nobody in the ministry wanted to hear"
    edited = "The dam failed because [officials] wanted to hear nothing about the old cracks"
    (quote, other) = sorted(
        merged(
            told(f"“{whole},” Quint said.", Said((whole,), "Quint"), publisher="A"),
            told(f"“{dotted},” Quint said.", Said((dotted,), "Quint"), publisher="B"),
            told("“It will hold,” Vel said.", Said(("It will hold",), "Vel"), publisher="C"),
        ),
        key=lambda quote: -len(quote.attestations),
    )
    assert kinds(quote) == {"identical", "ellipsis"}
    assert other.content == "It will hold"
    assert edited


def test_an_editors_bracket_is_a_bracketed_variant() -> None:
    (quote,) = merged(
        told("“They told us that he would sign the treaty by noon,” Quint said.",
             Said(("They told us that he would sign the treaty by noon",), "Quint"),
             publisher="A"),
        told("“They told us that [President Vel] would sign the treaty by noon,” Quint said.",
             Said(("They told us that [President Vel] would sign the treaty by noon",), "Quint"),
             publisher="B"),
    )  # fmt: skip
    assert "bracketed" in kinds(quote)


def test_indirect_speech_joins_the_words_it_paraphrases() -> None:
    (quote,) = merged(
        told("“We will rebuild every bridge in the valley before winter,” Quint said.",
             Said(("We will rebuild every bridge in the valley before winter",), "Quint"),
             publisher="A"),
        told("Quint promised that bridges in the valley would be rebuilt before winter.",
             Said(("that bridges in the valley would be rebuilt before winter",), "Quint",
                  "indirect"), publisher="B"),
    )  # fmt: skip
    assert quote.kind == "direct"
    assert kinds(quote) == {"identical", "paraphrase"}


def test_two_statements_of_one_speaker_stay_two() -> None:
    quotes = merged(
        told("“The harvest was the best in ten years,” Quint said.",
             Said(("The harvest was the best in ten years",), "Quint"), publisher="A"),
        told("“The harvest next year will need more rain,” Quint said.",
             Said(("The harvest next year will need more rain",), "Quint"), publisher="B"),
        told("“The harvest was not the best in ten years,” Quint said.",
             Said(("The harvest was not the best in ten years",), "Quint"), publisher="C"),
    )  # fmt: skip
    assert len(quotes) == 3


def test_a_scare_quote_joins_only_in_like_surroundings() -> None:
    like = [
        told("Vel saw the refusal as a threat to “public order”.", Said(("public order",), "Vel"),
             publisher="A"),
        told("Vel called the ban a threat to “public order” in Sorrel.",
             Said(("public order",), "Vel"), publisher="B"),
    ]  # fmt: skip
    unlike = told(
        "Vel praised the firemen for “public order”.", Said(("public order",), "Vel"), publisher="C"
    )
    assert sorted(len(quote.attestations) for quote in merged(*like, unlike)) == [1, 2]


def test_the_same_words_from_another_mouth_are_kept_as_such() -> None:
    words = "This valley will never again be left alone with its floods"
    (quote,) = merged(
        told(f"“{words},” Quint said.", Said((words,), "Quint"), publisher="A"),
        told(f"“{words},” Quint told reporters.", Said((words,), "Quint"), publisher="B"),
        told(f"“{words},” Vel said.", Said((words,), "Vel"), publisher="C"),
    )
    assert quote.speaker == "p-mara-quint"
    assert "other-speaker" in kinds(quote)


def test_a_hedge_that_a_headline_drops_is_a_sharpening() -> None:
    (quote,) = merged(
        told("“The strike could close every port,” Quint said.",
             Said(("The strike could close every port",), "Quint"), publisher="A"),
        told("“The strike will close every port,” Quint said.",
             Said(("The strike will close every port",), "Quint"), publisher="B"),
    )  # fmt: skip
    assert "sharpened" in kinds(quote)


def test_quotes_do_not_depend_on_the_order_of_articles() -> None:
    pairs = [
        told(f"“We {verb} the bridges before winter comes,” Quint said.",
             Said((f"We {verb} the bridges before winter comes",), "Quint"), publisher=verb)
        for verb in ("mend", "will mend", "sold")
    ]  # fmt: skip
    assert len({repr(merged(*order)) for order in permutations(pairs)}) == 1


def test_a_contraction_written_out_is_the_same_quote() -> None:
    (quote,) = merged(
        told("“It’s not enough to plant trees,” Quint said.",
             Said(("It’s not enough to plant trees",), "Quint"), publisher="A"),
        told("“It is not enough to plant trees,” Quint said.",
             Said(("It is not enough to plant trees",), "Quint"), publisher="B"),
    )  # fmt: skip
    assert len(quote.attestations) == 2


def test_one_quoted_word_joins_no_long_statement() -> None:
    quotes = merged(
        told("“Any person may come to the harvest and bring a basket,” Quint said.",
             Said(("Any person may come to the harvest and bring a basket",), "Quint"),
             publisher="A"),
        told("Quint said the rules call a farm a “person” and “heavily burden” it.",
             Said(("the rules call a farm a “person” and “heavily burden” it",), "Quint",
                  kind="mixed"),
             publisher="B"),
    )  # fmt: skip
    assert len(quotes) == 2


def test_a_sentence_left_out_that_has_a_not_denies_nothing() -> None:
    whole = "Vel is not welcome in the orchards. We don’t like him. We don’t want him on our land."
    cut = "Vel is not welcome in the orchards. We don’t want him on our land."
    (quote,) = merged(
        told(f"“{whole}” Quint said.", Said((whole,), "Quint"), publisher="A"),
        told(f"“{cut}” Quint said.", Said((cut,), "Quint"), publisher="B"),
    )
    assert kinds(quote) == {"identical", "wording"}


def test_a_not_put_in_makes_another_quote() -> None:
    plain = "The growers will sell their orchards to the bank before spring"
    denied = "The growers will not sell their orchards to the bank before spring"
    quotes = merged(
        told(f"“{plain},” Quint said.", Said((plain,), "Quint"), publisher="A"),
        told(f"“{denied},” Quint said.", Said((denied,), "Quint"), publisher="B"),
    )
    assert len(quotes) == 2


def test_a_report_in_other_words_joins_by_what_it_tells() -> None:
    whole = "I will do everything in my power to stop the sale of these orchards"
    quotes = merged(
        told(f"“{whole},” Quint said.", Said((whole,), "Quint"), publisher="A"),
        told("Quint vowed to use all the power she had to prevent the sale of the orchards.",
             Said(("to use all the power she had to prevent the sale of the orchards",), "Quint",
                  "indirect"), publisher="B"),
    )  # fmt: skip
    assert [len(quote.attestations) for quote in quotes] == [2]


def test_what_readers_are_reminded_of_is_not_what_was_said() -> None:
    reminder = "where an unarmed miller was shot dead by a watchman two weeks earlier"
    quotes = merged(
        told(f"Quint said the eyes of the nation were on Sorrel, {reminder}.",
             Said((f"the eyes of the nation were on Sorrel, {reminder}",), "Quint", "indirect"),
             publisher="A"),
        told(f"Quint said she understood the distrust in Sorrel, {reminder}.",
             Said((f"she understood the distrust in Sorrel, {reminder}",), "Quint", "indirect"),
             publisher="B"),
    )  # fmt: skip
    assert len(quotes) == 2


def test_words_that_the_whole_story_uses_do_not_make_two_reports_one() -> None:
    said = ["would test the rocket engine", "had paid for the rocket engine",
            "knew the rocket engine best", "wanted a second rocket engine",
            "feared for the rocket engine", "sold the old rocket engine"]  # fmt: skip
    quotes = merged(
        *[told(f"Quint said she {each}.", Said((f"she {each}",), "Quint", "indirect"),
               publisher=str(at)) for at, each in enumerate(said)]
    )  # fmt: skip
    assert len(quotes) == len(said)


def test_two_statements_that_share_a_sentence_are_one_quote() -> None:
    shared = "For the sake of the valley the growers must be given the water they need."
    (quote,) = merged(
        told(f"“{shared} We have learned that drought returns.” Quint said.",
             Said((shared, "We have learned that drought returns.",), "Quint"), publisher="A"),
        told(f"“There is no question of selling the mill. {shared}” Quint said.",
             Said((f"There is no question of selling the mill. {shared}",), "Quint"),
             publisher="B"),
    )  # fmt: skip
    assert len(quote.attestations) == 2


def test_a_plain_word_in_marks_joins_no_statement_that_uses_it() -> None:
    quotes = merged(
        told("“It was easier to keep one diary for my work and for my personal letters,” Quint "
             "said of the letters.",
             Said(("It was easier to keep one diary for my work and for my personal letters",),
                  "Quint"), publisher="A"),
        told("Quint said she had burnt the “personal” ones among the letters.",
             Said(("she had burnt the “personal” ones among the letters",), "Quint", "mixed"),
             publisher="B"),
    )  # fmt: skip
    assert len(quotes) == 2


def test_pieces_of_one_statement_from_another_mouth_are_kept_as_such() -> None:
    words = "senior millers begged for the ledger to be altered before the harvest"
    (quote,) = merged(
        told(f"“The {words},” Quint said.", Said((f"The {words}",), "Quint"), publisher="A"),
        told(f"Vel said that “{words}”.", Said((f"that “{words}”",), "Vel", "mixed"),
             publisher="B"),
    )  # fmt: skip
    assert quote.speaker == "p-mara-quint"
    assert "other-speaker" in kinds(quote)


def test_a_source_that_is_nobody_is_not_whoever_owns_it() -> None:
    words = "the plan will bring a second drought to the valley"
    text = f"Quint's old adviser warned that {words}."
    source = article(text, publisher="A")
    read = analysis(source, entities=(QUINT,), quotes=(Said((words,), None, "indirect"),))
    (quote,) = merged((source, read))
    assert quote.speaker is None


def test_a_sentence_printed_in_two_ways_makes_one_quote_of_two_statements() -> None:
    one = "We just knew we had to run for our lives. Nobody knew what the noise was."
    two = "We all just knew that we had to run for our lives. Well, that is what happened."
    (quote,) = merged(
        told(f"“{one}” Quint said.", Said((one,), "Quint"), publisher="A"),
        told(f"“{two}” Quint said.", Said((two,), "Quint"), publisher="B"),
    )
    assert len(quote.attestations) == 2


def test_two_statements_with_a_few_words_in_common_are_two() -> None:
    one = "I keep my old view of the harvest. I believe the harvest is a matter for the valley."
    two = "The price of a harvest is a matter that no council of the valley has ever settled."
    quotes = merged(
        told(f"“{one}” Quint said.", Said((one,), "Quint"), publisher="A"),
        told(f"“{two}” Quint said.", Said((two,), "Quint"), publisher="B"),
    )
    assert len(quotes) == 2


def test_an_is_written_short_after_a_noun_is_an_is() -> None:
    said = "Maybe the rain holds off, but the river’s looking fine, the road’s looking fine."
    (quote,) = merged(
        told("“The river is looking fine. The road is looking fine,” Quint said.",
             Said(("The river is looking fine. The road is looking fine",), "Quint"),
             publisher="A"),
        told(f"“{said}” Quint said.", Said((said,), "Quint"), publisher="B"),
    )  # fmt: skip
    assert len(quote.attestations) == 2


def test_what_an_editor_explains_in_brackets_is_no_other_quote() -> None:
    one = "There was no reason given (in the miller's farewell letter) why he chose those barns"
    two = "There was no sign of a plan, there were no reasons given for why he chose those barns."
    (quote,) = merged(
        told(f"“{one},” Quint said.", Said((one,), "Quint"), publisher="A"),
        told(f"“{two}” Quint said.", Said((two,), "Quint"), publisher="B"),
    )
    assert len(quote.attestations) == 2


def test_a_not_in_another_clause_parts_no_two_reports() -> None:
    one = "the date of the harvest feast has been set by the council"
    two = f"{one}, later adding that it would not be held in Sorrel"
    (quote,) = merged(
        told(f"Quint said {one}.", Said((one,), "Quint", "indirect"), publisher="A"),
        told(f"Quint said {two}.", Said((two,), "Quint", "indirect"), publisher="B"),
    )
    assert len(quote.attestations) == 2


def test_a_not_where_both_tell_the_same_parts_two_reports() -> None:
    one = "the date of the harvest feast has been set by the elders of the council"
    two = "the date of a harvest feast had not yet been set by any elders, and rain would come"
    quotes = merged(
        told(f"Quint said {one}.", Said((one,), "Quint", "indirect"), publisher="A"),
        told(f"Quint said {two}.", Said((two,), "Quint", "indirect"), publisher="B"),
    )
    assert len(quotes) == 2


def test_what_follows_a_reminder_between_commas_is_told() -> None:
    one = "the drought rules would be extended for another three months"
    two = "Quint today extended the drought rules, which were due to lapse in July, by three months"
    (quote,) = merged(
        told(f"Quint said {one}.", Said((one,), "Quint", "indirect"), publisher="A"),
        told(f"She said {two}.", Said((two,), "Quint", "indirect"), publisher="B"),
    )
    assert len(quote.attestations) == 2


def test_a_report_that_repeats_another_report_joins_the_statement_of_both() -> None:
    said = "We will stop the sale of these orchards."
    first = "to stop the sale of the orchards and buy back the two mills on the river"
    second = "to buy back two mills on the river"
    (quote,) = merged(
        told(f"“{said}” Quint said.", Said((said,), "Quint"), publisher="A"),
        told(f"Quint vowed {first}.", Said((first,), "Quint", "indirect"), publisher="B"),
        told(f"Quint vowed {second}.", Said((second,), "Quint", "indirect"), publisher="C"),
    )
    assert len(quote.attestations) == 3


def test_a_bank_called_by_its_town_is_not_another_speaker() -> None:
    words = "two thirds of the nine million crowns are owed to the growers of the upper valley"
    town, bank = Called(("Sorrel",), "place"), Called(("Sorrel bank",), "organisation")
    ferro = Called(("Ferro Mills",), "organisation")
    one = article(f"The Sorrel bank said {words}.", publisher="A")
    two = article(f"Ferro Mills said {words}.", publisher="B")
    said = Said((words,), "Sorrel bank", "indirect")
    read = analysis(one, entities=(town, bank), quotes=(said,))
    described = tuple(
        replace(each, mentions=tuple(replace(m, form="nominal") for m in each.mentions))
        if each.name == "Sorrel bank"
        else each
        for each in read.entities
    )
    other = analysis(two, entities=(ferro,), quotes=(Said((words,), "Ferro Mills", "indirect"),))
    (quote,) = merged((one, replace(read, entities=described)), (two, other))
    assert "other-speaker" not in kinds(quote)


def test_a_headline_tells_what_its_own_article_has_somebody_say() -> None:
    said = "three growers held at the border have been released and are on their way home"
    others = (
        "three mayors held a feast",
        "three mayors released doves",
        "the mill was held up by rain",
        "no water was released",
    )
    headline = "Quint: Three held are released"
    body = "\n\n".join(f"Quint said {each}." for each in (said, *others))
    source = article(f"{headline}\n\n{body}", publisher="A", title=headline)
    reports = ("Three held are released", said, *others)
    quotes = tuple(Said((each,), "Quint", "indirect") for each in reports)
    found = merged((source, analysis(source, entities=(QUINT,), quotes=quotes)))
    assert sorted(len(quote.attestations) for quote in found) == [1, 1, 1, 1, 2]


def test_a_report_that_tells_more_brings_nothing_else_into_the_statement() -> None:
    rules = "I am knowingly breaking the rules of the council"
    letters = (
        "she would “knowingly” break the rules of the council to release sealed letters that "
        "show the port paying smugglers for grain"
    )
    port = "the port had been paying smugglers for grain"
    quotes = merged(
        told(f"“{rules},” Quint said.", Said((rules,), "Quint"), publisher="A"),
        told(f"Quint said {letters}.", Said((letters,), "Quint", kind="mixed"), publisher="B"),
        told(f"Quint said {port}.", Said((port,), "Quint", kind="indirect"), publisher="C"),
    )
    assert sorted(len(quote.support.articles) for quote in quotes) == [1, 2]


def test_a_report_that_tells_no_more_brings_in_what_tells_it_again() -> None:
    grain = "The port paid smugglers for grain, and the harbour master knew of it"
    first = "the harbour master had known that smugglers were paid for grain"
    again = "smugglers were being paid for the grain and the harbour master had known"
    quotes = merged(
        told(f"“{grain},” Quint said.", Said((grain,), "Quint"), publisher="A"),
        told(f"Quint said {first}.", Said((first,), "Quint", kind="indirect"), publisher="B"),
        told(f"Quint said {again}.", Said((again,), "Quint", kind="indirect"), publisher="C"),
    )
    assert [len(quote.support.articles) for quote in quotes] == [3]


def test_a_title_cut_short_is_no_other_word() -> None:
    short = quoted_words("we cleared it after Sen. Quint's staff and Gov. Vel asked us to")
    full = quoted_words(
        "we cleared it after Senator Quint's staff and Governor Vel had asked us to"
    )
    other = quoted_words("we cleared it after Mayor Quint's staff and Governor Vel asked us to")
    assert changed_words(short, full) is None
    assert changed_words(full, other) == ("senator", "mayor")


def test_a_few_words_found_here_and_there_in_a_long_speech_are_no_part_of_it() -> None:
    tweet = (
        "The laws of the harbour are the weakest anywhere, and growers will do anything to keep "
        "them, for growers want an open port"
    )
    short = "The growers want open harbours"
    quotes = merged(
        told(f"“{tweet},” Quint said.", Said((tweet,), "Quint"), publisher="A"),
        told(f"“{short},” Quint said.", Said((short,), "Quint"), publisher="B"),
    )
    assert len(quotes) == 2


def test_a_report_inside_a_speech_is_not_that_speech() -> None:
    speech = "Scores are dead. The mayor says the truck was full of coal. Thank you for joining us"
    inner = "the truck was full of coal"
    quotes = merged(
        told(
            f"“{speech},” Quint said.",
            Said((speech,), "Quint"),
            Said((inner,), None, kind="indirect"),
            publisher="A",
        ),
    )
    assert sorted(len(quote.attestations) for quote in quotes) == [1, 1]


def test_not_until_says_what_when_says() -> None:
    when = "the mill will be reopened when every grower and miller has full pay"
    until = "the mill won't be reopened until every grower and miller has full pay"
    never = "the mill won't be reopened and every grower and miller has full pay"

    def reports(words: str) -> int:
        return len(
            merged(
                told(f"Quint said {when}.", Said((when,), "Quint", "indirect"), publisher="A"),
                told(f"Quint said {words}.", Said((words,), "Quint", "indirect"), publisher="B"),
            )
        )

    assert reports(until) == 1
    assert reports(never) == 2


def test_a_nameless_voice_tells_again_one_sentence_and_not_words_of_two() -> None:
    speech = (
        "The use of a warrant for the harbour office was wrong. It led to the seizure of letters "
        "between a miller and her clients"
    )
    mixed = "there was enough for a warrant to read letters of the harbour office to clients"
    source, read = told(f"They say {mixed}.", Said((mixed,), None, "indirect"), publisher="B")
    mention = replace(read.quotes[0], speaker_span=None)
    quotes = merged(
        told(f"“{speech},” Quint said.", Said((speech,), "Quint"), publisher="A"),
        (source, replace(read, quotes=(mention,))),
    )
    assert len(quotes) == 2


def test_a_quality_is_told_again_by_the_word_it_is_made_from() -> None:
    said = "The only reason I gave her the job is because I felt loyalty"
    again = "that the only reason he gave Vel a job at the mill was because she was loyal"
    quotes = merged(
        told(f"“{said},” Quint said.", Said((said,), "Quint"), publisher="A"),
        told(f"Quint said {again}.", Said((again,), "Quint", "indirect"), publisher="B"),
    )
    assert len(quotes) == 1


def test_who_opposes_something_denies_it() -> None:
    will = "she favored the sale of the mill and of the old ferries in Sorrel"
    opposes = "she opposed the sale of the mill and the old ferries in Sorrel"
    never = "she never favored the sale of the mill or the old ferries in Sorrel"

    def reports(one: str, two: str) -> int:
        return len(
            merged(
                told(f"Quint said {one}.", Said((one,), "Quint", "indirect"), publisher="A"),
                told(f"Quint said {two}.", Said((two,), "Quint", "indirect"), publisher="B"),
            )
        )

    assert reports(never, opposes) == 1
    assert reports(will, opposes) == 2


def test_a_name_in_marks_is_no_part_of_every_statement_that_has_it() -> None:
    statement = "The Harbour Guard will train sailors for years and protect our trade at sea"
    pairs = [
        told(f"“{statement},” Quint said.", Said((statement,), "Quint"), publisher="A"),
        told(
            "Quint announced a costly plan for a “Harbour Guard” on Monday at sea in Sorrel.",
            Said(
                ("a costly plan for a “Harbour Guard” on Monday at sea in Sorrel",),
                "Quint",
                "mixed",
            ),
            publisher="B",
        ),
    ]
    assert len(merged(*pairs)) == 2


def test_two_sentences_with_a_few_words_in_common_change_none() -> None:
    one = quoted_words("If we do not think it's going to be lively, we won't hold it")
    two = quoted_words("If I think it's a fair that is not going to be crowded, we'll stay at home")
    assert changed_words(one, two) is None
