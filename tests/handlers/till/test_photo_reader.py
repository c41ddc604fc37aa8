"""A photo is read apart from the bot, and none may cost much, whatever it was made to be."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PIL import Image

from handlers.till import photo_reader
from handlers.till.photo import NotAPicture
from handlers.till.photo_reader import AT_ONCE, PhotoReader
from tests.handlers.till.test_photo import LINK, card, png, saved

MOST_MEMORY = 200 * 1024  # KiB
MOST_SECONDS = 3.0


@pytest.fixture
async def reader() -> AsyncIterator[PhotoReader]:
    """Reads with processes of its own, which are there already."""
    reader = PhotoReader()
    await asyncio.gather(*(read(reader, b"nothing") for _ in range(AT_ONCE)))
    yield reader
    await reader.close()


async def read(reader: PhotoReader, photo: bytes) -> tuple[str, ...] | None:
    async def fetch() -> bytes:
        return photo

    try:
        return await reader.read(fetch)
    except NotAPicture:
        return None


def plain(side: int, kind: str, **options: object) -> bytes:
    return saved(Image.new("RGB", (side, side), (200, 10, 10)), kind, **options)


def taken(reader: PhotoReader) -> int:
    """The most memory that a process of it has taken, in KiB, as far as they still are."""
    status = [Path(f"/proc/{child}/status").read_text() for child in reader.idle]
    peaks = [line for text in status for line in text.splitlines() if line.startswith("VmHWM")]
    return max(int(line.split()[1]) for line in peaks)


async def test_what_was_made_to_be_laborious(reader: PhotoReader) -> None:
    """Several at once take neither much memory nor time; the next card is read as ever."""
    bombs = [
        plain(4_000, "WEBP", quality=1, method=0),
        png(1, 70_000_000, b""),
        png(4_400, 4_400, bytes(4_401 * 4_400)),
        plain(5_000, "JPEG", quality=5, progressive=True, subsampling=0),
        plain(500, "GIF"),
        plain(500, "TIFF"),
        saved(card())[:30_000],
    ]
    for bomb in bombs:
        began = time.monotonic()
        answers = await asyncio.gather(*(read(reader, bomb) for _ in range(AT_ONCE)))
        assert time.monotonic() - began < MOST_SECONDS
        assert not any(answers)
        assert taken(reader) < MOST_MEMORY
    assert await read(reader, saved(card())) == (LINK,)


async def test_two_at_a_time(reader: PhotoReader) -> None:
    """Ten photos at once are all read, by no more than two processes."""
    photo = saved(card())
    answers = await asyncio.gather(*(read(reader, photo) for _ in range(10)))
    assert answers == [(LINK,)] * 10
    assert len(reader.idle) == AT_ONCE


async def test_one_that_takes_too_long(
    reader: PhotoReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is given up with its process; the next is read by another."""
    monkeypatch.setattr(photo_reader, "PATIENCE", 0.0)
    assert await read(reader, saved(card())) is None
    monkeypatch.undo()
    assert await read(reader, saved(card())) == (LINK,)


async def test_a_process_that_is_gone(reader: PhotoReader) -> None:
    """Where the system has ended one that waited, the next photo is read by another."""
    for child in reader.idle:
        os.kill(child, signal.SIGKILL)
    await asyncio.sleep(0.1)  # the news of it
    assert await read(reader, saved(card())) == (LINK,)
