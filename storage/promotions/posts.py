"""Queries about mailings as they were posted in channels and groups."""

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, insert, or_, select, update

from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.promotions.mailings import MailingState, Todo
from loyalty.records.promotions.posters import Post
from loyalty.values import CampaignId, MailingId
from storage.promotions.mailings import ACTIVE
from storage.sql.records import columns_of, row_of
from storage.sql.statements import Database
from storage.tables.promotions import campaigns, mailings, posts

_POST = columns_of(Post, posts)
_GET = select(*_POST).where(posts.c.mailing_id == bindparam("mailing"))
_DUE = (
    select(mailings.c.id)
    .join(campaigns, campaigns.c.id == mailings.c.campaign_id)
    .where(
        ACTIVE,
        mailings.c.by_trigger.is_(False),
        or_(mailings.c.state == MailingState.SENDING, mailings.c.state == MailingState.DONE),
        or_(mailings.c.mending.is_(None), mailings.c.mending != Todo.TAKE_BACK),
        campaigns.c.state != CampaignState.STOPPED,
        campaigns.c.chat.is_not(None),
        ~exists().where(posts.c.mailing_id == mailings.c.id),
    )
    .order_by(mailings.c.id)
)
_ADD = insert(posts)
_PUT = update(posts).where(posts.c.mailing_id == bindparam("mailing"))
_DROP = delete(posts).where(posts.c.mailing_id == bindparam("mailing"))
_MEND = update(posts).where(
    posts.c.campaign_id == bindparam("campaign"),
    posts.c.at > bindparam("since"),
    posts.c.message.is_not(None),
)
_TO_MEND = select(*_POST).where(
    posts.c.todo.is_not(None),
    or_(posts.c.todo == Todo.CORRECT, posts.c.todo == Todo.TAKE_BACK),
)


class Posts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def due(self) -> tuple[MailingId, ...]:
        return tuple(MailingId(number) for (number,) in self._db.all(_DUE))

    def get(self, mailing_id: MailingId) -> Post | None:
        return self._db.first_as(Post, _GET, mailing=mailing_id)

    def add(self, post: Post) -> None:
        self._db.keep(_ADD, post)

    def put(self, post: Post) -> None:
        row = row_of(post)
        del row["mailing_id"]
        self._db.run(_PUT, mailing=post.mailing_id, **row)

    def drop(self, mailing_id: MailingId) -> None:
        self._db.run(_DROP, mailing=mailing_id)

    def mend(self, campaign_id: CampaignId, todo: Todo, since: datetime) -> None:
        self._db.run(_MEND, campaign=campaign_id, since=since, todo=todo)

    def to_mend(self) -> tuple[Post, ...]:
        return self._db.all_as(Post, _TO_MEND)
