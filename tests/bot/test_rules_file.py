"""The programme's file: what it shows, and what it reads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from bot.notation import NOTATIONS, allowed
from bot.rules_file import says
from loyalty.money import MINOR_PER_UNIT
from loyalty.rules.decision import FULL, Group, Rule, Unit, groups_of, rules_of
from loyalty.rules.groups import (
    Category,
    Discount,
    DiscountKind,
    EarnBy,
    Earning,
    Expiry,
    HappyHours,
    Season,
    Tier,
    Tiers,
    Weekday,
)
from loyalty.rules.program import Program
from loyalty.values import BasisPoints, Minor
from tests.bot.refused_rules import WORDS, decoded, read, refused, show
from tests.loyalty.programs import blank, programs


@dataclass(frozen=True)
class Place:
    """A rule in the file of a programme that has one of everything."""

    header: str
    rule: Rule

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(filter(None, self.header.split(".")))

    def __str__(self) -> str:
        return f"{self.header}.{self.rule.name}".strip(".")


def places(kind: type = Program, header: str = "") -> Iterator[Place]:
    """Every rule that there is."""
    for rule in rules_of(kind):
        yield Place(header, rule)
    for group in groups_of(kind):
        yield from places(group.kind, f"{header}.{group.name}".strip("."))


def lists(kind: type = Program, header: str = "") -> Iterator[tuple[str, Group]]:
    """Every list that there is."""
    for group in groups_of(kind):
        inside = f"{header}.{group.name}".strip(".")
        if group.listed:
            yield inside, group
        yield from lists(group.kind, inside)


def everything(rules: Any) -> Any:
    """The same with one of each list."""
    found = {}
    kind: type = type(rules)
    for group in groups_of(kind):
        inner = getattr(rules, group.name)
        found[group.name] = (group.example,) if group.listed else everything(inner)
    return replace(rules, **found)


PLACES = tuple(places())
LISTS = tuple(lists())
_STEPPED: Program = everything(blank())
FULLEST = replace(_STEPPED, discount=replace(_STEPPED.discount, kind=DiscountKind.PROGRESSIVE))


def line_of(place: Place, text: str) -> int:
    """The line on which the file of the fullest programme has a rule, set or not."""
    header = ""
    for number, line in enumerate(text.split("\n"), 1):
        if found := re.fullmatch(r"\[+([a-z_.]+)\]+", line):
            header = found[1]
        if header == place.header and re.match(rf"#?{place.rule.name} = ", line):
            return number
    raise AssertionError(f"{place} is not in the file")


def with_line(text: str, number: int, line: str | None) -> str:
    """The text with another line in the place of one, or without it."""
    lines = text.split("\n")
    lines[number - 1 : number] = [] if line is None else [line]
    return "\n".join(lines)


OF_A_NUMBER = ['"5"', "true", "nan", "inf", "-inf", "[]", "{}", "1e999999999", "07:30:00", '""']
SCALES = {
    Unit.PERCENT: 100,
    Unit.TIMES: FULL,
    Unit.MONEY: MINOR_PER_UNIT,
    Unit.POINTS: 1,
    Unit.NUMBER: 1,
}
WRONG = {
    Unit.SWITCH: ["1", "0.0", '"true"', "[true]", '""'],
    Unit.CHOICE: ['"anything"', '""', "1", "true", '["off"]'],
    Unit.NAME: ["1", "true", "[]", '["x"]'],
    Unit.COLOUR: ['"red"', '"#12345"', '"#GGGGGG"', '"#1234567"', '""', "123456", "true"],
    Unit.ZONE: ['"Mars/Base"', '""', '"../etc/passwd"', '"America"', "5", "true"],
    Unit.CURRENCY: ['"XYZ"', '""', '"JPY"', "398", "true", '["KZT"]'],
    Unit.COUNTRY: ['"XX"', '"Kazakhstan"', '"KAZ"', "7", "true", '["KZ"]'],
    Unit.WEEKDAYS: ["[]", '["mon", "mon"]', '["Montag"]', '"mon"', "[1]", "1", "true"],
    Unit.NUMBERS: ["[0]", "[91]", "[3, 3]", "[1.5]", "[true]", '["3"]', "3", "true", '""'],
    Unit.TIME: ['"24:00"', '"9:00"', "12:00:30", "9", "true", '"noon"', "2030-01-01", '""'],
    Unit.LINK: ['"a page"', '"javascript:alert(1)"', '"tg://resolve"', '"https://a b.kz"', "1"],
    Unit.DATE: [
        *('"2030-02-30"', '"20300101"', "2030-01-01T10:00:00", "07:30:00", "1", "true", '""')
    ],
}


def wrong_values(rule: Rule) -> list[str]:
    """What a rule cannot be, as TOML."""
    one = rule.decision
    if one.unit is Unit.NAME:
        empty = ['""', r'" \u200b "'] if one.least else []
        return [*WRONG[one.unit], f'"{"я" * (one.most + 1)}"', *empty]
    if one.unit not in SCALES:
        return WRONG[one.unit]
    scale = SCALES[one.unit]
    below = f"{Decimal(one.least) / scale - Decimal('0.01'):f}"
    above = f"{Decimal(one.most) / scale + Decimal('0.01'):f}"
    too_fine = f"{Decimal(one.least) / scale + Decimal('0.001' if scale > 1 else '0.5'):f}"
    return [below, above, too_fine, *OF_A_NUMBER]


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_no_rule_takes_a_wrong_value(place: Place) -> None:
    """Whatever is wrong with a value, the line is named, and what is allowed."""
    text = show(FULLEST)
    number = line_of(place, text)
    for value in wrong_values(place.rule):
        wrong = refused(with_line(text, number, f"{place.rule.name} = {value}"))
        assert (wrong.line, value) == (number, value)
        assert wrong.what.startswith(f"{place} ")
        assert wrong.what.endswith(f"it must be {allowed(place.rule, WORDS)}")


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_a_rule_may_be_left_out(place: Place) -> None:
    """It stays as it is then. In an item of a list it is as declared; what must be said is asked
    for at the head of its item.
    """
    text = show(FULLEST)
    number = line_of(place, text)
    without = with_line(text, number, None)
    if place.rule.required and place.header:
        wrong = refused(without)
        header = text.split("\n").index(f"[[{place.header}]]") + 1
        assert wrong.line == header
        assert wrong.what == f"{place} is missing: it must be {allowed(place.rule, WORDS)}"
    elif place.header in dict(LISTS):
        expected = read(with_line(text, number, default_line(place)), FULLEST)
        assert read(without, FULLEST) == expected
    else:
        assert read(without, FULLEST) == FULLEST


def default_line(place: Place) -> str:
    """How the file says what a rule of an item is where it is left out."""
    if place.rule.default is None:
        return ""
    return f"{place.rule.name} = {NOTATIONS[place.rule.decision.unit].write(place.rule.default)}"


def test_every_unit_has_a_notation() -> None:
    """There is no kind of rule that the file cannot say, or that is not tried above."""
    assert set(NOTATIONS) == set(Unit) == set(WRONG) | set(SCALES)


@settings(deadline=None, derandomize=True)
@given(programs())
def test_what_is_shown_is_what_holds(program: Program) -> None:
    """Reading what was shown gives the same programme, whatever its rules."""
    text = show(program)
    assert read(text, program) == program
    assert read(text, blank(version=10)) == replace(program, version=10)


def test_every_rule_is_explained() -> None:
    """Above each rule stands what it says, and what is allowed."""
    text = show(FULLEST)
    lines = text.split("\n")
    assert max(map(len, lines)) <= 100
    for place in PLACES:
        above = lines[: line_of(place, text) - 1]
        comment: list[str] = []
        while above and above[-1].startswith("# "):
            comment.insert(0, above.pop().removeprefix("# "))
        said = " ".join(comment)
        can = allowed(place.rule, WORDS)
        assert said.startswith(says((*place.path, place.rule.name), WORDS)), place
        assert said.endswith("."), place
        assert f"{can[0].upper()}{can[1:]}" in said, place


@pytest.mark.parametrize(("header", "group"), LISTS, ids=[header for header, _ in LISTS])
def test_an_example_can_be_used(header: str, group: Group) -> None:
    """A list that is empty shows how an item would look; without the signs it is one, in the place
    of the line that says that there is none.
    """
    text = show(blank()) + "\n"
    text = text.replace(f"\n{header.rpartition('.')[2]} = []", "")
    text = text.replace('kind = "none"', 'kind = "progressive"', header == "discount.steps")
    start = text.index(f"#[[{header}]]\n")
    end = text.index("\n\n", start)
    uncommented = re.sub("^#(?! )", "", text[start:end], flags=re.MULTILINE)
    found: Any = read(text[:start] + uncommented + text[end:], blank())
    for name in header.split("."):
        found = getattr(found, name)
    assert found == (group.example,)


def test_a_rule_that_is_not_set_can_be_set() -> None:
    """What a tier does not say stands in the file with a sign; without it, it is said."""
    text = show(blank(tiers=Tiers(levels=(Tier("Gold", 5),))))
    rest, tier = text.split("[[tiers.levels]]")
    said = tier.replace("#rate = ", "rate = ")
    found = read(f"{rest}[[tiers.levels]]{said}", blank()).tiers.levels[0]
    assert found == Tier("Gold", 5, rate=BasisPoints(700))


def test_what_a_file_leaves_out_stays() -> None:
    """One line changes one rule, whatever else is decided; the version is not the file's affair."""
    current = replace(FULLEST, version=7, name="Шаңырақ", currency="UAH", time_zone="Europe/Kyiv")
    assert read('colour = "#ffd400"', current) == replace(current, colour="#ffd400")
    share = replace(current.spending, share=BasisPoints(4_000))
    assert read("[spending]\nshare = 40", current) == replace(current, spending=share)


def test_what_is_to_go_is_named() -> None:
    """A list is emptied, and a table made as new, by []; a list that is written takes the place of
    the one that stood.
    """
    assert read("tiers = []", FULLEST) == replace(FULLEST, tiers=Tiers())
    assert read("[tiers]\nlevels = []", FULLEST).tiers.levels == ()
    assert read("discount = []\ncategories = []", FULLEST).discount == Discount()
    one = read("[[categories]]\nname = 'Tea'\nrate = 2", FULLEST)
    assert one == replace(FULLEST, categories=(Category("Tea", BasisPoints(200)),))
    assert (
        refused("tiers = 5").what == "tiers is not a table of rules: it must be written as [tiers]"
    )


def test_what_owners_write_otherwise() -> None:
    """Times and dates as TOML or as texts, decimals that are none, any order, names with spaces."""
    text = """
        name = "  Кофейня   «Дала» "
        categories = [{name = "Tea", rate = 2.50}, {rate = 0, name = "Beans"}]
        earning.rate = 7.0
        [expiry]
        expiry_notice_days = [3, 30.0, 14]
        [[earning.happy_hours]]
        days = ["sun"]
        since = 09:30:00
        until = "11:00"
        multiplier = 1.25
        [[earning.seasons]]
        first = "2030-01-01"
        last = 2030-01-07
        multiplier = 2
    """
    found = read(text, blank())
    hours = HappyHours((Weekday.SUN,), time(9, 30), time(11), BasisPoints(12_500))
    season = Season(date(2030, 1, 1), date(2030, 1, 7), BasisPoints(2 * FULL))
    assert found == blank(
        name="Кофейня «Дала»",
        earning=Earning(rate=BasisPoints(700), happy_hours=(hours,), seasons=(season,)),
        categories=(Category("Tea", BasisPoints(250)), Category("Beans", BasisPoints(0))),
        expiry=Expiry(expiry_notice_days=(30, 14, 3)),
    )
    assert type(found.earning.rate) is int


def test_money_is_exact() -> None:
    """A hundredth is a hundredth, up to the largest sum."""
    for written, minor in (("0.29", 29), ("1e9", 10**11), ("999_999_999.99", 10**11 - 1)):
        found = read(f"point_value = {written}", blank())
        assert found.point_value == Minor(minor)


def test_editors_leave_their_marks() -> None:
    """A mark in front and ends of lines as on Windows are no hindrance."""
    file = b"\xef\xbb\xbf" + show(FULLEST).replace("\n", "\r\n").encode()
    assert read(decoded(file), blank()) == FULLEST
    assert refused(decoded(b"\r\n\r\n[earning]\r\nrate = 101\r\n")).line == 4


def test_no_rule_becomes_a_float() -> None:
    """Sums, shares and factors are integers inside, however they are written."""
    found = read("point_value = 1.10\n[earning]\nrate = 0.29\nfirst_purchase = 1.15", blank())
    by = found.earning
    assert (found.point_value, by.rate, by.first_purchase) == (110, 29, 11_500)
    assert by.by is EarnBy.RATE
    assert {type(found.point_value), type(by.rate), type(by.first_purchase)} == {int}
