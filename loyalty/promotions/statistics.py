"""The statistics behind the proof that promotions work: plain functions of sums.

Written with the standard library; the tests compare with scipy. docs/proof.md has the sources.
"""

from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import NormalDist

NORMAL = NormalDist()
CONFIDENCE = 0.95
_EXP_MOST = 700.0  # beyond it there is no float


@dataclass(frozen=True, slots=True)
class Sums:
    """What is added up of `n` members: y is what is judged, x what they had before."""

    n: int
    y: float
    yy: float
    x: float = 0.0
    xx: float = 0.0
    xy: float = 0.0

    @property
    def mean(self) -> float:
        return self.y / self.n

    @property
    def mean_before(self) -> float:
        return self.x / self.n

    @property
    def around(self) -> tuple[float, float, float]:
        """The sums of squares and products around the means: of y, of x, and of both."""
        n = self.n
        return (
            max(0.0, self.yy - self.y * self.y / n),
            max(0.0, self.xx - self.x * self.x / n),
            self.xy - self.x * self.y / n,
        )


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference of two means, its standard error, and the degrees of freedom of that."""

    mean: float
    error: float
    freedom: float

    @property
    def margin(self) -> float:
        """How far the interval reaches to either side."""
        return student(0.5 + CONFIDENCE / 2, self.freedom) * self.error


def difference(treated: Sums, control: Sums) -> Difference:
    """Of the means of y, adjusted for x with one slope for both groups; each has two at least.

    The adjustment is CUPED (Deng, Xu, Kohavi, Walker, 2013): what members did before tells a part
    of what they do after, so that part is taken out of the noise. The error is Welch's.
    """
    slope = _slope(treated, control)
    mean = treated.mean - control.mean - slope * (treated.mean_before - control.mean_before)
    parts = [
        (_squares(group, slope) / (group.n - 1) / group.n, group.n) for group in (treated, control)
    ]
    variance = sum(part for part, _ in parts)
    freedom = sum(part * part / (n - 1) for part, n in parts)
    return Difference(
        mean,
        sqrt(variance),
        variance * variance / freedom if freedom else float(treated.n + control.n - 2),
    )


def _slope(treated: Sums, control: Sums) -> float:
    _, before, products = map(sum, zip(treated.around, control.around, strict=True))
    return products / before if before > 0 else 0.0


def _squares(group: Sums, slope: float) -> float:
    """The sum of squares of y - slope · x around its mean."""
    after, before, products = group.around
    return max(0.0, after - 2 * slope * products + slope * slope * before)


def student(share: float, freedom: float) -> float:
    """The quantile of Student's t, to four digits from five degrees of freedom on.

    The normal one and four terms beyond it (Abramowitz and Stegun, 26.7.5).
    """
    z = NORMAL.inv_cdf(share)
    w = z * z
    terms = (
        (w + 1) / 4,
        ((5 * w + 16) * w + 3) / 96,
        (((3 * w + 19) * w + 17) * w - 15) / 384,
        ((((79 * w + 776) * w + 1482) * w - 1920) * w - 945) / 92_160,
    )
    return z + z * sum(term / freedom**power for power, term in enumerate(terms, 1))


def chance_of_sizes(treated: int, control: int, share: float) -> float:
    """How likely groups are to differ so much from their sizes, `share` being the second's.

    The chi-squared test of sample ratios (Fabijan and others, 2019), with one degree of freedom.
    """
    n = treated + control
    if not n:
        return 1.0
    if not 0 < share < 1:
        return 1.0 if control == n * share else 0.0
    z = (control - n * share) / sqrt(n * share * (1 - share))
    return 2 * NORMAL.cdf(-abs(z))


def evidence_against(total: float, variance: float, prior: float) -> float:
    """How strongly a running total speaks against being 0 or more in expectation.

    It may be looked at as often as one likes: with an expectation of 0 or more it ever reaches
    1 / a with a chance of a at most. That is the mixture of likelihood ratios over all
    expectations below 0, half-normal around 0 (Robbins, 1970; Howard, Ramdas, McAuliffe, Sekhon,
    2021, section 3.2; with an estimated variance: Waudby-Smith and others, 2024). `prior` is to be
    fixed beforehand: see `prior_for`.
    """
    both = variance + prior
    if both <= 0:
        return 0.0
    z = -total / sqrt(both)
    return 2 * sqrt(prior / both) * NORMAL.cdf(z) * exp(min(_EXP_MOST, z * z / 2))


def prior_for(variance: float, doubt: float) -> float:
    """With which `prior` evidence of 1 / `doubt` takes the least where the variance is this one.

    To a few percent (Howard and others, 2021, section 3.5).
    """
    least = -2 * log(2 * doubt)
    return variance / (least + log(1 + least))
