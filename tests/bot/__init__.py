"""The frame that everything runs in."""
