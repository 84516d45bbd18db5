"""Articles into stories, and undated articles into time."""
