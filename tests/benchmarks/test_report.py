"""What was measured is told as it was measured."""

from datetime import date

import pytest

from benchmarks.figures import Figure, Goal, percentile, ratios
from benchmarks.report import ALL, PAGE, Outcome, Section, rendered

SPEED = Section("Speed", "Sold side by side.", "The bare driver has no rules to ask.")


@pytest.mark.parametrize(("value", "verdict"), [(0.29, "missed"), (0.3, "met"), (2.0, "met")])
def test_a_goal_is_met_or_missed(value: float, verdict: str) -> None:
    """A figure at its goal has met it; one below has missed it."""
    assert Figure("sales", (value,), goal=Goal(at_least=0.3)).verdict == verdict


def test_a_figure_is_the_median_of_its_runs() -> None:
    """One bad run does not spoil a figure, and one lucky run does not make it."""
    assert Figure("sales", ratios([10, 90, 20], [10, 10, 10])).value == 2
    assert percentile([float(wait) for wait in range(1, 101)], 0.99) == 100


def test_the_page_tells_every_figure() -> None:
    """The page has the goals at a glance, then what was compared, each figure, and the reasons."""
    speed = Figure("sales a second", (0.5, 0.25, 0.4), over="raw sqlite3", goal=Goal(at_least=0.3))
    rate = Figure("Tamga", (1911.0, 1800.0, 2000.0), "/s")
    outcome = Outcome((speed, rate), date(2026, 3, 14), "one small machine")
    page = rendered({"sales": outcome}, {"sales": SPEED})
    line = "| sales a second | raw sqlite3 | 0.4 × | 0.25–0.5 | ≥ 0.3 | met |"
    assert page.count(line) == 2
    assert "| Tamga |  | 1 911 /s | 1 800–2 000 |  |  |" in page
    for told in ("one small machine", "## Speed", SPEED.compared, SPEED.explained, "2026-03-14"):
        assert told in page


def test_each_outcome_says_its_machine() -> None:
    """What another machine measured stays, and stands under that machine's name."""
    day, figure = date(2026, 3, 14), Figure("sales", (0.5,))
    record = {
        name: Outcome((figure,), day, machine)
        for name, machine in (("here", "small"), ("there", "large"), ("again", "small"))
    }
    page = rendered(record, dict.fromkeys(record, SPEED))
    assert "Machine 1: small.\n\nMachine 2: large.\n" in page
    assert page.count("on machine 1.") == 2
    assert page.count("on machine 2.") == 1


def test_the_page_of_this_repository_tells_all_benchmarks() -> None:
    """Every benchmark has been run, and has its section in docs/benchmarks.md."""
    assert PAGE.read_text(encoding="utf-8").count("\n## ") == len(ALL)
