"""Queries about what members and the team say to each other."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, or_, select, update

from loyalty.records.voice.feedback import Place, Said, Thread
from loyalty.values import MemberId, SaidId, StaffId, ThreadId
from storage.sql.records import columns_of, record_of, row_of
from storage.sql.statements import Database
from storage.tables.voice import said, threads

_THREAD = columns_of(Thread, threads)
_OF_MEMBER = select(*_THREAD).where(threads.c.member_id == bindparam("member"))
_BY_ID = select(*_THREAD).where(threads.c.id == bindparam("thread"))
_OPEN = insert(threads)
_OF_TOPIC = select(*_THREAD).where(
    threads.c.topic.is_not(None),
    threads.c.topic == bindparam("number"),
    threads.c.group_id == bindparam("team"),
)
_PUT = update(threads).where(threads.c.id == bindparam("thread"))
_MOVE_THREADS = update(threads).where(
    threads.c.group_id.is_not(None), threads.c.group_id == bindparam("before")
)
_MOVE_SAID = update(said).where(
    said.c.group_id.is_not(None), said.c.group_id == bindparam("before")
)
_SAID = columns_of(Said, said)
_ONE = select(*_SAID).where(said.c.id == bindparam("one"))
_HERE = or_(
    said.c.person_id == bindparam("person", type_=said.c.person_id.type),
    said.c.group_id == bindparam("team", type_=said.c.group_id.type),
)
_FOUND = select(*_SAID).where(said.c.message == bindparam("number"), _HERE)
_ALBUM = (
    select(*_SAID)
    .where(
        said.c.album.is_not(None),
        said.c.album == bindparam("pictures"),
        said.c.root.is_(None),
        _HERE,
    )
    .order_by(said.c.id)
)
_COPIES = (
    select(*_SAID)
    .where(said.c.root.is_not(None), said.c.root == bindparam("original"))
    .order_by(said.c.id)
)
_ALL_OF = (
    select(*_SAID)
    .where(said.c.thread_id == bindparam("thread"), said.c.root.is_(None))
    .order_by(said.c.id)
)
_SAY = insert(said)
_FORGET = delete(said).where(
    said.c.thread_id.in_(select(threads.c.id).where(threads.c.member_id == bindparam("member")))
)
_made = record_of(Said)


class Threads:
    def __init__(self, db: Database) -> None:
        self._db = db

    def of_member(self, member_id: MemberId) -> Thread | None:
        return self._db.first_as(Thread, _OF_MEMBER, member=member_id)

    def get(self, thread_id: ThreadId) -> Thread | None:
        return self._db.first_as(Thread, _BY_ID, thread=thread_id)

    def open(self, member_id: MemberId, at: datetime) -> Thread:
        added = self._db.added(_OPEN, member_id=member_id, opened_at=at, last_at=at)
        return Thread(ThreadId(added), member_id, at, at)

    def of_topic(self, group_id: int, topic: int) -> Thread | None:
        return self._db.first_as(Thread, _OF_TOPIC, team=group_id, number=topic)

    def put(self, thread: Thread) -> None:
        self._db.run(_PUT, thread=thread.id, **row_of(thread))

    def move(self, group_id: int, to: int) -> None:
        for statement in (_MOVE_THREADS, _MOVE_SAID):
            self._db.run(statement, before=group_id, group_id=to)

    def say(
        self,
        thread_id: ThreadId,
        place: Place,
        message: int,
        at: datetime,
        *,
        staff_id: StaffId | None,
        root: SaidId | None = None,
        album: str | None = None,
        reply_to: SaidId | None = None,
    ) -> Said:
        added = self._db.added(
            _SAY,
            thread_id=thread_id,
            person_id=place.person_id,
            group_id=place.group_id,
            message=message,
            at=at,
            staff_id=staff_id,
            root=root,
            album=album,
            reply_to=reply_to,
        )
        return Said(SaidId(added), thread_id, place, message, at, staff_id, root, album, reply_to)

    def said(self, said_id: SaidId) -> Said | None:
        return self._db.first_as(_made, _ONE, one=said_id)

    def find(self, place: Place, message: int) -> Said | None:
        person, group = place.person_id, place.group_id
        return self._db.first_as(_made, _FOUND, number=message, person=person, team=group)

    def album(self, place: Place, album: str) -> tuple[Said, ...]:
        person, group = place.person_id, place.group_id
        return self._db.all_as(_made, _ALBUM, pictures=album, person=person, team=group)

    def copies(self, root: SaidId) -> tuple[Said, ...]:
        return self._db.all_as(_made, _COPIES, original=root)

    def all_of(self, thread_id: ThreadId) -> tuple[Said, ...]:
        return self._db.all_as(_made, _ALL_OF, thread=thread_id)

    def forget(self, member_id: MemberId) -> None:
        self._db.run(_FORGET, member=member_id)
