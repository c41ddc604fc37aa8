"""Whatever becomes of a file on its way through an editor: it is read, or refused in one line."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.toml_file import RulesWrong
from loyalty.rules.clashes import clashes
from loyalty.rules.program import Program
from tests.bot.refused_rules import decoded, read, show
from tests.bot.test_rules_file import FULLEST
from tests.loyalty.programs import blank, programs

LONGEST = 700  # characters that are said of a line: two lines of names, where one is unknown
THINGS = st.sampled_from(
    [
        *("nan", "-inf", "1e400", "-0", "0.005", "1_0", "0x1F", "9" * 5_000, "5 %", "1,5", "5:30"),
        *("true", "''", '"""', "'", '"', "[", "[]", "[[]]", "{}", "{a=1}", "{", "2030-02-30"),
        *("25:00", "07:30", '"24:00"', "\ufeff", "\x00", "\r", "\t", "\u202e", "\u0430", "＝", "#"),
        *("[earning]", "[[categories]]", "[expiry.more]", "rate = 5", "name = 'x'", ""),
    ]
)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """A file that was right, after some slips: lines gone, twice or elsewhere, other things in
    them.
    """
    program = draw(st.just(FULLEST) | programs())
    lines = [line for line in show(program).split("\n") if not line.startswith("# ")]
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(lines) - 1))
        line, thing = lines[place], draw(THINGS)
        match draw(st.sampled_from(["gone", "twice", "moved", "value", "inside", "cut", "set"])):
            case "gone":
                lines[place] = ""
            case "twice":
                lines.insert(place, line)
            case "moved":
                lines.insert(draw(st.integers(0, len(lines))), line)
            case "value":
                lines[place] = f"{line.partition('=')[0]}= {thing}"
            case "inside":
                at = draw(st.integers(0, len(line)))
                lines[place] = line[:at] + thing + line[at:]
            case "cut":
                lines[place] = line[: draw(st.integers(0, len(line)))]
            case "set":
                lines[place] = line.removeprefix("#")
    return "\n".join(lines)


def outcome(text: str) -> Program | RulesWrong:
    """The programme that the file says, or why it is refused."""
    try:
        return read(text, blank())
    except RulesWrong as wrong:
        return wrong


def helps(wrong: RulesWrong, text: str) -> bool:
    """Whether each is one line that can be read, about a line that is there."""
    there = all(1 <= one.line <= text.count("\n") + 1 for one in (wrong, *wrong.others))
    lines = [said.replace("\u00a0", " ") for said in wrong.said]
    return there and all(said.isprintable() and len(said) <= LONGEST for said in lines)


@settings(deadline=None, max_examples=100)
@given(spoilt())
@example("")
def test_a_file_with_slips_is_read_or_refused(text: str) -> None:
    """There is no third way: what is read is a programme that agrees with itself, and shows as a
    file that says the same.
    """
    found = outcome(text)
    if isinstance(found, RulesWrong):
        assert helps(found, text), found
    else:
        assert clashes(found) == ()
        assert read(show(found), blank()) == found


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_what_never_was_a_file_of_rules_is_refused(data: bytes) -> None:
    """Any bytes at all."""
    text = data.decode(errors="replace")
    try:
        found = outcome(decoded(data))
    except RulesWrong as wrong:
        found = wrong
    assert isinstance(found, RulesWrong)
    assert helps(found, text), found
