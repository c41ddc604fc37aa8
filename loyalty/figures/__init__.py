"""What it all does for the shop, and what waits for a decision."""
