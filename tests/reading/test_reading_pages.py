"""Pages of HTML: the article, its metadata and where each came from."""

from __future__ import annotations

from pathlib import Path

from rashomon.reading import Reading, read_articles
from rashomon.types import Article, Span

PARAGRAPHS = (
    "The council of Port Alder voted on Monday to close the old fish market by the end of June.",
    "Traders said they had been told nothing, and that forty families live from the market.",
    "“We will sit here until somebody talks to us,” said Inés Okoro, a trader since 1998.",
    "The council said the hall is unsafe after the fire of last winter & offered other stalls.",
    "The harbour master, who was not at the meeting, declined to comment on the decision.",
)
BODY = "".join(f"<p>{text.replace('&', '&amp;')}</p>" for text in PARAGRAPHS)


def page(
    head: str = "", body: str = BODY, title: str = "Council votes to close fish market"
) -> str:
    return (
        f"<!doctype html><html lang='en'><head><title>{title} | Kestrel Post</title>{head}</head>"
        f"<body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav><article><h1>{title}</h1>"
        f"{body}</article><footer>About us · Contact</footer></body></html>"
    )


def read(folder: Path, html: str) -> Reading:
    path = folder / "page.html"
    path.write_text(html, "utf-8")
    return read_articles([str(path)])


def only(folder: Path, html: str) -> Article:
    reading = read(folder, html)
    assert reading.problems == ()
    return reading.articles[0]


def test_the_body_and_the_headline_are_found_and_the_menu_is_not(tmp_path: Path) -> None:
    article = only(tmp_path, page("<meta property='og:site_name' content='Kestrel Post'>"))
    assert article.title == "Council votes to close fish market"
    assert article.publisher == "Kestrel Post"
    assert all(text in article.text for text in PARAGRAPHS)
    assert "Contact" not in article.text
    assert article.title_span is not None
    assert article.title_span.of(article.text) == article.title


def test_segments_point_into_the_source_of_the_page(tmp_path: Path) -> None:
    linked = BODY.replace("fish market", "<a href='/m'>fish market</a>")
    article = only(tmp_path, page(body=linked))
    assert article.segments
    assert len(article.segments) < 20
    for segment in article.segments:
        assert segment.text.of(article.text) == segment.original.of(article.original)
    mapped = sum(len(segment.text) for segment in article.segments)
    assert mapped > 0.95 * len(article.text.replace("\n", ""))


def test_each_date_says_where_it_was_found(tmp_path: Path) -> None:
    linked = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Council votes",'
        ' "datePublished": "2025-03-03T09:05:00-06:00", "author": {"@id": "#a"}}</script>'
        '<script type="application/ld+json">{"@graph": [{"@id": "#a", "name": "Ana Díaz"}]}'
        "</script>"
    )
    article = only(tmp_path, page(linked))
    assert article.published is not None
    assert article.published.interval.zone == "-06:00"
    assert article.published.basis == "metadata"
    assert article.published.evidence == 'JSON-LD datePublished "2025-03-03T09:05:00-06:00"'
    assert article.authors == ("Ana Díaz",)
    tagged = page("<meta property='article:published_time' content='2025-03-04'>")
    published = only(tmp_path, tagged).published
    assert published is not None
    assert published.evidence == "meta tag article:published_time “2025-03-04”"


def test_times_are_told_from_an_update_that_the_page_prints_and_not_from_metadata(
    tmp_path: Path,
) -> None:
    head = (
        "<meta property='article:published_time' content='2025-03-03T09:05:00-06:00'>"
        "<meta property='article:modified_time' content='2025-11-20T01:00:00-06:00'>"
    )
    changed = only(tmp_path, page(head))
    assert changed.updated is not None
    assert changed.updated.interval.start.month == 11
    assert changed.reference == changed.published
    printed = only(tmp_path, page(head, "<p>Updated March 4, 2025 at 3:26 PM CST</p>" + BODY))
    assert printed.reference is not None
    assert printed.reference.interval.start.isoformat() == "2025-03-04T15:26:00"
    assert printed.published == changed.published


def test_a_date_in_the_canonical_address_is_the_last_resort(tmp_path: Path) -> None:
    link = "<link rel='canonical' href='https://kestrel-post.example/2025/03/05/market'>"
    article = only(tmp_path, page(link))
    assert article.canonical_url == "https://kestrel-post.example/2025/03/05/market"
    assert article.published is not None
    assert article.published.basis == "url"
    assert article.published.interval.start.isoformat() == "2025-03-05T00:00:00"


def test_an_agency_in_the_authors_place_is_the_originator(tmp_path: Path) -> None:
    head = "<meta name='author' content='The Associated Press'>"
    head += "<meta property='og:site_name' content='Kestrel Post'>"
    article = only(tmp_path, page(head))
    assert article.publisher == "Kestrel Post"
    assert article.originator == "Associated Press"


def test_a_page_that_is_all_navigation_is_named(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='/{i}'>Story number {i}</a></li>" for i in range(80))
    [problem] = read(tmp_path, page(body=f"<ul>{links}</ul>")).problems
    assert problem.cause == "a page without article text (navigation or teasers only)"


def test_broken_html_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    broken = page().replace("</p>", "").replace("</article>", "<div><<b").replace("</html>", "")
    assert PARAGRAPHS[2] in only(tmp_path, broken).text


def test_a_page_of_tags_nested_without_end_is_no_crash(tmp_path: Path) -> None:
    assert len(read(tmp_path, "<div>" * 100_000 + "Talks").problems) == 1


def test_a_span_with_a_character_reference_still_finds_its_place(tmp_path: Path) -> None:
    article = only(tmp_path, page())
    start = article.text.index("last winter & offered")
    span = Span(start, start + len("last winter & offered"))
    assert article.original_span(span).of(article.original) == "last winter &amp; offered"
    at_reference = Span(start + len("last winter "), start + len("last winter &"))
    assert len(article.original_span(at_reference)) < 20


def test_a_page_saved_as_text_is_read_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(page(), "utf-8")
    [article] = read_articles([str(path)]).articles
    assert article.title == "Council votes to close fish market"
    assert "<p>" not in article.text
