"""Figures in one article: quantities with unit, comparator, what they count and who gave them."""

from rashomon.analysis.figures.numerals import Numeral, find_numerals
from rashomon.analysis.figures.quantities import find_figures

__all__ = ["Numeral", "find_figures", "find_numerals"]
