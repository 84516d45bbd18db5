"""One quote for all that reports one utterance."""
