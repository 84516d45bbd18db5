"""A claim checked against what the articles say; never a verdict on its truth."""

from rashomon.comparing.checking.differences import Difference
from rashomon.comparing.checking.statements import claim_as_article
from rashomon.comparing.checking.verdicts import Bearing, Check, Verdict, check_claim

__all__ = ["Bearing", "Check", "Difference", "Verdict", "check_claim", "claim_as_article"]
