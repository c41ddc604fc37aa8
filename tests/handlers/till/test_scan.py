"""A photo is fetched no further than pictures go."""

from typing import IO, cast

import pytest
from aiogram import Bot
from aiogram.types import PhotoSize

from handlers.till import scan
from handlers.till.photo import NotAPicture

PHOTO = PhotoSize(file_id="a", file_unique_id="a", width=1, height=1)


class Server:
    """A Bot API server that sends three pieces of a file."""

    async def download(self, _: PhotoSize, destination: IO[bytes]) -> None:
        for _piece in range(3):
            destination.write(b"1234")


@pytest.mark.parametrize("largest", [12, 11])
async def test_a_file_without_its_size(monkeypatch: pytest.MonkeyPatch, largest: int) -> None:
    """A server of the shop's own may say nothing of how large a file is, and send any."""
    monkeypatch.setattr(scan, "LARGEST_PICTURE", largest)
    fetching = scan._fetch(cast(Bot, Server()), PHOTO)
    if largest == 12:
        assert await fetching == b"1234" * 3
    else:
        with pytest.raises(NotAPicture):
            await fetching
