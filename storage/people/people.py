"""Queries about people; the only table with personal data."""

from datetime import datetime

from sqlalchemy import and_, bindparam, exists, func, insert, select, update

from loyalty.birthdays import Birthday
from loyalty.records.people import Caller, Member, Person
from loyalty.records.team import Staff
from loyalty.values import PersonId, TelegramId
from storage.people.members import MEMBER
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.people import members, people
from storage.tables.team import staff
from storage.team.staff import STAFF

PERSON = columns_of(Person, people)
_MEMBER_AT = len(PERSON)
_STAFF_AT = _MEMBER_AT + len(MEMBER)

_CALLER = (
    select(*PERSON, *MEMBER, *STAFF)
    .select_from(
        people.outerjoin(members, members.c.person_id == people.c.id).outerjoin(
            staff,
            and_(
                staff.c.person_id == people.c.id,
                staff.c.ended_at.is_(None),
                staff.c.suspended_at.is_(None),
            ),
        )
    )
    .where(people.c.telegram_id == bindparam("telegram"))
)
_BY_ID = select(*PERSON).where(people.c.id == bindparam("person"))
_BY_TELEGRAM = select(*PERSON).where(people.c.telegram_id == bindparam("telegram"))
_ADD = insert(people)
_SET = update(people).where(people.c.id == bindparam("person"))
_FREE_PHONE = (
    update(people)
    .where(people.c.phone == bindparam("number"), people.c.id != bindparam("person"))
    .values(phone=None)
)
_TOLD: dict[str, None] = dict.fromkeys(("name", "phone", "birthday"))
_ADDRESS: dict[str, None] = dict.fromkeys(("telegram_id", "language", "telegram_language"))
_ERASE = _SET.values(_TOLD)
_ERASE_ADDRESS = _SET.values(_ADDRESS)
_LEAVERS = (
    select(staff.c.person_id)
    .group_by(staff.c.person_id)
    .having(
        func.count() == func.count(staff.c.ended_at),
        func.max(staff.c.ended_at) < bindparam("before"),
    )
)
_ERASE_LEAVERS = (
    update(people)
    .where(
        people.c.id.in_(_LEAVERS),
        people.c.telegram_id.is_not(None),
        ~exists().where(members.c.person_id == people.c.id),
    )
    .values({**_TOLD, **_ADDRESS})
)


class People:
    def __init__(self, db: Database) -> None:
        self._db = db

    def caller(self, telegram_id: TelegramId) -> Caller | None:
        row = self._db.first(_CALLER, telegram=telegram_id)
        if row is None:
            return None
        return Caller(
            person=Person(*row[:_MEMBER_AT]),
            member=None if row[_MEMBER_AT] is None else Member(*row[_MEMBER_AT:_STAFF_AT]),
            staff=None if row[_STAFF_AT] is None else Staff(*row[_STAFF_AT:]),
        )

    def get(self, person_id: PersonId) -> Person:
        return Person(*self._db.one(_BY_ID, person=person_id))

    def by_telegram(self, telegram_id: TelegramId) -> Person | None:
        return self._db.first_as(Person, _BY_TELEGRAM, telegram=telegram_id)

    def add(
        self,
        *,
        telegram_id: TelegramId,
        name: str | None,
        language: str | None,
        telegram_language: str | None,
        at: datetime,
    ) -> PersonId:
        added = self._db.added(
            _ADD,
            telegram_id=telegram_id,
            name=name,
            language=language,
            telegram_language=telegram_language,
            created_at=at,
        )
        return PersonId(added)

    def set_name(self, person_id: PersonId, name: str) -> None:
        self._db.run(_SET, person=person_id, name=name)

    def set_language(self, person_id: PersonId, language: str) -> None:
        self._db.run(_SET, person=person_id, language=language)

    def set_telegram_language(self, person_id: PersonId, language: str) -> None:
        self._db.run(_SET, person=person_id, telegram_language=language)

    def set_phone(self, person_id: PersonId, phone: str) -> None:
        self._db.run(_FREE_PHONE, person=person_id, number=phone)
        self._db.run(_SET, person=person_id, phone=phone)

    def set_birthday(self, person_id: PersonId, birthday: Birthday) -> None:
        self._db.run(_SET, person=person_id, birthday=birthday)

    def set_blocked(self, person_id: PersonId, blocked: bool) -> None:
        self._db.run(_SET, person=person_id, blocked=blocked)

    def erase(self, person_id: PersonId, *, keep_address: bool) -> None:
        self._db.run(_ERASE, person=person_id)
        if not keep_address:
            self._db.run(_ERASE_ADDRESS, person=person_id)

    def erase_leavers(self, before: datetime) -> None:
        self._db.run(_ERASE_LEAVERS, before=before)
