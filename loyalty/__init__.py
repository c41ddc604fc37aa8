"""The programme itself: rules and use cases. No Telegram, SQL, network or clock of its own."""
