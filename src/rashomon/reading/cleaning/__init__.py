"""What of a page is the article, and what is furniture."""

from rashomon.reading.cleaning.page_cleaning import Cleaned, clean_page, survey_page

__all__ = ["Cleaned", "clean_page", "survey_page"]
