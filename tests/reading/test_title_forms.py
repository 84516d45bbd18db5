"""Thirty forms of heads of pages, as sites of many makes print them, each with its headline."""

from __future__ import annotations

import json

import lxml.html
import pytest

from rashomon.reading.page_metadata import read_metadata

HEADLINE = "Council closes the old fish market"
OTHER = "Why Port Alder gives up its market hall"


def title(head: str, body: str) -> str:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_metadata(lxml.html.document_fromstring(html), url="https://alderpost.example").title


def window(text: str) -> str:
    return f"<title>{text}</title>"


def tag(name: str, text: str) -> str:
    return f'<meta property="{name}" content="{text}">'


def linked(**fields: object) -> str:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", **fields})
    return f'<script type="application/ld+json">{data}</script>'


SITE = tag("og:site_name", "The Alder Post")
H1 = f"<h1>{HEADLINE}</h1>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        # the site's name and sections in the window's title
        (window(f"{HEADLINE} - The Alder Post") + SITE, ""),
        (window(f"{HEADLINE} | Coast | The Alder Post") + SITE, ""),
        (window(f"{HEADLINE} | Coast | News | alderpost.example"), H1),
        (window(f"The Alder Post | {HEADLINE}") + SITE, ""),
        (window(f"{HEADLINE} — Alder Post") + SITE, ""),
        (window(f"{HEADLINE} :: The Alder Post :: Coast") + SITE, H1),
        (window(f"Coast News: {HEADLINE} - The Alder Post") + SITE, H1),
        (window(f"{HEADLINE} | The Alder Post - News from the coast") + SITE, H1),
        # live pages
        (window(f"{HEADLINE} - live updates - The Alder Post") + SITE, H1),
        (window(f"{HEADLINE} | Live | The Alder Post") + SITE, f"<h1><b>Live</b> {HEADLINE}</h1>"),
        (tag("og:title", HEADLINE) + window(HEADLINE), f"<h1><span>LIVE</span>{HEADLINE}</h1>"),
        # kickers and counters in the heading
        (tag("og:title", HEADLINE), f"<h1><span class='kicker'>Fishing</span> {HEADLINE}</h1>"),
        (tag("og:title", HEADLINE), f"<h1><em>Exclusive:</em> {HEADLINE}</h1>"),
        (window(HEADLINE), f"<h1>{HEADLINE} <a href='#c'>14 comments</a></h1>"),
        (window(HEADLINE), f"<h1><div>Analysis</div><div>{HEADLINE}</div></h1>"),
        # statements that differ
        (linked(headline=HEADLINE, alternativeHeadline=OTHER) + window(OTHER), H1),
        (linked(headline=HEADLINE) + tag("og:title", OTHER), H1),
        (linked(headline=OTHER) + tag("og:title", HEADLINE) + window(HEADLINE), H1),
        (linked(headline=HEADLINE, name=OTHER) + tag("twitter:title", OTHER), H1),
        (linked(headline=[HEADLINE]) + window(f"{HEADLINE} | The Alder Post") + SITE, ""),
        (linked(headline=f"{HEADLINE[:24]}...") + window(f"{HEADLINE} | Alder"), H1),
        # several headings
        (window(f"{HEADLINE} | The Alder Post") + SITE, f"<h1>The Alder Post</h1>{H1}"),
        (window(f"{HEADLINE} | The Alder Post"), f"{H1}<h1>Most read on the coast today</h1>"),
        (window(f"{HEADLINE} | The Alder Post"), f"<h1>Most read on the coast today</h1>{H1}"),
        (tag("og:title", HEADLINE), f"<h1><a href='/'><img alt='The Alder Post'></a></h1>{H1}"),
        (
            window(f"{HEADLINE} | The Alder Post") + SITE,
            f"<h1 class='logo visually-hidden'>The Alder Post home</h1>"
            f"<h2 class='entry-title'>{HEADLINE}</h2>",
        ),
        # no heading, or one in another place
        (window(f"{HEADLINE} | The Alder Post") + SITE, f"<h2 class='headline'>{HEADLINE}</h2>"),
        (window("The Alder Post"), f"<p itemprop='headline'>{HEADLINE}</p>"),
        # marks and entities
        (tag("og:title", HEADLINE.replace(" ", "&amp;nbsp;")), ""),
        (window(HEADLINE), f"<h1>{HEADLINE.replace('closes', 'clo&shy;ses')}</h1>"),
    ],
)
def test_a_page_s_headline_is_found_whatever_its_form(head: str, body: str) -> None:
    assert title(head, body) == HEADLINE
