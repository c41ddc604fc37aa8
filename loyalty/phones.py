"""Phone numbers, as people write them and as they are kept: in E.164, +77011234567."""

import re

_DIGITS = re.compile("[0-9]{7,15}")
_BETWEEN = str.maketrans("", "", " \u00a0\u202f\u2009-\u2010\u2011\u2013()")


def e164(typed: str, country: str | None) -> str | None:
    """The number after a plus, or written as in this ISO 3166 country; None where it is none.

    Without the plus, it must be one that is given out there: many figures are as long as numbers.
    """
    plain = typed.strip().translate(_BETWEEN)
    if _DIGITS.fullmatch(plain.removeprefix("+")) is None:
        return None
    import phonenumbers  # noqa: PLC0415 - 1 MB, and few are found or share it on any one day

    try:
        parsed = phonenumbers.parse(plain, country)
    except phonenumbers.NumberParseException:
        return None
    known = plain.startswith("+") or phonenumbers.is_valid_number(parsed)
    if not (known and phonenumbers.is_possible_number(parsed)):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
