"""Queries about tiers, and about whose birthday it is."""

from datetime import datetime

from sqlalchemy import Text, bindparam, cast, exists, func, insert, literal, select, text, update

from loyalty.records.earning import Move
from loyalty.values import MemberId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.earning import tier_moves
from storage.tables.people import members, people
from storage.tables.points import operations

_ADD = insert(tier_moves)
_CHANGE = update(members).where(members.c.id == bindparam("member"))
_SINCE = (
    select(*columns_of(Move, tier_moves))
    .where(
        tier_moves.c.member_id == bindparam("member"),
        tier_moves.c.operation >= bindparam("since"),
    )
    .order_by(tier_moves.c.operation, tier_moves.c.id)
)
# Said as the indexes say it: see `where` in storage/sql/metadata.py.
_WITH_TIER = text("members.tier IS NOT NULL AND members.left_at IS NULL")
_NEXT_NAME = select(func.min(members.c.tier)).where(_WITH_TIER, members.c.tier > bindparam("name"))
_HOLDERS = (
    select(members.c.id)
    .where(_WITH_TIER, members.c.tier == bindparam("name"))
    .limit(bindparam("most"))
)
_DUE = _HOLDERS.where(members.c.tier_review_at <= bindparam("now"))
_UNDATED = _HOLDERS.where(members.c.tier_review_at.is_(None))
_UNWARNED = (
    select(members.c.id)
    .where(
        text("members.tier_warn_at IS NOT NULL AND members.left_at IS NULL"),
        members.c.tier_warn_at <= bindparam("now"),
    )
    .limit(bindparam("most"))
)
_SELVES = members.alias("selves")  # one for each time that somebody has joined
_GIFT = (
    literal("birthday:") + cast(_SELVES.c.id, Text) + literal(":") + bindparam("year", type_=Text)
)
_CELEBRATING = (
    select(members.c.id)
    .join(people, people.c.id == members.c.person_id)
    .where(
        text("substr(people.birthday, length(people.birthday) - 4) = :day"),
        members.c.tier == bindparam("name"),
        ~exists().where(_SELVES.c.identity == members.c.identity, operations.c.key == _GIFT),
    )
    .limit(bindparam("most"))
)


class TierQueries:
    def __init__(self, db: Database) -> None:
        self._db = db

    def move(self, move: Move, *, warn_at: datetime | None) -> None:
        self._db.keep(_ADD, move)
        self._db.run(
            _CHANGE,
            member=move.member_id,
            tier=move.after,
            tier_review_at=move.review_after,
            tier_warn_at=warn_at,
        )

    def moves_since(self, member_id: MemberId, operation: int) -> tuple[Move, ...]:
        return self._db.all_as(Move, _SINCE, member=member_id, since=operation)

    def in_use(self) -> tuple[str, ...]:
        names: list[str] = []
        while (name := self._db.value(_NEXT_NAME, name=names[-1] if names else "")) is not None:
            names.append(name)
        return tuple(names)

    def holders(self, tier: str, limit: int) -> tuple[MemberId, ...]:
        return self._db.all_as(MemberId, _HOLDERS, name=tier, most=limit)

    def due(self, tier: str, now: datetime, limit: int) -> tuple[MemberId, ...]:
        return self._db.all_as(MemberId, _DUE, name=tier, now=now, most=limit)

    def undated(self, tier: str, limit: int) -> tuple[MemberId, ...]:
        return self._db.all_as(MemberId, _UNDATED, name=tier, most=limit)

    def unwarned(self, now: datetime, limit: int) -> tuple[MemberId, ...]:
        return self._db.all_as(MemberId, _UNWARNED, now=now, most=limit)

    def warn_at(self, member_id: MemberId, at: datetime | None) -> None:
        self._db.run(_CHANGE, member=member_id, tier_warn_at=at)

    def celebrating(self, tier: str, day: str, year: int, limit: int) -> tuple[MemberId, ...]:
        return self._db.all_as(
            MemberId, _CELEBRATING, name=tier, day=day, year=str(year), most=limit
        )
