"""Furniture that stands in a text of which nothing was cut shows no derivation."""

from __future__ import annotations

from dataclasses import replace

from dam_accounts import HERALD, INDEPENDENT

from rashomon.comparing.derivation.crediting import names_as_source
from rashomon.comparing.derivation.reuse import find_passages
from rashomon.comparing.derivation.stemma import trace_stemma
from rashomon.comparing.derivation.wording import read_wording
from rashomon.testing import article
from rashomon.types import Article, Furniture, FurnitureKind, Span

BOX = """\
Nine sluice keepers from the hill villages have written a cookbook about trout, smoke and patience.

Our reporters walked the whole embankment in March and photographed every bolt that they found.

Wool traders of the valley meet on the first Sunday of autumn to weigh the year and to sing.

According to The Herald, a choir of weavers will open the season with songs of the millers.\
"""
RELATED: FurnitureKind = "related"


def boxed(text: str, name: str, *, is_marked: bool) -> Article:
    """``text`` above the box that every page of the outlet ends with."""
    made = article(f"{text}\n{BOX}", publisher=name.title(), name=name)
    start = len(text) + 1
    box = Furniture(Span(start, start + len(BOX)), RELATED)
    return replace(made, original=made.text, furniture=(box,) if is_marked else ())


def test_a_box_on_both_pages_links_them_only_where_it_is_not_known_for_furniture() -> None:
    for is_marked in (False, True):
        pages = [
            boxed(HERALD, "herald", is_marked=is_marked),
            boxed(INDEPENDENT, "post", is_marked=is_marked),
        ]
        stemma = trace_stemma(pages)
        assert bool(stemma.derivations) is not is_marked
    assert find_passages(*pages) == find_passages(
        article(HERALD, name="herald"), article(INDEPENDENT, name="post")
    )


def test_a_caption_amid_a_sentence_said_again_does_not_part_it() -> None:
    said = "The gate jammed half open on Thursday and engineers spent nine hours prying it loose."
    caption = "Engineers at the weir. Photo: Pia Lund"
    words = said.split()
    text = f"{' '.join(words[:8])}\n{caption}\n{' '.join(words[8:])}"
    span = Span(text.index(caption), text.index(caption) + len(caption))
    cut = replace(article(text, name="cut"), original=text, furniture=(Furniture(span, "caption"),))
    [passage] = find_passages(cut, article(said, name="whole"))
    assert passage.method == "verbatim"
    assert passage.copy.span == Span(0, len(text) - 1)
    assert not any(word.start in range(span.start, span.end) for word in read_wording(cut).words)


def test_a_link_that_names_an_outlet_does_not_name_a_source() -> None:
    plain, marked = (boxed(INDEPENDENT, "post", is_marked=is_marked) for is_marked in (False, True))
    assert [credit.name for credit in names_as_source(plain, "Herald")] == ["The Herald"]
    assert names_as_source(marked, "Herald") == ()
