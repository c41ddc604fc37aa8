"""Holidays of the shop's country, as days on which promotions may better wait."""

from collections.abc import Iterator

from loyalty.rules.countries import country_of
from loyalty.rules.decision import rules_of
from loyalty.rules.program import Program
from loyalty.rules.promotions import DayOff

_KINDS = ("public", "workday")  # the second: kept, and worked through, as in Ukraine at war
_LONGEST_NAME = next(rule for rule in rules_of(DayOff) if rule.name == "name").decision.most


def holiday_suggestions(program: Program, year: int, language: str) -> tuple[DayOff, ...]:
    """The country's holidays in that year that are not days off yet, soonest first.

    Their names are in the language where the country's calendar has it, else in the country's own.
    Nothing where the country is not known.
    """
    off = {one.day for one in program.promotions.days_off}
    return tuple(
        one for one in _holidays(country_of(program), year, language) if one.day not in off
    )


def _holidays(country: str, year: int, language: str) -> Iterator[DayOff]:
    from holidays import country_holidays  # noqa: PLC0415 - 60 ms, for what few ask once a year

    try:
        known = country_holidays(country)
    except NotImplementedError:
        return
    spoken = (one for one in known.supported_languages if one.split("_")[0] == language)
    days = country_holidays(
        country,
        years=year,
        observed=False,
        language=next(spoken, known.default_language),
        categories=tuple(kind for kind in _KINDS if kind in known.supported_categories),
    )
    for day, name in sorted(days.items()):
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        yield DayOff(day, short)
