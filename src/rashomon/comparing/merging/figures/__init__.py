"""One figure for all printings of one quantity, and figures that cannot both hold."""
