"""Queries about members and what they have agreed to."""

from datetime import datetime

from sqlalchemy import bindparam, exists, func, insert, select, text, update

from loyalty.records.people import Consent, Holder, Member
from loyalty.values import MemberId, PersonId, SaleId
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.people import consents, members, people, selves_of
from storage.tables.till import sales

MEMBER = columns_of(Member, members)

_BY_ID = select(*MEMBER).where(members.c.id == bindparam("member"))
# Not against foreign keys: an operation that names the member may be written beside it.
_LOCKED = _BY_ID.with_for_update(key_share=True)
_OF_PERSON = select(*MEMBER).where(members.c.person_id == bindparam("person"))
_HOLDER = (members.c.id, people.c.name)
_HELD = people.join(members, people.c.id == members.c.person_id)
_OF_PHONE = select(*_HOLDER).select_from(_HELD).where(people.c.phone == bindparam("number"))
_OF_PHONE_END = (
    select(*_HOLDER)
    .select_from(_HELD)
    .where(text("substr(people.phone, length(people.phone) - 3) = :digits"))
    .order_by(people.c.name, members.c.id)
    .limit(bindparam("most"))
)
_JOINED_SINCE = select(func.count()).where(members.c.joined_at >= bindparam("since"))
_ADD = insert(members)
_SAME = members.alias("same")
_ONCE_WERE = (
    select(_SAME.c.id)
    .join_from(members, _SAME, _SAME.c.identity == members.c.identity)
    .where(members.c.id == bindparam("member"), _SAME.c.id != members.c.id)
    .order_by(_SAME.c.id)
)
_IDENTITY_KNOWN = select(exists().where(members.c.identity == bindparam("identity")))
_SEALS = (
    select(members.c.birthday_seal)
    .where(members.c.id.in_(selves_of("member")), members.c.birthday_seal.is_not(None))
    .distinct()
)
_ADD_CONSENT = insert(consents)
_CONSENTS = (
    select(*columns_of(Consent, consents))
    .where(consents.c.member_id == bindparam("member"))
    .order_by(consents.c.id)
)
_SET = update(members).where(members.c.id == bindparam("member"))
_PUT_BACK_PURCHASE = _SET.values(
    last_purchase_at=select(func.max(sales.c.at))
    .where(sales.c.member_id == members.c.id, sales.c.undone_at.is_(None))
    .scalar_subquery()
)
_LAST_BESIDES = select(func.max(sales.c.at)).where(
    sales.c.member_id == bindparam("member"),
    sales.c.id != bindparam("sale"),
    sales.c.undone_at.is_(None),
)


class Members:
    def __init__(self, db: Database, *, writing: bool) -> None:
        self._db = db
        self._by_id = _LOCKED if writing else _BY_ID

    def get(self, member_id: MemberId) -> Member | None:
        return self._db.first_as(Member, _BY_ID, member=member_id)

    def locked(self, member_id: MemberId) -> Member | None:
        return self._db.first_as(Member, self._by_id, member=member_id)

    def of_person(self, person_id: PersonId) -> Member | None:
        return self._db.first_as(Member, _OF_PERSON, person=person_id)

    def joined_since(self, at: datetime) -> int:
        return int(self._db.value(_JOINED_SINCE, since=at))

    def of_phone(self, number: str) -> Holder | None:
        return self._db.first_as(Holder, _OF_PHONE, number=number)

    def of_phone_end(self, end: str, limit: int) -> tuple[Holder, ...]:
        return self._db.all_as(Holder, _OF_PHONE_END, digits=end, most=limit)

    def add(self, *, person_id: PersonId, identity: str, joined_at: datetime) -> MemberId:
        added = self._db.added(_ADD, person_id=person_id, identity=identity, joined_at=joined_at)
        return MemberId(added)

    def once_were(self, member_id: MemberId) -> tuple[MemberId, ...]:
        rows = self._db.all(_ONCE_WERE, member=member_id)
        return tuple(MemberId(one) for (one,) in rows)

    def identity_known(self, identity: str) -> bool:
        return bool(self._db.value(_IDENTITY_KNOWN, identity=identity))

    def seal_birthday(self, member_id: MemberId, seal: str) -> None:
        self._db.run(_SET, member=member_id, birthday_seal=seal)

    def birthday_seals(self, member_id: MemberId) -> frozenset[str]:
        return frozenset(self._db.all_as(str, _SEALS, member=member_id))

    def add_consent(self, member_id: MemberId, consent: Consent) -> None:
        self._db.run(_ADD_CONSENT, member_id=member_id, **row_of(consent))

    def consents(self, member_id: MemberId) -> tuple[Consent, ...]:
        return self._db.all_as(Consent, _CONSENTS, member=member_id)

    def set_advertising(self, member_id: MemberId, given: bool) -> None:
        self._db.run(_SET, member=member_id, advertising=given)

    def put_back_purchase(self, member_id: MemberId) -> None:
        self._db.run(_PUT_BACK_PURCHASE, member=member_id)

    def last_purchase_besides(self, member_id: MemberId, sale_id: SaleId) -> datetime | None:
        at: datetime | None = self._db.value(_LAST_BESIDES, member=member_id, sale=sale_id)
        return at

    def part(self, member_id: MemberId, at: datetime) -> None:
        self._db.run(_SET, member=member_id, person_id=None, left_at=at)
