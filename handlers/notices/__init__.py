"""What the bot says unasked, one function per kind, rendered when it is sent."""
