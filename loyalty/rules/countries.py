"""The shop's country: how its phone numbers are read, and which holidays it has."""

from functools import cache
from importlib.resources import files

from loyalty.rules.program import Program

_OLDER_NAMES = {"Europe/Kiev": "UA", "Asia/Calcutta": "IN", "Asia/Saigon": "VN"}  # of zones


def country_of(program: Program) -> str:
    """The country that the owner has said, else that of the time zone, else of the currency.

    As ISO 3166 has it.
    """
    zone = program.time_zone
    return program.country or _zones().get(zone) or _OLDER_NAMES.get(zone) or program.currency[:2]


def known_countries() -> frozenset[str]:
    """The code of each country that has a time zone."""
    return frozenset(_zones().values())


@cache
def _zones() -> dict[str, str]:
    """The country of each time zone, by the table that comes with the zones."""
    table = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {row[2]: row[0] for row in rows}
