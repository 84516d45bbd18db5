"""What independent accounts tell alike in their own prose, whatever its type."""

from rashomon.comparing.agreeing.agreements import find_agreements

__all__ = ["find_agreements"]
