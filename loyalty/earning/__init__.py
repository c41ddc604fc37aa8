"""What a purchase costs and earns, and the tiers that purchases lead to."""
