"""The right message to the right members at the right hour, and proof that it worked."""
