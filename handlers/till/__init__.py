"""A purchase, from the amount to the receipt."""
