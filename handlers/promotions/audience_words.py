"""An audience as one sentence: "speak Kazakh, tier “Gold”, bought nothing for 30 days or more".

What is negated is said by each condition in its own words, so that "not" never stands before a
bracket; brackets stand only around several conditions of which one at least, or all, are true
within the other kind. The sentence begins in lower case and has no full stop: it goes on after a
colon. It is plain text, for messages and buttons alike.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.promotions.ranges import called, either, in_range
from locales.amounts import day, money, number, percent
from locales.texts import Words
from loyalty.promotions.audiences import Names
from loyalty.rules.audience import (
    AllOf,
    Answered,
    AnyOf,
    Audience,
    Balance,
    BirthdayWithin,
    BoughtAt,
    Buys,
    CameBy,
    ComesAbout,
    Everyone,
    Expiring,
    Has,
    InTier,
    Joined,
    LastBought,
    Measure,
    Not,
    OfHabit,
    RandomShare,
    Scored,
    Speaks,
    TookPart,
    Unasked,
)
from loyalty.rules.decision import FULL
from loyalty.rules.habits import Habit
from loyalty.rules.program import Program

LONGEST_SENTENCE = 600  # characters; a message says much besides


@dataclass(frozen=True, slots=True)
class _Several:
    """Conditions of which all are true, or one at least."""

    all_of_them: bool
    parts: "tuple[_Said, ...]"


_Said = str | _Several


@dataclass(frozen=True, slots=True)
class _Speaker:
    """What it is said with."""

    words: Words
    program: Program
    names: Names


def audience_sentence(audience: Audience, words: Words, program: Program, names: Names) -> str:
    """Who is in it, for whoever speaks the language of the words."""
    return _sentence(_said(audience, True, _Speaker(words, program, names)), words)


def in_short(audience: Audience, words: Words, program: Program, names: Names) -> str:
    """The same; of a very long one, how it begins."""
    said = audience_sentence(audience, words, program, names)
    return said if len(said) <= LONGEST_SENTENCE else f"{said[:LONGEST_SENTENCE].rstrip()}…"


def _sentence(said: _Said, words: Words) -> str:
    if isinstance(said, str):
        return said
    parts = _flat(said)
    if not parts:
        return words.plain("who-everyone" if said.all_of_them else "who-nobody")
    if len(parts) == 1:
        return _sentence(parts[0], words)
    told = [_bracketed(part, words) for part in parts]
    return ", ".join(told) if said.all_of_them else either(told, words)


def _flat(several: _Several) -> tuple[_Said, ...]:
    """Its parts, with those of parts of the same kind in their place, none twice."""
    parts: dict[_Said, None] = {}
    for part in several.parts:
        if isinstance(part, _Several):
            within = _flat(part)
            one_kind = part.all_of_them == several.all_of_them or len(within) == 1
            parts |= dict.fromkeys(within if one_kind else (part,))
        else:
            parts[part] = None
    return tuple(parts)


def _bracketed(part: _Said, words: Words) -> str:
    return part if isinstance(part, str) else f"({_sentence(part, words)})"


def _said(audience: Audience, so: bool, speaker: _Speaker) -> _Said:
    """The condition, or that it is not so."""
    said: _Said = _SAID[type(audience)](audience, so, speaker)
    return said


def _all_of(condition: AllOf, so: bool, speaker: _Speaker) -> _Said:
    return _Several(so, tuple(_said(part, so, speaker) for part in condition.parts))


def _any_of(condition: AnyOf, so: bool, speaker: _Speaker) -> _Said:
    return _Several(not so, tuple(_said(part, so, speaker) for part in condition.parts))


def _not(condition: Not, so: bool, speaker: _Speaker) -> _Said:
    return _said(condition.part, not so, speaker)


def _everyone(_: Everyone, so: bool, speaker: _Speaker) -> _Said:
    return speaker.words.plain("who-everyone" if so else "who-nobody")


def _speaks(condition: Speaks, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words

    def say(languages: str) -> str:
        return words.plain("who-speaks" if so else "who-not-speaks", languages=languages)

    return _one_of((words.plain(f"who-in-{one}") for one in condition.languages), so, say, words)


def _in_tier(condition: InTier, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words
    named = [words.plain("who-named", name=tier) for tier in condition.tiers if tier]

    def say(tiers: str) -> str:
        return words.plain("who-tier" if so else "who-not-tier", tiers=tiers)

    said: list[_Said] = [_one_of(named, so, say, words)] if named else []
    if "" in condition.tiers:
        said.append(words.plain("who-no-tier" if so else "who-not-no-tier"))
    return _Several(not so, tuple(said))


def _bought_at(condition: BoughtAt, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words

    def say(branches: str) -> str:
        return words.plain("who-branch" if so else "who-not-branch", branches=branches)

    return _one_of(called(condition.branches, speaker.names.branches, words), so, say, words)


def _came_by(condition: CameBy, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words

    def say(posters: str) -> str:
        return words.plain("who-came-by" if so else "who-not-came-by", posters=posters)

    return _one_of(called(condition.posters, speaker.names.posters, words), so, say, words)


def _took_part(condition: TookPart, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words
    [campaign] = called((condition.campaign,), speaker.names.campaigns, words)
    return words.plain("who-took-part" if so else "who-not-took-part", campaign=campaign)


def _scored(condition: Scored, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words

    def say(figure: str) -> str:
        return words.plain("who-scored", figure=figure)

    said = _numbers(condition.least, condition.most, so, say, words)
    return said if so else _Several(False, (said, words.plain("who-never-scored")))


def _answered(condition: Answered, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words

    def say(surveys: str) -> str:
        return words.plain("who-answered" if so else "who-not-answered", surveys=surveys)

    return _one_of(called(condition.surveys, speaker.names.surveys, words), so, say, words)


def _unasked(condition: Unasked, so: bool, speaker: _Speaker) -> _Said:
    return speaker.words.plain("who-unasked" if so else "who-not-unasked", days=condition.days)


def _one_of(choices: Iterable[str], so: bool, say: Callable[[str], str], words: Words) -> _Said:
    """One of them; or not so, of each by itself."""
    return say(either(choices, words)) if so else _Several(True, tuple(map(say, choices)))


def _joined(condition: Joined, so: bool, speaker: _Speaker) -> _Said:
    words, first, last = speaker.words, condition.first, condition.last
    if so and first is not None and last is not None:
        first_day, last_day = day(first, words.language), day(last, words.language)
        return words.plain("who-joined", first=first_day, last=last_day)
    said: list[_Said] = []
    if first is not None:
        said.append(
            words.plain(
                "who-joined-since" if so else "who-joined-before", day=day(first, words.language)
            )
        )
    if last is not None:
        said.append(
            words.plain(
                "who-joined-until" if so else "who-joined-after", day=day(last, words.language)
            )
        )
    return _Several(False, tuple(said))


def _last_bought(condition: LastBought, so: bool, speaker: _Speaker) -> _Said:
    words, within, before = speaker.words, condition.within, condition.before
    never = words.plain("who-never-bought")
    if within is None and before is None:
        return never if condition.never is so else words.plain("who-ever-bought")
    if so and within is None and before is not None and condition.never:
        return words.plain("who-idle", days=before)
    if not so and within is not None and before is None and not condition.never:
        return words.plain("who-not-lately", days=within)
    said: list[_Said] = []
    if so and before is None and within is not None:
        said.append(words.plain("who-lately", days=within))
    elif so:
        said.append(_days_since(before, within, words))
    else:
        said += [words.plain("who-lately", days=before)] if before is not None else []
        said += [_days_since(within, None, words)] if within is not None else []
    return _Several(False, (*said, *([never] if condition.never is so else [])))


def _days_since(least: int | None, most: int | None, words: Words) -> str:
    return words.plain("who-days-since", figure=in_range(least, most, number, words))


def _buys(condition: Buys, so: bool, speaker: _Speaker) -> _Said:
    words, days, measure = speaker.words, condition.days, condition.measure

    def say(figure: str) -> str:
        if days is None:
            return words.plain(f"who-sum-{measure}", figure=figure)
        return words.plain(f"who-recent-{measure}", figure=figure, days=days)

    if measure is Measure.PURCHASES:
        return _numbers(condition.least, condition.most, so, say, words, floor=0)
    said = _sums(condition.least, condition.most, so, say, speaker)
    if measure is Measure.AVERAGE and not so:
        none = words.plain("who-never-bought")
        if days is not None:
            none = words.plain("who-not-lately", days=days)
        return _Several(False, (said, none))
    return said


def _balance(condition: Balance, so: bool, speaker: _Speaker) -> _Said:
    words = speaker.words

    def say(figure: str) -> str:
        return words.plain("who-balance", figure=figure)

    return _numbers(condition.least, condition.most, so, say, words)


def _numbers(
    least: int | None,
    most: int | None,
    so: bool,
    say: Callable[[str], str],
    words: Words,
    floor: int | None = None,
) -> _Said:
    """A whole number that lies in a range, or outside of it; there is none below the floor."""

    def told(low: int | None, high: int | None) -> str:
        nothing = floor is not None and high == floor
        return in_range(high if nothing else low, high, number, words)

    if so:
        return say(told(least, most))
    below = [] if least is None or least == floor else [told(None, least - 1)]
    above = [] if most is None else [told(most + 1, None)]
    return say(either((*below, *above), words)) if below or above else _Several(False, ())


def _sums(
    least: int | None, most: int | None, so: bool, say: Callable[[str], str], speaker: _Speaker
) -> str:
    """A sum of money that lies in a range, or outside of it."""
    words = speaker.words

    def show(minor: int) -> str:
        return money(minor, speaker.program.currency, words.language)

    if so:
        return say(in_range(least, most, show, words))
    below = [] if least is None else [words.plain("who-below", figure=show(least))]
    above = [] if most is None else [words.plain("who-above", figure=show(most))]
    return say(either((*below, *above), words))


def _expiring(condition: Expiring, so: bool, speaker: _Speaker) -> _Said:
    return speaker.words.plain("who-expiring" if so else "who-not-expiring", days=condition.days)


def _birthday(condition: BirthdayWithin, so: bool, speaker: _Speaker) -> _Said:
    words, days = speaker.words, condition.days
    if days == 0:
        return words.plain("who-birthday-today" if so else "who-not-birthday-today")
    return words.plain("who-birthday" if so else "who-not-birthday", days=days)


def _has(condition: Has, so: bool, speaker: _Speaker) -> _Said:
    words, what = speaker.words, condition.what
    return words.plain(f"who-has-{what}") if so else words.plain(f"who-lacks-{what}")


def _share(condition: RandomShare, so: bool, speaker: _Speaker) -> _Said:
    words, share = speaker.words, condition.share
    if so:
        return words.plain("who-share", share=percent(share, words.language))
    return words.plain("who-rest", share=percent(FULL - share, words.language))


def _of_habit(condition: OfHabit, so: bool, speaker: _Speaker) -> _Said:
    return _Several(not so, tuple(_habit(habit, so, speaker) for habit in condition.habits))


def _comes_about(condition: ComesAbout, so: bool, speaker: _Speaker) -> _Said:
    return speaker.words.plain(
        "who-comes-about" if so else "who-not-comes-about",
        day=condition.weekday.value,
        hour=f"{condition.hour}:00",
    )


def _habit(habit: Habit, so: bool, speaker: _Speaker) -> str:
    """A group, and, where they are known, its borders."""
    words, borders = speaker.words, speaker.names.borders
    group = words.plain(f"who-habit-{habit}") if so else words.plain(f"who-no-habit-{habit}")
    if borders is None:
        return group
    much = money(borders.much, speaker.program.currency, words.language)
    told = words.plain(
        f"who-borders-{habit}",
        fading=borders.fading,
        lost=borders.lost,
        often=borders.often,
        much=much,
    )
    return f"{group} ({told})"


_SAID: Mapping[type[Any], Callable[[Any, bool, _Speaker], _Said]] = {
    Everyone: _everyone,
    Speaks: _speaks,
    InTier: _in_tier,
    BoughtAt: _bought_at,
    Joined: _joined,
    LastBought: _last_bought,
    Buys: _buys,
    Balance: _balance,
    Expiring: _expiring,
    BirthdayWithin: _birthday,
    Has: _has,
    CameBy: _came_by,
    TookPart: _took_part,
    Scored: _scored,
    Answered: _answered,
    Unasked: _unasked,
    RandomShare: _share,
    OfHabit: _of_habit,
    ComesAbout: _comes_about,
    AllOf: _all_of,
    AnyOf: _any_of,
    Not: _not,
}
