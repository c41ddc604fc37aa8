"""Files of promotions are kept, and go when nothing shows them any more."""

from dataclasses import replace

import pytest

from loyalty.promotions.campaigns import begin_draft
from loyalty.promotions.errors import FileTooLarge
from loyalty.promotions.files import (
    body_of,
    check_size,
    keep_file,
    note_upload,
    ready_files,
    telegram_of,
)
from loyalty.records.promotions.campaigns import Campaign, CampaignState
from loyalty.records.promotions.contents import Attached, Content, Form
from loyalty.store import Tx
from loyalty.upkeep.housekeeping import FILES_KEPT, tidy
from loyalty.values import FileId
from tests.loyalty.shop import Shop

BYTES = bytes(range(256)) * 40


def kept(shop: Shop, telegram: str | None = "AgAD") -> FileId:
    return shop.write(
        keep_file,
        name="кофе.jpg",
        mime="image/jpeg",
        body=BYTES,
        telegram=telegram,
        bot=42,
        now=shop.now,
    )


def put(tx: Tx, campaign: Campaign) -> None:
    tx.campaigns.put(campaign)


def showing(*files: FileId) -> Content:
    return Content(None, Form.ALBUM, files=tuple(Attached(Form.PHOTO, file) for file in files))


def test_a_file_is_kept_in_full(shop: Shop) -> None:
    """What was sent comes back byte by byte, and its name with it."""
    file = kept(shop)
    assert shop.read(body_of, file_id=file) == BYTES
    row = shop.read(lambda tx: tx.files.get(file))
    assert (row.name, row.mime, row.size) == ("кофе.jpg", "image/jpeg", len(BYTES))
    assert (row.telegram, row.bot) == ("AgAD", 42)


def test_another_bot_uploads_it_anew(shop: Shop) -> None:
    """After the token has changed a file is known as missing, until it is uploaded once."""
    first, second = kept(shop), kept(shop, telegram=None)
    contents = [showing(first, second)]
    ready = shop.read(ready_files, contents=contents, bot=42)
    assert (ready.given, [file.id for file in ready.missing]) == ({first: "AgAD"}, [second])
    assert shop.read(telegram_of, file_id=first, bot=43) is None
    for file in (first, second):
        shop.write(note_upload, file_id=file, telegram=f"new-{file}", bot=43)
    ready = shop.read(ready_files, contents=contents, bot=43)
    assert ready.given == {first: f"new-{first}", second: f"new-{second}"}
    assert not ready.missing


def test_what_no_promotion_shows_is_tidied_away(shop: Shop) -> None:
    """The tidying drops files that nothing shows after a day, and no other."""
    owner = shop.owner()
    shown, dropped, stray = kept(shop), kept(shop), kept(shop)
    for file, state in ((shown, CampaignState.DRAFT), (dropped, CampaignState.DROPPED)):
        draft = shop.write(
            begin_draft, operation=shop.operation(), by=owner.person_id, now=shop.now
        )
        full = replace(draft, contents=(showing(file),), state=state)
        shop.write(put, full)
    shop.write(tidy, now=shop.now)
    assert shop.read(body_of, file_id=stray) == BYTES
    shop.wait(seconds=FILES_KEPT.total_seconds() + 1)
    young = kept(shop)
    shop.write(tidy, now=shop.now)
    for file in (shown, young):
        assert shop.read(body_of, file_id=file) == BYTES
    for file in (dropped, stray):
        with pytest.raises(LookupError):
            shop.read(body_of, file_id=file)


def test_the_largest_file_that_bots_may_download() -> None:
    """Twenty megabytes are taken, one byte more is not."""
    check_size(None)
    check_size(20 * 1024 * 1024)
    with pytest.raises(FileTooLarge):
        check_size(20 * 1024 * 1024 + 1)
