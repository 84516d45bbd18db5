"""The tokenizer on the print of news."""

from __future__ import annotations

import pytest

from rashomon.models.tokens import build_tokenizer

CASES = {
    "He’d said it’s Colombia’s.": "He ’d said it ’s Colombia ’s .",
    "They don’t, can't": "They do n’t , ca n't",
    "plan)—don’t": "plan ) — do n’t",
    "$5bn for the U.S. and the US": "$ 5bn for the U.S. and the US",
    "the U.S.-Mali talks, U.S.-led": "the U.S. - Mali talks , U.S. - led",
    "J.-P. Ruiz of al-Qaida": "J.-P. Ruiz of al - Qaida",
    "a re-elected ex-president": "a re-elected ex-president",
    "a two-hour talk": "a two - hour talk",
    "“No way,” he said": "“ No way , ” he said",
    "What?!! Wait...": "What ? !! Wait ...",
}


@pytest.mark.parametrize("text", CASES)
def test_words_are_cut_as_treebanks_cut_them(text: str) -> None:
    assert " ".join(token.text for token in build_tokenizer()(text)) == CASES[text]
