"""Words of an article made safe to print."""

from __future__ import annotations

# Control characters move the cursor; embeddings, overrides and isolates turn the order of letters.
_UNPRINTED = dict.fromkeys(
    [*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], None
)
_UNPRINTED |= {ord(sign): " " for sign in "\t\n\r"}


def printable(words: str) -> str:
    """``words`` less control characters: an article must not steer the reader's terminal.

    >>> printable("a\\x1b[2Jb"), printable("paid \\u202e01 dollars")
    ('a[2Jb', 'paid 01 dollars')
    """
    return words.translate(_UNPRINTED)
