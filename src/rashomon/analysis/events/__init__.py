"""What happened: events with type, participants, modality and holder."""

from rashomon.analysis.events.event_mentions import find_events
from rashomon.analysis.events.lexicon.plover import event_types, modes_of, plover_score

__all__ = ["event_types", "find_events", "modes_of", "plover_score"]
