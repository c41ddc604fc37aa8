"""What limits count, and the alerts that were raised."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from loyalty.values import AlertId, MemberId, Minor, Points, SaleId, StaffId


class Pattern(StrEnum):
    """What fraud may look like."""

    CUSTOMER = "customer"  # many sales to one customer in a day
    CASHIER = "cashier"  # many points given by one cashier in a day
    LARGE_BILL = "large-bill"  # by a cashier alone
    PAIR = "pair"  # many sales of one cashier to one customer within seven days
    BURST = "burst"  # many sales by one cashier within ten minutes
    BY_PHONE = "by-phone"  # many sales in a day by one cashier who found the customer by phone
    LATE_REFUNDS = "late-refunds"  # of earlier days' sales, by one person in a day
    NOT_ME = "not-me"  # a customer says that a purchase was not theirs


@dataclass(frozen=True, slots=True)
class Scope:
    """Which sales count: of whom, after `since` and up to `until`; these lie within `days`.

    `by_phone`: those alone for which the customer was found so.
    """

    staff_id: StaffId | None
    member_id: MemberId | None
    since: datetime
    until: datetime
    days: tuple[date, date]
    by_phone: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """What the sales of some time come to, less what was taken back; undone ones do not count."""

    sales: int
    bills: Minor
    points: Points


@dataclass(frozen=True, slots=True)
class Deal:
    """A sale as the limits see it. `alone` says that a cashier made it: nobody who leads."""

    id: SaleId
    staff_id: StaffId
    member_id: MemberId
    bill: Minor
    at: datetime
    alone: bool
    undone: bool
    by_phone: bool = False


class TallyRows(Protocol):
    """What is counted of the sales; without those that were undone, unless it says otherwise."""

    def of(self, scope: Scope) -> Tally: ...

    def newest(self, scope: Scope, limit: int) -> tuple[SaleId, ...]:
        """The newest sales of the scope, by number, newest first."""
        ...

    def late_refunds(self, staff_id: StaffId, day: date) -> tuple[SaleId, ...]:
        """Sales of earlier days that this role refunded on this day, newest first, each once."""
        ...

    def after(self, sale_id: SaleId, limit: int) -> tuple[Deal, ...]:
        """The sales after this one, in the order of their numbers, undone ones as well."""
        ...

    def newest_of_all(self) -> SaleId:
        """The highest number of a sale; 0 before the first."""
        ...


@dataclass(frozen=True, slots=True)
class Breach:
    """A limit that was passed `at` that instant, or would have been: then it was `refused`.

    `figure` is what it came to, in the units of `allowed`.
    """

    pattern: Pattern
    figure: int
    allowed: int
    staff_id: StaffId | None
    member_id: MemberId | None
    at: datetime
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Alert:
    """A pattern that was seen. `tally` is of all sales that count, `sales` are the newest of them.

    `refused` says that the last one was not let through. `quiet` was said to be all right.
    """

    id: AlertId
    pattern: Pattern
    refused: bool
    staff_id: StaffId | None
    member_id: MemberId | None
    day: date
    figure: int
    allowed: int
    tally: Tally
    sales: tuple[SaleId, ...]
    quiet: bool = False


class AlertRows(Protocol):
    def of_key(self, key: str) -> Alert | None: ...

    def newest_of_pair(
        self, staff_id: StaffId | None, member_id: MemberId | None, *, refused: bool
    ) -> Alert | None:
        """The newest alert that this cashier and this customer meet too often; None for none."""
        ...

    def get(self, alert_id: AlertId) -> Alert | None: ...

    def told_since(self, at: datetime) -> tuple[Alert, ...]:
        """Those first told of since then of which nobody has said that it is all right, the newest
        first.
        """
        ...

    def of_member(self, member_id: MemberId) -> tuple[Alert, ...]:
        """Alerts about this customer, alone or with a cashier, oldest first."""
        ...

    def add(self, key: str, alert: Alert, at: datetime) -> AlertId:
        """Write a new alert down and return its number; `alert.id` says nothing."""
        ...

    def grow(self, alert: Alert) -> None:
        """Write down the figures that the alert has now."""
        ...

    def silence(self, alert_id: AlertId, staff_id: StaffId, at: datetime) -> None: ...
