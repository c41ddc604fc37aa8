"""Surveys, the sheets on which they are answered, and ballots that name nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

INSTANT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")
DAY = sa.Date()
ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _surveys()
    _sheets()
    _ballots()


def _surveys() -> None:
    op.create_table(
        "surveys",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False, unique=True),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("intro", sa.JSON(), nullable=False),
        sa.Column("thanks", sa.JSON(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("everybody", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("goes_back", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("reward", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("again", sa.String(32), nullable=False),
        sa.Column("again_days", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("closes_at", INSTANT),
        sa.Column("most_sheets", sa.BigInteger()),
        sa.Column("per_day", sa.BigInteger()),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("draft", sa.JSON()),
        sa.Column("drafted", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
    )
    offered = sa.text("state <> 'removed'")
    op.create_index(
        "uq_surveys_name",
        "surveys",
        ["name"],
        unique=True,
        sqlite_where=offered,
        postgresql_where=offered,
    )
    op.create_table(
        "survey_editions",
        sa.Column(
            "survey_id", ID, sa.ForeignKey("surveys.id"), primary_key=True, autoincrement=False
        ),
        sa.Column("edition", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("questionnaire", sa.JSON(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
    )


def _sheets() -> None:
    op.create_table(
        "sheets",
        sa.Column("id", ID, sa.Identity(), primary_key=True),
        sa.Column("operation", sa.Text(), nullable=False, unique=True),
        sa.Column("survey_id", sa.BigInteger(), sa.ForeignKey("surveys.id"), nullable=False),
        sa.Column("edition", sa.BigInteger(), nullable=False),
        sa.Column("began_at", INSTANT, nullable=False),
        sa.Column("person_id", sa.BigInteger(), sa.ForeignKey("people.id")),
        sa.Column("member_id", sa.BigInteger(), sa.ForeignKey("members.id")),
        sa.Column("trial", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("question", sa.Text()),
        sa.Column("ticked", sa.Text(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("message", sa.BigInteger()),
        sa.Column("heard", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("moved_at", INSTANT),
        sa.Column("reminded_at", INSTANT),
        sa.Column("finished_at", INSTANT),
        sa.Column("reward", sa.BigInteger(), nullable=False, server_default=sa.text("0")),
        sa.Column("sale_id", sa.BigInteger(), sa.ForeignKey("sales.id")),
        sa.Column("branch_id", sa.BigInteger(), sa.ForeignKey("branches.id")),
        sa.Column("cashier_id", sa.BigInteger(), sa.ForeignKey("staff.id")),
        sa.Column("tier", sa.Text()),
    )
    op.create_index(None, "sheets", ["survey_id", "finished_at"])
    op.create_index(None, "sheets", ["person_id", "survey_id"])
    op.create_index(None, "sheets", ["member_id"])
    half_way = sa.text("finished_at IS NULL")
    op.create_index(
        "ix_sheets_half_way",
        "sheets",
        ["moved_at"],
        sqlite_where=half_way,
        postgresql_where=half_way,
    )
    op.create_table(
        "answers",
        sa.Column(
            "sheet_id", ID, sa.ForeignKey("sheets.id"), primary_key=True, autoincrement=False
        ),
        sa.Column("question", sa.Text(), primary_key=True),
        *_given(),
        sa.Column("operation", sa.Text(), nullable=False, unique=True),
        sa.Column("at", INSTANT, nullable=False),
    )


def _ballots() -> None:
    op.create_table(
        "ballots",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("survey_id", sa.BigInteger(), sa.ForeignKey("surveys.id"), nullable=False),
        sa.Column("week", DAY, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(None, "ballots", ["survey_id", "id"])
    op.create_index(None, "ballots", ["week", "survey_id"])
    op.create_table(
        "ballot_answers",
        sa.Column("ballot_id", sa.Text(), sa.ForeignKey("ballots.id"), primary_key=True),
        sa.Column("question", sa.Text(), primary_key=True),
        *_given(),
        sqlite_with_rowid=False,
    )


def _given() -> list[sa.Column[object]]:
    return [
        sa.Column("chosen", sa.Text(), nullable=False),
        sa.Column("number", sa.Float()),
        sa.Column("day", DAY),
        sa.Column("words", sa.Text()),
        sa.Column("photo", sa.Text()),
    ]
