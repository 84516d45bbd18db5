"""How many were killed and injured: which number leads, and how the others stand to it."""

from __future__ import annotations

from datetime import datetime

from merged_pairs import Pair, merged

from rashomon.testing import Counted, Told, analysis, article, day
from rashomon.types import Interval, Toll

MAY_5, MAY_7 = day(2031, 5, 5), day(2031, 5, 7)


def counting(text: str, publisher: str, *counted: Counted, on: Interval = MAY_5) -> Pair:
    source = article(text, publisher=publisher, published=on)
    return source, analysis(source, figures=counted)


def dead(words: str, value: float) -> Counted:
    return Counted(words, value, "person", "workers killed")


def told(toll: Toll) -> list[tuple[float, str, int]]:
    return [(each.value, each.standing, len(each.support.articles)) for each in toll.values]


def test_a_later_larger_number_leads_however_many_told_the_earlier_one() -> None:
    early = "Nine workers were killed when the Sorrel depot burned."
    result = merged(
        counting(early, "A", dead("Nine", 9)),
        counting(f"{early} The roof fell in.", "B", dead("Nine", 9)),
        counting("Twelve workers were killed in the Sorrel fire.", "C", dead("Twelve", 12),
                 on=MAY_7),
    )  # fmt: skip
    (toll,) = result.tolls
    assert told(toll) == [(12, "leading", 1), (9, "earlier", 2)]


def test_a_number_that_an_article_takes_back_never_leads_another() -> None:
    wrong = "Nineteen workers were killed when the Sorrel depot burned."
    right = "Nine workers were killed when the Sorrel depot burned. {}"
    notice = "An earlier version of this article said that 19 workers had died."
    result = merged(
        counting(wrong, "A", dead("Nineteen", 19)),
        counting(f"{wrong} The roof fell in.", "B", dead("Nineteen", 19)),
        counting(right.format(notice), "C", dead("Nine", 9), dead("19", 19)),
    )
    (toll,) = result.tolls
    assert told(toll) == [(9, "leading", 1), (19, "withdrawn", 2)]
    (found,) = result.discrepancies
    assert found.relation == "update"
    assert {len(side.support.articles) for side in found.values} == {1, 2}


def test_numbers_told_at_one_time_differ_and_the_better_attested_leads() -> None:
    text = "{} workers were killed when the Sorrel depot burned. {}"
    pairs = [counting(text.format("Two", each), each, dead("Two", 2)) for each in ("A", "B")]
    result = merged(*pairs, counting(text.format("Four", ""), "C", dead("Four", 4)))
    (toll,) = result.tolls
    assert told(toll) == [(2, "leading", 2), (4, "different", 1)]


def test_each_number_cites_every_place_that_prints_it() -> None:
    text = "Nine killed in Sorrel fire\n\nThe fire killed at least nine workers."
    (toll,) = merged(counting(text, "A", dead("Nine", 9), dead("nine", 9))).tolls
    (value,) = toll.values
    assert [each.span.of(text) for each in value.citations] == ["Nine", "nine"]


def test_the_dead_are_not_among_those_hurt() -> None:
    result = merged(
        counting("Four people were shot at the Sorrel depot.", "A",
                 Counted("Four", 4, "person", "people shot")),
        counting("A guard and a cook, one person of four, were killed in Sorrel.", "B",
                 Counted("one", 1, "person", "person killed")),
    )  # fmt: skip
    assert [(toll.fate, toll.values[0].value) for toll in result.tolls] == [
        ("killed", 1),
        ("injured", 3),
    ]


def test_all_who_were_hit_are_the_dead_and_the_hurt_that_others_tell() -> None:
    told_apart = "One man was killed and three people were wounded in Sorrel."
    hurt = Counted("three", 3, "person", "people wounded")
    result = merged(
        counting(told_apart, "A", dead("One", 1), hurt),
        counting(f"{told_apart} It rained.", "B", dead("One", 1), hurt),
        counting("Officers in Sorrel found four victims with gunshot wounds.", "C",
                 Counted("four", 4, "person", "victims wounds")),
    )  # fmt: skip
    tolls = {toll.fate: [value.value for value in toll.values] for toll in result.tolls}
    assert tolls == {"killed": [1], "injured": [3]}


def test_those_counted_by_kind_are_added_up() -> None:
    text = "Two women and three children were killed in the Sorrel fire."
    (toll,) = merged(
        counting(text, "A", Counted("Two", 2, "person", "women killed"),
                 Counted("three", 3, "person", "children killed")),
    ).tolls  # fmt: skip
    assert told(toll) == [(5, "leading", 1)]


def test_the_dead_of_another_time_are_no_toll_of_the_story() -> None:
    source = article("The Sorrel depot burned.", publisher="A", published=MAY_5)
    text = "A shelter opened. " * 40 + "A fire in 2020 killed 21 workers."
    other = article(text, publisher="B", published=MAY_5)
    result = merged(
        (source, analysis(source)),
        (other, analysis(other, figures=[dead("21", 21)])),
    )
    assert result.tolls == ()


def test_a_number_of_another_time_does_not_stand_beside_the_toll() -> None:
    when = "A fire in 2020"
    own = article("Nine workers were killed in Sorrel.", publisher="A", published=MAY_5)
    text = f"Nine workers were killed in Sorrel. {when} killed 21 workers."
    other = article(text, publisher="B", published=MAY_5)
    old = Told(
        "killed",
        "ASSAULT",
        when=("in 2020", Interval(datetime(2020, 1, 1), datetime(2021, 1, 1), "year")),
    )
    result = merged(
        (own, analysis(own, figures=[dead("Nine", 9)])),
        (other, analysis(other, events=[old], figures=[dead("21", 21)])),
    )
    (toll,) = result.tolls
    assert told(toll) == [(9, "leading", 1)]


def test_deaths_that_may_come_and_those_of_history_are_no_toll() -> None:
    own = article("Nine workers were killed in Sorrel.", publisher="A", published=MAY_5)
    text = "A new fire could kill 40 workers. In the old mill 80 workers were killed."
    other = article(text, publisher="B", published=MAY_5)
    events = [
        Told("kill", "ASSAULT", modality="hypothetical"),
        Told("killed", "ASSAULT", modality="historical"),
    ]
    result = merged(
        (own, analysis(own, figures=[dead("Nine", 9)])),
        (other, analysis(other, events=events, figures=[dead("40", 40), dead("80", 80)])),
    )
    (toll,) = result.tolls
    assert told(toll) == [(9, "leading", 1)]


def test_others_come_on_top_of_whom_the_sentence_names() -> None:
    text = "A teen girl was hurt along with three others at the Sorrel fair."
    girl = Counted("A teen girl", 1, "person", "girl injured", is_implied=True)
    others = Counted("three", 3, "person", "others injured")
    (toll,) = merged(counting(text, "A", girl, others)).tolls
    assert told(toll) == [(4, "leading", 1)]


def test_the_same_number_of_others_is_that_number_again() -> None:
    text = "Three hurt in Sorrel. One man died and three others were hurt on Monday."
    first = Counted("Three", 3, "person", "hurt")
    again = Counted("three", 3, "person", "others hurt")
    (toll,) = merged(counting(text, "A", first, again)).tolls
    assert told(toll) == [(3, "leading", 1)]


def named(words: str, called: str, fate: str) -> Counted:
    return Counted(words, 1, "person", f"{called} {fate}", is_implied=True)


def test_an_article_on_several_happenings_counts_none_of_them_for_the_story() -> None:
    own = "A cook was killed in the Sorrel fire. Two clerks were hurt."
    round_up = "3 dead, 11 hurt\n\nThree people died and 11 were hurt in separate fires on Monday."
    result = merged(
        counting(own, "A", named("A cook", "cook", "killed"),
                 Counted("Two", 2, "person", "clerks hurt")),
        counting(round_up, "B", Counted("3", 3, "", "dead"), Counted("11", 11, "", "hurt"),
                 Counted("Three people", 3, "person", "people died")),
    )  # fmt: skip
    assert [(toll.fate, toll.values[0].value) for toll in result.tolls] == [
        ("killed", 1),
        ("injured", 2),
    ]


def test_whoever_was_also_killed_is_one_more() -> None:
    text = "A woman hurt in the Sorrel fire died on Monday. Vel Orr was also killed."
    woman = named("A woman", "woman", "killed")
    (toll,) = merged(counting(text, "A", woman, named("Vel Orr", "another Vel", "killed"))).tolls
    assert told(toll) == [(2, "leading", 1)]


def test_those_sent_to_hospital_are_more_than_the_one_who_is_named() -> None:
    text = "Three hospitalized after Sorrel fire\n\nA cook was hurt."
    three = Counted("Three", 3, "", "hospitalized")
    (toll,) = merged(counting(text, "A", three, named("A cook", "cook", "injured"))).tolls
    assert told(toll) == [(3, "leading", 1)]


def test_killing_two_people_counts_the_dead() -> None:
    text = "A fire swept Sorrel, killing two people."
    (toll,) = merged(counting(text, "A", Counted("two", 2, "person", "people killing"))).tolls
    assert (toll.fate, told(toll)) == ("killed", [(2, "leading", 1)])


def test_those_told_one_by_one_are_added_up() -> None:
    text = (
        "Gunfire in Sorrel\n\nA 19-year-old man was shot in the leg. A 23-year-old man was grazed."
    )
    (toll,) = merged(
        counting(text, "A", named("A 19-year-old man", "man", "shot"),
                 named("A 23-year-old man", "man", "injured")),
    ).tolls  # fmt: skip
    assert told(toll) == [(2, "leading", 1)]


def test_the_one_of_a_link_between_paragraphs_is_not_added() -> None:
    text = (
        "Gunfire in Sorrel\n\nA 19-year-old man was shot in the leg.\n\n"
        "24-year-old clerk shot at fair\n\nA 23-year-old man was grazed."
    )
    (toll,) = merged(
        counting(text, "A", named("A 19-year-old man", "man", "shot"),
                 named("24-year-old clerk", "clerk", "shot"),
                 named("A 23-year-old man", "man", "injured")),
    ).tolls  # fmt: skip
    assert told(toll) == [(2, "leading", 1)]


def test_one_man_told_twice_is_one() -> None:
    text = "Man hurt in Sorrel\n\nA 19-year-old man was hurt. The man was taken to a hospital."
    (toll,) = merged(
        counting(text, "A", named("Man", "man", "injured"),
                 named("A 19-year-old man", "man", "injured"),
                 named("The man", "man", "injured")),
    ).tolls  # fmt: skip
    assert told(toll) == [(1, "leading", 1)]


def test_those_badly_hurt_are_some_of_those_shot() -> None:
    text = "Four people were shot and two were seriously injured in Sorrel."
    shot = Counted("Four people", 4, "person", "people shot")
    (toll,) = merged(counting(text, "A", shot, Counted("two", 2, "", "injured"))).tolls
    assert told(toll) == [(4, "leading", 1)]


def test_the_dead_counted_before_the_shot_are_not_among_them() -> None:
    text = "1 dead, 3 shot in Sorrel"
    killed, injured = merged(
        counting(text, "A", Counted("1", 1, "", "dead"), Counted("3", 3, "", "shot"))
    ).tolls
    assert (told(killed), told(injured)) == ([(1, "leading", 1)], [(3, "leading", 1)])


def test_somebody_dead_of_another_time_is_none_of_those_shot() -> None:
    text = "Three people were shot at the Sorrel fair. {}A cook was killed there last spring."
    text = text.format("Stalls were shut and the square was swept. " * 20)
    (toll,) = merged(
        counting(text, "A", Counted("Three people", 3, "person", "people shot"),
                 named("A cook", "cook", "killed")),
    ).tolls  # fmt: skip
    assert (toll.fate, told(toll)) == ("injured", [(3, "leading", 1)])


def test_the_headline_counts_all_who_were_sent_to_hospital() -> None:
    text = "2 dead, 3 hospitalized in Sorrel\n\nOfficers found two children suffering wounds."
    _, injured = merged(
        counting(text, "A", Counted("2", 2, "", "dead"), Counted("3", 3, "", "hospitalized"),
                 Counted("two", 2, "person", "children wounds")),
    ).tolls  # fmt: skip
    assert told(injured) == [(3, "leading", 1)]


def test_those_told_in_one_sentence_by_unlike_words_are_added_up() -> None:
    text = "A girl was hit by a bullet when a man shot a clerk in Sorrel."
    (toll,) = merged(
        counting(text, "A", named("A girl", "girl", "injured"), named("a clerk", "clerk", "shot")),
    ).tolls
    assert told(toll) == [(2, "leading", 1)]


def test_whoever_shot_himself_is_told_once() -> None:
    text = "A man was hurt in Sorrel when he shot himself in the leg."
    (toll,) = merged(
        counting(text, "A", named("A man", "man", "injured"), named("himself", "himself", "shot")),
    ).tolls
    assert told(toll) == [(1, "leading", 1)]


def test_a_fourth_victim_makes_four_with_the_dead() -> None:
    text = "A cook was killed and two clerks were hurt in Sorrel. A fourth victim was grazed."
    killed, injured = merged(
        counting(text, "A", named("A cook", "cook", "killed"),
                 Counted("two clerks", 2, "person", "clerks hurt"),
                 named("A fourth victim", "fourth victim", "injured")),
    ).tolls  # fmt: skip
    assert (told(killed), told(injured)) == ([(1, "leading", 1)], [(3, "leading", 1)])


def test_a_number_left_open_speaks_for_a_larger_one() -> None:
    hurt = "{} people were hurt in Sorrel. {}"
    some = Counted("Three", 3, "person", "people hurt", comparator="at least")
    result = merged(
        counting(hurt.format("Three", ""), "A", some),
        counting(hurt.format("Three", "It rained."), "B", Counted("Three", 3, "", "people hurt")),
        counting(hurt.format("Four", ""), "C", Counted("Four", 4, "person", "people hurt")),
    )
    (toll,) = result.tolls
    assert toll.values[0].value == 4


def test_whoever_died_since_is_one_dead_and_no_more_hurt() -> None:
    early = "One clerk was killed and five people were hurt in Sorrel."
    late = "Two clerks were killed and four people were hurt in Sorrel."
    result = merged(
        counting(early, "A", Counted("One clerk", 1, "person", "clerk killed"),
                 Counted("five", 5, "person", "people hurt")),
        counting(f"{early} It rained.", "B", Counted("One clerk", 1, "person", "clerk killed"),
                 Counted("five", 5, "person", "people hurt")),
        counting(late, "C", Counted("Two clerks", 2, "person", "clerks killed"),
                 Counted("four", 4, "person", "people hurt"), on=MAY_7),
    )  # fmt: skip
    killed, injured = result.tolls
    assert told(killed) == [(2, "leading", 1), (1, "earlier", 2)]
    assert told(injured) == [(4, "leading", 3)]


def test_two_dead_of_two_full_names_are_two() -> None:
    text = "Vel Orr died on Tuesday. Ann Hill, 24, was pronounced dead at the mill in Sorrel."
    (toll,) = merged(
        counting(text, "A", named("Vel Orr", "Orr", "killed"),
                 named("Ann Hill, 24", "Hill", "killed")),
    ).tolls  # fmt: skip
    assert told(toll) == [(2, "leading", 1)]


def test_those_expected_to_survive_were_hurt() -> None:
    text = "Three people are expected to survive the Sorrel fire."
    (toll,) = merged(
        counting(text, "A", Counted("Three people", 3, "person", "people expected to survive")),
    ).tolls
    assert (toll.fate, told(toll)) == ("injured", [(3, "leading", 1)])


def test_a_count_that_only_others_tell_the_fate_of_is_no_toll() -> None:
    result = merged(
        counting("Five clerks were killed in Sorrel.", "A", dead("Five", 5)),
        counting("The mill of five clerks in Sorrel burned.", "B",
                 Counted("five", 5, "person", "clerks")),
    )  # fmt: skip
    (toll,) = result.tolls
    assert told(toll) == [(5, "leading", 1)]


def test_those_listed_as_shot_may_be_the_dead_who_are_called_otherwise() -> None:
    text = "A baby was killed in Sorrel. Vel Orr, Ann Hill and Mara Quint were shot."
    words = "Vel Orr, Ann Hill and Mara Quint"
    listed = Counted(words, 3, "person", "Vel, Ann, Mara shot", is_implied=True)
    (toll,) = merged(counting(text, "A", named("A baby", "baby", "killed"), listed)).tolls
    assert (toll.fate, told(toll)) == ("killed", [(1, "leading", 1)])


def test_a_death_that_few_of_the_articles_tell_in_passing_is_none_of_the_story() -> None:
    march = "Dockers marched through Sorrel on Friday for higher wages. " * 12
    passing = f"{march} A judge will hear the case of three workers killed in an older fire."
    told = [counting(passing, each, dead("three", 3)) for each in ("A", "B")]
    untold = [counting(march, each) for each in ("C", "D", "E", "F", "G")]
    assert [each.fate for each in merged(*told, untold[0]).tolls] == ["killed"]
    assert not merged(*told, *untold).tolls


def test_a_death_below_the_lead_that_nobody_counts_is_told_to_say_who_somebody_is() -> None:
    march = "Dockers marched through Sorrel on Friday for higher wages. " * 12
    passing = f"{march} They carried a picture of a worker who was killed on a crane."
    named = Counted("a worker", 1, "person", "worker killed", is_implied=True)
    assert not merged(*(counting(passing, each, named) for each in ("A", "B"))).tolls
    first = f"They carried a picture of a worker who was killed on a crane. {march}"
    (toll,) = merged(*(counting(first, each, named) for each in ("A", "B"))).tolls
    assert told(toll) == [(1, "leading", 2)]


def test_a_number_told_in_a_look_back_that_dwarfs_the_news_is_of_another_happening() -> None:
    news = "Two workers were killed when the Sorrel depot burned. The roof fell in. " * 9
    war = f"{news} In the war 5,000 workers of the depot had been killed."
    result = merged(
        counting(news, "A", dead("Two", 2)),
        counting(war, "B", dead("5,000", 5000)),
    )
    assert told(result.tolls[0]) == [(2, "leading", 1)]
    quake = "The quake in Sorrel killed 5,000 workers. The roof fell in. " * 9
    later = merged(counting(news, "A", dead("Two", 2)), counting(quake, "C", dead("5,000", 5000)))
    assert sorted(each[0] for each in told(later.tolls[0])) == [2, 5000]
