"""What triggers ask every ten minutes goes by an index, however many members there are."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.sql.compiler import SQLCompiler

from loyalty.records.promotions.campaigns import Trigger
from loyalty.records.promotions.triggers import Happening, OneDay
from loyalty.rules.audience import Asked
from loyalty.values import CampaignId
from storage.engine.sqlite import DIALECT
from storage.promotions.audience import MEMBERS
from storage.promotions.triggers import caused
from tests.loyalty.programs import blank
from tests.storage.direct import file_of

NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
DAY = OneDay(date(2026, 3, 14), NOW, NOW + timedelta(days=1), birthdays=("03-14", "03-15"))


@pytest.mark.parametrize("trigger", Trigger)
def test_no_trigger_walks_over_all_members(sqlite_url: str, trigger: Trigger) -> None:
    """Whoever it may be about is found first."""
    happening = Happening(
        CampaignId(1), trigger, 3, NOW - timedelta(days=7), NOW, days=(DAY,), idle=()
    )
    happens, _ = caused(happening, Asked(NOW, blank(), "ru"))
    asked = select(func.count()).select_from(MEMBERS).where(happens)
    compiled = asked.compile(dialect=DIALECT)
    assert isinstance(compiled, SQLCompiler)
    unknown = [None] * len(compiled.positiontup or ())
    with closing(sqlite3.connect(file_of(sqlite_url))) as file:
        plan = [row[3] for row in file.execute(f"EXPLAIN QUERY PLAN {compiled}", unknown)]
    walks = re.compile(r"SCAN (members|people|sales|tier_moves|lots)\b")
    assert not any(walks.match(step) for step in plan), plan
