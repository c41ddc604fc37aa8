"""The demo in a terminal: `make demo ARGS=--headless`."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from sandbox import demo


async def test_the_first_sale_plays_in_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the invitation to the audit, with a kill in between; the card is there as a picture."""
    monkeypatch.setattr(demo, "PICTURES", tmp_path)
    said = StringIO()
    await demo.play(Console(file=said, width=80))
    assert "every invariant holds" in said.getvalue()
    assert _pictures(tmp_path)


def _pictures(folder: Path) -> list[Path]:
    return [*folder.iterdir()]
