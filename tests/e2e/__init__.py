"""The real bot over real HTTP, with people who talk to it; only Telegram is played."""
