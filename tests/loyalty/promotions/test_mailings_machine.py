"""Whatever owners, members, clocks and crashes do, nobody gets a promotion twice.

A hypothesis machine starts, schedules, pauses, resumes, calls off and takes back promotions, has
processes die with deliveries on lease, members withdraw and come back, and clocks move; a model in
plain Python knows who got what. After every step they agree, and in the end the audit as well.
Longer: pytest tests/loyalty/promotions/test_mailings_machine.py --hypothesis-profile=long
"""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from loyalty.errors import Refusal
from loyalty.promotions.dates import claim_due
from loyalty.promotions.mending import take_back
from loyalty.promotions.sending import free_deliveries, put_back
from loyalty.promotions.steering import call_off, pause, resume
from loyalty.records.promotions.campaigns import Campaign, CampaignState, Rhythm, Timing
from loyalty.records.promotions.mailings import Delivery, DeliveryState, MailingState, Todo
from loyalty.rules.groups import Weekday
from loyalty.rules.promotions import Promotions
from loyalty.upkeep.audit import audit
from loyalty.values import BasisPoints, MailingId, MemberId
from storage.store import SqlStore
from tests.conftest import Stores
from tests.loyalty.promotions.mailed import (
    arrive,
    close,
    consent,
    consenting,
    drafted,
    go,
    let_go,
    take,
)
from tests.loyalty.shop import Shop

PICK = st.integers(0, 1_000)
DAILY = Timing(Rhythm.WEEKLY, weekdays=tuple(Weekday), hour=time(12))


@dataclass
class Model:
    """Who has got what: requests that went out, and those that were answered."""

    went: Counter[tuple[MailingId, MemberId]] = field(default_factory=Counter)
    confirmed: Counter[tuple[MailingId, MemberId]] = field(default_factory=Counter)
    refused: set[MemberId] = field(default_factory=set)
    """Who does not want promotions at this moment."""
    stopped: dict[int, int] = field(default_factory=dict)
    """How many requests of a campaign had gone out by ⏸ or ❌; none may go out after."""


class Machine(RuleBasedStateMachine):
    """An owner, some members, and a process that sends."""

    def __init__(self, store: SqlStore) -> None:
        super().__init__()
        self.shop = Shop(store)
        self.model = Model()
        self.campaigns: list[Campaign] = []
        self.drafts: list[Campaign] = []
        self.under_way: list[Delivery] = []

    @initialize()
    def open(self) -> None:
        self.shop.open()
        self.shop.rule(promotions=Promotions(most_per_week=0, share_apart=BasisPoints(0)))
        self.owner = self.shop.owner()
        self.members = consenting(self.shop, 4)

    @rule(daily=st.booleans())
    def compose(self, daily: bool) -> None:
        timing = DAILY if daily else None
        self.drafts.append(drafted(self.shop, self.owner, timing=timing))

    @precondition(lambda self: self.drafts)
    @rule(pick=PICK, again=st.booleans())
    def start(self, pick: int, again: bool) -> None:
        draft = self.drafts[pick % len(self.drafts)]
        self.campaigns.append(go(self.shop, self.owner, draft))
        if not again:
            self.drafts.remove(draft)

    @rule()
    def tick(self) -> None:
        """What the loop beside the sender does."""
        for _ in range(2):
            self.shop.write(claim_due, now=self.shop.now)
        close(self.shop)
        while let_go(self.shop):
            pass

    @rule(limit=st.integers(1, 3))
    def take(self, limit: int) -> None:
        """Requests go out. Nobody is sent to who does not want it, or by what was stopped."""
        for delivery in take(self.shop, limit):
            self.under_way.append(delivery)
            if delivery.todo is Todo.SEND:
                self.model.went[delivery.mailing_id, delivery.member_id] += 1
                assert delivery.member_id not in self.model.refused
                assert delivery.campaign_id not in self.model.stopped

    @precondition(lambda self: self.under_way)
    @rule(pick=PICK, outcome=st.sampled_from(("sent", "failed", "unknown", "wait")))
    def answer(self, pick: int, outcome: str) -> None:
        """Telegram has it, will never take it, says nothing, or asks to wait."""
        delivery = self.under_way.pop(pick % len(self.under_way))
        key = (delivery.mailing_id, delivery.member_id)
        if outcome == "wait":
            until = self.shop.now + timedelta(seconds=30)
            self.shop.write(put_back, delivery=delivery, not_before=until)
            if delivery.todo is Todo.SEND:
                self.model.went[key] -= 1  # it has certainly not arrived
            return
        arrive(self.shop, [delivery], DeliveryState(outcome))
        if outcome == "sent" and delivery.todo is Todo.SEND:
            self.model.confirmed[key] += 1

    @rule(knows=st.booleans())
    def die(self, knows: bool) -> None:
        """The process is killed; the next one ends its leases, or finds them ended after a while.

        What was on its way may have arrived, and is not sent again.
        """
        self.under_way.clear()
        if knows:
            self.shop.write(free_deliveries, now=self.shop.now)
        else:
            self.shop.wait(seconds=91)

    @rule(hours=st.sampled_from((0.01, 1, 9, 25)))
    def wait(self, hours: float) -> None:
        """Time goes by; what takes that long to be answered was given up before."""
        self.under_way.clear()
        self.shop.wait(hours=hours)

    @precondition(lambda self: self.campaigns)
    @rule(pick=PICK, what=st.sampled_from((pause, resume, call_off, take_back)))
    def steer(self, pick: int, what: Any) -> None:
        campaign = self.campaigns[pick % len(self.campaigns)]
        with suppress(Refusal):
            self.shop.write(
                what, campaign_id=campaign.id, by=self.owner.person_id, now=self.shop.now
            )
        state = self.shop.read(lambda tx: tx.campaigns.get(campaign.id))
        assert state is not None
        if state.state in {CampaignState.PAUSED, CampaignState.STOPPED}:
            self.model.stopped[campaign.id] = 1
        else:
            self.model.stopped.pop(campaign.id, None)

    @rule(pick=PICK, wants=st.booleans())
    def decide(self, pick: int, wants: bool) -> None:
        """Somebody has enough of promotions, or wants them again."""
        member = self.members[pick % len(self.members)]
        consent(self.shop, member, wants)
        (self.model.refused.discard if wants else self.model.refused.add)(member.id)

    @invariant()
    def nobody_gets_it_twice(self) -> None:
        assert all(times <= 1 for times in self.model.went.values())
        assert all(times <= 1 for times in self.model.confirmed.values())

    @invariant()
    def everybody_is_accounted_for(self) -> None:
        for mailing in self._mailings():
            counts = self.shop.read(lambda tx: tx.deliveries.counts(mailing.id))  # noqa: B023 - it is called at once
            assert sum(counts.values()) == mailing.frozen + mailing.compared
            confirmed = sum(
                times for (one, _), times in self.model.confirmed.items() if one == mailing.id
            )
            assert counts.get(DeliveryState.SENT, 0) == confirmed
            if mailing.state is MailingState.DONE:
                assert not counts.get(DeliveryState.LEFT)

    @invariant()
    def each_date_comes_once(self) -> None:
        occasions = Counter((one.campaign_id, one.occasion) for one in self._mailings())
        assert all(times == 1 for times in occasions.values())

    def teardown(self) -> None:
        """Nothing is left over, and nothing contradicts itself."""
        if self.campaigns:
            findings = self.shop.read(audit)
            assert not findings.flaws

    def _mailings(self) -> list[Any]:
        ids = {campaign.id for campaign in self.campaigns}
        found = (self.shop.read(lambda tx: tx.mailings.of_campaign(one)) for one in ids)  # noqa: B023 - it is called at once
        return [mailing for mailings in found for mailing in mailings]


EXAMPLES = {"sqlite": 40, "postgres": 6}


def test_whatever_happens_nobody_gets_it_twice(kind: str, stores: Stores) -> None:
    """No member twice, nobody against their will, each date once, and the counts add up."""
    usual = settings(
        max_examples=EXAMPLES[kind],
        stateful_step_count=40,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    long = settings.get_current_profile_name() == "long"
    machine: Any = lambda: Machine(stores())  # noqa: E731 - hypothesis asks for a type
    run_state_machine_as_test(machine, settings=settings() if long else usual)
