"""A dry run in words: what an offer costs, and how many purchases more bring in as much."""

from collections.abc import Iterator

from handlers.promotions.drafts import back, draft_of
from handlers.windows import Panel, View
from locales.amounts import money, number
from locales.texts import Html, Words
from loyalty.promotions.dry_run import DryRun, dry_run
from loyalty.records.promotions.campaigns import Budget, Perk
from loyalty.rules.audience import Asked
from loyalty.rules.program import Program


async def show_dry_run(panel: Panel) -> View:
    """📊: what the offer of the draft would cost. Without one there is nothing to say."""
    desk, words, campaign = panel.desk, panel.words, await draft_of(panel)
    perk, text = campaign.perk, words("promo-extras")
    if perk is not None:
        asked = Asked(desk.clock.now(), desk.program, panel.default_language)
        run = await desk.store.read(
            dry_run, perk=perk, budget=campaign.budget, audience=campaign.audience, asked=asked
        )
        text = dry_run_text(run, perk, campaign.budget, desk.program, words)
    return View(text, [[back(words)]], campaign.edition)


def dry_run_text(
    run: DryRun, perk: Perk, budget: Budget | None, program: Program, words: Words
) -> Html:
    """The sum first; then what it is made of, what it is reckoned from, and what it takes back."""
    return Html("\n".join(_lines(run, perk, budget, program, words)))


def _lines(
    run: DryRun, perk: Perk, budget: Budget | None, program: Program, words: Words
) -> Iterator[Html]:
    currency, language = program.currency, words.language
    if perk.points or run.sales:
        yield words("dry-run-worth", worth=money(run.worth, currency, language), points=run.points)
    if perk.points:
        members = number(run.members)
        yield words("dry-run-at-once", points=run.at_once, members=members)
    if perk.multiplier:
        if perk.points:
            yield words("dry-run-by-purchases", points=run.by_purchases)
        yield from _past(run, program, words)
    if run.to_earn_back:
        yield words(
            "dry-run-earns-back",
            purchases=number(run.to_earn_back),
            average=money(run.average, currency, language),
        )
    if budget is not None:
        yield words("dry-run-budget")


def _past(run: DryRun, program: Program, words: Words) -> Iterator[Html]:
    if not run.sales:
        yield words("dry-run-nobody")
        return
    paid = money(run.paid, program.currency, words.language)
    sales = number(run.sales)
    yield words("dry-run-past", paid=paid, sales=sales, points=run.more)
