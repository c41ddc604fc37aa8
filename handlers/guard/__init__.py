"""What fraud looks like, and who hears of it."""
