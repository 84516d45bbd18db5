"""Fit the weights of ``comparing/data/story_weights.csv`` on the development halves.

Needs scikit-learn. Prints the table; nothing is written unless ``--write`` names the file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from rashomon.comparing.clustering.stories import LEAST_LIKENESS
from rashomon.comparing.clustering.story_signs import SignTable, read_signs
from story_sets import Stories, data_folder, is_test, read_all, split_key

# Undated pairs lack the strongest veto; the corpora hold more same-story pairs than a real
# stream does, so the fit asks too little of them. The strictest of 0 to -3 that keeps the ECB+
# development topics above 92.
UNDATED = -2.5


def pairs_of(stories: Stories) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Names of the signs, one row per candidate pair, and whether each is one story."""
    told = [(key, each) for key, group in sorted(stories.items()) for each in group]
    table = SignTable([read_signs(each) for _, each in told])
    left, right = table.candidates(LEAST_LIKENESS)
    signs = table.likeness(left, right)
    names = sorted(signs)
    same = [told[one][0] == told[other][0] for one, other in zip(left, right, strict=True)]
    return names, np.stack([signs[name] for name in names], -1), np.array(same)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    folder = data_folder()
    if folder is None:
        print("no corpora: set RASHOMON_DATA")
        return 0
    rows, same, weights = [], [], []
    for name, stories in read_all(folder):
        half = {key: told for key, told in stories.items() if not is_test(split_key(name, key))}
        names, values, alike = pairs_of(half)
        rows.append(values)
        same.append(alike)
        weights.append(np.full(len(alike), 1 / alike.sum()))
    weight = np.concatenate(weights)
    model = LogisticRegression(C=10, max_iter=5000)
    model.fit(np.concatenate(rows), np.concatenate(same), sample_weight=weight / weight.mean())
    fitted = dict(zip(names, model.coef_[0], strict=True)) | {"constant": model.intercept_[0]}
    fitted["undated"] += UNDATED
    lines = ["sign,weight", *(f"{name},{value:.2f}" for name, value in sorted(fitted.items()))]
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if options.write:
        options.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
