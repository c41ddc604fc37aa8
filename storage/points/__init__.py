"""How points move, live and die."""
