"""Which language a text is in."""

from __future__ import annotations

import re

SAMPLE = 6_000  # characters looked at
MIN_LETTERS = 160  # with these, 342 of 342 openings (300 characters) of English news were
# told to be English; names decide shorter ones
FUNCTION_WORDS = frozenset(
    {"the", "of", "and", "to", "in", "a", "that", "is", "was", "for", "said", "on", "with", "he"}
    | {"it", "at", "by", "from", "his"}
)
MIN_FUNCTION = 0.15  # 341 of 345 English articles of stories-news-cluster have as many; no page of
# html-fundus in another language has more than 0.08
NEAR_ENGLISH = {"pcm": "en", "zxx": ""}  # English in menus and lists is taken for these
NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "gl": "Galician", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ko": "Korean", "ms": "Malay", "nl": "Dutch", "no": "Norwegian",
    "nb": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese", "xh": "Xhosa", "zu": "Zulu",
}  # fmt: skip


def identify_language(text: str) -> str:
    """The ISO 639-1 code of ``text``'s language, or ``""`` where it is too short to tell.

    >>> identify_language("Quito")
    ''
    """
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < MIN_LETTERS:
        return ""
    return "en" if _is_plain_english(sample) else _classify(sample)


def _is_plain_english(sample: str) -> bool:
    """Whether function words alone tell, which saves loading a model that takes a second."""
    words = re.findall(r"\w+", sample.lower())
    return sum(word in FUNCTION_WORDS for word in words) >= MIN_FUNCTION * len(words)


def _classify(sample: str) -> str:
    import py3langid

    code = str(py3langid.classify(sample)[0])
    return NEAR_ENGLISH.get(code, code)


def language_name(code: str) -> str:
    """The English name of a language code (the code itself where it is unknown)."""
    return NAMES.get(code, code)
