"""The owner's home: today, what waits for a decision, and the ways."""
