"""The file of settings, looked at line by line: what cannot be read there is said, not dropped.

python-dotenv passes over a line that it does not understand, and the default takes its place; it
puts nothing where `${…}` names what is not set.
"""

import difflib
import re
from collections.abc import Collection, Iterator
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

ENCODING = "utf-8-sig"  # some editors put a mark in front


def faults(file: Path, known: Collection[str]) -> list[str]:
    """What is wrong with the file of these settings, a line each, without what stands there.

    No file at all is no fault.
    """
    try:
        text = file.read_bytes().decode(ENCODING)
    except FileNotFoundError:
        return []
    except IsADirectoryError:
        return [f"{file} is a folder: it must be a text file"]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return [f"line {line} of {file} cannot be read: the file must be a text in UTF-8"]
    except OSError:
        return [f"{file} may not be read by this user: see who owns it, and its mode"]
    return [
        f"line {_line_of(binding)} of {file} {fault}"
        for binding in parse_stream(StringIO(text))
        for fault in _wrong(binding, known)
    ]


def misspelt(file: Path, known: Collection[str]) -> Iterator[str]:
    """A hint for each name in the file that is no setting but resembles one."""
    if file.is_file():
        for binding in parse_stream(StringIO(file.read_bytes().decode(ENCODING))):
            name = (binding.key or "").upper()
            meant = difflib.get_close_matches(name, known, n=1, cutoff=0.75)
            if meant and name not in known:
                yield f"{binding.key} in {file} is not a setting: is {meant[0]} meant?"


def _line_of(binding: Binding) -> int:
    """The parser counts from the empty lines above."""
    text = binding.original.string
    return binding.original.line + text[: len(text) - len(text.lstrip())].count("\n")


def _wrong(binding: Binding, known: Collection[str]) -> Iterator[str]:
    if binding.error:
        yield (
            "cannot be read: write NAME=value; a value with spaces, # or quotes stands in quotes "
            "of the other kind"
        )
    elif binding.key is not None and binding.value is None:
        yield f"sets nothing: write {binding.key}=value, or delete it"
    elif binding.value is not None:
        ours = (binding.key or "").upper() in known
        swallows = re.search(rf"(?m)^\s*(?:export\s+)?(?:{'|'.join(known)})\s*=", binding.value)
        if "\n" in binding.value and (ours or swallows):
            yield f"has a quote that ends on a later line: {binding.key} must be on one line"
        elif ours and "${" in binding.value:
            yield f"has ${{…}} in it, and nothing is put in there: write out all of {binding.key}"
