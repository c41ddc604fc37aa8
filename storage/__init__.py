"""Keeps the programme: tables, queries and migrations, for SQLite and PostgreSQL."""
