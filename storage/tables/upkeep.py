"""Settings of the process itself."""

from sqlalchemy import Column, Table, Text

from storage.sql.metadata import metadata, needed

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    needed("value", Text),
)
