"""Keeps the programme: tables, queries and migrations, for SQLite and PostgreSQL.

Each floor stands on those below it:

- `store` runs use cases, for whoever asks
- `engine`: connections, transactions and threads of the two databases; migrating and copying one
- `tx` puts a transaction together of its parts, `audit` among them
- the rooms, named as in `loyalty/`: the queries, and what the audit asks of each
- `tables`, a file for each room as in `loyalty/records/`
- `sql`, which knows no table

Apart from them: `migrations` is how the tables came to be, `state` a database of its own for
conversations and updates in hand.
"""
