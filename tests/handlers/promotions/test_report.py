"""The report says what a promotion brought in a few lines, the money first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from handlers.promotions.notices import does_not_pay
from handlers.promotions.report import (
    quarter_keyboard,
    quarter_text,
    report_keyboard,
    report_text,
    whole_units,
)
from handlers.rendered import Reader
from locales.texts import LANGUAGES, Texts
from loyalty.promotions.proof import Effect, Proof, Untold
from loyalty.promotions.report import QuarterReport, Report
from loyalty.promotions.self_stop import DoesNotPay
from loyalty.records.promotions.campaigns import Campaign, CampaignState, StopReason
from loyalty.records.promotions.mailings import DeliveryState
from loyalty.records.promotions.perks import Given
from loyalty.records.promotions.proof import Judged
from loyalty.records.team import Role, Staff
from loyalty.rules.quarters import quarter_of
from loyalty.store import Store
from loyalty.values import (
    BasisPoints,
    CampaignId,
    Minor,
    OperationId,
    PersonId,
    Points,
    StaffId,
)
from tests.loyalty.programs import blank

TEXTS = Texts.load("ru", strict=True)
NOW = datetime(2026, 3, 14, 7, tzinfo=UTC)
PROGRAM = blank()
CAMPAIGN = Campaign(CampaignId(7), OperationId("tap"), "Весна", CampaignState.LIVE, StaffId(1), NOW)
EFFECTS: Mapping[Judged, Effect] = {
    Judged.MONEY: Effect(45_123_37, 12_000_00, 78_246_80, BasisPoints(1_234)),
    Judged.WORTH: Effect(33_000_00, -1_000_00, 67_000_00, BasisPoints(900)),
    Judged.PURCHASES: Effect(34, 10, 58, BasisPoints(1_100)),
    Judged.SPENT: Effect(-120, -400, 160, None),
    Judged.GIVEN: Effect(12_000, 11_000, 13_000, BasisPoints(4_000)),
}
NOTHING = Given(0, Points(0), Points(0), 0)
REPORT = Report(
    campaign=CAMPAIGN,
    counts={DeliveryState.SENT: 870, DeliveryState.BLOCKED: 30, DeliveryState.COMPARED: 100},
    proof=Proof(900, 100, None, EFFECTS),
    given=Given(870, Points(8_700), Points(3_000), 41),
    counted_until=NOW + timedelta(days=14),
    came=12,
)


def told(report: Report, language: str = "ru") -> list[str]:
    text = report_text(report, TEXTS.of(language), PROGRAM, NOW)
    return text.replace("\u00a0", " ").split("\n")


def test_the_money_comes_first_then_its_share_then_the_rest() -> None:
    """With the bounds beside each, and nothing of which there is none."""
    assert told(REPORT) == [
        "📊 <b>Прирост: 45 123 ₸ (от 12 000 ₸ до 78 247 ₸)</b>",
        "К тому, что купили бы и так: +12 %",
        "За вычетом баллов: 33 000 ₸ (от −1 000 ₸ до 67 000 ₸)",
        "Больше покупок: 34 (от 10 до 58)",
        "Больше потрачено баллов: −120 (от −400 до 160)",
        "Больше начислено баллов: 12 000 (от 11 000 до 13 000)",
        "",
        "Рассылка «Весна»",
        "Кому писали: 900. Группа сравнения (им не пишем): 100",
        "Отправлено: 870 · Заблокировали бота: 30",
        "Роздано баллов: 11 700",
        "Пришли по ссылке из поста: 12",
        "Покупки считаем до 28.03.2026",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("untold", Untold)
def test_what_cannot_be_told_is_one_sentence(untold: Untold, language: str) -> None:
    """Without any figure of money that would be taken for one; and when it can be told."""
    report = replace(
        REPORT, proof=Proof(900, 9, untold, {}), given=NOTHING, came=0, counted_until=NOW
    )
    lines = told(report, language)
    assert len(lines) == (6 if untold is Untold.TOO_FEW else 5)
    assert lines[0].startswith("📊 <b>")
    assert "₸" not in "".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_fits_on_a_phone(language: str) -> None:
    """Every language has every line, and none of them is long."""
    lines = told(REPORT, language)
    assert len(lines) == 13
    assert max(map(len, lines)) <= 90


@pytest.mark.parametrize(
    ("state", "why", "begins"),
    [
        (CampaignState.LIVE, None, "⏸"),
        (CampaignState.PAUSED, None, "▶️"),
        (CampaignState.STOPPED, StopReason.DOES_NOT_PAY, "▶️"),
        (CampaignState.STOPPED, StopReason.BY_HAND, None),
        (CampaignState.DONE, None, None),
    ],
)
def test_below_it_stands_what_can_be_done(
    state: CampaignState, why: StopReason | None, begins: str | None
) -> None:
    """For an owner; a manager without the right to send reads and taps nothing."""
    campaign = replace(CAMPAIGN, state=state, why=why)
    owner = Staff(StaffId(1), PersonId(1), Role.OWNER, "Ая", None, NOW, None)
    keyboard = report_keyboard(campaign, owner, TEXTS.of("ru"))
    assert emoji(keyboard) == [*([begins] if begins else []), "📊"]
    manager = replace(owner, role=Role.MANAGER)
    assert emoji(report_keyboard(campaign, manager, TEXTS.of("ru"))) == ["📊"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_promotions_of_a_quarter_have_a_report(language: str) -> None:
    """From its first day to today, with the ways to its neighbours."""
    quarter = quarter_of(PROGRAM, NOW)
    report = QuarterReport(quarter, Proof(900, 100, None, EFFECTS), NOW)
    text = quarter_text(report, TEXTS.of(language), PROGRAM)
    lines = text.split("\n")
    assert len(lines) == 9
    assert max(map(len, lines)) <= 95
    assert TEXTS.of(language)("report-quarter-agreed", count="5") not in text
    untold = Proof(900, 0, Untold.NOBODY_COMPARED, {})
    nobody = replace(report, proof=untold, agreed=5)
    told = quarter_text(nobody, TEXTS.of(language), PROGRAM).split("\n")
    assert told[1] == TEXTS.of(language)("report-quarter-agreed", count="5")
    assert emoji(quarter_keyboard(0, TEXTS.of(language))) == ["➡️"]
    assert emoji(quarter_keyboard(2, TEXTS.of(language))) == ["⬅️", "➡️"]


def emoji(keyboard: InlineKeyboardMarkup) -> list[str]:
    return [one.text.split()[0] for row in keyboard.inline_keyboard for one in row]


@pytest.mark.parametrize("language", LANGUAGES)
def test_owners_read_why_it_stopped_and_what_it_cost(language: str) -> None:
    """With two ways below: the report, and to go on all the same."""
    store = cast(Store, None)  # it looks nothing up
    reader = Reader(1, PersonId(1), TEXTS.of(language), PROGRAM, store, NOW, "", "", "", None)
    stopped = DoesNotPay(
        CampaignId(7), "Весна", Minor(33_000_00), Minor(5_000_00), Minor(60_000_00)
    )
    request = does_not_pay(stopped, reader).first
    assert isinstance(request, SendMessage)
    assert isinstance(request.reply_markup, InlineKeyboardMarkup)
    assert all(part in request.text for part in ("Весна", "33", "5", "60", "₸"))
    ways = [row[0].text.split()[0] for row in request.reply_markup.inline_keyboard]
    assert ways == ["📊", "▶️"]


@pytest.mark.parametrize(("minor", "shown"), [(149, 100), (151, 200), (-151, -200), (0, 0)])
def test_money_that_is_reckoned_has_no_decimals(minor: int, shown: int) -> None:
    """Nobody knows them."""
    assert whole_units(minor) == shown
