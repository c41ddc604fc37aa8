"""A survey as a TOML file, with comments; `bot/survey_file.py` reads it back."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from difflib import unified_diff
from typing import Any
from zoneinfo import ZoneInfo

from bot.survey_form import A_MOMENT
from bot.toml_written import comment, toml
from locales.texts import LANGUAGES, Words
from loyalty.records.voice.surveys import (
    Again,
    Condition,
    Jump,
    Kind,
    Question,
    Questionnaire,
    Worded,
)

_UNSET = {
    "reward": "100",
    "again_days": "90",
    "closes": A_MOMENT,
    "most_sheets": "200",
    "per_day": "50",
}
"""Examples of what is not set: deleting the sign before one sets it."""


def show(name: str, form: Questionnaire, zone: ZoneInfo, words: Words) -> str:
    """The file that says what the survey is. Its times are by the clocks of `zone`."""
    return "\n".join(_lines(name, form, zone, words)) + "\n"


def changes(before: Questionnaire, after: Questionnaire, zone: ZoneInfo) -> Iterator[str]:
    """The lines that are new (+) or gone (-), below the question that they are of."""
    yield from _changed("", [*_about(before, zone)], [*_about(after, zone)])
    old = {question.key: [*_asked(question)] for question in before.questions}
    new = {question.key: [*_asked(question)] for question in after.questions}
    for key in [*new, *(key for key in old if key not in new)]:
        yield from _changed(f"question.{key}:", old.get(key, []), new.get(key, []))
    kept = [key for key in old if key in new], [key for key in new if key in old]
    if kept[0] != kept[1]:
        yield from _changed("question:", *kept)


def _lines(name: str, form: Questionnaire, zone: ZoneInfo, words: Words) -> Iterator[str]:
    yield from comment(words.plain("surveys-file-head"))
    yield from ("", *_explained("name", words), f"name = {toml(name)}")
    explained = set()
    for line in _about(form, zone, unset=True, language=words.language):
        key = _key_of(line)
        if key not in explained:
            explained.add(key)
            yield from ("", *_explained(key, words))
        yield line
    explained.clear()
    for n, question in enumerate(form.questions):
        yield ""
        if n == 0:
            yield from _kinds(words)
        yield "[[question]]"
        for line in _asked(question):
            key = _ALIKE.get(_key_of(line), _key_of(line))
            if key in _WORTH_TELLING - explained:
                explained.add(key)
                yield from _explained(key, words)
            yield line


_WORTH_TELLING = {"text", "required", "steps", "low", "choices", "least", "only_if", "jumps"}
_ALIKE = {"high": "low", "most": "least"}
"""What is explained with another key."""


def _about(
    form: Questionnaire, zone: ZoneInfo, *, unset: bool = False, language: str = ""
) -> Iterator[str]:
    """Everything but the questions; with `unset`, also what is not set, as comments."""
    days = form.again_days or None
    values: dict[str, Any] = {
        "title": form.title,
        "intro": form.intro,
        "thanks": form.thanks,
        "anonymous": form.anonymous,
        "everybody": form.everybody,
        "goes_back": form.goes_back,
        "reward": form.reward or None,
        "again": form.again if form.again is not Again.NEVER or unset else None,
        "again_days": days,
        "closes": form.closes_at and _moment(form.closes_at, zone),
        "most_sheets": form.most_sheets,
        "per_day": form.per_day,
    }
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _worded(key, value)
            if unset and not value:
                yield f'#{key}.{language} = ""'
        elif value is not None:
            yield f"{key} = {toml(value)}"
        elif unset:
            yield f"#{key} = {_UNSET[key]}"


def _asked(question: Question) -> Iterator[str]:
    yield f"key = {toml(question.key)}"
    yield f"kind = {toml(question.kind.value)}"
    yield from _worded("text", question.text)
    if not question.required:
        yield "required = false"
    if question.kind is Kind.SCALE and question.most is not None:
        yield f"steps = {toml(_number(question.most))}"
    yield from _worded("low", question.low)
    yield from _worded("high", question.high)
    if question.choices:
        choices = [{"key": one.key, **_dotted("text", one.text)} for one in question.choices]
        yield from _listed("choices", choices)
    if question.least is not None:
        yield f"least = {toml(_number(question.least))}"
    if question.most is not None and question.kind is not Kind.SCALE:
        yield f"most = {toml(_number(question.most))}"
    if question.only_if:
        yield from _one_or_more("only_if", [_condition(one) for one in question.only_if])
    if question.jumps:
        yield from _one_or_more("jumps", [_jump(one, question.key) for one in question.jumps])


def _worded(key: str, text: Worded) -> Iterator[str]:
    for name, said in _dotted(key, text).items():
        yield f"{name} = {toml(said)}"


def _dotted(key: str, text: Worded) -> dict[str, str]:
    return {f"{key}.{language}": text[language] for language in LANGUAGES if language in text}


def _one_or_more(key: str, tables: Sequence[dict[str, Any]]) -> Iterator[str]:
    if len(tables) == 1:
        yield f"{key} = {toml(tables[0])}"
    else:
        yield from _listed(key, tables)


def _listed(key: str, tables: Sequence[dict[str, Any]]) -> Iterator[str]:
    inside = "\n".join(f"  {toml(one)}," for one in tables)
    yield f"{key} = [\n{inside}\n]"


def _condition(condition: Condition) -> dict[str, Any]:
    return {"question": condition.question, **_answers(condition)}


def _jump(jump: Jump, own: str) -> dict[str, Any]:
    """Without a question where it is about the answer just given, and says which."""
    if jump.when is None:
        return {"to": jump.to}
    answers = _answers(jump.when)
    named = {} if jump.when.question == own and answers else {"question": jump.when.question}
    return {**named, **answers, "to": jump.to}


def _answers(condition: Condition) -> dict[str, Any]:
    chosen = [*condition.chose]
    values = {
        "chose": chosen[0] if len(chosen) == 1 else chosen or None,
        "at_least": _number(condition.at_least),
        "at_most": _number(condition.at_most),
    }
    return {key: value for key, value in values.items() if value is not None}


def _number(value: float | None) -> Decimal | int | None:
    if value is None:
        return None
    return int(value) if value == int(value) else Decimal(repr(value))


def _moment(at: datetime, zone: ZoneInfo) -> str:
    """By the clocks of the zone; with its offset where they show that time twice."""
    local = at.astimezone(zone)
    bare = local.replace(tzinfo=None, fold=0)
    said = local if bare.replace(tzinfo=zone).astimezone(UTC) != at else bare
    return said.isoformat(" ", "auto" if at.second or at.microsecond else "minutes")


def _explained(key: str, words: Words) -> Iterator[str]:
    return comment(words.plain(f"surveys-about-{key.replace('_', '-')}"))


def _kinds(words: Words) -> Iterator[str]:
    yield from comment(words.plain("surveys-about-question"))
    for kind in Kind:
        yield f"#   {toml(kind.value):<12} {words.plain(f'surveys-kind-{kind}')}"


def _key_of(line: str) -> str:
    return line.lstrip("#").partition(" ")[0].partition(".")[0]


def _changed(header: str, before: list[str], after: list[str]) -> Iterator[str]:
    before, after = "\n".join(before).split("\n"), "\n".join(after).split("\n")
    if before != after:
        yield from filter(None, [header])
        for line in [*unified_diff(before, after, n=0, lineterm="")][2:]:
            if not line.startswith("@@") and len(line) > 1:
                yield f"{line[0]} {line[1:]}"
