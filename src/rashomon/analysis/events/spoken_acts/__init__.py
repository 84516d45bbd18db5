"""What is done by speaking: commitments, threats, praise and blame."""
