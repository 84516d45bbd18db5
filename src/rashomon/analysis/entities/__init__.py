"""Who and what an article names: people, organisations, places and groups, with every mention."""

from rashomon.analysis.entities.actors import Actor, ActorList, read_actors
from rashomon.analysis.entities.entity_finding import find_entities

__all__ = ["Actor", "ActorList", "find_entities", "read_actors"]
