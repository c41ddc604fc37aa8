"""The watch: looks over the newest sales for patterns that the owner wants to hear of.

It runs beside the till and costs no sale anything. The sales themselves are the evidence, and a
mark says how far it has looked: what a crash interrupts is looked at again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from loyalty.guard.alerts import raise_alert
from loyalty.guard.limits import COUNTED, WITHIN_A_DAY, figure_of, groups, joined, limit_of
from loyalty.records.guard import Breach, Deal, Pattern, Scope
from loyalty.rules.groups import Response
from loyalty.rules.program import Program
from loyalty.store import Tx
from loyalty.values import SaleId

PORTION = 200  # sales that one look is about
SETTLED = timedelta(minutes=2)
"""After which no sale with a lower number is still being written: until then it is looked at again,
since PostgreSQL does not commit in the order of numbers."""

_MARK = "watched"


@dataclass(frozen=True, slots=True)
class Sight:
    """What one look has found, and the sales that are its evidence."""

    breach: Breach
    sales: tuple[SaleId, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What a portion of sales has shown. `mark` is how far nothing is to be looked at again.

    `last` is where the next portion begins, None where this was the newest.
    """

    sights: tuple[Sight, ...]
    mark: SaleId | None
    last: SaleId | None


def begin_watch(tx: Tx) -> None:
    """Set the mark behind the newest sale, where there is none yet: older ones are left alone."""
    if tx.settings.get(_MARK) is None:
        tx.settings.put(_MARK, str(tx.tallies.newest_of_all()))


def watched(tx: Tx) -> SaleId:
    """The mark: the number of the last sale that is not to be looked at again."""
    return SaleId(int(tx.settings.get(_MARK) or 0))


def look(tx: Tx, *, after: SaleId, now: datetime) -> Look:
    """Look over the next portion of sales. It only reads."""
    program = tx.programs.current()
    fresh = tx.tallies.after(after, PORTION)
    kept = [deal for deal in fresh if not deal.undone]
    mark = None
    for deal in fresh:
        if deal.at > now - SETTLED:
            break
        mark = deal.id
    return Look(
        sights=(*_large_bills(program, kept), *_too_often(tx, program, kept)),
        mark=mark,
        last=fresh[-1].id if len(fresh) == PORTION else None,
    )


def note_look(tx: Tx, *, seen: Look, now: datetime) -> None:
    """Have the owners told of what was found, and remember how far was looked."""
    for sight in seen.sights:
        raise_alert(tx, sight.breach, sales=sight.sales, now=now)
    if seen.mark is not None:
        tx.settings.put(_MARK, str(seen.mark))


def _large_bills(program: Program, deals: list[Deal]) -> Iterator[Sight]:
    limit = limit_of(program.limits, Pattern.LARGE_BILL)
    if limit.response is not Response.WARN:
        return
    for deal in deals:
        if deal.alone and deal.bill > limit.allowed:
            breach = Breach(
                Pattern.LARGE_BILL,
                deal.bill,
                limit.allowed,
                deal.staff_id,
                deal.member_id,
                deal.at,
            )
            yield Sight(breach, (deal.id,))


def _too_often(tx: Tx, program: Program, deals: list[Deal]) -> Iterator[Sight]:
    for pattern in COUNTED:
        limit = limit_of(program.limits, pattern)
        if limit.response is Response.WARN:
            own = [one for one in deals if one.by_phone or pattern is not Pattern.BY_PHONE]
            for scopes in groups(program, pattern, own):
                figure, scope = _most(tx, pattern, limit.allowed, scopes)
                if figure > limit.allowed:
                    breach = Breach(
                        pattern,
                        figure,
                        limit.allowed,
                        scope.staff_id,
                        scope.member_id,
                        scope.until,
                    )
                    yield Sight(breach, ())


def _most(tx: Tx, pattern: Pattern, allowed: int, scopes: list[Scope]) -> tuple[int, Scope]:
    """The most that counts with one of these sales, and what does.

    One question for all of them together nearly always says that each is within the limit.
    """
    last = scopes[-1]
    figure = figure_of(pattern, tx.tallies.of(joined(scopes[0], last)))
    if figure <= allowed or pattern in WITHIN_A_DAY:
        return figure, last
    figures = [(figure_of(pattern, tx.tallies.of(scope)), scope) for scope in scopes]
    return max(figures, key=lambda one: (one[0], one[1].until))
