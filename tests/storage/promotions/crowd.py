"""A shop of many members, each with a portrait, written into a database in bulk."""

import random
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert

from loyalty.birthdays import Birthday
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.mailings import DeliveryState, Mailing, MailingState, Todo
from loyalty.values import (
    BranchId,
    CampaignId,
    MailingId,
    MemberId,
    Minor,
    OperationId,
    Points,
    PosterId,
    StaffId,
    SurveyId,
)
from storage.sql.records import row_of
from storage.sql.statements import Database
from storage.tables import metadata
from tests.loyalty.promotions.portraits import Portrait, Purchase
from tests.storage.direct import DIALECTS, connect, kind_of

NOW = datetime(2026, 2, 25, 19, 30, tzinfo=UTC)  # half an hour past midnight in Almaty
DAYS = (1, 2, 7, 30, 60, 90, 365, 400)  # ago: some things are exactly so many days old
SUMS = (0, 1, 100_000, 250_000, 1_000_000, 10**11)
LANGUAGES = ("ru", "uk", "kk", "en")
TIERS = ("Серебро", "Золото", "Прежний")
BRANCHES = (BranchId(1), BranchId(2))
POSTERS = (PosterId(1), PosterId(2))
SURVEYS = (SurveyId(1), SurveyId(2))
CAMPAIGNS = (CampaignId(1), CampaignId(2))
NEW_MAILING = Mailing(MailingId(4), CampaignId(2), "now", MailingState.SENDING, NOW)
_MAILINGS = ((1, 1), (2, 1), (3, 2), (4, 2))  # with the campaign of each
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True)
class Guest:
    """Somebody of the crowd: their portrait, and what decides whether they may be written to."""

    portrait: Portrait
    consented: bool
    blocked: bool
    forgotten: bool
    left: bool
    rarely: bool
    deliveries: tuple[tuple[MailingId, DeliveryState, datetime | None], ...]


def crowd(members: int, seed: int = 1) -> list[Guest]:
    """So many members, the same ones for the same seed, with many on the very borders."""
    chance = random.Random(seed)
    return [_guest(MemberId(number), chance) for number in range(1, members + 1)]


def _guest(member_id: MemberId, chance: random.Random) -> Guest:
    deliveries = tuple(_deliveries(chance))
    received = {
        CampaignId(dict(_MAILINGS)[mailing])
        for mailing, state, _ in deliveries
        if state in _ARRIVED
    }
    left = chance.random() < 0.05
    purchases = tuple(_purchase(chance) for _ in range(chance.choice((0, 0, 1, 1, 2, 3, 4, 8))))
    portrait = Portrait(
        member_id=member_id,
        joined_at=_ago(chance),
        language=chance.choice((*LANGUAGES, None)),
        tier=chance.choice((*TIERS, None)),
        balance=Points(0 if left else chance.choice((-50, 0, 1, 99, 100, 500, 5_000))),
        birthday=_birthday(chance),
        phone=f"+7701{member_id:07}" if chance.random() < 0.4 else None,
        purchases=purchases,
        expiring=tuple(_ahead(chance) for _ in range(chance.choice((0, 0, 1, 3)))),
        poster=chance.choice((*POSTERS, None)),
        campaigns=frozenset(received),
        surveys=frozenset(one for one in SURVEYS if chance.random() < 0.3),
        asked_at=chance.choice((None, _ago(chance))),
        no_questions=chance.random() < 0.1,
    )
    return Guest(
        portrait,
        consented=chance.random() < 0.7,
        blocked=chance.random() < 0.1,
        forgotten=chance.random() < 0.05,
        left=left,
        rarely=chance.random() < 0.2,
        deliveries=deliveries,
    )


_ARRIVED = (DeliveryState.SENT, DeliveryState.UNKNOWN)


def _deliveries(
    chance: random.Random,
) -> Iterator[tuple[MailingId, DeliveryState, datetime | None]]:
    for mailing in (1, 2, 3):
        if chance.random() < 0.4:
            state = chance.choice([*DeliveryState])
            days = chance.choice((0, 1, 6, 7, 8, 13, 14, 15, 40))
            at = NOW - timedelta(days=days) + chance.choice((-_TICK, _TICK, timedelta()))
            yield MailingId(mailing), state, min(at, NOW) if state in _ARRIVED else None


def _purchase(chance: random.Random) -> Purchase:
    undone = chance.random() < 0.15
    money = 0 if undone else chance.choice((1, 50_000, 100_000, 125_000, 250_000, 1_000_000))
    branch = chance.choice((*BRANCHES, None))
    score = chance.choice((None, None, 1, 2, 3, 4, 5))
    return Purchase(_ago(chance), Minor(money), branch, undone, score)


def _ago(chance: random.Random) -> datetime:
    days = timedelta(days=chance.choice((*DAYS, chance.randrange(500))))
    near = chance.choice((timedelta(), -_TICK, _TICK, timedelta(hours=5), timedelta(minutes=30)))
    return min(NOW, NOW - days - near)


def _ahead(chance: random.Random) -> datetime:
    days = timedelta(days=chance.choice((0, *DAYS, chance.randrange(500))))
    return NOW + days + chance.choice((timedelta(), -_TICK, _TICK))


def _birthday(chance: random.Random) -> Birthday | None:
    day, month = chance.choice(
        ((29, 2), (28, 2), (1, 3), (26, 2), (25, 2), (31, 12), (1, 1), (15, 7))
    )
    year = 2000 if (day, month) == (29, 2) else chance.choice((1985, 1999))
    return chance.choice((None, Birthday(day, month, None), Birthday(day, month, year)))


def plant(url: str, guests: list[Guest]) -> None:
    """Write them down, past all rules; nothing else is in the database but a programme."""
    connection = connect(url)
    alone = kind_of(url) != "sqlite"
    try:
        if alone:
            connection.execute("SET session_replication_role = replica")  # no foreign keys
        connection.execute("BEGIN")
        database = Database(connection, DIALECTS[kind_of(url)])
        with connection.pipeline() if alone else nullcontext():
            for table, row in _rows(guests):
                database.run(_INSERTS[table], **row)
        connection.execute("COMMIT")
        if alone:
            connection.execute("ANALYZE")
    finally:
        connection.close()


_INSERTS = {name: insert(table) for name, table in metadata.tables.items()}


def _rows(guests: list[Guest]) -> Iterator[tuple[str, dict[str, Any]]]:
    for campaign_id in CAMPAIGNS:
        operation = OperationId(str(campaign_id))
        yield (
            "campaigns",
            row_of(Campaign(campaign_id, operation, "", CampaignState.LIVE, StaffId(1), NOW)),
        )
    for number, of_campaign in _MAILINGS:
        occasion, state = str(number), MailingState.SENDING
        mailing = Mailing(MailingId(number), CampaignId(of_campaign), occasion, state, NOW)
        yield "mailings", row_of(mailing)
    sales = 0
    for guest in guests:
        yield from _person_and_member(guest)
        for purchase in guest.portrait.purchases:
            sales += 1
            yield "sales", _sale(sales, guest.portrait.member_id, purchase)
            if sales % 3 or purchase.score is not None:  # others were not asked about
                yield "ratings", _rating(sales, guest.portrait.member_id, purchase)


def _person_and_member(guest: Guest) -> Iterator[tuple[str, dict[str, Any]]]:
    portrait = guest.portrait
    member_id = portrait.member_id
    chosen = member_id % 2 == 0  # in /settings; the others are spoken with as their Telegram is
    yield (
        "people",
        {
            "id": 10_000 + member_id,
            "telegram_id": None if guest.forgotten else 500_000 + member_id,
            "language": portrait.language if chosen else None,
            "telegram_language": "en" if chosen and portrait.language else portrait.language,
            "phone": portrait.phone,
            "birthday": portrait.birthday,
            "blocked": guest.blocked,
            "created_at": portrait.joined_at,
        },
    )
    yield (
        "members",
        {
            "id": member_id,
            "person_id": None if guest.left else 10_000 + member_id,
            "identity": str(member_id),
            "joined_at": portrait.joined_at,
            "left_at": NOW if guest.left else None,
            "balance": portrait.balance,
            "tier": portrait.tier,
            "last_purchase_at": portrait.last_bought,
            "advertising": guest.consented,
        },
    )
    if guest.rarely or portrait.no_questions:
        yield (
            "preferences",
            {
                "member_id": member_id,
                "rarely": guest.rarely,
                "no_questions": portrait.no_questions,
            },
        )
    if portrait.asked_at is not None or guest.rarely:
        yield "contacts", {"member_id": member_id, "asked_at": portrait.asked_at}
    for survey in SURVEYS:
        yield "sheets", _sheet(member_id, survey, finished=survey in portrait.surveys)
    if portrait.poster is not None:
        yield "came_by", {"member_id": member_id, "poster_id": portrait.poster}
    for end in portrait.expiring:
        lot = {"entry_id": 1, "member_id": member_id, "granted": 10, "remaining": 10}
        yield "lots", {**lot, "expires_at": end}
    spent = {"entry_id": 1, "member_id": member_id, "granted": 10, "remaining": 0}
    yield "lots", {**spent, "expires_at": NOW + timedelta(days=1)}
    for mailing, state, at in guest.deliveries:
        todo = Todo.SEND if state is DeliveryState.LEFT else None
        campaign = dict(_MAILINGS)[mailing]
        row = {"mailing_id": mailing, "campaign_id": campaign, "member_id": member_id}
        yield "deliveries", {**row, "state": state, "todo": todo, "due_at": NOW, "at": at}


def _rating(sale: int, member_id: MemberId, purchase: Purchase) -> dict[str, Any]:
    return {
        "sale_id": sale,
        "member_id": member_id,
        "asked_at": purchase.at,
        "score": purchase.score,
        "scored_at": None if purchase.score is None else purchase.at,
        "causes": (),
    }


def _sheet(member_id: MemberId, survey: SurveyId, *, finished: bool) -> dict[str, Any]:
    """One that is half-way, or the team's own, is none that was answered."""
    trial = not finished and member_id % 2 == 0
    return {
        "operation": f"{member_id}:{survey}",
        "survey_id": survey,
        "edition": 0,
        "began_at": NOW,
        "member_id": member_id,
        "trial": trial,
        "finished_at": NOW if finished or trial else None,
        "ticked": (),
    }


def _sale(number: int, member_id: MemberId, purchase: Purchase) -> dict[str, Any]:
    """A bill of twice what came in for it in the end: half of it was given back."""
    bill = 2 * (purchase.money or 1_000)
    back = bill if purchase.undone else bill - purchase.money
    return {
        "id": number,
        "number": number,
        "entry_id": 1,
        "quote_id": str(number),
        "member_id": member_id,
        "staff_id": 1,
        "branch_id": purchase.branch,
        "bill": bill,
        "paid": bill,
        "points": 0,
        "at": purchase.at,
        "local_date": purchase.at.date(),
        "refunded": back,
        "cash_back": back,
        "undone_at": purchase.at if purchase.undone else None,
    }
