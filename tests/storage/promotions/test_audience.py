"""Whoever a database finds for an audience are those whom plain Python finds, one by one."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from loyalty.program.versions import open_programme
from loyalty.records.promotions.audiences import Reach
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.rules.audience import (
    EVERYONE,
    AllOf,
    Answered,
    AnyOf,
    Asked,
    Audience,
    Balance,
    BirthdayWithin,
    BoughtAt,
    Buys,
    CameBy,
    ComesAbout,
    Expiring,
    Has,
    InTier,
    Joined,
    LastBought,
    Measure,
    Not,
    OfHabit,
    Possession,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
)
from loyalty.rules.draw import drawn, seed_of_campaign, seed_of_quarter
from loyalty.rules.groups import Weekday
from loyalty.rules.habits import YEAR, Habit, borders_of
from loyalty.rules.promotions import RARELY, WEEK, Promotions
from loyalty.store import Tx
from loyalty.values import BasisPoints, Minor
from storage.store import SqlStore
from storage.tables.promotions import deliveries
from storage.tx import SqlTx
from tests.loyalty.promotions.portraits import matches
from tests.storage.promotions.crowd import (
    BRANCHES,
    CAMPAIGNS,
    DAYS,
    LANGUAGES,
    NEW_MAILING,
    NOW,
    POSTERS,
    SUMS,
    SURVEYS,
    TIERS,
    Guest,
    crowd,
    plant,
)

SHARE = BasisPoints(1_000)
_DELIVERIES = select(deliveries.c.member_id, deliveries.c.state).where(
    deliveries.c.mailing_id == NEW_MAILING.id
)
_days = st.sampled_from(DAYS)
_maybe_days = st.none() | _days
_shares = st.sampled_from([1, 500, 5_000, 9_999, 10_000]).map(BasisPoints)


def some(*choices: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(choices), min_size=1, unique=True).map(tuple)


def figures(*choices: int) -> st.SearchStrategy[int | None]:
    return st.none() | st.sampled_from(choices)


_dates = st.none() | st.dates(date(2025, 1, 1), date(2026, 3, 1))
_conditions: st.SearchStrategy[Audience] = st.one_of(
    st.just(EVERYONE),
    some(*LANGUAGES).map(Speaks),
    some(*TIERS, "").map(InTier),
    some(*BRANCHES).map(BoughtAt),
    st.builds(Joined, _dates, _dates),
    st.builds(LastBought, _maybe_days, _maybe_days, st.booleans()),
    st.builds(
        Buys,
        st.just(Measure.PURCHASES),
        figures(0, 1, 2, 3),
        figures(0, 1, 3, 8, 10**11),
        _maybe_days,
    ),
    st.builds(
        Buys,
        st.sampled_from([Measure.SPENT, Measure.AVERAGE]),
        figures(*SUMS),
        figures(*SUMS),
        _maybe_days,
    ),
    st.builds(Balance, figures(-50, 0, 100, 500), figures(-1, 0, 99, 500)),
    st.builds(Expiring, _days),
    st.builds(BirthdayWithin, st.integers(0, 364)),
    st.just(Has(Possession.PHONE)),
    some(*POSTERS).map(CameBy),
    st.sampled_from(CAMPAIGNS).map(TookPart),
    st.builds(Scored, figures(1, 2, 3, 5), figures(1, 3, 4, 5)),
    some(*SURVEYS).map(Answered),
    _days.map(Unasked),
    st.builds(RandomShare, _shares, st.sampled_from(["spring", "autumn"])),
    some(*Habit).map(OfHabit),
    st.builds(ComesAbout, st.sampled_from([*Weekday]), st.sampled_from([0, 1, 5, 23])),
)
audiences = st.recursive(
    _conditions,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(tuple).map(AllOf),
        st.lists(inner, min_size=1, max_size=3).map(tuple).map(AnyOf),
        inner.map(Not),
    ),
    max_leaves=8,
)

EXAMPLES = {"sqlite": 60, "postgres": 30}


@dataclass(frozen=True)
class Frozen:
    """To whom a mailing would go, and whom it would be compared with."""

    sent: frozenset[int]
    compared: frozenset[int]


class Undone(Exception):
    """Raised with what was found, so that it is taken back."""

    def __init__(self, found: Any) -> None:
        self.found = found


def test_a_database_finds_whom_plain_python_finds(
    kind: str, store: SqlStore, database_url: str
) -> None:
    """An audience has those members in it of whom it is true, however it is put together.

    Of them those are written to who may be, and everybody else is told apart by what for.
    """
    opened = store.write_and_wait(
        open_programme, name="Tamga", currency="KZT", time_zone="Asia/Almaty", now=NOW
    )
    guests = crowd(2_000)
    plant(database_url, guests)
    here = [guest for guest in guests if not guest.left]
    borders = borders_of(*_spent_by_all(guests))
    assert store.read_and_wait(lambda tx: tx.audiences.borders(Asked(NOW, opened, "ru"))) == borders

    usual = settings(
        max_examples=EXAMPLES[kind],
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    long = settings.get_current_profile_name() == "long"

    @(settings() if long else usual)
    @given(audiences, st.sampled_from([0, 1, 2, 3]), st.sampled_from(["ru", "kk"]))
    def holds(audience: Audience, most: int, language: str) -> None:
        rules = Promotions(most_per_week=most, share_apart=SHARE)
        asked = Asked(NOW, replace(opened, promotions=rules), language)
        known = replace(asked, borders=borders)
        members = [one for one in here if matches(audience, one.portrait, known)]
        found = store.read_and_wait(lambda tx: tx.audiences.ids(audience, asked, 10_000))
        assert list(found) == [one.portrait.member_id for one in members]
        assert store.read_and_wait(lambda tx: tx.audiences.count(audience, asked)) == len(members)
        reach = store.read_and_wait(lambda tx: tx.audiences.reach(audience, asked))
        assert reach == _reach(members, asked)
        writable = {one.portrait.member_id for one in members if _why_not(one, asked) is None}
        compared = {one for one in writable if drawn(one, seed_of_campaign(CAMPAIGNS[1])) < SHARE}
        frozen = _freeze(store, audience, asked)
        assert frozen == Frozen(frozenset(writable - compared), frozenset(compared))

    holds()


def _spent_by_all(guests: list[Guest]) -> tuple[Minor, int]:
    since = NOW - timedelta(days=YEAR)
    bought = [guest.portrait.bought(since) for guest in guests]
    return Minor(sum(one.money for all_of in bought for one in all_of)), sum(map(bool, bought))


def _why_not(guest: Guest, asked: Asked) -> str | None:
    """What keeps somebody from being written to, if anything does."""
    member_id, rules = guest.portrait.member_id, asked.program.promotions
    got = [at for _, state, at in guest.deliveries if state in ("sent", "unknown") and at]
    lately = sum(at > NOW - WEEK for at in got)
    if not guest.consented:
        return "without_consent"
    if guest.blocked or guest.forgotten:
        return "blocked"
    if rules.most_per_week and lately >= rules.most_per_week:
        return "capped"
    if guest.rarely and any(at > NOW - RARELY for at in got):
        return "capped"
    quarter = seed_of_quarter(asked.today)
    return "apart" if drawn(member_id, quarter) < rules.share_apart else None


def _reach(members: list[Guest], asked: Asked) -> Reach:
    reasons = [_why_not(guest, asked) or "writable" for guest in members]
    others = ("writable", "without_consent", "blocked", "capped", "apart")
    return Reach(len(members), **{reason: reasons.count(reason) for reason in others})


def _freeze(store: SqlStore, audience: Audience, asked: Asked) -> Frozen:
    """What freezing would write down, twice in a row; nothing of it stays."""

    def freeze_and_look(tx: Tx) -> None:
        counted = tx.audiences.freeze(NEW_MAILING, audience, asked, SHARE, NOW)
        again = tx.audiences.freeze(NEW_MAILING, audience, asked, SHARE, NOW)
        assert isinstance(tx, SqlTx)
        rows = tx.audiences._db.all(_DELIVERIES)
        states: dict[int, DeliveryState] = dict(rows)
        left = {number for number, state in states.items() if state is DeliveryState.LEFT}
        assert counted == again == (len(left), len(rows) - len(left))
        raise Undone(Frozen(frozenset(left), frozenset(states.keys() - left)))

    try:
        store.write_and_wait(freeze_and_look)
    except Undone as undone:
        frozen: Frozen = undone.found
        return frozen
    raise AssertionError
