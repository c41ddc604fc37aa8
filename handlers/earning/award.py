"""An award in words: why a bill earns what it earns."""

from collections.abc import Iterator

from locales.amounts import money, number, percent, signed, times
from locales.texts import Html, Words
from loyalty.earning.earning import MULTIPLYING
from loyalty.records.earning import AwardLine, Because
from loyalty.rules.program import Program

MOST_BONUSES = 6  # named one by one: a message has an end


def reasons(lines: tuple[AwardLine, ...], program: Program, words: Words) -> Iterator[Html]:
    """Why so many points, line by line; of many bonuses the greatest, and the others together."""
    bonuses = [line for line in lines if line.because in MULTIPLYING]
    told = bonuses
    if len(bonuses) > MOST_BONUSES:
        told = sorted(bonuses, key=lambda line: line.points, reverse=True)[:MOST_BONUSES]
    yield from (reason(line, program, words) for line in (lines[0], *told))
    if told is not bonuses:
        rest = sum(line.points for line in bonuses) - sum(line.points for line in told)
        points = signed(rest)
        yield words("award-more", count=len(bonuses) - len(told), points=points)
    caps = lines[1 + len(bonuses) :]
    yield from (reason(line, program, words) for line in caps)


def reason(line: AwardLine, program: Program, words: Words) -> Html:
    """Why so many points, in a line."""
    language, currency = words.language, program.currency
    rate, base = percent(line.rate, language), money(line.base, currency, language)
    points = number(line.points)
    match line.because:
        case because if because in MULTIPLYING:
            return words(
                "award-times",
                what=line.name or words.plain(f"occasion-{line.because}"),
                times=times(line.rate, language),
                points=signed(line.points),
            )
        case Because.RATE if line.name:
            return words("award-rate-named", name=line.name, rate=rate, base=base, points=points)
    return words(
        f"award-{line.because}",
        rate=rate,
        base=base,
        each=words.plain("points", points=line.figure),
        step=money(line.step, currency, language),
        cap=number(line.figure),
        points=points,
    )
