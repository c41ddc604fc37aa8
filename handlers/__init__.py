"""What people say and tap in Telegram: by room, and within a room a file per conversation."""
