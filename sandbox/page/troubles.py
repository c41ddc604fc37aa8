"""The faults that a visitor may switch on and off."""

from collections.abc import Callable

from sandbox.faults import (
    AnyRule,
    BadGateway,
    DeliveredTwice,
    Drop,
    Faults,
    Hang,
    Slow,
    TappedTwice,
    TooManyRequests,
)

LISTENING = ("getUpdates",)


def _too_many(faults: Faults) -> list[AnyRule]:
    return [faults.on_call(TooManyRequests(3), times=None, every=2, sparing=LISTENING)]


def _outage(faults: Faults) -> list[AnyRule]:
    return [faults.on_call(Drop(), times=None)]


def _bad_gateway(faults: Faults) -> list[AnyRule]:
    return [faults.on_call(BadGateway(), times=None, every=2, sparing=LISTENING)]


def _hang(faults: Faults) -> list[AnyRule]:
    return [faults.on_call(Hang(), times=None, every=4, sparing=LISTENING)]


def _slow(faults: Faults) -> list[AnyRule]:
    return [faults.on_call(Slow(1.5), times=None, sparing=LISTENING)]


def _double(faults: Faults) -> list[AnyRule]:
    return [
        faults.on_update(TappedTwice(), times=None),
        faults.on_update(DeliveredTwice(), times=None),
    ]


KINDS: dict[str, Callable[[Faults], list[AnyRule]]] = {
    "too_many": _too_many,
    "outage": _outage,
    "bad_gateway": _bad_gateway,
    "hang": _hang,
    "slow": _slow,
    "double": _double,
}
"""What each does. A method's every second call in a chat is refused by 429, for three seconds, or
by 502, or every fourth is never answered: what is repeated comes through. A slow answer takes 1.5
seconds. An outage lets nothing through. A tap comes twice under two update ids, everything else
twice under its own.
"""


class Troubles:
    """Which faults are on."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._on: dict[str, list[AnyRule]] = {}

    def switch(self, kind: str, on: bool) -> None:
        """Switch one on or off. Raises KeyError for a fault that there is not."""
        strike = KINDS[kind]
        if on and kind not in self._on:
            self._on[kind] = strike(self._faults)
        elif not on and kind in self._on:
            self._faults.off(*self._on.pop(kind))

    def as_json(self) -> dict[str, bool]:
        return {kind: kind in self._on for kind in KINDS}
