"""What promotions brought is summed up in the database as one would by hand."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

import pytest

from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.promotions.proof import Group, Groups, Judged, Total, Window
from loyalty.rules.draw import drawn
from loyalty.store import Tx
from loyalty.values import BasisPoints, CampaignId, MemberId, Minor, OperationId, StaffId
from storage.store import SqlStore
from tests.storage import rows
from tests.storage.direct import execute
from tests.storage.promotions.sent import Sent, send
from tests.storage.rows import NOW

DAY = timedelta(days=1)
HUGE = 10**12  # a bill whose square no integer of a database holds
POINT = Minor(100)
WINDOW = Window(until=NOW, after=14 * DAY, before=90 * DAY, answer=14 * DAY)
Figures = tuple[int, Mapping[Judged, int]]
"""What a member brought before, and what they are judged by since."""


@dataclass(frozen=True)
class Bought:
    """A purchase, as far as a promotion is judged by it."""

    member: MemberId
    at: datetime
    paid: int
    cash_back: int
    spent: int
    given_back: int
    points: int
    taken_back: int
    undone: bool


@pytest.fixture
def cast(store: SqlStore) -> tuple[StaffId, list[MemberId], CampaignId]:
    """A cashier, customers, and a campaign."""

    def begin(tx: Tx) -> tuple[StaffId, list[MemberId], CampaignId]:
        rows.programme(tx)
        staff = rows.cashier(tx)
        campaign = Campaign(
            CampaignId(0), OperationId("tap"), "Весна", CampaignState.LIVE, staff, NOW
        )
        members = [rows.member(tx, number) for number in range(1, 41)]
        return staff, members, tx.campaigns.add(campaign)

    return store.write_and_wait(begin)


def buy(store: SqlStore, url: str, staff: StaffId, purchases: Iterable[Bought]) -> None:
    """The purchases, with what has become of them."""
    statements = []
    for number, one in enumerate(purchases):
        bill = max(1, one.paid + 100 * one.spent)
        sale = store.write_and_wait(rows.sale, f"{number}", one.member, staff, bill=bill, at=one.at)
        undone = f"'{one.at.isoformat()}'" if one.undone else "NULL"
        statements.append(
            f"""UPDATE sales SET paid = {one.paid}, cash_back = {one.cash_back},
                spent = {one.spent}, given_back = {one.given_back}, points = {one.points},
                taken_back = {one.taken_back}, undone_at = {undone},
                refunded = {bill if one.undone else 0},
                spending_entry_id = {"entry_id" if one.spent else "NULL"} WHERE id = {sale}"""
        )
    execute(url, *statements)


def by_hand(
    deliveries: Iterable[Sent], purchases: Iterable[Bought], window: Window
) -> dict[bool, Group]:
    """Member by member, in plain Python."""
    groups: dict[bool, list[Figures]] = {False: [], True: []}
    of_member = defaultdict(list)
    for one in sorted(deliveries, key=lambda sent: sent.frozen_at):
        of_member[one.member].append(one)
    for member, sent in of_member.items():
        since = sent[0].frozen_at
        until = min(since + window.after, window.until)
        at_once = sum(one.points for one in sent if one.frozen_at + window.answer <= until)
        figures = figures_of(member, purchases, (since - window.before, since, until), at_once)
        groups[sent[0].state is DeliveryState.COMPARED].append(figures)
    return {compared: summed(group) for compared, group in groups.items()}


def figures_of(
    member: MemberId,
    purchases: Iterable[Bought],
    between: tuple[datetime, datetime, datetime],
    at_once: int,
) -> Figures:
    """What one member did before, and since."""
    back_to, since, until = between
    mine = [one for one in purchases if one.member == member and not one.undone]
    after = [one for one in mine if since < one.at <= until]
    before = sum(one.paid - one.cash_back for one in mine if back_to < one.at <= since)
    money = sum(one.paid - one.cash_back for one in after)
    spent = sum(one.spent - one.given_back for one in after)
    given = sum(one.points - one.taken_back for one in after) + at_once
    figures = {
        Judged.MONEY: money,
        Judged.WORTH: money + POINT * (spent - given),
        Judged.PURCHASES: len(after),
        Judged.SPENT: spent,
        Judged.GIVEN: given,
    }
    return before, figures


def summed(group: list[Figures]) -> Group:
    return Group(
        members=len(group),
        buyers=sum(figures[Judged.PURCHASES] > 0 for _, figures in group),
        before=sum(before for before, _ in group),
        before_squares=about(sum(before**2 for before, _ in group)),
        totals={
            judged: Total(
                sum(figures[judged] for _, figures in group),
                about(sum(figures[judged] ** 2 for _, figures in group)),
                about(sum(figures[judged] * before for before, figures in group)),
            )
            for judged in Judged
        },
    )


def about(figure: int) -> Any:
    """The figure as far as fifteen digits tell it."""
    return pytest.approx(figure, rel=1e-12)


def some_purchases(random: Random, members: list[MemberId]) -> list[Bought]:
    """Of four months, some of them given back, some huge."""
    purchases = []
    for _ in range(160):
        paid = random.choice([random.randint(0, 500_000), HUGE])
        spent, points = random.choice([0, 70]), random.randint(0, 300)
        undone = random.random() < 0.1
        back = 1.0 if undone else random.choice([0.0, 0.0, 0.5])
        purchases.append(
            Bought(
                member=random.choice(members),
                at=NOW - timedelta(hours=random.randint(0, 24 * 130)),
                paid=paid,
                cash_back=int(paid * back),
                spent=spent,
                given_back=int(spent * back),
                points=points,
                taken_back=int(points * back),
                undone=undone,
            )
        )
    return purchases


def some_deliveries(random: Random, members: list[MemberId]) -> list[Sent]:
    """Four occasions, the last of them this minute; a few of them with points."""
    deliveries = []
    for back in (40, 20, 6, 0):
        frozen_at = NOW - back * DAY
        for member in random.sample(members, 25):
            compared = member % 4 == 0
            states = [DeliveryState.SENT, DeliveryState.BLOCKED, DeliveryState.UNKNOWN]
            state = DeliveryState.COMPARED if compared else random.choice(states)
            points = 500 if state is DeliveryState.SENT else 0
            deliveries.append(Sent(member, frozen_at, state, points))
    return deliveries


@pytest.mark.parametrize("after", [14, 91])
def test_the_database_sums_up_what_each_member_did(
    store: SqlStore,
    database_url: str,
    cast: tuple[StaffId, list[MemberId], CampaignId],
    after: int,
) -> None:
    """Purchases, refunds, huge bills, several occasions: as one would count it by hand."""
    staff, members, campaign = cast
    random = Random(after)
    window = Window(until=NOW, after=after * DAY, before=90 * DAY, answer=14 * DAY)
    purchases, deliveries = some_purchases(random, members), some_deliveries(random, members)
    buy(store, database_url, staff, purchases)
    send(store, database_url, campaign, deliveries)
    found = store.read_and_wait(lambda tx: tx.proof.of_campaign(campaign, window, POINT))
    wanted = by_hand(deliveries, purchases, window)
    assert found.written.members > 20 > found.compared.members > 5
    assert found.written == wanted[False]
    assert found.compared == wanted[True]


def test_of_a_campaign_that_never_went_out_there_is_nothing(
    store: SqlStore, cast: tuple[StaffId, list[MemberId], CampaignId]
) -> None:
    """Nobody in either group, and no error."""
    groups = store.read_and_wait(lambda tx: tx.proof.of_campaign(cast[2], WINDOW, POINT))
    assert (groups.written.members, groups.compared.members) == (0, 0)
    assert groups.written.totals[Judged.MONEY] == Total(0, 0.0, 0.0)


def test_whoever_was_not_reached_is_judged_with_those_who_were(
    store: SqlStore, database_url: str, cast: tuple[StaffId, list[MemberId], CampaignId]
) -> None:
    """Else one would compare those who read messages with everybody."""
    _, members, campaign = cast
    states = [state for state in DeliveryState if state is not DeliveryState.LEFT]
    send(
        store,
        database_url,
        campaign,
        [Sent(member, NOW - DAY, state) for member, state in zip(members, states, strict=False)],
    )
    groups = store.read_and_wait(lambda tx: tx.proof.of_campaign(campaign, WINDOW, POINT))
    assert groups.written.members == len(states) - 1
    assert groups.compared.members == 1


def test_a_quarter_is_judged_by_those_who_agreed_when_it_began(
    store: SqlStore, database_url: str, cast: tuple[StaffId, list[MemberId], CampaignId]
) -> None:
    """Whoever agreed later, or had said no by then, or has left before, is in neither group."""
    staff, members, campaign = cast
    random = Random(3)
    since = NOW - 60 * DAY
    agreed, late, sorry, gone, silent = members[:30], members[30], *members[31:33], members[33]
    words = [(member, "true", since - DAY) for member in (*agreed, sorry, gone)]
    words += [(sorry, "false", since), (agreed[0], "false", since + DAY), (late, "true", NOW)]
    said = [
        f"""INSERT INTO consents (member_id, purpose, given, wording, at)
            VALUES ({member}, 'advertising', {given}, 1, '{text_of(at)}')"""
        for member, given, at in words
    ]
    left = f"left_at = '{text_of(since - DAY)}', person_id = NULL"
    execute(
        database_url,
        f"UPDATE members SET joined_at = '{text_of(since - 2 * DAY)}'",
        f"UPDATE members SET {left} WHERE id = {gone}",
        *said,
    )
    purchases = some_purchases(random, [member for member in members if member != gone])
    buy(store, database_url, staff, purchases)
    send(store, database_url, campaign, [Sent(agreed[1], NOW - DAY, DeliveryState.SENT, 500)])
    window = Window(until=NOW, after=91 * DAY, before=91 * DAY, answer=14 * DAY)
    found = store.read_and_wait(
        lambda tx: tx.proof.of_quarter(since, window, POINT, seed="apart", apart=BasisPoints(3_000))
    )
    wanted: dict[bool, list[Figures]] = {False: [], True: []}
    for member in agreed:
        between = (since - window.before, since, NOW)
        figures = figures_of(member, purchases, between, 500 if member == agreed[1] else 0)
        wanted[drawn(member, "apart") < 3_000].append(figures)
    assert silent not in agreed
    assert found == Groups(summed(wanted[False]), summed(wanted[True]))
    assert found.compared.members > 3


def text_of(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")
