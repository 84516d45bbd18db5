"""A claim checked against what the articles say; never a verdict on its truth."""

from rashomon.comparing.checking.bearing import Bearing
from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.sentence_index import SentenceIndex
from rashomon.comparing.checking.statements import claim_as_article
from rashomon.comparing.checking.verdicts import Check, Verdict, check_claim

__all__ = [
    "Bearing",
    "Check",
    "Difference",
    "SentenceIndex",
    "Verdict",
    "check_claim",
    "claim_as_article",
]
