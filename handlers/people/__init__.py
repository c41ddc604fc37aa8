"""Who carries a card: joining, profile, card, leaving."""
