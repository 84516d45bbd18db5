"""The words of events: the frames of the lexicon, the forms of words, the PLOVER ontology."""
