"""What a passage says otherwise than a claim: number, date, actor, place, direction, modality."""

from __future__ import annotations

from rashomon.comparing.checking.difference import Difference
from rashomon.comparing.checking.laying import Laid
from rashomon.comparing.checking.names_compared import name_differences
from rashomon.comparing.checking.parts_compared import direction_differences
from rashomon.comparing.checking.quantities_compared import number_differences
from rashomon.comparing.checking.speakers_compared import speaker_differences
from rashomon.comparing.checking.stances_compared import stance_differences
from rashomon.comparing.checking.times_compared import date_differences


def find_differences(laid: Laid) -> list[Difference]:
    """Every slot in which the passage says something incompatible with the claim."""
    return [
        *number_differences(laid),
        *date_differences(laid),
        *name_differences(laid),
        *speaker_differences(laid),
        *direction_differences(laid),
        *stance_differences(laid),
    ]
