"""Which of a page's statements is taken for its headline."""

from __future__ import annotations

import lxml.html
import pytest

from rashomon.reading.page_metadata import read_metadata
from rashomon.reading.site_names import without_site

HEADLINE = "Council closes the old fish market"


def title(head: str, body: str) -> str:
    html = f"<html><head>{head}</head><body>{body}</body></html>"
    return read_metadata(lxml.html.document_fromstring(html), url="https://alderpost.example").title


def test_the_printed_heading_and_the_window_outvote_what_is_written_for_sharing() -> None:
    head = (
        f"<title>{HEADLINE} | Fishing | The Alder Post</title>"
        '<meta property="og:site_name" content="The Alder Post">'
        '<meta property="og:title" content="You will not believe what the council did">'
    )
    assert title(head, f"<h1>{HEADLINE}</h1>") == HEADLINE


def test_the_site_s_own_name_in_a_heading_is_no_headline() -> None:
    head = f"<title>{HEADLINE} - The Alder Post</title>"
    assert title(head, f"<h1>The Alder Post</h1><h1>{HEADLINE}</h1>") == HEADLINE


def test_entities_escaped_twice_are_read() -> None:
    head = (
        '<meta property="og:title" content="Market &amp;amp;amp; hall &amp;#039;unsafe&amp;#039;">'
    )
    assert title(head, "") == "Market & hall 'unsafe'"


def test_a_kicker_in_the_heading_stays_apart_from_it() -> None:
    assert title("", f"<h1><span>Analysis</span>{HEADLINE}</h1>") == f"Analysis {HEADLINE}"


@pytest.mark.parametrize(
    "heading",
    [
        f"<span>Analysis</span>{HEADLINE}",
        f"<a href='/coast'>Coast</a>: {HEADLINE}",
        f"{HEADLINE}<span>12 comments</span>",
        f"<small>Live</small> <b>{HEADLINE}</b>",
        f"{HEADLINE}<span class='sr-only'>Opens in a new window</span>",
    ],
)
def test_a_label_in_the_heading_is_left_out_where_the_page_says_the_rest_alone(
    heading: str,
) -> None:
    assert title(f"<title>{HEADLINE} | The Alder Post</title>", f"<h1>{heading}</h1>") == HEADLINE


def test_a_short_heading_in_chinese_is_a_headline() -> None:
    assert title("<title>渔市关闭 - 新闻频道 - 海港网</title>", "<h1>渔市关闭</h1>") == "渔市关闭"


def test_a_rubric_before_a_bar_is_cut_where_the_heading_has_none() -> None:
    shared = f'<meta property="og:title" content="Opinion | {HEADLINE}">'
    window = f"<title>Opinion | {HEADLINE} - The Alder Post</title>"
    name = '<meta property="og:site_name" content="The Alder Post">'
    assert title(name + window + shared, f"<h1>{HEADLINE}</h1>") == HEADLINE


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        (f"{HEADLINE} - The Alder Post", HEADLINE),
        (f"{HEADLINE} | Coast | Alder Post", HEADLINE),
        (f"The Alder Post: {HEADLINE}", HEADLINE),
        (f"The Alder Post - {HEADLINE}", HEADLINE),
        (f"{HEADLINE} (The Alder Post)", HEADLINE),
        (f"{HEADLINE}|The Alder Post", HEADLINE),
        (f"{HEADLINE} ⋆ The Alder Post", HEADLINE),
        (f"{HEADLINE} | Coast | Fishing | The Alder Post", HEADLINE),
        (f"{HEADLINE} | News, Sport, Jobs - The Alder Post", HEADLINE),
        (f"{HEADLINE} - The Alder Post | News from the coast", HEADLINE),
        ("Fish - Closed market - The Alder Post", "Fish - Closed market"),
        ("Who pays? | Council closes the market", "Who pays? | Council closes the market"),
        (f"{HEADLINE} – as it happened", f"{HEADLINE} – as it happened"),
        ("Fishing: council closes market", "Fishing: council closes market"),
    ],
)
def test_only_the_site_s_name_is_cut_off_a_headline(printed: str, bare: str) -> None:
    assert without_site(printed, "The Alder Post") == bare


LOGO = "<h1>Alder Post</h1>"
SHARED = '<meta property="og:title" content="{}">'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<h1>Council closes<br>the old fish market</h1>"),
        ("", "<h1><div>Council closes</div><div>the old fish market</div></h1>"),
        ("", "<h1><span>C</span>ouncil closes the old fish market</h1>"),
        ("", "<h1>Coun&shy;cil closes the old fish&nbsp;mar&#8203;ket</h1>"),
        ("", "<h1>Council closes <!-- old -->the old fish market</h1>"),
        (SHARED.format("&lt;i&gt;Council&lt;/i&gt; closes the old fish market"), ""),
        (f'<meta name="dc.title" content="{HEADLINE}"><title>Alder Post</title>', ""),
        ("<title>Alder Post</title>", f"{LOGO}<h2 class='entry-title'>{HEADLINE}</h2>"),
        ("<title>Alder Post</title>", f"{LOGO}<p itemprop='headline'>{HEADLINE}</p>"),
        (SHARED.format(HEADLINE), f"<h1>{HEADLINE.upper()}</h1>"),
    ],
)
def test_a_headline_is_read_however_the_page_is_built(head: str, body: str) -> None:
    site = '<meta property="og:site_name" content="Alder Post">'
    assert title(site + head, body) == HEADLINE


def test_a_headline_cut_short_gives_way_to_the_whole_one() -> None:
    head = '<meta property="og:title" content="Council closes the old…">'
    assert title(head, f"<h1>{HEADLINE}</h1>") == HEADLINE


def test_an_unknown_name_behind_a_bar_is_cut_where_the_heading_has_none() -> None:
    head = f'<title>{HEADLINE} | KPA</title><meta property="og:title" content="{HEADLINE} | KPA">'
    assert title(head, f"<h1>{HEADLINE}</h1>") == HEADLINE
