"""The recommendation score and its interval, against a plain count and against scipy."""

from math import sqrt

import pytest
from scipy import stats

from loyalty.voice.means import score_of


def test_the_score_is_those_who_would_less_those_who_would_not() -> None:
    """Seven and eight are neither."""
    found = score_of({10: 3, 9: 1, 8: 2, 7: 1, 6: 2, 0: 1})
    assert found is not None
    assert (found.value, found.answers) == (10, 10)
    assert score_of({}) is None


@pytest.mark.parametrize(("for_it", "neither", "against"), [(40, 30, 30), (8, 0, 0), (2, 1, 2)])
def test_the_interval_is_walds_with_three_answers_more(
    for_it: int, neither: int, against: int
) -> None:
    """As scipy has the normal one around the score of answers of which three were added."""
    found = score_of({10: for_it, 8: neither, 3: against})
    shares = [for_it + 0.75, neither + 1.5, against + 0.75]
    n = sum(shares)
    error = stats.rv_discrete(values=([1, 0, -1], [share / n for share in shares])).std() / sqrt(n)
    low, high = stats.norm.interval(0.95, (shares[0] - shares[2]) / n, error)
    assert found is not None
    assert found.interval == pytest.approx((100 * low, 100 * min(1, high)), rel=1e-9)


@pytest.mark.parametrize("willing", [0.1, 0.5, 0.8])
@pytest.mark.parametrize("n", [10, 60])
def test_the_interval_holds_the_true_score_as_often_as_it_says(willing: float, n: int) -> None:
    """In about 95 of 100 surveys, few answers or many; counted over all that could be given."""
    against = (1 - willing) / 2
    held = 0.0
    law = stats.multinomial(n, [willing, 1 - willing - against, against])
    for yes in range(n + 1):
        for no in range(n + 1 - yes):
            found = score_of({10: yes, 8: n - yes - no, 0: no})
            assert found is not None
            assert found.interval is not None
            low, high = found.interval
            if low <= 100 * (willing - against) <= high:
                held += law.pmf([yes, n - yes - no, no])
    assert held == pytest.approx(0.95, abs=0.025)


def test_few_answers_have_no_interval() -> None:
    """Nothing is claimed that cannot be told."""
    found = score_of({10: 4})
    assert found is not None
    assert (found.value, found.interval) == (100, None)
