"""Everything that arrives by HTTP: webhook, health, metrics."""
