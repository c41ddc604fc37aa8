"""People, members, what they agreed to, and the codes of their cards."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    select,
    text,
)

from loyalty.records.people import Purpose
from storage.sql.columns import BirthdayText, Day, Instant, Word
from storage.sql.metadata import counted, flag, kept, metadata, needed, own_id, where

people = kept(
    "people",
    own_id(),
    Column("telegram_id", BigInteger, unique=True),
    Column("name", Text),
    Column("language", Text),
    Column("telegram_language", Text),
    Column("phone", Text, unique=True),
    Column("birthday", BirthdayText),
    flag("blocked"),
    needed("created_at", Instant),
    # Its last four digits, by which the till finds somebody.
    Index("ix_people_phone_end", text("substr(phone, length(phone) - 3)")),
    # The month and day of it, on both databases.
    Index("ix_people_birthday", text("substr(birthday, length(birthday) - 4)")),
)

members = kept(
    "members",
    own_id(),
    Column("person_id", BigInteger, ForeignKey("people.id"), unique=True),
    Column("identity", Text, nullable=False, index=True),
    needed("joined_at", Instant),
    Column("left_at", Instant),
    Column("balance", BigInteger, nullable=False, server_default=text("0")),
    Column("tier", Text),
    Column("tier_review_at", Instant),
    Column("tier_warn_at", Instant),
    Column("last_purchase_at", Instant),
    Column("losses_told_until", Day),
    flag("advertising"),
    Column("multiplied_until", Instant),
    Column("birthday_seal", Text),
    CheckConstraint("(person_id IS NULL) = (left_at IS NOT NULL)", name="here_or_gone"),
    CheckConstraint("left_at IS NULL OR balance = 0", name="gone_with_nothing"),
    CheckConstraint("tier IS NOT NULL OR tier_review_at IS NULL", name="reviewed_with_a_tier"),
    Index(None, "joined_at"),
    Index(
        "ix_members_tier",
        "tier",
        "tier_review_at",
        **where("tier IS NOT NULL AND left_at IS NULL"),
    ),
    Index(
        "ix_members_tier_warn_at",
        "tier_warn_at",
        **where("tier_warn_at IS NOT NULL AND left_at IS NULL"),
    ),
)


def selves_of(name: str) -> Select[tuple[int]]:
    """The numbers of the member so named in a statement, and of those that they were before they
    left and came back.
    """
    this, same = members.alias("this"), members.alias("same")
    identity = select(this.c.identity).where(this.c.id == bindparam(name)).scalar_subquery()
    return select(same.c.id).where(same.c.identity == identity)


consents = kept(
    "consents",
    own_id(),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    needed("purpose", Word(Purpose)),
    needed("given", Boolean),
    needed("wording", Integer),
    needed("at", Instant),
)

card_codes = Table(
    "card_codes",
    metadata,
    Column("digits", Text, primary_key=True),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, index=True),
    needed("expires_at", Instant),
)

card_screens = Table(
    "card_screens",
    metadata,
    Column("member_id", BigInteger, ForeignKey("members.id"), primary_key=True),
    needed("turn", Integer),
    Column("message", BigInteger),
    needed("at", Instant),
)

code_misses = counted(
    "code_misses",
    own_id(),
    needed("staff_id", BigInteger, ForeignKey("staff.id")),
    needed("at", Instant),
    Index(None, "staff_id", "at"),
)
