"""Fit the log-odds of common descent (``comparing/derivation/kinship.py``) on the development half.

Pairs of the made families: of one account or not. Needs scikit-learn. Prints the weights and how
many pairs each cut would get wrong; nothing is written.
"""

from __future__ import annotations

import math
import sys
from itertools import combinations

import numpy as np
from sklearn.linear_model import LogisticRegression

from rashomon.comparing.derivation.likeness import Likeness, measure_likeness
from rashomon.comparing.derivation.wording import read_wording
from stemma import accounts
from story_sets import data_folder, is_test, read_basil
from synthetic_stemmata import make_families

SIGNS = ("same words", "same sentences", "narration share")
VARIANTS = 4


def signs_of(likeness: Likeness) -> tuple[float, ...]:
    """The signs of one pair, in the order of ``SIGNS``."""
    return (
        math.log1p(likeness.same_words),
        math.log1p(likeness.same_sentences),
        max(likeness.left.retold, likeness.right.retold),
    )


def pairs() -> tuple[np.ndarray, np.ndarray]:
    """Signs of every pair in the development families, and whether it is of one account."""
    folder = data_folder()
    assert folder is not None
    stories = {key: told for key, told in read_basil(folder).items() if not is_test(key)}
    rows, labels = [], []
    for family in make_families(stories, variants=VARIANTS):
        read = [(made, read_wording(made.article)) for made in family.members]
        for (one, left), (other, right) in combinations(read, 2):
            rows.append(signs_of(measure_likeness(left, right)))
            labels.append(bool(accounts(one) & accounts(other)))
    return np.array(rows), np.array(labels)


def main() -> int:
    if data_folder() is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    rows, labels = pairs()
    model = LogisticRegression(C=1.0, class_weight={True: 1.0, False: 3.0}).fit(rows, labels)
    odds = model.decision_function(rows)
    for name, weight in zip(SIGNS, model.coef_[0], strict=True):
        print(f"{name:16s} {weight:6.2f}")
    print(f"{'constant':16s} {model.intercept_[0]:6.2f}")
    for cut in (-1.0, 0.0, 1.0):
        missed = np.sum(labels & (odds < cut))
        linked = np.sum(~labels & (odds >= cut))
        print(
            f"cut {cut:4.1f}: {missed} of {labels.sum()} missed, "
            f"{linked} of {(~labels).sum()} linked"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
