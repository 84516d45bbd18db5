"""What several articles tell, once each: entities, quotes, events, figures."""
