"""Audiences as questions to a database: each condition as one about a row of MEMBERS.

Every condition is either true or false, never NULL: what is not so must be so the other way round.
"""

from calendar import isleap
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    text,
    true,
)

from loyalty.rules.audience import (
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
    Everyone,
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
from loyalty.rules.calendar import beginning, bought_before, by_last_purchase
from loyalty.rules.draw import draw_of
from loyalty.rules.habits import YEAR, Habit
from loyalty.rules.hours import OFTEN, windows
from storage.tables.people import members, people
from storage.tables.points import entries, lots
from storage.tables.promotions import came_by, deliveries, mailings, preferences
from storage.tables.till import sales
from storage.tables.voice import contacts, ratings, sheets

Condition = ColumnElement[bool]

# Who has left has no person, and is in no audience.
MEMBERS = members.join(people, people.c.id == members.c.person_id).outerjoin(
    preferences, preferences.c.member_id == members.c.id
)

_DAY = timedelta(days=1)
_last_bought = members.c.last_purchase_at
_arrived_by_last = func.coalesce(_last_bought, members.c.joined_at, type_=_last_bought.type)
_LEFT_OF_LOT = text("lots.remaining > 0")  # as the index says it
_spent = func.coalesce(func.sum(sales.c.paid - sales.c.cash_back), 0)
_OWN = (sales.c.member_id == members.c.id, sales.c.undone_at.is_(None))


def condition_of(audience: Audience, asked: Asked) -> Condition:
    """What is true of those in the audience. `asked` has borders where it speaks of habits."""
    return _SAID[type(audience)](audience, asked)


def one_of(column: ColumnElement[Any], values: Iterable[Any]) -> Condition:
    """Whether the column has one of these values."""
    return column.in_([literal(value, column.type) for value in values])


def drawn_into(share: int, seed: str) -> Condition:
    """Whether the seed draws them into a share of so many basis points."""
    drawn: Condition = draw_of(seed)(members.c.id) < literal(share)
    return drawn


def _everyone(_: Everyone, __: Asked) -> Condition:
    return true()


def _speaks(condition: Speaks, asked: Asked) -> Condition:
    spoken = func.coalesce(
        people.c.language, people.c.telegram_language, literal(asked.default_language)
    )
    return one_of(spoken, condition.languages)


def _in_tier(condition: InTier, _: Asked) -> Condition:
    return one_of(func.coalesce(members.c.tier, ""), condition.tiers)


def _bought_at(condition: BoughtAt, _: Asked) -> Condition:
    return exists().where(*_OWN, one_of(sales.c.branch_id, condition.branches))


def _joined(condition: Joined, asked: Asked) -> Condition:
    first, last = condition.first, condition.last
    since = None if first is None else beginning(asked.program, first)
    until = None if last is None else beginning(asked.program, last + _DAY)
    joined = members.c.joined_at
    return and_(
        true() if since is None else joined >= since,
        true() if until is None else joined < until,
    )


def _bought_last(condition: LastBought, asked: Asked) -> Condition:
    within, before = condition.within, condition.before
    never = _last_bought.is_(None)
    if condition.never and within is None and before is None:
        return never
    ever = and_(
        _last_bought.is_not(None),
        true() if within is None else _last_bought >= asked.now - timedelta(days=within),
        true() if before is None else _last_bought <= asked.now - timedelta(days=before),
    )
    return or_(ever, never) if condition.never else ever


def _buys(condition: Buys, asked: Asked) -> Condition:
    since = None if condition.days is None else asked.now - timedelta(days=condition.days)
    anything = condition.least is None and condition.most is None
    if anything and condition.measure is not Measure.AVERAGE:
        return true()
    match condition.measure:
        case Measure.PURCHASES:
            return _bought(_within(func.count(), condition.least, condition.most), since)
        case Measure.SPENT:
            return _bought(_within(_spent, condition.least, condition.most), since)
        case Measure.AVERAGE:
            # Each bound times the purchases: what is divided would be rounded.
            within = _within(_spent, condition.least, condition.most, times=func.count())
            return _bought(and_(func.count() > 0, within), since)


def _within(
    figure: ColumnElement[Any],
    least: int | None,
    most: int | None,
    times: ColumnElement[int] | None = None,
) -> Condition:
    """Whether the figure lies between both, or between so many times both."""
    low, high = (
        bound if bound is None or times is None else bound * times
        for bound in (None if each is None else literal(each, BigInteger) for each in (least, most))
    )
    return and_(
        true() if low is None else figure >= low, true() if high is None else figure <= high
    )


def _bought(figures: Condition, since: datetime | None) -> Condition:
    """Whether that is true of the figures of their purchases, since then."""
    found = select(func.coalesce(figures, false(), type_=Boolean)).where(*_OWN)
    return (found if since is None else found.where(sales.c.at >= since)).scalar_subquery()


def _balance(condition: Balance, _: Asked) -> Condition:
    return _within(members.c.balance, condition.least, condition.most)


def _expiring(condition: Expiring, asked: Asked) -> Condition:
    until = asked.now + timedelta(days=condition.days)
    dated = exists().where(
        lots.c.member_id == members.c.id,
        _LEFT_OF_LOT,
        lots.c.expires_at > asked.now,
        lots.c.expires_at <= until,
    )
    return or_(dated, _expiring_idly(asked, until)) if by_last_purchase(asked.program) else dated


def _expiring_idly(asked: Asked, until: datetime) -> Condition:
    """Points without a date: the months count from the last of a purchase, the day on which they
    were given and that of the rule; none expire before they can be spent.
    """
    gone, going = (_idle_since(asked, at) for at in (asked.now, until))
    if asked.ruled_since is not None and asked.ruled_since >= going:
        return false()
    kept = true() if asked.ruled_since is not None and asked.ruled_since >= gone else false()
    live = or_(
        kept,
        _arrived_by_last >= gone,
        entries.c.at >= gone,
        func.coalesce(lots.c.active_from > asked.now, false()),
    )
    lost = (
        select(true())
        .select_from(lots.join(entries, entries.c.id == lots.c.entry_id))
        .where(
            lots.c.member_id == members.c.id,
            _LEFT_OF_LOT,
            lots.c.expires_at.is_(None),
            entries.c.at < going,
            or_(lots.c.active_from.is_(None), lots.c.active_from <= until),
            live,
        )
    )
    return and_(_arrived_by_last < going, exists(lost))


def _idle_since(asked: Asked, at: datetime) -> datetime:
    """The instant before which whoever has lost points by then has bought last."""
    yesterday = asked.program.local(at).date() - _DAY
    return bought_before(asked.program, yesterday)


def _birthday(condition: BirthdayWithin, asked: Asked) -> Condition:
    """By month and day as text, of which 29 February comes before 1 March in every year."""
    first = asked.today
    last = first + timedelta(days=min(condition.days, 365))
    end = f"{last:%m-%d}"
    if end == "02-28" and not isleap(last.year):
        end = "02-29"
    born = func.substr(people.c.birthday, func.length(people.c.birthday) - 4)
    after, before = born >= f"{first:%m-%d}", born <= end
    if (last - first).days >= 365:
        return people.c.birthday.is_not(None)
    fits = and_(after, before) if first.year == last.year else or_(after, before)
    return and_(people.c.birthday.is_not(None), fits)


def _has(condition: Has, _: Asked) -> Condition:
    return _POSSESSIONS[condition.what].is_not(None)


_POSSESSIONS: Mapping[Possession, Column[Any]] = {Possession.PHONE: people.c.phone}


def _came_by(condition: CameBy, _: Asked) -> Condition:
    return exists().where(
        came_by.c.member_id == members.c.id, one_of(came_by.c.poster_id, condition.posters)
    )


def _took_part(condition: TookPart, _: Asked) -> Condition:
    """By its mailings, of which there are few: so each member costs few looks into one index."""
    own = select(mailings.c.id).where(mailings.c.campaign_id == condition.campaign)
    return exists().where(
        deliveries.c.mailing_id.in_(own),
        deliveries.c.member_id == members.c.id,
        deliveries.c.at.is_not(None),
    )


def _scored(condition: Scored, _: Asked) -> Condition:
    """The last by when it was asked for; what was undone since does not count."""
    last = (
        select(ratings.c.score)
        .join_from(ratings, sales, sales.c.id == ratings.c.sale_id)
        .where(
            ratings.c.member_id == members.c.id,
            ratings.c.score.is_not(None),
            sales.c.undone_at.is_(None),
        )
        .order_by(ratings.c.id.desc())
        .limit(1)
        .correlate(members)
        .scalar_subquery()
    )
    within = _within(last, condition.least, condition.most)
    return and_(last.is_not(None), func.coalesce(within, false()))


def _answered(condition: Answered, _: Asked) -> Condition:
    return exists().where(
        sheets.c.member_id == members.c.id,
        one_of(sheets.c.survey_id, condition.surveys),
        sheets.c.trial.is_(False),
        sheets.c.finished_at.is_not(None),
    )


def _unasked(condition: Unasked, asked: Asked) -> Condition:
    since = asked.now - timedelta(days=condition.days)
    lately = exists().where(contacts.c.member_id == members.c.id, contacts.c.asked_at > since)
    wants_none = func.coalesce(preferences.c.no_questions, false())
    return and_(not_(lately), not_(wants_none))


def _share(condition: RandomShare, _: Asked) -> Condition:
    return drawn_into(condition.share, condition.seed)


def _of_habit(condition: OfHabit, asked: Asked) -> Condition:
    borders = asked.borders
    if borders is None:
        raise ValueError("groups by habit are asked for without their borders")
    fading, lost = (asked.now - timedelta(days=days) for days in (borders.fading, borders.lost))
    seen = _arrived_by_last >= fading
    often = _bought(_within(func.count(), borders.often, None), None)
    much = _bought(_within(_spent, borders.much, None), asked.now - timedelta(days=YEAR))
    groups = {
        Habit.NEW: and_(seen, not_(often)),
        Habit.REGULAR: and_(seen, often, not_(much)),
        Habit.BEST: and_(seen, often, much),
        Habit.FADING: and_(not_(seen), _arrived_by_last >= lost),
        Habit.LOST: _arrived_by_last < lost,
    }
    return or_(false(), *(groups[habit] for habit in condition.habits))


def _comes_about(condition: ComesAbout, asked: Asked) -> Condition:
    """Of each such day, whether they came; and that added up, in one walk over their purchases."""
    spans = windows(condition, asked)
    came = [
        func.coalesce(
            func.max(case((and_(sales.c.at >= since, sales.c.at < until), 1), else_=0)), 0
        )
        for since, until in spans
    ]
    return _bought(reduce(add, came) >= OFTEN, spans[-1][0])


def _all_of(condition: AllOf, asked: Asked) -> Condition:
    return and_(true(), *(condition_of(part, asked) for part in condition.parts))


def _any_of(condition: AnyOf, asked: Asked) -> Condition:
    return or_(false(), *(condition_of(part, asked) for part in condition.parts))


def _not(condition: Not, asked: Asked) -> Condition:
    return not_(condition_of(condition.part, asked))


_SAID: Mapping[type[Any], Callable[[Any, Asked], Condition]] = {
    Everyone: _everyone,
    Speaks: _speaks,
    InTier: _in_tier,
    BoughtAt: _bought_at,
    Joined: _joined,
    LastBought: _bought_last,
    Buys: _buys,
    Balance: _balance,
    Expiring: _expiring,
    BirthdayWithin: _birthday,
    Has: _has,
    CameBy: _came_by,
    TookPart: _took_part,
    Scored: _scored,
    Answered: _answered,
    Unasked: _unasked,
    RandomShare: _share,
    OfHabit: _of_habit,
    ComesAbout: _comes_about,
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
}
