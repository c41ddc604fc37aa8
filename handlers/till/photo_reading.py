"""Reading photos, one after the other: `python -m handlers.till.photo_reading`.

It is a program of its own, since a picture of a few bytes may be made to take gigabytes and minutes
once it is decoded: this process may have neither, and ends instead of the bot.

It reads a photo's length (eight bytes, the greatest first) and the photo, and writes a line: the
texts of its codes as JSON, or null where it is no picture. It begins with an empty line, once it is
ready.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path

from handlers.till.photo import NotAPicture, read_codes

MEMORY = 128 * 1024 * 1024  # bytes that reading may take on top of what the program itself does


def _limit_memory() -> None:
    """Where the system knows such limits: elsewhere the caps on pixels alone hold."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _read(photo: bytes) -> tuple[str, ...] | None:
    try:
        return read_codes(photo)
    except (NotAPicture, MemoryError):
        return None


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Read photos until there are no more."""
    _limit_memory()
    _say("")
    while length := sys.stdin.buffer.read(8):
        photo = sys.stdin.buffer.read(int.from_bytes(length))
        _say(json.dumps(_read(photo)))


if __name__ == "__main__":
    main()
