"""Seeded misbehaviour of Telegram and of the network, to be switched on by those who test."""

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Generic, TypeVar


@dataclass(frozen=True, slots=True)
class TooManyRequests:
    """429, with the seconds to wait, or without any hint."""

    retry_after: int | None = None


@dataclass(frozen=True, slots=True)
class BadGateway:
    """502 with a page of HTML; the call may have been carried out behind it."""

    acted: bool = False


@dataclass(frozen=True, slots=True)
class BadJson:
    """200 with something that only begins like JSON; the call was carried out."""


@dataclass(frozen=True, slots=True)
class Hang:
    """No answer, ever."""

    acted: bool = False


@dataclass(frozen=True, slots=True)
class Drop:
    """The connection breaks, before the call is carried out or after."""

    acted: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """An answer that takes some (real) seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group has become a supergroup with another id."""

    to: int


@dataclass(frozen=True, slots=True)
class DeliveredTwice:
    """The same update comes once more under the same update id, after it was dealt with."""


@dataclass(frozen=True, slots=True)
class TappedTwice:
    """The same tap comes at once under a second update id."""


@dataclass(frozen=True, slots=True)
class Garbled:
    """An update that cannot be read comes just before the good one."""


CallFault = TooManyRequests | BadGateway | BadJson | Hang | Drop | Slow | Migrated
UpdateFault = DeliveredTwice | TappedTwice | Garbled


Fault = TypeVar("Fault", CallFault, UpdateFault)


@dataclass(slots=True, eq=False)
class Rule(Generic[Fault]):
    """When a fault strikes. `left` counts down; None strikes without end."""

    fault: Fault
    subject: str | None
    chat: int | None
    left: int | None
    probability: float
    spared: frozenset[str] = frozenset()
    every: int = 1
    seen: Counter[tuple[str, int | None]] = field(default_factory=Counter)
    """How often it might have struck, by subject and chat."""


AnyRule = Rule[CallFault] | Rule[UpdateFault]


@dataclass(frozen=True, slots=True)
class Fired:
    """A fault that struck: `subject` is the method in lower case, or the kind of the update."""

    fault: CallFault | UpdateFault
    subject: str
    chat: int | None


@dataclass(slots=True)
class Faults:
    """The faults that are switched on, and those that struck."""

    seed: int
    fired: list[Fired] = field(default_factory=list)
    _call_rules: list[Rule[CallFault]] = field(default_factory=list)
    _update_rules: list[Rule[UpdateFault]] = field(default_factory=list)
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)

    def on_call(
        self,
        fault: CallFault,
        method: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = 1,
        probability: float = 1.0,
        sparing: tuple[str, ...] = (),
        every: int = 1,
    ) -> Rule[CallFault]:
        """Let a fault strike calls of a method (None: of any but those of `sparing`), in one chat
        or in all; `every` 2 lets it strike a method's first call in a chat, the third, and so on.
        """
        subject = method.lower() if method else None
        spared = frozenset(name.lower() for name in sparing)
        rule = Rule[CallFault](fault, subject, chat, times, probability, spared, every)
        self._call_rules.append(rule)
        return rule

    def on_update(
        self,
        fault: UpdateFault,
        kind: str | None = None,
        *,
        chat: int | None = None,
        times: int | None = 1,
        probability: float = 1.0,
    ) -> Rule[UpdateFault]:
        """Let a fault strike updates of a kind (`message`, `callback_query`, …; None: any)."""
        if isinstance(fault, TappedTwice):
            kind = "callback_query"
        rule = Rule[UpdateFault](fault, kind, chat, times, probability)
        self._update_rules.append(rule)
        return rule

    def off(self, *rules: AnyRule) -> None:
        """Switch these off, or all where none is named; what has struck stays listed."""
        self._call_rules = [rule for rule in self._call_rules if rules and rule not in rules]
        self._update_rules = [rule for rule in self._update_rules if rules and rule not in rules]

    def of_call(self, method: str, chat: int | None) -> CallFault | None:
        """The fault that strikes this call, if any; it is listed and counted."""
        return self._strike(self._call_rules, method.lower(), chat)

    def of_update(self, kind: str, chat: int | None) -> UpdateFault | None:
        """The fault that strikes this update, if any; it is listed and counted."""
        return self._strike(self._update_rules, kind, chat)

    def _strike(self, rules: list[Rule[Fault]], subject: str, chat: int | None) -> Fault | None:
        for rule in rules:
            if rule.subject not in {None, subject} or rule.chat not in {None, chat}:
                continue
            if subject in rule.spared:
                continue
            turn = rule.seen[subject, chat] % rule.every
            rule.seen[subject, chat] += 1
            if turn:
                continue
            if rule.left == 0 or self._random.random() >= rule.probability:
                continue
            if rule.left is not None:
                rule.left -= 1
            self.fired.append(Fired(rule.fault, subject, chat))
            return rule.fault
        return None
