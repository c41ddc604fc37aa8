"""Records come back as they were written, each value in its own place."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import fields, is_dataclass, make_dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import EnumType
from itertools import count
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import Table, insert, select

import storage
from loyalty.birthdays import Birthday
from loyalty.records.earning import Award, AwardLine, Because, Move
from loyalty.records.outbox import Approval
from loyalty.records.people import CardScreen, Code, Consent, Member, Person
from loyalty.records.points import Entry, Lot, LotUse, Operation
from loyalty.records.promotions.audiences import NamedAudience
from loyalty.records.promotions.campaigns import Campaign
from loyalty.records.promotions.files import File
from loyalty.records.promotions.mailings import Mailing
from loyalty.records.promotions.manners import Preferences
from loyalty.records.promotions.perks import Grant
from loyalty.records.promotions.posters import Post, Poster
from loyalty.records.returns import Correction, Refund
from loyalty.records.team import Branch, Invite, Staff
from loyalty.records.till import Quote, Sale
from loyalty.records.voice.feedback import Said, Thread, Wait
from loyalty.records.voice.ratings import Contact, Rating
from loyalty.records.voice.sheets import Answer, Ballot, Sheet
from loyalty.records.voice.surveys import (
    Choice,
    Condition,
    Jump,
    Kind,
    Question,
    Survey,
)
from loyalty.rules.audience import AllOf, Balance, Not, Speaks
from loyalty.values import BasisPoints, Minor, Points
from storage.sql.records import columns_of, record_of, row_of
from storage.sql.statements import Database
from storage.tables.earning import tier_moves
from storage.tables.outbox import approvals
from storage.tables.people import card_codes, card_screens, consents, members, people
from storage.tables.points import entries, lot_uses, lots, operations
from storage.tables.promotions import (
    audiences,
    campaigns,
    files,
    mailings,
    perks,
    posters,
    posts,
    preferences,
)
from storage.tables.returns import corrections, refunds
from storage.tables.team import branches, invites, staff
from storage.tables.till import quotes, sales
from storage.tables.voice import (
    answers,
    ballots,
    contacts,
    ratings,
    said,
    sheets,
    surveys,
    threads,
    waits,
)
from tests.storage.direct import DIALECTS, connect, kind_of

KEPT: tuple[tuple[type[Any], Table], ...] = (
    (Answer, answers),
    (Approval, approvals),
    (Branch, branches),
    (Campaign, campaigns),
    (Mailing, mailings),
    (CardScreen, card_screens),
    (Code, card_codes),
    (Consent, consents),
    (Correction, corrections),
    (Entry, entries),
    (File, files),
    (Grant, perks),
    (Invite, invites),
    (Lot, lots),
    (LotUse, lot_uses),
    (Member, members),
    (NamedAudience, audiences),
    (Move, tier_moves),
    (Operation, operations),
    (Person, people),
    (Poster, posters),
    (Post, posts),
    (Preferences, preferences),
    (Contact, contacts),
    (Rating, ratings),
    (Sheet, sheets),
    (Survey, surveys),
    (Ballot, ballots),
    (Quote, quotes),
    (Refund, refunds),
    (Sale, sales),
    (Said, said),
    (Staff, staff),
    (Thread, threads),
    (Wait, waits),
)
NOW = datetime(2026, 3, 14, 7, 30, tzinfo=UTC)
VALUES: dict[Any, Callable[[int], Any]] = {
    int: lambda number: number,
    str: "word-{}".format,  # as keys are, which are kept with blanks between them
    float: lambda number: number + 0.5,
    bool: lambda number: number % 2 == 0,
    date: lambda number: NOW.date() + timedelta(days=number),
    datetime: lambda number: NOW + timedelta(microseconds=number),
    Birthday: lambda number: Birthday(number % 28 + 1, number % 12 + 1, 1900 + number),
    Award: lambda number: Award(
        Points(number),
        (
            AwardLine(Because.RATE, Points(number), Minor(1), BasisPoints(2), "Наурыз"),
            AwardLine(Because.VISIT, Points(0), step=Minor(3), figure=Points(4)),
        ),
    ),
    Question: lambda number: Question(
        f"why-{number}",
        Kind.SEVERAL,
        {"uk": "Чому?"},
        required=False,
        choices=(Choice("price", {"en": "The price"}), Choice("salt", {"en": "Salt"})),
        low={"kk": "Жоқ"},
        only_if=(Condition("taste", at_most=2.5),),
        jumps=(Jump("end", Condition("why", chose=("price",))), Jump("end")),
    ),
    Mapping: lambda number: {"number": f"{number}", "name": "Айгүл"},
    time: lambda number: time(number % 24, number % 60),
    UnionType: lambda number: AllOf(
        (Speaks(("kk",)), Not(Balance(most=Points(number))))
    ),  # an audience
}


@pytest.mark.parametrize(
    ("record", "table"), [pytest.param(*kept, id=kept[0].__name__) for kept in KEPT]
)
def test_what_is_written_comes_back(record: type[Any], table: Table, database_url: str) -> None:
    """Every field its own value, and what may be unknown also as unknown."""
    with _unguarded(database_url, table.name) as database:
        add, read = insert(table), select(*columns_of(record, table))
        written = [_made(record, count(1)), _made(record, count(100), known=False)]
        written += [_made(record, count(200)), _made(record, count(300), known=False)]
        for one in written[:2]:
            database.run(add, **row_of(one))
        for one in written[2:]:
            database.keep(add, one)
        found = database.all_as(record_of(record), read)
    assert [_named(one) for one in found] == [_named(one) for one in written]


def test_each_that_is_kept_by_name_is_looked_at() -> None:
    """Wherever storage asks for the columns of a record."""
    files = Path(storage.__path__[0]).rglob("[a-z]*.py")
    asked = {
        pair
        for file in files
        for pair in re.findall(r"columns_of\((\w+), (\w+)\)", file.read_text())
    }
    assert asked == {(record.__name__, table.name) for record, table in KEPT}


def test_a_field_without_a_column_is_found_at_once() -> None:
    """Both are named; so is a field that would share its column with another."""
    stranger = make_dataclass("Stranger", [("id", int), ("shoe_size", int)])
    with pytest.raises(TypeError, match=r"Stranger.shoe_size has no column of its own in people"):
        columns_of(stranger, people)
    twice = make_dataclass("Twice", [("name", str), ("branch", Branch)])
    with pytest.raises(TypeError, match=r"Twice.name has no column of its own in staff"):
        columns_of(twice, staff)


@contextmanager
def _unguarded(url: str, table: str) -> Iterator[Database]:
    """A database in which the table is empty, has its columns, and demands nothing of them."""
    with closing(connect(url)) as driver:
        driver.execute(f"CREATE TEMPORARY TABLE {table} AS SELECT * FROM {table} LIMIT 0")
        yield Database(driver, DIALECTS[kind_of(url)])


def _named(record: object) -> str:
    """All that is in it; what is read out of JSON has UTC under another name."""
    return re.sub(r"TzInfo\((UTC|0)\)", "datetime.timezone.utc", repr(record))


def _made(record: type[Any], numbers: Iterator[int], *, known: bool = True) -> Any:
    """A record with another value in every field; without what may be unknown, if not `known`."""
    types = get_type_hints(record)
    return record(*(_value(types[field.name], numbers, known=known) for field in fields(record)))


def _value(kind: Any, numbers: Iterator[int], *, known: bool) -> Any:
    if NoneType in get_args(kind):
        (kind,) = {*get_args(kind)} - {NoneType}
        return _value(kind, numbers, known=known) if known else None
    kind = getattr(kind, "__supertype__", kind)
    if isinstance(kind, type) and is_dataclass(kind) and kind not in VALUES:
        return _made(kind, numbers, known=known)
    if get_origin(kind) is tuple:
        return (_value(get_args(kind)[0], numbers, known=known),)
    number = next(numbers)
    if isinstance(kind, EnumType):
        words = [*kind]
        return words[number % len(words)]
    return VALUES[get_origin(kind) or kind](number)
