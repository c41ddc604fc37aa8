"""The tables, a file for each room as in loyalty/records/; whoever imports this knows them all.

What a column means is said beside the records; here is how it is kept. Points and money are BIGINT.
The columns of a record stand in the order of its fields. A change here needs a migration, and a
test compares.
"""

from storage.sql.metadata import metadata
from storage.tables import (
    earning,
    guard,
    outbox,
    people,
    points,
    program,
    promotions,
    returns,
    team,
    till,
    upkeep,
    voice,
)

__all__ = [
    "earning",
    "guard",
    "metadata",
    "outbox",
    "people",
    "points",
    "program",
    "promotions",
    "returns",
    "team",
    "till",
    "upkeep",
    "voice",
]
