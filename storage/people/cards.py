"""Queries about the six digits that stand for a card, wrong guesses of them, and where it lies."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from loyalty.records.people import CardScreen, Code
from loyalty.values import MemberId, StaffId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.sql.upsert import OnConflict
from storage.tables.people import card_codes, card_screens, code_misses

_CODE_OF = (
    select(*columns_of(Code, card_codes))
    .where(
        card_codes.c.member_id == bindparam("member"), card_codes.c.expires_at > bindparam("now")
    )
    .order_by(card_codes.c.expires_at.desc())
    .limit(1)
)
_MEMBER_BY_CODE = select(card_codes.c.member_id).where(
    card_codes.c.digits == bindparam("digits"), card_codes.c.expires_at > bindparam("now")
)
_ADD_CODE = insert(card_codes)
_DROP_CODES = delete(card_codes).where(card_codes.c.expires_at <= bindparam("now"))
_SCREEN_OF = select(*columns_of(CardScreen, card_screens)).where(
    card_screens.c.member_id == bindparam("member")
)
_PUT_SCREEN = insert(card_screens).ext(
    OnConflict(
        card_screens.c.member_id, card_screens.c.turn, card_screens.c.message, card_screens.c.at
    )
)
_DROP_SCREEN = delete(card_screens).where(card_screens.c.member_id == bindparam("member"))
_ADD_MISS = insert(code_misses)
_DROP_MISSES = delete(code_misses).where(code_misses.c.at < bindparam("before"))
_MISSES = (
    select(code_misses.c.at)
    .where(code_misses.c.staff_id == bindparam("staff"), code_misses.c.at > bindparam("since"))
    .order_by(code_misses.c.at)
)


class Cards:
    def __init__(self, db: Database) -> None:
        self._db = db

    def screen_of(self, member_id: MemberId) -> CardScreen | None:
        return self._db.first_as(CardScreen, _SCREEN_OF, member=member_id)

    def put_screen(self, screen: CardScreen) -> None:
        self._db.keep(_PUT_SCREEN, screen)

    def drop_screen(self, member_id: MemberId) -> None:
        self._db.run(_DROP_SCREEN, member=member_id)

    def code_of(self, member_id: MemberId, now: datetime) -> Code | None:
        return self._db.first_as(Code, _CODE_OF, member=member_id, now=now)

    def member_by_code(self, digits: str, now: datetime) -> MemberId | None:
        member = self._db.value_or_none(_MEMBER_BY_CODE, digits=digits, now=now)
        return None if member is None else MemberId(member)

    def add_code(self, member_id: MemberId, code: Code) -> None:
        self._db.run(_ADD_CODE, member_id=member_id, **row_of(code))

    def drop_codes(self, expired_at: datetime) -> None:
        self._db.run(_DROP_CODES, now=expired_at)

    def add_miss(self, staff_id: StaffId, at: datetime) -> None:
        self._db.run(_ADD_MISS, staff_id=staff_id, at=at)

    def drop_misses(self, before: datetime) -> None:
        self._db.run(_DROP_MISSES, before=before)

    def misses(self, staff_id: StaffId, since: datetime) -> tuple[datetime, ...]:
        return tuple(at for (at,) in self._db.all(_MISSES, staff=staff_id, since=since))
