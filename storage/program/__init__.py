"""The owner makes and changes the rules."""
