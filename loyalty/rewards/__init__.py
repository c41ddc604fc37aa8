"""What customers get besides points for a purchase."""
