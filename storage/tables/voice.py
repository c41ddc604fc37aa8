"""How customers found their purchases, when they were asked, surveys and what was answered, and
what members and the team say to each other.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Table,
    Text,
    UniqueConstraint,
)

from loyalty.records.voice.surveys import Again, Question, Questionnaire, SurveyState
from storage.sql.columns import Day, Fields, Instant, Keys, Real, Whole, Word
from storage.sql.metadata import (
    RowId,
    counted,
    counter,
    flag,
    kept,
    metadata,
    needed,
    own_id,
    where,
)

ratings = kept(
    "ratings",
    own_id(),
    Column("sale_id", BigInteger, ForeignKey("sales.id"), nullable=False, unique=True),
    needed("member_id", BigInteger, ForeignKey("members.id")),
    needed("asked_at", Instant),
    Column("score", BigInteger),
    Column("scored_at", Instant),
    needed("causes", Whole(tuple[str, ...])),
    Column("words", Text),
    Column("photo", Text),
    Column("finished_at", Instant),
    Column("answered_by", BigInteger, ForeignKey("staff.id")),
    Column("answered_at", Instant),
    CheckConstraint("score BETWEEN 1 AND 5", name="score_of_five"),
    CheckConstraint("(score IS NULL) = (scored_at IS NULL)", name="scored_at_some_time"),
    CheckConstraint("(answered_by IS NULL) = (answered_at IS NULL)", name="answered_by_somebody"),
    Index("ix_ratings_asked_at", "asked_at"),
    Index("ix_ratings_scored_at", "scored_at"),
    Index("ix_ratings_member_id", "member_id"),
)

contacts = Table(
    "contacts",
    metadata,
    Column("member_id", RowId, ForeignKey("members.id"), primary_key=True, autoincrement=False),
    Column("asked_at", Instant),
    Column("reviewed_at", Instant),
    Column("wrote_at", Instant),
)

threads = kept(
    "threads",
    own_id(),
    Column("member_id", BigInteger, ForeignKey("members.id"), nullable=False, unique=True),
    needed("opened_at", Instant),
    needed("last_at", Instant),
    Column("group_id", BigInteger),
    Column("topic", BigInteger),
    flag("closed"),
    Column("card", BigInteger),
    Column("card_says", Text),
    Index("ix_threads_group_id", "group_id", "topic", **where("group_id IS NOT NULL")),
)

# In groups Telegram counts messages for all, in private chats for each: a number is one message
# within one chat.
said = counted(
    "said",
    own_id(),
    needed("thread_id", BigInteger, ForeignKey("threads.id")),
    Column("person_id", BigInteger, ForeignKey("people.id")),
    Column("group_id", BigInteger),
    needed("message", BigInteger),
    needed("at", Instant),
    Column("staff_id", BigInteger, ForeignKey("staff.id")),
    Column("root", BigInteger),
    Column("album", Text),
    Column("reply_to", BigInteger),
    CheckConstraint("(person_id IS NULL) <> (group_id IS NULL)", name="said_in_one_place"),
    UniqueConstraint("person_id", "message"),
    UniqueConstraint("group_id", "message"),
    Index("ix_said_thread_id", "thread_id"),
    Index("ix_said_root", "root", **where("root IS NOT NULL")),
    Index("ix_said_album", "album", **where("album IS NOT NULL")),
)

waits = kept(
    "waits",
    own_id(),
    needed("thread_id", BigInteger, ForeignKey("threads.id")),
    needed("since", Instant),
    needed("counted_from", Instant),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    flag("told"),
    counter("rung"),
    Column("ended_at", Instant),
    Column("answered_by", BigInteger, ForeignKey("staff.id")),
    CheckConstraint("answered_by IS NULL OR ended_at IS NOT NULL", name="answered_is_over"),
    Index("ix_waits_thread_id", "thread_id"),
    Index("ix_waits_since", "since"),
    Index("ix_waits_open", "counted_from", **where("ended_at IS NULL")),
)

surveys = kept(
    "surveys",
    own_id(),
    needed("name", Text),
    Column("token", Text, nullable=False, unique=True),
    needed("state", Word(SurveyState)),
    needed("title", Fields),
    needed("questions", Whole(tuple[Question, ...])),
    needed("intro", Fields),
    needed("thanks", Fields),
    flag("anonymous"),
    flag("everybody"),
    flag("goes_back"),
    counter("reward"),
    needed("again", Word(Again)),
    counter("again_days"),
    Column("closes_at", Instant),
    Column("most_sheets", BigInteger),
    Column("per_day", BigInteger),
    needed("made_at", Instant),
    needed("changed_at", Instant),
    counter("edition"),
    Column("draft", Whole(Questionnaire)),
    counter("drafted"),
    Index("uq_surveys_name", "name", unique=True, **where("state <> 'removed'")),
)

survey_editions = Table(
    "survey_editions",
    metadata,
    Column("survey_id", RowId, ForeignKey("surveys.id"), primary_key=True, autoincrement=False),
    Column("edition", BigInteger, primary_key=True, autoincrement=False),
    needed("questionnaire", Whole(Questionnaire)),
    needed("at", Instant),
)

sheets = kept(
    "sheets",
    own_id(),
    Column("operation", Text, nullable=False, unique=True),
    needed("survey_id", BigInteger, ForeignKey("surveys.id")),
    needed("edition", BigInteger),
    needed("began_at", Instant),
    Column("person_id", BigInteger, ForeignKey("people.id")),
    Column("member_id", BigInteger, ForeignKey("members.id")),
    flag("trial"),
    Column("question", Text),
    needed("ticked", Keys),
    counter("turn"),
    Column("message", BigInteger),
    counter("heard"),
    Column("moved_at", Instant),
    Column("reminded_at", Instant),
    Column("finished_at", Instant),
    counter("reward"),
    Column("sale_id", BigInteger, ForeignKey("sales.id")),
    Column("branch_id", BigInteger, ForeignKey("branches.id")),
    Column("cashier_id", BigInteger, ForeignKey("staff.id")),
    Column("tier", Text),
    Index("ix_sheets_survey_id_finished_at", "survey_id", "finished_at"),
    Index("ix_sheets_person_id_survey_id", "person_id", "survey_id"),
    Index("ix_sheets_member_id", "member_id"),
    Index("ix_sheets_half_way", "moved_at", **where("finished_at IS NULL")),
)

answers = Table(
    "answers",
    metadata,
    Column("sheet_id", RowId, ForeignKey("sheets.id"), primary_key=True, autoincrement=False),
    Column("question", Text, primary_key=True),
    needed("chosen", Keys),
    Column("number", Real),
    Column("day", Day),
    Column("words", Text),
    Column("photo", Text),
    Column("operation", Text, nullable=False, unique=True),
    needed("at", Instant),
)

# Without row numbers, which would tell who answered before whom: they lie by their random ids.
ballots = Table(
    "ballots",
    metadata,
    Column("id", Text, primary_key=True),
    needed("survey_id", BigInteger, ForeignKey("surveys.id")),
    needed("week", Day),
    Index("ix_ballots_survey_id_id", "survey_id", "id"),
    Index("ix_ballots_week_survey_id", "week", "survey_id"),
    sqlite_with_rowid=False,
)

ballot_answers = Table(
    "ballot_answers",
    metadata,
    Column("ballot_id", Text, ForeignKey("ballots.id"), primary_key=True),
    Column("question", Text, primary_key=True),
    needed("chosen", Keys),
    Column("number", Real),
    Column("day", Day),
    Column("words", Text),
    Column("photo", Text),
    sqlite_with_rowid=False,
)
