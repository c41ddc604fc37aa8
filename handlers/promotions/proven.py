"""What promotions have brought, as windows of /promos: one of them, and all of a quarter."""

from handlers.promotions.report import quarter_text, report_text
from handlers.promotions.states import Promos
from handlers.windows import Panel, View, Way
from loyalty.promotions.campaigns import may_send
from loyalty.promotions.report import report_of, report_of_quarter
from loyalty.promotions.self_stop import overrule
from loyalty.records.promotions.campaigns import StopReason


async def show_report(panel: Panel) -> View:
    """📊 of one promotion, with ▶️ where it has stopped itself."""
    desk, words, now = panel.desk, panel.words, panel.desk.clock.now()
    report = await desk.store.read(report_of, campaign_id=panel.about, by=desk.person.id, now=now)
    ways: list[list[Way]] = []
    if report.campaign.why is StopReason.DOES_NOT_PAY and may_send(desk.staff):
        ways.append([(words.plain("report-overrule-button"), "overrule")])
    ways.append([(words.plain("back-button"), "go:promo")])
    return View(report_text(report, words, desk.program, now), ways)


async def go_on_anyway(panel: Panel, _: str) -> None:
    """▶️: it goes on, and does not stop itself any more."""
    desk = panel.desk
    await desk.store.write(
        overrule, campaign_id=panel.about, by=desk.person.id, now=desk.clock.now()
    )
    await panel.go(Promos.promo)


async def show_quarter(panel: Panel) -> View:
    """📊 of all promotions of a quarter; ➡️ to the one before, ⬅️ to the one after."""
    desk, words, back = panel.desk, panel.words, int(panel.at or 0)
    report = await desk.store.read(
        report_of_quarter, back=back, by=desk.person.id, now=desk.clock.now()
    )
    later = [(words.plain("report-later-button"), f"go:quarter:{back - 1}")] if back else []
    earlier = (words.plain("report-earlier-button"), f"go:quarter:{back + 1}")
    to_list = (words.plain("back-button"), "go:promos:")
    return View(quarter_text(report, words, desk.program), [[*later, earlier], [to_list]])
