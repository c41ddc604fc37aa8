"""The versions of the programme."""

from sqlalchemy import JSON, BigInteger, Column, Table

from storage.sql.columns import Instant
from storage.sql.metadata import metadata, needed

programs = Table(
    "programs",
    metadata,
    Column("version", BigInteger, primary_key=True, autoincrement=False),
    needed("body", JSON),
    needed("at", Instant),
)
