"""What becomes of a sale afterwards."""
