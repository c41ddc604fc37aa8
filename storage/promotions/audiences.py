"""Queries about who is in an audience, who of them may be written to, and audiences with a name."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    false,
    func,
    insert,
    literal,
    literal_column,
    not_,
    null,
    or_,
    select,
    true,
)

from loyalty.records.promotions.audiences import NamedAudience, Reach
from loyalty.records.promotions.mailings import DeliveryState, Mailing, Todo
from loyalty.records.promotions.triggers import Happening
from loyalty.rules.audience import Asked, Audience, Expiring, OfHabit, conditions_of
from loyalty.rules.draw import seed_of_campaign, seed_of_quarter
from loyalty.rules.habits import YEAR, Borders, borders_of
from loyalty.rules.program import RULED_SINCE
from loyalty.rules.promotions import RARELY, WEEK
from loyalty.rules.quarters import agreed_for, first_of_quarter
from loyalty.values import AudienceId, BasisPoints, MailingId, MemberId, Minor
from storage.promotions.audience import (
    MEMBERS,
    Condition,
    condition_of,
    drawn_into,
)
from storage.promotions.triggers import caused
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.people import members, people
from storage.tables.promotions import audiences, deliveries, preferences, quarters
from storage.tables.till import sales
from storage.tables.upkeep import settings

_RULED_SINCE = select(settings.c.value).where(settings.c.name == RULED_SINCE)

_NOTHING = literal_column("0", Integer())
_earlier = members.alias("earlier")  # who somebody was before they left and came back
_NOBODY = BasisPoints(0)
_is_member = members.c.left_at.is_(None)
_consented = members.c.advertising
_reachable = and_(not_(people.c.blocked), people.c.telegram_id.is_not(None))

_FROZEN = select(
    func.count().filter(deliveries.c.state != DeliveryState.COMPARED),
    func.count().filter(deliveries.c.state == DeliveryState.COMPARED),
).where(deliveries.c.mailing_id == bindparam("mailing"))

_SETTLED = select(quarters.c.apart).where(quarters.c.first == bindparam("quarter"))
_SETTLE = insert(quarters).ext(OnConflict(quarters.c.first, quarters.c.apart))
_NAMED = columns_of(NamedAudience, audiences)
_ALL = select(*_NAMED).order_by(audiences.c.name)
_BY_ID = select(*_NAMED).where(audiences.c.id == bindparam("wanted"))
_BY_NAME = select(*_NAMED).where(audiences.c.name == bindparam("wanted"))
_KEEP = insert(audiences).ext(
    OnConflict(audiences.c.name, audiences.c.audience, audiences.c.made_at)
)
_DROP = delete(audiences).where(audiences.c.id == bindparam("wanted"))


class Audiences:
    def __init__(self, db: Database) -> None:
        self._db = db

    def borders(self, asked: Asked) -> Borders:
        spent_by_all = select(
            func.coalesce(func.sum(sales.c.paid - sales.c.cash_back), 0),
            func.count(sales.c.member_id.distinct()),
        ).where(sales.c.undone_at.is_(None), sales.c.at >= asked.now - timedelta(days=YEAR))
        [(spent, buyers)] = self._db.all_once(spent_by_all)
        return borders_of(Minor(int(spent)), buyers)

    def reach(self, audience: Audience, asked: Asked) -> Reach:
        may, apart = and_(_consented, _reachable), _apart(self.apart(asked), asked)
        counts = self._of(
            audience,
            asked,
            func.count(),
            func.count().filter(_consented),
            func.count().filter(may),
            func.count().filter(and_(may, not_(_capped(asked)))),
            func.count().filter(and_(may, not_(_capped(asked)), not_(apart))),
        )
        [(all_of_them, consented, reachable, uncapped, writable)] = self._db.all_once(counts)
        return Reach(
            members=all_of_them,
            writable=writable,
            without_consent=all_of_them - consented,
            blocked=consented - reachable,
            capped=reachable - uncapped,
            apart=uncapped - writable,
        )

    def apart(self, asked: Asked) -> BasisPoints:
        wanted = asked.program.promotions.share_apart
        settled = self._settled(first_of_quarter(asked.today))
        if not wanted or settled is not None:
            return settled if wanted and settled is not None else _NOBODY
        [(agreed,)] = self._db.all_once(select(func.count()).where(_consented, _is_member))
        return wanted if agreed >= agreed_for(wanted) else _NOBODY

    def settle_apart(self, asked: Asked) -> None:
        self._db.run(_SETTLE, first=first_of_quarter(asked.today), apart=self.apart(asked))

    def settled_apart(self, quarter: date) -> BasisPoints:
        return self._settled(quarter) or _NOBODY

    def _settled(self, quarter: date) -> BasisPoints | None:
        share: BasisPoints | None = self._db.value_or_none(_SETTLED, quarter=quarter)
        return share

    def count(self, audience: Audience, asked: Asked) -> int:
        [(number,)] = self._db.all_once(self._of(audience, asked, func.count()))
        return int(number)

    def ids(self, audience: Audience, asked: Asked, limit: int) -> tuple[MemberId, ...]:
        found = self._of(audience, asked, members.c.id).order_by(members.c.id).limit(limit)
        return tuple(MemberId(number) for (number,) in self._db.all_once(found))

    def freeze(
        self,
        mailing: Mailing,
        audience: Audience,
        asked: Asked,
        compared: BasisPoints,
        due_at: datetime,
        happening: Happening | None = None,
    ) -> tuple[int, int]:
        drawn = drawn_into(compared, seed_of_campaign(mailing.campaign_id))
        columns = deliveries.c
        frozen: dict[Column[Any], ColumnElement[Any]] = {
            columns.mailing_id: literal(mailing.id, columns.mailing_id.type),
            columns.campaign_id: literal(mailing.campaign_id, columns.campaign_id.type),
            columns.member_id: members.c.id,
            columns.state: case(
                (drawn, literal(DeliveryState.COMPARED, columns.state.type)),
                else_=literal(DeliveryState.LEFT, columns.state.type),
            ),
            columns.todo: case((drawn, null()), else_=literal(Todo.SEND, columns.todo.type)),
            columns.due_at: literal(due_at, columns.due_at.type),
        }
        happens: Condition = true()
        if happening is not None:
            happens, frozen[columns.cause] = caused(happening, asked)
        rows = self._of(audience, asked, *frozen.values()).where(happens, self._writable(asked))
        self._db.run_once(
            insert(deliveries)
            .from_select([*frozen], rows, include_defaults=False)
            .ext(OnConflict((columns.mailing_id, columns.member_id)))
        )
        return self.frozen(mailing.id)

    def happens_to(self, happening: Happening, audience: Audience, asked: Asked) -> int:
        condition, _ = caused(happening, asked)
        them = self._of(audience, asked, func.count()).where(condition, self._writable(asked))
        [(number,)] = self._db.all_once(them)
        return int(number)

    def frozen(self, mailing_id: MailingId) -> tuple[int, int]:
        left, compared = self._db.one(_FROZEN, mailing=mailing_id)
        return left, compared

    def _of(self, audience: Audience, asked: Asked, *columns: ColumnElement[Any]) -> Select[Any]:
        """A question about everybody in the audience."""
        kinds = {type(part) for part in conditions_of(audience)}
        if OfHabit in kinds and asked.borders is None:
            asked = replace(asked, borders=self.borders(asked))
        if Expiring in kinds and asked.ruled_since is None:
            asked = replace(asked, ruled_since=self._ruled_since())
        return select(*columns).select_from(MEMBERS).where(condition_of(audience, asked))

    def _writable(self, asked: Asked) -> Condition:
        """Whether they may be written to; what costs least is asked first."""
        apart = _apart(self.apart(asked), asked)
        return and_(_consented, _reachable, not_(apart), not_(_capped(asked)))

    def _ruled_since(self) -> datetime | None:
        ruled: str | None = self._db.value_or_none(_RULED_SINCE)
        return None if ruled is None else datetime.fromisoformat(ruled)

    def named(self) -> tuple[NamedAudience, ...]:
        return self._db.all_as(NamedAudience, _ALL)

    def get(self, audience_id: AudienceId) -> NamedAudience | None:
        return self._db.first_as(NamedAudience, _BY_ID, wanted=audience_id)

    def keep(self, name: str, audience: Audience, at: datetime) -> NamedAudience:
        self._db.run(_KEEP, name=name, audience=audience, made_at=at)
        return NamedAudience(*self._db.one(_BY_NAME, wanted=name))

    def drop(self, audience_id: AudienceId) -> None:
        self._db.run(_DROP, wanted=audience_id)


def _capped(asked: Asked) -> Condition:
    """Whether they had their number of this week, or want few and had one lately."""
    most = asked.program.promotions.most_per_week
    wants_few = func.coalesce(preferences.c.rarely, false())
    rarely = and_(wants_few, _received(asked.now - RARELY) > _NOTHING)
    return or_(_received(asked.now - WEEK) >= most, rarely) if most else rarely


def _received(after: datetime) -> ColumnElement[int]:
    """How many deliveries of theirs have arrived later than that, or may have.

    What came before they left and came back is theirs; it is asked about where they have joined
    since, and nowhere else.
    """
    late = deliveries.c.at > after
    own = select(func.count()).where(deliveries.c.member_id == members.c.id, late)
    earlier = (
        select(func.count())
        .select_from(deliveries.join(_earlier, _earlier.c.id == deliveries.c.member_id))
        .where(_earlier.c.identity == members.c.identity, _earlier.c.id != members.c.id, late)
        .correlate(members)
    )
    joined = members.c.joined_at > after
    since = case((joined, earlier.scalar_subquery()), else_=_NOTHING)
    return own.correlate(members).scalar_subquery() + since


def _apart(share: BasisPoints, asked: Asked) -> Condition:
    """Whether they are of the share that the shop has set apart for this quarter."""
    return drawn_into(share, seed_of_quarter(asked.today)) if share else false()
