"""The cashier's conversation: scanning, amounts, quotes, receipts, undoing, the shift."""
