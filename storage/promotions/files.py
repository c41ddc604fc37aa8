"""Queries about the files of promotions, which are kept in full."""

from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select, update

from loyalty.records.promotions.campaigns import CampaignState
from loyalty.records.promotions.files import File
from loyalty.values import FileId
from storage.sql.records import columns_of
from storage.sql.statements import Database
from storage.tables.promotions import campaigns, files

_GET = select(*columns_of(File, files)).where(files.c.id == bindparam("file"))
_BODY = select(files.c.body).where(files.c.id == bindparam("file"))
_ADD = insert(files)
_PUT = update(files).where(files.c.id == bindparam("file"))
_OLD = select(files.c.id).where(files.c.added_at < bindparam("before"))
_SHOWN = select(campaigns.c.contents).where(campaigns.c.state != CampaignState.DROPPED)
_DROP = delete(files).where(files.c.id == bindparam("file"))


class FileQueries:
    def __init__(self, db: Database) -> None:
        self._db = db

    def add(
        self,
        *,
        name: str,
        mime: str,
        body: bytes,
        telegram: str | None,
        bot: int | None,
        at: datetime,
    ) -> FileId:
        added = self._db.added(
            _ADD,
            name=name,
            mime=mime,
            size=len(body),
            body=body,
            telegram=telegram,
            bot=bot,
            added_at=at,
        )
        return FileId(added)

    def get(self, file_id: FileId) -> File:
        return File(*self._db.one(_GET, file=file_id))

    def body(self, file_id: FileId) -> bytes:
        return bytes(self._db.value(_BODY, file=file_id))

    def put_telegram(self, file_id: FileId, *, telegram: str, bot: int) -> None:
        self._db.run(_PUT, file=file_id, telegram=telegram, bot=bot)

    def drop_unused(self, before: datetime) -> None:
        old = {number for (number,) in self._db.all(_OLD, before=before)}
        if not old:
            return
        shown = {
            attached.file
            for (contents,) in self._db.all(_SHOWN)
            for content in contents
            for attached in content.files
        }
        for number in old - shown:
            self._db.run(_DROP, file=number)
