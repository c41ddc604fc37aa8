"""The customer's conversation: enrolling, card, balance, history, settings, privacy."""
