"""What people say and tap in Telegram, by who says it."""
