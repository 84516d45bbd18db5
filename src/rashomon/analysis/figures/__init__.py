"""Figures in one article: quantities with unit, comparator, what they count and who gave them."""

from rashomon.analysis.figures.numerals import Numeral, find_numerals
from rashomon.analysis.figures.people_nouns import YOUNG, gender_of, names_people
from rashomon.analysis.figures.quantities import find_figures
from rashomon.analysis.figures.victims import ORDINALS, age_in

__all__ = [
    "ORDINALS",
    "YOUNG",
    "Numeral",
    "age_in",
    "find_figures",
    "find_numerals",
    "gender_of",
    "names_people",
]
