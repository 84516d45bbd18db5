"""The paragraphs of an invented article, and what cleaning sets aside around them."""

from __future__ import annotations

from rashomon.reading.cleaning import clean_page

BODY = (
    "The council of Port Alder voted on Monday to close the old fish market by the end of June.",
    "Traders said they had been told nothing, and that forty families live from the market.",
    "The council said the hall is unsafe after the fire of last winter, and offered new stalls.",
    "The harbour master, who was not at the meeting, declined to comment on the decision.",
    "A second vote on the stalls is planned for the autumn, when the budget will be known.",
    "The mayor told the local radio that she would meet the traders before the end of the week.",
    "Two of the forty families have already taken a stall by the station, the council said.",
)


def set_aside(*lines: str) -> dict[str, str]:
    original = "\n".join(lines)
    return {item.span.of(original): item.kind for item in clean_page(original).furniture}
