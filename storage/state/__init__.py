"""Which question is open, and updates in hand: a database of its own, apart from the ledger."""
