"""How the programme's file is refused: the line that is wrong, and what is allowed there."""

import pytest

from bot.toml_file import LARGEST_FILE, RulesWrong
from loyalty.rules.decision import MOST_IN_LIST
from tests.bot.refused_rules import decoded, read, refused
from tests.loyalty.programs import blank


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("\n[earning]\nrat = 5", 3, "earning.rat is not a rule (is rate meant?). Allowed here"),
        ("[earning]\n[loyalty]\n", 2, "loyalty is not a rule. Allowed here: name, colour"),
        ("[limits]\n\nname = 'x'", 3, "limits.name is not a rule: name stands at the top"),
        ("version = 3", 1, "version is not a rule"),
        ('"a\\nb" = 3', 1, r'"a\U0000000Ab" is not a rule'),
        ("[[categories]]\nname = 'x'\nrate = 1\n[categories.more]", 4, "categories.more is not"),
        ("#\nlimits = 5", 2, "limits is not a table of rules: it must be written as [limits]"),
        ("[[limits]]", 1, "limits is not a table of rules: it must be written as [limits]"),
        ("[categories]\nname = 'x'", 1, "written as [[categories]], once for each"),
        ("categories = [\n5]", 2, "written as [[categories]], once for each"),
        ("[earning]\nhappy_hours = 'often'", 2, "written as [[earning.happy_hours]], once"),
        (
            "[expiry]\nexpiry_notice_days = [\n  3,\n  200,\n]",
            4,
            "expiry_notice_days has 200 in it",
        ),
        ("earning.by = 'r\u0430te'", 1, "with letters that are not Latin"),
        ("", 1, "the file sets nothing"),
        ("# [earning]\n# rate = 5", 1, "program presets blank"),
    ],
)
def test_what_is_no_rule(text: str, line: int, what: str) -> None:
    """Unknown names, and tables in the wrong shape, are refused with their line and a hint."""
    wrong = refused(text)
    assert wrong.line == line
    assert what in wrong.what


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[earning]\nby = rate", 2, "quotation marks"),
        ("[earning]\nr\u0430te = 5", 2, "Latin letters"),
        ("[earning]\nrate: 5", 2, "the sign = and a value"),
        ("name = “Дала”", 1, "straight quotation marks"),
        ("largest_bill = 10 000", 1, "neither spaces"),
        ("[[earning.seasons]]\nfirst = 2030-02-30", 2, "a day is written as"),
        ("[tiers.levels]\n[tiers.levels]", 2, "is already above"),
        ("[earning]\n\nrate = 0,5", 3, "a dot before its decimals"),
        ("[earning]\nrate = 5 %", 2, "nor signs of percent"),
        ("[earning]\nrate = 5\nrate = 6", 3, "is already above"),
        ("[earning]\nrate = 5\nrate = 6\n", 3, "is already above"),
        ("[earning]\n[expiry]\n[earning]", 3, "is already above"),
        ("#\nname = 'x\ncolour = 5", 2, "ends on its line"),
        ("name = 'x\n", 1, "ends on its line"),
        ('#\nname = """x\n\n\n', 2, "ends on its line"),
        ("[expiry]\nexpiry_notice_days = [3,\n\n# and\n\n", 2, "not a value"),
        ("[expiry]\nexpiry_notice_days = [3\n\n# and\n\n", 2, "a list ends with ]"),
        ("[expiry]\nexpiry_notice_days = [3\npoints_expire = 'never'", 2, "a list ends with ]"),
        ("earning", 1, "a name in Latin letters"),
        ("name = 'x'\n\x00", 2, "a line is a"),
        ("name = 'x'\ry = 1", 1, "one value to a line"),
        ("\n[earning]\nrate = " + "9" * 5_000, 3, "too many digits"),
        ("#\n#\nname = " + "[" * 50_000, 3, "too deeply"),
    ],
)
def test_what_is_no_toml(text: str, line: int, what: str) -> None:
    """A slip of the pen is refused with its line and a hint."""
    wrong = refused(text)
    assert wrong.line == line
    assert what in wrong.what


@pytest.mark.parametrize("value", [f"0x{'F' * 200_000}", f"{'9' * 4_000}.5", f"'{'x' * 200_000}'"])
def test_what_is_too_long_is_not_repeated(value: str) -> None:
    """A value that fills the file is refused in a line that can be read."""
    wrong = refused(f"[earning]\nrate = {value}")
    assert wrong.line == 2
    assert len(wrong.what) < 200


def test_every_wrong_line_is_named() -> None:
    """Nobody mends a file line by line: all slips are told at once, as the lines stand."""
    wrong = refused("[limits]\nburst_sales = 0\n[earning]\nrate = 500\nby = 'luck'\n[more]")
    assert [wrong.line, *(one.line for one in wrong.others)] == [2, 4, 5, 6]
    assert [said.split(":")[0] for said in wrong.said] == ["line 2", "line 4", "line 5", "line 6"]


def test_a_file_keeps_no_machine_busy() -> None:
    """Tables within tables have an end, as they took a minute and more: refused at once."""
    for deep in (f"[{'a.' * 120_000}a]", f"x = {{{'a.' * 100_000}a = 1}}", f"{'a . ' * 40}a = 1"):
        wrong = refused(f"[earning]\nrate = 5\n{deep}")
        assert (wrong.line, "32" in wrong.what) == (3, True)
    nested = refused(f"[earning]\nrate = {'[' * 40}{']' * 40}")
    assert (nested.line, "32" in nested.what) == (2, True)
    assert "\n" not in refused(f"name = {'a' * 250_000}").what


def test_lists_have_an_end() -> None:
    """A list that no screen could show is refused, where it becomes too long."""
    item = "[[categories]]\nname = 'x{}'\nrate = 1\n"
    most = "".join(item.format(number) for number in range(MOST_IN_LIST))
    assert len(read(most, blank()).categories) == MOST_IN_LIST
    wrong = refused(most + item.format("more"))
    assert (wrong.line, str(MOST_IN_LIST) in wrong.what) == (3 * MOST_IN_LIST + 1, True)


@pytest.mark.parametrize(
    ("file", "line", "what"),
    [
        ("# ок\nname = 'Дала'".encode("cp1251"), 1, "UTF-8"),
        (b"\n\nname = '\xff'", 3, "UTF-8"),
        ("name = 'x'".encode("utf-16"), 1, "UTF-8"),
        (b"#" * (LARGEST_FILE + 1), 1, "bytes: at most 256_000"),
    ],
)
def test_what_is_no_text(file: bytes, line: int, what: str) -> None:
    """Other encodings, and files that are too large, are refused with a line."""
    with pytest.raises(RulesWrong, match=what) as wrong:
        decoded(file)
    assert wrong.value.line == line
