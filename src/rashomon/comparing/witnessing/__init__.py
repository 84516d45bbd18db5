"""Who attests an item: publishers, newsrooms, and independent accounts as an interval."""
